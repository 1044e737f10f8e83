use std::collections::BTreeSet;

use super::*;
use crate::domain::{JourneyRules, Journeys};
use crate::math::Sum;

fn journeys() -> Journeys {
    let Demo { touches, conversions, .. } = demo();
    Journeys::build(&JourneyRules::default(), &touches, &conversions).unwrap()
}

/// Value by the channel that `pick` chooses in each journey.
fn credited(channel: &str, pick: fn(Vec<&str>) -> &str) -> f64 {
    let journeys = journeys();
    let of_channel = journeys.iter().filter(|journey| pick(journey.channel_names().collect()) == channel);
    of_channel.map(|journey| journey.value()).collect::<Sum>().value()
}

#[test]
fn five_journeys_over_seven_channels_are_worth_879_95() {
    let journeys = journeys();
    assert_eq!((journeys.len(), journeys.converting()), (5, 5));
    assert_eq!(journeys.channels().len(), 7);
    assert_eq!(journeys.report().value, 879.95);
    assert_eq!((journeys.report().touches_used, journeys.report().conversions_unattributed), (16, 0));
}

#[test]
fn first_touch_gives_paid_search_449_98_and_last_touch_nothing() {
    assert_eq!(credited("paid_search", |channels| channels[0]), 449.98);
    assert_eq!(credited("paid_search", |channels| channels[channels.len() - 1]), 0.0);
}

#[test]
fn every_record_is_valid_and_every_channel_has_its_spend() {
    let Demo { touches, conversions, spend } = demo();
    assert!(touches.iter().all(|touch| touch.validate().is_ok()));
    assert!(conversions.iter().all(|conversion| conversion.validate().is_ok()));
    assert!(spend.iter().all(|spend| spend.validate().is_ok()));
    let touched: BTreeSet<_> = touches.iter().map(|touch| touch.channel.as_str()).collect();
    assert_eq!(touched, spend.iter().map(|spend| spend.channel.as_str()).collect());
    assert_eq!(spend.iter().map(|spend| spend.amount).sum::<f64>(), 257.0);
    assert!(touches.iter().all(|touch| spend[0].period.start <= touch.at && touch.at < spend[0].period.end));
    assert_eq!(spend[0].period.end, "2026-04-01".parse().unwrap());
}
