//! Cells: a value of an answer, rounded for the eye.

use serde_json::Value;

use super::layout::Unit;

/// Shown where there is no value.
const NONE: &str = "none";

/// The text of a value.
pub(super) fn text(value: &Value, unit: Unit) -> String {
    match value {
        Value::Null => NONE.into(),
        Value::Bool(true) => "yes".into(),
        Value::Bool(false) => "no".into(),
        Value::String(text) if unit == Unit::Word => text.replace('_', " "),
        Value::String(text) => text.clone(),
        Value::Number(number) => {
            number.as_f64().map_or_else(|| number.to_string(), |number| shown(number, unit))
        }
        Value::Array(values) => {
            let between = if unit == Unit::Path { " > " } else { ", " };
            values.iter().map(|value| text(value, unit)).collect::<Vec<_>>().join(between)
        }
        Value::Object(_) => "…".into(),
    }
}

/// True for what stands at the right of its column.
pub(super) fn is_number(value: &Value) -> bool {
    value.is_number()
}

fn shown(number: f64, unit: Unit) -> String {
    match unit {
        Unit::Percent => format!("{:.1}%", number * 100.0),
        Unit::Count if number.fract() == 0.0 => format!("{number:.0}"),
        Unit::Count => format!("{number:.3}"),
        Unit::Amount => format!("{number:.2}"),
        Unit::Mixed if number.fract() == 0.0 => with_commas(&format!("{number:.0}")),
        Unit::Money | Unit::Mixed => with_commas(&format!("{number:.2}")),
        Unit::Number | Unit::Text | Unit::Word | Unit::Path => significant(number),
    }
}

/// A number in text with commas between thousands.
fn with_commas(number: &str) -> String {
    let (sign, number) = number.strip_prefix('-').map_or(("", number), |number| ("-", number));
    let whole = number.find('.').unwrap_or(number.len());
    let mut text = sign.to_owned();
    for (place, digit) in number.chars().enumerate() {
        if place > 0 && place < whole && (whole - place) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// Six digits that say something, without a power of ten for numbers of usual size.
fn significant(number: f64) -> String {
    if number.fract() == 0.0 && number.abs() < 1e15 {
        return format!("{number:.0}");
    }
    let size = number.abs();
    if !(1e-4..1e7).contains(&size) {
        return format!("{number:.5e}");
    }
    let whole = [1.0, 10.0, 100.0, 1e3, 1e4, 1e5, 1e6].iter().filter(|power| size >= **power).count();
    let decimals = if whole == 0 {
        [0.1, 0.01, 1e-3].iter().filter(|power| size < **power).count() + 6
    } else {
        6_usize.saturating_sub(whole)
    };
    let text = format!("{number:.decimals$}");
    if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_rounded_for_the_eye() {
        for (number, unit, expected) in [
            (0.256, Unit::Percent, "25.6%"),
            (3.0, Unit::Count, "3"),
            (0.783_333, Unit::Count, "0.783"),
            (1234.567, Unit::Amount, "1234.57"),
            (1_234_567.5, Unit::Money, "1,234,567.50"),
            (30_000.0, Unit::Mixed, "30,000"),
            (33.333, Unit::Mixed, "33.33"),
            (-123.0, Unit::Money, "-123.00"),
            (-1234.0, Unit::Money, "-1,234.00"),
            (999.999, Unit::Money, "1,000.00"),
            (7.478_867_2, Unit::Number, "7.47887"),
            (120_000.0, Unit::Number, "120000"),
            (123_456.78, Unit::Number, "123457"),
            (0.001_234_567_8, Unit::Number, "0.00123457"),
            (0.5, Unit::Number, "0.5"),
            (1.5e-9, Unit::Number, "1.50000e-9"),
            (2.5e300, Unit::Number, "2.50000e300"),
        ] {
            assert_eq!(shown(number, unit), expected, "{number} {unit:?}");
        }
    }
}
