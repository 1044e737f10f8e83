//! Distinct paths with their counts.

use std::borrow::Cow;
use std::hash::BuildHasher;

use foldhash::fast::FixedState;
use hashbrown::HashTable;
use serde::Serialize;

use crate::domain::{Dictionary, Journey, Journeys};
use crate::error::{Error, ErrorKind, Result};
use crate::ingest::{PathValue, path_objection};
use crate::math::{ExactSum, Progress, SmallSort, Steps, index_u32, map_watched, unwatched, watched};

/// Number of journeys that one core counts before it takes the next piece.
const JOURNEYS: usize = 1 << 16;

/// Summary of paths: how many journeys took each, how many of them converted, and what they were worth.
///
/// Reason to pick it: it is all that data-driven models need, and small: as many entries as there are distinct
/// paths, however many journeys there were. Parts made on different machines or days [merge](PathSummary::merge) to
/// the same summary, in any order, to the byte; single journeys can be [added](PathSummary::add) and
/// [removed](PathSummary::remove) as a stream brings them. Counts are integers and values exact sums, so that nothing
/// depends on the order in which journeys came.
///
/// # Examples
/// ```
/// use attribution_core::paths::PathSummary;
///
/// let mut summary = PathSummary::default();
/// summary.add(&["search", "email"], 1, 50.0, 0)?;
/// summary.add(&["search"], 0, 0.0, 3)?;
/// let mut other = PathSummary::default();
/// other.add(&["email"], 1, 20.0, 1)?;
/// summary.merge(&other);
/// assert_eq!((summary.len(), summary.conversions(), summary.value(), summary.nulls()), (3, 2, 70.0, 4));
/// assert_eq!(PathSummary::from_bytes(&summary.to_bytes())?, summary);
/// # Ok::<(), attribution_core::Error>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct PathSummary {
    channels: Dictionary,
    /// All paths one after another, as codes of `channels`.
    touches: Vec<u32>,
    /// End of each path.
    ends: Vec<usize>,
    totals: Vec<PathTotals>,
    table: HashTable<Entry>,
}

#[derive(Clone, Copy, Debug)]
struct Entry {
    hash: u64,
    path: u32,
}

/// Totals of the journeys along one path.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PathTotals {
    /// Number of journeys that converted.
    pub conversions: u64,
    /// Number of journeys that did not.
    pub nulls: u64,
    /// Value of the conversions, net of refunds.
    pub value: ExactSum,
    /// Refunded part of it, 0 or less.
    pub refunded: ExactSum,
}

/// Overview of a summary, in numbers.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PathOverview {
    /// Number of distinct paths.
    pub paths: usize,
    /// Number of journeys that converted.
    pub conversions: u64,
    /// Number of journeys that did not.
    pub nulls: u64,
    /// Value of the conversions.
    pub value: f64,
    /// The channels, in the order of their names.
    pub channels: Vec<String>,
}

/// One path of a summary.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SummarisedPath<'a> {
    /// The channels, oldest first, as codes of [`PathSummary::channels`].
    pub channels: &'a [u32],
    /// Totals of its journeys.
    pub totals: &'a PathTotals,
}

impl PathTotals {
    /// Of a value below 0 all was given back.
    fn new(conversions: u64, value: f64, nulls: u64) -> Self {
        let refunded = [value.min(0.0)].into_iter().collect();
        Self { conversions, nulls, value: [value].into_iter().collect(), refunded }
    }

    fn is_empty(&self) -> bool {
        self.conversions == 0 && self.nulls == 0 && self.value.is_zero() && self.refunded.is_zero()
    }

    /// True for totals that journeys can have: the value sold is 0 without a conversion, and never below 0.
    pub(super) fn is_possible(&self) -> bool {
        let mut sold = self.value.clone();
        sold.subtract(&self.refunded);
        let enough = if self.conversions == 0 { sold.is_zero() } else { sold.value() >= 0.0 };
        enough && self.refunded.value() <= 0.0
    }

    /// Adds the journeys that one stands for.
    fn count(&mut self, journey: &Journey<'_>) {
        let conversions = journey.conversions();
        if conversions == 0 {
            self.nulls = self.nulls.saturating_add(journey.count());
            return;
        }
        self.conversions = self.conversions.saturating_add(conversions);
        journey.net_terms().for_each(|term| self.value.add(term));
        journey.refunds().iter().for_each(|refund| self.refunded.add(refund.value));
    }

    fn merge(&mut self, other: &Self) {
        self.conversions = self.conversions.saturating_add(other.conversions);
        self.nulls = self.nulls.saturating_add(other.nulls);
        self.value.merge(&other.value);
        self.refunded.merge(&other.refunded);
    }
}

fn hash_path(channels: &[u32]) -> u64 {
    FixedState::with_seed(0x5EED).hash_one(channels)
}

impl Journeys {
    /// Counts the journeys along each path, null journeys included, in one pass with all cores.
    #[must_use]
    pub fn summary(&self) -> PathSummary {
        self.summary_watched(&unwatched).unwrap_or_default()
    }

    /// [`Journeys::summary`], with somebody who watches and may stop it: each journey is a step.
    ///
    /// # Errors
    /// `CANCELLED` when `progress` says so.
    pub fn summary_watched(&self, progress: &Progress<'_>) -> Result<PathSummary> {
        watched(progress, self.len() as u64, |steps| Ok(self.count_paths(steps, false)?.0))
    }

    /// The same, with the place in the summary of the path of each journey.
    pub(crate) fn summary_with_places(&self, progress: &Progress<'_>) -> Result<(PathSummary, Vec<u32>)> {
        watched(progress, self.len() as u64, |steps| self.count_paths(steps, true))
    }

    fn count_paths(&self, steps: &Steps<'_>, keep_places: bool) -> Result<(PathSummary, Vec<u32>)> {
        let parts = map_watched(steps, self.len(), JOURNEYS, |range| {
            steps.count(range.len() as u64);
            let (mut part, mut indices) = (PathSummary::default(), Vec::new());
            for journey in self.range(range) {
                let index = part.index_of(journey.channels());
                part.totals_at(index).count(&journey);
                if keep_places {
                    indices.push(index);
                }
            }
            (part, indices)
        })?;
        let mut parts = parts.into_iter();
        // Places of the first part stay what they are.
        let (first, mut indices) = parts.next().unwrap_or_default();
        let mut summary = PathSummary { channels: self.channels().clone(), ..first };
        for (part, of_part) in parts {
            steps.look()?;
            let moved = (0..part.indices()).zip(&part.totals).map(|(from, totals)| {
                let index = summary.index_of(part.path(from));
                summary.totals_at(index).merge(totals);
                index
            });
            let moved: Vec<u32> = moved.collect();
            indices.extend(of_part.iter().filter_map(|index| moved.get(*index as usize)));
        }
        Ok((summary, indices))
    }
}

impl PathSummary {
    /// Adds journeys along one path: so many that converted, worth `value` together, and so many that did not.
    ///
    /// A value below 0, without conversions and null journeys, is a refund of conversions along this path, which may be
    /// in another part. A sale that was given back whole is no conversion any more: [`PathSummary::remove`] it, and add a
    /// null journey.
    ///
    /// # Errors
    /// `INVALID_INPUT` for a path without channels, a channel without a name, or a value that is not finite, below 0
    /// beside journeys, or there without a conversion.
    pub fn add<T: AsRef<str>>(&mut self, path: &[T], conversions: u64, value: f64, nulls: u64) -> Result<()> {
        check(path, conversions, value, nulls)?;
        let codes: Vec<u32> = path.iter().map(|channel| self.channels.intern(channel.as_ref())).collect();
        self.entry(&codes).merge(&PathTotals::new(conversions, value, nulls));
        Ok(())
    }

    /// Takes journeys away that were added before: afterwards the summary is what it would be without them.
    ///
    /// # Errors
    /// As [`PathSummary::add`]; `INVALID_INPUT` when there are not as many journeys or refunds along the path, or when the
    /// last conversions leave but not all of their value. The summary is then unchanged.
    pub fn remove<T: AsRef<str>>(
        &mut self,
        path: &[T],
        conversions: u64,
        value: f64,
        nulls: u64,
    ) -> Result<()> {
        check(path, conversions, value, nulls)?;
        let codes: Option<Vec<u32>> =
            path.iter().map(|channel| self.channels.get(channel.as_ref())).collect();
        let known = codes.and_then(|codes| self.find(&codes));
        let totals = known.and_then(|index| self.totals.get_mut(index as usize));
        let refused = |path: &str, detail: String| Err(Error::new(ErrorKind::InvalidInput, path, detail));
        let Some(totals) = totals else {
            return refused("path", "expected a path of the summary, got one that is not in it".into());
        };
        for (name, held, taken) in
            [("conversions", totals.conversions, conversions), ("nulls", totals.nulls, nulls)]
        {
            if taken > held {
                return refused(name, format!("expected at most {held} journeys of this path, got {taken}"));
            }
        }
        let taken = PathTotals::new(conversions, value, nulls);
        let mut rest = totals.clone();
        rest.conversions -= conversions;
        rest.nulls -= nulls;
        rest.value.subtract(&taken.value);
        rest.refunded.subtract(&taken.refunded);
        if !rest.is_possible() {
            let given_back = totals.refunded.value();
            let detail = if given_back < 0.0 {
                let sold = totals.value.value() - given_back;
                format!(
                    "expected a value as it was added, of {sold} sold and {given_back} given back, got {value}: sales and refunds are removed one by one"
                )
            } else {
                format!("expected what was added before, of {} in all, got {value}", totals.value.value())
            };
            return refused("value", detail);
        }
        *totals = rest;
        Ok(())
    }

    /// Adds everything that another summary has counted.
    pub fn merge(&mut self, other: &Self) {
        let codes: Vec<u32> = other.channels.names().map(|name| self.channels.intern(name)).collect();
        let mut path = Vec::new();
        for from in other.paths() {
            path.clear();
            path.extend(from.channels.iter().filter_map(|code| codes.get(*code as usize)));
            self.entry(&path).merge(from.totals);
        }
    }

    /// Number of distinct paths.
    #[must_use]
    pub fn len(&self) -> usize {
        self.totals.iter().filter(|totals| !totals.is_empty()).count()
    }

    /// True when no journey was counted.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.totals.iter().all(PathTotals::is_empty)
    }

    /// The distinct paths, in no particular order.
    pub fn paths(&self) -> impl Iterator<Item = SummarisedPath<'_>> {
        self.paths_in(0..self.totals.len())
    }

    /// Some of the places where a path may be.
    pub(crate) fn paths_in(
        &self,
        indices: std::ops::Range<usize>,
    ) -> impl Iterator<Item = SummarisedPath<'_>> {
        let path = |index: usize| {
            Some(SummarisedPath { channels: self.path(index), totals: self.totals.get(index)? })
        };
        indices.filter_map(path).filter(|path| !path.totals.is_empty())
    }

    /// Number of places where a path may be.
    pub(crate) fn indices(&self) -> usize {
        self.totals.len()
    }

    /// The channels, by code. Some may have no path any more.
    #[must_use]
    pub fn channels(&self) -> &Dictionary {
        &self.channels
    }

    /// Number of journeys that converted.
    #[must_use]
    pub fn conversions(&self) -> u64 {
        self.totals.iter().fold(0, |sum, totals| sum.saturating_add(totals.conversions))
    }

    /// Number of journeys that did not convert.
    #[must_use]
    pub fn nulls(&self) -> u64 {
        self.totals.iter().fold(0, |sum, totals| sum.saturating_add(totals.nulls))
    }

    /// Value of the conversions.
    #[must_use]
    pub fn value(&self) -> f64 {
        let mut sum = ExactSum::default();
        self.totals.iter().for_each(|totals| sum.merge(&totals.value));
        sum.value()
    }

    /// Overview of the summary, in numbers.
    #[must_use]
    pub fn overview(&self) -> PathOverview {
        let (_, channels) = self.ranked_channels();
        PathOverview {
            paths: self.len(),
            conversions: self.conversions(),
            nulls: self.nulls(),
            value: self.value(),
            channels,
        }
    }

    fn path(&self, index: usize) -> &[u32] {
        let start = index.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        self.ends.get(index).and_then(|end| self.touches.get(start..*end)).unwrap_or_default()
    }

    /// The place of a path, by the codes of its channels.
    pub(crate) fn find(&self, channels: &[u32]) -> Option<u32> {
        self.find_hashed(hash_path(channels), channels)
    }

    fn find_hashed(&self, hash: u64, channels: &[u32]) -> Option<u32> {
        let same = |entry: &Entry| entry.hash == hash && self.path(entry.path as usize) == channels;
        self.table.find(hash, same).map(|entry| entry.path)
    }

    /// The place of a path, a new one for one that is new.
    fn index_of(&mut self, channels: &[u32]) -> u32 {
        let hash = hash_path(channels);
        self.find_hashed(hash, channels).unwrap_or_else(|| {
            let path = index_u32(self.ends.len());
            self.touches.extend_from_slice(channels);
            self.ends.push(self.touches.len());
            self.totals.push(PathTotals::default());
            self.table.insert_unique(hash, Entry { hash, path }, |entry| entry.hash);
            path
        })
    }

    /// Totals of the path at a place.
    #[expect(clippy::indexing_slicing, reason = "every place has totals, and nobody else gives places away")]
    fn totals_at(&mut self, index: u32) -> &mut PathTotals {
        &mut self.totals[index as usize]
    }

    /// Totals of a path; all 0, when it is new.
    fn entry(&mut self, channels: &[u32]) -> &mut PathTotals {
        let index = self.index_of(channels);
        self.totals_at(index)
    }

    /// Adds what is known of a path, by the names of its channels.
    pub(super) fn insert(&mut self, path: &[&str], totals: &PathTotals) {
        let codes: Vec<u32> = path.iter().map(|channel| self.channels.intern(channel)).collect();
        self.entry(&codes).merge(totals);
    }

    /// For each code its place among the names in order, and these names: what does not depend on the order in which
    /// channels came. A channel that no path has any more has no place.
    pub(crate) fn ranked_channels(&self) -> (Vec<u32>, Vec<String>) {
        ranked(&self.channels, self.paths().flat_map(|path| path.channels).copied())
    }
}

/// For each code its place among the names in order, and the names of those that are used.
pub(super) fn ranked(channels: &Dictionary, codes: impl Iterator<Item = u32>) -> (Vec<u32>, Vec<String>) {
    let mut used = vec![false; channels.len()];
    let mut unseen = channels.len();
    for code in codes {
        // Most often all are seen soon.
        if unseen == 0 {
            break;
        }
        if let Some(used) = used.get_mut(code as usize).filter(|used| !**used) {
            *used = true;
            unseen -= 1;
        }
    }
    let named = channels.names().zip(0..);
    let mut order: Vec<(&str, usize)> = named.filter(|(_, code)| used.get(*code) == Some(&true)).collect();
    order.small_sort_unstable_by(Ord::cmp);
    let mut ranks = vec![u32::MAX; used.len()];
    for (rank, (_, code)) in (0..).zip(&order) {
        if let Some(slot) = ranks.get_mut(*code) {
            *slot = rank;
        }
    }
    (ranks, order.into_iter().map(|(name, _)| name.to_owned()).collect())
}

impl PartialEq for PathSummary {
    /// True when both have counted the same journeys.
    fn eq(&self, other: &Self) -> bool {
        self.to_bytes() == other.to_bytes()
    }
}

fn check<T: AsRef<str>>(path: &[T], conversions: u64, value: f64, nulls: u64) -> Result<()> {
    let invalid = |path: Cow<'_, str>, detail| Err(Error::new(ErrorKind::InvalidInput, path, detail));
    if path.is_empty() {
        return invalid("path".into(), "expected at least one channel, got none".to_owned());
    }
    match path_objection(path, conversions, value, nulls, PathValue::SalesOrRefunds) {
        Some((field, detail)) => invalid(field, detail),
        None => Ok(()),
    }
}

#[cfg(test)]
#[path = "summary_tests.rs"]
mod tests;
