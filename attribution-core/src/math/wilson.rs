//! Wilson score interval of a rate.

use super::{normal_quantile, sqrt};

/// Tail of an interval of 95 %.
const TAIL: f64 = 0.025;

/// Wilson score interval of `successes / trials` at 95 %: its bounds stay within 0 and 1, and are of use for few trials too.
/// Weighted trials count by their weights. None without trials.
pub(crate) fn wilson_95(successes: f64, trials: f64) -> Option<(f64, f64)> {
    wilson(successes, trials, TAIL)
}

/// The same at another confidence level, which leaves the probability `tail` on each side.
pub(crate) fn wilson(successes: f64, trials: f64, tail: f64) -> Option<(f64, f64)> {
    if trials <= 0.0 {
        return None;
    }
    let (rate, z) = (successes / trials, normal_quantile(tail));
    let square = z * z;
    let centre = rate + square / (2.0 * trials);
    let spread = z * sqrt(rate * (1.0 - rate) / trials + square / (4.0 * trials * trials));
    let scale = 1.0 + square / trials;
    // A rate of 0 or 1 is a bound itself.
    let low = if successes <= 0.0 { 0.0 } else { (centre - spread) / scale };
    let high = if successes >= trials { 1.0 } else { (centre + spread) / scale };
    Some((low, high))
}

#[cfg(test)]
#[path = "wilson_tests.rs"]
mod tests;
