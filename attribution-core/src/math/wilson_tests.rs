//! Expected values: those of statsmodels.

use super::wilson_95;

#[test]
fn intervals_are_those_of_statsmodels() {
    // statsmodels.stats.proportion.proportion_confint(successes, trials, method="wilson").
    for ((successes, trials), (low, high)) in [
        ((0.0, 3.0), (0.0, 0.561_497_031_755_045_4)),
        ((3.0, 3.0), (0.438_502_968_244_954_6, 1.0)),
        ((1.0, 2.0), (0.094_531_205_734_230_74, 0.905_468_794_265_769_3)),
    ] {
        let (found_low, found_high) = wilson_95(successes, trials).unwrap();
        let is_near = (found_low - low).abs() < 1e-14 && (found_high - high).abs() < 1e-14;
        assert!(is_near, "{successes}/{trials}: {found_low} to {found_high}");
    }
    assert_eq!(wilson_95(0.0, 0.0), None);
}
