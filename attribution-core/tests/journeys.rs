//! Journey rules, one by one, with what becomes of every row.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use attribution_core::domain::{
    AfterConversion, BetweenConversions, Collapse, CollapseKeep, Direct, JourneyKey, NullJourneys, TextField,
    Validation,
};
use attribution_core::{Conversion, JourneyRules, Journeys, PathCount, Touchpoint};

fn touch(key: &str, at: &str, channel: &str) -> Touchpoint {
    Touchpoint::new(key, at.parse().unwrap(), channel)
}

fn sale(key: &str, at: &str, value: f64) -> Conversion {
    Conversion::new(key, at.parse().unwrap(), value)
}

/// Each journey as `key: channels`, with a star for those that converted.
fn shape(journeys: &Journeys) -> Vec<String> {
    let star = |converted| if converted { "*" } else { "" };
    journeys
        .iter()
        .map(|journey| {
            let channels: Vec<_> = journey.channel_names().collect();
            format!("{}{}: {}", journey.key().unwrap_or("-"), star(journey.converted()), channels.join(" "))
        })
        .collect()
}

fn checked(rules: &JourneyRules, touches: &[Touchpoint], conversions: &[Conversion]) -> Journeys {
    let journeys = Journeys::build(rules, touches, conversions).unwrap();
    let report = journeys.report();
    assert_eq!(report.touches, report.touches_used + report.touches_set_aside.total(), "{report:?}");
    let conversions =
        report.conversions_attributable + report.conversions_unattributed + report.conversions_rejected;
    assert_eq!(report.conversions, conversions + report.refunds.given, "{report:?}");
    journeys
}

#[test]
fn converting_journeys_come_first_and_null_journeys_follow_in_order_of_appearance() {
    let touches = [
        touch("zoe", "2026-01-01", "a"),
        touch("ann", "2026-01-01", "a"),
        touch("bob", "2026-01-01", "b"),
        touch("ann", "2025-12-31", "c"),
    ];
    let conversions = [sale("bob", "2026-01-02", 1.0), sale("ann", "2026-01-02", 2.0)];
    let journeys = checked(&JourneyRules::default(), &touches, &conversions);
    assert_eq!(shape(&journeys), ["bob*: b", "ann*: c a", "zoe: a"]);
    assert_eq!(journeys.rows(), [2, 3, 1, 0]);
}

#[test]
fn a_touch_exactly_as_old_as_the_lookback_counts_and_one_microsecond_more_does_not() {
    let rules = JourneyRules::default().with_lookback_days(30.0).unwrap();
    let touches =
        [touch("ann", "2026-01-01T00:00:00Z", "in"), touch("ann", "2025-12-31T23:59:59.999999Z", "out")];
    let journeys = checked(&rules, &touches, &[sale("ann", "2026-01-31", 1.0)]);
    assert_eq!(shape(&journeys), ["ann*: in"]);
    assert_eq!(journeys.report().touches_set_aside.outside_lookback, 1);
}

#[test]
fn the_default_lookback_is_ninety_days_and_null_lifts_it() {
    let touches = [touch("ann", "2025-01-01", "old")];
    let conversions = [sale("ann", "2026-01-01", 7.0)];
    let journeys = checked(&JourneyRules::default(), &touches, &conversions);
    assert_eq!((journeys.converting(), journeys.report().value_unattributed), (0, 7.0));
    let unlimited = JourneyRules::default().with_unlimited_lookback();
    assert_eq!(shape(&checked(&unlimited, &touches, &conversions)), ["ann*: old"]);
}

#[test]
fn a_channel_may_have_a_lookback_of_its_own_longer_or_shorter() {
    let rules =
        JourneyRules::from_json(r#"{"lookback_days":10,"channel_lookback_days":{"view":1,"event":null}}"#)
            .unwrap();
    let touches = [
        touch("ann", "2020-01-01", "event"),
        touch("ann", "2026-01-05", "search"),
        touch("ann", "2026-01-08", "view"),
        touch("ann", "2026-01-09", "view"),
    ];
    let journeys = checked(&rules, &touches, &[sale("ann", "2026-01-10", 1.0)]);
    assert_eq!(shape(&journeys), ["ann*: event search view"]);
    assert_eq!(journeys.rows(), [0, 1, 3]);
}

#[test]
fn a_touch_at_the_instant_of_a_conversion_may_earn_it() {
    let touches = [touch("ann", "2026-01-01T10:00:00Z", "a")];
    let journeys =
        checked(&JourneyRules::default(), &touches, &[sale("ann", "2026-01-01T12:00:00+02:00", 1.0)]);
    assert_eq!(shape(&journeys), ["ann*: a"]);
}

#[test]
fn equal_times_keep_the_order_of_the_input() {
    let touches = ["c", "a", "b"].map(|channel| touch("ann", "2026-01-01", channel));
    let journeys = checked(&JourneyRules::default(), &touches, &[sale("ann", "2026-01-01", 1.0)]);
    assert_eq!(shape(&journeys), ["ann*: c a b"]);
}

#[test]
fn touches_after_the_last_conversion_are_dropped_or_become_a_null_journey() {
    let touches = [
        touch("ann", "2026-01-01", "a"),
        touch("ann", "2026-01-03", "b"),
        touch("ann", "2026-01-04", "c"),
        touch("bob", "2026-01-01", "d"),
    ];
    let conversions = [sale("ann", "2026-01-02", 1.0)];
    let mut rules = JourneyRules::default();
    let dropped = checked(&rules, &touches, &conversions);
    assert_eq!(shape(&dropped), ["ann*: a", "bob: d"]);
    assert_eq!(dropped.report().touches_set_aside.after_conversion, 2);

    rules.after_conversion = AfterConversion::NullJourney;
    assert_eq!(shape(&checked(&rules, &touches, &conversions)), ["ann*: a", "ann: b c", "bob: d"]);

    rules.min_null_touches = 2;
    let few = checked(&rules, &touches, &conversions);
    assert_eq!(shape(&few), ["ann*: a", "ann: b c"]);
    assert_eq!(few.report().touches_set_aside.too_few_for_null, 1);

    rules.null_journeys = NullJourneys::Skip;
    let skipped = checked(&rules, &touches, &conversions);
    assert_eq!(shape(&skipped), ["ann*: a"]);
    assert_eq!(skipped.report().touches_set_aside.null_journey_skipped, 3);
}

#[test]
fn a_touch_earns_the_next_conversion_only_or_all_in_its_window() {
    let touches = [touch("ann", "2026-01-01", "a"), touch("ann", "2026-01-03", "b")];
    let conversions = [sale("ann", "2026-01-04", 2.0), sale("ann", "2026-01-02", 1.0)];
    let rules = JourneyRules::default();
    assert_eq!(shape(&checked(&rules, &touches, &conversions)), ["ann*: a", "ann*: b"]);
    let all = rules.with_between_conversions(BetweenConversions::AllInWindow);
    let journeys = checked(&all, &touches, &conversions);
    assert_eq!(shape(&journeys), ["ann*: a", "ann*: a b"]);
    assert_eq!(journeys.report().touches_used, 2);
    assert_eq!(journeys.touches(), 3);
}

#[test]
fn a_touch_at_the_instant_of_the_previous_conversion_cannot_earn_the_next() {
    let touches = [touch("ann", "2026-01-02", "a")];
    let conversions = [sale("ann", "2026-01-02", 1.0), sale("ann", "2026-01-03", 5.0)];
    let journeys = checked(&JourneyRules::default(), &touches, &conversions);
    assert_eq!(shape(&journeys), ["ann*: a"]);
    assert_eq!((journeys.unattributed_conversions().len(), journeys.report().value_unattributed), (1, 5.0));
}

#[test]
fn conversions_at_one_instant_share_one_window() {
    let touches = [touch("ann", "2026-01-01", "a")];
    let conversions = [sale("ann", "2026-01-02", 1.0), sale("ann", "2026-01-02", 5.0)];
    let journeys = checked(&JourneyRules::default(), &touches, &conversions);
    assert_eq!(shape(&journeys), ["ann*: a", "ann*: a"]);
    let values: Vec<_> = journeys.iter().map(|journey| journey.value()).collect();
    assert_eq!(values, [1.0, 5.0]);
}

#[test]
fn direct_touches_are_kept_give_way_or_are_dropped() {
    let touches = [
        touch("ann", "2026-01-01", "search"),
        touch("ann", "2026-01-02", "Direct"),
        touch("bob", "2026-01-01", "direct"),
    ];
    let conversions = [sale("ann", "2026-01-03", 1.0), sale("bob", "2026-01-03", 1.0)];
    let with = |direct| checked(&JourneyRules::default().with_direct(direct), &touches, &conversions);
    assert_eq!(shape(&with(Direct::Keep)), ["ann*: search Direct", "bob*: direct"]);
    assert_eq!(shape(&with(Direct::DropIfOthers)), ["ann*: search", "bob*: direct"]);
    let dropped = with(Direct::Drop);
    assert_eq!(shape(&dropped), ["ann*: search"]);
    assert_eq!((dropped.report().touches_set_aside.direct, dropped.unattributed_conversions().len()), (2, 1));
}

#[test]
fn runs_of_one_channel_collapse_to_the_first_the_last_or_both() {
    let minutes = ["10:00", "10:20", "10:40", "11:30"];
    let mut touches: Vec<_> =
        minutes.iter().map(|at| touch("ann", &format!("2026-01-01T{at}:00Z"), "email")).collect();
    touches.push(touch("ann", "2026-01-01T11:40:00Z", "search"));
    let conversions = [sale("ann", "2026-01-02", 1.0)];
    let rows = |gap_minutes, keep| {
        let mut collapse = Collapse::default().with_keep(keep);
        collapse.gap_minutes = gap_minutes;
        let rules = JourneyRules::default().with_collapse(collapse);
        checked(&rules, &touches, &conversions).rows().to_vec()
    };
    assert_eq!(rows(None, CollapseKeep::First), [0, 4]);
    assert_eq!(rows(None, CollapseKeep::Last), [3, 4]);
    assert_eq!(rows(None, CollapseKeep::Both), [0, 3, 4]);
    assert_eq!(rows(Some(30.0), CollapseKeep::First), [0, 3, 4]);
    assert_eq!(rows(Some(30.0), CollapseKeep::Both), [0, 2, 3, 4]);
    assert_eq!(rows(Some(0.0), CollapseKeep::First), [0, 1, 2, 3, 4]);
}

#[test]
fn only_the_last_touches_stay_when_their_number_is_limited() {
    let touches = ["a", "b", "c"].map(|channel| touch("ann", "2026-01-01", channel));
    let rules = JourneyRules::default().with_max_touches(2).unwrap();
    let journeys = checked(&rules, &touches, &[sale("ann", "2026-01-02", 1.0)]);
    assert_eq!(shape(&journeys), ["ann*: b c"]);
    assert_eq!(journeys.report().touches_set_aside.beyond_max_touches, 1);
}

#[test]
fn filters_include_exclude_and_ask_for_a_least_engagement() {
    let with = |channel: &str, campaign: Option<&str>, engagement| Touchpoint {
        campaign: campaign.map(Into::into),
        engagement,
        ..touch("ann", "2026-01-01", channel)
    };
    let touches = [
        with("a", Some("spring"), Some(10.0)),
        with("b", Some("autumn"), Some(90.0)),
        with("c", None, None),
        with("d", Some("spring"), Some(90.0)),
    ];
    let conversions = [sale("ann", "2026-01-02", 1.0)];
    let kept = |filter: &str| {
        let rules = JourneyRules::from_json(&format!("{{\"filter\":{filter}}}")).unwrap();
        checked(&rules, &touches, &conversions).rows().to_vec()
    };
    assert_eq!(kept(r#"{"include":{"campaign":["spring"]}}"#), [0, 3]);
    assert_eq!(kept(r#"{"exclude":{"campaign":["spring"]}}"#), [1, 2]);
    assert_eq!(kept(r#"{"include":{"channel":["a","c"]},"exclude":{"campaign":["spring"]}}"#), [2]);
    assert_eq!(kept(r#"{"min_engagement":50}"#), [1, 3]);
}

#[test]
fn a_filter_by_a_field_that_no_touch_has_is_an_error() {
    let rules = JourneyRules::from_json(r#"{"filter":{"include":{"campaign":["spring"]}}}"#).unwrap();
    let error = Journeys::build(&rules, &[touch("ann", "2026-01-01", "a")], &[]).unwrap_err();
    assert_eq!((error.code(), error.path()), ("MISSING_DATA", "filter.include.campaign"));
}

#[test]
fn a_buying_committee_is_one_journey_when_the_account_is_the_key() {
    let of = |person: &str, at: &str, channel: &str, account: Option<&str>| Touchpoint {
        account: account.map(Into::into),
        ..touch(person, at, channel)
    };
    let touches = [
        of("ann", "2026-01-02", "webinar", Some("acme")),
        of("bob", "2026-01-01", "search", Some("acme")),
        of("eve", "2026-01-01", "email", None),
    ];
    let deal = Conversion { account: Some("acme".into()), ..sale("deal-1", "2026-01-03", 9.0) };
    let rules = JourneyRules::default().with_key(JourneyKey::Account);
    let journeys = checked(&rules, &touches, &[deal, sale("deal-2", "2026-01-03", 4.0)]);
    assert_eq!(shape(&journeys), ["acme*: search webinar"]);
    assert_eq!(journeys.report().touches_set_aside.without_key, 1);
    assert_eq!((journeys.report().conversions_unattributed, journeys.report().value_unattributed), (1, 4.0));
    let nobody = Journeys::build(&rules, &[touch("ann", "2026-01-01", "a")], &[]).unwrap_err();
    assert_eq!((nobody.code(), nobody.path()), ("MISSING_DATA", "touchpoints.account"));
}

#[test]
fn strict_stops_at_the_first_bad_row_and_collect_sets_all_aside() {
    let bad_number =
        |engagement| Touchpoint { engagement: Some(engagement), ..touch("ann", "2026-01-01", "a") };
    let touches = [
        touch("ann", "2026-01-01", "a"),
        bad_number(140.0),
        touch("ann", "2026-01-01", ""),
        touch("", "2026-01-01", "a"),
        bad_number(f64::NAN),
        bad_number(-0.0),
    ];
    let conversions =
        [sale("ann", "2026-01-02", 1.0), sale("ann", "2026-01-02", -5.0), sale("", "2026-01-02", 1.0)];
    let strict = Journeys::build(&JourneyRules::default(), &touches, &conversions[..1]).unwrap_err();
    assert_eq!(strict.to_string(), "touchpoints[1].engagement: expected a number from 0 to 100, got 140");

    let rules = JourneyRules::default().with_validation(Validation::Collect);
    let journeys = checked(&rules, &touches, &conversions);
    let paths: Vec<_> = journeys.report().rejected.iter().map(|row| row.path.as_str()).collect();
    assert_eq!(
        paths,
        [
            "conversions[1].value",
            "conversions[2].journey",
            "touchpoints[1].engagement",
            "touchpoints[2].channel",
            "touchpoints[3].journey",
            "touchpoints[4].engagement"
        ]
    );
    assert_eq!(shape(&journeys), ["ann*: a a"]);
}

#[test]
fn ids_are_unique_when_given() {
    let named = |id: Option<&str>| Touchpoint { id: id.map(Into::into), ..touch("ann", "2026-01-01", "a") };
    let touches = [named(Some("t1")), named(None), named(Some("t2")), named(None), named(Some("t1"))];
    let error = Journeys::build(&JourneyRules::default(), &touches, &[]).unwrap_err();
    assert_eq!(error.to_string(), "touchpoints[4].id: expected an id of its own, got that of touchpoints[0]");
    let rules = JourneyRules::default().with_validation(Validation::Collect);
    assert_eq!(checked(&rules, &touches, &[]).report().touches_set_aside.rejected, 1);

    let twice = [("c1", 1.0), ("c1", 2.0)]
        .map(|(id, value)| Conversion { id: Some(id.into()), ..sale("ann", "2026-01-02", value) });
    let error = Journeys::build(&JourneyRules::default(), &[], &twice).unwrap_err();
    assert_eq!((error.code(), error.path()), ("INVALID_INPUT", "conversions[1].id"));
}

#[test]
fn one_set_of_journeys_has_one_currency() {
    let priced = |currency: &str| Conversion {
        currency: Some(currency.parse().unwrap()),
        ..sale("ann", "2026-01-02", 1.0)
    };
    let error = Journeys::build(&JourneyRules::default(), &[], &[priced("EUR"), priced("USD")]).unwrap_err();
    assert_eq!((error.code(), error.path()), ("INVALID_INPUT", "conversions[1].currency"));
    let journeys = checked(&JourneyRules::default(), &[], &[priced("EUR"), sale("ann", "2026-01-02", 1.0)]);
    assert_eq!(journeys.currency().map(|currency| currency.code().to_owned()).as_deref(), Some("EUR"));
}

#[test]
fn refunds_may_be_negative_and_sums_stay_finite() {
    let refund = Conversion { kind: Some("refund".into()), ..sale("ann", "2026-01-02", -5.0) };
    assert_eq!(checked(&JourneyRules::default(), &[], &[refund]).report().value, -5.0);
    let huge = [sale("ann", "2026-01-02", 1.5e308), sale("bob", "2026-01-02", 1.5e308)];
    let error = Journeys::build(&JourneyRules::default(), &[], &huge).unwrap_err();
    assert_eq!((error.code(), error.path()), ("INVALID_INPUT", "conversions.value"));
}

#[test]
fn nothing_at_all_is_no_error() {
    let journeys = checked(&JourneyRules::default(), &[], &[]);
    assert!(journeys.is_empty());
    assert!(Journeys::from_columns(&JourneyRules::default(), &[], &[]).unwrap().is_empty());
    assert!(Journeys::from_path_counts(&JourneyRules::default(), &[]).unwrap().is_empty());
}

#[test]
fn path_counts_stand_for_many_journeys() {
    let rows = [
        PathCount::parse("a > b > b", 2, 100.0, 3).unwrap(),
        PathCount::parse("", 1, 7.0, 0).unwrap(),
        PathCount::parse(" direct > c ", 0, 0.0, 4).unwrap(),
    ];
    let mut rules = JourneyRules::default().with_direct(Direct::DropIfOthers);
    rules.collapse = Some(Collapse::default());
    let journeys = Journeys::from_path_counts(&rules, &rows).unwrap();
    assert_eq!(shape(&journeys), ["-*: a b", "-: a b", "-: c"]);
    let report = journeys.report();
    assert_eq!(
        (report.conversions, report.conversions_attributable, report.conversions_unattributed),
        (3, 2, 1)
    );
    assert_eq!((report.value, report.value_unattributed, report.journeys_null), (107.0, 7.0, 7));
    assert_eq!(report.touches, report.touches_used + report.touches_set_aside.total());
    assert_eq!((report.touches_set_aside.collapsed, report.touches_set_aside.direct), (5, 4));
}

#[test]
fn path_counts_that_cannot_be_used_are_named() {
    let rules = JourneyRules::default();
    let path = |rows: &[PathCount]| Journeys::from_path_counts(&rules, rows).unwrap_err().path().to_owned();
    let unnamed = ["a", " ", "b"].map(str::to_owned).to_vec();
    let unnamed = PathCount { path: unnamed, conversions: 1, ..PathCount::default() };
    assert_eq!(path(&[unnamed]), "paths[0].path[1]");
    assert_eq!(PathCount::parse("a >  > b", 1, 1.0, 0).unwrap_err().path(), "path[1]");
    assert_eq!(PathCount::parse("a -> b", 1, 1.0, 0).unwrap_err().path(), "path");
    assert_eq!(path(&[PathCount::parse("a", 1, f64::NAN, 0).unwrap()]), "paths[0].value");
    assert_eq!(path(&[PathCount::parse("a", 0, 3.0, 1).unwrap()]), "paths[0].value");
    assert_eq!(path(&[PathCount::parse("a", u64::MAX, 3.0, 1).unwrap()]), "paths[0].conversions");
    let mut by_campaign = JourneyRules::default();
    by_campaign.filter.include.insert(TextField::Campaign.into(), ["spring".to_owned()].into());
    let error = Journeys::from_path_counts(&by_campaign, &[]).unwrap_err();
    assert_eq!((error.code(), error.path()), ("MISSING_DATA", "filter.include.campaign"));
}

/// A key that stands for many, such as `unknown`, shares its touches among all of its conversions.
#[test]
fn a_shared_key_is_refused_before_it_takes_memory_or_works_with_fewer_touches() {
    let minute = |minute: i64| attribution_core::Timestamp::from_micros(minute * 60_000_000).unwrap();
    let touches: Vec<_> =
        (0..200_000).map(|row| Touchpoint::new("unknown", minute(row / 4), "search")).collect();
    let sales: Vec<_> = (0..3_000).map(|row| Conversion::new("unknown", minute(60_000 + row), 1.0)).collect();
    let rules = JourneyRules::default()
        .with_unlimited_lookback()
        .with_between_conversions(BetweenConversions::AllInWindow);
    let error = Journeys::build(&rules, &touches, &sales).unwrap_err();
    assert_eq!((error.code(), error.path()), ("INVALID_INPUT", "touchpoints"));
    assert_eq!(
        error.detail(),
        "expected journeys of at most 33554432 touches in all, got up to 600000000, and 600000000 of them for the key \
         \"unknown\", whose 3000 conversions share 200000 touches; leave out a key that stands for many, or keep fewer \
         touches with `max_touches`"
    );
    let journeys = Journeys::build(&rules.with_max_touches(5).unwrap(), &touches, &sales).unwrap();
    assert_eq!((journeys.converting(), journeys.touches()), (3_000, 15_000));
    let report = journeys.report();
    assert_eq!((report.touches_used, report.touches_set_aside.beyond_max_touches), (5, 199_995));
}
