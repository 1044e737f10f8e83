use super::super::field_mapping::{CrmOwner, CrmSystem, FieldMapping};
use super::super::known::crm_mapping;

fn problems(json: &str) -> Vec<String> {
    let error = FieldMapping::from_json(json).and_then(|mapping| mapping.validate().map(|()| mapping));
    error.unwrap_err().problems().map(ToString::to_string).collect()
}

#[test]
fn mappings_of_systems_are_sound_and_can_be_stored() {
    for system in [CrmSystem::Salesforce, CrmSystem::HubSpot, CrmSystem::Other] {
        let mapping = crm_mapping(system);
        mapping.validate().unwrap();
        let stored = serde_json::to_string(&mapping).unwrap();
        assert_eq!(FieldMapping::from_json(&stored).unwrap(), mapping);
    }
}

#[test]
fn names_that_do_not_exist_are_refused_with_the_nearest() {
    let of = |fields: &str| {
        problems(&format!(
            r#"{{"objects": [{{"object": "Opportunity", "record": "opportunity", {fields}}}]}}"#
        ))
    };
    assert_eq!(
        of(r#""fields": {"id": "Id", "acount": "AccountId"}"#),
        ["objects[0].fields.acount: expected a field of opportunity, got acount; did you mean account?"]
    );
    assert_eq!(
        of(r#""fields": {"name": " "}"#),
        [
            "objects[0].fields.name: expected the name of a field of the CRM, got an empty text",
            "objects[0].fields.id: expected the field of the CRM that is the id of opportunity, got none"
        ]
    );
    assert_eq!(
        problems(r#"{"objects": [{"object": "Deal", "record": "oportunity"}]}"#),
        [r#"objects[0].record: expected a known name, got "oportunity"; did you mean opportunity?"#]
    );
}

#[test]
fn what_cannot_be_is_refused() {
    let twice = r#"{"objects": [{"object": "Task", "record": "owner", "fields": {"id": "Id"}},
        {"object": "x", "also": ["task"], "record": "owner", "fields": {"id": "Id"}, "partners": [{"field": "P"}]}]}"#;
    assert_eq!(
        problems(twice),
        [
            "objects[1].partners: expected partner fields of opportunities alone, got some of owner",
            r#"objects[1].object: expected an object that is mapped once, got "Task" again"#
        ]
    );
    let mut mapping = FieldMapping::default();
    mapping.owners.push(CrmOwner::default().with_name("Noa"));
    assert_eq!(mapping.validate().unwrap_err().path(), "owners[0].id");
    let association =
        r#"{"objects": [{"object": "a", "record": "association", "fields": {"contact": "c"}}]}"#;
    assert_eq!(problems(association).len(), 1);
}
