use super::*;

#[test]
fn every_model_has_a_closed_object_with_all_its_parameters() {
    let schema = schemars::schema_for!(ModelSpec).to_value();
    let forms =
        schema.pointer("/oneOf").or(schema.pointer("/$defs/ModelSpec/oneOf")).unwrap().as_array().unwrap();
    assert_eq!(forms.len(), catalog().len() + 1);
    for model in catalog() {
        let form = forms.iter().find(|form| form["title"] == model.name).unwrap();
        assert_eq!(form["additionalProperties"], false);
        for parameter in model.parameters {
            let property = &form["properties"][parameter.name];
            assert_eq!(property["default"], default_of(parameter), "{}.{}", model.name, parameter.name);
            assert!(property["description"].is_string());
        }
    }
}
