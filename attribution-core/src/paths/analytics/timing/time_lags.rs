//! Time lags between touches and conversions.

use serde::Serialize;

use super::summary_statistics::{SummaryStatistics, observation};
use crate::domain::{DAY, Journeys};
use crate::error::{Error, ErrorKind, Result};
use crate::json::{fields, setters};
use crate::math::{Share, SmallSort, count_f64};
use crate::paths::analytics::ranked_paths::rate;

/// Coverage of the attribution window that is looked for.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct TimeLagOptions {
    /// Part of the conversions whose first touch the attribution window should reach, above 0 and up to 1.
    pub coverage: Share,
}

fields! { TimeLagOptions: coverage }

setters! { TimeLagOptions:
    with_coverage(coverage: Share),
}

impl Default for TimeLagOptions {
    fn default() -> Self {
        Self { coverage: const { Share::known(0.95) } }
    }
}

impl TimeLagOptions {
    /// Reads options from JSON; those left out keep their defaults.
    ///
    /// # Errors
    /// `INVALID_CONFIG` for unknown names, wrong types and a coverage out of range.
    pub fn from_json(json: &str) -> Result<Self> {
        Error::read(json)
    }
}

/// Time lags in hours: from first and last touch to the conversion, and between touches.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct TimeLags {
    /// Hours from the first touch to the conversion.
    pub first_touch_to_conversion: SummaryStatistics,
    /// Hours from the last touch to the conversion.
    pub last_touch_to_conversion: SummaryStatistics,
    /// Hours between neighbouring touches, of converting and other journeys.
    pub between_touches: SummaryStatistics,
    /// Part of the conversions that `covering_lookback_days` covers at least.
    pub coverage: f64,
    /// Shortest attribution window in days that reaches the first touch of that part of the conversions; none without
    /// conversions. The journeys were built within a window of their own: this one is never longer.
    pub covering_lookback_days: Option<f64>,
    /// Lags by their length.
    pub histogram: Vec<LagBin>,
}

/// Lags of a range of lengths.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct LagBin {
    /// Range in words, such as `1-6 hours`, without its end.
    pub range: String,
    /// Least number of hours.
    pub from_hours: f64,
    /// Number of hours that is too many; none for the last range.
    pub below_hours: Option<f64>,
    /// Conversions so long after their first touch.
    pub first_touch_to_conversion: u64,
    /// Part of the conversions at most so long after their first touch, this range included; none without conversions.
    pub cumulative_share: Option<f64>,
    /// Conversions so long after their last touch.
    pub last_touch_to_conversion: u64,
    /// Pairs of neighbouring touches so far apart.
    pub between_touches: u64,
}

/// Least numbers of hours of the ranges: from an hour to ninety days.
const EDGES: [(f64, &str); 11] = [
    (0.0, "below 1 hour"),
    (1.0, "1-6 hours"),
    (6.0, "6-12 hours"),
    (12.0, "12-24 hours"),
    (24.0, "1-3 days"),
    (72.0, "3-7 days"),
    (168.0, "7-14 days"),
    (336.0, "14-30 days"),
    (720.0, "30-60 days"),
    (1440.0, "60-90 days"),
    (2160.0, "90 days or more"),
];

/// 0.07 of 100 is 7, and not the 7.000000000000001 of a float.
const ROUNDING: f64 = 1.0 - 1e-12;
const HOUR: f64 = DAY / 24.0;

/// Time lags of journeys: from first and last touch to conversion, and between neighbouring touches, in hours.
///
/// Reason to pick it: it says how long an attribution window must be, and when to follow up.
///
/// # Formula
/// Lags to conversion are of conversions that count, each once. Each pair of neighbouring touches counts once over all
/// journeys, also where a key converted several times and its journeys share touches. The covering window is the lag from the
/// first touch of the conversion at place ⌈coverage · conversions⌉ when they are sorted by it.
///
/// # Examples
/// ```
/// use attribution_core::paths::{TimeLagOptions, time_lags};
/// use attribution_core::{Conversion, JourneyRules, Journeys, Touchpoint};
///
/// let touches = [
///     Touchpoint::new("ann", "2026-01-01".parse()?, "search"),
///     Touchpoint::new("ann", "2026-01-03".parse()?, "email"),
/// ];
/// let sales = [Conversion::new("ann", "2026-01-03T06:00:00Z".parse()?, 50.0)];
/// let journeys = Journeys::build(&JourneyRules::default(), &touches, &sales)?;
/// let lags = time_lags(&journeys, &TimeLagOptions::default())?;
/// assert_eq!(lags.first_touch_to_conversion.mean, Some(54.0));
/// assert_eq!(lags.last_touch_to_conversion.mean, Some(6.0));
/// assert_eq!((lags.between_touches.mean, lags.covering_lookback_days), (Some(48.0), Some(2.25)));
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # Errors
/// `MISSING_DATA` for journeys without times, such as path counts; `INVALID_CONFIG` for a coverage of 0.
pub fn time_lags(journeys: &Journeys, options: &TimeLagOptions) -> Result<TimeLags> {
    let coverage = options.coverage.get();
    if coverage == 0.0 {
        return Err(Error::new(
            ErrorKind::InvalidConfig,
            "coverage",
            "expected a number above 0 and up to 1, got 0",
        ));
    }
    needs_times(journeys)?;
    let (mut from_first, mut from_last) = (Vec::new(), Vec::new());
    for journey in journeys.iter().take(journeys.converting()).filter(|journey| journey.conversions() > 0) {
        let touches = journey.micros();
        if let (Some(first), Some(last), Some(at)) = (touches.first(), touches.last(), journey.converted_at())
        {
            from_first.push(at.micros().saturating_sub(*first));
            from_last.push(at.micros().saturating_sub(*last));
        }
    }
    let [from_first, from_last, between] = [from_first, from_last, gaps(journeys)].map(sorted_hours);
    let conversions = from_first.len() as u64;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "from 1 to the number of conversions"
    )]
    let place = (coverage * count_f64(conversions) * ROUNDING).ceil() as u64;
    Ok(TimeLags {
        first_touch_to_conversion: SummaryStatistics::of_sorted(&from_first),
        last_touch_to_conversion: SummaryStatistics::of_sorted(&from_last),
        between_touches: SummaryStatistics::of_sorted(&between),
        coverage,
        covering_lookback_days: (conversions > 0)
            .then(|| observation(&from_first, place.saturating_sub(1)) / 24.0),
        histogram: histogram(&from_first, &from_last, &between),
    })
}

/// Objection to journeys without times.
pub(in crate::paths::analytics) fn needs_times(journeys: &Journeys) -> Result<()> {
    if journeys.has_times() {
        return Ok(());
    }
    let detail = "expected journeys with the times of touches, got path counts, which have none";
    Err(Error::new(ErrorKind::MissingData, "touchpoints.at", detail))
}

/// Microseconds between neighbouring touches, each pair once.
fn gaps(journeys: &Journeys) -> Vec<i64> {
    let shared = journeys.report().touches_used != journeys.touches() as u64;
    let between = |pair: &[i64]| match pair {
        [before, after] => after.saturating_sub(*before),
        _ => 0,
    };
    if !shared {
        return journeys.iter().flat_map(|journey| journey.micros().windows(2).map(between)).collect();
    }
    let mut pairs: Vec<(u32, u32, i64)> = Vec::new();
    for journey in journeys.iter() {
        let rows = journey.rows().iter().zip(journey.rows().iter().skip(1));
        let gaps = journey.micros().windows(2).map(between);
        pairs.extend(rows.zip(gaps).map(|((before, after), gap)| (*before, *after, gap)));
    }
    pairs.small_sort_unstable();
    pairs.dedup();
    pairs.into_iter().map(|(_, _, gap)| gap).collect()
}

/// Hours in order, each once.
pub(in crate::paths::analytics) fn sorted_hours(mut micros: Vec<i64>) -> Vec<(f64, u64)> {
    micros.small_sort_unstable();
    #[expect(clippy::cast_precision_loss, reason = "a thousandth of a second in a thousand years")]
    let hours = |micros: i64| micros as f64 / HOUR;
    micros.into_iter().map(|micros| (hours(micros), 1)).collect()
}

fn histogram(from_first: &[(f64, u64)], from_last: &[(f64, u64)], between: &[(f64, u64)]) -> Vec<LagBin> {
    let below = |sorted: &[(f64, u64)], edge: Option<f64>| {
        edge.map_or(sorted.len(), |edge| sorted.partition_point(|(hours, _)| *hours < edge)) as u64
    };
    let ends = EDGES.iter().skip(1).map(|(edge, _)| Some(*edge)).chain([None]);
    let bin = |((from, range), to): (&(f64, &str), Option<f64>)| {
        let count = |sorted: &[(f64, u64)]| {
            let first = if *from == 0.0 { 0 } else { below(sorted, Some(*from)) };
            below(sorted, to) - first
        };
        LagBin {
            range: (*range).to_owned(),
            from_hours: *from,
            below_hours: to,
            first_touch_to_conversion: count(from_first),
            cumulative_share: rate(below(from_first, to), from_first.len() as u64),
            last_touch_to_conversion: count(from_last),
            between_touches: count(between),
        }
    };
    EDGES.iter().zip(ends).map(bin).collect()
}

#[cfg(test)]
#[path = "time_lags_tests.rs"]
mod tests;
