//! The order of distinct paths by the names of their channels, which the order of rows does not change.

use super::summary::PathSummary;
use crate::math::SmallSort;

/// Distinct paths in the order of the names of their channels.
#[derive(Debug)]
pub(crate) struct PathOrder {
    /// Places of the paths in their summary, in this order.
    pub(crate) indices: Vec<usize>,
    /// Rank in this order of each place of the summary; 0 where no path is left.
    pub(crate) ranks: Vec<u32>,
}

/// First ranks of a path as one number, which is quicker to compare than the path.
#[derive(Clone, Copy)]
struct Prefix {
    bits: u32,
}

impl Prefix {
    /// Prefixes of paths over so many channels.
    fn new(channels: usize) -> Self {
        // One more than the ranks: 0 is the end of a path, which comes before every channel.
        Self { bits: usize::BITS - channels.leading_zeros() }
    }

    /// A number that never says otherwise than the ranks themselves.
    fn key(self, ranks: impl Iterator<Item = u32>) -> u64 {
        let indices = u64::BITS / self.bits.max(1);
        let padded = ranks.map(|rank| u64::from(rank) + 1).chain(std::iter::repeat(0));
        padded.take(indices as usize).fold(0, |key, rank| key.checked_shl(self.bits).unwrap_or(0) | rank)
    }
}

impl PathSummary {
    /// Sorts the paths.
    pub(crate) fn order(&self) -> PathOrder {
        let (channel_ranks, names) = self.ranked_channels();
        let rank = |code: &u32| channel_ranks.get(*code as usize).copied();
        let prefix = Prefix::new(names.len());
        let key = |channels: &[u32]| prefix.key(channels.iter().map(|code| rank(code).unwrap_or_default()));
        let at = |index: usize| {
            self.paths_in(index..index + 1).map(move |path| (key(path.channels), index, path.channels))
        };
        let mut paths: Vec<(u64, usize, &[u32])> = (0..self.indices()).flat_map(at).collect();
        paths.small_sort_unstable_by(|(a, _, left), (b, _, right)| {
            a.cmp(b).then_with(|| left.iter().map(rank).cmp(right.iter().map(rank)))
        });
        let indices: Vec<usize> = paths.into_iter().map(|(_, index, _)| index).collect();
        let mut ranks = vec![0; self.indices()];
        for (rank, index) in (0..).zip(&indices) {
            if let Some(slot) = ranks.get_mut(*index) {
                *slot = rank;
            }
        }
        PathOrder { indices, ranks }
    }
}

#[cfg(test)]
#[path = "path_order_tests.rs"]
mod tests;
