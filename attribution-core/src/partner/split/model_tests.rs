use super::*;

fn read(json: &str) -> Result<PartnerModel> {
    Error::read(json)
}

fn paths(model: &PartnerModel) -> Vec<String> {
    model.validate().unwrap_err().problems().map(|problem| problem.path.clone()).collect()
}

#[test]
fn a_name_alone_is_a_model() {
    for model in PartnerModelName::ALL {
        let name = format!("{:?}", model.name());
        assert_eq!(read(&name).unwrap(), PartnerModel::new(model));
        assert_eq!(read(&format!(r#"{{"model": {name}}}"#)).unwrap(), PartnerModel::new(model));
        let written = serde_json::to_string(&PartnerModel::new(model)).unwrap();
        assert_eq!(read(&written).unwrap(), PartnerModel::new(model));
    }
    let error = read(r#""role_weigthed""#).unwrap_err();
    assert!(error.detail().ends_with("did you mean role_weighted?"), "{error}");
    assert_eq!(
        read("7").unwrap_err().detail(),
        "expected the name of a partner model, or an object with `model`, got 7"
    );
}

#[test]
fn parameters_of_another_model_are_refused() {
    let linear = read(
        r#"{"model": "linear", "half_life_days": 7, "weights": {"isv": 1}, "confidence_weighted": true}"#,
    );
    assert_eq!(paths(&linear.unwrap()), ["weights", "half_life_days"]);
    let fixed = read(r#"{"model": "fixed", "confidence_weighted": true}"#).unwrap();
    assert_eq!(paths(&fixed), ["confidence_weighted", "shares"]);
    let weights =
        r#"{"model": "role_weighted", "weights": {"SI": 0.5, "implementation": 0.6, "isv": -1, "": 1}}"#;
    let mut found = paths(&read(weights).unwrap());
    found.sort();
    assert_eq!(found, ["weights.", "weights.implementation", "weights.isv"]);
}

#[test]
fn roles_are_known_in_any_spelling() {
    for role in ["SI", "si", "System Integrator", "Implementation", "implementation"] {
        assert_eq!(plain_role(role), "implementation");
    }
    assert_eq!(plain_role("Technology Partner"), "technology_partner");
}
