use proptest::prelude::*;

use super::*;

fn currency(code: &str) -> Currency {
    code.parse().unwrap()
}

#[test]
fn text_follows_the_minor_unit_of_the_currency() {
    for (minor, code, text) in [
        (-5, "EUR", "-0.05 EUR"),
        (1234, "JPY", "1234 JPY"),
        (1234, "KWD", "1.234 KWD"),
        (87_995, "usd", "879.95 USD"),
    ] {
        assert_eq!(Money::new(minor, currency(code)).to_string(), text);
    }
}

#[test]
fn leftover_cents_go_to_the_largest_fractions_then_to_the_earlier_part() {
    assert_eq!(largest_remainder(100, &[1.0, 1.0, 1.0]).unwrap(), [34, 33, 33]);
    assert_eq!(largest_remainder(-100, &[1.0, 1.0, 1.0]).unwrap(), [-34, -33, -33]);
    assert_eq!(largest_remainder(10, &[0.15, 0.25, 0.6]).unwrap(), [2, 2, 6]);
    assert_eq!(largest_remainder(1, &[0.0, 0.4, 0.6]).unwrap(), [0, 0, 1]);
    assert!(largest_remainder(0, &[]).unwrap().is_empty());
    assert_eq!(largest_remainder(i64::MIN, &[1.0]).unwrap(), [i64::MIN]);
}

#[test]
fn impossible_splits_are_errors_with_an_address() {
    assert_eq!(largest_remainder(5, &[1.0, -1.0]).unwrap_err().path(), "weights[1]");
    assert_eq!(largest_remainder(5, &[f64::NAN]).unwrap_err().path(), "weights[0]");
    assert_eq!(largest_remainder(5, &[0.0, 0.0]).unwrap_err().path(), "weights");
    assert!(Money::from_major(f64::NAN, currency("EUR")).is_err());
    assert!(Money::from_major(1e300, currency("EUR")).is_err());
    assert!("EURO".parse::<Currency>().is_err());
    assert!("E€".parse::<Currency>().is_err());
}

proptest! {
    #[test]
    fn parts_sum_to_the_total_and_differ_from_the_exact_share_by_less_than_one_unit(
        total in -1_000_000_000_i32..1_000_000_000,
        weights in prop::collection::vec(0.0_f64..1e6, 1..40),
    ) {
        prop_assume!(weights.iter().any(|weight| *weight > 1e-3));
        let parts = largest_remainder(total.into(), &weights).unwrap();
        prop_assert_eq!(parts.iter().sum::<i64>(), i64::from(total));
        let sum: f64 = weights.iter().sum();
        for (part, weight) in parts.iter().zip(&weights) {
            let exact = f64::from(total) * weight / sum;
            let part = f64::from(i32::try_from(*part).unwrap());
            prop_assert!((part - exact).abs() < 1.0 + 1e-3, "{} for {}", part, exact);
        }
    }

    #[test]
    fn any_total_is_conserved(total: i64, weights in prop::collection::vec(1e-3_f64..1e9, 1..40)) {
        let parts = largest_remainder(total, &weights).unwrap();
        prop_assert_eq!(parts.iter().map(|part| i128::from(*part)).sum::<i128>(), i128::from(total));
    }
}
