//! Coalitions: the channels that took part in a journey together.

use std::collections::BTreeMap;

use super::summary::PathSummary;
use crate::error::Result;
use crate::math::{ExactSum, Lookout, Progress, SmallSort, index_u32, unwatched, watched};

/// The sets of channels that took part in journeys, with what became of these journeys.
///
/// # Examples
/// ```
/// use attribution_core::paths::{Coalitions, PathSummary};
///
/// let mut summary = PathSummary::default();
/// summary.add(&["search", "email", "search"], 1, 50.0, 0)?;
/// summary.add(&["email", "search"], 0, 0.0, 3)?;
/// let coalitions = Coalitions::from_summary(&summary, false);
/// assert_eq!(coalitions.list().len(), 1);
/// assert_eq!((coalitions.list()[0].conversions, coalitions.list()[0].journeys), (1, 4));
/// # Ok::<(), attribution_core::Error>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Coalitions {
    channels: Vec<String>,
    list: Vec<Coalition>,
}

/// Channels that took part together.
#[derive(Clone, Debug, PartialEq)]
pub struct Coalition {
    /// The channels, as positions in [`Coalitions::channels`]: in that order, or in the order of their first touches.
    pub members: Vec<u32>,
    /// Number of journeys that had exactly these channels.
    pub journeys: u64,
    /// Number of them that converted.
    pub conversions: u64,
    /// Value of the conversions.
    pub value: f64,
}

impl Coalitions {
    /// The coalitions of all journeys, in an order that depends on the names of the channels only.
    ///
    /// With `ordered`, the same channels in another order of first touches are another coalition.
    #[must_use]
    pub fn from_summary(summary: &PathSummary, ordered: bool) -> Self {
        Self::from_summary_watched(summary, ordered, &unwatched).unwrap_or_default()
    }

    pub(crate) fn from_summary_watched(
        summary: &PathSummary,
        ordered: bool,
        progress: &Progress<'_>,
    ) -> Result<Self> {
        watched(progress, 1, |steps| Ok(Self::counted(summary, ordered, &Lookout::new(steps))))
    }

    fn counted(summary: &PathSummary, ordered: bool, lookout: &Lookout<'_>) -> Self {
        let (ranks, channels) = summary.ranked_channels();
        let mut totals: BTreeMap<Vec<u32>, (u64, u64, ExactSum)> = BTreeMap::new();
        let mut members_of = Members::new(ranks, channels.len(), ordered);
        for path in lookout.each(summary.paths()) {
            let members = members_of.path(path.channels);
            let (journeys, conversions, value) = totals.entry(members).or_default();
            *journeys = journeys.saturating_add(path.totals.conversions).saturating_add(path.totals.nulls);
            *conversions = conversions.saturating_add(path.totals.conversions);
            value.merge(&path.totals.value);
        }
        let list = totals
            .into_iter()
            .map(|(members, (journeys, conversions, value))| Coalition {
                members,
                journeys,
                conversions,
                value: value.value(),
            })
            .collect();
        Self { channels, list }
    }

    /// For each place of the summary that these coalitions are of, the place of its coalition.
    pub(crate) fn indices(&self, summary: &PathSummary, ordered: bool) -> Vec<u32> {
        let (ranks, _) = summary.ranked_channels();
        let mut members_of = Members::new(ranks, self.channels.len(), ordered);
        let index = |index: usize| {
            let path = summary.paths_in(index..index + 1).next()?;
            let members = members_of.path(path.channels);
            self.list.binary_search_by(|coalition| coalition.members.cmp(&members)).ok().map(index_u32)
        };
        (0..summary.indices()).map(index).map(Option::unwrap_or_default).collect()
    }

    /// The same coalitions with other counts; `change` gets the place of each.
    pub(crate) fn map(&self, change: impl Fn(usize, Coalition) -> Coalition) -> Self {
        let list = self
            .list
            .iter()
            .cloned()
            .enumerate()
            .map(|(index, coalition)| change(index, coalition))
            .collect();
        Self { channels: self.channels.clone(), list }
    }

    /// The channels, in the order of their names.
    #[must_use]
    pub fn channels(&self) -> &[String] {
        &self.channels
    }

    /// The coalitions.
    #[must_use]
    pub fn list(&self) -> &[Coalition] {
        &self.list
    }
}

/// Finds the distinct channels of paths.
struct Members {
    ranks: Vec<u32>,
    seen: Vec<bool>,
    ordered: bool,
}

impl Members {
    fn new(ranks: Vec<u32>, channels: usize, ordered: bool) -> Self {
        Self { ranks, seen: vec![false; channels], ordered }
    }

    fn path(&mut self, channels: &[u32]) -> Vec<u32> {
        let mut members = Vec::new();
        for code in channels {
            let rank = self.ranks.get(*code as usize).copied().unwrap_or_default();
            if let Some(seen) = self.seen.get_mut(rank as usize).filter(|seen| !**seen) {
                *seen = true;
                members.push(rank);
            }
        }
        for member in &members {
            if let Some(seen) = self.seen.get_mut(*member as usize) {
                *seen = false;
            }
        }
        if !self.ordered {
            members.small_sort_unstable();
        }
        members
    }
}
