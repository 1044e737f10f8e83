use super::super::options::EarnedInterval;
use super::super::row::UndefinedRatio;
use super::*;
use crate::domain::Period;
use crate::returns::Undefined;
use crate::{Conversion, JourneyRules, Journeys, ModelSpec, Touchpoint, simulate};

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
    let roi =
        RoiTable::from_table(&table, &bought, &RoiOptions { margin: 0.5, ..RoiOptions::default() }).unwrap();
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
    let roi = RoiTable::from_table(&table, &bought, &RoiOptions::default()).unwrap();
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
    let roi = RoiTable::from_table(&table, &bought, &options).unwrap();
    let own = roi.rows.iter().find(|other| other.keys == row.keys).unwrap();
    assert_eq!((own.roas_interval, own.roi_interval), (Some((0.5, 2.0)), Some((-0.5, 1.0))));
}

#[test]
fn what_cannot_be_joined_is_refused() {
    let table = credits(&[Dimension::Channel]);
    let path = |spend: &[Spend], options: &str| {
        RoiTable::from_table(&table, spend, &RoiOptions::from_json(options).unwrap())
            .unwrap_err()
            .path()
            .to_owned()
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
    assert!(RoiTable::from_table(&by_partner, &[], &RoiOptions::default()).is_ok());
    let empty = RoiTable::from_table(&table, &[], &RoiOptions::default()).unwrap();
    assert_eq!((empty.total.cost, empty.total.roi), (Some(0.0), None));
}

#[test]
fn a_sale_given_back_is_no_acquisition() {
    use crate::compare::BootstrapOptions;
    use crate::{Conversion, Touchpoint};

    let touches = ["ann", "bob"].map(|key| Touchpoint::new(key, "2026-01-01".parse().unwrap(), "search"));
    let sales = ["ann", "bob"].map(|key| Conversion::new(key, "2026-01-02".parse().unwrap(), 100.0));
    let refund = Conversion {
        kind: Some("refund".into()),
        ..Conversion::new("bob", "2026-01-20".parse().unwrap(), -100.0)
    };
    let conversions = [sales.as_slice(), &[refund]].concat();
    let journeys = Journeys::build(&JourneyRules::default(), &touches, &conversions).unwrap();
    let credits = ModelSpec::linear().attribute(&journeys).unwrap();
    let bought = [spend("search", "2026-01-01", "2026-02-01", 50.0)];
    let options = RoiOptions::default();
    let table = RoiTable::from_table(&credits.by(&[Dimension::Channel]).unwrap(), &bought, &options).unwrap();
    let row = &table.rows[0];
    assert_eq!((row.conversions, row.value, row.cpa, row.roas), (1.0, 100.0, Some(50.0), Some(2.0)));
    let drawn = BootstrapOptions { replicates: 50, ..BootstrapOptions::default() };
    let table = RoiTable::bootstrapped(&credits, &[Dimension::Channel], &bought, &options, drawn).unwrap();
    let conversions = table.rows[0].intervals.iter().find(|one| one.metric == "conversions").unwrap();
    let value = table.rows[0].intervals.iter().find(|one| one.metric == "value").unwrap();
    assert_eq!((value.low, value.high), (100.0 * conversions.low, 100.0 * conversions.high));
}

/// A year of sales of search, 100 each month, and one week of spend.
fn year() -> Credits {
    let (mut touches, mut conversions) = (Vec::new(), Vec::new());
    for month in 1..=12 {
        let key = format!("customer {month}");
        touches.push(Touchpoint::new(&key, format!("2026-{month:02}-01").parse().unwrap(), "search"));
        conversions.push(Conversion::new(&key, format!("2026-{month:02}-03").parse().unwrap(), 100.0));
    }
    let journeys = Journeys::build(&JourneyRules::default(), &touches, &conversions).unwrap();
    ModelSpec::linear().attribute(&journeys).unwrap()
}

#[test]
fn a_period_cuts_credits_as_it_cuts_spend() {
    let bought = [spend("search", "2026-01-01", "2027-01-01", 365.0)];
    let within = |from: &str, to: &str| RoiOptions {
        period: Some(Period { start: from.parse().unwrap(), end: to.parse().unwrap() }),
        ..RoiOptions::default()
    };
    let table =
        |options: &RoiOptions| RoiTable::new(&year(), &[Dimension::Channel], &bought, options).unwrap();
    // A unit a day: the first week of June has 7 of the 365 and one of the twelve sales.
    let june = table(&within("2026-06-01", "2026-06-08"));
    let row = &june.rows[0];
    assert_eq!((row.conversions, row.value), (1.0, 100.0));
    assert!((row.cost.unwrap() - 7.0).abs() < 1e-12 && (row.roas.unwrap() - 100.0 / 7.0).abs() < 1e-12);
    // By the time of the conversion, though its touch was before; the end is outside.
    assert_eq!(table(&within("2026-06-02", "2026-06-04")).rows[0].value, 100.0);
    assert_eq!(table(&within("2026-06-01", "2026-06-03")).rows[0].value, 0.0);
    assert_eq!(table(&within("2026-01-01", "2027-01-01")).rows, table(&RoiOptions::default()).rows);
    // Parts of a year add up to the year.
    let parts = [("2026-01-01", "2026-03-15"), ("2026-03-15", "2026-09-03"), ("2026-09-03", "2027-01-01")];
    let sum: f64 = parts.iter().map(|(from, to)| table(&within(from, to)).total.value).sum();
    assert_eq!(sum, 1200.0);
    // In replicates too.
    let options = within("2026-06-01", "2026-06-08");
    let bootstrap = crate::compare::BootstrapOptions { replicates: 200, ..Default::default() };
    let drawn = RoiTable::bootstrapped(&year(), &[Dimension::Channel], &bought, &options, bootstrap).unwrap();
    assert_eq!(drawn.rows[0].value, 100.0);
    let (_, high) = drawn.rows[0].roas_interval.unwrap();
    assert!(high < 12.0 * 100.0 / 7.0);
}

#[test]
fn what_has_no_time_cannot_be_cut() {
    let rows = [crate::PathCount::parse("search", 3, 30.0, 0).unwrap()];
    let journeys = Journeys::from_path_counts(&JourneyRules::default(), &rows).unwrap();
    let credits = ModelSpec::linear().attribute(&journeys).unwrap();
    let options = RoiOptions::from_json(r#"{"period":{"start":"2026-01-01","end":"2026-02-01"}}"#).unwrap();
    let error = RoiTable::new(&credits, &[Dimension::Channel], &[], &options).unwrap_err();
    assert_eq!((error.code(), error.path()), ("MISSING_DATA", "period"));
    let table = credits.by(&[Dimension::Channel]).unwrap();
    assert_eq!(RoiTable::from_table(&table, &[], &options).unwrap_err().path(), "period");
    // Credits of a period are of its conversions, whose touches were before: spend of those days is another.
    let error = RoiTable::new(&year(), &[Dimension::TouchWeek], &[], &options).unwrap_err();
    assert_eq!((error.code(), error.path()), ("INVALID_CONFIG", "period"));
}

#[test]
fn spend_is_in_the_currency_of_the_conversions() {
    let priced = |currency: Option<&str>| {
        let mut conversion = Conversion::new("ann", "2026-01-03".parse().unwrap(), 10.0);
        conversion.currency = currency.map(|code| code.parse().unwrap());
        let touches = [Touchpoint::new("ann", "2026-01-01".parse().unwrap(), "search")];
        let journeys = Journeys::build(&JourneyRules::default(), &touches, &[conversion]).unwrap();
        ModelSpec::linear().attribute(&journeys).unwrap()
    };
    let bought = |codes: &[Option<&str>]| -> Vec<Spend> {
        let one = |code: Option<&str>| Spend {
            currency: code.map(|code| code.parse().unwrap()),
            ..spend("search", "2026-01-01", "2026-02-01", 5.0)
        };
        codes.iter().copied().map(one).collect()
    };
    let asked = |values: Option<&str>, codes: &[Option<&str>]| {
        let by = [Dimension::Channel];
        RoiTable::new(&priced(values), &by, &bought(codes), &RoiOptions::default()).map_err(|e| e.to_string())
    };
    for codes in [&[None, None][..], &[Some("EUR"), None], &[Some("eur"), Some("EUR")]] {
        assert!(asked(Some("EUR"), codes).is_ok() && asked(None, codes).is_ok());
    }
    assert_eq!(
        asked(Some("EUR"), &[None, Some("USD")]).unwrap_err(),
        "spend[1].currency: expected EUR as in the conversions, got USD; convert to one currency first"
    );
    assert_eq!(
        asked(None, &[Some("EUR"), None, Some("USD")]).unwrap_err(),
        "spend[2].currency: expected EUR as in spend[0], got USD; convert to one currency first"
    );
}

#[test]
fn each_group_has_one_action_and_the_rule_that_decided() {
    // A returns 80 for 100 and B 100 for 1000: both lose money, though A earns more than its share.
    let mut touches = Vec::new();
    let mut conversions = Vec::new();
    for (channel, value) in [("A", 80.0), ("B", 100.0), ("C", 4000.0)] {
        touches.push(Touchpoint::new(channel, "2026-01-01".parse().unwrap(), channel));
        conversions.push(Conversion::new(channel, "2026-01-02".parse().unwrap(), value));
    }
    let journeys = Journeys::build(&JourneyRules::default(), &touches, &conversions).unwrap();
    let credits = ModelSpec::linear().attribute(&journeys).unwrap();
    let bought = |channels: &[(&str, f64)]| -> Vec<Spend> {
        channels.iter().map(|(channel, amount)| spend(channel, "2026-01-01", "2026-02-01", *amount)).collect()
    };
    let by = [Dimension::Channel];
    let advice = |channels: &[(&str, f64)], options: &str| {
        let options = RoiOptions::from_json(options).unwrap();
        RoiTable::new(&credits, &by, &bought(channels), &options).unwrap().advice
    };
    let two = advice(&[("A", 100.0), ("B", 1000.0)], "{}");
    let said =
        |index: usize| (two[index].action.as_str(), two[index].rule.as_str(), two[index].reason.as_str());
    assert_eq!(two.len(), 2);
    assert_eq!(said(0), ("cut", "loses_money", "roi -0.2 is below 0"));
    assert!(two[0].also.is_empty());
    assert_eq!(said(1), ("cut", "loses_money", "roi -0.9 is below 0"));
    // 100 / 180 over 1000 / 1100.
    assert_eq!(two[1].also.len(), 1);
    assert_eq!(
        (two[1].also[0].action.as_str(), two[1].also[0].reason.as_str()),
        ("review", "efficiency_index 0.611111 is below 0.8, share_of_cost 0.909091 is at least 0.1")
    );
    // What earns more than its share is scaled only if it loses nothing: 4000 / 4180 over 1000 / 2100.
    let three = advice(&[("A", 100.0), ("B", 1000.0), ("C", 1000.0)], "{}");
    let of = |key: &str| three.iter().find(|advice| advice.keys[0].as_deref() == Some(key)).unwrap();
    assert_eq!((of("C").action.as_str(), of("A").action.as_str(), three.len()), ("scale", "cut", 3));
    assert_eq!(of("C").reason, "efficiency_index 2.00957 is above 1.5, roi 3 is at least 0");
    // Rules of one's own: the first decides, and between two limits both are said.
    let own = r#"{"rules":[
        {"name":"middling","metric":"roas","above":0.5,"below":1,"action":"watch"},
        {"name":"any","metric":"conversions","above":0,"action":"keep"}]}"#;
    let own = advice(&[("A", 100.0)], own);
    assert_eq!(
        (own[0].action.as_str(), own[0].reason.as_str()),
        ("watch", "roas 0.8 is above 0.5 and below 1")
    );
    assert_eq!((own[0].threshold, own[0].also[0].action.as_str()), (0.5, "keep"));
}

#[test]
fn every_column_can_be_advised_by_and_nothing_else() {
    let fields = serde_json::to_value(RoiRow::default()).unwrap();
    let not_numbers = ["keys", "roi_interval", "roas_interval", "intervals", "undefined"];
    let mut numbers: Vec<&str> = fields
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .filter(|name| !not_numbers.contains(name))
        .collect();
    let mut columns: Vec<&str> = RoiRow::COLUMNS.iter().map(|(name, _)| *name).collect();
    numbers.sort_unstable();
    columns.sort_unstable();
    assert_eq!(numbers, columns);
    // Each column is read from the field of its name.
    for (index, (name, column)) in RoiRow::COLUMNS.iter().enumerate() {
        let mut row = RoiRow::default();
        assert!(column(&row).is_none_or(|value| value == 0.0));
        let number = 2.0 + crate::math::count_f64(index as u64);
        let value = Some(number);
        match *name {
            "conversions" => row.conversions = number,
            "value" => row.value = number,
            "cost" => row.cost = value,
            "impressions" => row.impressions = value,
            "clicks" => row.clicks = value,
            "profit" => row.profit = value,
            "roi" => row.roi = value,
            "roas" => row.roas = value,
            "poas" => row.poas = value,
            "cpa" => row.cpa = value,
            "cpc" => row.cpc = value,
            "cpm" => row.cpm = value,
            "ctr" => row.ctr = value,
            "cvr" => row.cvr = value,
            "aov" => row.aov = value,
            "share_of_cost" => row.share_of_cost = value,
            "share_of_value" => row.share_of_value = value,
            "efficiency_index" => row.efficiency_index = value,
            "break_even_roas" => row.break_even_roas = value,
            "cost_per_lead" => row.cost_per_lead = value,
            "cost_per_opportunity" => row.cost_per_opportunity = value,
            "cac" => row.cac = value,
            "ltv_to_cac" => row.ltv_to_cac = value,
            "payback_periods" => row.payback_periods = value,
            "incremental_roi" => row.incremental_roi = value,
            "open_pipeline" => row.open_pipeline = value,
            "pipeline_roi" => row.pipeline_roi = value,
            "mer" => row.mer = value,
            other => panic!("{other}"),
        }
        assert_eq!(column(&row), value, "{name}");
    }
}

#[test]
fn outcomes_give_their_metrics() {
    let table = credits(&[Dimension::Channel]);
    let of = |options: &str, bought: &[Spend]| {
        RoiTable::from_table(&table, bought, &RoiOptions::from_json(options).unwrap())
            .map_err(|error| error.to_string())
    };
    let bought = [
        spend("email", "2026-01-01", "2026-02-01", 210.0),
        spend("social", "2026-01-01", "2026-02-01", 90.0),
    ];
    let options = r#"{"margin":0.5,"lifetime_value":77,"revenue_per_period":16,"retention":0.5,"total_revenue":1500,
        "outcomes":[
            {"keys":["email"],"new_customers":15,"leads":30,"opportunities":7,"open_pipeline":420,"incremental_revenue":546},
            {"keys":["social"],"new_customers":0,"leads":3}]}"#;
    let roi = of(options, &bought).unwrap();
    let row = |name: &str| roi.rows.iter().find(|row| row.keys[0].as_deref() == Some(name)).unwrap();
    let email = row("email");
    assert_eq!(
        (email.cac, email.cost_per_lead, email.cost_per_opportunity),
        (Some(14.0), Some(7.0), Some(30.0))
    );
    assert_eq!((email.ltv_to_cac, email.payback_periods), (Some(5.5), Some(3.0)));
    // (0.5 · 546 − 210) / 210.
    assert_eq!((email.incremental_roi, email.break_even_roas, email.mer), (Some(0.3), Some(2.0), None));
    assert_eq!(email.pipeline_roi, Some((email.value + 420.0) / 210.0));
    assert_eq!(email.open_pipeline, Some(420.0));
    let social = row("social");
    assert_eq!((social.cac, social.cost_per_lead, social.pipeline_roi), (None, Some(30.0), None));
    let reason = |row: &RoiRow, metric: &str| {
        row.undefined.iter().find(|undefined| undefined.metric == metric).map(|undefined| undefined.reason)
    };
    assert_eq!(reason(social, "cac"), Some(Undefined::ZeroDenominator));
    assert_eq!(reason(social, "payback_periods"), Some(Undefined::ZeroDenominator));
    assert_eq!(reason(social, "incremental_roi"), Some(Undefined::Missing));
    // The total has what all with a cost say: 300 for 15 customers and 33 leads, not opportunities.
    assert_eq!((roi.total.cac, roi.total.cost_per_lead), (Some(20.0), Some(300.0 / 33.0)));
    assert_eq!(
        (roi.total.mer, reason(&roi.total, "cost_per_opportunity")),
        (Some(5.0), Some(Undefined::Missing))
    );
    // Without outcomes nothing is said of them.
    let plain = of("{}", &bought).unwrap();
    assert!(plain.rows.iter().all(|row| row.cac.is_none() && reason(row, "cac").is_none()));
    // Names and ranges are checked.
    let refused = |options: &str| of(options, &bought).unwrap_err();
    assert_eq!(
        refused(r#"{"outcomes":[{"keys":["emial"],"leads":1}]}"#),
        "outcomes[0].keys: expected a group with credits or spend, got emial; did you mean email?"
    );
    assert_eq!(
        refused(r#"{"intervals":[{"keys":["emial"],"value_low":0,"value_high":1}]}"#),
        "intervals[0].keys: expected a group with credits or spend, got emial; did you mean email?"
    );
    assert_eq!(
        refused(r#"{"outcomes":[{"keys":["email"]},{"keys":["email"]}]}"#),
        "outcomes[0].keys: expected each group once, got email twice"
    );
    assert_eq!(
        refused(r#"{"outcomes":[{"keys":["email"],"leads":-1}]}"#),
        "outcomes[0].leads: expected a finite number of 0 or more, got -1"
    );
    assert_eq!(
        refused(r#"{"retention":1.2}"#),
        "retention: expected a number above 0 and of at most 1, got 1.2"
    );
}

#[test]
fn what_lies_in_one_group_comes_back_whole() {
    // Seven days from Monday to Monday: one week, two parts of a month never.
    let bought =
        [spend("search", "2026-01-05", "2026-01-12", 90.0), spend("search", "2026-01-12", "2026-01-26", 0.3)];
    let of = |dimension| {
        let by = [Dimension::Channel, dimension];
        let table = RoiTable::new(&credited(), &by, &bought, &RoiOptions::default()).unwrap();
        let costs = |row: &RoiRow| Some((row.keys[1].clone()?, row.cost?));
        let mut costs: Vec<_> = table.rows.iter().filter_map(costs).filter(|(_, cost)| *cost > 0.0).collect();
        costs.sort_by(|(a, _), (b, _)| a.cmp(b));
        costs
    };
    let weeks =
        [("2026-01-05".to_owned(), 90.0), ("2026-01-12".to_owned(), 0.15), ("2026-01-19".to_owned(), 0.15)];
    assert_eq!(of(Dimension::TouchWeek), weeks);
    assert_eq!(of(Dimension::TouchMonth), [("2026-01".to_owned(), 90.0 + 0.3)]);
}
