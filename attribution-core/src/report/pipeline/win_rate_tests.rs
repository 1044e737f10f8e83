//! Expected values: those of statsmodels.

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
