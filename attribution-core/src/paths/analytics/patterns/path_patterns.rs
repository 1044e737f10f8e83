//! The table of patterns.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use serde::Serialize;

use super::options::{PatternOptions, PatternOrder};
use super::transform::PathTransform;
use crate::domain::{DAY, Journeys};
use crate::error::Result;
use crate::math::{Progress, SmallSort, count_f64, unwatched};
use crate::paths::analytics::ranked_paths::{Tally, rate};
use crate::paths::summary::PathSummary;

/// Path patterns: the paths that journeys took, and what came of each.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PathPatterns {
    /// Transform that made several paths one pattern.
    pub transform: PathTransform,
    /// Number of distinct patterns.
    pub distinct: u64,
    /// Number of journeys, converting or not.
    pub journeys: u64,
    /// Number of journeys that converted.
    pub conversions: u64,
    /// Conversion rate of all journeys; none without journeys.
    pub conversion_rate: Option<f64>,
    /// Value of all conversions, net of refunds.
    pub value: f64,
    /// The patterns, in the order that was asked for.
    pub patterns: Vec<PathPattern>,
    /// All patterns that are not listed.
    pub remaining: RemainingPatterns,
}

/// Pattern of paths with its journeys.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PathPattern {
    /// Channels, oldest first.
    pub path: Vec<String>,
    /// Number of journeys along it, converting or not.
    pub journeys: u64,
    /// Number of those that converted.
    pub conversions: u64,
    /// Conversion rate: conversions / journeys; none without journeys.
    pub conversion_rate: Option<f64>,
    /// Value of the conversions, net of refunds.
    pub value: f64,
    /// Mean value of a conversion; none without conversions.
    pub mean_value: Option<f64>,
    /// Mean days from first touch to conversion; none without conversions, and for journeys without times.
    pub mean_days: Option<f64>,
}

/// Patterns that are not listed, together.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RemainingPatterns {
    /// Number of them.
    pub patterns: u64,
    /// Number of their journeys.
    pub journeys: u64,
    /// Number of those that converted.
    pub conversions: u64,
    /// Value of the conversions.
    pub value: f64,
}

/// Path patterns of journeys: paths, exact or simplified, with conversions, rate, value and days.
///
/// Reason to pick it: the first look at a dataset. It shows which ways lead to a sale, and which are walked in vain.
///
/// # Formula
/// conversion rate = conversions / journeys, null journeys included; mean value = value / conversions; mean days from the
/// first touch to the conversion. A sale that was given back whole is no conversion; what else was given back lessens the
/// value. Memory grows with distinct paths, and by four bytes for each journey.
///
/// # Examples
/// ```
/// use attribution_core::paths::{PathTransform, PatternOptions, path_patterns};
/// use attribution_core::{JourneyRules, Journeys, PathCount};
///
/// let rows = [
///     PathCount::parse("search > search > email", 2, 80.0, 0)?,
///     PathCount::parse("search > email", 1, 40.0, 5)?,
/// ];
/// let journeys = Journeys::from_path_counts(&JourneyRules::default(), &rows)?;
/// let options = PatternOptions::default().with_transform(PathTransform::Collapsed);
/// let found = path_patterns(&journeys, &options)?;
/// let first = &found.patterns[0];
/// assert_eq!((first.path.join(" > ").as_str(), first.journeys, first.conversions), ("search > email", 8, 3));
/// assert_eq!((first.conversion_rate, first.mean_value), (Some(0.375), Some(40.0)));
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # Errors
/// `INVALID_CONFIG` for options out of range.
///
/// # References
/// Google Analytics 4, "Conversion paths report"; Snowplow, "Attribution modeling dbt package".
pub fn path_patterns(journeys: &Journeys, options: &PatternOptions) -> Result<PathPatterns> {
    path_patterns_watched(journeys, options, &unwatched)
}

/// [`path_patterns`], with somebody who watches and may stop it: each journey is a step.
///
/// # Errors
/// As [`path_patterns`]; `CANCELLED` when `progress` says so.
pub fn path_patterns_watched(
    journeys: &Journeys,
    options: &PatternOptions,
    progress: &Progress<'_>,
) -> Result<PathPatterns> {
    options.validate()?;
    let (summary, places) = journeys.summary_with_places(progress)?;
    let mut found = Found::new(&summary, options.transform);
    found.add_days(journeys, &places);
    Ok(found.answer(options))
}

/// Patterns by their ranks, which are in the order of names.
struct Found {
    names: Vec<String>,
    /// For each place of the summary the place of its pattern.
    of_place: Vec<usize>,
    patterns: Vec<Pattern>,
}

/// One pattern.
#[derive(Default)]
struct Pattern {
    path: Vec<u32>,
    tally: Tally,
    /// Microseconds from first touch to conversion, of all conversions; none where one has no times.
    elapsed: Option<i128>,
    /// Value of the tally, rounded once and not in every comparison.
    value: f64,
}

impl Found {
    fn new(summary: &PathSummary, transform: PathTransform) -> Self {
        let (ranks, names) = summary.ranked_channels();
        let mut by_path: BTreeMap<Vec<u32>, usize> = BTreeMap::new();
        let mut patterns: Vec<Pattern> = Vec::new();
        let mut of_place = vec![usize::MAX; summary.indices()];
        for (place, slot) in of_place.iter_mut().enumerate() {
            let Some(of) = summary.paths_in(place..place + 1).next() else { continue };
            let rank = |code: &u32| ranks.get(*code as usize).copied();
            let mut path: Vec<u32> = of.channels.iter().filter_map(rank).collect();
            transform.apply(&mut path);
            // Paths that stay as they are differ already.
            let known = if transform == PathTransform::Exact { None } else { by_path.get(&path).copied() };
            let index = known.unwrap_or(patterns.len());
            if known.is_none() {
                if transform != PathTransform::Exact {
                    by_path.insert(path.clone(), index);
                }
                patterns.push(Pattern { path, ..Pattern::default() });
            }
            if let Some(pattern) = patterns.get_mut(index) {
                pattern.tally.add(of.totals);
            }
            *slot = index;
        }
        for pattern in &mut patterns {
            pattern.value = pattern.tally.value.value();
        }
        Self { names, of_place, patterns }
    }

    /// Adds the time that each conversion took, with the place of the path of each journey.
    fn add_days(&mut self, journeys: &Journeys, places: &[u32]) {
        if !journeys.has_times() {
            return;
        }
        for (journey, place) in journeys.iter().take(journeys.converting()).zip(places) {
            let (Some(first), Some(at)) = (journey.micros().first(), journey.converted_at()) else {
                continue;
            };
            let index = self.of_place.get(*place as usize).copied().unwrap_or(usize::MAX);
            if let Some(pattern) = self.patterns.get_mut(index).filter(|_| journey.conversions() > 0) {
                let elapsed = i128::from(at.micros()) - i128::from(*first);
                *pattern.elapsed.get_or_insert_default() += elapsed;
            }
        }
    }

    fn answer(mut self, options: &PatternOptions) -> PathPatterns {
        self.patterns.small_sort_by(|a, b| {
            b.compare(a, options.sort_by).then_with(|| b.compare_usual(a)).then_with(|| a.path.cmp(&b.path))
        });
        let distinct = self.patterns.len() as u64;
        let top = options.top.map_or(usize::MAX, |top| top as usize);
        let (mut all, mut rest, mut unlisted, mut listed) =
            (Tally::default(), Tally::default(), 0, Vec::new());
        for pattern in &self.patterns {
            all.merge(&pattern.tally);
            if listed.len() < top && pattern.tally.journeys() >= options.min_journeys {
                listed.push(pattern.row(&self.names));
            } else {
                unlisted += 1;
                rest.merge(&pattern.tally);
            }
        }
        PathPatterns {
            transform: options.transform,
            distinct,
            journeys: all.journeys(),
            conversions: all.conversions,
            conversion_rate: rate(all.conversions, all.journeys()),
            value: all.value.value(),
            patterns: listed,
            remaining: RemainingPatterns {
                patterns: unlisted,
                journeys: rest.journeys(),
                conversions: rest.conversions,
                value: rest.value.value(),
            },
        }
    }
}

impl Pattern {
    fn conversion_rate(&self) -> Option<f64> {
        rate(self.tally.conversions, self.tally.journeys())
    }

    fn mean_value(&self) -> Option<f64> {
        let conversions = self.tally.conversions;
        (conversions > 0).then(|| self.value / count_f64(conversions))
    }

    fn mean_days(&self) -> Option<f64> {
        #[expect(clippy::cast_precision_loss, reason = "rounded once, to the nearest float")]
        let elapsed = self.elapsed? as f64;
        (self.tally.conversions > 0).then(|| elapsed / DAY / count_f64(self.tally.conversions))
    }

    /// The order by one column: what is greater comes first, and what has no figure last.
    fn compare(&self, other: &Self, by: PatternOrder) -> Ordering {
        let figures = |of: fn(&Self) -> Option<f64>| match (of(self), of(other)) {
            (Some(own), Some(theirs)) => own.total_cmp(&theirs),
            (own, theirs) => own.is_some().cmp(&theirs.is_some()),
        };
        match by {
            PatternOrder::Conversions => self.tally.conversions.cmp(&other.tally.conversions),
            PatternOrder::Value => self.value.total_cmp(&other.value),
            PatternOrder::Journeys => self.tally.journeys().cmp(&other.tally.journeys()),
            PatternOrder::ConversionRate => figures(Self::conversion_rate),
            PatternOrder::MeanValue => figures(Self::mean_value),
            PatternOrder::MeanDays => figures(|pattern| pattern.mean_days().map(|days| -days)),
            PatternOrder::Touches => self.path.len().cmp(&other.path.len()),
        }
    }

    /// The order of those that are equal in the column: conversions, value, journeys.
    fn compare_usual(&self, other: &Self) -> Ordering {
        let then = |by| self.compare(other, by);
        then(PatternOrder::Conversions)
            .then_with(|| then(PatternOrder::Value))
            .then_with(|| then(PatternOrder::Journeys))
    }

    fn row(&self, names: &[String]) -> PathPattern {
        PathPattern {
            path: self.path.iter().filter_map(|rank| names.get(*rank as usize).cloned()).collect(),
            journeys: self.tally.journeys(),
            conversions: self.tally.conversions,
            conversion_rate: self.conversion_rate(),
            value: self.value,
            mean_value: self.mean_value(),
            mean_days: self.mean_days(),
        }
    }
}

#[cfg(test)]
#[path = "path_patterns_tests.rs"]
mod tests;
