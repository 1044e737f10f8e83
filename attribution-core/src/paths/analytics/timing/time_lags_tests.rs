use super::*;
use crate::{Conversion, JourneyRules, PathCount, Touchpoint};

fn touch(key: &str, at: &str) -> Touchpoint {
    Touchpoint::new(key, at.parse().unwrap(), "search")
}

/// Ann buys twice: her first two touches are in both journeys, but lie 24 hours apart only once.
#[test]
fn a_pair_in_two_journeys_counts_once() {
    let touches = [touch("ann", "2026-01-01"), touch("ann", "2026-01-02"), touch("ann", "2026-01-05")];
    let sale = |at: &str| Conversion::new("ann", at.parse().unwrap(), 1.0);
    let sales = [sale("2026-01-02T06:00:00Z"), sale("2026-01-05T12:00:00Z")];
    let rules = JourneyRules::from_json(r#"{"between_conversions": "all_in_window"}"#).unwrap();
    let journeys = Journeys::build(&rules, &touches, &sales).unwrap();
    assert_eq!(journeys.touches(), 5);
    let lags = time_lags(&journeys, &TimeLagOptions::default()).unwrap();
    assert_eq!((lags.between_touches.count, lags.between_touches.mean), (2, Some(48.0)));
    assert_eq!(
        (lags.first_touch_to_conversion.min, lags.first_touch_to_conversion.max),
        (Some(30.0), Some(108.0))
    );
    assert_eq!((lags.covering_lookback_days, lags.last_touch_to_conversion.mean), (Some(4.5), Some(9.0)));
}

#[test]
fn ranges_hold_their_beginning_and_not_their_end() {
    let ends = [
        "2026-01-01T00:00:00Z",
        "2026-01-01T00:59:59Z",
        "2026-01-01T01:00:00Z",
        "2026-01-04T00:00:00Z",
        "2026-03-31T23:00:00Z",
    ];
    let keys = ["a", "b", "c", "d", "e"];
    let touches = keys.map(|key| touch(key, "2026-01-01"));
    let sales: Vec<Conversion> =
        keys.iter().zip(ends).map(|(key, at)| Conversion::new(*key, at.parse().unwrap(), 1.0)).collect();
    let rules = JourneyRules::from_json(r#"{"lookback_days": null}"#).unwrap();
    let journeys = Journeys::build(&rules, &touches, &sales).unwrap();
    let lags = time_lags(&journeys, &TimeLagOptions::default()).unwrap();
    let counts: Vec<u64> = lags.histogram.iter().map(|bin| bin.first_touch_to_conversion).collect();
    assert_eq!(counts, [2, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0]);
    assert_eq!(lags.histogram[1].cumulative_share, Some(0.6));
}

#[test]
fn a_window_covers_no_less_than_was_asked() {
    let keys: Vec<String> = (1..=100).map(|day| format!("key-{day}")).collect();
    let start: crate::Timestamp = "2026-01-01".parse().unwrap();
    let hours = |hours: i64| crate::Timestamp::from_micros(start.micros() + hours * 3_600_000_000).unwrap();
    let touches: Vec<Touchpoint> = keys.iter().map(|key| Touchpoint::new(key, start, "search")).collect();
    let sales: Vec<Conversion> =
        keys.iter().zip(1..).map(|(key, n)| Conversion::new(key, hours(n * 24), 1.0)).collect();
    let rules = JourneyRules::from_json(r#"{"lookback_days": null}"#).unwrap();
    let journeys = Journeys::build(&rules, &touches, &sales).unwrap();
    for (coverage, days) in [(0.95, 95.0), (0.07, 7.0), (0.071, 8.0), (1.0, 100.0), (0.001, 1.0)] {
        let options = TimeLagOptions::default().with_coverage(Share::new(coverage).unwrap());
        assert_eq!(time_lags(&journeys, &options).unwrap().covering_lookback_days, Some(days), "{coverage}");
    }
}

#[test]
fn without_times_or_journeys() {
    let rows = [PathCount::parse("a > b", 1, 1.0, 0).unwrap()];
    let journeys = Journeys::from_path_counts(&JourneyRules::default(), &rows).unwrap();
    let error = time_lags(&journeys, &TimeLagOptions::default()).unwrap_err();
    assert_eq!((error.code(), error.path()), ("MISSING_DATA", "touchpoints.at"));
    let none = Journeys::build(&JourneyRules::default(), &[], &[]).unwrap();
    let lags = time_lags(&none, &TimeLagOptions::default()).unwrap();
    assert_eq!((lags.covering_lookback_days, lags.between_touches), (None, SummaryStatistics::default()));
}
