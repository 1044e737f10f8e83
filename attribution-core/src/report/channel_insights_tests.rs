//! Expected values: hand arithmetic.

use super::*;
use crate::domain::{Conversion, JourneyRules, Journeys, Touchpoint};
use crate::models::ModelSpec;
use crate::report::PeriodOf;

/// One deal for each channel, of the value given, with one touch of the cost given.
fn credits(channels: &[(&str, f64, Option<f64>)]) -> Credits {
    let touch = |(channel, _, cost): &(&str, f64, Option<f64>)| Touchpoint {
        cost: *cost,
        kind: Some(format!("kind of {channel}")),
        ..Touchpoint::new(*channel, "2026-03-01".parse().unwrap(), *channel)
    };
    let deal = |(channel, value, _): &(&str, f64, Option<f64>)| {
        Conversion::new(*channel, "2026-03-02T12:00:00Z".parse().unwrap(), *value)
    };
    let touches: Vec<_> = channels.iter().map(touch).collect();
    let deals: Vec<_> = channels.iter().map(deal).collect();
    let journeys = Journeys::build(&JourneyRules::default(), &touches, &deals).unwrap();
    ModelSpec::linear().attribute(&journeys).unwrap()
}

fn spend(costs: &[(&str, f64)]) -> Vec<Spend> {
    costs.iter().map(|(channel, cost)| Spend::new(*channel, Period::ALWAYS, *cost)).collect()
}

fn insights(credits: &Credits, spend: &[Spend]) -> ChannelInsights {
    ChannelInsights::new(credits, spend, &InsightOptions::default(), &ReportFilter::default()).unwrap()
}

#[test]
fn deals_without_amounts_ask_for_them_in_place_of_a_cut() {
    let got = insights(&credits(&[("email", 0.0, None), ("webinar", 0.0, None)]), &spend(&[("email", 10.0)]));
    let advice: Vec<_> =
        got.channels.iter().map(|one| (one.recommendation.as_str(), one.rule.as_str())).collect();
    assert_eq!(advice, [("track_value", "no_value"); 2]);
    // One amount is enough to tell channels apart.
    let got = insights(&credits(&[("email", 0.0, None), ("webinar", 5.0, None)]), &spend(&[("email", 10.0)]));
    assert_eq!(got.channels[1].recommendation, "cut");
}

#[test]
fn each_line_of_the_table_of_advice_has_its_channel() {
    // Value 1000 and cost 500 of the four channels with a cost, so that a share of cost is cost / 500.
    let credits = credits(&[
        ("cut", 50.0, None),
        ("review", 150.0, None),
        ("scale", 700.0, None),
        ("hold", 100.0, None),
        ("free", 30.0, None),
        ("unknown", 20.0, None),
    ]);
    let spend = spend(&[("cut", 100.0), ("review", 145.0), ("scale", 200.0), ("hold", 55.0), ("free", 0.0)]);
    let got = insights(&credits, &spend);
    let advice: Vec<_> = got
        .channels
        .iter()
        .map(|one| (one.channel.as_str(), one.recommendation.as_str(), one.rule.as_str()))
        .collect();
    assert_eq!(
        advice,
        [
            ("scale", "scale", "earns_more_than_its_share"),
            ("review", "review", "earns_less_than_its_share"),
            ("hold", "hold", "earns_its_share"),
            ("cut", "cut", "loses_money"),
            ("free", "track_cost", "no_cost"),
            ("unknown", "track_cost", "no_cost"),
        ]
    );
    assert_eq!((got.value, got.cost, got.cost_source), (1050.0, Some(500.0), Some(CostSource::Spend)));
    let scale = &got.channels[0];
    assert_eq!((scale.roi, scale.roas, scale.cost_per_opportunity), (Some(2.5), Some(3.5), Some(200.0)));
    assert_eq!((scale.touches, scale.opportunities), (1, 1.0));
    assert_eq!(scale.kinds, ["kind of scale"]);
    assert!((scale.share.unwrap() - 700.0 / 1050.0).abs() < 1e-12);
    // 700 of 1030 over 200 of 500: what is free has a cost of 0, and its value is in the base.
    assert!((scale.efficiency.unwrap() - (700.0 / 1030.0) / 0.4).abs() < 1e-12);
    let ranks: Vec<_> = got.channels.iter().map(|one| one.efficiency_rank).collect();
    assert_eq!(ranks, [Some(1), Some(3), Some(2), Some(4), None, None]);
    let free = &got.channels[4];
    assert_eq!((free.cost, free.roi, free.roas, free.efficiency), (Some(0.0), None, None, None));
    assert!(free.sentence.contains("its cost is given as 0"), "{}", free.sentence);
    assert_eq!(got.channels[5].cost, None);
}

#[test]
fn costs_of_touches_count_where_there_is_no_spend() {
    let credits = credits(&[("webinar", 100.0, Some(40.0)), ("email", 60.0, None)]);
    let got = insights(&credits, &[]);
    assert_eq!((got.cost, got.cost_source, got.roas), (Some(40.0), Some(CostSource::Touches), Some(2.5)));
    assert_eq!((got.channels[0].roi, got.channels[1].cost), (Some(1.5), None));
}

#[test]
fn without_any_cost_nothing_is_said_to_have_cost_nothing() {
    let got = insights(&credits(&[("webinar", 100.0, None)]), &[]);
    assert_eq!((got.cost, got.cost_source, got.roas), (None, None, None));
    assert_eq!(got.channels[0].recommendation, "track_cost");
}

#[test]
fn a_channel_that_earned_nothing_is_cut() {
    let got = insights(&credits(&[("webinar", 100.0, None)]), &spend(&[("webinar", 10.0), ("radio", 90.0)]));
    let radio = &got.channels[1];
    assert_eq!(
        (radio.channel.as_str(), radio.value, radio.touches, radio.roi),
        ("radio", 0.0, 0, Some(-1.0))
    );
    assert_eq!((radio.cost_per_opportunity, radio.recommendation.as_str()), (None, "cut"));
    assert_eq!(radio.sentence, "cut radio: roi -1 is below 0");
}

#[test]
fn a_period_cuts_spend_and_deals_or_touches() {
    let touches = [
        Touchpoint::new("a", "2026-01-20".parse().unwrap(), "webinar"),
        Touchpoint::new("a", "2026-02-10".parse().unwrap(), "webinar"),
        Touchpoint::new("b", "2026-03-05".parse().unwrap(), "webinar"),
    ];
    let deals = [
        Conversion::new("a", "2026-02-20T12:00:00Z".parse().unwrap(), 100.0),
        Conversion::new("b", "2026-03-20T12:00:00Z".parse().unwrap(), 70.0),
    ];
    let journeys = Journeys::build(&JourneyRules::default(), &touches, &deals).unwrap();
    let credits = ModelSpec::linear().attribute(&journeys).unwrap();
    let span = |start: &str, end: &str| Period { start: start.parse().unwrap(), end: end.parse().unwrap() };
    let spend = [Spend::new("webinar", span("2026-02-01", "2026-04-01"), 59.0)];
    let filter = ReportFilter::default().with_period(span("2026-02-01", "2026-03-01"));
    let of = |filter: &ReportFilter| {
        let got = ChannelInsights::new(&credits, &spend, &InsightOptions::default(), filter).unwrap();
        (got.value, got.cost.unwrap().round(), got.channels[0].touches)
    };
    // 28 of 59 days of spend. By close: the deal of February whole. By touch: half of it.
    assert_eq!(of(&filter), (100.0, 28.0, 2));
    assert_eq!(of(&filter.with_period_of(PeriodOf::Touch)), (50.0, 28.0, 1));
}
