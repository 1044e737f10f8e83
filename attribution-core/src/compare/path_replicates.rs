//! Replicates for models that learn from paths: all journeys along a path draw at once, and the model learns anew.

use super::bootstrap::BootstrapOptions;
use super::intervals::ChannelParts;
use crate::error::Result;
use crate::math::{Draws, ExactSum, Progress, count_f64, map_chunks, step, unwatched};
use crate::models::{ChannelEffect, FittedMarkov, FittedShapley, Markov, SelfLoops, Shapley};
use crate::paths::{Coalitions, Ends, PathSummary, Transitions, Walked};

/// A model's result on the data and on each replicate.
pub(super) struct Replicated {
    pub(super) names: Vec<String>,
    pub(super) estimate: ChannelParts,
    pub(super) replicates: Vec<ChannelParts>,
}

impl Replicated {
    fn new(
        names: &[String],
        options: BootstrapOptions,
        progress: &Progress<'_>,
        estimate: Vec<ChannelEffect>,
        replicate: impl Fn(&Draws) -> Result<Vec<ChannelEffect>> + Sync,
    ) -> Result<Self> {
        let total = u64::from(options.replicates);
        let done = map_chunks(options.replicates as usize, 1, |range| {
            step(progress, range.start as u64, total)?;
            replicate(&Draws::new(options.seed, range.start as u64)).map(parts)
        });
        Ok(Self {
            names: names.to_vec(),
            estimate: parts(estimate),
            replicates: done.into_iter().collect::<Result<_>>()?,
        })
    }
}

fn parts(effects: Vec<ChannelEffect>) -> ChannelParts {
    let conversions: Vec<f64> = effects.iter().map(|row| row.conversions).collect();
    ChannelParts::from_sums(&conversions, effects.into_iter().map(|row| row.value).collect())
}

/// What a path or coalition draws by: its place in the order of names, and one for each kind of journey.
fn key(place: usize, kind: u64) -> u64 {
    (place as u64) * 2 + kind
}

/// A value in proportion to how many of its conversions were drawn.
fn scaled(value: f64, drawn: u64, conversions: u64) -> f64 {
    if conversions == 0 { 0.0 } else { value * (count_f64(drawn) / count_f64(conversions)) }
}

pub(super) fn markov(
    model: &Markov,
    summary: &PathSummary,
    options: BootstrapOptions,
    progress: &Progress<'_>,
) -> Result<Replicated> {
    let keep = model.self_loops == SelfLoops::Keep;
    let transitions = Transitions::of(summary, model.order as usize, model.state, keep);
    let walked = Walked::new(&transitions, summary, model.order as usize, model.state, keep);
    let fit = |transitions: &Transitions| {
        FittedMarkov::fit_transitions(model, transitions, &unwatched).map(|fitted| fitted.effects())
    };
    Replicated::new(&transitions.channels, options, progress, fit(&transitions)?, |draws| {
        let mut counts = vec![0_u64; walked.steps];
        let mut ends = vec![(0_u64, 0_u64, 0.0); transitions.states.len()];
        for (place, path) in walked.paths.iter().enumerate() {
            let conversions = draws.poisson(key(place, 0), path.conversions);
            let nulls = draws.poisson(key(place, 1), path.nulls);
            let journeys = conversions + nulls;
            if journeys == 0 {
                continue;
            }
            for step in walked.steps_of(path) {
                if let Some(count) = counts.get_mut(*step as usize) {
                    *count += journeys;
                }
            }
            if let Some((of_conversions, of_nulls, value)) = ends.get_mut(path.last as usize) {
                *of_conversions += conversions;
                *of_nulls += nulls;
                *value += scaled(path.value, conversions, path.conversions);
            }
        }
        let ends = ends.into_iter().map(|(conversions, nulls, value)| {
            let value = std::iter::once(value).collect::<ExactSum>();
            Ends { conversions, nulls, value }
        });
        fit(&Walked::replicate(&transitions, &counts, ends.collect()))
    })
}

pub(super) fn shapley(
    model: &Shapley,
    summary: &PathSummary,
    options: BootstrapOptions,
    progress: &Progress<'_>,
) -> Result<Replicated> {
    let coalitions = Coalitions::of(summary, model.ordered);
    let fit = |coalitions: &Coalitions| {
        FittedShapley::fit_coalitions(model, coalitions, &unwatched).map(|fitted| fitted.effects())
    };
    Replicated::new(coalitions.channels(), options, progress, fit(&coalitions)?, |draws| {
        fit(&coalitions.map(|place, mut coalition| {
            let nulls = draws.poisson(key(place, 1), coalition.journeys - coalition.conversions);
            let conversions = draws.poisson(key(place, 0), coalition.conversions);
            coalition.value = scaled(coalition.value, conversions, coalition.conversions);
            (coalition.conversions, coalition.journeys) = (conversions, conversions + nulls);
            coalition
        }))
    })
}
