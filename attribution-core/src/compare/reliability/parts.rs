//! Journeys in three parts: to learn from, to fit a map on, and to judge.

use serde::Serialize;

use crate::domain::Journeys;
use crate::error::Result;
use crate::math::{Progress, Random, fnv1a, mixed};
use crate::paths::PathSummary;

/// Counts up to this size are split by one draw for each journey; a larger one, of which chance moves no rate by as much as
/// a part in a thousand, is split evenly but for its last so many.
const DRAWN_ONE_BY_ONE: u64 = 1 << 24;

/// Count of journeys: all, and those that converted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct JourneyCount {
    /// Number of journeys.
    pub journeys: u64,
    /// Number of those that converted.
    pub conversions: u64,
}

impl JourneyCount {
    pub(super) fn nulls(self) -> u64 {
        self.journeys - self.conversions
    }

    pub(super) fn add(&mut self, conversions: u64, nulls: u64) {
        self.conversions = self.conversions.saturating_add(conversions);
        self.journeys = self.journeys.saturating_add(conversions).saturating_add(nulls);
    }
}

/// Counts of each path of a summary, by its place there.
pub(super) type Part = Vec<JourneyCount>;

/// The three parts: half of the journeys, and a quarter twice.
pub(super) struct Parts {
    pub(super) summary: PathSummary,
    pub(super) learned: Part,
    pub(super) mapped: Part,
    pub(super) judged: Part,
}

impl Parts {
    /// Splits journeys: all of one key into one part, since a customer is no news to a model that has learned from it;
    /// counted journeys, which have no key, each by itself.
    pub(super) fn new(journeys: &Journeys, seed: u64, progress: &Progress<'_>) -> Result<Self> {
        let (summary, places) = journeys.summary_with_places(progress)?;
        let empty: Part = vec![JourneyCount::default(); summary.indices()];
        let mut parts = [empty.clone(), empty.clone(), empty.clone()];
        let mut counted = empty;
        let seeded = mixed(seed);
        for (journey, place) in journeys.iter().zip(places) {
            let part = match journey.key() {
                Some(key) => parts.get_mut(part_of(mixed(fnv1a(key.as_bytes()) ^ seeded))),
                None => Some(&mut counted),
            };
            // A sale that was given back whole is no conversion, as in learning.
            let conversions = journey.conversions();
            let nulls = journey.count().saturating_sub(conversions);
            if let Some(count) = part.and_then(|part| part.get_mut(place as usize)) {
                count.add(conversions, nulls);
            }
        }
        let [mut learned, mut mapped, mut judged] = parts;
        let order = summary.order();
        for ((place, all), rank) in counted.iter().enumerate().zip(&order.ranks) {
            if all.journeys == 0 {
                continue;
            }
            let mut random = Random::new(mixed(seeded.wrapping_add(u64::from(*rank))));
            let conversions = split(&mut random, all.conversions);
            let nulls = split(&mut random, all.nulls());
            let of_parts =
                [&mut learned, &mut mapped, &mut judged].into_iter().zip(conversions.into_iter().zip(nulls));
            for (part, (conversions, nulls)) in of_parts {
                if let Some(count) = part.get_mut(place) {
                    count.add(conversions, nulls);
                }
            }
        }
        Ok(Self { summary, learned, mapped, judged })
    }
}

/// The part of a number that is drawn: half learn, a quarter each is for the map and for judging.
fn part_of(drawn: u64) -> usize {
    match drawn & 3 {
        0 | 1 => 0,
        2 => 1,
        _ => 2,
    }
}

/// Splits so many alike: each goes to learning with probability ½, else to either other part with the same.
fn split(random: &mut Random, count: u64) -> [u64; 3] {
    let learned = half(random, count);
    let mapped = half(random, count - learned);
    [learned, mapped, count - learned - mapped]
}

/// Binomial draw of probability ½: so many of as many random bits are one.
fn half(random: &mut Random, count: u64) -> u64 {
    let drawn = count.min(DRAWN_ONE_BY_ONE);
    let words = (0..drawn / 64).map(|_| u64::from(random.bits().count_ones())).sum::<u64>();
    let rest = random.bits() & ((1_u64 << (drawn % 64)) - 1);
    (count - drawn) / 2 + words + u64::from(rest.count_ones())
}

#[cfg(test)]
#[path = "parts_tests.rs"]
mod tests;
