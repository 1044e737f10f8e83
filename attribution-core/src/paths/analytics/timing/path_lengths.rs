//! Path length in touches and in channels.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::summary_statistics::SummaryStatistics;
use crate::math::count_f64;
use crate::paths::analytics::ranked_paths::{RankedPaths, rate};
use crate::paths::summary::PathSummary;

/// Path lengths: how many touches and channels journeys have, converting ones and others apart.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PathLengths {
    /// Journeys that converted.
    pub converting: LengthGroup,
    /// Journeys that did not.
    pub not_converting: LengthGroup,
    /// All journeys.
    pub all: LengthGroup,
    /// Journeys by their number of touches.
    pub histogram: Vec<LengthBin>,
}

/// Lengths of some journeys.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct LengthGroup {
    /// Touches of a journey.
    pub touches: SummaryStatistics,
    /// Distinct channels of a journey.
    pub distinct_channels: SummaryStatistics,
}

/// Journeys of one number of touches.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct LengthBin {
    /// Number of touches: `1` to `11`, or `12+`.
    pub touches: String,
    /// Journeys of that length that converted.
    pub converting: u64,
    /// Journeys of that length that did not.
    pub not_converting: u64,
    /// All journeys of that length.
    pub all: u64,
    /// Conversion rate: converting / all; none without journeys.
    pub conversion_rate: Option<f64>,
}

/// Number of bins of the histogram; the last one holds all that is longer.
const BINS: usize = 12;

/// Journeys by length: those that converted, and those that did not.
type Lengths = BTreeMap<u64, [u64; 2]>;

/// Path lengths of counted paths: touches and distinct channels of journeys that converted, of others, and of all.
///
/// Reason to pick it: it says how much of the business a single-touch model can be right about, and where longer
/// journeys convert more or less often.
///
/// # Examples
/// ```
/// use attribution_core::paths::{PathSummary, path_lengths};
///
/// let mut summary = PathSummary::default();
/// summary.add(&["search", "email", "search"], 1, 50.0, 0)?;
/// summary.add(&["search"], 1, 20.0, 3)?;
/// let lengths = path_lengths(&summary);
/// assert_eq!((lengths.converting.touches.mean, lengths.converting.touches.max), (Some(2.0), Some(3.0)));
/// assert_eq!((lengths.histogram[0].all, lengths.histogram[0].conversion_rate), (4, Some(0.25)));
/// # Ok::<(), attribution_core::Error>(())
/// ```
#[must_use]
pub fn path_lengths(summary: &PathSummary) -> PathLengths {
    let (mut touches, mut channels) = (Lengths::new(), Lengths::new());
    let paths = RankedPaths::new(summary);
    let mut seen = BTreeSet::new();
    paths.each(|path, totals| {
        seen.clear();
        seen.extend(path.iter().copied());
        for (lengths, length) in [(&mut touches, path.len()), (&mut channels, seen.len())] {
            let [converting, not_converting] = lengths.entry(length as u64).or_default();
            *converting = converting.saturating_add(totals.conversions);
            *not_converting = not_converting.saturating_add(totals.nulls);
        }
    });
    let group = |of: fn(&[u64; 2]) -> u64| LengthGroup {
        touches: statistics(&touches, of),
        distinct_channels: statistics(&channels, of),
    };
    PathLengths {
        converting: group(|[converting, _]| *converting),
        not_converting: group(|[_, not_converting]| *not_converting),
        all: group(|[converting, not_converting]| converting.saturating_add(*not_converting)),
        histogram: histogram(&touches),
    }
}

fn statistics(lengths: &Lengths, of: fn(&[u64; 2]) -> u64) -> SummaryStatistics {
    let counted = lengths.iter().map(|(length, counts)| (count_f64(*length), of(counts)));
    SummaryStatistics::of_sorted(&counted.filter(|(_, count)| *count > 0).collect::<Vec<_>>())
}

fn histogram(lengths: &Lengths) -> Vec<LengthBin> {
    let bin = |first: usize| {
        let last = if first == BINS { u64::MAX } else { first as u64 };
        let (mut converting, mut not_converting) = (0_u64, 0_u64);
        for [with, without] in lengths.range(first as u64..=last).map(|(_, counts)| counts) {
            converting = converting.saturating_add(*with);
            not_converting = not_converting.saturating_add(*without);
        }
        let all = converting.saturating_add(not_converting);
        let touches = if first == BINS { format!("{first}+") } else { first.to_string() };
        LengthBin { touches, converting, not_converting, all, conversion_rate: rate(converting, all) }
    };
    (1..=BINS).map(bin).collect()
}

#[cfg(test)]
#[path = "path_lengths_tests.rs"]
mod tests;
