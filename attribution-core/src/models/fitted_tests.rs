use super::*;
use crate::paths::PathSummary;

const MARKOV: &str = r#"{"channels":["a","b"],"conversion_probability":0.3333333333333333,"conversions":2,"journeys":6,"model":"markov","moves":[[0,1,3]],"parameters":{"order":1,"self_loops":"keep","smoothing":0.0,"state":"channel","value_weighted":true},"removal_effects":[1.0,1.0],"starts_without_state":[0,0],"states":[{"conversion_probability":0.3333333333333333,"conversions":0,"nulls":3,"starts":6,"symbols":[1],"visits":1.0},{"conversion_probability":0.6666666666666666,"conversions":2,"nulls":1,"starts":0,"symbols":[5],"visits":0.5}],"touches_to_conversion":2.0,"value":8.0,"value_removal_effects":[1.0,1.0],"version":1,"visits":[1.0,0.5]}"#;
const SHAPLEY: &str = r#"{"channels":["a","b"],"conversions":2.0,"divisions":[[[0,1],[0.5,0.5]]],"model":"shapley","parameters":{"max_position":10,"ordered":false,"permutations":1000,"seed":0,"value_function":"conversion_rate"},"parts":[[1.0,4.0,null],[1.0,4.0,null]],"positions":[],"value":8.0,"version":1}"#;

/// Version 1 as it was first written: later versions must go on reading it.
#[test]
fn version_one_still_reads() {
    let mut summary = PathSummary::default();
    summary.add(&["a", "b"], 2, 8.0, 1).unwrap();
    summary.add(&["a"], 0, 0.0, 3).unwrap();
    for (kept, spec) in [
        (MARKOV, r#"{"model":"markov","value_weighted":true}"#),
        (SHAPLEY, r#"{"model":"shapley","value_function":"conversion_rate"}"#),
    ] {
        let fitted = spec.parse::<ModelSpec>().unwrap().fit(&summary).unwrap();
        assert_eq!(FittedModel::from_json(kept).unwrap(), fitted);
        assert_eq!(fitted.to_json(), kept);
    }
}

#[test]
fn what_is_no_fitted_model_is_refused() {
    let path = |json: &str| {
        let error = FittedModel::from_json(json).unwrap_err();
        assert_eq!(error.code(), "INVALID_INPUT", "{json}");
        error.path().to_owned()
    };
    assert_eq!(path("{"), "");
    assert_eq!(path("[]"), "version");
    assert_eq!(path(&MARKOV.replace(r#""version":1"#, r#""version":2"#)), "version");
    assert_eq!(path(&MARKOV.replace(r#""journeys":6,"#, "")), "");
    path(&MARKOV.replace("[[0,1,3]]", "[[0,1]]"));
    path(&SHAPLEY.replace("shapley", "sharply"));
    for end in 0..MARKOV.len() {
        assert!(FittedModel::from_json(MARKOV.get(..end).unwrap()).is_err());
    }
    for model in [MARKOV, SHAPLEY] {
        assert_eq!(path(&model.replace(r#"["a","b"]"#, r#"["b","a"]"#)), "channels");
        assert_eq!(path(&model.replace(r#"["a","b"]"#, r#"["a","b","c"]"#)), "channels");
    }
    let wrong = FittedModel::from_json(&MARKOV.replace(r#""order":1"#, r#""order":9"#)).unwrap_err();
    assert_eq!((wrong.code(), wrong.path()), ("INVALID_CONFIG", "order"));
}

/// The chain of two channels of which more was given back than is counted here.
#[test]
fn value_below_zero_is_learned_from_or_refused() {
    let mut summary = PathSummary::default();
    summary.add(&["a", "b"], 2, 80.0, 1).unwrap();
    summary.add(&["a"], 0, -60.0, 0).unwrap();
    let weighted = r#"{"model":"markov","value_weighted":true}"#.parse::<ModelSpec>().unwrap();
    let error = weighted.fit(&summary).unwrap_err();
    assert_eq!(
        error.to_string(),
        "value: expected journeys that end in a to be worth 0 or more net of refunds, because the model is value_weighted, got -60"
    );
    assert_eq!(error.code(), "INVALID_INPUT");
    // Everything else learns from the journeys, and shares out the value that is left.
    for model in ["markov", "shapley"].into_iter().map(str::to_owned).chain(
        ["revenue", "conversion_rate"]
            .map(|game| format!(r#"{{"model":"shapley","value_function":"{game}"}}"#)),
    ) {
        let fitted = model.parse::<ModelSpec>().unwrap().fit(&summary).unwrap();
        let effects = fitted.effects();
        let value: f64 = effects.iter().map(|effect| effect.value).sum();
        let conversions: f64 = effects.iter().map(|effect| effect.conversions).sum();
        assert!((value - 20.0).abs() < 1e-12 && (conversions - 2.0).abs() < 1e-12, "{model}: {effects:?}");
        assert_eq!(FittedModel::from_json(&fitted.to_json()).unwrap(), fitted);
    }
    let mut alone = PathSummary::default();
    alone.add(&["a"], 0, -60.0, 0).unwrap();
    for model in [ModelSpec::markov(), ModelSpec::shapley()] {
        let effects = model.fit(&alone).unwrap().effects();
        assert!(effects.iter().all(|effect| effect.conversions == 0.0 && effect.value.is_finite()));
    }
    assert_eq!(weighted.fit(&alone).unwrap_err().path(), "value");
}
