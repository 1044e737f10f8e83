//! Replicates for models that learn from paths: the journeys along a path are drawn, and the model learns anew.

use super::drawn_conversions::DrawnConversions;
use super::drawn_paths::drawn;
use super::journey_keys::key_of_nulls;
use super::sample::{Earned, Part, Sample};
use crate::error::Result;
use crate::math::{Lookout, REPLICATES};
use crate::models::{ChannelEffect, FittedMarkov, FittedShapley, Markov, SelfLoops, Shapley, ValueFunction};
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
    let indices = coalitions.indices(summary, model.ordered);
    let conversions = DrawnConversions::new(sample, &indices);
    // Only rates know of journeys that did not convert.
    let nulls = if model.value_function == ValueFunction::ConversionRate {
        nulls(sample, &indices)
    } else {
        Vec::new()
    };
    let fit = move |coalitions: &Coalitions| {
        let fitted = FittedShapley::fit_coalitions(&model, coalitions, &sample.steps.inside())?;
        Ok(earned(sample, fitted.effects()))
    };
    Ok(Part {
        estimate: fit(&coalitions)?,
        replicate: Box::new(move |draws| {
            let lookout = Lookout::new(sample.steps);
            let indices = lookout.each(0..coalitions.list().len());
            let mut drawn: Vec<_> = indices
                .map(|index| {
                    let (conversions, values) = conversions.draw(index, draws);
                    (conversions, values, [0; REPLICATES])
                })
                .collect();
            for (coalition, key, count) in lookout.each(nulls.iter()) {
                if let Some((.., nulls)) = drawn.get_mut(*coalition as usize) {
                    add(nulls, draws.poisson(*key, *count));
                }
            }
            let lane = |lane: usize| {
                fit(&coalitions.map(|index, mut coalition| {
                    let (conversions, values, nulls) = drawn.get(index).copied().unwrap_or_default();
                    let of = |drawn: [u64; REPLICATES]| drawn.get(lane).copied().unwrap_or_default();
                    let (conversions, nulls) = (of(conversions), of(nulls));
                    coalition.value = values.get(lane).copied().unwrap_or_default();
                    (coalition.conversions, coalition.journeys) = (conversions, conversions + nulls);
                    coalition
                }))
            };
            (0..REPLICATES).map(lane).collect()
        }),
    })
}

/// For each path that some journey took without converting: its coalition, what its null journeys draw by, and how many
/// they are. Paths draw as they do for a Markov chain, so that members of an ensemble see the same journeys.
fn nulls(sample: &Sample<'_>, coalitions: &[u32]) -> Vec<(u32, u64, u64)> {
    let (summary, order) = (sample.paths.summary(), sample.paths.order());
    let path = |index: usize| {
        let path = summary.paths_in(index..index + 1).next()?;
        let key = key_of_nulls(u64::from(*order.ranks.get(index)?));
        (path.totals.nulls > 0).then_some((*coalitions.get(index)?, key, path.totals.nulls))
    };
    (0..summary.indices()).filter_map(path).collect()
}

fn add(to: &mut [u64; REPLICATES], more: [u64; REPLICATES]) {
    for (to, more) in to.iter_mut().zip(more) {
        *to += more;
    }
}
