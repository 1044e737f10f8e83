//! Features of deals as columns of a regression.

use std::collections::BTreeMap;

use super::deal_cycle::DealCycle;
use crate::math::{SmallSort, count_f64};
use crate::report::deal_touches::DealTouches;

/// Features of a deal that a regression knows.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Features {
    pub(super) size: Option<String>,
    pub(super) committee: f64,
    /// Number of touches of each type from the creation to the landmark, by code.
    pub(super) touches: Vec<f64>,
}

impl Features {
    /// The features of a deal; `None` where its creation is not known.
    pub(super) fn new(cycle: &DealCycle<'_>, touches: &DealTouches, landmark: f64) -> Option<Self> {
        let mut counts = vec![0_u64; touches.types()];
        for touch_type in cycle.first_touches(landmark, touches)?.iter().filter_map(|touch| touch.touch_type)
        {
            if let Some(count) = counts.get_mut(touch_type as usize) {
                *count += 1;
            }
        }
        let touches = counts.into_iter().map(count_f64).collect();
        Some(Self { size: cycle.size.clone(), committee: cycle.committee, touches })
    }
}

/// Design of a regression: intercept, a dummy of each deal size beside the most frequent one, size of the committee, and number
/// of touches of each type, in this order; sizes and types by name.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Design {
    /// The most frequent size, which the intercept stands for.
    pub(super) base: Option<String>,
    sizes: Vec<Option<String>>,
    /// Codes of types in the order of their names.
    types: Vec<usize>,
    /// Name of each column.
    pub(super) terms: Vec<String>,
}

impl Design {
    pub(super) fn new(deals: &[Features], touches: &DealTouches) -> Self {
        let mut sizes: BTreeMap<&Option<String>, usize> = BTreeMap::new();
        for deal in deals {
            *sizes.entry(&deal.size).or_default() += 1;
        }
        let most = sizes.values().max().copied();
        let base =
            sizes.iter().find(|(_, count)| Some(**count) == most).and_then(|(size, _)| (*size).clone());
        let sizes: Vec<Option<String>> = sizes.into_keys().filter(|size| **size != base).cloned().collect();
        let mut types: Vec<(&str, usize)> =
            (0_u32..).take(touches.types()).map(|code| (touches.name(code), code as usize)).collect();
        types.small_sort_unstable();
        let terms = ["intercept".to_owned()]
            .into_iter()
            .chain(sizes.iter().map(|size| format!("deal_size: {}", size.as_deref().unwrap_or("none"))))
            .chain(["committee_size".to_owned()])
            .chain(types.iter().map(|(name, _)| format!("touches: {name}")))
            .collect();
        Self { base, types: types.into_iter().map(|(_, code)| code).collect(), sizes, terms }
    }

    /// Entry of a deal in each column; `None` for a size that the design does not know.
    pub(super) fn row(&self, deal: &Features) -> Option<Vec<f64>> {
        if deal.size != self.base && !self.sizes.contains(&deal.size) {
            return None;
        }
        let dummies = self.sizes.iter().map(|size| f64::from(u8::from(*size == deal.size)));
        let touches = self.types.iter().map(|code| deal.touches.get(*code).copied().unwrap_or(0.0));
        Some([1.0].into_iter().chain(dummies).chain([deal.committee]).chain(touches).collect())
    }
}

/// The columns of some rows.
pub(super) fn columns(rows: &[&[f64]], width: usize) -> Vec<Vec<f64>> {
    let column = |index: usize| rows.iter().filter_map(|row| row.get(index)).copied().collect();
    (0..width).map(column).collect()
}
