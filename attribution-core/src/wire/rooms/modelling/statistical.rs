//! Functions of statistical models: what a hazard learns from, counted where the data are, and the order of a chain.

use crate::domain::Baseline;
use crate::error::{Error, ErrorKind, Result};
use crate::math::before_steps;
use crate::models::{
    FittedModel, ModelSpec, OrderChoice, OrderOptions, TimingCounts, TimingSummary, choose_order_watched,
};
use crate::wire::function::functions;
use crate::wire::handle::Held;
use crate::wire::rooms::unread::Unread;

functions! {
    /// Statistical models: timing summaries that can be stored, sent and merged, and the order of a chain.
    STATISTICAL

    /// Baseline: conversions and value that no touch caused, by a model that knows of such; zero for all others.
    fn baseline[credits: Credits]() -> Baseline { Ok(credits.baseline()) }

    /// Timing summary of journeys: what `hazard` learns from, as counts that can be stored, sent and merged.
    fn timing_summary[journeys: Journeys](
        /// Model that is to learn from it, `hazard`: its resolution, strata and milestones decide what is counted.
        model: Unread<ModelSpec>,
    ) with progress -> TimingCounts {
        let summary = model.model()?.timing_summary(journeys, progress)?;
        Ok(TimingCounts::from(&summary))
    }

    /// Timing summary of all journeys of several summaries.
    fn merge_timing_summaries[](
        /// Summaries of the same resolution, strata and milestones, in any order.
        summaries: Vec<TimingCounts>,
    ) -> TimingCounts { merged(summaries) }

    /// Fitted `hazard` model, learned from a timing summary.
    fn fit_timing_summary[](
        /// Timing summary, as `timing_summary` or `merge_timing_summaries` gives it.
        summary: TimingCounts,
        /// Model that learns: `hazard`, of the same resolution, strata and milestones.
        model: Unread<ModelSpec>,
    ) with progress -> Held<FittedModel> {
        let summary = TimingSummary::from_counts(summary).map_err(|error| error.within("summary"))?;
        model.model()?.fit_timings(&summary, progress).map(Held)
    }

    /// Order of a Markov chain that journeys speak for, with the table of what was weighed: likelihood, AIC, BIC and AUC.
    fn choose_order[journeys: Journeys](
        /// Criterion, highest order, self-loops and folds.
        options: OrderOptions = default,
    ) with progress -> OrderChoice {
        choose_order_watched(&journeys.summary_watched(&before_steps(progress))?, options, progress)
    }
}

/// All journeys of several summaries.
fn merged(summaries: Vec<TimingCounts>) -> Result<TimingCounts> {
    let mut all: Option<TimingSummary> = None;
    for (index, counts) in summaries.into_iter().enumerate() {
        let path = format!("summaries[{index}]");
        let read = TimingSummary::from_counts(counts).map_err(|error| error.within(&path))?;
        match &mut all {
            Some(all) => all.merge(&read).map_err(|error| error.within(&path))?,
            None => all = Some(read),
        }
    }
    let none = || Error::new(ErrorKind::InvalidInput, "summaries", "expected at least one summary, got none");
    all.as_ref().map(TimingCounts::from).ok_or_else(none)
}
