//! Messages of serde in the words of this library.

use crate::error::nearest;

/// The message without line and column: these belong to the JSON text, which other languages never see.
pub(super) fn without_position(error: &serde_json::Error) -> String {
    let mut text = error.to_string();
    text.truncate(text.rfind(" at line ").unwrap_or(text.len()));
    unknown_name(&text).or_else(|| in_words(&text)).unwrap_or(text)
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

/// `invalid type: floating point `1.5`, expected u64` without the words of Rust: these mean nothing to other languages.
fn in_words(text: &str) -> Option<String> {
    let rest = text.strip_prefix("invalid type: ").or_else(|| text.strip_prefix("invalid value: "))?;
    let (got, expected) = rest.rsplit_once(", expected ")?;
    let expected = match expected {
        "f64" => "a number",
        "u8" | "u16" | "u32" | "u64" | "usize" => "a whole number of 0 or more",
        "i8" | "i16" | "i32" | "i64" => "a whole number",
        "a sequence" => "a list",
        "a string" => "text",
        "a boolean" => "true or false",
        "a map" => "an object",
        other if other.starts_with("struct ") => "an object",
        other if other.starts_with("internally tagged enum ") => "an object that says its kind",
        other => other,
    };
    let quoted = |kind: &str| got.strip_prefix(kind)?.strip_suffix('`');
    let number = quoted("integer `").or_else(|| quoted("floating point `")).or_else(|| quoted("boolean `"));
    let got = match (got, number) {
        (_, Some(number)) => number,
        ("sequence", _) => "a list",
        ("map", _) => "an object",
        // How bindings write what JSON has no number for.
        (r#"string "nan""# | r#"string "NaN""#, _) => "NaN",
        (other, _) => other.strip_prefix("string ").unwrap_or(other),
    };
    Some(format!("expected {expected}, got {got}"))
}
