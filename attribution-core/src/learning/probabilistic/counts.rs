//! Counts of journeys with one channel and with two, and what a channel contributes by them.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::json::fields;
use crate::math::{Lookout, count_f64};
use crate::paths::Coalitions;

/// Number of journeys, and of those that converted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Counted {
    pub(super) journeys: u64,
    pub(super) conversions: u64,
}

fields! { Counted { journeys, conversions } }

impl Counted {
    fn add(&mut self, journeys: u64, conversions: u64) {
        self.journeys = self.journeys.saturating_add(journeys);
        self.conversions = self.conversions.saturating_add(conversions);
    }

    /// Share of the journeys that converted; 0 of none.
    pub(super) fn rate(self) -> f64 {
        if self.journeys == 0 { 0.0 } else { count_f64(self.conversions) / count_f64(self.journeys) }
    }
}

/// Counts of all channels, and of all pairs that some journey had.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Counts {
    pub(super) channels: Vec<Counted>,
    /// The lower channel first, in order.
    pub(super) pairs: Vec<(u32, u32, Counted)>,
}

impl Counts {
    pub(super) fn new(coalitions: &Coalitions, lookout: &Lookout<'_>) -> Self {
        let mut channels = vec![Counted::default(); coalitions.channels().len()];
        let mut pairs: BTreeMap<(u32, u32), Counted> = BTreeMap::new();
        for coalition in lookout.each(coalitions.list().iter()) {
            let (journeys, conversions) = (coalition.journeys, coalition.conversions);
            for (index, member) in coalition.members.iter().enumerate() {
                if let Some(counted) = channels.get_mut(*member as usize) {
                    counted.add(journeys, conversions);
                }
                for other in coalition.members.iter().skip(index + 1) {
                    pairs.entry((*member, *other)).or_default().add(journeys, conversions);
                }
            }
        }
        let pairs = pairs.into_iter().map(|((first, second), counted)| (first, second, counted)).collect();
        Self { channels, pairs }
    }

    /// Rates of the channels of a journey, by rank; none of those that no journey had in learning.
    pub(super) fn contributions(&self, ranks: &[u32]) -> Vec<Contribution> {
        contributions(&self.channels, &self.pairs, ranks)
    }
}

/// Contribution of one channel to a journey.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Contribution {
    /// Share of journeys with the channel that convert; none for a channel without journeys.
    pub(super) rate: Option<f64>,
    /// Addition by pairs with the other channels.
    pub(super) of_pairs: f64,
}

impl Contribution {
    /// The sum of both, 0 where that is negative.
    pub(super) fn value(self) -> f64 {
        (self.rate.unwrap_or(0.0) + self.of_pairs).max(0.0)
    }
}

/// Contributions of the channels of a journey: `C(i) = p(i) + Σ over j of (p(i, j) − p(i) − p(j)) / (2 (N − 1))`.
///
/// A pair that no journey had in learning adds nothing, nor does one with a channel that none had.
pub(super) fn contributions(
    channels: &[Counted],
    pairs: &[(u32, u32, Counted)],
    ranks: &[u32],
) -> Vec<Contribution> {
    let rate = |rank: u32| channels.get(rank as usize).filter(|it| it.journeys > 0).map(|it| it.rate());
    let pair = |a: u32, b: u32| {
        let found = pairs.binary_search_by_key(&(a.min(b), a.max(b)), |(first, second, _)| (*first, *second));
        let counted = found.ok().and_then(|index| pairs.get(index)).map(|(.., counted)| *counted);
        counted.filter(|counted| counted.journeys > 0).map(Counted::rate)
    };
    let rates: Vec<Option<f64>> = ranks.iter().map(|rank| rate(*rank)).collect();
    let others = count_f64(ranks.len().saturating_sub(1) as u64);
    let each = || ranks.iter().zip(&rates).enumerate();
    let contribution = |(index, (rank, own)): (usize, (&u32, &Option<f64>))| {
        let Some(of_rank) = *own else { return Contribution::default() };
        let second = |(other, (other_rank, of_other)): (usize, (&u32, &Option<f64>))| {
            let joint = if other == index { None } else { pair(*rank, *other_rank) };
            joint.zip(*of_other).map(|(joint, of_other)| joint - of_rank - of_other)
        };
        let sum: f64 = each().filter_map(second).sum();
        let of_pairs = if others > 0.0 { sum / (2.0 * others) } else { 0.0 };
        Contribution { rate: *own, of_pairs }
    };
    each().map(contribution).collect()
}

#[cfg(test)]
#[path = "counts_tests.rs"]
mod tests;
