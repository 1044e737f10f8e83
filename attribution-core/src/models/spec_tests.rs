use super::*;
use crate::domain::JourneyRules;
use crate::ingest::PathCount;
use crate::math::Share;
use crate::models::catalog;
use crate::models::rules::Member;

#[test]
fn constructors_have_the_defaults_of_the_catalogue() {
    let constructed = [
        ModelSpec::first_touch(),
        ModelSpec::last_touch(),
        ModelSpec::last_non_direct(),
        ModelSpec::linear(),
        ModelSpec::time_decay(),
        ModelSpec::step_decay(),
        ModelSpec::position_based(),
        ModelSpec::j_shaped(),
        ModelSpec::inverse_j(),
        ModelSpec::custom_position(),
        ModelSpec::w_shaped(),
        ModelSpec::full_path(),
        ModelSpec::custom_weights(),
        ModelSpec::activity_weighted(),
        ModelSpec::engagement_weighted(),
        ModelSpec::influencer_touch(),
        ModelSpec::same_touch(),
        ModelSpec::participation(),
        #[cfg(feature = "b2b")]
        ModelSpec::b2b(),
        #[cfg(feature = "b2b")]
        ModelSpec::b2b_time(),
        #[cfg(feature = "b2b")]
        ModelSpec::b2b_quality(),
        #[cfg(feature = "b2b")]
        ModelSpec::b2b_account(),
        #[cfg(feature = "b2b")]
        ModelSpec::b2b_stage(),
        #[cfg(feature = "b2b")]
        ModelSpec::b2b_velocity(),
        ModelSpec::ensemble(),
        ModelSpec::markov(),
        ModelSpec::shapley(),
        #[cfg(feature = "statistical")]
        ModelSpec::hazard(),
        #[cfg(feature = "statistical")]
        ModelSpec::logistic(),
        #[cfg(feature = "statistical")]
        ModelSpec::probabilistic(),
    ];
    assert_eq!(ModelSpec::all(), constructed);
}

#[test]
fn errors_of_lists_say_which_model() {
    let path = |texts: &[&str]| ModelSpec::list_from_json(texts).unwrap_err().path().to_owned();
    assert_eq!(path(&[r#""linear""#, r#"{"model":"markov","order":5}"#]), "models[1].order");
    let counted = PathCount { path: vec!["a".into()], conversions: 1, value: 1.0, nulls: 0 };
    let journeys = Journeys::from_path_counts(&JourneyRules::default(), &[counted]).unwrap();
    let models = [ModelSpec::linear(), ModelSpec::time_decay()];
    assert_eq!(ModelSpec::attribute_all(&models, &journeys).unwrap_err().path(), "models[1].model");
}

#[test]
fn every_model_reads_its_names_and_writes_itself_short() {
    for info in catalog() {
        for name in [info.name].iter().chain(info.aliases) {
            let spec: ModelSpec = name.parse().unwrap();
            assert_eq!((spec.name().as_str(), spec.label().as_str()), (info.name, info.name));
            assert_eq!(serde_json::to_string(&spec).unwrap(), format!("{{\"model\":{:?}}}", info.name));
        }
        let texts = [
            ("summary", info.summary),
            ("why", info.why),
            ("formula", info.formula),
            ("reference", info.reference),
        ];
        for (field, text) in texts {
            assert!(!text.is_empty(), "{}: {field} is empty", info.name);
        }
        for parameter in info.parameters {
            assert!(
                serde_json::from_str::<Value>(parameter.default).is_ok(),
                "{}.{}",
                info.name,
                parameter.name
            );
        }
    }
}

#[test]
fn what_is_written_reads_back() {
    for json in [
        r#"{"model":"time_decay","half_life_days":0.5}"#,
        r#"{"model":"custom_position","start":[1,2],"end":[],"middle":0}"#,
        r#"{"model":"custom_weights","by":"kind","default":0,"weights":{"demo":3}}"#,
        r#"{"model":"ensemble","members":[{"spec":{"model":"linear"},"weight":1}]}"#,
        r#"{"model":"full_path","close":0.3,"milestones":"strict"}"#,
    ] {
        let spec = ModelSpec::from_json(json).unwrap();
        assert_eq!(serde_json::from_str::<ModelSpec>(&serde_json::to_string(&spec).unwrap()).unwrap(), spec);
        let label: Value = serde_json::from_str(&spec.label()).unwrap();
        assert_eq!(label, serde_json::from_str::<Value>(json).unwrap());
    }
}

#[test]
fn every_problem_is_reported_with_its_path() {
    let cases: [(&str, &str, &[&str]); 20] = [
        (
            r#"{"model":"custom_weights","weights":{"facebook":3,"FACEBOOK":1}}"#,
            "INVALID_CONFIG",
            &["weights"],
        ),
        (r#"{"model":"influencer_touch","values":{"Ann":3," ann":1}}"#, "INVALID_CONFIG", &["values"]),
        (r#"{"model":"custom_position","start":[1e308],"middle":1e308}"#, "INVALID_CONFIG", &["start"]),
        (r#"{"model":"time_decay","half_life_days":0}"#, "INVALID_CONFIG", &["half_life_days"]),
        (r#"{"model":"time_decay","half_life_days":"7"}"#, "INVALID_CONFIG", &["half_life_days"]),
        (r#"{"model":"time_decay","halflife":7}"#, "INVALID_CONFIG", &["halflife"]),
        (r#"{"model":"position_based","first":2,"last":-1}"#, "INVALID_CONFIG", &["first", "last"]),
        (r#"{"model":"position_based","first":0.8,"last":0.4}"#, "INVALID_CONFIG", &["last"]),
        (r#"{"model":"w_shaped","lead":0.9}"#, "INVALID_CONFIG", &["opportunity"]),
        (r#"{"model":"w_shaped","milestones":"guess"}"#, "INVALID_CONFIG", &["milestones"]),
        (r#"{"model":"custom_position","start":[1,-1,"x"]}"#, "INVALID_CONFIG", &["start[1]", "start[2]"]),
        (r#"{"model":"custom_weights","weights":{"a":-1}}"#, "INVALID_CONFIG", &["weights.a"]),
        (r#"{"model":"custom_weights","weights":[]}"#, "INVALID_CONFIG", &["weights"]),
        (r#"{"model":"last_non_direct","direct":[1]}"#, "INVALID_CONFIG", &["direct[0]"]),
        (r#"{"model":"linear","half_life_days":7}"#, "INVALID_CONFIG", &["half_life_days"]),
        (r#"{"model":"liner"}"#, "UNKNOWN_MODEL", &["model"]),
        (r#"{"half_life_days":7}"#, "INVALID_CONFIG", &["model"]),
        ("7", "INVALID_CONFIG", &[""]),
        ("{", "INVALID_CONFIG", &[""]),
        (r#"{"model":7}"#, "INVALID_CONFIG", &["model"]),
    ];
    for (json, code, paths) in cases {
        let error = ModelSpec::from_json(json).unwrap_err();
        assert_eq!(error.code(), code, "{json}");
        assert_eq!(
            error.problems().map(|problem| problem.path.as_str()).collect::<Vec<_>>(),
            paths,
            "{json}"
        );
    }
    let near = ModelSpec::from_json(r#""time_decy""#).unwrap_err();
    assert_eq!(near.detail(), r#"expected the name of a model, got "time_decy"; did you mean time_decay?"#);
}

#[test]
fn ensembles_are_checked_all_the_way_down() {
    let paths = |json: &str| -> Vec<String> {
        ModelSpec::from_json(json)
            .unwrap_err()
            .into_problems()
            .into_iter()
            .map(|problem| problem.path)
            .collect()
    };
    assert_eq!(paths(r#"{"model":"ensemble","members":[]}"#), ["members"]);
    assert_eq!(paths(r#"{"model":"ensemble","members":[{"weight":0.4,"spec":"linear"}]}"#), ["members"]);
    assert_eq!(
        paths(
            r#"{"model":"ensemble","members":[{"weight":2,"spec":{"model":"time_decay","half_life_days":0}},3]}"#
        ),
        ["members[0].weight", "members[0].spec.half_life_days", "members[1]"]
    );
    assert_eq!(
        paths(r#"{"model":"ensemble","members":[{"weight":1,"spec":"participation"}]}"#),
        ["members[0].spec"]
    );
    let nested = |depth: usize| {
        (0..depth).fold(r#""linear""#.to_owned(), |spec, _| {
            format!(r#"{{"model":"ensemble","members":[{{"weight":1,"spec":{spec}}}]}}"#)
        })
    };
    assert!(ModelSpec::from_json(&nested(4)).is_ok());
    // Forty levels would take years if each were read twice.
    for depth in [5, 40] {
        let error = ModelSpec::from_json(&nested(depth)).unwrap_err();
        assert_eq!((error.code(), error.path()), ("INVALID_CONFIG", "members"), "{depth}");
    }
    let built = (0..50).fold(ModelSpec::linear(), |spec, _| {
        ModelSpec::Ensemble(Ensemble { members: vec![Member::new(Share::known(1.0), spec)] })
    });
    assert_eq!(built.validate().unwrap_err().path(), "members");
    assert_eq!(ModelSpec::from_json(&nested(5_000)).unwrap_err().code(), "INVALID_CONFIG");
}

#[test]
fn a_parameter_can_be_changed_and_is_checked() {
    assert_eq!(ModelSpec::time_decay().with_half_life_days(7.0).unwrap(), ModelSpec::time_decay());
    for wrong in [0.0, -1.0, f64::NAN, f64::INFINITY] {
        let error = ModelSpec::time_decay().with_half_life_days(wrong).unwrap_err();
        assert_eq!((error.code(), error.path()), ("INVALID_CONFIG", "half_life_days"), "{wrong}");
    }
    assert_eq!(ModelSpec::linear().with_half_life_days(7.0).unwrap_err().path(), "half_life_days");
    let unchecked = ModelSpec::CustomPosition(CustomPosition::default().with_middle(-3.0));
    assert_eq!(unchecked.validate().unwrap_err().path(), "middle");
}

#[test]
fn an_ensemble_learns_from_what_its_members_learn_from() {
    let spec =
        |member: &str| format!(r#"{{"model":"ensemble","members":[{{"weight":1,"spec":"{member}"}}]}}"#);
    assert!(spec("markov").parse::<ModelSpec>().unwrap().needs_null_journeys());
    assert!(!spec("linear").parse::<ModelSpec>().unwrap().needs_null_journeys());
    assert!(!spec("markov").parse::<ModelSpec>().unwrap().learns());
}
