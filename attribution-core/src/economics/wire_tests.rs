use super::*;
use serde_json::Value;

fn answer(function: &str, arguments: &str) -> Value {
    serde_json::from_str(&call(function, arguments).unwrap()).unwrap()
}

#[test]
fn a_metric_is_asked_by_its_name() {
    assert_eq!(answer("metric", r#"{"metric":"roi","values":{"revenue":12,"spend":4}}"#)["value"], 2.0);
    assert_eq!(
        answer("metric", r#"{"metric":"roi","values":{"revenue":1,"spend":0}}"#)["reason"],
        "zero_denominator"
    );
}

#[test]
fn functions_answer_in_their_own_terms() {
    let curve = r#"{"family":"hill","beta":10,"half_sat":4,"slope":1}"#;
    let values = answer("curve", &format!(r#"{{"curve":{curve},"spends":[0,4],"marginals":[2.5]}}"#));
    assert_eq!((&values["response"][1], &values["average"][0]), (&Value::from(5.0), &Value::Null));
    assert_eq!(values["inverse_marginal"][0], 0.0);
    let adstock =
        answer("adstock", r#"{"adstock":{"shape":"geometric","theta":0.5},"spend":[4,0],"carry_in":2}"#);
    assert_eq!(adstock["adstocked"], serde_json::json!([5.0, 2.5]));
    assert_eq!(answer("proportional", r#"{"total":4,"returns":[1,3]}"#), serde_json::json!([1.0, 3.0]));
    let problem = format!(r#"{{"channels":[{{"id":"a","curve":{curve}}}],"budget":4}}"#);
    assert_eq!(answer("allocate", &problem)["response"], 5.0);
    let frontier = answer("efficient_frontier", &format!(r#"{{"problem":{problem},"budgets":[4,8]}}"#));
    assert_eq!(frontier.as_array().map(Vec::len), Some(2));
    assert_eq!(answer("evaluate_plan", &format!(r#"{{"problem":{problem},"spends":[4]}}"#))["response"], 5.0);
}

#[test]
fn what_is_wrong_has_an_address() {
    let path = |function: &str, arguments: &str| {
        let error = call(function, arguments).unwrap_err();
        (error.code(), error.path().to_owned())
    };
    assert_eq!(path("alocate", "{}"), ("INVALID_CONFIG", "function".into()));
    assert_eq!(path("metric", r#"{"metric":"roaz","values":{}}"#), ("INVALID_CONFIG", "metric".into()));
    assert_eq!(
        path("metric", r#"{"metric":"roas","values":{"spend":1}}"#),
        ("INVALID_CONFIG", "values.revenue".into())
    );
    assert_eq!(
        path("metric", r#"{"metric":"roas","values":{"cost":1}}"#),
        ("INVALID_CONFIG", "values.cost".into())
    );
    assert_eq!(path("allocate", r#"{"channels":[{"id":"a"}]}"#).1, "channels[0]");
    assert_eq!(path("evaluate_plan", r#"{"problem":{"budget":"x"},"spends":[]}"#).1, "problem.budget");
}

#[test]
fn spend_without_a_period_is_for_the_whole_time_that_is_looked_at() {
    let demo = crate::simulate::demo();
    let journeys =
        crate::Journeys::build(&crate::JourneyRules::default(), &demo.touches, &demo.conversions).unwrap();
    let credits = crate::ModelSpec::linear().attribute(&journeys).unwrap();
    let spend = r#""spend": [{"channel": "email", "amount": 50}]"#;
    let march = r#"{"period": {"start": "2026-03-01", "end": "2026-03-08"}}"#;
    for options in ["{}", march] {
        let asked = format!(r#"{{"by": ["channel"], {spend}, "options": {options}}}"#);
        let table: Value = serde_json::from_str(&call_roi(&credits, &asked).unwrap()).unwrap();
        let rows = table["rows"].as_array().unwrap();
        let email = rows.iter().find(|row| row["keys"][0] == "email").unwrap();
        assert_eq!(email["cost"], 50.0);
    }
    let refused = [
        call_roi(&credits, &format!(r#"{{"by": ["touch_day"], {spend}}}"#)).unwrap_err(),
        call_plan(&credits, &format!("{{{spend}}}")).unwrap_err(),
    ];
    assert!(refused.iter().all(|error| error.path() == "spend[0].period"), "{refused:?}");
    assert_eq!(call_plan(&credits, "{}").unwrap_err().path(), "spend");
}

/// Languages read spend as a table, whose columns are checked by [`SpendField`](crate::ingest::SpendField); here it is JSON.
#[test]
fn a_misspelt_field_of_spend_has_an_address() {
    let demo = crate::simulate::demo();
    let journeys =
        crate::Journeys::build(&crate::JourneyRules::default(), &demo.touches, &demo.conversions).unwrap();
    let credits = crate::ModelSpec::linear().attribute(&journeys).unwrap();
    let spend = r#""spend": [{"channel": "email", "amount": 50}, {"channel": "email", "amout": 5}]"#;
    let error = call_roi(&credits, &format!(r#"{{"by": ["channel"], {spend}}}"#)).unwrap_err();
    assert_eq!((error.kind().code(), error.path()), ("INVALID_CONFIG", "spend[1].amout"));
    assert_eq!(error.detail(), "expected a known field, got the unknown field amout; did you mean amount?");
}
