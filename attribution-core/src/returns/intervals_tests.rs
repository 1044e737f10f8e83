use crate::compare::BootstrapOptions;
use crate::domain::{Dimension, Period, Spend};
use crate::math::{count_f64, sqrt};
use crate::returns::{RoiOptions, RoiRow, RoiTable};
use crate::{Conversion, Credits, JourneyRules, Journeys, ModelSpec, Touchpoint};

const CUSTOMERS: u32 = 400;

/// Each customer comes once by search and once by email, every other one only by search, and buys for 10 each time; each
/// tenth of them buys twice.
fn credits() -> Credits {
    let (mut touches, mut conversions) = (Vec::new(), Vec::new());
    for customer in 0..CUSTOMERS {
        let key = format!("customer {customer}");
        touches.push(Touchpoint::new(&key, "2026-01-01".parse().unwrap(), "search"));
        if customer % 2 == 0 {
            touches.push(Touchpoint::new(&key, "2026-01-02".parse().unwrap(), "email"));
        }
        conversions.push(Conversion::new(&key, "2026-01-03T00:00:00Z".parse().unwrap(), 10.0));
        if customer % 10 == 0 {
            touches.push(Touchpoint::new(&key, "2026-01-03T12:00:00Z".parse().unwrap(), "email"));
            conversions.push(Conversion::new(&key, "2026-01-04".parse().unwrap(), 10.0));
        }
    }
    let journeys = Journeys::build(&JourneyRules::default(), &touches, &conversions).unwrap();
    ModelSpec::last_touch().attribute(&journeys).unwrap()
}

fn spend(channel: &str, amount: f64) -> Spend {
    let period = Period { start: "2026-01-01".parse().unwrap(), end: "2026-02-01".parse().unwrap() };
    Spend::new(channel, period, amount)
}

fn table(spend: &[Spend], bootstrap: BootstrapOptions) -> RoiTable {
    let by = [Dimension::Channel];
    RoiTable::bootstrapped(&credits(), &by, spend, &RoiOptions::default(), bootstrap).unwrap()
}

fn error_of(row: &RoiRow, metric: &str) -> f64 {
    row.intervals.iter().find(|held| held.metric == metric).unwrap().standard_error
}

#[test]
fn errors_are_those_of_customers_drawn_again() {
    let spend = [spend("search", 500.0), spend("email", 1000.0), spend("radio", 70.0)];
    let table = table(&spend, BootstrapOptions { replicates: 20_000, ..BootstrapOptions::default() });
    let row = |channel: &str| table.rows.iter().find(|row| row.keys[0].as_deref() == Some(channel)).unwrap();
    // All customers of the tenth that buys twice came by email last: 40 of 200 are worth 20.
    let by_search = sqrt(200.0 * 10.0 * 10.0);
    let by_email = sqrt(160.0 * 10.0 * 10.0 + 40.0 * 20.0 * 20.0);
    for (channel, expected, cost) in [("search", by_search, 500.0), ("email", by_email, 1000.0)] {
        let row = row(channel);
        assert!((error_of(row, "value") / expected - 1.0).abs() < 0.03, "{channel}");
        assert!((error_of(row, "roas") - error_of(row, "value") / cost).abs() < 1e-12);
        let (low, high) = row.roas_interval.unwrap();
        let half = 1.96 * expected / cost;
        let roas = row.roas.unwrap();
        assert!((roas - low - half).abs() < 0.05 * half && (high - roas - half).abs() < 0.05 * half);
        assert_eq!(row.intervals.iter().find(|held| held.metric == "roas").map(|held| held.low), Some(low));
    }
    // The two do not move together, so that the whole is as unsure as both.
    let both = sqrt(by_search * by_search + by_email * by_email);
    assert!((error_of(&table.total, "value") / both - 1.0).abs() < 0.03);
    assert!(error_of(&table.total, "share_of_value") < 1e-12);
    // What earned nothing earns nothing in every replicate; what nobody converts at has no cost of a conversion.
    let radio = row("radio");
    assert_eq!((radio.roas_interval, error_of(radio, "value")), (Some((0.0, 0.0)), 0.0));
    assert!(radio.intervals.iter().all(|held| held.metric != "cpa" && held.metric != "ctr"));
    assert_eq!(count_f64(440), table.total.conversions);
}

#[test]
fn a_seed_repeats_and_numbers_stay() {
    let spend = [spend("search", 500.0)];
    let few = BootstrapOptions { replicates: 50, ..BootstrapOptions::default() };
    let (one, other) = (table(&spend, few), table(&spend, few));
    assert_eq!(one, other);
    assert_ne!(one.rows[0].intervals, table(&spend, BootstrapOptions { seed: 1, ..few }).rows[0].intervals);
    let by = [Dimension::Channel];
    let plain = RoiTable::from_table(&credits().by(&by).unwrap(), &spend, &RoiOptions::default()).unwrap();
    assert_eq!((plain.rows[0].roi, plain.rows[0].value), (one.rows[0].roi, one.rows[0].value));
    // Without a cost there is no return, but earnings have an interval all the same.
    let email = one.rows.iter().find(|row| row.cost.is_none()).unwrap();
    assert!(email.roas_interval.is_none() && error_of(email, "value") > 0.0);
    let none = BootstrapOptions { replicates: 1, ..few };
    let refused = RoiTable::bootstrapped(&credits(), &by, &spend, &RoiOptions::default(), none).unwrap_err();
    assert_eq!(refused.path(), "bootstrap.replicates");
}
