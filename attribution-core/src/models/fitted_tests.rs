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
