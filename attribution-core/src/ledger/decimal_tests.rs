use super::*;

fn decimal(text: &str) -> Decimal {
    Decimal::parse(text).unwrap()
}

#[test]
fn decimals_are_digits_with_a_point_between_them() {
    assert_eq!(decimal("0.015"), Decimal { mantissa: 15, scale: 3 });
    assert_eq!(decimal("25000"), Decimal { mantissa: 25_000, scale: 0 });
    assert_eq!(decimal("1.10"), Decimal { mantissa: 110, scale: 2 });
    for text in
        ["", ".5", "5.", "-1", "+1", "1e3", "1,5", " 1", "0.1234567890123456789", "99999999999999999999"]
    {
        assert_eq!(Decimal::parse(text), None, "{text:?}");
    }
}

#[test]
fn products_are_exact_and_rounded_half_away_from_zero() {
    assert_eq!(decimal("0.92").times(10_000, 0), Some(9_200));
    // 0.5 and 1.5 of a cent.
    assert_eq!(decimal("0.5").times(1, 0), Some(1));
    assert_eq!(decimal("0.5").times(-3, 0), Some(-2));
    assert_eq!(decimal("0.49").times(1, 0), Some(0));
    // Cents to fils: 1090.00 dollars at 0.3058 are 333.322 dinar.
    assert_eq!(decimal("0.3058").times(109_000, 1), Some(333_322));
    // Cents to yen: 12.34 dollars at 150.5 are 1857.17 yen.
    assert_eq!(decimal("150.5").times(1_234, -2), Some(1_857));
    assert_eq!(decimal("1").times(i64::MAX, 0), Some(i64::MAX));
    assert_eq!(decimal("2").times(i64::MAX, 0), None);
    assert_eq!(decimal("18446744073709551615").times(i64::MAX, 4), None);
}

#[test]
fn halves_of_the_largest_divisors_do_not_overflow() {
    assert_eq!(divided(i128::MAX, i128::MAX), 1);
    assert_eq!(divided(i128::MAX / 2 + 1, i128::MAX), 1);
    assert_eq!(divided(-(i128::MAX / 2), i128::MAX), 0);
}
