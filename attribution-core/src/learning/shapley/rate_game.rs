//! The game of observed rates: what a group of channels is worth is how often journeys with exactly these converted.
//!
//! Each coalition that converted is divided among its members by their Shapley values in the game on its own subsets;
//! a subset that was not observed is worth nothing. With `w(s) = (s−1)!(k−s)!/k!`, the value of member `c` of `k` is
//!
//! > Σ over observed U with c: w(|U|) · rate(U)  −  Σ over observed U without c: w(|U|+1) · rate(U)
//! > = Σ over observed U with c: (w(|U|) + w(|U|+1)) · rate(U)  −  Σ over observed U: w(|U|+1) · rate(U)
//!
//! so that only observed subsets need to be looked at, each once for all members. They are found in a trie of all
//! observed coalitions, by following the members of the coalition only: not by comparing it with every other. That is
//! exact while all subsets, or all observed coalitions, are at most [`EXACT`]; beyond, orders of the members are sampled.

use super::trie::Trie;
use crate::math::{Lookout, Random, count_f64};
use crate::paths::Coalition;

/// So many subsets of one coalition are looked at: all of 16 members, or any number of them when no more coalitions
/// were observed.
pub(super) const EXACT: usize = 1 << 16;

/// The rates of all observed coalitions.
pub(super) struct Rates {
    observed: Trie,
}

/// Division of one coalition among its members.
pub(super) struct Division {
    pub(super) values: Vec<f64>,
    /// Standard errors, when orders were sampled.
    pub(super) errors: Option<Vec<f64>>,
}

impl Rates {
    pub(super) fn new(coalitions: &[Coalition]) -> Self {
        // What never converted is worth as little as what was never observed.
        let converted = coalitions.iter().filter(|coalition| coalition.conversions > 0);
        let rate = |of: &Coalition| count_f64(of.conversions) / count_f64(of.journeys);
        Self { observed: Trie::new(converted.map(|of| (of.members.as_slice(), rate(of)))) }
    }

    fn of(&self, members: &[u32]) -> f64 {
        self.observed.get(members).unwrap_or(0.0)
    }

    /// Divides a coalition among its members.
    pub(super) fn divide(
        &self,
        members: &[u32],
        permutations: u32,
        seed: u64,
        lookout: &Lookout<'_>,
    ) -> Division {
        let subsets = u32::try_from(members.len()).ok().and_then(|members| 1_usize.checked_shl(members));
        if subsets.is_some_and(|subsets| subsets <= EXACT) || self.observed.len() <= EXACT {
            let subsets = subsets.unwrap_or(EXACT).min(self.observed.len());
            let wanted = lookout.goes_on(subsets);
            Division { values: if wanted { self.by_subsets(members) } else { Vec::new() }, errors: None }
        } else {
            self.by_sampling(members, permutations, seed, lookout)
        }
    }

    fn by_subsets(&self, members: &[u32]) -> Vec<f64> {
        let k = count_f64(members.len() as u64);
        // w(1) = 1/k, and each next one is s/(k−s) times the one before; none is larger than k.
        let mut weights = vec![0.0, 1.0 / k];
        for size in 1..members.len() {
            let s = count_f64(size as u64);
            weights.push(weights.last().copied().unwrap_or(0.0) * s / (k - s));
        }
        weights.push(0.0);
        let weight = |size: usize| weights.get(size).copied().unwrap_or(0.0);
        let mut costs = 0.0;
        let mut values = self.observed.sums_by_member(members, |size, rate| {
            costs += rate * weight(size + 1);
            rate * (weight(size) + weight(size + 1))
        });
        for value in &mut values {
            *value -= costs;
        }
        values
    }

    /// Marginal contribution of each member to those before it, in orders drawn by chance.
    fn by_sampling(&self, members: &[u32], permutations: u32, seed: u64, lookout: &Lookout<'_>) -> Division {
        let mut random = Random::new(seed);
        let mut order: Vec<usize> = (0..members.len()).collect();
        let mut sums = vec![(0.0, 0.0); members.len()];
        let mut group: Vec<usize> = Vec::with_capacity(members.len());
        for _ in 0..permutations {
            if !lookout.goes_on(members.len() * members.len()) {
                break;
            }
            for last in (1..order.len()).rev() {
                let other = usize::try_from(random.below(last as u64 + 1)).unwrap_or(0);
                order.swap(last, other);
            }
            group.clear();
            let mut before = 0.0;
            for index in &order {
                let among = group.partition_point(|other| other < index);
                group.insert(among, *index);
                let subset: Vec<u32> =
                    group.iter().filter_map(|index| members.get(*index).copied()).collect();
                let rate = self.of(&subset);
                if let Some((sum, squares)) = sums.get_mut(*index) {
                    *sum += rate - before;
                    *squares += (rate - before) * (rate - before);
                }
                before = rate;
            }
        }
        let count = f64::from(permutations);
        let error = |(sum, squares): &(f64, f64)| {
            let variance = (squares - sum * sum / count).max(0.0) / (count - 1.0);
            crate::math::sqrt(variance / count)
        };
        Division {
            values: sums.iter().map(|(sum, _)| sum / count).collect(),
            errors: Some(sums.iter().map(error).collect()),
        }
    }
}

#[cfg(test)]
#[path = "rate_game_tests.rs"]
mod tests;
