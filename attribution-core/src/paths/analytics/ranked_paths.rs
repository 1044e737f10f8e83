//! Distinct paths with channels as ranks by name, so that no count depends on the order in which channels came.

use crate::math::{ExactSum, count_f64};
use crate::paths::summary::{PathSummary, PathTotals};

/// The distinct paths of a summary, by the ranks of their channels.
pub(super) struct RankedPaths<'a> {
    summary: &'a PathSummary,
    /// For each code its rank.
    ranks: Vec<u32>,
    /// The channels, in the order of their names.
    pub(super) names: Vec<String>,
}

impl<'a> RankedPaths<'a> {
    pub(super) fn new(summary: &'a PathSummary) -> Self {
        let (ranks, names) = summary.ranked_channels();
        Self { summary, ranks, names }
    }

    /// Hands over every path: ranks and totals. The order of paths is no particular one.
    pub(super) fn each(&self, mut take: impl FnMut(&[u32], &PathTotals)) {
        let mut path = Vec::new();
        for of in self.summary.paths() {
            path.clear();
            let rank = |code: &u32| self.ranks.get(*code as usize).copied();
            path.extend(of.channels.iter().filter_map(rank));
            take(&path, of.totals);
        }
    }

    /// The name of a channel.
    pub(super) fn name(&self, rank: u32) -> String {
        self.names.get(rank as usize).cloned().unwrap_or_default()
    }
}

/// Journeys that have something in common: how many, how many of them converted, and what they were worth.
#[derive(Clone, Debug, Default)]
pub(super) struct Tally {
    pub(super) conversions: u64,
    pub(super) nulls: u64,
    pub(super) value: ExactSum,
}

impl Tally {
    /// Adds the journeys of a path.
    pub(super) fn add(&mut self, totals: &PathTotals) {
        self.conversions = self.conversions.saturating_add(totals.conversions);
        self.nulls = self.nulls.saturating_add(totals.nulls);
        self.value.merge(&totals.value);
    }

    /// Adds other journeys.
    pub(super) fn merge(&mut self, other: &Self) {
        self.conversions = self.conversions.saturating_add(other.conversions);
        self.nulls = self.nulls.saturating_add(other.nulls);
        self.value.merge(&other.value);
    }

    /// Number of journeys.
    pub(super) fn journeys(&self) -> u64 {
        self.conversions.saturating_add(self.nulls)
    }
}

/// A part of a whole; none of nothing.
pub(super) fn rate(part: u64, whole: u64) -> Option<f64> {
    (whole > 0).then(|| count_f64(part) / count_f64(whole))
}
