use std::collections::BTreeSet;

use serde_json::Value;

use super::*;
use crate::domain::{DealsReport, PromoReport};

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
        let is_answer = path.starts_with("answers") || path.contains(" answer");
        // Arguments may be the answer of another function.
        let sides = if is_answer { ["answers"].as_slice() } else { &["given", "answers"] };
        let side = sides.iter().find(|side| surface[**side].get(name).is_some());
        used.insert((*side.unwrap_or_else(|| panic!("{path}: no {name} in {sides:?}")), name.to_owned()));
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

#[test]
fn every_type_has_a_room() {
    let surface = surface();
    let functions = surface["functions"].as_array().unwrap();
    let rooms = functions.iter().map(|function| function["room"].as_str().unwrap());
    let rooms: BTreeSet<_> = rooms.chain(["handles", "deals", "grouping"]).collect();
    for side in ["given", "answers"] {
        let names = |of: &Value| of[side].as_object().unwrap().keys().cloned().collect::<BTreeSet<_>>();
        assert_eq!(names(&surface["rooms"]), names(&surface), "{side}");
        for (name, room) in surface["rooms"][side].as_object().unwrap() {
            assert!(rooms.contains(room.as_str().unwrap()), "{side}.{name}: {room}");
        }
    }
    assert_eq!(surface["rooms"]["given"]["JourneyRules"], "handles");
    // The first function with a type says its room: `fit_curve` comes before what plans, `bootstrap` before `roi`.
    assert_eq!(surface["rooms"]["given"]["FitOptions"], "response");
    assert_eq!(surface["rooms"]["given"]["BootstrapOptions"], "compare");
    assert_eq!(surface["rooms"]["answers"]["BudgetProblem"], "planning");
}

#[test]
fn fields_can_be_attributes_and_arguments_in_every_language() {
    let surface = surface();
    for (path, schema) in schemas_of(&surface) {
        for name in schema["properties"].as_object().into_iter().flat_map(Map::keys) {
            // Python has a method of that name, and writes an underscore after its keywords.
            assert!(name != "to_dict" && !name.ends_with('_'), "{path}.{name}");
        }
    }
    for function in surface["functions"].as_array().unwrap() {
        let arguments = function["arguments"]["properties"].as_object();
        let Some(options) = arguments.and_then(|arguments| arguments.get("options")) else { continue };
        let name = options["$ref"].as_str().unwrap().rsplit('/').next().unwrap();
        for option in surface["given"][name]["properties"].as_object().unwrap().keys() {
            // Both are keywords of a function of Python.
            assert!(!arguments.unwrap().contains_key(option), "{}: {option}", function["name"]);
        }
    }
}

/// Records that answers hold as they are given.
const RECORDS: [&str; 19] = [
    "Activity",
    "AmountRange",
    "Award",
    "AwardPart",
    "CloseRange",
    "DealRegistration",
    "EvidenceFilter",
    "IdentityLink",
    "LedgerEntry",
    "Opportunity",
    "PartnerEvidence",
    "PartnerModel",
    "PartnerRule",
    "PassUp",
    "RegistrationStep",
    "RuleCondition",
    "SourceRule",
    "Touchpoint",
    "Workflow",
];

#[test]
fn an_answer_says_what_a_field_that_is_not_there_stands_for() {
    let mut left_out = Vec::new();
    let surface = surface();
    for (name, schema) in surface["answers"].as_object().unwrap() {
        // Records are answers as they are given: a text or number that is not there is none, and a map or list is empty.
        if RECORDS.contains(&name.as_str()) {
            for (field, part) in schema["properties"].as_object().unwrap() {
                if schema["required"].as_array().is_some_and(|needed| needed.contains(&json!(field))) {
                    continue;
                }
                let empty = match part["type"].as_str() {
                    Some("object") => json!({}),
                    Some("array") => json!([]),
                    _ => json!(null),
                };
                assert_eq!(part["default"], empty, "{name}.{field}");
            }
            continue;
        }
        let alternatives = schema["oneOf"].as_array().map_or(std::slice::from_ref(schema), Vec::as_slice);
        for fields in alternatives.iter().filter(|one| one["properties"].is_object() && name != "ModelObject")
        {
            let needed = fields["required"].as_array().cloned().unwrap_or_default();
            let optional = fields["properties"].as_object().unwrap().iter();
            for (field, part) in optional.filter(|(field, _)| !needed.contains(&field.as_str().into())) {
                left_out.push((format!("{name}.{field}"), part["default"].clone()));
            }
        }
    }
    let none = json!({"given": 0, "without_sale": 0, "sales_given_back": 0, "value": 0.0});
    let expected = [
        ("BuildReport.columns_ignored", json!([])),
        ("BuildReport.deals", serde_json::to_value(DealsReport::default()).unwrap()),
        ("BuildReport.dimensions", json!([])),
        ("BuildReport.promo_codes", serde_json::to_value(PromoReport::default()).unwrap()),
        ("BuildReport.refunds", none),
        (
            "BuildReport.unattributed_reasons",
            json!({"without_key": 0, "without_touch": 0, "outside_windows": 0}),
        ),
        ("Explanation.refunded", json!(0)),
        ("FittedDetails.rates", json!(null)),
        ("FittedDetails.regression", json!(null)),
        ("FittedDetails.stages", json!([])),
        ("FunnelStep.note", json!(null)),
        ("SetAside.gave_way", json!(0)),
        ("SetAside.internal_visit", json!(0)),
        ("SetAside.open_opportunity", json!(0)),
        ("SetAside.other_opportunity", json!(0)),
        ("SetAside.payment_gateway", json!(0)),
        ("SetAside.repeated", json!(0)),
        ("SetAside.too_young", json!(0)),
        ("SetAside.without_channel", json!(0)),
        ("TouchExplanation.dimensions", json!({})),
    ];
    left_out.sort_by(|a, b| a.0.cmp(&b.0));
    assert_eq!(left_out, expected.map(|(name, value)| (name.to_owned(), value)));
}

#[test]
fn channels_are_given_as_a_list_or_by_name() {
    let surface = surface();
    let reference = |name: &str| json!({"$ref": format!("#/$defs/{name}")});
    let curve = [reference("Curve"), reference("CurveFit")];
    let by_name = |values: &[Value]| json!({"type": "object", "additionalProperties": {"anyOf": values}});
    for (problem, channel, alone) in [
        ("BudgetProblem", "BudgetChannel", true),
        ("FlightProblem", "FlightChannel", true),
        // Curves of a plan are yet to be fitted.
        ("PlanProblem", "PlanBounds", false),
    ] {
        let named = reference(&format!("{channel}ByName"));
        let values = if alone { vec![curve[0].clone(), curve[1].clone(), named] } else { vec![named] };
        let listed = json!({"type": "array", "items": reference(channel)});
        let given = &surface["given"];
        assert_eq!(
            given[problem]["properties"]["channels"]["anyOf"],
            json!([listed, by_name(&values)]),
            "{problem}"
        );
        for (name, needs_id) in [(channel.to_owned(), true), (format!("{channel}ByName"), false)] {
            assert_eq!(given[&name]["properties"]["curve"]["anyOf"], json!(curve), "{name}");
            let needed = given[&name]["required"].as_array().cloned().unwrap_or_default();
            assert_eq!(needed.contains(&json!("id")), needs_id, "{name}");
            assert_eq!(given[&name]["properties"].get("id").is_some(), needs_id, "{name}");
            assert_eq!(needed.contains(&json!("curve")), alone, "{name}");
        }
    }
    assert_eq!(surface["answers"]["BudgetChannel"]["properties"]["curve"]["$ref"], "#/$defs/Curve");
}

#[test]
fn alternatives_have_the_fields_that_all_of_them_share() {
    let surface = surface();
    let parameter = &surface["answers"]["ParameterInfo"];
    assert!(parameter.get("properties").is_none() && parameter.get("required").is_none());
    let shapes = parameter["oneOf"].as_array().unwrap().iter().map(|one| {
        for shared in ["name", "default", "summary"] {
            assert!(
                one["properties"][shared].is_object()
                    && one["required"].as_array().unwrap().contains(&shared.into())
            );
        }
        one["properties"].as_object().unwrap().len()
    });
    // A type with nothing of its own, with one word list, with two limits, and with three.
    assert_eq!(shapes.collect::<BTreeSet<_>>(), BTreeSet::from([4, 5, 6, 7]));
}
