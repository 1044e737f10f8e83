use super::*;

#[test]
fn every_model_has_a_closed_object_with_all_its_parameters() {
    let schema = schemars::schema_for!(ModelSpec).to_value();
    let forms = schema.pointer("/$defs/ModelObject/oneOf").unwrap().as_array().unwrap();
    assert_eq!(forms.len(), catalog().len());
    let names = schema.pointer("/$defs/ModelName/enum").unwrap().as_array().unwrap();
    assert!(names.contains(&"linear".into()) && names.contains(&"u_shaped".into()), "{names:?}");
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
