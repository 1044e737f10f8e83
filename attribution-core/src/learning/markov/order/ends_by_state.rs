//! Area under the ROC curve of the state in which a journey ends, cross-validated.

use std::collections::BTreeMap;

use crate::math::{Lookout, SmallSort, Sum, count_f64, fnv1a};
use crate::paths::{PathSummary, State, StateKind, Walk};

/// Conversions and null journeys.
type Ends = (u64, u64);

/// Ends of the journeys that came to each state last, by fold.
pub(super) struct EndsByState {
    folds: usize,
    states: Vec<Vec<Ends>>,
}

/// The part of `count` that falls into a fold; the parts of all folds add up to it and differ by one at most.
fn part(count: u64, fold: usize, folds: usize, turn: u64) -> u64 {
    let folds = folds as u64;
    let place = (fold as u64).wrapping_add(turn % folds) % folds;
    count / folds + u64::from(place < count % folds)
}

impl EndsByState {
    /// The journeys of a summary, spread over folds by the names of their channels.
    pub(super) fn new(
        summary: &PathSummary,
        (order, self_loops): (usize, bool),
        folds: usize,
        lookout: &Lookout<'_>,
    ) -> Self {
        let (ranks, channels) = summary.ranked_channels();
        let walk = Walk { ranks: &ranks, order, kind: StateKind::Channel, self_loops };
        let mut states: BTreeMap<State, Vec<Ends>> = BTreeMap::new();
        for path in lookout.each(summary.paths()) {
            let name = |code: &u32| channels.get(*ranks.get(*code as usize)? as usize);
            let mut bytes = Vec::new();
            for name in path.channels.iter().filter_map(name) {
                bytes.extend(name.as_bytes());
                // No UTF-8 text has this byte, so that names do not run into each other.
                bytes.push(0xFF);
            }
            let turn = fnv1a(&bytes);
            let last = walk.states(path.channels).last().unwrap_or(State::START);
            let ends = states.entry(last).or_insert_with(|| vec![(0, 0); folds]);
            for (fold, (conversions, nulls)) in ends.iter_mut().enumerate() {
                *conversions = conversions.saturating_add(part(path.totals.conversions, fold, folds, turn));
                *nulls = nulls.saturating_add(part(path.totals.nulls, fold, folds, turn >> 32));
            }
        }
        Self { folds, states: states.into_values().collect() }
    }

    /// Mean over the folds of the area under the ROC curve; none where no fold has both conversions and null journeys.
    ///
    /// A journey of a fold scores the rate at which journeys of the other folds converted that ended in its state, with one
    /// journey more that converted at the rate of all.
    pub(super) fn area(&self) -> Option<f64> {
        let areas: Vec<f64> = (0..self.folds).filter_map(|fold| self.area_of(fold)).collect();
        let mean = areas.iter().copied().collect::<Sum>().value() / count_f64(areas.len() as u64);
        (!areas.is_empty()).then_some(mean)
    }

    fn area_of(&self, fold: usize) -> Option<f64> {
        let others = |ends: &Vec<Ends>| {
            let others = ends.iter().enumerate().filter(|(other, _)| *other != fold);
            others.fold((0_u64, 0_u64), |sum, (_, ends)| {
                (sum.0.saturating_add(ends.0), sum.1.saturating_add(ends.1))
            })
        };
        let trained: Vec<Ends> = self.states.iter().map(others).collect();
        let all = trained.iter().fold((0.0, 0.0), |sum, (conversions, nulls)| {
            (sum.0 + count_f64(*conversions), sum.1 + count_f64(*nulls))
        });
        let rate = if all.0 + all.1 > 0.0 { all.0 / (all.0 + all.1) } else { 0.0 };
        let score = |(conversions, nulls): &Ends| {
            (count_f64(*conversions) + rate) / (count_f64(*conversions) + count_f64(*nulls) + 1.0)
        };
        let held = self.states.iter().map(|ends| ends.get(fold).copied().unwrap_or_default());
        let mut scored: Vec<(f64, Ends)> = trained.iter().map(score).zip(held).collect();
        scored.small_sort_by(|(a, _), (b, _)| a.total_cmp(b));
        area_under(&scored)
    }
}

/// Probability that a journey that converted scores more than one that did not, half for a tie; scores in rising order.
fn area_under(scored: &[(f64, Ends)]) -> Option<f64> {
    let (mut below, mut wins, mut conversions) = (0.0, Sum::default(), 0.0);
    let mut rest = scored;
    while let Some((score, _)) = rest.first() {
        let same = rest.partition_point(|(other, _)| other <= score);
        let (tied, higher) = rest.split_at_checked(same.max(1))?;
        let (mut of_tied, mut nulls) = (0.0, 0.0);
        for (_, ends) in tied {
            of_tied += count_f64(ends.0);
            nulls += count_f64(ends.1);
        }
        wins.add(of_tied * (below + 0.5 * nulls));
        conversions += of_tied;
        below += nulls;
        rest = higher;
    }
    (conversions > 0.0 && below > 0.0).then(|| wins.value() / (conversions * below))
}

#[cfg(test)]
#[path = "ends_by_state_tests.rs"]
mod tests;
