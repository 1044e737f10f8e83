//! Win rate with its Wilson interval.

use crate::math::{count_f64, normal_quantile, sqrt};

/// Tail of an interval of 95 %.
const TAIL: f64 = 0.025;

/// Win rate `won / closed`; none where nothing is closed.
pub(super) fn win_rate(won: u64, closed: u64) -> Option<f64> {
    (closed > 0).then(|| count_f64(won) / count_f64(closed))
}

/// Wilson score interval of a rate at 95 %: its bounds stay within 0 and 1, and are of use for few deals too.
pub(super) fn wilson_95(won: u64, closed: u64) -> Option<(f64, f64)> {
    let rate = win_rate(won, closed)?;
    let (count, z) = (count_f64(closed), normal_quantile(TAIL));
    let square = z * z;
    let centre = rate + square / (2.0 * count);
    let spread = z * sqrt(rate * (1.0 - rate) / count + square / (4.0 * count * count));
    let scale = 1.0 + square / count;
    // A rate of 0 or 1 is a bound itself.
    let low = if won == 0 { 0.0 } else { (centre - spread) / scale };
    let high = if won == closed { 1.0 } else { (centre + spread) / scale };
    Some((low, high))
}

#[cfg(test)]
#[path = "win_rate_tests.rs"]
mod tests;
