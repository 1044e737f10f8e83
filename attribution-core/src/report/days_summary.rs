//! Lengths of time of many deals in five figures.

use serde::Serialize;

use crate::math::{SmallSort, Sum, count_f64, quantile};

/// Lengths of time in days: number, mean and quartiles.
///
/// Quartiles lie between the two nearest of the sorted lengths, in proportion (type 7 of Hyndman and Fan, as spreadsheets
/// and NumPy have them).
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DaysSummary {
    /// Number of lengths that are known.
    pub count: u64,
    /// Mean; none where there is no length.
    pub mean: Option<f64>,
    /// Median.
    pub median: Option<f64>,
    /// Lower quartile: a quarter is shorter.
    pub p25: Option<f64>,
    /// Upper quartile: a quarter is longer.
    pub p75: Option<f64>,
}

impl DaysSummary {
    /// Summary of lengths in any order.
    #[must_use]
    pub fn new(days: impl IntoIterator<Item = f64>) -> Self {
        let mut days: Vec<f64> = days.into_iter().collect();
        if days.is_empty() {
            return Self::default();
        }
        days.small_sort_by(f64::total_cmp);
        let count = days.len() as u64;
        let mean = days.iter().copied().collect::<Sum>().value() / count_f64(count);
        Self {
            count,
            mean: Some(mean),
            median: Some(quantile(&days, 0.5)),
            p25: Some(quantile(&days, 0.25)),
            p75: Some(quantile(&days, 0.75)),
        }
    }
}

#[cfg(test)]
#[path = "days_summary_tests.rs"]
mod tests;
