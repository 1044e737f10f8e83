//! Keys of the random draws of converting journeys: the same for every model, whatever the order of rows.

use super::ordered_paths::OrderedPaths;
use crate::domain::{Journeys, Timestamp};
use crate::math::{Lookout, SmallSort, Steps, count_f64, fnv1a, index_u32};

/// The keys of converting journeys.
pub(super) struct JourneyKeys {
    /// By the position of a journey.
    pub(super) keys: Vec<u64>,
}

/// The key of journeys that have none of their own: they are counts, so that their path and value is all there is to know.
fn key_at(path: u32, rank: u64) -> u64 {
    u64::from(path) * 2 + (rank << 33)
}

/// The key of all null journeys along a path, which draw at once: a sum of Poisson draws is one.
pub(super) fn key_of_nulls(path: u64) -> u64 {
    path * 2 + 1
}

impl JourneyKeys {
    /// The keys of journeys; paths go by their rank in the order of the names of channels.
    pub(super) fn new(journeys: &Journeys, paths: &OrderedPaths<'_>, steps: &Steps<'_>) -> Self {
        let lookout = Lookout::new(steps);
        let converting = journeys.converting();
        let mut keys: Vec<u64> = Vec::with_capacity(converting);
        let mut counted: Vec<(u32, u64, f64, u32)> = Vec::new();
        for journey in lookout.each(journeys.iter().take(converting)) {
            if let Some(key) = journey.key() {
                keys.push(fnv1a(key.as_bytes()));
                continue;
            }
            let index = paths.indices().get(journey.index());
            let path = index.and_then(|index| paths.order().ranks.get(*index as usize));
            let value = journey.value() / count_f64(journey.count());
            counted.push((path.copied().unwrap_or_default(), journey.count(), value, index_u32(keys.len())));
            keys.push(0);
        }
        // Rows of one path are told apart by what they say.
        counted.small_sort_unstable_by(|a, b| {
            (a.0, a.1).cmp(&(b.0, b.1)).then_with(|| a.2.total_cmp(&b.2)).then(a.3.cmp(&b.3))
        });
        let (mut rank, mut before) = (0, None);
        for (path, _, _, index) in counted {
            rank = if before == Some(path) { rank + 1 } else { 0 };
            before = Some(path);
            if let Some(key) = keys.get_mut(index as usize) {
                *key = key_at(path, rank);
            }
        }
        Self { keys }
    }

    /// Positions of the converting journeys, in an order that the order of rows does not change.
    pub(super) fn order(&self, journeys: &Journeys) -> Vec<u32> {
        let mut order: Vec<(u64, Option<i64>, f64, u32)> = journeys
            .iter()
            .zip(&self.keys)
            .map(|(journey, key)| {
                let at = journey.converted_at().map(Timestamp::micros);
                (*key, at, journey.value(), index_u32(journey.index()))
            })
            .collect();
        // Conversions of one key at one instant stay in the order of their rows.
        order.small_sort_unstable_by(|a, b| {
            (a.0, a.1).cmp(&(b.0, b.1)).then_with(|| a.2.total_cmp(&b.2)).then(a.3.cmp(&b.3))
        });
        order.into_iter().map(|(.., index)| index).collect()
    }
}

#[cfg(test)]
#[path = "journey_keys_tests.rs"]
mod tests;
