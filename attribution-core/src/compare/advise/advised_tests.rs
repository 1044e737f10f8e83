use super::*;
use crate::ingest::PathCount;
use crate::math::Share;
use crate::{Conversion, JourneyRules, Touchpoint};

fn counted(rows: &[(&str, u64, u64)]) -> Journeys {
    let rows: Vec<PathCount> =
        rows.iter().map(|(path, sold, nulls)| PathCount::parse(path, *sold, 0.0, *nulls).unwrap()).collect();
    Journeys::from_path_counts(&JourneyRules::default(), &rows).unwrap()
}

fn advised(journeys: &Journeys) -> ModelAdvice {
    advise(journeys, &ModelAdviceOptions::default()).unwrap()
}

fn of(advice: &ModelAdvice, code: ModelRule) -> &ModelFinding {
    advice.findings.iter().find(|finding| finding.code == code).unwrap()
}

fn models(advice: &ModelAdvice) -> Vec<&str> {
    advice.recommended.iter().map(|advised| advised.model.as_str()).collect()
}

/// By hand: 100 conversions and no null journey; models that learn from null journeys are out, those without are in.
#[test]
fn without_null_journeys_only_rules_and_shapley_are_left() {
    let advice = advised(&counted(&[("search > email", 60, 0), ("email", 40, 0)]));
    assert!(of(&advice, ModelRule::NoNullJourneys).applies && !of(&advice, ModelRule::NullJourneys).applies);
    assert!(!models(&advice).contains(&"markov"));
    assert_eq!(models(&advice)[..3], ["last_non_direct", "shapley", "linear"]);
    assert_eq!((advice.conversions, advice.null_journeys, advice.touches, advice.channels), (100, 0, 160, 2));
}

/// By hand: three channels need 30 conversions, there are 25; search is in 5 of them, email in 20, display in none.
#[test]
fn few_conversions_and_rare_channels_are_told() {
    let advice = advised(&counted(&[("search", 5, 10), ("email", 20, 10), ("display", 0, 5)]));
    let few = of(&advice, ModelRule::FewConversions);
    assert_eq!((few.applies, few.count, few.threshold), (true, 25, Some(30.0)));
    let rare = of(&advice, ModelRule::RareChannels);
    assert_eq!(rare.channels, ["display", "email", "search"]);
    let options =
        ModelAdviceOptions::default().with_conversions_of_channel(6).with_conversions_per_channel(8);
    let advice =
        advise(&counted(&[("search", 5, 10), ("email", 20, 10), ("display", 0, 5)]), &options).unwrap();
    assert_eq!(of(&advice, ModelRule::RareChannels).channels, ["display", "search"]);
    assert!(!of(&advice, ModelRule::FewConversions).applies);
}

/// By hand: of 100 conversions 81 have one touch; 40 end with Direct; `Unassigned` has 19 of 120
/// touches.
#[test]
fn shares_are_compared_with_their_thresholds() {
    let advice = advised(&counted(&[("email", 41, 1), ("Direct", 40, 0), ("Unassigned > email", 19, 0)]));
    let one_touch = of(&advice, ModelRule::OneTouchJourneys);
    assert_eq!((one_touch.applies, one_touch.count, one_touch.share), (true, 81, Some(0.81)));
    let direct = of(&advice, ModelRule::DirectLastTouches);
    assert_eq!((direct.applies, direct.share), (true, Some(0.4)));
    let unassigned = of(&advice, ModelRule::UnassignedTouches);
    // 42 + 40 + 38 touches.
    assert_eq!((unassigned.applies, unassigned.count, unassigned.share), (true, 19, Some(19.0 / 120.0)));
    let at = ModelAdviceOptions::default().with_one_touch(Share::new(0.81).unwrap());
    let advice = advise(&counted(&[("email", 81, 1), ("search > email", 19, 0)]), &at).unwrap();
    assert!(!of(&advice, ModelRule::OneTouchJourneys).applies);
}

/// By hand: retargeting closes 60 and opens 20, email 40 and 40, search opens 60 and closes 20; at 3 times it is
/// just named, and below 50 last touches it is not.
#[test]
fn a_channel_that_closes_far_more_than_it_opens_is_named() {
    let rows = [("search > retargeting", 40, 1), ("retargeting", 20, 1), ("email", 40, 1), ("search", 20, 1)];
    let bias = |options: &ModelAdviceOptions| {
        let advice = advise(&counted(&rows), options).unwrap();
        of(&advice, ModelRule::ExposureBias).channels.clone()
    };
    let usual = ModelAdviceOptions::default();
    assert_eq!(bias(&usual), ["retargeting"]);
    assert_eq!(bias(&usual.clone().with_exposure_ratio(3.0)), ["retargeting"]);
    assert!(bias(&usual.clone().with_exposure_ratio(3.1)).is_empty());
    assert!(bias(&usual.with_min_last_touches(61)).is_empty());
}

fn dated(null_days: i64, hour: i64) -> Journeys {
    let at =
        |days: i64, hours: i64| crate::Timestamp::from_micros((days * 24 + hours) * 3_600_000_000).unwrap();
    let touches = [
        Touchpoint::new("ann", at(10, hour), "search"),
        Touchpoint::new("ann", at(11, hour), "email"),
        Touchpoint::new("bob", at(10, hour), "search"),
        Touchpoint::new("bob", at(10 + null_days, hour), "email"),
    ];
    let conversions = [Conversion::new("ann", at(13, hour), 1.0)];
    Journeys::build(&JourneyRules::default(), &touches, &conversions).unwrap()
}

/// By hand: ann converts three days after her first touch, bob is seen for six: twice as long.
#[test]
fn nulls_that_are_observed_longer_are_told() {
    let longer = |days| {
        let advice = advised(&dated(days, 9));
        let finding = of(&advice, ModelRule::NullsObservedLonger);
        (finding.applies, finding.share)
    };
    assert_eq!(longer(6), (true, Some(2.0)));
    assert!(!longer(5).0);
}

/// Dates without hours are midnights: no model may weigh by them.
#[test]
fn times_at_midnight_are_no_times() {
    let advice = advised(&dated(5, 0));
    let none = of(&advice, ModelRule::NoTimes);
    assert_eq!((none.applies, none.share), (true, Some(1.0)));
    assert!(!models(&advice).contains(&"time_decay"));
    let advice = advised(&dated(5, 9));
    assert!(of(&advice, ModelRule::Times).applies && models(&advice).contains(&"time_decay"));
    // Path counts have none at all.
    assert!(of(&advised(&counted(&[("a > b", 5, 5)])), ModelRule::NoTimes).applies);
}

#[test]
fn what_cannot_be_advised_on_is_refused() {
    let error = advise(&counted(&[("a", 0, 5)]), &ModelAdviceOptions::default()).unwrap_err();
    assert_eq!((error.code(), error.path()), ("MISSING_DATA", "journeys"));
    let options = ModelAdviceOptions::default().with_exposure_ratio(0.5).with_observed_ratio(f64::NAN);
    let error = advise(&counted(&[("a", 5, 5)]), &options).unwrap_err();
    assert_eq!(error.problems().count(), 2);
}
