//! The order of distinct paths by the names of their channels, which the order of rows does not change.

use super::summary::PathSummary;

/// Distinct paths in the order of the names of their channels.
#[derive(Debug)]
pub(crate) struct PathOrder {
    /// Places of the paths in their summary, in this order.
    pub(crate) places: Vec<usize>,
    /// Rank in this order of each place of the summary; 0 where no path is left.
    pub(crate) ranks: Vec<u32>,
}

impl PathSummary {
    /// Sorts the paths.
    pub(crate) fn order(&self) -> PathOrder {
        let (channel_ranks, _) = self.ranked_channels();
        let rank = |code: &u32| channel_ranks.get(*code as usize).copied();
        let at = |place: usize| self.paths_in(place..place + 1).map(move |path| (place, path.channels));
        let mut paths: Vec<(usize, &[u32])> = (0..self.places()).flat_map(at).collect();
        paths.sort_unstable_by(|(_, a), (_, b)| a.iter().map(rank).cmp(b.iter().map(rank)));
        let places: Vec<usize> = paths.into_iter().map(|(place, _)| place).collect();
        let mut ranks = vec![0; self.places()];
        for (rank, place) in (0..).zip(&places) {
            if let Some(slot) = ranks.get_mut(*place) {
                *slot = rank;
            }
        }
        PathOrder { places, ranks }
    }
}
