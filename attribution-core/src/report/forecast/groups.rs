//! Expected revenue by group of touches.

use serde::Serialize;

use crate::domain::TextCodes;
use crate::math::{SmallSort, Sum, index_u32};
use crate::report::pipeline::Basis;

/// Columns of a forecast that add up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ForecastSums {
    /// Open deals.
    pub open_deals: f64,
    /// Their amount.
    pub open_pipeline: f64,
    /// Expected revenue: the amount times the win rate of the stage.
    pub expected: f64,
    /// Amount times the probability that the CRM has of each deal.
    pub crm_weighted: f64,
}

/// Row of a forecast: the part of the open pipeline that a group of touches is credited with.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ForecastGroup {
    /// Group; none for touches without a value of the dimension.
    pub group: Option<String>,
    /// Credited open deals.
    pub open_deals: f64,
    /// Credited amount.
    pub open_pipeline: f64,
    /// Credited expected revenue: the amount times the win rate of the stage.
    pub expected: f64,
    /// Credited amount times the probability that the CRM has of each deal.
    pub crm_weighted: f64,
}

/// Amount, expected revenue and CRM-weighted amount of each open deal by its row.
pub(super) type DealValues = Vec<Option<[f64; 3]>>;

/// Sums so far: deals, amount, expected, weighted.
#[derive(Clone, Copy, Default)]
struct Sums([Sum; 4]);

impl Sums {
    fn add(&mut self, share: f64, values: [f64; 3]) {
        let [deals, rest @ ..] = &mut self.0;
        deals.add(share);
        for (sum, value) in rest.iter_mut().zip(values) {
            sum.add(share * value);
        }
    }

    fn sums(self) -> ForecastSums {
        let [open_deals, open_pipeline, expected, crm_weighted] = self.0.map(Sum::value);
        ForecastSums { open_deals, open_pipeline, expected, crm_weighted }
    }
}

/// The groups, the greatest expected revenue first, and what no touch is credited with.
pub(super) fn groups(
    basis: &Basis,
    groups: &TextCodes,
    values: &DealValues,
) -> (Vec<ForecastGroup>, ForecastSums) {
    let none = groups.names.len();
    let mut sums = vec![Sums::default(); none + 1];
    let mut unattributed = Sums::default();
    let (open, weights) = basis.open();
    let of = |row: usize| values.get(row).copied().flatten();
    for unit in open.untouched() {
        if let Some(values) = of(unit.row) {
            unattributed.add(1.0, values);
        }
    }
    for unit in open.touched() {
        let Some(values) = of(unit.row) else { continue };
        let own = weights.get(unit.from..unit.to).unwrap_or_default();
        if own.iter().all(|weight| *weight == 0.0) {
            unattributed.add(1.0, values);
        }
        for (place, weight) in open.places_of(unit).iter().zip(own) {
            let code = groups.codes.get(*place as usize).copied().unwrap_or(index_u32(none));
            if let Some(sum) = sums.get_mut((code as usize).min(none)) {
                sum.add(*weight, values);
            }
        }
    }
    let names = groups.names.names().map(|name| Some(name.to_owned())).chain([None]);
    let row = |(group, sums): (Option<String>, Sums)| {
        let ForecastSums { open_deals, open_pipeline, expected, crm_weighted } = sums.sums();
        ForecastGroup { group, open_deals, open_pipeline, expected, crm_weighted }
    };
    let mut rows: Vec<ForecastGroup> = names.zip(sums).map(row).filter(|row| row.open_deals > 0.0).collect();
    rows.small_sort_by(|a, b| {
        let is_none = a.group.is_none().cmp(&b.group.is_none());
        is_none.then(b.expected.total_cmp(&a.expected)).then_with(|| a.group.cmp(&b.group))
    });
    (rows, unattributed.sums())
}
