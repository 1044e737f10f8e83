#![expect(clippy::cast_possible_truncation, reason = "random numbers below forty")]

use super::super::counts::TimingCounts;
use super::*;
use crate::domain::{Conversion, JourneyRules, Journeys, Touchpoint};
use crate::learning::hazard::Hazard;
use crate::math::Random;

fn journeys(rows: &[(&str, &str, &str)], sales: &[(&str, &str, f64)], until: &str) -> Journeys {
    let touches: Vec<Touchpoint> =
        rows.iter().map(|(key, at, channel)| Touchpoint::new(*key, at.parse().unwrap(), *channel)).collect();
    let sales: Vec<Conversion> =
        sales.iter().map(|(key, at, value)| Conversion::new(*key, at.parse().unwrap(), *value)).collect();
    let rules =
        JourneyRules::default().with_lookback_days(30.0).unwrap().with_observed_until(until.parse().unwrap());
    Journeys::build(&rules, &touches, &sales).unwrap()
}

fn counts(journeys: &Journeys) -> TimingCounts {
    TimingCounts::from(&TimingSummary::new(journeys, &Hazard::default()).unwrap())
}

#[test]
fn waits_and_ages_are_counted_in_hours() {
    // Ann: display on the 1st, search 48 hours later, buys 12 hours after that. Bob: search, seen until the end, 10 days
    // later. Cid: search on the 1st, of which nobody expects anything after 30 days. Dan touches and buys in one instant.
    let journeys = journeys(
        &[
            ("ann", "2026-01-01T00:00:00Z", "display"),
            ("ann", "2026-01-03T00:00:00Z", "search"),
            ("bob", "2026-02-19T00:00:00Z", "search"),
            ("cid", "2026-01-01T00:00:00Z", "search"),
            ("dan", "2026-01-05T06:00:00Z", "email"),
        ],
        &[("ann", "2026-01-03T12:20:00Z", 40.0), ("dan", "2026-01-05T06:00:00Z", 2.0)],
        "2026-03-01T00:00:00Z",
    );
    let found = counts(&journeys);
    assert_eq!(found.channels, ["display", "email", "search"]);
    assert_eq!((found.journeys, &found.stratum_values), (4, &vec![None]));
    let stage = &found.stages[0];
    // 60 hours and 20 minutes are 60 steps; no time at all is one.
    assert_eq!(stage.waits, [(0, 1, 1), (0, 60, 1), (0, 240, 1), (0, 720, 1)]);
    assert_eq!(stage.touches, [(0, 0, 60, 1), (1, 0, 1, 1), (2, 0, 12, 1), (2, 0, 240, 1), (2, 0, 720, 1)]);
    let events: Vec<_> =
        stage.events.iter().map(|event| (event.steps, event.touches.clone(), event.count)).collect();
    assert_eq!(events, [(1, vec![(1, 1)], 1), (60, vec![(0, 60), (2, 12)], 1)]);
    assert_eq!((stage.events[1].conversions, &stage.events[1].value), (1, &vec![40.0]));
}

#[test]
fn a_touch_after_the_end_of_observation_is_seen_for_one_step() {
    let journeys = journeys(&[("ann", "2026-02-01", "search")], &[], "2026-01-15");
    assert_eq!(counts(&journeys).stages[0].waits, [(0, 1, 1)]);
}

#[test]
fn without_a_rule_observation_ends_with_the_last_row() {
    let touches = [
        Touchpoint::new("ann", "2026-01-01".parse().unwrap(), "search"),
        Touchpoint::new("bob", "2026-01-11".parse().unwrap(), "search"),
    ];
    let journeys = Journeys::build(&JourneyRules::default(), &touches, &[]).unwrap();
    assert_eq!(journeys.observed_until(), Some("2026-01-11T00:00:00Z".parse().unwrap()));
    assert_eq!(counts(&journeys).stages[0].waits, [(0, 1, 1), (0, 240, 1)]);
}

#[test]
fn strata_are_those_of_first_touches() {
    let touch = |key: &str, at: &str, segment: Option<&str>| {
        let mut touch = Touchpoint::new(key, at.parse().unwrap(), "search");
        touch.campaign = segment.map(str::to_owned);
        touch
    };
    let touches = [
        touch("ann", "2026-01-01", Some("new")),
        touch("ann", "2026-01-02", Some("old")),
        touch("bob", "2026-01-02", None),
    ];
    let journeys = Journeys::build(&JourneyRules::default(), &touches, &[]).unwrap();
    let parameters = Hazard::default().with_strata("campaign");
    let found = TimingCounts::from(&TimingSummary::new(&journeys, &parameters).unwrap());
    assert_eq!(found.stratum_values, [None, Some("new".to_owned())]);
    assert_eq!(found.stages[0].waits, [(0, 1, 1), (1, 24, 1)]);
    let parameters = Hazard::default().with_strata("touch_day");
    let error = TimingSummary::new(&journeys, &parameters).unwrap_err();
    assert_eq!((error.kind().code(), error.path()), ("INVALID_CONFIG", "strata"));
}

#[test]
fn merging_in_any_order_is_counting_all_at_once() {
    let mut random = Random::new(4);
    let channels = ["ads", "mail", "seo", "tv"];
    let mut touches = Vec::new();
    let mut sales = Vec::new();
    for person in 0..200_u32 {
        // Channels appear late, so that parts of the journeys know other names.
        let known = 1 + person as usize / 60;
        let start = random.below(40);
        for _ in 0..=random.below(4) {
            let at =
                format!("2026-01-{:02}T{:02}:00:00Z", 1 + (start + random.below(10)) % 31, random.below(24));
            let channel = channels[random.below(known as u64) as usize % 4];
            touches.push(Touchpoint::new(format!("p{person}"), at.parse().unwrap(), channel));
        }
        if random.uniform() < 0.5 {
            let at = "2026-02-03T10:00:00Z".parse().unwrap();
            sales.push(Conversion::new(format!("p{person}"), at, 0.1 * f64::from(person)));
        }
    }
    let rules = JourneyRules::default().with_observed_until("2026-03-01".parse().unwrap());
    let of = |from: u32, to: u32| {
        let inside = |key: &str| (from..to).any(|person| key == format!("p{person}"));
        let touches: Vec<_> = touches.iter().filter(|touch| inside(&touch.journey)).cloned().collect();
        let sales: Vec<_> = sales.iter().filter(|sale| inside(&sale.journey)).cloned().collect();
        TimingSummary::new(&Journeys::build(&rules, &touches, &sales).unwrap(), &Hazard::default()).unwrap()
    };
    let whole = of(0, 200);
    let parts = [of(0, 30), of(30, 110), of(110, 200)];
    for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
        let mut merged = parts[order[0]].clone();
        merged.merge(&parts[order[1]]).unwrap();
        merged.merge(&parts[order[2]]).unwrap();
        let bytes = |summary: &TimingSummary| serde_json::to_string(&TimingCounts::from(summary)).unwrap();
        assert_eq!(bytes(&merged), bytes(&whole));
        let again: TimingCounts = serde_json::from_str(&bytes(&merged)).unwrap();
        assert_eq!(TimingSummary::from_counts(again).unwrap(), whole);
    }
}

#[test]
fn summaries_of_other_steps_are_not_merged_and_broken_ones_not_read() {
    let journeys = journeys(&[("ann", "2026-01-01", "search")], &[], "2026-01-15");
    let mut hours = TimingSummary::new(&journeys, &Hazard::default()).unwrap();
    let days = TimingSummary::new(&journeys, &Hazard::default().with_resolution_hours(24.0)).unwrap();
    assert_eq!(hours.merge(&days).unwrap_err().kind().code(), "INVALID_INPUT");
    let good = TimingCounts::from(&hours);
    let path = |change: &dyn Fn(&mut TimingCounts)| {
        let mut counts = good.clone();
        change(&mut counts);
        TimingSummary::from_counts(counts).unwrap_err().path().to_owned()
    };
    assert_eq!(path(&|counts| counts.channels.push("ads".into())), "channels[1]");
    assert_eq!(path(&|counts| counts.stages[0].waits[0].0 = 4), "stages[0].waits[0][0]");
    assert_eq!(path(&|counts| counts.stages[0].touches[0].2 = 0), "stages[0].touches[0][2]");
    assert_eq!(path(&|counts| counts.stages.clear()), "stages");
    assert_eq!(path(&|counts| counts.resolution_hours = 0.0), "resolution_hours");
}
