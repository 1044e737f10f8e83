//! Pipeline reports and forecasts against cases that an independent reference worked out.

#![cfg(feature = "full")]
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use attribution_core::domain::{Deals, Lead, Opportunity, TextField};
use attribution_core::ingest::TouchTable;
use attribution_core::report::{GroupCost, PipelineOptions, pipeline_report};
use attribution_core::{JourneyRules, Journeys, ModelSpec, Timestamp};
use serde_json::Value;

fn given() -> Value {
    serde_json::from_str(include_str!("pipeline/cases.json")).unwrap()
}

fn cases(all: &Value, function: &str) -> Vec<Value> {
    let cases: Vec<Value> = all["cases"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|case| case["function"] == function)
        .cloned()
        .collect();
    assert!(!cases.is_empty(), "no case of {function}");
    cases
}

fn moment(value: &Value) -> Option<Timestamp> {
    value.as_str().map(|text| text.parse().unwrap())
}

fn journeys(data: &Value, as_of: &Value) -> Journeys {
    let deal = |deal: &Value| Opportunity {
        amount: deal["amount"].as_f64(),
        probability: deal["probability"].as_f64(),
        stage: deal["stage"].as_str().map(str::to_owned),
        status: serde_json::from_value(deal["outcome"].clone()).unwrap(),
        created_at: moment(&deal["created_at"]),
        closed_at: moment(&deal["closed_at"]),
        ..Opportunity::new(deal["id"].as_str().unwrap())
    };
    let lead = |lead: &Value| Lead {
        created_at: moment(&lead["created_at"]),
        qualified_at: moment(&lead["qualified_at"]),
        ..Lead::new(lead["id"].as_str().unwrap())
    };
    let list = |name: &str| data[name].as_array().unwrap();
    let deals =
        Deals::new(list("deals").iter().map(deal).collect(), list("leads").iter().map(lead).collect())
            .unwrap();
    let touches = list("touches");
    let text = |name: &str| -> Vec<Option<String>> {
        touches.iter().map(|touch| touch[name].as_str().map(str::to_owned)).collect()
    };
    let at: Vec<i64> = touches.iter().map(|touch| moment(&touch["at"]).unwrap().micros()).collect();
    let channel = vec!["site"; touches.len()];
    let (influencer, campaign, content) = (text("influencer"), text("campaign"), text("content"));
    let (platform, deal, lead) = (text("platform"), text("deal"), text("lead"));
    let table = TouchTable::new()
        .with_at(&at)
        .with_text(TextField::Channel, &channel)
        .with_text(TextField::Influencer, &influencer)
        .with_text(TextField::Campaign, &campaign)
        .with_text(TextField::Content, &content)
        .with_text(TextField::Opportunity, &deal)
        .with_text(TextField::Lead, &lead)
        .with_dimension("platform", &platform);
    let mut rules = JourneyRules::for_deals();
    (rules.dimensions, rules.as_of) = (vec!["platform".into()], moment(as_of));
    Journeys::from_deals(&rules, &[table], deals).unwrap()
}

/// Compares a figure of ours with an expected one; what is expected to be none must be none.
fn is_the_same(ours: &Value, expected: &Value) -> bool {
    match (ours.as_f64(), expected.as_f64()) {
        (Some(ours), Some(expected)) => (ours - expected).abs() <= 1e-12 * expected.abs().max(1.0),
        (None, None) => ours.is_null() && expected.is_null(),
        _ => false,
    }
}

#[test]
fn reports_are_those_of_the_reference() {
    let all = given();
    for case in cases(&all, "report") {
        let options = &case["options"];
        let by = options["by"].as_str().unwrap();
        let model = ModelSpec::from_json(&format!("{{\"model\": {}}}", options["model"])).unwrap();
        let mut report_options =
            PipelineOptions::default().with_by(by).with_as_of(moment(&options["as_of"]).unwrap());
        if let Some(days) = options["lookback_days"].as_f64() {
            report_options = report_options.with_lookback_days(days.try_into().unwrap());
        }
        let spend = all["data"]["spend"][by].as_object().unwrap();
        let costs: Vec<GroupCost> =
            spend.iter().map(|(group, amount)| GroupCost::new(group, amount.as_f64().unwrap())).collect();
        let journeys = journeys(&all["data"], &options["as_of"]);
        let report = pipeline_report(&journeys, &model, &report_options, &costs, &[]).unwrap();
        let ours = serde_json::to_value(&report).unwrap();
        let rows = case["expected"]["rows"].as_object().unwrap();
        assert_eq!(report.rows.len(), rows.len(), "{}", case["id"]);
        for (group, expected) in rows {
            let name = if group == "(none)" { None } else { Some(group.as_str()) };
            let row =
                ours["rows"].as_array().unwrap().iter().find(|row| row["group"].as_str() == name).unwrap();
            for (field, expected) in expected.as_object().unwrap() {
                if field == "win_rate_95" {
                    for (bound, place) in [("win_rate_low", 0), ("win_rate_high", 1)] {
                        let expected = expected.get(place).unwrap_or(&Value::Null);
                        assert!(is_the_same(&row[bound], expected), "{} {group} {bound}", case["id"]);
                    }
                    continue;
                }
                let own = &row[field];
                assert!(is_the_same(own, expected), "{} {group} {field}: {own}, {expected}", case["id"]);
            }
        }
        for (field, expected) in case["expected"]["unattributed"].as_object().unwrap() {
            let own = &ours["unattributed"][field];
            assert!(is_the_same(own, expected), "{} unattributed {field}: {own}, {expected}", case["id"]);
        }
    }
}
