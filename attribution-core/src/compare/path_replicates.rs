//! Replicates for models that learn from paths: the journeys along a path are drawn, and the model learns anew.

use super::bootstrap::BootstrapOptions;
use super::drawn_conversions::{DrawnConversions, key_of_nulls};
use super::drawn_paths::drawn;
use super::intervals::ChannelParts;
use crate::domain::Journeys;
use crate::error::Result;
use crate::math::{Draws, PoissonTables, Progress, REPLICATES, map_chunks, step, unwatched};
use crate::models::{ChannelEffect, FittedMarkov, FittedShapley, Markov, SelfLoops, Shapley};
use crate::paths::{Coalitions, Transitions, Walked};

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
        replicate: impl Fn(&Draws<'_>) -> Result<Vec<Vec<ChannelEffect>>> + Sync,
    ) -> Result<Self> {
        let total = u64::from(options.replicates);
        let tables = PoissonTables::new();
        let done = map_chunks(options.replicates as usize, REPLICATES, |range| {
            step(progress, range.start as u64, total)?;
            let draws = Draws::new(&tables, options.seed, (range.start / REPLICATES) as u64);
            let replicated = replicate(&draws)?.into_iter().take(range.len());
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
    let (shares, values) = effects.into_iter().map(|row| (row.share, row.value)).unzip();
    ChannelParts { shares, values }
}

pub(super) fn markov(
    model: &Markov,
    journeys: &Journeys,
    options: BootstrapOptions,
    progress: &Progress<'_>,
) -> Result<Replicated> {
    let keep = model.self_loops == SelfLoops::Keep;
    let summary = &journeys.summary();
    let transitions = Transitions::of(summary, model.order as usize, model.state, keep);
    let walked = Walked::new(&transitions, summary, model.order as usize, model.state, keep);
    let conversions = DrawnConversions::new(journeys, summary, &walked.places);
    let fit = |transitions: &Transitions| {
        FittedMarkov::fit_transitions(model, transitions, &unwatched).map(|fitted| fitted.effects())
    };
    Replicated::new(&transitions.channels, options, progress, fit(&transitions)?, |draws| {
        let replicates = drawn(&walked, &conversions, transitions.states.len(), draws);
        replicates.map(|(counts, ends)| fit(&Walked::replicate(&transitions, &counts, ends))).collect()
    })
}

pub(super) fn shapley(
    model: &Shapley,
    journeys: &Journeys,
    options: BootstrapOptions,
    progress: &Progress<'_>,
) -> Result<Replicated> {
    let summary = &journeys.summary();
    let coalitions = Coalitions::of(summary, model.ordered);
    let places = coalitions.places(summary, model.ordered);
    let conversions = DrawnConversions::new(journeys, summary, &places);
    let fit = |coalitions: &Coalitions| {
        FittedShapley::fit_coalitions(model, coalitions, &unwatched).map(|fitted| fitted.effects())
    };
    Replicated::new(coalitions.channels(), options, progress, fit(&coalitions)?, |draws| {
        let drawn: Vec<_> = (0..)
            .zip(coalitions.list())
            .map(|(place, coalition)| {
                let nulls = coalition.journeys - coalition.conversions;
                let (conversions, values) = conversions.draw(place, draws);
                (conversions, values, draws.poisson(key_of_nulls(place as u64), nulls))
            })
            .collect();
        let lane = |lane: usize| {
            fit(&coalitions.map(|place, mut coalition| {
                let (conversions, values, nulls) = drawn.get(place).copied().unwrap_or_default();
                let of = |drawn: [u64; REPLICATES]| drawn.get(lane).copied().unwrap_or_default();
                let (conversions, nulls) = (of(conversions), of(nulls));
                coalition.value = values.get(lane).copied().unwrap_or_default();
                (coalition.conversions, coalition.journeys) = (conversions, conversions + nulls);
                coalition
            }))
        };
        (0..REPLICATES).map(lane).collect()
    })
}
