//! Expected intervals: `statsmodels.stats.proportion.proportion_confint(…, method="wilson")`, 95 %.

use super::*;

fn close(one: Option<f64>, other: f64) -> bool {
    one.is_some_and(|one| (one - other).abs() <= 1e-11 * other.abs().max(1e-1))
}

#[test]
fn intervals_are_those_of_statsmodels() {
    let confidence = Confidence::known(0.95);
    for (won, closed, low, high) in [
        (0, 5, 0.0, 0.434_482_464_783_174_76),
        (5, 5, 0.565_517_535_216_825_2, 1.0),
        (8, 10, 0.490_162_471_536_641_8, 0.943_317_848_545_624_7),
        (1, 3, 0.061_491_944_720_396_215, 0.792_340_399_197_952_3),
    ] {
        let rate = WinRate::new(won, closed, confidence);
        assert!(close(rate.low, low) && close(rate.high, high), "{rate:?}");
    }
    let none = WinRate::new(0, 0, confidence);
    assert_eq!((none.rate, none.low, none.high), (None, None, None));
}

#[test]
fn a_lower_level_has_a_narrower_interval() {
    // z = 1.6448536269514722 at 90 %: (0.8 + 0.1352771727 ± 0.2330) / 1.2705543454 of 8 in 10, by a calculator.
    let rate = WinRate::new(8, 10, Confidence::known(0.9));
    let z = 1.644_853_626_951_472_2_f64;
    let (centre, spread) = (0.8 + z * z / 20.0, z * (0.016 + z * z / 400.0).sqrt());
    assert!(close(rate.low, (centre - spread) / (1.0 + z * z / 10.0)), "{rate:?}");
    assert!(close(rate.high, (centre + spread) / (1.0 + z * z / 10.0)), "{rate:?}");
}

#[test]
fn the_baseline_is_what_is_left_of_all() {
    let compared = WinRateComparison::new((3, 4), (5, 12), Confidence::known(0.95));
    assert_eq!((compared.without.won, compared.without.closed), (2, 8));
    assert_eq!(compared.difference, Some(0.5));
    assert_eq!(WinRateComparison::new((3, 4), (3, 4), Confidence::known(0.95)).difference, None);
}
