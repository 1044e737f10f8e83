//! Functions of pipeline reports: from the first lead to the closed deal.

use crate::domain::Spend;
use crate::error::Result;
use crate::models::ModelSpec;
use crate::report::{
    Forecast, ForecastOptions, GroupCost, PipelineOptions, PipelineReport, campaign_report, forecast,
    pipeline_report,
};
use crate::returns::{BookedPeriod, PlatformClaim, ReconcileOptions, Reconciliation, reconcile};
use crate::wire::function::functions;
use crate::wire::rooms::economics::spend::optional;
use crate::wire::rooms::unread::Unread;

/// The model that is asked for: `linear` when none is.
pub(super) fn asked(model: Option<Unread<ModelSpec>>) -> Result<ModelSpec> {
    Ok(model.map(Unread::<ModelSpec>::model).transpose()?.unwrap_or_else(ModelSpec::linear))
}

functions! {
    /// Pipeline reports: leads, opportunities, deals and returns of each group of touches.
    PIPELINE

    /// Pipeline report: leads, opportunities, won and open deals that each group of touches earned, beside its cost.
    fn pipeline_report[journeys: Journeys; table: spend](
        /// Model that gives the credits at every milestone: `linear` when left out.
        model: Option<Unread<ModelSpec>> = default,
        /// Cost of each group, whatever the rows are of.
        costs: Vec<GroupCost> = default,
        /// Spend, where the rows are of channels or campaigns; the costs of touches count when both are left out.
        spend: Option<Vec<Spend>> = default,
        /// Grouping, lookback, moment and trace.
        options: PipelineOptions = default,
    ) -> PipelineReport {
        pipeline_report(journeys, &asked(model)?, &options, &costs, &optional(table, spend))
    }

    /// Campaign report: the pipeline report by campaign, whatever dimension the options name.
    fn campaign_report[journeys: Journeys; table: spend](
        /// Model that gives the credits at every milestone: `linear` when left out.
        model: Option<Unread<ModelSpec>> = default,
        /// Spend of campaigns; the costs of touches count when left out.
        spend: Option<Vec<Spend>> = default,
        /// Lookback, moment and trace.
        options: PipelineOptions = default,
    ) -> PipelineReport { campaign_report(journeys, &asked(model)?, &options, &optional(table, spend)) }

    /// Forecast: expected revenue of open deals by the win rates of their stages, beside the CRM's, credited to groups.
    fn forecast[journeys: Journeys](
        /// Model that credits open deals to their touches: `linear` when left out.
        model: Option<Unread<ModelSpec>> = default,
        /// History, order of stages, level and grouping.
        options: ForecastOptions = default,
    ) -> Forecast { forecast(journeys, &asked(model)?, &options) }

    /// Reconciliation of what platforms claim, beside the credits of each and, in sum, beside the books.
    fn reconcile[credits: Credits](
        /// Claims of platforms by period.
        claims: Vec<PlatformClaim>,
        /// Totals of the books by period; the conversions of the journeys with a touch when left out.
        books: Vec<BookedPeriod> = default,
        /// Grouping of the credits, and the date by which platforms count.
        options: ReconcileOptions = default,
    ) -> Reconciliation { reconcile(credits, &claims, &books, &options) }
}
