//! Landmarks: journeys after each of their touches, by what a model predicts there.

use std::collections::BTreeMap;

use super::parts::{JourneyCount, Part};
use crate::learning::{FittedMarkov, KnownStates};
use crate::math::index_u32;
use crate::paths::PathSummary;

/// Probabilities that differ by less than this share of themselves are one: the solver rounds.
const SAME: f64 = 1e-12;

/// Landmarks that have the same probability.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Landmark {
    pub(super) probability: f64,
    /// Number of them. Each counts 1: a weight by the number of touches of the journey would know what was still to come.
    pub(super) touches: u64,
    /// Those in journeys that converted.
    pub(super) converted: u64,
}

/// Journeys along one path, by their landmarks.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct MarkedPath {
    /// Places of its landmarks in the list of all.
    pub(super) landmarks: Vec<u32>,
    pub(super) count: JourneyCount,
}

/// Landmarks of a part of the journeys.
pub(super) struct Landmarks {
    /// By rising probability.
    pub(super) list: Vec<Landmark>,
    pub(super) paths: Vec<MarkedPath>,
    /// Number of those in a state that the model has never seen.
    pub(super) unknown: u64,
}

impl Landmarks {
    /// Landmarks of a part of the journeys, by a model that learned from another.
    pub(super) fn new(fitted: &FittedMarkov, summary: &PathSummary, part: &Part) -> Self {
        let states = KnownStates::new(fitted);
        let ranks = fitted.ranks(summary.channels());
        let mut counts: BTreeMap<u64, (u64, u64)> = BTreeMap::new();
        let mut paths: Vec<(Vec<u64>, JourneyCount)> = Vec::new();
        let mut unknown = 0_u64;
        for (place, count) in part.iter().enumerate().filter(|(_, count)| count.journeys > 0) {
            for path in summary.paths_in(place..place + 1) {
                let mut marked = Vec::with_capacity(path.channels.len());
                for (probability, _) in states.after(&ranks, path.channels) {
                    let Some(probability) = probability else {
                        unknown = unknown.saturating_add(count.journeys);
                        continue;
                    };
                    // Of numbers that are not below 0 the bits are in the order of the numbers.
                    let bits = probability.clamp(0.0, 1.0).to_bits();
                    let (touches, converted) = counts.entry(bits).or_default();
                    *touches = touches.saturating_add(count.journeys);
                    *converted = converted.saturating_add(count.conversions);
                    marked.push(bits);
                }
                paths.push((marked, *count));
            }
        }
        let mut distinct: Vec<Landmark> = Vec::new();
        let mut places: BTreeMap<u64, u32> = BTreeMap::new();
        for (bits, (touches, converted)) in counts {
            let probability = f64::from_bits(bits);
            match distinct.last_mut().filter(|last| probability - last.probability <= SAME * probability) {
                Some(last) => {
                    last.touches = last.touches.saturating_add(touches);
                    last.converted = last.converted.saturating_add(converted);
                }
                None => distinct.push(Landmark { probability, touches, converted }),
            }
            places.insert(bits, index_u32(distinct.len() - 1));
        }
        let place = |bits: u64| places.get(&bits).copied();
        let paths = paths.into_iter().map(|(marked, count)| MarkedPath {
            landmarks: marked.into_iter().filter_map(place).collect(),
            count,
        });
        Self { paths: paths.collect(), list: distinct, unknown }
    }
}
