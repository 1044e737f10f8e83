use super::*;
use crate::compare::HoldoutGroups;
use crate::ingest::PathCount;
use crate::{Conversion, JourneyRules, Touchpoint};

fn counted() -> Journeys {
    let rows = [
        PathCount::parse("search", 700, 1400.0, 10).unwrap(),
        PathCount::parse("retargeting", 400, 800.0, 10).unwrap(),
    ];
    Journeys::from_path_counts(&JourneyRules::default(), &rows).unwrap()
}

/// Twelve buyers of display, of whom the first nine buy in January and three in February, and one of email in each month.
fn dated() -> Credits {
    let mut touches = Vec::new();
    let mut conversions = Vec::new();
    let mut buy = |key: String, month: u32, day: u32, channel: &str| {
        touches.push(Touchpoint::new(
            key.clone(),
            format!("2026-{month:02}-{day:02}T10:00:00Z").parse().unwrap(),
            channel,
        ));
        conversions.push(Conversion::new(
            key,
            format!("2026-{month:02}-{day:02}T12:00:00Z").parse().unwrap(),
            1.0,
        ));
    };
    for buyer in 0..12_u32 {
        let (month, day) = if buyer < 9 { (1, 1 + 3 * buyer) } else { (2, 28 - buyer) };
        buy(format!("d{buyer}"), month, day, "display");
    }
    buy("e1".into(), 1, 31, "email");
    buy("e2".into(), 2, 28, "email");
    let journeys = Journeys::build(&JourneyRules::default(), &touches, &conversions).unwrap();
    ModelSpec::linear().attribute(&journeys).unwrap()
}

fn period(start: &str, end: &str) -> Period {
    Period { start: start.parse().unwrap(), end: end.parse().unwrap() }
}

fn refused(credits: &Credits, tests: &[LiftTest], options: &LiftCalibrationOptions) -> (String, String) {
    let error = calibrate(credits, tests, options).unwrap_err();
    (error.code().to_owned(), error.path().to_owned())
}

/// By hand: in January display has 9 credited conversions of which the test found 3 caused ± 0.9: a third. Of all 12 that
/// is 4 ± 1.2. The model's error is 6: weight 36/(36 + 1.44).
#[test]
fn a_test_of_a_month_stands_for_the_channel() {
    let test = LiftTest::new("display", 3.0, 0.9).with_period(period("2026-01-01", "2026-02-01"));
    let found = calibrate(&dated(), &[test], &LiftCalibrationOptions::default()).unwrap();
    let row = found.channels.iter().find(|row| row.channel == "display").unwrap();
    let near = |found: f64, expected: f64| assert!((found - expected).abs() < 1e-12, "{found} {expected}");
    near(row.experiment.unwrap(), 4.0);
    near(row.experiment_standard_error.unwrap(), 1.2);
    near(row.experiment_weight.unwrap(), 36.0 / 37.44);
    near(row.posterior, (36.0 * 4.0 + 1.44 * 12.0) / 37.44);
    assert_eq!((found.tests[0].conversions, found.tests[0].incremental_per_credit), (9.0, 1.0 / 3.0));
    near(found.baseline.conversions, 12.0 - row.posterior);
}

/// Groups and their result are the same test.
#[test]
fn groups_are_a_test_too() {
    let groups = HoldoutGroups::new(1000, 120, 1000, 90);
    let credits = ModelSpec::linear().attribute(&counted()).unwrap();
    let options = LiftCalibrationOptions::default();
    let by_groups = calibrate(&credits, &[LiftTest::from_groups("search", groups)], &options).unwrap();
    let (incremental, error) = groups.incremental();
    let by_result = calibrate(&credits, &[LiftTest::new("search", incremental, error)], &options).unwrap();
    assert_eq!(by_groups, by_result);
}

/// A model that learns is calibrated by its effects.
#[test]
fn a_model_is_calibrated_by_its_answer() {
    let options = LiftCalibrationOptions::default();
    let tests = [LiftTest::new("retargeting", 50.0, 20.0)];
    for model in [ModelSpec::linear(), ModelSpec::markov()] {
        let found = calibrate_model(&counted(), &model, &tests, &options, &unwatched).unwrap();
        let answer = model.answer(&counted()).unwrap();
        for row in answer.channels {
            let same = found.channels.iter().find(|channel| channel.channel == row.channel).unwrap();
            assert_eq!((same.prior, same.prior_value), (row.conversions, row.value));
        }
    }
    let dated = [LiftTest::new("search", 1.0, 1.0).with_period(period("2026-01-01", "2026-01-02"))];
    let error = calibrate_model(&counted(), &ModelSpec::markov(), &dated, &options, &unwatched).unwrap_err();
    assert_eq!(error.path(), "tests[0].period");
}

#[test]
fn tests_that_do_not_fit_are_refused_by_their_address() {
    let (credits, options) = (dated(), LiftCalibrationOptions::default());
    let fine = LiftTest::new("display", 3.0, 0.9);
    let of = |test: LiftTest| refused(&credits, &[fine.clone(), test], &options);
    let invalid = |path: &str| ("INVALID_INPUT".to_owned(), path.to_owned());
    assert_eq!(of(LiftTest::new("displays", 3.0, 0.9)), invalid("tests[1].channel"));
    assert_eq!(of(fine.clone().with_period(period("2025-12-31", "2026-02-01"))), invalid("tests[1].period"));
    assert_eq!(of(fine.clone().with_period(period("2026-01-01", "2026-03-02"))), invalid("tests[1].period"));
    assert_eq!(of(fine.clone().with_period(period("2026-02-01", "2026-02-01"))), invalid("tests[1].period"));
    // The last day ends at midnight.
    assert!(
        calibrate(&credits, &[fine.clone().with_period(period("2026-01-01", "2026-03-01"))], &options)
            .is_ok()
    );
    // No conversion of display on that day.
    assert_eq!(of(fine.clone().with_period(period("2026-01-02", "2026-01-03"))), invalid("tests[1].channel"));
    assert_eq!(of(LiftTest::new("display", 3.0, 0.0)), invalid("tests[1].standard_error"));
    assert_eq!(of(LiftTest::new("display", f64::NAN, 1.0)), invalid("tests[1].incremental"));
    assert_eq!(of(fine.clone().with_treated(5)), invalid("tests[1]"));
    assert_eq!(
        of(LiftTest::from_groups("display", HoldoutGroups::new(5, 6, 1, 0))),
        invalid("tests[1].treated_conversions")
    );
    assert_eq!(
        of(LiftTest::from_groups("display", HoldoutGroups::new(5, 0, 1, 0))),
        invalid("tests[1].treated_conversions")
    );
    let undated = ModelSpec::linear().attribute(&counted()).unwrap();
    let test = LiftTest::new("search", 3.0, 0.9).with_period(period("2026-01-01", "2026-02-01"));
    assert_eq!(refused(&undated, &[test], &options), ("MISSING_DATA".into(), "tests[0].period".into()));
}

#[test]
fn options_out_of_range_are_refused() {
    let credits = dated();
    let of = |options: LiftCalibrationOptions| refused(&credits, &[], &options);
    let config = |path: &str| ("INVALID_CONFIG".to_owned(), path.to_owned());
    assert_eq!(of(LiftCalibrationOptions::default().with_model_cv(-0.1)), config("model_cv"));
    let errors = |channel: &str, error| {
        LiftCalibrationOptions::default()
            .with_model_standard_errors(BTreeMap::from([(channel.to_owned(), error)]))
    };
    assert_eq!(of(errors("display", f64::NAN)), config("model_standard_errors.display"));
    assert_eq!(of(errors("banner", 1.0)), config("model_standard_errors.banner"));
}
