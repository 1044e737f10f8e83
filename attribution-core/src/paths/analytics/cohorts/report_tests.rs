use super::*;
use crate::time::TimeZone;
use crate::{Conversion, JourneyRules, PathCount, Touchpoint};

fn journeys() -> Journeys {
    let at = |at: &str| -> Timestamp { at.parse().unwrap() };
    let touches = [
        Touchpoint::new("ann", at("2025-12-31T23:30:00Z"), "a"),
        Touchpoint::new("bob", at("2026-01-05T00:00:00Z"), "a"),
        Touchpoint::new("cid", at("2026-02-10T00:00:00Z"), "a"),
    ];
    let sales = [
        Conversion::new("ann", at("2026-01-02T00:00:00Z"), 10.0),
        Conversion::new("bob", at("2026-03-01T00:00:00Z"), 20.0),
    ];
    Journeys::build(&JourneyRules::default(), &touches, &sales).unwrap()
}

fn rows(found: &Cohorts) -> Vec<(&str, u64, Vec<Option<u64>>)> {
    found
        .cohorts
        .iter()
        .map(|row| (row.cohort.as_str(), row.journeys, row.cumulative_conversions.clone()))
        .collect()
}

#[test]
fn months_that_are_to_come_have_no_figure() {
    let found = cohorts(&journeys(), &CohortOptions::default()).unwrap();
    assert_eq!(found.months, ["0", "1", "2", "3"]);
    assert_eq!(
        rows(&found),
        [
            ("2025-12", 1, vec![Some(0), Some(1), Some(1), Some(1)]),
            ("2026-01", 1, vec![Some(0), Some(0), Some(1), None]),
            ("2026-02", 1, vec![Some(0), Some(0), None, None]),
        ]
    );
    assert_eq!((found.cohorts[1].value, found.cohorts[2].conversion_rate), (20.0, Some(0.0)));
}

#[test]
fn what_comes_after_the_moment_is_not_known_yet() {
    let as_of = "2026-01-31T12:00:00Z".parse().unwrap();
    let found = cohorts(&journeys(), &CohortOptions::default().with_as_of(as_of)).unwrap();
    assert_eq!((found.journeys_after_as_of, found.conversions_after_as_of), (1, 1));
    assert_eq!(rows(&found), [("2025-12", 1, vec![Some(0), Some(1)]), ("2026-01", 1, vec![Some(0), None])]);
}

#[test]
fn months_are_those_of_a_time_zone() {
    let zone: TimeZone = "+01:00".parse().unwrap();
    let found = cohorts(&journeys(), &CohortOptions::default().with_time_zone(zone)).unwrap();
    assert_eq!(rows(&found)[0], ("2026-01", 2, vec![Some(1), Some(1), Some(2)]));
}

#[test]
fn without_times_or_journeys() {
    let counts = [PathCount::parse("a", 1, 1.0, 0).unwrap()];
    let counts = Journeys::from_path_counts(&JourneyRules::default(), &counts).unwrap();
    assert_eq!(cohorts(&counts, &CohortOptions::default()).unwrap_err().code(), "MISSING_DATA");
    let none = Journeys::build(&JourneyRules::default(), &[], &[]).unwrap();
    let found = cohorts(&none, &CohortOptions::default()).unwrap();
    assert_eq!((found.as_of, found.months.len(), found.cohorts.len()), (None, 0, 0));
}

/// In March neither refund of June is known; one of February is. In June one sale is given back whole, and the other has lost 10 + 40.
#[test]
fn refunds_after_the_moment_are_not_known_yet() {
    let at = |at: &str| -> Timestamp { at.parse().unwrap() };
    let sale = |id: &str, key: &str| Conversion {
        id: Some(id.into()),
        ..Conversion::new(key, at("2026-01-20T00:00:00Z"), 100.0)
    };
    let refund = |of: &str, key: &str, when: &str, value: f64| Conversion {
        kind: Some("refund".into()),
        refunds: Some(of.into()),
        ..Conversion::new(key, at(when), value)
    };
    let touches = ["ann", "bob"].map(|key| Touchpoint::new(key, at("2026-01-10T00:00:00Z"), "a"));
    let sales = [
        sale("1", "ann"),
        sale("2", "bob"),
        refund("1", "ann", "2026-06-10T00:00:00Z", -100.0),
        refund("2", "bob", "2026-02-10T00:00:00Z", -10.0),
        refund("2", "bob", "2026-06-11T00:00:00Z", -40.0),
    ];
    let journeys = Journeys::build(&JourneyRules::default(), &touches, &sales).unwrap();
    let of = |options: &CohortOptions| {
        let found = cohorts(&journeys, options).unwrap();
        (found.as_of.unwrap(), found.cohorts[0].conversions, found.cohorts[0].value)
    };
    let march = at("2026-03-15T00:00:00Z");
    assert_eq!(of(&CohortOptions::default().with_as_of(march)), (march, 2, 190.0));
    assert_eq!(of(&CohortOptions::default()), (at("2026-06-11T00:00:00Z"), 1, 50.0));
}
