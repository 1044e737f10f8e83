use super::*;
use crate::{Conversion, JourneyRules, PathCount, Touchpoint};

fn steps(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

/// Ann buys twice, with one ad for both: she is one key, and her conversion counts once.
#[test]
fn a_key_counts_once() {
    let touch = |key: &str, at: &str, channel: &str| Touchpoint::new(key, at.parse().unwrap(), channel);
    let touches = [
        touch("ann", "2026-01-01T00:00:00Z", "Ad"),
        touch("ann", "2026-01-03T00:00:00Z", "mail"),
        touch("bob", "2026-01-02T00:00:00Z", "mail"),
    ];
    let sale = |at: &str| Conversion::new("ann", at.parse().unwrap(), 1.0);
    let sales = [sale("2026-01-02T00:00:00Z"), sale("2026-01-04T00:00:00Z")];
    let rules = JourneyRules::from_json(r#"{"between_conversions": "all_in_window"}"#).unwrap();
    let journeys = Journeys::build(&rules, &touches, &sales).unwrap();
    let options = FunnelOptions::default().with_by("channel").with_steps(steps(&["ad", "(conversion)"]));
    let found = funnel(&journeys, &options).unwrap();
    assert_eq!((found.keys, found.never_entered, found.completion), (2, 1, Some(1.0)));
    assert_eq!((found.steps[0].entered, found.steps[1].entered), (1, 1));
    assert_eq!(found.steps[1].hours_from_previous.mean, Some(24.0));
    let open =
        funnel(&journeys, &options.with_mode(FunnelMode::Open).with_steps(steps(&["ad", "mail"]))).unwrap();
    assert_eq!((open.steps[1].entered, open.steps[1].continued, open.steps[1].from_start), (2, 1, None));
    assert_eq!((open.steps[1].drop_off, open.completion), (Some(0.0), None));
}

#[test]
fn path_counts_have_an_order_and_no_hours() {
    let rows = [PathCount::parse("a > b", 2, 4.0, 3).unwrap(), PathCount::parse("b > a", 0, 0.0, 5).unwrap()];
    let journeys = Journeys::from_path_counts(&JourneyRules::default(), &rows).unwrap();
    let options = FunnelOptions::default().with_by("channel").with_steps(steps(&["a", "b", "(conversion)"]));
    let found = funnel(&journeys, &options).unwrap();
    let entered: Vec<u64> = found.steps.iter().map(|step| step.entered).collect();
    assert_eq!((found.keys, entered), (10, vec![10, 5, 2]));
    assert_eq!(found.steps[1].hours_from_previous.count, 0);
    let within = options.with_within_days(crate::math::Days::new(1.0).unwrap());
    assert_eq!(funnel(&journeys, &within).unwrap_err().code(), "MISSING_DATA");
}

#[test]
fn what_does_not_fit_is_refused() {
    let rows = [PathCount::parse("a > b", 2, 4.0, 3).unwrap()];
    let journeys = Journeys::from_path_counts(&JourneyRules::default(), &rows).unwrap();
    let some = FunnelOptions::default().with_steps(steps(&["a"]));
    for (options, code, path) in [
        (FunnelOptions::default(), "INVALID_CONFIG", "steps"),
        (some.clone(), "MISSING_DATA", "by"),
        (some.clone().with_by("chanel"), "INVALID_CONFIG", "by"),
        (some.clone().with_steps(steps(&["a", " "])), "INVALID_CONFIG", "steps[1]"),
        (
            some.with_mode(FunnelMode::Reached).with_followed_by(FollowedBy::Directly),
            "INVALID_CONFIG",
            "followed_by",
        ),
    ] {
        let error = funnel(&journeys, &options).unwrap_err();
        assert_eq!((error.code(), error.path()), (code, path), "{error}");
    }
}

#[test]
fn a_step_that_no_touch_has_is_noted_with_the_nearest() {
    let rows = [PathCount::parse("search > email", 2, 4.0, 3).unwrap()];
    let journeys = Journeys::from_path_counts(&JourneyRules::default(), &rows).unwrap();
    let options = FunnelOptions::default().with_by("channel");
    let found = funnel(&journeys, &options.with_steps(steps(&["Search", "emial", "(conversion)"]))).unwrap();
    let notes: Vec<_> = found.steps.iter().map(|step| step.note.as_deref()).collect();
    assert_eq!(notes, [None, Some("no touch has it; did you mean email?"), None]);
}
