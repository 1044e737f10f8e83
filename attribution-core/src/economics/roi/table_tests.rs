use super::super::metrics::Undefined;
use super::super::options::EarnedInterval;
use super::super::row::UndefinedRatio;
use super::*;
use crate::domain::Period;
use crate::{JourneyRules, Journeys, ModelSpec, simulate};

fn spend(channel: &str, from: &str, to: &str, amount: f64) -> Spend {
    let period = Period { start: from.parse().unwrap(), end: to.parse().unwrap() };
    Spend { clicks: Some(amount * 2.0), ..Spend::new(channel, period, amount) }
}

fn credited() -> Credits {
    let demo = simulate::demo();
    let journeys = Journeys::build(&JourneyRules::default(), &demo.touches, &demo.conversions).unwrap();
    ModelSpec::linear().attribute(&journeys).unwrap()
}

fn credits(dimensions: &[Dimension]) -> CreditTable {
    credited().by(dimensions).unwrap()
}

#[test]
fn every_group_is_there_once_with_credits_spend_or_both() {
    let table = credits(&[Dimension::Channel]);
    let channel = table.rows()[0].keys[0].clone().unwrap();
    let bought = [
        spend(&channel, "2026-01-01", "2026-02-01", 30.0),
        spend(&channel, "2026-02-01", "2026-03-01", 20.0),
        spend("nowhere", "2026-01-01", "2026-02-01", 10.0),
        spend("free", "2026-01-01", "2026-02-01", 0.0),
    ];
    let roi = RoiTable::of(&table, &bought, &RoiOptions { margin: 0.5, ..RoiOptions::default() }).unwrap();
    assert_eq!(roi.rows.len(), table.rows().len() + 2);
    let row = |name: &str| roi.rows.iter().find(|row| row.keys[0].as_deref() == Some(name)).unwrap();
    let (earned, own) = (table.get(&channel).unwrap(), row(&channel));
    assert_eq!((own.cost, own.clicks, own.cpm), (Some(50.0), Some(100.0), None));
    assert_eq!(own.roi, Some((0.5 * earned.value - 50.0) / 50.0));
    assert_eq!(own.cvr, Some(earned.conversions / 100.0));
    let nothing = row("nowhere");
    assert_eq!(
        (nothing.value, nothing.profit, nothing.roi, nothing.cpa),
        (0.0, Some(-10.0), Some(-1.0), None)
    );
    assert!(
        nothing
            .undefined
            .contains(&UndefinedRatio { metric: "cpa".into(), reason: Undefined::ZeroDenominator })
    );
    let free = row("free");
    assert_eq!((free.cost, free.roi, free.roas), (Some(0.0), None, None));
    // What has no cost counts in no return, and is not lost.
    let other: f64 = roi.rows.iter().filter(|row| row.cost.is_none()).map(|row| row.value).sum();
    assert!((roi.value_without_cost - other).abs() < 1e-9);
    assert!((roi.total.value + other - table.attributed_value()).abs() < 1e-9);
    assert_eq!(roi.total.cost, Some(60.0));
    assert_eq!(roi.best().unwrap().keys[0].as_deref(), Some(channel.as_str()));
    assert_eq!(roi.worst().unwrap().keys[0].as_deref(), Some("nowhere"));
    assert!(
        roi.advice
            .iter()
            .any(|advice| advice.keys[0].as_deref() == Some("nowhere") && advice.action == "cut")
    );
}

#[test]
fn spend_is_shared_in_proportion_to_time() {
    let table = credits(&[Dimension::Channel, Dimension::TouchMonth]);
    // 10 days of January and 20 of February.
    let bought = [spend("email", "2026-01-22", "2026-02-21", 300.0)];
    let roi = RoiTable::of(&table, &bought, &RoiOptions::default()).unwrap();
    let cost = |month: &str| {
        let keys = vec![Some("email".to_owned()), Some(month.to_owned())];
        roi.rows.iter().find(|row| row.keys == keys).and_then(|row| row.cost).unwrap()
    };
    assert!((cost("2026-01") - 100.0).abs() < 1e-9 && (cost("2026-02") - 200.0).abs() < 1e-9);
    let january = Period { start: "2026-01-01".parse().unwrap(), end: "2026-02-01".parse().unwrap() };
    let options = RoiOptions { period: Some(january), ..RoiOptions::default() };
    let roi = RoiTable::new(&credited(), &[Dimension::Channel], &bought, &options).unwrap();
    assert!((roi.total.cost.unwrap() - 100.0).abs() < 1e-9);
}

#[test]
fn intervals_of_value_are_intervals_of_returns() {
    let table = credits(&[Dimension::Channel]);
    let row = &table.rows()[0];
    let interval = EarnedInterval { keys: row.keys.clone(), value_low: 10.0, value_high: 40.0 };
    let bought = [spend(row.keys[0].as_deref().unwrap(), "2026-01-01", "2026-02-01", 20.0)];
    let options = RoiOptions { intervals: vec![interval], ..RoiOptions::default() };
    let roi = RoiTable::of(&table, &bought, &options).unwrap();
    let own = roi.rows.iter().find(|other| other.keys == row.keys).unwrap();
    assert_eq!((own.roas_interval, own.roi_interval), (Some((0.5, 2.0)), Some((-0.5, 1.0))));
}

#[test]
fn what_cannot_be_joined_is_refused() {
    let table = credits(&[Dimension::Channel]);
    let path = |spend: &[Spend], options: &str| {
        RoiTable::of(&table, spend, &RoiOptions::from_json(options).unwrap()).unwrap_err().path().to_owned()
    };
    assert_eq!(path(&[], r#"{"margin":0}"#), "margin");
    assert_eq!(path(&[spend("a", "2026-02-01", "2026-01-01", 1.0)], "{}"), "spend[0].period");
    assert_eq!(path(&[spend("a", "2026-01-01", "2026-02-01", f64::NAN)], "{}"), "spend[0].amount");
    assert_eq!(path(&[], r#"{"intervals":[{"keys":[],"value_low":0,"value_high":1}]}"#), "intervals[0].keys");
    assert_eq!(
        path(&[], r#"{"rules":[{"name":"a","metric":"roy","above":1,"action":"b"}]}"#),
        "rules[0].metric"
    );
    assert_eq!(path(&[], r#"{"rules":[{"name":"a","metric":"roi","action":"b"}]}"#), "rules[0].above");
    let by_partner = credits(&[Dimension::Channel]);
    assert!(RoiTable::of(&by_partner, &[], &RoiOptions::default()).is_ok());
    let empty = RoiTable::of(&table, &[], &RoiOptions::default()).unwrap();
    assert_eq!((empty.total.cost, empty.total.roi), (Some(0.0), None));
}
