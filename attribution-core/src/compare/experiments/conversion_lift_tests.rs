use super::*;

fn lift(treated: u64, treated_conversions: u64, control: u64, control_conversions: u64) -> ConversionLift {
    let groups = HoldoutGroups::new(treated, treated_conversions, control, control_conversions);
    conversion_lift(&groups).unwrap()
}

fn near(found: f64, expected: f64) {
    assert!((found - expected).abs() < 1e-12 * expected.abs().max(1.0), "{found} instead of {expected}");
}

fn near_interval(found: EffectInterval, low: f64, high: f64) {
    near(found.low, low);
    near(found.high, high);
}

/// By hand: 120 − 1000 · 0.09 = 30, standard error 1000 √(0.12 · 0.88/1000 + 0.09 · 0.91/1000) = 13.6931. The rest by a slow
/// program of its own, which also gives the two cases below.
#[test]
fn a_test_with_an_effect() {
    let found = lift(1000, 120, 1000, 90);
    near(found.difference, 0.03);
    near(found.standard_error, 0.013_693_063_937_629_153);
    near_interval(found.interval, 0.003_096_048_678_579_811, 0.057_009_571_192_658_454);
    near(found.z.unwrap(), 2.188_265_884_622_723_4);
    near(found.p_value.unwrap(), 0.028_650_240_398_448_486);
    near(found.incremental, 30.0);
    near(found.incremental_standard_error, 13.693_063_937_629_153);
    near(found.relative_lift.unwrap(), 1.0 / 3.0);
    near_interval(found.relative_interval.unwrap(), 0.029_234_260_416_685_753, 0.727_281_966_943_117_2);
}

#[test]
fn a_test_of_few_conversions_and_unequal_groups() {
    let found = lift(400, 5, 300, 2);
    near(found.difference, 0.005_833_333_333_333_334);
    near(found.standard_error, 0.007_275_537_717_177_615);
    near_interval(found.interval, -0.012_895_777_627_303_04, 0.022_954_402_808_855_405);
    near(found.z.unwrap(), 0.767_610_310_786_397_1);
    near(found.p_value.unwrap(), 0.442_718_734_886_704_3);
    near(found.incremental, 7.0 / 3.0);
    near(found.incremental_standard_error, 2.910_215_086_871_046_4);
    near(found.relative_lift.unwrap(), 0.875);
    near_interval(found.relative_interval.unwrap(), -0.633_723_940_033_859, 8.598_293_157_147_612);
}

#[test]
fn a_group_without_a_conversion_has_no_interval_of_its_relative_lift() {
    let found = lift(100, 0, 100, 3);
    near(found.difference, -0.03);
    near(found.standard_error, 0.017_058_722_109_231_98);
    near_interval(found.interval, -0.084_519_364_290_527_6, 0.011_933_312_904_032_621);
    near(found.z.unwrap(), -1.745_189_181_489_45);
    near(found.p_value.unwrap(), 0.080_951_943_777_380_98);
    near(found.incremental, -3.0);
    near(found.incremental_standard_error, 1.705_872_210_923_198);
    assert_eq!((found.relative_lift, found.relative_interval), (Some(-1.0), None));
}

/// Nobody converts, or nobody of the control group: what is not there is none, and not infinite.
#[test]
fn what_cannot_be_said_is_none() {
    let nobody = lift(10, 0, 10, 0);
    assert_eq!((nobody.z, nobody.p_value, nobody.relative_lift), (None, None, None));
    assert!(nobody.interval.low < 0.0 && nobody.interval.high > 0.0);
    let found = lift(10, 3, 10, 0);
    assert_eq!((found.relative_lift, found.relative_interval), (None, None));
    assert!(found.z.is_some());
}

/// Law: groups that change places change the sign.
#[test]
fn groups_that_change_places_change_the_sign() {
    let (found, other) = (lift(1000, 120, 700, 90), lift(700, 90, 1000, 120));
    near(found.difference, -other.difference);
    near(found.z.unwrap(), -other.z.unwrap());
    near(found.interval.low, -other.interval.high);
}

#[test]
fn groups_that_cannot_be_are_refused() {
    let error = conversion_lift(&HoldoutGroups::new(0, 0, 5, 6)).unwrap_err();
    let found: Vec<(&str, &str)> =
        error.problems().map(|problem| (problem.path.as_str(), problem.detail.as_str())).collect();
    assert_eq!(
        found,
        [
            ("treated", "expected a group of at least one, got 0"),
            ("control_conversions", "expected at most 5, one for each of the group, got 6"),
        ]
    );
}
