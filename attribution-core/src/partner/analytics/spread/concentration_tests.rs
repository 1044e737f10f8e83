//! Expected values: sums of squared shares, by hand.

use super::*;

#[test]
fn the_index_is_the_sum_of_squared_shares_of_positive_values() {
    let close = |values: &[f64], expected: f64| {
        let index = herfindahl_hirschman_index(values.iter().copied()).unwrap();
        assert!((index - expected).abs() < 1e-12, "{values:?}: {index}");
    };
    close(&[50.0, 50.0], 0.5);
    close(&[100.0], 1.0);
    // 0.01 + 0.04 + 0.09 + 0.16, and 0.36 + 0.16 of those above 0.
    close(&[10.0, 20.0, 30.0, 40.0], 0.3);
    close(&[60.0, 40.0, 0.0, -5.0], 0.52);
    close(&[f64::MAX, f64::MAX], 0.5);
    close(&[f64::MIN_POSITIVE, f64::NAN, f64::INFINITY], 1.0);
}

#[test]
fn nothing_has_no_concentration() {
    assert_eq!(herfindahl_hirschman_index([]), None);
    assert_eq!(herfindahl_hirschman_index([0.0, -1.0]), None);
}
