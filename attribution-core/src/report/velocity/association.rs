//! Association of touch types with the length of cycles.

use serde::Serialize;

use super::deal_cycle::DealCycle;
use super::options::VelocityOptions;
use super::resampled::{SortedCycles, difference_interval};
use crate::domain::DealStatus;
use crate::math::{SmallSort, Steps, fnv1a, index_u32, map_chunks, mixed};
use crate::report::deal_touches::DealTouches;

/// Association of a type of touch with the length of the sales cycle, among deals that were open at the landmark.
///
/// An association and no effect: deals that get a touch differ from others in more than that.
///
/// # Formula
/// Deals that closed before the landmark, `landmark_days` after their creation, are left out, and only touches before it
/// count: a deal that lasts long has time for more touches (immortal-time bias). Median cycle of those with and of those
/// without the touch, from creation, with open deals as censored; the interval holds the middle part of the differences
/// in replicates, in which the deals of each group are drawn again with replacement.
///
/// # References
/// Anderson, J. R., Cain, K. C. and Gelber, R. D. (1983), "Analysis of survival by tumor response", Journal of Clinical
/// Oncology 1(11), 710–719, doi:10.1200/JCO.1983.1.11.710.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CycleAssociation {
    /// Type of touch.
    pub touch_type: String,
    /// Deals with such a touch before the landmark.
    pub deals_with: u64,
    /// Those of them that are closed.
    pub closed_with: u64,
    /// Their median cycle in days; none where less than half of them are seen to close.
    pub median_with: Option<f64>,
    /// Deals without such a touch before the landmark.
    pub deals_without: u64,
    /// Those of them that are closed.
    pub closed_without: u64,
    /// Their median cycle in days.
    pub median_without: Option<f64>,
    /// Median with less median without, in days.
    pub difference: Option<f64>,
    /// Lower limit of the difference; none where the data do not set one.
    pub low: Option<f64>,
    /// Upper limit of the difference.
    pub high: Option<f64>,
}

/// Associations of all types, those of most deals first, and the number of deals that were open at the landmark.
pub(super) fn associations(
    deals: &[DealCycle<'_>],
    touches: &DealTouches,
    options: &VelocityOptions,
    steps: &Steps<'_>,
) -> (u64, Vec<CycleAssociation>) {
    let landmark = options.landmark_days.get();
    let mut cycles: Vec<(f64, bool)> = Vec::new();
    // Positions in `cycles` of the deals with each type.
    let mut with: Vec<Vec<usize>> = vec![Vec::new(); touches.types()];
    for deal in deals {
        let Some(days) = deal.days.filter(|days| *days > landmark) else { continue };
        let Some(before) = deal.touches_before(landmark, touches) else { continue };
        for touch_type in before.iter().filter_map(|touch| touch.touch_type) {
            let deals = with.get_mut(touch_type as usize);
            if let Some(deals) = deals.filter(|deals| deals.last() != Some(&cycles.len())) {
                deals.push(cycles.len());
            }
        }
        cycles.push((days, deal.outcome != DealStatus::Open));
    }
    let of_type = |code: usize| {
        let positions = with.get(code).filter(|positions| !positions.is_empty())?;
        let mut is_with = vec![false; cycles.len()];
        for position in positions {
            if let Some(slot) = is_with.get_mut(*position) {
                *slot = true;
            }
        }
        let group = |wanted: bool| {
            let of_group = cycles.iter().zip(&is_with).filter(|(_, is_with)| **is_with == wanted);
            SortedCycles::new(of_group.map(|(cycle, _)| *cycle).collect())
        };
        let groups = (&group(true), &group(false));
        Some(CycleAssociation::new(touches.name(index_u32(code)), groups, options, steps))
    };
    // Each type draws by itself, so that the number of cores changes nothing.
    let found = map_chunks(with.len(), 1, |codes| codes.filter_map(of_type).collect::<Vec<_>>());
    let mut found = found.concat();
    found.small_sort_by(|a, b| b.deals_with.cmp(&a.deals_with).then_with(|| a.touch_type.cmp(&b.touch_type)));
    (cycles.len() as u64, found)
}

impl CycleAssociation {
    fn new(
        touch_type: &str,
        (with, without): (&SortedCycles, &SortedCycles),
        options: &VelocityOptions,
        steps: &Steps<'_>,
    ) -> Self {
        let (median_with, median_without) = (with.median(), without.median());
        let difference = median_with.zip(median_without).map(|(with, without)| with - without);
        // The seed of each type is its own: others that are there or not do not move its replicates.
        let seed = mixed(options.bootstrap.seed ^ fnv1a(touch_type.as_bytes()));
        let (low, high) = match difference {
            Some(_) => difference_interval(with, without, options.bootstrap, seed, steps),
            None => (None, None),
        };
        Self {
            touch_type: touch_type.to_owned(),
            deals_with: with.len() as u64,
            closed_with: with.closed() as u64,
            median_with,
            deals_without: without.len() as u64,
            closed_without: without.closed() as u64,
            median_without,
            difference,
            low,
            high,
        }
    }
}

#[cfg(test)]
#[path = "association_tests.rs"]
mod tests;
