//! Expected values: by hand, from two sales on either side of the turn of a month.

use super::*;
use crate::domain::{Conversion, JourneyRules, Journeys, Touchpoint};
use crate::models::ModelSpec;

fn at(text: &str) -> crate::Timestamp {
    text.parse().unwrap()
}

fn month(start: &str, end: &str) -> Period {
    Period { start: at(start), end: at(end) }
}

fn january() -> Period {
    month("2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z")
}

/// Ann bought for 50 in January, after search and social; bob for 80 in February, after social on January 31 and email.
fn credits() -> Credits {
    let touches = [
        ("ann", "2026-01-01T00:00:00Z", "search"),
        ("ann", "2026-01-03T00:00:00Z", "social"),
        ("bob", "2026-01-31T00:00:00Z", "social"),
        ("bob", "2026-02-01T00:00:00Z", "email"),
    ]
    .map(|(key, moment, channel)| Touchpoint::new(key, at(moment), channel));
    let conversions = [
        Conversion::new("ann", at("2026-01-04T00:00:00Z"), 50.0),
        Conversion::new("bob", at("2026-02-02T00:00:00Z"), 80.0),
    ];
    let journeys = Journeys::build(&JourneyRules::default(), &touches, &conversions).unwrap();
    ModelSpec::linear().attribute(&journeys).unwrap()
}

fn claim(platform: &str, conversions: f64, value: f64) -> PlatformClaim {
    PlatformClaim { value: Some(value), ..PlatformClaim::new(platform, january(), conversions) }
}

#[test]
fn claims_stand_beside_credits_and_books() {
    let claims = [claim("search", 1.0, 50.0), claim("social", 2.0, 130.0)];
    let report = reconcile(&credits(), &claims, &[], &ReconcileOptions::default()).unwrap();
    let social = &report.rows[1];
    assert_eq!((social.attributed_conversions, social.attributed_value), (0.5, 25.0));
    assert_eq!((social.conversions_ratio, social.conversions_overclaim), (Some(4.0), 1.5));
    assert_eq!((social.value_ratio, social.value_overclaim), (Some(5.2), Some(105.0)));
    let together = &report.periods[0];
    assert_eq!(
        (together.claimed_conversions, together.booked_conversions, together.conversions_ratio),
        (3.0, 1.0, Some(3.0))
    );
    assert_eq!(
        (together.claimed_value, together.booked_value, together.value_overclaim),
        (Some(180.0), Some(50.0), Some(130.0))
    );
    assert!(!together.from_books);
    let books = [BookedPeriod { period: january(), conversions: 2.0, value: None }];
    let report = reconcile(&credits(), &claims, &books, &ReconcileOptions::default()).unwrap();
    let together = &report.periods[0];
    assert_eq!(
        (together.conversions_ratio, together.value_ratio, together.from_books),
        (Some(1.5), None, true)
    );
}

#[test]
fn claims_by_click_date_are_compared_with_touches_of_the_period() {
    let options = ReconcileOptions::default().with_claimed_by(ClaimedBy::ClickDate);
    let report = reconcile(&credits(), &[claim("social", 2.0, 130.0)], &[], &options).unwrap();
    // Half of ann's, and half of bob's February sale, whose click was in January.
    assert_eq!((report.rows[0].attributed_conversions, report.rows[0].attributed_value), (1.0, 65.0));
    assert!(
        report.rows[0]
            .note
            .as_deref()
            .is_some_and(|note| note.starts_with("counts by the date of the click"))
    );
    let own = PlatformClaim { claimed_by: Some(ClaimedBy::ConversionDate), ..claim("social", 2.0, 130.0) };
    assert_eq!(reconcile(&credits(), &[own], &[], &options).unwrap().rows[0].attributed_value, 25.0);
}

#[test]
fn a_platform_may_have_several_groups_and_one_without_credits_says_so() {
    let both = PlatformClaim { groups: vec!["social".into(), "search".into()], ..claim("ads", 1.0, 50.0) };
    let report =
        reconcile(&credits(), &[both, claim("tv", 1.0, 9.0)], &[], &ReconcileOptions::default()).unwrap();
    assert_eq!((report.rows[0].conversions_ratio, report.rows[0].value_overclaim), (Some(1.0), Some(0.0)));
    assert_eq!((report.rows[1].conversions_ratio, report.rows[1].value_ratio), (None, None));
    assert_eq!(report.rows[1].note.as_deref(), Some("no touch that could earn a conversion is of tv"));
}

/// By hand: the books of February stay, although no platform claims anything there.
#[test]
fn books_of_a_period_without_claims_are_a_row() {
    let february = Period { start: january().end, end: "2026-03-01".parse().unwrap() };
    let booked = BookedPeriod { period: february, conversions: 7.0, value: Some(70.0) };
    let options = ReconcileOptions::default();
    let report = reconcile(&credits(), &[claim("social", 2.0, 130.0)], &[booked], &options).unwrap();
    let [first, second] = report.periods.as_slice() else { panic!("{:?}", report.periods) };
    assert_eq!((first.period, first.from_books, second.period), (january(), false, february));
    assert_eq!((second.platforms, second.claimed_conversions, second.booked_conversions), (0, 0.0, 7.0));
    assert_eq!((second.conversions_ratio, second.conversions_overclaim), (Some(0.0), -7.0));
    assert_eq!((second.claimed_value, second.value_ratio, second.booked_value), (None, None, Some(70.0)));
}

#[test]
fn what_would_count_twice_is_refused() {
    let options = ReconcileOptions::default();
    let of = |claims: &[PlatformClaim]| reconcile(&credits(), claims, &[], &options).unwrap_err();
    let again = PlatformClaim { groups: vec!["social".into()], ..claim("ads", 1.0, 1.0) };
    let error = of(&[claim("social", 1.0, 1.0), again]);
    assert_eq!(
        (error.path(), error.detail()),
        ("claims[1].groups", "expected a group of one platform, got \"social\" of social too")
    );
    assert_eq!(of(&[claim("social", -1.0, 1.0)]).path(), "claims[0].conversions");
    let totals = BookedPeriod { period: january(), conversions: 1.0, value: None };
    let twice = reconcile(&credits(), &[], &[totals.clone(), totals], &options).unwrap_err();
    assert_eq!(twice.path(), "books[1].period");
}

#[test]
fn credits_that_count_a_conversion_twice_are_refused() {
    // Under participation search and social would each have the whole of ann's one sale.
    let twice = ModelSpec::participation().attribute(credits().journeys()).unwrap();
    let error =
        reconcile(&twice, &[claim("search", 1.0, 50.0)], &[], &ReconcileOptions::default()).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::InvalidConfig, "credits"));
}
