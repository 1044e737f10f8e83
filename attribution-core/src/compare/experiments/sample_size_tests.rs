use super::*;

fn size(design: &LiftDesign) -> (f64, f64) {
    let found = lift_sample_size(design).unwrap();
    assert_eq!(found.total, found.treated + found.control);
    (found.treated, found.control)
}

/// By Python's `statistics.NormalDist` and the formula as Fleiss prints it: 3840.85, 9778.25 with a quarter as many in the
/// control group, and for 3 % against 2 % with power 0.9 5120.29 two-sided, 4173.00 one-sided (4172.9999…: 4173 people).
#[test]
fn sizes_are_those_of_the_textbook_formula() {
    let fifth = LiftDesign::new(0.10).with_relative_effect(0.2);
    assert_eq!(size(&fifth), (3841.0, 3841.0));
    assert_eq!(size(&LiftDesign::new(0.10).with_absolute_effect(0.02)), (3841.0, 3841.0));
    assert_eq!(size(&fifth.with_control_per_treated(0.25)), (9779.0, 2445.0));
    let half = LiftDesign::new(0.02).with_relative_effect(0.5).with_power(Confidence::known(0.9));
    assert_eq!(size(&half), (5121.0, 5121.0));
    let (treated, _) = size(&half.with_two_sided(false));
    assert!((treated - 4173.0).abs() <= 1.0, "{treated}");
    // 55 % against 40 %: 172.80.
    assert_eq!(size(&LiftDesign::new(0.4).with_absolute_effect(0.15)), (173.0, 173.0));
}

/// Law: a smaller effect, more power, and a lower alpha each ask for more people.
#[test]
fn more_to_be_seen_needs_more_people() {
    let usual = LiftDesign::new(0.05).with_relative_effect(0.1);
    let (base, _) = size(&usual);
    for harder in [
        usual.with_relative_effect(0.05),
        usual.with_power(Confidence::known(0.95)),
        usual.with_alpha(Confidence::known(0.01)),
    ] {
        assert!(size(&harder).0 > base);
    }
}

#[test]
fn designs_that_see_nothing_are_refused() {
    let problems = |design: LiftDesign| -> Vec<String> {
        let error = lift_sample_size(&design).unwrap_err();
        error.problems().map(|problem| problem.path.clone()).collect()
    };
    assert_eq!(problems(LiftDesign::new(0.0)), ["baseline_rate", "relative_effect"]);
    assert_eq!(problems(LiftDesign::new(0.1).with_absolute_effect(0.95)), ["absolute_effect"]);
    let both = LiftDesign::new(0.1).with_absolute_effect(0.1).with_relative_effect(0.1);
    assert_eq!(problems(both), ["relative_effect"]);
    let odd = LiftDesign::new(0.1).with_relative_effect(0.0).with_control_per_treated(-1.0);
    assert_eq!(problems(odd), ["control_per_treated", "relative_effect"]);
}
