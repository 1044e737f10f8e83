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
    assert_eq!(path(&MARKOV.replace(r#""journeys":6,"#, "")), "journeys");
    assert_eq!(path(&MARKOV.replace("[[0,1,3]]", "[[0,1]]")), "moves[0]");
    assert_eq!(path(&SHAPLEY.replace("shapley", "sharply")), "model");
    for end in 0..MARKOV.len() {
        assert!(FittedModel::from_json(MARKOV.get(..end).unwrap()).is_err());
    }
    for (model, figures) in [(MARKOV, "removal_effects"), (SHAPLEY, "parts")] {
        assert_eq!(path(&model.replace(r#"["a","b"]"#, r#"["b","a"]"#)), "channels[1]");
        assert_eq!(path(&model.replace(r#"["a","b"]"#, r#"["a","b","c"]"#)), figures);
    }
    let wrong = FittedModel::from_json(&MARKOV.replace(r#""order":1"#, r#""order":9"#)).unwrap_err();
    assert_eq!((wrong.code(), wrong.path()), ("INVALID_CONFIG", "parameters.order"));
}

/// Every figure of every kind of model, made wrong in every way: an error that says where, or nothing that matters.
#[test]
fn no_changed_figure_is_believed() {
    let rows = [
        (&["a", "b"][..], 2, 8.5, 1),
        (&["a"], 1, 3.0, 3),
        (&["b", "c", "a"], 3, 12.0, 2),
        (&["c"], 0, 0.0, 4),
        (&["b", "b"], 1, 2.0, 1),
    ];
    let mut summary = PathSummary::default();
    for (path, conversions, value, nulls) in rows {
        summary.add(path, conversions, value, nulls).unwrap();
    }
    let paths: Vec<crate::PathCount> = rows
        .iter()
        .map(|(path, conversions, value, nulls)| {
            crate::PathCount::parse(&path.join(" > "), *conversions, *value, *nulls).unwrap()
        })
        .collect();
    let journeys = Journeys::from_path_counts(&crate::JourneyRules::default(), &paths).unwrap();
    let given = |fitted: &FittedModel| {
        (fitted.effects(), fitted.details().channels, fitted.attribute(&journeys).unwrap().weights().to_vec())
    };
    let mut changes = 0;
    for spec in [
        r#"{"model":"markov"}"#,
        r#"{"model":"markov","order":2,"value_weighted":true}"#,
        r#"{"model":"markov","order":3,"self_loops":"drop","smoothing":0.5}"#,
        r#"{"model":"markov","state":"channel_position"}"#,
        r#"{"model":"shapley"}"#,
        r#"{"model":"shapley","value_function":"revenue","ordered":true,"max_position":2}"#,
        r#"{"model":"shapley","value_function":"conversion_rate"}"#,
        r#"{"model":"shapley","value_function":"conversion_rate","ordered":true,"max_position":3}"#,
    ] {
        let fitted = spec.parse::<ModelSpec>().unwrap().fit(&summary).unwrap();
        assert_eq!(FittedModel::from_json(&fitted.to_json()).unwrap(), fitted);
        let whole: Value = serde_json::from_str(&fitted.to_json()).unwrap();
        let mut pointers = Vec::new();
        leaves(&whole, "", &mut pointers);
        for pointer in pointers {
            for (wrong, change) in &WRONG {
                let mut wronged = whole.clone();
                change(&mut wronged, &pointer);
                if wronged == whole {
                    continue;
                }
                changes += 1;
                match FittedModel::from_json(&wronged.to_string()) {
                    Err(error) => assert!(!error.path().is_empty(), "{spec} {pointer} {wrong}: {error}"),
                    // A name is as good as another in the same order; what all conversions were worth is known from
                    // nothing else in a chain, nor how much of that would be lost.
                    Ok(other) if pointer.starts_with("/channels/") => {
                        let effects = |fitted: &FittedModel| -> Vec<_> {
                            fitted
                                .effects()
                                .iter()
                                .map(|row| (row.effect, row.conversions, row.value))
                                .collect()
                        };
                        assert_eq!(effects(&other), effects(&fitted), "{spec} {pointer} {wrong}");
                    }
                    Ok(other) if pointer == "/value" && spec.contains("markov") => {
                        let value: f64 = other.effects().iter().map(|row| row.value).sum();
                        let stored = wronged["value"].as_f64().unwrap();
                        assert!((value - stored).abs() <= 1e-9 * stored.abs(), "{spec} {wrong}");
                    }
                    // Which coalitions converted is known from nothing else: one that is left out is divided equally.
                    Ok(other) if pointer.starts_with("/divisions/") => {
                        assert_eq!(other.effects(), fitted.effects(), "{spec} {pointer} {wrong}");
                    }
                    Ok(_) if pointer.starts_with("/value_removal_effects/") => {
                        assert_eq!(*wrong, "a little more", "{spec} {pointer}");
                    }
                    Ok(other) => assert_eq!(given(&other), given(&fitted), "{spec} {pointer} {wrong}"),
                }
            }
        }
    }
    assert!(changes > 3_000, "{changes}");
}

type Change = fn(&mut Value, &str);

const WRONG: [(&str, Change); 8] = [
    ("text", |whole, pointer| put(whole, pointer, "x".into())),
    ("a list", |whole, pointer| put(whole, pointer, serde_json::json!([1]))),
    ("null, which stands for NaN", |whole, pointer| put(whole, pointer, Value::Null)),
    ("negative", |whole, pointer| put(whole, pointer, (-1).into())),
    ("seven", |whole, pointer| put(whole, pointer, 7.into())),
    ("a little more", |whole, pointer| {
        if let Some(number) = whole.pointer(pointer).and_then(Value::as_f64) {
            put(whole, pointer, (number + 0.125).into());
        }
    }),
    ("removed", |whole, pointer| {
        let (parent, last) = pointer.rsplit_once('/').unwrap();
        match whole.pointer_mut(parent).unwrap() {
            Value::Object(object) => drop(object.remove(last)),
            Value::Array(list) => drop(list.remove(last.parse().unwrap())),
            _ => {}
        }
    }),
    ("twice", |whole, pointer| {
        let (parent, last) = pointer.rsplit_once('/').unwrap();
        if let Value::Array(list) = whole.pointer_mut(parent).unwrap() {
            let index: usize = last.parse().unwrap();
            list.insert(index, list[index].clone());
        }
    }),
];

fn put(whole: &mut Value, pointer: &str, value: Value) {
    *whole.pointer_mut(pointer).unwrap() = value;
}

/// The address of everything that is not the whole.
fn leaves(value: &Value, at: &str, found: &mut Vec<String>) {
    let inner: Vec<(String, &Value)> = match value {
        Value::Object(object) => object.iter().map(|(name, value)| (format!("{at}/{name}"), value)).collect(),
        Value::Array(list) => {
            list.iter().enumerate().map(|(index, value)| (format!("{at}/{index}"), value)).collect()
        }
        _ => Vec::new(),
    };
    for (at, value) in inner {
        found.push(at.clone());
        leaves(value, &at, found);
    }
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
    for model in ["markov", "shapley", "logistic", "probabilistic"].into_iter().map(str::to_owned).chain(
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

#[test]
fn text_that_is_no_json_is_refused_in_words() {
    for (json, expected) in [
        ("", "expected a fitted model as JSON, got text that ends before it is whole"),
        ("{", "expected a fitted model as JSON, got text that ends before it is whole"),
        (
            r#"{"channels":["a","b"],"conversion_pro"#,
            "expected a fitted model as JSON, got text that ends before it is whole",
        ),
        ("nonsense", "expected a fitted model as JSON, got text that is none: expected ident"),
    ] {
        let error = FittedModel::from_json(json).unwrap_err();
        assert_eq!((error.code(), error.detail()), ("INVALID_INPUT", expected), "{json}");
    }
}
