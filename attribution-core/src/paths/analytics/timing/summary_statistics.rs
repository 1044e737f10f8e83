//! Five figures of many numbers.

use serde::Serialize;

use crate::math::{Sum, count_f64, quantile_of};

/// Summary statistics: number, mean, median, 90th percentile, least and greatest.
///
/// Quantiles lie between the two nearest of the sorted numbers, in proportion (type 7 of Hyndman and Fan, as spreadsheets
/// and NumPy have them).
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SummaryStatistics {
    /// Number of observations.
    pub count: u64,
    /// Mean; none without observations.
    pub mean: Option<f64>,
    /// Median: half of the observations are no greater.
    pub median: Option<f64>,
    /// 90th percentile: nine of ten observations are no greater.
    pub p90: Option<f64>,
    /// Least observation.
    pub min: Option<f64>,
    /// Greatest observation.
    pub max: Option<f64>,
}

impl SummaryStatistics {
    /// Statistics of sorted numbers, each with the count of its observations.
    pub(in crate::paths::analytics) fn of_sorted(sorted: &[(f64, u64)]) -> Self {
        let count: u64 = sorted.iter().map(|(_, count)| count).sum();
        let (Some((min, _)), Some((max, _))) = (sorted.first(), sorted.last()) else {
            return Self::default();
        };
        let quantile = |at: f64| Some(quantile_of(count, at, |place| observation(sorted, place)));
        let sum: Sum = sorted.iter().map(|(value, count)| value * count_f64(*count)).collect();
        Self {
            count,
            mean: Some(sum.value() / count_f64(count)),
            median: quantile(0.5),
            p90: quantile(0.9),
            min: Some(*min),
            max: Some(*max),
        }
    }
}

/// The observation at a place, from 0; the last one after the end.
pub(super) fn observation(sorted: &[(f64, u64)], place: u64) -> f64 {
    let mut before = 0;
    let found = sorted.iter().find(|(_, count)| {
        before += count;
        place < before
    });
    found.or(sorted.last()).map_or(0.0, |(value, _)| *value)
}

#[cfg(test)]
#[path = "summary_statistics_tests.rs"]
mod tests;
