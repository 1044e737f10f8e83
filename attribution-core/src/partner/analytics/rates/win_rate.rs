//! Win rates, with what chance alone may make of them.

use serde::Serialize;

use crate::math::{Confidence, count_f64, wilson};

/// Win rate: won deals per closed deal, with its Wilson score interval.
///
/// # References
/// Wilson, E. B. (1927), "Probable Inference, the Law of Succession, and Statistical Inference", JASA 22, 209–212.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct WinRate {
    /// Deals that were won.
    pub won: u64,
    /// Deals that were closed.
    pub closed: u64,
    /// Won deals per closed one; none without a closed one.
    pub rate: Option<f64>,
    /// Lower bound of the interval.
    pub low: Option<f64>,
    /// Upper bound of the interval.
    pub high: Option<f64>,
}

impl WinRate {
    /// The rate of won among closed deals.
    pub(in crate::partner) fn new(won: u64, closed: u64, confidence: Confidence) -> Self {
        let (successes, trials) = (count_f64(won), count_f64(closed));
        let interval = wilson(successes, trials, confidence.tail());
        Self {
            won,
            closed,
            rate: (closed > 0).then(|| successes / trials),
            low: interval.map(|(low, _)| low),
            high: interval.map(|(_, high)| high),
        }
    }
}

/// Win rate against its baseline: closed deals with a partner or role, and closed deals without.
///
/// The difference is an association: partners may choose the deals that would be won in any case.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct WinRateComparison {
    /// Closed deals with it.
    pub with: WinRate,
    /// Closed deals without it: the baseline.
    pub without: WinRate,
    /// Rate with it, less that without it; none where one is unknown.
    pub difference: Option<f64>,
}

impl WinRateComparison {
    /// The comparison of (won, closed) deals with something and of all.
    pub(in crate::partner) fn new(with: (u64, u64), all: (u64, u64), confidence: Confidence) -> Self {
        let without = (all.0.saturating_sub(with.0), all.1.saturating_sub(with.1));
        let [with, without] = [with, without].map(|(won, closed)| WinRate::new(won, closed, confidence));
        let difference = with.rate.zip(without.rate).map(|(with, without)| with - without);
        Self { with, without, difference }
    }
}

#[cfg(test)]
#[path = "win_rate_tests.rs"]
mod tests;
