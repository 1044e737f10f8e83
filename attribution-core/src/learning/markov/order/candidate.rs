//! Likelihood and parameters of one order, from its transition counts.

use crate::learning::markov::parameters::SelfLoops;
use crate::math::{Sum, count_f64, ln};
use crate::paths::Transitions;

/// Likelihood of the steps that were counted, under a chain of some order.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Candidate {
    /// Free transition probabilities.
    pub(super) parameters: u64,
    /// Number of steps, the first of each journey and its end included.
    pub(super) steps: u64,
    pub(super) log_likelihood: f64,
}

impl Candidate {
    /// The likelihood of the steps under the shares that were counted: `Σ n(s, t) ln(n(s, t) / n(s))`.
    ///
    /// A journey begins with any channel; from a state it goes on to any channel or to one of two ends, each with a
    /// probability of its own, of which one follows from the others.
    pub(super) fn new(transitions: &Transitions, self_loops: SelfLoops) -> Self {
        let journeys = transitions.journeys();
        let departures = transitions.departures();
        let term = |count: u64, of: u64| {
            if count == 0 { 0.0 } else { count_f64(count) * ln(count_f64(count) / count_f64(of)) }
        };
        let without = &transitions.without_state;
        let starts = transitions.starts.iter().copied().chain([without.conversions, without.nulls]);
        let mut sum: Sum = starts.map(|count| term(count, journeys)).collect();
        for (from, _, count) in &transitions.moves {
            sum.add(term(*count, departures.get(*from as usize).copied().unwrap_or_default()));
        }
        for (ends, total) in transitions.ends.iter().zip(&departures) {
            sum.add(term(ends.conversions, *total));
            sum.add(term(ends.nulls, *total));
        }
        let channels = transitions.channels.len() as u64;
        let onward = match self_loops {
            SelfLoops::Keep => channels + 1,
            SelfLoops::Drop => channels,
        };
        let states = departures.iter().filter(|total| **total > 0).count() as u64;
        Self {
            parameters: channels.saturating_sub(1).saturating_add(states.saturating_mul(onward)),
            steps: departures.iter().fold(journeys, |sum, total| sum.saturating_add(*total)),
            log_likelihood: sum.value(),
        }
    }

    /// Akaike information criterion, `2p − 2 ln L`: less is better.
    pub(super) fn aic(self) -> f64 {
        2.0 * count_f64(self.parameters) - 2.0 * self.log_likelihood
    }

    /// Bayesian information criterion, `p ln n − 2 ln L`: less is better.
    pub(super) fn bic(self) -> f64 {
        let penalty = if self.steps == 0 { 0.0 } else { ln(count_f64(self.steps)) };
        count_f64(self.parameters) * penalty - 2.0 * self.log_likelihood
    }
}

#[cfg(test)]
#[path = "candidate_tests.rs"]
mod tests;
