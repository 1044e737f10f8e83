use std::collections::BTreeSet;

use serde_json::Value;

use super::*;

/// Every schema of the surface with its address: of functions, of types, and of what is inside them.
fn schemas_of(surface: &Value) -> Vec<(String, &Value)> {
    let mut found = Vec::new();
    for function in surface["functions"].as_array().unwrap() {
        let name = function["name"].as_str().unwrap();
        found.push((name.to_owned(), &function["arguments"]));
        found.push((format!("{name} answer"), &function["answer"]));
    }
    for side in ["given", "answers"] {
        for (name, schema) in surface[side].as_object().unwrap() {
            found.push((format!("{side}.{name}"), schema));
        }
    }
    let mut next = 0;
    while let Some((path, schema)) = found.get(next).cloned() {
        for (name, field) in schema["properties"].as_object().into_iter().flatten() {
            found.push((format!("{path}.{name}"), field));
        }
        for list in ["oneOf", "anyOf", "allOf", "prefixItems"] {
            for (index, part) in schema[list].as_array().into_iter().flatten().enumerate() {
                found.push((format!("{path} {list}[{index}]"), part));
            }
        }
        for part in ["items", "additionalProperties"] {
            if schema[part].is_object() {
                found.push((format!("{path} {part}"), &schema[part]));
            }
        }
        next += 1;
    }
    found
}

#[test]
fn the_committed_surface_is_up_to_date() {
    let committed: Value =
        serde_json::from_str(include_str!("../../../docs/surface.json")).expect("docs/surface.json is JSON");
    assert!(committed == surface(), "docs/surface.json is out of date: `make generate`");
}

#[test]
fn every_field_and_every_type_has_a_description() {
    let surface = surface();
    let described = |schema: &Value| schema["description"].as_str().is_some_and(|text| !text.is_empty());
    let mut without = Vec::new();
    for (path, schema) in schemas_of(&surface) {
        for (name, field) in schema["properties"].as_object().into_iter().flatten() {
            // The tag of a union says which alternative it is, and that has a description.
            let is_tag = field.get("const").or(field.get("enum")).is_some() && described(schema);
            if !is_tag && !described(field) {
                without.push(format!("{path}.{name}"));
            }
        }
    }
    for side in ["given", "answers"] {
        let types = surface[side].as_object().unwrap();
        let types = types.iter().filter(|(_, schema)| !described(schema));
        without.extend(types.map(|(name, _)| format!("{side}.{name}")));
    }
    assert!(without.is_empty(), "without a description: {without:#?}");
}

#[test]
fn descriptions_are_plain_text() {
    let text = "Curve of [`Curve`](super::Curve) by\n[`fit_curve`].\n\nMore\nof it.\n\n# Examples\n```\nlet x;\n\n```\n";
    assert_eq!(plain(text), "Curve of `Curve` by `fit_curve`.\n\nMore of it.");
    assert_eq!(plain("As [`Journeys::build`], or [1, 2] of `a[`"), "As `Journeys.build`, or [1, 2] of `a[`");
    let surface = surface().to_string();
    for rust in ["[`", "::", "# Examples", "```", "# Errors"] {
        assert!(!surface.contains(rust), "{rust} in the surface");
    }
}

#[test]
fn every_reference_leads_to_a_type() {
    let surface = surface();
    let mut used = BTreeSet::new();
    for (path, schema) in schemas_of(&surface) {
        let Some(reference) = schema["$ref"].as_str() else { continue };
        let name = reference.strip_prefix("#/$defs/").unwrap_or_else(|| panic!("{path}: {reference}"));
        let side = if path.starts_with("answers") || path.contains(" answer") { "answers" } else { "given" };
        assert!(surface[side].get(name).is_some(), "{path}: no {name} in {side}");
        used.insert((side, name.to_owned()));
    }
    assert!(used.len() > 40, "{used:?}");
}

#[test]
fn objects_with_fields_have_names() {
    let surface = surface();
    for (path, schema) in schemas_of(&surface) {
        let inside = [" items", " additionalProperties", " anyOf", " prefixItems"];
        let nameless = inside.iter().any(|part| path.contains(part)) || path.matches('.').count() > 1;
        let is_alternative = path.contains(" oneOf[");
        assert!(
            !nameless || is_alternative || schema.get("properties").is_none(),
            "{path} is an object without a name"
        );
    }
}
