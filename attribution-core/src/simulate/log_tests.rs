use std::collections::BTreeSet;

use super::*;
use crate::domain::{JourneyRules, Journeys};
use crate::ingest::TextColumn;
use crate::math::count_f64;

fn log(journeys: u32) -> Log {
    Log { journeys, ..Log::default() }
}

fn count(rows: usize) -> f64 {
    count_f64(rows as u64)
}

#[test]
fn a_seed_fixes_every_row_and_another_seed_changes_them() {
    let rows = log(500).generate().unwrap();
    assert_eq!(rows, log(500).generate().unwrap());
    assert_ne!(rows.touches, Log { seed: 2, ..log(500) }.generate().unwrap().touches);
}

#[test]
fn rates_and_means_are_those_asked_for() {
    let asked = Log { journeys: 50_000, mean_touches: 3.0, channels: 20, conversion_rate: 0.1, seed: 5 };
    let LogRows { touches, conversions } = asked.generate().unwrap();
    let mean = count(touches.len()) / 50_000.0;
    assert!((2.95..3.05).contains(&mean), "{mean} touches on average");
    let rate = count(conversions.len()) / 50_000.0;
    assert!((0.095..0.105).contains(&rate), "{rate} of journeys converted");
    let value = conversions.value.iter().sum::<f64>() / count(conversions.len());
    assert!((76.0..84.0).contains(&value), "worth {value} on average");
    assert!(conversions.value.iter().all(|value| *value >= 5.0));
    let channels: BTreeSet<_> = touches.channel.codes.iter().copied().collect();
    assert_eq!(channels, (0..20).collect());
    let journeys: BTreeSet<_> = (0..touches.len()).filter_map(|row| touches.journey.text(row)).collect();
    assert_eq!(journeys.len(), 50_000);
}

#[test]
fn openers_and_closers_differ_and_some_touches_are_direct() {
    let rows = log(20_000).generate().unwrap();
    let journeys = Journeys::from_columns(
        &JourneyRules::default(),
        &[rows.touches.table()],
        &[rows.conversions.table()],
    )
    .unwrap();
    let opened_by =
        |name| journeys.iter().filter(|journey| journey.channel_names().next() == Some(name)).count();
    let closed_by =
        |name| journeys.iter().filter(|journey| journey.channel_names().last() == Some(name)).count();
    assert!(closed_by("direct") > 2 * opened_by("direct"));
    assert!(2 * opened_by("display") > 3 * closed_by("display"));
}

#[test]
fn free_channels_have_no_campaign_and_no_cost() {
    let touches = log(2_000).generate().unwrap().touches;
    for row in 0..touches.len() {
        let paid = touches.campaign.text(row).is_some();
        assert_eq!(paid, touches.cost[row] > 0.0);
        assert!(
            touches
                .campaign
                .text(row)
                .is_none_or(|name| name.starts_with(touches.channel.text(row).unwrap()))
        );
    }
    assert!(touches.cost.iter().any(|cost| *cost > 0.0) && touches.cost.contains(&0.0));
}

#[test]
fn rows_are_in_no_order_and_every_conversion_can_be_earned() {
    let rows = log(2_000).generate().unwrap();
    assert!(!rows.touches.at.is_sorted() && !rows.touches.journey.codes.is_sorted());
    let touches: Vec<_> = rows.touches.records().collect();
    let conversions: Vec<_> = rows.conversions.records().collect();
    assert!(touches.iter().all(|touch| touch.validate().is_ok()));
    let rules = JourneyRules::default().with_unlimited_lookback();
    let records = Journeys::build(&rules, &touches, &conversions).unwrap();
    assert_eq!(records.report().touches_set_aside.total(), 0);
    assert_eq!(records.report().conversions_unattributed, 0);
    let columns =
        Journeys::from_columns(&rules, &[rows.touches.table()], &[rows.conversions.table()]).unwrap();
    assert_eq!(records.rows(), columns.rows());
    assert_eq!(records.report(), columns.report());
}

#[test]
fn numbers_out_of_range_are_all_named() {
    let wrong = Log { journeys: 10, mean_touches: 0.5, channels: 0, conversion_rate: f64::NAN, seed: 1 };
    let error = wrong.generate().unwrap_err();
    let paths: Vec<_> = error.problems().map(|problem| problem.path.as_str()).collect();
    assert_eq!(paths, ["mean_touches", "channels", "conversion_rate"]);
    assert_eq!(error.detail(), "expected a number from 1 to 1000, got 0.5");
    let error = Log { journeys: u32::MAX, ..Log::default() }.generate().unwrap_err();
    assert_eq!((error.code(), error.path()), ("INVALID_CONFIG", "journeys"));
}

#[test]
fn a_log_without_journeys_is_empty() {
    let rows = log(0).generate().unwrap();
    assert!(rows.touches.is_empty() && rows.conversions.is_empty());
}
