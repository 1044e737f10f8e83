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
//!   * `answer`: JSON schema of what it gives, or `{"handle": "FittedModel"}` for something that lives on.
//! * `given`: types that functions take, by name; a field with a default may be left out, and says its `default`.
//! * `answers`: types that functions give, by name; every field is there. A type of both lists may differ in them.
//! * `shown`: answers that print as tables, in brackets for a list of a type.
//!
//! Schemas are those of draft 2020-12, restricted to what the wire needs: references are `{"$ref": "#/$defs/Name"}`, the
//! name being one of `given` inside arguments and of `answers` inside answers; a description may stand beside one. Objects
//! have `properties` only where they have a name of their own, or are the alternatives of a tagged union; `Option` is a type
//! with `null`. Descriptions are plain text for any language: paragraphs apart by an empty line, code between backticks, no
//! links, no examples of Rust.

use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};

use super::call::ROOMS;
use super::show::shown_answers;

/// Every function of the wire with the types that they take and give, as `docs/surface.json` holds it.
///
/// Fields keep the order of their types where `serde_json` is built with `preserve_order`.
#[must_use]
pub fn surface() -> Value {
    // What is given may leave out what has a default; an answer has every field.
    let mut given = SchemaSettings::draft2020_12().for_deserialize().into_generator();
    let mut answers = SchemaSettings::draft2020_12().for_serialize().into_generator();
    let mut list = Vec::new();
    let functions = ROOMS.iter().flat_map(|(room, functions)| functions.iter().map(move |one| (room, one)));
    for (room, function) in functions {
        let (arguments, answer) = (function.schema)(&mut given, &mut answers);
        list.push(json!({
            "name": function.name, "room": room, "doc": function.doc, "handles": function.handles, "tables": function.tables,
            "watched": function.watched, "arguments": arguments, "answer": answer,
        }));
    }
    let (given, answers): (Map<String, Value>, Map<String, Value>) =
        (given.take_definitions(true), answers.take_definitions(true));
    let shown: Vec<_> = shown_answers().collect();
    let mut surface = json!({"functions": list, "given": given, "answers": answers, "shown": shown});
    clean(&mut surface);
    surface
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
