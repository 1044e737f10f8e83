use super::*;

#[test]
fn weights_of_orders_are_those_of_the_textbook() {
    // s!(n − s − 1)!/n! for n = 3: 2/6, 1/6, 2/6.
    for (got, expected) in order_weights(3).into_iter().zip([1.0 / 3.0, 1.0 / 6.0, 1.0 / 3.0]) {
        assert!((got - expected).abs() < 1e-15);
    }
    assert_eq!(order_weights(1), [1.0]);
    // Each size has C(n − 1, s) coalitions without a player, and all weights of these add up to 1.
    let binomials = [1.0, 11.0, 55.0, 165.0, 330.0, 462.0, 462.0, 330.0, 165.0, 55.0, 11.0, 1.0];
    let whole: f64 = order_weights(12).iter().zip(binomials).map(|(weight, count)| weight * count).sum();
    assert!((whole - 1.0).abs() < 1e-12);
}
