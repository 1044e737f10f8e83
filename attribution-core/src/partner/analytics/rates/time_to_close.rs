//! Days that won deals took, with a partner and without.

use serde::Serialize;

use crate::math::{SmallSort, Sum, count_f64};
use crate::partner::involvement::DealPartners;

/// Days from the creation of won deals to their close.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DaysToClose {
    /// Won deals whose length is known.
    pub deals: u64,
    /// Mean of their days; none without a deal.
    pub mean: Option<f64>,
    /// Median of their days, of an even number the mean of the two in the middle.
    pub median: Option<f64>,
}

/// Time to close (length of the sales cycle) of won deals, with a partner and without.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct TimeToClose {
    /// Won deals with a partner, or with this one.
    pub with: DaysToClose,
    /// Won deals without.
    pub without: DaysToClose,
}

/// Days of all won deals, in order, each with the place of its deal.
pub(in crate::partner::analytics) struct WonDays {
    days: Vec<(f64, usize)>,
    /// Place in `days` of each deal.
    ranks: Vec<Option<usize>>,
    sum: f64,
}

impl WonDays {
    pub(in crate::partner::analytics) fn new(deals: &[DealPartners<'_>]) -> Self {
        let won = deals.iter().enumerate().filter(|(_, deal)| deal.is_won());
        let mut days: Vec<(f64, usize)> =
            won.filter_map(|(place, deal)| Some((deal.deal.cycle_days()?, place))).collect();
        days.small_sort_by(|one, other| one.0.total_cmp(&other.0).then(one.1.cmp(&other.1)));
        let mut ranks = vec![None; deals.len()];
        for (rank, (_, place)) in days.iter().enumerate() {
            ranks.get_mut(*place).into_iter().for_each(|slot| *slot = Some(rank));
        }
        let sum = days.iter().map(|(days, _)| *days).collect::<Sum>().value();
        Self { days, ranks, sum }
    }

    /// Days of some deals, by their places, and of all others.
    pub(in crate::partner::analytics) fn of(&self, deals: impl Iterator<Item = usize>) -> TimeToClose {
        let mut own: Vec<usize> =
            deals.filter_map(|place| self.ranks.get(place).copied().flatten()).collect();
        own.small_sort_unstable();
        let day = |rank: usize| self.days.get(rank).map_or(0.0, |(days, _)| *days);
        let sum = own.iter().map(|rank| day(*rank)).collect::<Sum>().value();
        let of_own = |place: usize| own.get(place).map_or(0.0, |rank| day(*rank));
        let of_others = |place: usize| day(other_rank(&own, place));
        let others = self.days.len() - own.len();
        // A remainder below 0 is what rounding left of 0.
        TimeToClose {
            with: days_to_close(own.len(), sum, of_own),
            without: days_to_close(others, (self.sum - sum).max(0.0), of_others),
        }
    }
}

/// The rank of the member at a place of those that are not in `own`, ranks in order.
fn other_rank(own: &[usize], place: usize) -> usize {
    own.iter().fold(place, |rank, taken| if *taken <= rank { rank + 1 } else { rank })
}

/// Mean and median of so many days in order.
fn days_to_close(count: usize, sum: f64, day: impl Fn(usize) -> f64) -> DaysToClose {
    let is_known = count > 0;
    let median = || f64::midpoint(day((count - 1) / 2), day(count / 2));
    DaysToClose {
        deals: count as u64,
        mean: is_known.then(|| sum / count_f64(count as u64)),
        median: is_known.then(median),
    }
}

#[cfg(test)]
#[path = "time_to_close_tests.rs"]
mod tests;
