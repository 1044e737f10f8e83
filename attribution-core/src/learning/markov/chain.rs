//! Absorbing Markov chain: probabilities in place of the counts of transitions, with the ends as absorbing states.

use crate::error::Result;
use crate::math::{Elimination, LANES, SparseChain, Steps, count_f64, index_u32};
use crate::paths::{Ends, State, Transitions};

/// Up to here all pairs of states fit in a small table.
pub(super) const DENSE: usize = 512;

/// Probabilities of every step.
#[derive(Debug)]
pub(super) struct Chain {
    pub(super) channels: usize,
    /// The newest channel of each state.
    pub(super) channel: Vec<usize>,
    /// Probability of beginning in each state.
    pub(super) start: Vec<f64>,
    /// Probability of converting without any state, and the value expected of that.
    pub(super) without_state: (f64, f64),
    pub(super) steps: SparseChain,
    /// Probability of ending in each state, in whatever way.
    exit: Vec<f64>,
    /// Probability of ending there with a conversion, and the value expected of that.
    pub(super) conversion: Vec<f64>,
    pub(super) value: Vec<f64>,
    /// States from which no journey ever ends.
    pub(super) trapped: Vec<bool>,
}

/// Solution of the absorbing chain as a whole.
#[derive(Debug)]
pub(super) struct Solved {
    /// Expected visits of a journey to each state.
    pub(super) visits: Vec<f64>,
    /// Probability of converting from each state.
    pub(super) conversion: Vec<f64>,
    /// Value expected from each state.
    pub(super) value: Vec<f64>,
    /// The factors, when the chain is small.
    pub(super) factors: Option<Elimination>,
}

impl Chain {
    /// Counts plus `smoothing`, divided by how often each state was left.
    pub(super) fn new(transitions: &Transitions, order: usize, self_loops: bool, smoothing: f64) -> Self {
        let states = transitions.states.len();
        let trapped = trapped(transitions, smoothing);
        let mut chain = Self {
            channels: transitions.channels.len(),
            channel: transitions.states.iter().map(|state| state.channel()).collect(),
            start: Vec::new(),
            without_state: (0.0, 0.0),
            steps: SparseChain { starts: vec![0], ..SparseChain::default() },
            exit: Vec::with_capacity(states),
            conversion: Vec::with_capacity(states),
            value: Vec::with_capacity(states),
            trapped,
        };
        chain.begin(transitions, order, smoothing);
        let mut moves = transitions.moves.as_slice();
        for (from, state) in transitions.states.iter().enumerate() {
            let here = moves.iter().take_while(|(of, _, _)| *of as usize == from).count();
            let (row, rest) = moves.split_at_checked(here).unwrap_or_default();
            moves = rest;
            let ends = transitions.ends.get(from).cloned().unwrap_or_default();
            let allowed = |to: &State| self_loops || to.channel() != state.channel();
            chain.push(transitions, from, (row, &ends), state.successors(order), allowed, smoothing);
        }
        chain
    }

    fn begin(&mut self, transitions: &Transitions, order: usize, smoothing: f64) {
        let (first, last) = State::START.successors(order);
        let may_begin = |state: &State| *state >= first && *state < last;
        let weights: Vec<f64> = transitions
            .starts
            .iter()
            .zip(&transitions.states)
            .map(|(count, state)| count_f64(*count) + if may_begin(state) { smoothing } else { 0.0 })
            .collect();
        let Ends { conversions, nulls, value } = &transitions.without_state;
        let total = weights.iter().sum::<f64>() + count_f64(*conversions) + count_f64(*nulls);
        // Without any journey nothing begins.
        let total = if total > 0.0 { total } else { 1.0 };
        self.start = weights.into_iter().map(|weight| weight / total).collect();
        self.without_state = (count_f64(*conversions) / total, value.value() / total);
    }

    /// Adds the row of the next state.
    fn push(
        &mut self,
        transitions: &Transitions,
        from: usize,
        (row, ends): (&[(u32, u32, u64)], &Ends),
        (first, last): (State, State),
        allowed: impl Fn(&State) -> bool,
        smoothing: f64,
    ) {
        if self.trapped.get(from) == Some(&true) {
            // Whoever comes here never converts: as if the journey ended.
            self.finish_row(1.0, 0.0, 0.0, 1.0);
            return;
        }
        let mut weights: Vec<(usize, f64)> = if smoothing > 0.0 {
            let range = transitions.states.partition_point(|state| *state < first)
                ..transitions.states.partition_point(|state| *state < last);
            let states = range.clone().zip(transitions.states.get(range).unwrap_or_default());
            states.filter(|(_, state)| allowed(state)).map(|(to, _)| (to, smoothing)).collect()
        } else {
            row.iter().map(|(_, to, _)| (*to as usize, 0.0)).collect()
        };
        for (_, to, count) in row {
            let index = weights.binary_search_by_key(&(*to as usize), |(to, _)| *to).ok();
            if let Some((_, weight)) = index.and_then(|index| weights.get_mut(index)) {
                *weight += count_f64(*count);
            }
        }
        let conversions = count_f64(ends.conversions) + smoothing;
        let nulls = count_f64(ends.nulls) + smoothing;
        let total = weights.iter().map(|(_, weight)| weight).sum::<f64>() + conversions + nulls;
        let mut without = nulls;
        let mut leaving = conversions + nulls;
        for (to, weight) in weights {
            if to == from {
                continue;
            }
            leaving += weight;
            if self.trapped.get(to) == Some(&true) {
                without += weight;
            } else {
                self.steps.targets.push(index_u32(to));
                self.steps.probabilities.push(weight / total);
            }
        }
        // An imagined conversion is worth what a real one there is.
        let mean = if ends.conversions > 0 { ends.value.value() / count_f64(ends.conversions) } else { 0.0 };
        self.finish_row(
            (conversions + without) / total,
            conversions / total,
            mean * conversions / total,
            leaving / total,
        );
    }

    fn finish_row(&mut self, exit: f64, conversion: f64, value: f64, leaving: f64) {
        self.exit.push(exit);
        self.conversion.push(conversion);
        self.value.push(value);
        self.steps.leaving.push(leaving);
        self.steps.starts.push(self.steps.targets.len());
    }

    /// Visits, probabilities of converting and expected values of all states.
    pub(super) fn solve(&self, watch: &Steps<'_>) -> Result<Solved> {
        let states = self.exit.len();
        if states > DENSE {
            let visits = self.steps.visits(&self.start, watch)?;
            let mut both = vec![[0.0; LANES]; states];
            let given = |state: usize| {
                let mut given = [0.0; LANES];
                let ends = [self.conversion.get(state), self.value.get(state)];
                for (slot, end) in given.iter_mut().zip(ends) {
                    *slot = end.copied().unwrap_or(0.0);
                }
                given
            };
            self.steps.solve(given, |_| None, &visits, &mut both, watch)?;
            let (conversion, value) =
                both.into_iter().map(|[conversion, value, ..]| (conversion, value)).unzip();
            return Ok(Solved { visits, conversion, value, factors: None });
        }
        let mut q = vec![0.0; states * states];
        for from in 0..states {
            for (to, probability) in self.steps.row(from) {
                if let Some(slot) = q.get_mut(from * states + to) {
                    *slot = probability;
                }
            }
        }
        let factors = Elimination::new(q, self.exit.clone());
        Ok(Solved {
            visits: factors.visits(&self.start),
            conversion: factors.solve(&self.conversion),
            value: factors.solve(&self.value),
            factors: Some(factors),
        })
    }
}

/// The states from which no journey ever ends, because they only lead to each other or nowhere.
fn trapped(transitions: &Transitions, smoothing: f64) -> Vec<bool> {
    let ends = |ends: &Ends| ends.conversions > 0 || ends.nulls > 0 || smoothing > 0.0;
    let mut trapped: Vec<bool> = transitions.ends.iter().map(|of| !ends(of)).collect();
    if !trapped.contains(&true) {
        return trapped;
    }
    let mut into: Vec<Vec<u32>> = vec![Vec::new(); trapped.len()];
    for (from, to, _) in transitions.moves.iter().filter(|(_, _, count)| *count > 0) {
        if let Some(into) = into.get_mut(*to as usize) {
            into.push(*from);
        }
    }
    let mut free: Vec<usize> =
        trapped.iter().enumerate().filter(|(_, trapped)| !**trapped).map(|(state, _)| state).collect();
    while let Some(state) = free.pop() {
        for from in into.get(state).map(Vec::as_slice).unwrap_or_default() {
            let from = *from as usize;
            if let Some(trapped) = trapped.get_mut(from).filter(|trapped| **trapped) {
                *trapped = false;
                free.push(from);
            }
        }
    }
    trapped
}
