use super::*;

#[test]
fn small_terms_survive_beside_large_ones() {
    let mut sum = Sum::default();
    sum.add(1e100);
    for _ in 0..1000 {
        sum.add(0.001);
    }
    sum.add(-1e100);
    // Plain addition gives 0.
    assert!((sum.value() - 1.0).abs() < 1e-12, "{}", sum.value());
}

#[test]
fn an_overflow_is_infinite_and_not_nan() {
    let sum: Sum = [1e308, 1e308].into_iter().collect();
    assert_eq!(sum.value(), f64::INFINITY);
}

#[test]
fn parts_merge_without_loss() {
    let (mut large, small): (Sum, Sum) =
        ([1e16, 1.0].into_iter().collect(), [1.0, -1e16].into_iter().collect());
    large.merge(small);
    assert_eq!(large.value(), 2.0);
}

#[test]
fn nothing_sums_to_zero() {
    assert_eq!(Sum::default().value(), 0.0);
}
