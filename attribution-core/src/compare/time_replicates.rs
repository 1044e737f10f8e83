//! Replicates for models that learn from times: each journey counts as often as its key draws, and the model learns anew.

use super::sample::{Earned, Part, Sample};
use crate::domain::Journeys;
use crate::error::Result;
use crate::math::{REPLICATES, SmallSort, fnv1a, index_u32};
use crate::models::{Hazard, HazardReplicates};

/// Positions of all journeys, in an order that the order of rows does not change, and the key of each.
fn ordered(journeys: &Journeys) -> (Vec<u32>, Vec<u64>) {
    let mut order: Vec<(u64, Option<i64>, f64, u32)> = journeys
        .iter()
        .map(|journey| {
            let key = fnv1a(journey.key().unwrap_or_default().as_bytes());
            (key, journey.converted_micros(), journey.value(), index_u32(journey.index()))
        })
        .collect();
    order.small_sort_unstable_by(|a, b| {
        (a.0, a.1).cmp(&(b.0, b.1)).then_with(|| a.2.total_cmp(&b.2)).then(a.3.cmp(&b.3))
    });
    order.into_iter().map(|(key, .., index)| (index, key)).unzip()
}

/// What a hazard gives the channels.
pub(super) fn hazard<'a>(model: &Hazard, sample: &'a Sample<'_>) -> Result<Part<'a>> {
    let (order, keys) = ordered(sample.journeys);
    let replicates = HazardReplicates::new(model, sample.journeys, &order, sample.steps)?;
    let estimate = sample.for_all(replicates.earned(|_| 1.0, sample.steps)?);
    Ok(Part {
        estimate,
        replicate: Box::new(move |draws| {
            let counts: Vec<[f64; REPLICATES]> = keys.iter().map(|key| draws.amounts(*key, 1)).collect();
            let lane = |lane: usize| -> Result<Vec<Earned>> {
                let count =
                    |number: usize| counts.get(number).and_then(|own| own.get(lane)).copied().unwrap_or(0.0);
                replicates.earned(count, sample.steps).map(|earned| sample.for_all(earned))
            };
            (0..REPLICATES).map(lane).collect()
        }),
    })
}
