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
mod tests {
    use super::{wilson_95, win_rate};

    #[test]
    fn intervals_are_those_of_statsmodels() {
        // statsmodels.stats.proportion.proportion_confint(won, closed, method="wilson").
        for ((won, closed), rate, (low, high)) in [
            ((0, 3), 0.0, (0.0, 0.561_497_031_755_045_4)),
            ((3, 3), 1.0, (0.438_502_968_244_954_6, 1.0)),
            ((1, 2), 0.5, (0.094_531_205_734_230_74, 0.905_468_794_265_769_3)),
        ] {
            assert_eq!(win_rate(won, closed), Some(rate));
            let (found_low, found_high) = wilson_95(won, closed).unwrap();
            assert!((found_low - low).abs() < 1e-14 && (found_high - high).abs() < 1e-14, "{won}/{closed}");
        }
        assert_eq!((win_rate(0, 0), wilson_95(0, 0)), (None, None));
    }
}
