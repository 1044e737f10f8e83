//! A model on the data and on each replicate: of an ensemble whose members learn, each member on the same replicates.

use super::intervals::ChannelParts;
use super::journey_keys::JourneyKeys;
use super::options::BootstrapOptions;
use super::ordered_paths::OrderedPaths;
use super::sample::{Earned, Part, Sample};
#[cfg(feature = "statistical")]
use super::time_replicates;
use super::{path_replicates, touch_replicates};
use crate::domain::{Journeys, attributable_turnover};
use crate::error::Result;
use crate::math::{Draws, PoissonTables, REPLICATES, SmallSort, Steps, map_watched};
use crate::models::ModelSpec;

/// A model's result on the data and on each replicate.
pub(super) struct Replicated {
    /// In their order.
    pub(super) names: Vec<String>,
    pub(super) estimate: ChannelParts,
    pub(super) replicates: Vec<ChannelParts>,
}

/// Runs a model on replicates.
pub(super) fn replicated(
    spec: &ModelSpec,
    journeys: &Journeys,
    options: BootstrapOptions,
    steps: &Steps<'_>,
) -> Result<Replicated> {
    let mut names: Vec<String> = journeys.channels().names().map(str::to_owned).collect();
    names.small_sort_unstable();
    names.dedup();
    let paths = OrderedPaths::new(journeys, steps);
    let keys = JourneyKeys::new(journeys, &paths, steps);
    let sample = Sample { steps, journeys, paths, keys, names };
    let parts = spec.parts();
    let part = |(weight, part): &(f64, ModelSpec)| Ok((*weight, sample.part(part)?));
    let parts = parts.iter().map(part).collect::<Result<Vec<(f64, Part<'_>)>>>()?;
    let channels = sample.names.len();
    let turnover = attributable_turnover(journeys);
    let tables = PoissonTables::new();
    let done = map_watched(steps, options.replicates as usize, REPLICATES, |range| {
        let draws = Draws::new(&tables, options.seed, (range.start / REPLICATES) as u64);
        let of_parts = parts.iter().map(|(weight, part)| Ok((*weight, (part.replicate)(&draws)?)));
        let of_parts = of_parts.collect::<Result<Vec<_>>>()?;
        let lane = |lane: usize| {
            mixed(
                channels,
                turnover,
                of_parts.iter().filter_map(|(weight, lanes)| Some((*weight, lanes.get(lane)?))),
            )
        };
        let lanes = (0..range.len()).map(lane).collect::<Vec<_>>();
        steps.count(range.len() as u64);
        Ok(lanes)
    });
    let replicates: Vec<Vec<ChannelParts>> = done?.into_iter().collect::<Result<_>>()?;
    let estimate = mixed(channels, turnover, parts.iter().map(|(weight, part)| (*weight, &part.estimate)));
    Ok(Replicated {
        names: sample.names.clone(),
        estimate,
        replicates: replicates.into_iter().flatten().collect(),
    })
}

/// The weighted mean of what several models give each channel.
fn mixed<'a>(
    channels: usize,
    turnover: f64,
    parts: impl Iterator<Item = (f64, &'a Vec<Earned>)>,
) -> ChannelParts {
    let mut sums = vec![(0.0, 0.0); channels];
    for (weight, part) in parts {
        for ((conversions, value), earned) in sums.iter_mut().zip(part) {
            *conversions += weight * earned.0;
            *value += weight * earned.1;
        }
    }
    let (conversions, values): (Vec<f64>, Vec<f64>) = sums.into_iter().unzip();
    ChannelParts::from_sums(&conversions, values, turnover)
}

impl Sample<'_> {
    fn part<'a>(&'a self, spec: &ModelSpec) -> Result<Part<'a>> {
        match spec {
            ModelSpec::Markov(model) => path_replicates::markov(*model, self),
            ModelSpec::Shapley(model) => path_replicates::shapley(*model, self),
            #[cfg(feature = "statistical")]
            ModelSpec::Hazard(model) => time_replicates::hazard(model, self),
            #[cfg(feature = "statistical")]
            ModelSpec::Logistic(model) => path_replicates::logistic(*model, self),
            #[cfg(feature = "statistical")]
            ModelSpec::Probabilistic => path_replicates::probabilistic(self),
            rules => touch_replicates::of(rules, self),
        }
    }
}
