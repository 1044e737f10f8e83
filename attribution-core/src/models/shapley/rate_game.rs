//! The game of observed rates: what a group of channels is worth is how often journeys with exactly these converted.
//!
//! Each coalition that converted is divided among its members by their Shapley values in the game on its own subsets;
//! a subset that was not observed is worth nothing. With `w(s) = (s−1)!(k−s)!/k!`, the value of member `c` of `k` is
//!
//! > Σ over observed U with c: w(|U|) · rate(U)  −  Σ over observed U without c: w(|U|+1) · rate(U)
//!
//! so that only observed subsets need to be looked at. That is exact while all subsets, or all observed coalitions, are
//! at most [`EXACT`]; beyond, orders of the members are sampled.

use std::collections::BTreeMap;

use crate::math::{Random, count_f64};
use crate::paths::Coalition;

/// So many subsets of one coalition are looked at: all of 16 members, or any number of them when no more coalitions
/// were observed.
pub(super) const EXACT: usize = 1 << 16;

/// The rates of all observed coalitions.
pub(super) struct Rates<'a> {
    observed: BTreeMap<&'a [u32], f64>,
}

/// How one coalition is divided among its members.
pub(super) struct Division {
    pub(super) values: Vec<f64>,
    /// Standard errors, when orders were sampled.
    pub(super) errors: Option<Vec<f64>>,
}

impl<'a> Rates<'a> {
    pub(super) fn new(coalitions: &'a [Coalition]) -> Self {
        let rate = |coalition: &'a Coalition| {
            (coalition.members.as_slice(), count_f64(coalition.conversions) / count_f64(coalition.journeys))
        };
        // What never converted is worth as little as what was never observed.
        let converted = coalitions.iter().filter(|coalition| coalition.conversions > 0);
        Self { observed: converted.map(rate).collect() }
    }

    fn of(&self, members: &[u32]) -> f64 {
        self.observed.get(members).copied().unwrap_or(0.0)
    }

    /// Divides a coalition among its members.
    pub(super) fn divide(&self, members: &[u32], permutations: u32, seed: u64) -> Division {
        let subsets = u32::try_from(members.len()).ok().and_then(|members| 1_usize.checked_shl(members));
        let subsets = subsets.filter(|subsets| *subsets <= EXACT);
        match subsets {
            Some(subsets)
                if subsets <= self.observed.len().saturating_mul(4) || self.observed.len() > EXACT =>
            {
                let masks = 1..subsets;
                Division { values: self.by_subsets(members, masks), errors: None }
            }
            _ if self.observed.len() <= EXACT => Division { values: self.by_observed(members), errors: None },
            _ => self.by_sampling(members, permutations, seed),
        }
    }

    fn by_subsets(&self, members: &[u32], masks: std::ops::Range<usize>) -> Vec<f64> {
        let mut shares = Shares::new(members.len());
        let mut subset = Vec::with_capacity(members.len());
        for mask in masks {
            subset.clear();
            let inside = members.iter().enumerate().filter(|(place, _)| mask >> place & 1 == 1);
            subset.extend(inside.map(|(_, member)| *member));
            let rate = self.of(&subset);
            if rate > 0.0 {
                shares.add(subset.len(), rate, |place| mask >> place & 1 == 1);
            }
        }
        shares.values
    }

    fn by_observed(&self, members: &[u32]) -> Vec<f64> {
        let mut shares = Shares::new(members.len());
        let mut inside = vec![false; members.len()];
        for (subset, rate) in &self.observed {
            inside.fill(false);
            let mut from = 0;
            let all = subset.iter().all(|member| {
                let later = members.get(from..).unwrap_or_default();
                // Both are in one order: a member that comes earlier than it should makes it another coalition.
                let found = later.iter().position(|other| other == member);
                if let Some(slot) = found.and_then(|place| inside.get_mut(from + place)) {
                    *slot = true;
                }
                from += found.map_or(0, |place| place + 1);
                found.is_some()
            });
            if all {
                shares.add(subset.len(), *rate, |place| inside.get(place) == Some(&true));
            }
        }
        shares.values
    }

    /// What each member adds to those before it, in orders drawn by chance.
    fn by_sampling(&self, members: &[u32], permutations: u32, seed: u64) -> Division {
        let mut random = Random::new(seed);
        let mut order: Vec<usize> = (0..members.len()).collect();
        let mut sums = vec![(0.0, 0.0); members.len()];
        let mut group: Vec<usize> = Vec::with_capacity(members.len());
        for _ in 0..permutations {
            for last in (1..order.len()).rev() {
                let other = usize::try_from(random.below(last as u64 + 1)).unwrap_or(0);
                order.swap(last, other);
            }
            group.clear();
            let mut before = 0.0;
            for place in &order {
                group.push(*place);
                let mut places = group.clone();
                places.sort_unstable();
                let subset: Vec<u32> =
                    places.iter().filter_map(|place| members.get(*place).copied()).collect();
                let rate = self.of(&subset);
                if let Some((sum, squares)) = sums.get_mut(*place) {
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

/// Shapley values as they add up, subset by subset.
struct Shares {
    values: Vec<f64>,
    /// `w(s)` for each size of a subset.
    weights: Vec<f64>,
}

impl Shares {
    fn new(members: usize) -> Self {
        let k = count_f64(members as u64);
        // w(1) = 1/k, and each next one is s/(k−s) times the one before.
        let mut weights = vec![0.0, 1.0 / k];
        for size in 1..members {
            let s = count_f64(size as u64);
            weights.push(weights.last().copied().unwrap_or(0.0) * s / (k - s));
        }
        weights.push(0.0);
        Self { values: vec![0.0; members], weights }
    }

    fn add(&mut self, size: usize, rate: f64, inside: impl Fn(usize) -> bool) {
        let weight = |size: usize| self.weights.get(size).copied().unwrap_or(0.0);
        let (gains, costs) = (rate * weight(size), rate * weight(size + 1));
        for (place, value) in self.values.iter_mut().enumerate() {
            *value += if inside(place) { gains } else { -costs };
        }
    }
}

#[cfg(test)]
#[path = "rate_game_tests.rs"]
mod tests;
