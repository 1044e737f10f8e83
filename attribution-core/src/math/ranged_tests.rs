use super::*;

/// The numbers just inside and just outside of every range, and those that are no numbers.
#[test]
fn a_range_is_kept_to_its_last_number() {
    const LEAST: f64 = f64::from_bits(1);
    let below_one = 1.0_f64.next_down();
    let above_one = 1.0_f64.next_up();
    for (number, half_life, days, share, confidence) in [
        (f64::NEG_INFINITY, false, false, false, false),
        (-LEAST, false, false, false, false),
        (-0.0, false, true, true, false),
        (0.0, false, true, true, false),
        (LEAST, true, true, true, true),
        (below_one, true, true, true, true),
        (1.0, true, true, true, false),
        (above_one, true, true, false, false),
        (f64::MAX, true, true, false, false),
        (f64::INFINITY, false, false, false, false),
        (f64::NAN, false, false, false, false),
    ] {
        let fits = [
            HalfLife::days(number).is_ok(),
            Days::new(number).is_ok(),
            Share::new(number).is_ok(),
            Confidence::new(number).is_ok(),
        ];
        assert_eq!(fits, [half_life, days, share, confidence], "{number}");
    }
}

#[test]
fn json_meets_the_same_check_and_is_written_as_a_number() {
    for (json, detail) in [
        ("1.5", "expected a number from 0 to 1, got 1.5"),
        ("-1", "expected a number from 0 to 1, got -1"),
        (r#""nan""#, "expected a number, got NaN"),
        (r#""0.5""#, r#"expected a number, got "0.5""#),
        ("null", "expected a number, got null"),
    ] {
        let error = Error::read::<Share>(json).unwrap_err();
        assert_eq!((error.code(), error.path(), error.detail()), ("INVALID_CONFIG", "", detail), "{json}");
    }
    let share: Share = Error::read("1").unwrap();
    assert_eq!((share.get(), serde_json::to_string(&share).unwrap()), (1.0, "1.0".to_owned()));
}
