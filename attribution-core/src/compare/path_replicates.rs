//! Replicates for models that learn from paths: all journeys along a path draw at once, and the model learns anew.

use super::bootstrap::BootstrapOptions;
use super::intervals::ChannelParts;
use crate::error::Result;
use crate::math::{Draws, ExactSum, PoissonTables, Progress, count_f64, map_chunks, step, unwatched};
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
        replicate: impl Fn(&[Draws<'_>; LANES]) -> Result<Vec<Vec<ChannelEffect>>> + Sync,
    ) -> Result<Self> {
        let total = u64::from(options.replicates);
        let tables = PoissonTables::new();
        let done = map_chunks(options.replicates as usize, LANES, |range| {
            step(progress, range.start as u64, total)?;
            let lanes = range.len();
            let draws = std::array::from_fn(|lane| {
                Draws::new(&tables, options.seed, (range.start + lane.min(lanes - 1)) as u64)
            });
            let replicated = replicate(&draws)?.into_iter().take(lanes);
            Ok(replicated.map(parts).collect::<Vec<_>>())
        });
        let replicates: Vec<Vec<ChannelParts>> = done.into_iter().collect::<Result<_>>()?;
        Ok(Self {
            names: names.to_vec(),
            estimate: parts(estimate),
            replicates: replicates.into_iter().flatten().collect(),
        })
    }
}

fn parts(effects: Vec<ChannelEffect>) -> ChannelParts {
    let conversions: Vec<f64> = effects.iter().map(|row| row.conversions).collect();
    ChannelParts::from_sums(&conversions, effects.into_iter().map(|row| row.value).collect())
}

/// How many replicates go through the paths together: each path is then looked at once for all of them.
const LANES: usize = 8;

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
        let mut counts = vec![[0_u64; LANES]; walked.steps];
        let mut ends = vec![[(0_u64, 0_u64, 0.0); LANES]; transitions.states.len()];
        for (place, path) in walked.paths.iter().enumerate() {
            let conversions = draws.map(|draws| draws.poisson(key(place, 0), path.conversions));
            let nulls = draws.map(|draws| draws.poisson(key(place, 1), path.nulls));
            let mut journeys = conversions;
            for (journeys, nulls) in journeys.iter_mut().zip(nulls) {
                *journeys += nulls;
            }
            for step in walked.steps_of(path) {
                let Some(counts) = counts.get_mut(*step as usize) else { continue };
                for (count, journeys) in counts.iter_mut().zip(journeys) {
                    *count += journeys;
                }
            }
            let Some(ends) = ends.get_mut(path.last as usize) else { continue };
            for (end, (conversions, nulls)) in ends.iter_mut().zip(conversions.into_iter().zip(nulls)) {
                end.0 += conversions;
                end.1 += nulls;
                end.2 += scaled(path.value, conversions, path.conversions);
            }
        }
        let lane = |lane: usize| {
            let counts: Vec<u64> = counts.iter().filter_map(|counts| counts.get(lane).copied()).collect();
            let ends = ends.iter().filter_map(|ends| ends.get(lane)).map(|(conversions, nulls, value)| {
                let value = std::iter::once(*value).collect::<ExactSum>();
                Ends { conversions: *conversions, nulls: *nulls, value }
            });
            fit(&Walked::replicate(&transitions, &counts, ends.collect()))
        };
        (0..LANES).map(lane).collect()
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
        let lane = |draws: &Draws<'_>| {
            fit(&coalitions.map(|place, mut coalition| {
                let nulls = draws.poisson(key(place, 1), coalition.journeys - coalition.conversions);
                let conversions = draws.poisson(key(place, 0), coalition.conversions);
                coalition.value = scaled(coalition.value, conversions, coalition.conversions);
                (coalition.conversions, coalition.journeys) = (conversions, conversions + nulls);
                coalition
            }))
        };
        draws.iter().map(lane).collect()
    })
}
