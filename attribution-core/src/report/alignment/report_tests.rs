//! Expected values: an independent reference (exact fractions) for scores, grades and joint touchpoints, unless a test says otherwise.

use super::*;
use crate::domain::{Conversion, JourneyRules, Journeys, Touchpoint};
use crate::models::ModelSpec;
use crate::report::IdealSplit;

const SIDES: [Option<Side>; 4] = [Some(Side::Marketing), Some(Side::Sales), Some(Side::Both), None];

/// Credits of touches that each earn all of a deal of their own.
fn credits(values: [f64; 4]) -> Credits {
    let at = "2026-03-01".parse().unwrap();
    let (mut touches, mut deals) = (Vec::new(), Vec::new());
    for (index, (side, value)) in SIDES.into_iter().zip(values).enumerate() {
        touches.push(Touchpoint { side, ..Touchpoint::new(format!("deal-{index}"), at, "x") });
        deals.push(Conversion::new(format!("deal-{index}"), "2026-03-02T12:00:00Z".parse().unwrap(), value));
    }
    let journeys = Journeys::build(&JourneyRules::default(), &touches, &deals).unwrap();
    ModelSpec::linear().attribute(&journeys).unwrap()
}

fn alignment(values: [f64; 4], options: &AlignmentOptions) -> Alignment {
    Alignment::new(&credits(values), options, &ReportFilter::default()).unwrap()
}

fn near(got: f64, expected: f64) -> bool {
    (got - expected).abs() <= 1e-9
}

#[test]
fn scores_and_grades_are_those_of_the_reference_on_both_sides_of_every_border() {
    for (values, points, score, grade) in [
        ([40.0, 40.0, 20.0, 0.0], [40.0, 40.0, 20.0], 100.0, "A+"),
        ([100.0, 0.0, 0.0, 0.0], [100.0, 0.0, 0.0], 0.0, "F"),
        ([0.0, 100.0, 0.0, 0.0], [0.0, 100.0, 0.0], 0.0, "F"),
        ([50.0, 50.0, 0.0, 0.0], [50.0, 50.0, 0.0], 60.0, "D"),
        ([41.5, 40.0, 18.5, 0.0], [41.5, 40.0, 18.5], 97.0, "A+"),
        ([41.6, 40.0, 18.4, 0.0], [41.6, 40.0, 18.4], 96.8, "A"),
        ([43.5, 40.0, 16.5, 0.0], [43.5, 40.0, 16.5], 93.0, "A"),
        ([45.0, 40.0, 15.0, 0.0], [45.0, 40.0, 15.0], 90.0, "A-"),
        ([45.1, 40.0, 14.9, 0.0], [45.1, 40.0, 14.9], 89.8, "B+"),
        ([48.5, 40.0, 11.5, 0.0], [48.5, 40.0, 11.5], 83.0, "B"),
        ([50.0, 40.0, 10.0, 0.0], [50.0, 40.0, 10.0], 80.0, "B-"),
        ([53.5, 40.0, 6.5, 0.0], [53.5, 40.0, 6.5], 73.0, "C"),
        ([55.0, 40.0, 5.0, 0.0], [55.0, 40.0, 5.0], 70.0, "C-"),
        ([60.0, 40.0, 0.0, 0.0], [60.0, 40.0, 0.0], 60.0, "D"),
        ([60.1, 39.9, 0.0, 0.0], [60.1, 39.9, 0.0], 59.8, "F"),
        ([20.0, 20.0, 10.0, 50.0], [40.0, 40.0, 20.0], 100.0, "A+"),
    ] {
        let got = alignment(values, &AlignmentOptions::default());
        let SideValues { marketing_only, sales_only, joint, unassigned } = got.value;
        for (got, expected) in [marketing_only, sales_only, joint, unassigned].into_iter().zip(values) {
            assert!(near(got, expected), "{values:?}: value {got}");
        }
        let SidePoints { marketing_only, sales_only, joint } = got.points.unwrap();
        for (got, expected) in [marketing_only, sales_only, joint].into_iter().zip(points) {
            assert!(near(got, expected), "{values:?}: points {got}");
        }
        assert!(near(got.score.unwrap(), score), "{values:?}: {:?}", got.score);
        assert_eq!(serde_json::to_value(got.grade).unwrap(), grade, "{values:?}");
    }
}

#[test]
fn grades_that_the_cases_do_not_reach_have_their_borders_too() {
    // From the table of grades, by hand.
    for (score, grade) in
        [(87.0, "B+"), (86.999, "B"), (79.999, "C+"), (77.0, "C+"), (76.999, "C"), (69.999, "D")]
    {
        let got = AlignmentGrade::from_score(score);
        assert_eq!(serde_json::to_value(got).unwrap(), grade, "{score}");
    }
    assert_eq!(AlignmentGrade::from_score(97.0 - 1e-12), AlignmentGrade::APlus);
}

#[test]
fn nothing_assigned_has_no_score_and_no_grade() {
    let got = alignment([0.0, 0.0, 0.0, 10.0], &AlignmentOptions::default());
    assert_eq!((got.points, got.score, got.grade), (None, None, None));
    assert!(near(got.value.unassigned, 10.0) && got.value.assigned() == 0.0);
    assert_eq!(got.recommendations.len(), 1);
    assert_eq!(got.recommendations[0].rule, "sides_unknown");
    assert!(near(got.recommendations[0].value, 1.0));
}

/// Journeys of one account with touches of the given moments and sides.
fn account(touches: &[(&str, &str, Option<Side>)]) -> Credits {
    let touches: Vec<_> = touches
        .iter()
        .map(|(id, at, side)| Touchpoint {
            id: Some((*id).to_owned()),
            side: *side,
            ..Touchpoint::new("acc-1", at.parse().unwrap(), "x")
        })
        .collect();
    let deal = Conversion::new("acc-1", "2026-03-31".parse().unwrap(), 100.0);
    let journeys = Journeys::build(&JourneyRules::default(), &touches, &[deal]).unwrap();
    ModelSpec::linear().attribute(&journeys).unwrap()
}

#[test]
fn joint_touchpoints_are_touches_with_the_other_side_within_seven_days() {
    let credits = account(&[
        ("a", "2026-03-01T00:00:00Z", Some(Side::Sales)),
        ("b", "2026-03-08T00:00:00Z", Some(Side::Marketing)),
        ("c", "2026-03-08T00:00:01Z", Some(Side::Marketing)),
        ("d", "2026-02-25T00:00:00Z", Some(Side::Both)),
        ("e", "2026-02-22T00:00:00Z", Some(Side::Marketing)),
    ]);
    let got = Alignment::new(&credits, &AlignmentOptions::default(), &ReportFilter::default()).unwrap();
    let mut listed: Vec<_> = got.joint_touchpoints.iter().map(|touch| touch.id.clone().unwrap()).collect();
    listed.sort();
    assert_eq!(listed, ["a", "b", "d", "e"]);
    assert_eq!((got.joint_touches, got.joint_deals, got.deals), (4, 1, 1));
    // A window listed in part is counted whole.
    let options = AlignmentOptions::default().with_max_listed(1);
    let got = Alignment::new(&credits, &options, &ReportFilter::default()).unwrap();
    assert_eq!((got.joint_touchpoints.len(), got.joint_touches), (1, 4));
}

#[test]
fn joint_touchpoints_are_those_that_looking_at_every_pair_finds() {
    // The definition itself, pair by pair, beside the two passes.
    let mut random = crate::math::Random::new(7);
    for _ in 0..200 {
        let sides = [Some(Side::Marketing), Some(Side::Sales), Some(Side::Both), None];
        let mut touches: Vec<(i64, Option<Side>)> = (0..12)
            .map(|_| {
                let at = i64::try_from(random.below(30)).unwrap() * 86_400_000_000;
                (at, sides[usize::try_from(random.below(4)).unwrap()])
            })
            .collect();
        touches.sort_by_key(|(at, _)| *at);
        let got: Vec<bool> = joint(&touches, 3.0).iter().map(|part| *part != Part::Alone).collect();
        let opposite = |a: Option<Side>, b: Option<Side>| {
            matches!(
                (a, b),
                (Some(Side::Sales), Some(Side::Marketing)) | (Some(Side::Marketing), Some(Side::Sales))
            )
        };
        let expected: Vec<bool> = touches
            .iter()
            .map(|(at, side)| {
                let near = |(other, its): &(i64, Option<Side>)| {
                    opposite(*side, *its) && (at - other).abs() <= 3 * 86_400_000_000
                };
                *side == Some(Side::Both) || touches.iter().any(near)
            })
            .collect();
        assert_eq!(got, expected, "{touches:?}");
    }
}

#[test]
fn rules_speak_of_parts_that_miss_the_split_that_is_wanted() {
    let rules = |values, options: &AlignmentOptions| {
        let got = alignment(values, options).recommendations;
        got.into_iter().map(|one| (one.rule, one.value, one.threshold)).collect::<Vec<_>>()
    };
    let default = AlignmentOptions::default();
    let owned = |rule: &str, value, threshold| (rule.to_owned(), value, threshold);
    assert_eq!(
        rules([80.0, 20.0, 0.0, 0.0], &default),
        [
            owned("marketing_above_ideal", 80.0, 50.0),
            owned("sales_below_ideal", 20.0, 30.0),
            owned("joint_below_ideal", 0.0, 10.0),
        ]
    );
    assert_eq!(rules([40.0, 40.0, 20.0, 0.0], &default), [owned("aligned", 100.0, 90.0)]);
    // Within the tolerance, and short of an A: nothing to say.
    assert_eq!(rules([50.0, 40.0, 10.0, 0.0], &default), []);
    let wanted = IdealSplit::default().with_marketing(80.0).with_sales(20.0).with_joint(0.0);
    let own = AlignmentOptions::default().with_ideal(wanted);
    assert_eq!(rules([80.0, 20.0, 0.0, 0.0], &own), [owned("aligned", 100.0, 90.0)]);
}

#[test]
fn a_split_that_is_no_whole_is_refused() {
    let refused = |options: AlignmentOptions| {
        let error = Alignment::new(&credits([1.0; 4]), &options, &ReportFilter::default()).unwrap_err();
        (error.code(), error.path().to_owned())
    };
    let half = IdealSplit::default().with_joint(30.0);
    assert_eq!(refused(AlignmentOptions::default().with_ideal(half)), ("INVALID_CONFIG", "ideal".into()));
    let backwards = AlignmentOptions::default().with_joint_window_days(-1.0);
    assert_eq!(refused(backwards), ("INVALID_CONFIG", "joint_window_days".into()));
}
