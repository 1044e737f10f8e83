use std::ops::ControlFlow;

use serde_json::{Value, json};

use crate::wire::{call, show_text};

fn answer(function: &str, arguments: &Value) -> Value {
    let progress = |_, _| ControlFlow::Continue(());
    let answer = call(function, &[], &arguments.to_string(), &progress).unwrap().into_json().unwrap();
    serde_json::from_str(&answer).unwrap()
}

#[test]
fn a_scenario_can_be_edited_and_simulated() {
    let mut scenario = answer("scenario", &json!({"name": "long_cycle_b2b", "people": 300, "seed": 5}));
    assert_eq!((&scenario["people"], &scenario["seed"]), (&json!(300), &json!(5)));
    scenario["channels"][0]["beta"] = json!(0.0);
    let made = answer("simulate_scenario", &json!({"scenario": scenario}));
    for table in ["touchpoints", "conversions", "milestones"] {
        let columns = made[table].as_object().unwrap().values();
        let lengths: Vec<_> = columns.map(|column| column.as_array().unwrap().len()).collect();
        assert!(
            lengths[0] > 10 && lengths.iter().all(|length| *length == lengths[0]),
            "{table}: {lengths:?}"
        );
    }
    let effect = &made["truth"]["effects"][0];
    assert_eq!((&effect["channel"], &effect["caused"]), (&json!("content"), &json!(0.0)));
    assert_eq!(answer("scenario_truth", &json!({"scenario": scenario})), made["truth"]);
    let text = show_text("SimulatedScenarioRows", &made.to_string()).unwrap();
    assert!(text.contains("conversions that it caused") || text.contains("caused"), "{text}");
    show_text("Scenario", &scenario.to_string()).unwrap();
}

#[test]
fn drawn_parameters_have_a_seed_of_their_own() {
    let drawn = |seed: u64| answer("scenario", &json!({"name": "independent", "drawn": seed}));
    assert_eq!(drawn(1), drawn(1));
    assert_ne!(drawn(1)["channels"], drawn(2)["channels"]);
    assert_eq!(drawn(1)["seed"], json!(1));
}
