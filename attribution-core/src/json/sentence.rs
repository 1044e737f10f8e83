//! Messages of serde in the words of this library: those of Rust mean nothing to other languages.

use serde_json::error::Category;

use crate::error::{Error, nearest};

/// Objection to text that is no JSON, without line and column: these belong to the text, which other languages never
/// see.
pub(super) fn no_json(error: &serde_json::Error) -> String {
    let mut text = error.to_string();
    text.truncate(text.rfind(" at line ").unwrap_or(text.len()));
    match error.classify() {
        Category::Eof => "expected JSON, got text that ends before it is whole".into(),
        _ if is_no_json(&text) => format!("expected JSON, got text that is none: {text}"),
        _ => text,
    }
}

/// True unless it is JSON, with something after it, or deeper or larger than can be read.
fn is_no_json(text: &str) -> bool {
    !["trailing characters", "recursion limit exceeded", "number out of range"].contains(&text)
}

/// The field that ``missing field `curve` `` means, and what is wrong with it.
pub(super) fn missing_field(text: &str) -> Option<(&str, String)> {
    let field = text.strip_prefix("missing field `")?.split('`').next()?;
    let words = field.replace('_', " ");
    let article = match words.chars().next() {
        _ if words.ends_with('s') => "",
        Some('a' | 'e' | 'i' | 'o') => "an ",
        _ => "a ",
    };
    Some((field, format!("expected {article}{words}, got none")))
}

/// Message of serde about what does not fit a type.
pub(super) fn in_words(text: &str) -> String {
    unknown_name(text).or_else(|| other_type(text)).unwrap_or_else(|| text.to_owned())
}

/// ``unknown field `lookback`, expected one of `lookback_days`, …`` with the name that was probably meant.
fn unknown_name(text: &str) -> Option<String> {
    let (kind, rest) = match text.strip_prefix("unknown field `") {
        Some(rest) => ("field", rest),
        None => ("name", text.strip_prefix("unknown variant `")?),
    };
    let (name, known) = rest.split_once("`, ")?;
    let known: Vec<&str> = known.split('`').skip(1).step_by(2).collect();
    let got = if kind == "field" { format!("the unknown field {name}") } else { format!("{name:?}") };
    Some(match (nearest(name, known.iter().copied()), known.as_slice()) {
        (_, []) => format!("expected no fields, got {got}"),
        (Some(near), _) => format!("expected a known {kind}, got {got}; did you mean {near}?"),
        (None, [one]) => format!("expected {one}, got {got}"),
        (None, known) => format!("expected one of {}, got {got}", known.join(", ")),
    })
}

/// `invalid type: floating point `1.5`, expected u64` in the words of this library.
fn other_type(text: &str) -> Option<String> {
    let rest = text.strip_prefix("invalid type: ").or_else(|| text.strip_prefix("invalid value: "))?;
    let (got, expected) = rest.rsplit_once(", expected ")?;
    let quoted = |kind: &str| got.strip_prefix(kind)?.strip_suffix('`');
    let number = quoted("integer `").or_else(|| quoted("floating point `")).or_else(|| quoted("boolean `"));
    let got = match (got, number) {
        (_, Some(number)) => number,
        ("sequence", _) => "a list",
        ("map", _) => "an object",
        // Spelling by bindings of numbers that JSON does not have.
        (r#"string "nan""# | r#"string "NaN""#, _) => "NaN",
        (r#"string "inf""#, _) => "inf",
        (r#"string "-inf""#, _) => "-inf",
        (other, _) => other.strip_prefix("string ").unwrap_or(other),
    };
    let expected = match expected {
        "f64" if got.ends_with("inf") => "a finite number",
        "f64" => "a number",
        "u8" | "u16" | "u32" | "u64" | "usize" => whole(expected, got),
        "i8" | "i16" | "i32" | "i64" => "a whole number",
        "a sequence" => "a list",
        "a string" => "text",
        "a boolean" => "true or false",
        "a map" => "an object",
        other if other.starts_with("struct ") => "an object",
        other if other.starts_with("internally tagged enum ") => "an object that says its kind",
        other => other,
    };
    Some(format!("expected {expected}, got {got}"))
}

/// Expectation of a whole number: its range where a larger one came.
fn whole(kind: &str, got: &str) -> &'static str {
    let (beyond, range) = match kind {
        "u8" => (256.0, "a whole number from 0 to 255"),
        "u16" => (65_536.0, "a whole number from 0 to 65535"),
        "u32" => (4_294_967_296.0, "a whole number from 0 to 4294967295"),
        _ => (18_446_744_073_709_551_616.0, "a whole number from 0 to 18446744073709551615"),
    };
    let is_beyond = got == "inf" || Error::read_part::<f64>(got).is_ok_and(|number| number >= beyond);
    if is_beyond { range } else { "a whole number of 0 or more" }
}
