//! Replicates for models that learn from paths: the journeys along a path are drawn, and the model learns anew.

use super::drawn_conversions::DrawnConversions;
use super::drawn_paths::drawn;
use super::journey_keys::key_of_nulls;
use super::sample::{Earned, Part, Sample};
use crate::error::Result;
#[cfg(feature = "statistical")]
use crate::learning::FeatureTable;
use crate::math::{Draws, Lookout, REPLICATES};
use crate::models::{ChannelEffect, FittedMarkov, FittedShapley, Markov, SelfLoops, Shapley, ValueFunction};
#[cfg(feature = "statistical")]
use crate::models::{FittedLogistic, FittedProbabilistic, Logistic};
use crate::paths::{Coalitions, Transitions, Walked};

fn earned(sample: &Sample<'_>, effects: Vec<ChannelEffect>) -> Vec<Earned> {
    sample.for_all(effects.into_iter().map(|row| (row.channel, row.conversions, row.value)))
}

pub(super) fn markov<'a>(model: Markov, sample: &'a Sample<'_>) -> Result<Part<'a>> {
    let keep = model.self_loops == SelfLoops::Keep;
    let order = model.order as usize;
    let (summary, paths) = (sample.paths.summary(), sample.paths.order());
    let states = (order, model.state, keep);
    let transitions = Transitions::from_summary_watched(summary, states, &sample.steps.inside())?;
    let walked = Walked::new(&transitions, summary, &paths.indices, order, model.state, keep);
    let conversions = DrawnConversions::new(sample, &paths.ranks);
    let fit = move |transitions: &Transitions| {
        let fitted = FittedMarkov::fit_transitions(&model, transitions, &sample.steps.inside())?;
        Ok(earned(sample, fitted.effects()))
    };
    Ok(Part {
        estimate: fit(&transitions)?,
        replicate: Box::new(move |draws| {
            let lookout = Lookout::new(sample.steps);
            let replicates = drawn(&walked, &conversions, transitions.states.len(), draws, &lookout);
            replicates.map(|(counts, ends)| fit(&Walked::replicate(&transitions, &counts, ends))).collect()
        }),
    })
}

pub(super) fn shapley<'a>(model: Shapley, sample: &'a Sample<'_>) -> Result<Part<'a>> {
    let summary = sample.paths.summary();
    let coalitions = Coalitions::from_summary_watched(summary, model.ordered, &sample.steps.inside())?;
    // Only rates know of journeys that did not convert.
    let knows_nulls = model.value_function == ValueFunction::ConversionRate;
    let groups = Groups::new(
        sample,
        &coalitions.indices(summary, model.ordered),
        coalitions.list().len(),
        knows_nulls,
    );
    let fit = move |coalitions: &Coalitions| {
        let fitted = FittedShapley::fit_coalitions(&model, coalitions, &sample.steps.inside())?;
        Ok(earned(sample, fitted.effects()))
    };
    let estimate = fit(&coalitions)?;
    let replicate = move |counts: &[Counts]| fit(&counted(&coalitions, counts));
    Ok(Part { estimate, replicate: Box::new(move |draws| groups.replicates(draws, &replicate)) })
}

#[cfg(feature = "statistical")]
pub(super) fn probabilistic<'a>(sample: &'a Sample<'_>) -> Result<Part<'a>> {
    let summary = sample.paths.summary();
    let coalitions = Coalitions::from_summary_watched(summary, false, &sample.steps.inside())?;
    let groups = Groups::new(sample, &coalitions.indices(summary, false), coalitions.list().len(), true);
    let fit = move |coalitions: &Coalitions| {
        let fitted = FittedProbabilistic::fit_coalitions(coalitions, &sample.steps.inside())?;
        Ok(earned(sample, fitted.effects()))
    };
    let estimate = fit(&coalitions)?;
    let replicate = move |counts: &[Counts]| fit(&counted(&coalitions, counts));
    Ok(Part { estimate, replicate: Box::new(move |draws| groups.replicates(draws, &replicate)) })
}

#[cfg(feature = "statistical")]
pub(super) fn logistic<'a>(model: Logistic, sample: &'a Sample<'_>) -> Result<Part<'a>> {
    let summary = sample.paths.summary();
    let table = FeatureTable::new(summary, model.features, &sample.steps.inside())?;
    let groups = Groups::new(sample, &table.indices(summary), table.len(), true);
    let fit = move |table: &FeatureTable| {
        let fitted = FittedLogistic::fit_table(&model, table, &sample.steps.inside())?;
        Ok(earned(sample, fitted.effects()))
    };
    let estimate = fit(&table)?;
    let replicate = move |counts: &[Counts]| {
        fit(&table.map(|index, row| {
            let (conversions, value, nulls) = counts.get(index).copied().unwrap_or_default();
            (row.conversions, row.journeys, row.value) = (conversions, conversions + nulls, value);
        }))
    };
    Ok(Part { estimate, replicate: Box::new(move |draws| groups.replicates(draws, &replicate)) })
}

/// The same coalitions with counts of a replicate.
fn counted(coalitions: &Coalitions, counts: &[Counts]) -> Coalitions {
    coalitions.map(|index, mut coalition| {
        let (conversions, value, nulls) = counts.get(index).copied().unwrap_or_default();
        (coalition.conversions, coalition.journeys) = (conversions, conversions + nulls);
        coalition.value = value;
        coalition
    })
}

/// Conversions, their value, and null journeys.
type Counts = (u64, f64, u64);

/// Journeys that a model takes together, as they are drawn.
struct Groups<'a, 'b> {
    sample: &'a Sample<'b>,
    len: usize,
    conversions: DrawnConversions,
    nulls: Vec<(u32, u64, u64)>,
}

impl<'a, 'b> Groups<'a, 'b> {
    /// Groups by `indices`, which has one for each place of the summary.
    fn new(sample: &'a Sample<'b>, indices: &[u32], len: usize, knows_nulls: bool) -> Self {
        let conversions = DrawnConversions::new(sample, indices);
        let nulls = if knows_nulls { nulls(sample, indices) } else { Vec::new() };
        Self { sample, len, conversions, nulls }
    }

    /// Earnings in each replicate, from the counts of all groups in it.
    fn replicates(
        &self,
        draws: &Draws<'_>,
        replicate: impl Fn(&[Counts]) -> Result<Vec<Earned>>,
    ) -> Result<Vec<Vec<Earned>>> {
        let lookout = Lookout::new(self.sample.steps);
        let indices = lookout.each(0..self.len);
        let mut counted: Vec<_> = indices
            .map(|index| {
                let (conversions, values) = self.conversions.draw(index, draws);
                (conversions, values, [0; REPLICATES])
            })
            .collect();
        for (group, key, count) in lookout.each(self.nulls.iter()) {
            if let Some((.., nulls)) = counted.get_mut(*group as usize) {
                add(nulls, draws.poisson(*key, *count));
            }
        }
        let lane = |lane: usize| {
            let of = |drawn: &[u64; REPLICATES]| drawn.get(lane).copied().unwrap_or_default();
            let counts = counted.iter().map(|(conversions, values, nulls)| {
                (of(conversions), values.get(lane).copied().unwrap_or_default(), of(nulls))
            });
            replicate(&counts.collect::<Vec<_>>())
        };
        (0..REPLICATES).map(lane).collect()
    }
}

/// For each path that some journey took without converting: its group, what its null journeys draw by, and how many
/// they are. Paths draw as they do for a Markov chain, so that members of an ensemble see the same journeys.
fn nulls(sample: &Sample<'_>, indices: &[u32]) -> Vec<(u32, u64, u64)> {
    let (summary, order) = (sample.paths.summary(), sample.paths.order());
    let path = |index: usize| {
        let path = summary.paths_in(index..index + 1).next()?;
        let key = key_of_nulls(u64::from(*order.ranks.get(index)?));
        (path.totals.nulls > 0).then_some((*indices.get(index)?, key, path.totals.nulls))
    };
    (0..summary.indices()).filter_map(path).collect()
}

fn add(to: &mut [u64; REPLICATES], more: [u64; REPLICATES]) {
    for (to, more) in to.iter_mut().zip(more) {
        *to += more;
    }
}
