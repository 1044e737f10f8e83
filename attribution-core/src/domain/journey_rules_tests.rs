use super::*;

#[test]
fn defaults_are_the_documented_ones_and_survive_json() {
    let rules = JourneyRules::default();
    assert_eq!(rules.lookback_days.map(Days::get), Some(90.0));
    assert_eq!(JourneyRules::from_json("{}").unwrap(), rules);
    assert_eq!(JourneyRules::from_json(&serde_json::to_string(&rules).unwrap()).unwrap(), rules);
    assert_eq!(JourneyRules::from_json(r#"{"lookback_days":null}"#).unwrap().lookback_days, None);
    assert_eq!(JourneyRules::from_json(r#"{"key":"customer"}"#).unwrap().key, JourneyKey::Journey);
}

#[test]
fn every_problem_is_reported_at_once_with_its_path() {
    let mut rules = JourneyRules { max_touches: Some(0), ..JourneyRules::default() };
    rules.filter.min_engagement = Some(101.0);
    rules.filter.min_confidence = Some(f64::NAN);
    rules.filter.include.insert(TextField::Channel.into(), BTreeSet::new());
    let paths: Vec<_> =
        rules.validate().unwrap_err().into_problems().into_iter().map(|problem| problem.path).collect();
    assert_eq!(
        paths,
        ["filter.min_engagement", "filter.min_confidence", "max_touches", "filter.include.channel"]
    );
}

#[test]
fn what_serde_refuses_carries_code_and_path() {
    for (json, path) in [
        (r#"{"lookback_days":"30"}"#, "lookback_days"),
        (r#"{"max_touches":0,"lookback_days":-1}"#, "lookback_days"),
        (r#"{"lookback_days":1e400}"#, "lookback_days"),
        (r#"{"channel_lookback_days":{"a":0.5,"b":null,"c":-0.5}}"#, "channel_lookback_days.c"),
        (r#"{"lookbackdays":30}"#, "lookbackdays"),
        (r#"{"filter":{"include":{"channel":"search"}}}"#, "filter.include.channel"),
        (r#"{"max_touches":-1}"#, "max_touches"),
        (r#"{"direct":"remove"}"#, "direct"),
        ("[]", "rules"),
        ("{} x", "rules"),
    ] {
        let error = JourneyRules::from_json(json).unwrap_err();
        assert_eq!((error.code(), error.path()), ("INVALID_CONFIG", path), "{json}: {error}");
        assert!(!error.detail().contains("line"), "{error}");
    }
}
