use super::*;
use crate::simulate::{ScenarioName, ScenarioPair};

fn paths(scenario: &Scenario) -> Vec<String> {
    let error = scenario.validate().unwrap_err();
    assert_eq!(error.code(), "INVALID_CONFIG");
    error.problems().map(|problem| problem.path.clone()).collect()
}

#[test]
fn every_named_scenario_is_valid_and_so_is_what_is_drawn_from_it() {
    for name in ScenarioName::ALL {
        let scenario = Scenario::named(name);
        scenario.validate().unwrap();
        (0..20).for_each(|seed| scenario.clone().drawn(seed).validate().unwrap());
    }
}

#[test]
fn all_problems_are_named_with_their_addresses() {
    let mut scenario = Scenario::default()
        .with_stages(vec![1.0, -1.0])
        .with_pairs(vec![ScenarioPair::new("display", "radio", 0.1)])
        .with_active_days(f64::NAN)
        .with_value_median(0.0);
    scenario.channels[1].name = "paid_search".into();
    scenario.channels[2].beta = f64::INFINITY;
    scenario.channels[3].preference = vec![1.0];
    assert_eq!(
        paths(&scenario),
        [
            "channels[1].name",
            "channels[2].beta",
            "channels[3].preference",
            "pairs[0].second",
            "stages[1]",
            "active_days",
            "value_median"
        ]
    );
    let error = scenario.validate().unwrap_err();
    let details: Vec<_> = error.problems().map(|problem| problem.detail.as_str()).collect();
    assert_eq!(details[0], "expected a name of its own, got \"paid_search\" again");
    assert_eq!(details[3], "expected the name of a channel of the scenario, got \"radio\"");
    assert_eq!(details[5], "expected a number from 0.01 to 10000, got NaN");
}

#[test]
fn a_scenario_without_channels_and_one_without_stages_are_refused() {
    assert_eq!(paths(&Scenario::default().with_channels(vec![])), ["channels"]);
    assert_eq!(paths(&Scenario::default().with_stages(vec![])), ["stages"]);
    assert_eq!(paths(&Scenario::default().with_stages(vec![1.0; 4])), ["stages"]);
    let crowd = Scenario::default().with_people(u32::MAX);
    assert_eq!(paths(&crowd), ["people"]);
    assert_eq!(crowd.generate().unwrap_err().path(), "people");
}

#[test]
fn options_come_from_json_with_addresses() {
    let scenario: Scenario = serde_json::from_str(
        r#"{"channels": [{"name": "tv", "mean_touches": 1, "beta": 0.1, "half_life_days": 3}], "people": 5}"#,
    )
    .unwrap();
    assert_eq!((scenario.channels.len(), scenario.people, scenario.baseline), (1, 5, 0.01));
    assert_eq!(scenario.channels[0].half_life_days.get(), 3.0);
    assert_eq!(scenario.channels[0].saturation.get(), 1.0);
    let written = serde_json::to_string(&scenario).unwrap();
    assert_eq!(serde_json::from_str::<Scenario>(&written).unwrap(), scenario);
    assert!(serde_json::from_str::<Scenario>(r#"{"baselines": 1}"#).is_err());
}
