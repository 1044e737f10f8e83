//! Laws of refunds, for every model of the catalogue, on random sales and refunds.

#![cfg(feature = "full")]
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use attribution_core::compare::{BootstrapOptions, bootstrap};
use attribution_core::domain::BetweenConversions::{self, AllInWindow, SincePrevious};
use attribution_core::{
    Conversion, CreditTable, Dimension, FittedModel, JourneyRules, Journeys, ModelSpec, PathSummary,
    Timestamp, Touchpoint,
};
use proptest::prelude::*;

const HOUR: i64 = 3_600_000_000;

fn at(hour: i64) -> Timestamp {
    Timestamp::from_micros(hour * HOUR).unwrap()
}

fn sale(key: &str, hour: i64, value: f64) -> Conversion {
    Conversion::new(key, at(hour), value)
}

fn refund(key: &str, hour: i64, value: f64) -> Conversion {
    Conversion { kind: Some("refund".into()), ..sale(key, hour, value) }
}

#[test]
fn the_kind_of_a_refund_may_be_written_in_any_case() {
    let touches = [touch(0, 0, 0)];
    for kind in ["Refund", " REFUND "] {
        let back = Conversion { kind: Some(kind.into()), ..refund("j0", 30, -4.0) };
        let journeys = build(SincePrevious, &touches, &[sale("j0", 24, 10.0), back]);
        assert_eq!(by(&ModelSpec::linear(), &journeys, &[Dimension::Channel]).rows()[0].value, 6.0);
    }
    let back = Conversion { kind: Some("refunded".into()), ..refund("j0", 30, -4.0) };
    let error = Journeys::build(&JourneyRules::default(), &touches, &[back]).unwrap_err();
    assert!(error.detail().ends_with("got -4 of kind \"refunded\""), "{error}");
}

/// Every model but the one that learns from times: few rows do not always have a likeliest hazard.
fn specs() -> Vec<ModelSpec> {
    let more = [
        r#"{"model":"markov","value_weighted":true}"#,
        r#"{"model":"shapley","value_function":"revenue"}"#,
        r#"{"model":"shapley","value_function":"conversion_rate"}"#,
    ];
    let all = ModelSpec::all().into_iter().filter(|spec| spec.name() != "hazard");
    all.chain(more.map(|json| ModelSpec::from_json(json).unwrap())).collect()
}

fn build(between: BetweenConversions, touches: &[Touchpoint], conversions: &[Conversion]) -> Journeys {
    let rules = JourneyRules::default().with_unlimited_lookback().with_between_conversions(between);
    let journeys = Journeys::build(&rules, touches, conversions).unwrap();
    let report = journeys.report();
    let kept =
        report.conversions_attributable + report.conversions_unattributed + report.conversions_rejected;
    assert_eq!(report.conversions, kept + report.refunds.given);
    assert_eq!(report.touches, report.touches_used + report.touches_set_aside.total());
    journeys
}

/// A touch with every field that some model needs.
fn touch(key: u8, hour: i64, channel: u8) -> Touchpoint {
    Touchpoint {
        kind: Some("k0".into()),
        influencer: Some("i0".into()),
        engagement: Some(1.0),
        weight: Some(1.0),
        cost: Some(f64::from(channel) + 0.5),
        ..Touchpoint::new(format!("j{key}"), at(hour), format!("c{channel}"))
    }
}

#[derive(Clone, Debug)]
struct Log {
    touches: Vec<Touchpoint>,
    sales: Vec<Conversion>,
    refunds: Vec<Conversion>,
}

impl Log {
    fn conversions(&self) -> Vec<Conversion> {
        [self.sales.clone(), self.refunds.clone()].concat()
    }

    fn turnover(&self) -> f64 {
        self.conversions().iter().map(|conversion| conversion.value.abs()).sum::<f64>() + 1.0
    }
}

prop_compose! {
    fn log()(
        touches in prop::collection::vec((0..3_u8, 0..400_i64, 0..4_u8), 1..25),
        sales in prop::collection::vec((0..3_u8, 100..500_i64, 0..10_000_u32, 0..5000_i64), 1..8),
        refunds in prop::collection::vec((0..4_u8, 100..1500_i64, 0..12_000_u32, prop::option::of(0..10_usize)), 0..6),
    ) -> Log {
        let touches = touches.into_iter().map(|(key, hour, channel)| touch(key, hour, channel)).collect();
        let sales: Vec<_> = sales.into_iter().enumerate().map(|(index, (key, hour, cents, since))| Conversion {
            id: Some(format!("order-{index}")),
            lead_created_at: Some(at(hour - since.min(hour))),
            opportunity_created_at: Some(at(hour - (since / 2).min(hour))),
            ..sale(&format!("j{key}"), hour, f64::from(cents) / 100.0)
        }).collect();
        let refunds = refunds.into_iter().map(|(key, hour, cents, named)| Conversion {
            refunds: named.map(|index| format!("order-{index}")),
            ..refund(&format!("j{key}"), hour, 0.0 - f64::from(cents) / 100.0)
        }).collect();
        Log { touches, sales, refunds }
    }
}

fn by(spec: &ModelSpec, journeys: &Journeys, dimensions: &[Dimension]) -> CreditTable {
    spec.attribute(journeys).unwrap().by(dimensions).unwrap()
}

fn participates(spec: &ModelSpec) -> bool {
    spec.label() == "participation"
}

/// Conversions, value and cost of all rows and what is unattributed.
fn totals(table: &CreditTable) -> [f64; 3] {
    let cost = table.rows().iter().filter_map(|row| row.cost).sum();
    let (rest, baseline) = (table.unattributed(), table.baseline());
    let conversions = table.attributed_conversions() + rest.conversions + baseline.conversions;
    [conversions, table.attributed_value() + rest.value + baseline.value, cost]
}

fn rows(table: &CreditTable) -> Vec<(String, f64, f64)> {
    let mut rows: Vec<_> =
        table.rows().iter().map(|row| (format!("{:?}", row.keys), row.conversions, row.value)).collect();
    rows.sort_by(|a, b| a.0.cmp(&b.0));
    rows
}

fn same(a: &CreditTable, b: &CreditTable, scale: f64) -> bool {
    let near = |a: f64, b: f64| (a - b).abs() <= 1e-9 * scale;
    let (a_rows, b_rows) = (rows(a), rows(b));
    a_rows.len() == b_rows.len()
        && a_rows.iter().zip(&b_rows).all(|(a, b)| a.0 == b.0 && near(a.1, b.1) && near(a.2, b.2))
        && near(a.unattributed().conversions, b.unattributed().conversions)
        && near(a.unattributed().value, b.unattributed().value)
}

/// By hand: 11.11 takes the sale back whole, so that the other finds none; the other way round it would leave both over.
#[test]
fn of_refunds_at_one_instant_the_smaller_one_comes_first() {
    let touches = [touch(0, 0, 0)];
    let rows = [sale("j0", 1, 11.11), refund("j0", 30, -85.48), refund("j0", 30, -11.11)];
    for order in [[0, 1, 2], [2, 1, 0]] {
        let rows = order.map(|row: usize| rows[row].clone());
        let report = build(AllInWindow, &touches, &rows).report().refunds;
        assert_eq!((report.given, report.without_sale, report.sales_given_back), (2, 1, 1), "{order:?}");
    }
}

#[test]
fn a_sale_given_back_whole_earns_nothing_under_any_model() {
    let touches = [
        Touchpoint { channel: "search".into(), ..touch(0, 0, 0) },
        Touchpoint { channel: "email".into(), ..touch(0, 24, 0) },
        Touchpoint { channel: "direct".into(), ..touch(0, 432, 0) },
    ];
    let sale = Conversion {
        lead_created_at: Some(at(12)),
        opportunity_created_at: Some(at(36)),
        ..sale("j0", 48, 100.0)
    };
    for between in [SincePrevious, AllInWindow] {
        let journeys = build(between, &touches, &[sale.clone(), refund("j0", 456, -100.0)]);
        for spec in specs() {
            let table = by(&spec, &journeys, &[Dimension::Channel]);
            for row in table.rows() {
                assert_eq!((row.conversions, row.value, row.share), (0.0, 0.0, None), "{}", spec.label());
            }
            assert_eq!(table.rows().len(), 2, "{}", spec.label());
            assert_eq!(totals(&table)[..2], [0.0, 0.0], "{}", spec.label());
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn credits_and_the_rest_are_all_values(log in log(), all_in_window: bool) {
        let between = if all_in_window { AllInWindow } else { SincePrevious };
        let conversions = log.conversions();
        let journeys = build(between, &log.touches, &conversions);
        let value: f64 = conversions.iter().map(|conversion| conversion.value).sum();
        let report = journeys.report();
        let kept = report.conversions_attributable + report.conversions_unattributed - report.refunds.sales_given_back;
        let used: f64 = {
            let mut rows: Vec<u32> = journeys.rows()[..journeys.converting_touches()].to_vec();
            rows.sort_unstable();
            rows.dedup();
            rows.iter().map(|row| log.touches[*row as usize].cost.unwrap()).sum()
        };
        prop_assert!((report.value - value).abs() <= 1e-9 * log.turnover());
        // Whatever hazard it finds, a baseline loses nothing.
        let hazard = ModelSpec::from_json(r#"{"model":"hazard","tolerance":0.1,"max_iterations":100000}"#).unwrap();
        for spec in specs().iter().chain([&hazard]).filter(|spec| !participates(spec)) {
            for dimensions in [&[Dimension::Channel][..], &[Dimension::ConversionMonth], &[Dimension::ConversionDay, Dimension::Channel]] {
                let [conversions, found, cost] = totals(&by(spec, &journeys, dimensions));
                prop_assert!((found - value).abs() <= 1e-9 * log.turnover(), "{}: {found} of {value}", spec.label());
                prop_assert!((conversions - f64::from(u32::try_from(kept).unwrap())).abs() < 1e-9, "{}: {conversions} of {kept}", spec.label());
                prop_assert!((cost - used).abs() < 1e-9, "{}: {cost} of {used}", spec.label());
            }
        }
    }

    #[test]
    fn the_order_of_rows_does_not_matter(log in log(), turn in 0..14_usize) {
        let conversions = log.conversions();
        let mut turned = conversions.clone();
        turned.rotate_left(turn % conversions.len());
        turned.reverse();
        let (a, b) = (build(AllInWindow, &log.touches, &conversions), build(AllInWindow, &log.touches, &turned));
        prop_assert_eq!(a.report().refunds, b.report().refunds);
        for spec in specs() {
            for dimension in [[Dimension::Channel], [Dimension::ConversionMonth]] {
                prop_assert!(same(&by(&spec, &a, &dimension), &by(&spec, &b, &dimension), log.turnover()), "{}", spec.label());
            }
        }
    }

    #[test]
    fn a_refund_in_two_parts_is_one(log in log(), part in 0.0..=1.0) {
        let mut split = log.clone();
        split.refunds = log.refunds.iter().flat_map(|one| {
            let first: f64 = one.value * part;
            [first, one.value - first].map(|value| Conversion { value: value.min(0.0), ..one.clone() })
        }).collect();
        let (a, b) = (build(SincePrevious, &log.touches, &log.conversions()), build(SincePrevious, &split.touches, &split.conversions()));
        for spec in specs() {
            for dimension in [[Dimension::Channel], [Dimension::ConversionDay]] {
                prop_assert!(same(&by(&spec, &a, &dimension), &by(&spec, &b, &dimension), log.turnover()), "{}", spec.label());
            }
        }
    }

    #[test]
    fn a_refund_of_everything_leaves_nothing(log in log()) {
        let mut all = log;
        all.refunds = all.sales.iter().map(|sale| Conversion { id: sale.id.clone(), ..refund(&sale.journey, 2000, 0.0 - sale.value) }).collect();
        let journeys = build(SincePrevious, &all.touches, &all.conversions());
        prop_assert_eq!(journeys.report().refunds.sales_given_back, all.sales.len() as u64);
        for spec in specs() {
            let table = by(&spec, &journeys, &[Dimension::Channel]);
            prop_assert_eq!(&totals(&table)[..2], &[0.0, 0.0], "{}", spec.label());
            prop_assert!(table.rows().iter().all(|row| (row.conversions, row.value) == (0.0, 0.0) && row.share.is_none()));
        }
    }

    #[test]
    fn a_bootstrap_is_about_what_is_left(log in log(), all_in_window: bool) {
        let between = if all_in_window { AllInWindow } else { SincePrevious };
        let journeys = build(between, &log.touches, &log.conversions());
        let options = BootstrapOptions::default().with_replicates(2);
        for spec in specs() {
            let drawn = bootstrap(&spec, &journeys, options).unwrap();
            for row in spec.answer(&journeys).unwrap().channels {
                let found = drawn.channels.iter().find(|found| found.channel == row.channel);
                let found = found.map_or(0.0, |found| found.value.estimate);
                let near = |a: f64, b: f64| (a - b).abs() <= 1e-9 * log.turnover();
                prop_assert!(near(found, row.value), "{} {}: {found}, not {row:?}", spec.label(), row.channel);
            }
        }
    }

    #[test]
    fn journeys_come_back_from_their_bytes(log in log(), all_in_window: bool) {
        let between = if all_in_window { AllInWindow } else { SincePrevious };
        let journeys = build(between, &log.touches, &log.conversions());
        let again = Journeys::from_bytes(&journeys.to_bytes()).unwrap();
        prop_assert_eq!(again.report(), journeys.report());
        prop_assert_eq!(again.summary().to_bytes(), journeys.summary().to_bytes());
        for dimension in [[Dimension::Channel], [Dimension::ConversionMonth]] {
            let table = |journeys: &Journeys| rows(&by(&ModelSpec::linear(), journeys, &dimension));
            prop_assert_eq!(table(&again), table(&journeys));
        }
    }

    #[test]
    fn summaries_of_parts_are_those_of_the_whole(log in log()) {
        let mut whole = log;
        // Parts are disjoint by key: so are the refunds that name a sale.
        for refund in &mut whole.refunds {
            let named = whole.sales.iter().find(|sale| sale.id == refund.refunds);
            refund.journey = named.map_or_else(|| refund.journey.clone(), |sale| sale.journey.clone());
        }
        let journeys = build(AllInWindow, &whole.touches, &whole.conversions());
        let mut merged = PathSummary::default();
        for key in ["j3", "j1", "j0", "j2"] {
            let touches: Vec<_> = whole.touches.iter().filter(|touch| touch.journey == key).cloned().collect();
            let conversions: Vec<_> = whole.conversions().into_iter().filter(|one| one.journey == key).collect();
            merged.merge(&build(AllInWindow, &touches, &conversions).summary());
        }
        let bytes = journeys.summary().to_bytes();
        prop_assert_eq!(&merged.to_bytes(), &bytes);
        prop_assert_eq!(PathSummary::from_bytes(&bytes).unwrap().to_bytes(), bytes);
        for spec in specs().into_iter().filter(ModelSpec::learns) {
            let fitted = spec.fit(&merged).unwrap();
            let again = FittedModel::from_json(&fitted.to_json()).unwrap();
            prop_assert_eq!(again.effects(), fitted.effects());
            let value: f64 = fitted.effects().iter().map(|effect| effect.value).sum();
            let has_effect = fitted.effects().iter().any(|effect| effect.effect != 0.0);
            prop_assert!(!has_effect || (value - merged.value()).abs() <= 1e-9 * whole.turnover(), "{}", spec.label());
        }
    }
}

#[test]
fn drawing_a_conversion_draws_its_refunds() {
    let touches: Vec<_> = (0..40_u8).map(|key| touch(key, 0, key % 2)).collect();
    let keys = || (0..40_u8).map(|key| format!("j{key}"));
    let milestones = |sale: Conversion| Conversion {
        lead_created_at: Some(at(0)),
        opportunity_created_at: Some(at(1)),
        ..sale
    };
    let sales: Vec<_> = keys().map(|key| milestones(sale(&key, 1, 10.0))).collect();
    let options = BootstrapOptions::default().with_replicates(64);
    for spec in specs().into_iter().filter(|spec| !participates(spec)) {
        let run = |share: f64| {
            let refunds = keys().map(|key| refund(&key, 2, -10.0 * share));
            let conversions: Vec<_> = sales.iter().cloned().chain(refunds).collect();
            bootstrap(&spec, &build(SincePrevious, &touches, &conversions), options).unwrap()
        };
        // A sale is worth 5 in every replicate, as if it had been sold for that.
        let half = run(0.5);
        let sold_for_half = {
            let sales: Vec<_> = sales.iter().map(|sale| Conversion { value: 5.0, ..sale.clone() }).collect();
            bootstrap(&spec, &build(SincePrevious, &touches, &sales), options).unwrap()
        };
        assert_eq!(half.channels, sold_for_half.channels, "{}", spec.label());
        for row in &run(1.0).channels {
            assert_eq!(
                (row.value.estimate, row.value.low, row.value.high),
                (0.0, 0.0, 0.0),
                "{}",
                spec.label()
            );
        }
    }
}
