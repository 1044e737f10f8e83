use std::ops::ControlFlow;

use serde_json::Value;

use crate::wire::call;

fn answer(function: &str, arguments: &str) -> Value {
    let progress = |_, _| ControlFlow::Continue(());
    let answer = call(function, &[], arguments, &progress).unwrap().into_json().unwrap();
    serde_json::from_str(&answer).unwrap()
}

#[test]
fn every_table_has_columns_of_one_length() {
    let demo = answer("deals_demo", "{}");
    let tables: Vec<_> = demo.as_object().unwrap().iter().filter(|(name, _)| *name != "as_of").collect();
    assert_eq!(tables.len(), 6);
    for (name, table) in tables {
        let lengths: Vec<_> =
            table.as_object().unwrap().values().map(|column| column.as_array().unwrap().len()).collect();
        assert!(lengths[0] > 30 && lengths.iter().all(|length| *length == lengths[0]), "{name}: {lengths:?}");
    }
    assert_eq!(demo["accounts"]["id"].as_array().unwrap().len(), 40);
    assert_eq!(demo["as_of"], "2026-01-01T00:00:00Z");
}

#[test]
fn options_are_those_of_the_simulator() {
    let made = answer("simulate_deals", r#"{"options":{"accounts":3,"mean_touches":0}}"#);
    assert_eq!(made["accounts"]["id"], serde_json::json!(["account-1", "account-2", "account-3"]));
    assert_eq!(made["touchpoints"]["at"], serde_json::json!([]));
    let progress = |_, _| ControlFlow::Continue(());
    let error = call("simulate_deals", &[], r#"{"options":{"win_rate":7}}"#, &progress).unwrap_err();
    assert_eq!((error.code(), error.detail()), ("INVALID_CONFIG", "expected a number from 0 to 1, got 7"));
}
