//! The wire as data: `docs/surface.json`, from which types and functions of every language are made.
//!
//! # Format
//! One object with three members, all in the order of the source:
//! * `functions`: a list of objects with
//!   * `name`: unique, in snake case; languages write it by their habit;
//!   * `room`: the part of the library that it belongs to;
//!   * `doc`: a sentence, then further ones; paragraphs are apart by an empty line;
//!   * `handles`: names of the types it works on, in order, such as `["Credits"]`; empty for a function of data alone;
//!   * `tables`: names of arguments whose rows may also be handed over as columns, such as `["spend"]`;
//!   * `watched`: true when it reports progress and can be stopped;
//!   * `arguments`: JSON schema of an object. With the member `flat`, the name of a type in `given`, its fields are the
//!     arguments themselves; without it they belong to this function alone;
//!   * `answer`: JSON schema of what it gives, or `{"handle": "FittedModel"}` for something that lives on;
//!   * `shown`: name by which its answer prints as a table, in brackets for a list of a type; `null` without one.
//! * `given`: types that functions take, by name; a field with a default may be left out, and says its `default`.
//! * `answers`: types that functions give, by name; every field is there, but for those that say by their `default` what it
//!   means that they are not. A type of both lists may differ in them.
//! * `rooms`: for `given` and `answers`, the room of each type: that of the first function that takes or gives it, and
//!   `handles` for what comes and goes beside functions, such as the rules of journeys and the rows of tables; the options
//!   by which links are read have `grouping`, the records of a CRM `deals`.
//!
//! Schemas are those of draft 2020-12, restricted to what the wire needs: references are `{"$ref": "#/$defs/Name"}`, the
//! name being one of `given` inside arguments, or else one of `answers`, for what goes on from one function to another;
//! inside answers it is one of `answers`. A description may stand beside one. Objects have `properties` only where they have
//! a name of their own, or are the alternatives of a tagged union, which have all their fields; `Option` is a type with
//! `null`. Descriptions are plain text for any language: paragraphs apart by an empty line, code between backticks, no links,
//! no examples of Rust.

use schemars::generate::{SchemaGenerator, SchemaSettings};
use serde_json::{Map, Value, json};

use super::call::ROOMS;
use super::show::shown_answers;
#[cfg(feature = "channels")]
use crate::channels::ChannelOptions;
#[cfg(feature = "b2b")]
use crate::domain::{Account, ContactRole, Lead, Opportunity, StageChange};
use crate::domain::{Conservation, CreditLine, CreditRow, Dimension, JourneyRules};
use crate::ingest::PathCount;
#[cfg(feature = "ledger")]
use crate::ledger::LedgerOptions;
use crate::model::ModelInfo;

/// Every function of the wire with the types that they take and give, as `docs/surface.json` holds it.
///
/// Fields keep the order of their types where `serde_json` is built with `preserve_order`.
#[must_use]
pub fn surface() -> Value {
    // What is given may leave out what has a default; an answer has every field.
    let mut given = SchemaSettings::draft2020_12().for_deserialize().into_generator();
    let mut answers = SchemaSettings::draft2020_12().for_serialize().into_generator();
    let (mut list, mut rooms) = (Vec::new(), [Map::new(), Map::new()]);
    #[cfg(feature = "channels")]
    {
        given.subschema_for::<ChannelOptions>();
        enter(GROUPING, &mut rooms, &given, &answers);
    }
    of_handles(&mut given, &mut answers);
    enter(HANDLES, &mut rooms, &given, &answers);
    #[cfg(feature = "b2b")]
    {
        of_deals(&mut given);
        enter(DEALS, &mut rooms, &given, &answers);
    }
    #[cfg(feature = "ledger")]
    {
        given.subschema_for::<LedgerOptions>();
        enter(LEDGER, &mut rooms, &given, &answers);
    }
    for (room, functions) in ROOMS {
        for function in *functions {
            let (arguments, answer) = (function.schema)(&mut given, &mut answers);
            list.push(json!({
                "name": function.name, "room": room, "doc": function.doc, "handles": function.handles,
                "tables": function.tables, "watched": function.watched, "arguments": arguments, "shown": shown(&answer),
                "answer": answer,
            }));
        }
        enter(room, &mut rooms, &given, &answers);
    }
    let [mut given, mut answers]: [Map<String, Value>; 2] =
        [given.take_definitions(true), answers.take_definitions(true)];
    for (name, schema) in given.iter_mut().chain(&mut answers) {
        complete(name, schema);
    }
    let [of_given, of_answers] = rooms;
    let rooms = json!({"given": of_given, "answers": of_answers});
    let mut surface = json!({"functions": list, "given": given, "answers": answers, "rooms": rooms});
    clean(&mut surface);
    surface
}

/// Room of the types that no function has.
const HANDLES: &str = "handles";

/// Room of the options by which links are read, which rules of journeys have too.
#[cfg(feature = "channels")]
const GROUPING: &str = "grouping";

/// Room of the records of deals, which no function takes either.
#[cfg(feature = "b2b")]
const DEALS: &str = "deals";

/// Room of the options of a ledger, which its constructor takes.
#[cfg(feature = "ledger")]
const LEDGER: &str = "ledger";

/// Types that handles take and give in other ways than by functions: rules, rows of tables, and the catalogue.
fn of_handles(given: &mut SchemaGenerator, answers: &mut SchemaGenerator) {
    given.subschema_for::<JourneyRules>();
    given.subschema_for::<PathCount>();
    given.subschema_for::<Dimension>();
    given.subschema_for::<Conservation>();
    answers.subschema_for::<CreditLine<'_>>();
    answers.subschema_for::<CreditRow>();
    answers.subschema_for::<ModelInfo>();
}

/// Records of deals, which tables of a CRM hold.
#[cfg(feature = "b2b")]
fn of_deals(given: &mut SchemaGenerator) {
    given.subschema_for::<Opportunity>();
    given.subschema_for::<Lead>();
    given.subschema_for::<Account>();
    given.subschema_for::<ContactRole>();
    given.subschema_for::<StageChange>();
}

/// Gives all types that have no room yet, of those that are given and those that are answered, to a room.
fn enter(
    room: &str,
    rooms: &mut [Map<String, Value>; 2],
    given: &SchemaGenerator,
    answers: &SchemaGenerator,
) {
    for (rooms, types) in rooms.iter_mut().zip([given.definitions(), answers.definitions()]) {
        for name in types.keys() {
            rooms.entry(name).or_insert_with(|| room.into());
        }
    }
}

/// Name by which an answer prints as a table, if it does.
fn shown(answer: &Value) -> Option<&'static str> {
    let named = |schema: &Value| schema["$ref"].as_str()?.rsplit('/').next().map(str::to_owned);
    let name = named(answer).or_else(|| named(&answer["items"]).map(|name| format!("[{name}]")))?;
    shown_answers().find(|shown| *shown == name)
}

/// Gives the alternatives of a tagged union the fields that all of them share, and the tag a description.
fn complete(name: &str, schema: &mut Value) {
    let Some(schema) = schema.as_object_mut().filter(|schema| schema.contains_key("oneOf")) else { return };
    let [shared, needed] =
        ["properties", "required"].map(|member| schema.get(member).cloned().unwrap_or_default());
    schema.retain(|member, _| !matches!(member.as_str(), "properties" | "required"));
    for variant in schema.get_mut("oneOf").and_then(Value::as_array_mut).into_iter().flatten() {
        let Some(fields) = variant.get_mut("properties").and_then(Value::as_object_mut) else { continue };
        let tags = fields.values_mut().filter(|field| field.get("const").or(field.get("enum")).is_some());
        for tag in tags.filter_map(Value::as_object_mut) {
            tag.entry("description")
                .or_insert_with(|| format!("Tells it from the other alternatives of `{name}`.").into());
        }
        let own = std::mem::replace(fields, shared.as_object().cloned().unwrap_or_default());
        fields.extend(own);
        if let Some(required) = variant.get_mut("required").and_then(Value::as_array_mut) {
            required.extend(needed.as_array().cloned().unwrap_or_default());
        }
    }
}

/// Makes every description plain text.
fn clean(value: &mut Value) {
    match value {
        Value::Object(members) => {
            for (name, member) in members {
                match member {
                    Value::String(text) if matches!(name.as_str(), "doc" | "description") => {
                        *text = plain(text);
                    }
                    other => clean(other),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(clean),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// Documentation of Rust as plain text: its sections, links and line breaks are of no use to other languages.
fn plain(text: &str) -> String {
    let paragraphs = text.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty());
    let paragraphs = paragraphs.take_while(|paragraph| !paragraph.starts_with("# "));
    let reflowed = paragraphs.map(|paragraph| paragraph.split_whitespace().collect::<Vec<_>>().join(" "));
    without_links(&reflowed.collect::<Vec<_>>().join("\n\n")).replace("::", ".")
}

/// ``[`Curve`](super::Curve)`` and ``[`Curve`]`` become `` `Curve` ``.
fn without_links(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("[`") {
        let Some((name, after)) = after.split_once("`]") else { break };
        plain.push_str(before);
        plain.push('`');
        plain.push_str(name);
        plain.push('`');
        let target = after.strip_prefix('(').and_then(|target| target.split_once(')'));
        rest = target.map_or(after, |(_, after)| after);
    }
    plain.push_str(rest);
    plain
}

#[cfg(test)]
#[cfg(feature = "full")]
#[path = "surface_tests.rs"]
mod tests;
