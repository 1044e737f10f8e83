//! Reading options that say their kind, curves and adstocks: what does not fit is reported with its whole address.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{Map, Value};

use super::adstock::Adstock;
use super::curve::Curve;
use crate::error::{Error, ErrorKind, Problem, Result};

/// A kind of curve or adstock, and its fields.
struct Kind {
    name: &'static str,
    fields: &'static [Field],
}

/// A field: its name, what it holds, and whether it must be there.
type Field = (&'static str, Holds, bool);

#[derive(Clone, Copy)]
enum Holds {
    Number,
    Whole,
    Flag,
    Numbers,
    Curve,
}

const fn number(name: &'static str) -> Field {
    (name, Holds::Number, true)
}

const NORMALIZE: Field = ("normalize", Holds::Flag, false);
const WINDOW: Field = ("window", Holds::Whole, true);
const BETA_AND_SCALE: &[Field] = &[number("beta"), number("scale")];
const WEIBULL: &[Field] = &[number("shape_parameter"), number("scale"), WINDOW, NORMALIZE];

const CURVES: [Kind; 11] = [
    Kind { name: "hill", fields: &[number("beta"), number("half_sat"), number("slope")] },
    Kind { name: "michaelis_menten", fields: &[number("beta"), number("half_sat")] },
    Kind { name: "power", fields: &[number("beta"), number("exponent")] },
    Kind { name: "log", fields: BETA_AND_SCALE },
    Kind { name: "exponential", fields: BETA_AND_SCALE },
    Kind { name: "tanh", fields: BETA_AND_SCALE },
    Kind { name: "logistic", fields: &[number("beta"), number("rate")] },
    Kind { name: "sigmoid", fields: &[number("beta"), number("rate"), number("midpoint")] },
    Kind { name: "linear", fields: &[number("beta")] },
    Kind { name: "tabulated", fields: &[("spend", Holds::Numbers, true), ("response", Holds::Numbers, true)] },
    Kind { name: "shifted", fields: &[("curve", Holds::Curve, true), number("carry")] },
];

const ADSTOCKS: [Kind; 6] = [
    Kind { name: "geometric", fields: &[number("theta"), ("window", Holds::Whole, false), NORMALIZE] },
    Kind { name: "delayed", fields: &[number("alpha"), number("theta"), WINDOW, NORMALIZE] },
    Kind { name: "binomial", fields: &[number("alpha"), WINDOW, NORMALIZE] },
    Kind { name: "weibull_pdf", fields: WEIBULL },
    Kind { name: "weibull_cdf", fields: WEIBULL },
    Kind { name: "custom", fields: &[("weights", Holds::Numbers, true), NORMALIZE] },
];

/// Checks an object that says its kind in the field `tag`: all that is wrong with it, by name.
fn check(value: &Value, what: &str, tag: &str, kinds: &[Kind]) -> Vec<Problem> {
    let Value::Object(object) = value else {
        return vec![problem("", &format!("an object with the {tag} of {what}"), value)];
    };
    let names = || kinds.iter().map(|kind| kind.name);
    let name = match object.get(tag) {
        Some(Value::String(name)) => name,
        other => {
            let one_of = format!("one of {}", names().collect::<Vec<_>>().join(", "));
            return vec![problem(tag, &one_of, other.unwrap_or(&Value::Null))];
        }
    };
    let Some(kind) = kinds.iter().find(|kind| kind.name == name) else {
        let expected = match Error::nearest_name(name, names()) {
            Some(near) => format!("the {tag} of {what}, got {name:?}; did you mean {near}?"),
            None => format!("one of {}, got {name:?}", names().collect::<Vec<_>>().join(", ")),
        };
        return vec![Problem { path: tag.into(), detail: format!("expected {expected}") }];
    };
    let mut problems = Vec::new();
    for (field, holds, required) in kind.fields {
        match object.get(*field).filter(|value| *required || !value.is_null()) {
            Some(value) => check_field(field, *holds, value, &mut problems),
            None if *required => {
                let detail = format!("expected {}, got none", described(*holds));
                problems.push(Problem { path: (*field).into(), detail });
            }
            None => {}
        }
    }
    let known = || kind.fields.iter().map(|(field, ..)| *field);
    for field in object.keys().filter(|field| *field != tag && known().all(|known| known != **field)) {
        let detail = match Error::nearest_name(field, known()) {
            Some(near) => format!("expected a field of {name}; did you mean {near}?"),
            None => format!("expected one of {}, got an unknown field", known().collect::<Vec<_>>().join(", ")),
        };
        problems.push(Problem { path: field.clone(), detail });
    }
    problems
}

const fn described(holds: Holds) -> &'static str {
    match holds {
        Holds::Number => "a number",
        Holds::Whole => "a whole number of 0 or more",
        Holds::Flag => "true or false",
        Holds::Numbers => "a list of numbers",
        Holds::Curve => "a curve",
    }
}

fn check_field(field: &str, holds: Holds, value: &Value, problems: &mut Vec<Problem>) {
    let fits = match holds {
        Holds::Number => value.is_number(),
        Holds::Whole => value.as_u64().is_some_and(|number| u32::try_from(number).is_ok()),
        Holds::Flag => value.is_boolean(),
        Holds::Numbers => {
            let Value::Array(numbers) = value else {
                return problems.push(problem(field, described(holds), value));
            };
            let wrong = numbers.iter().enumerate().filter(|(_, number)| !number.is_number());
            return problems
                .extend(wrong.map(|(row, value)| problem(&format!("{field}[{row}]"), "a number", value)));
        }
        Holds::Curve => {
            return problems.extend(check(value, "a curve", "family", &CURVES).into_iter().map(|problem| {
                let path = if problem.path.is_empty() { field.into() } else { format!("{field}.{}", problem.path) };
                Problem { path, ..problem }
            }));
        }
    };
    if !fits {
        problems.push(problem(field, described(holds), value));
    }
}

fn problem(path: &str, expected: &str, got: &Value) -> Problem {
    let got = match got {
        Value::Null => "none".into(),
        Value::Bool(_) | Value::Number(_) => got.to_string(),
        // How bindings write what JSON has no number for.
        Value::String(text) if text.eq_ignore_ascii_case("nan") => "NaN".into(),
        Value::String(text) if text.chars().count() <= 40 => format!("{text:?}"),
        Value::String(_) => "a long text".into(),
        Value::Array(_) => "a list".into(),
        Value::Object(_) => "an object".into(),
    };
    Problem { path: path.into(), detail: format!("expected {expected}, got {got}") }
}

/// The object with whole numbers as such, so that `4.0` is 4 in every language.
fn whole_numbers(value: Value, kinds: &[Kind]) -> Value {
    let Value::Object(mut object) = value else { return value };
    let whole = |field: &str| {
        kinds.iter().any(|kind| kind.fields.iter().any(|(name, holds, _)| *name == field && matches!(holds, Holds::Whole)))
    };
    for (_, value) in object.iter_mut().filter(|(field, _)| whole(field)) {
        let number = value.as_f64().filter(|number| number.fract() == 0.0 && (0.0..=4e9).contains(number));
        if let Some(number) = number {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole, from 0 to 4e9")]
            let whole = number as u64;
            *value = whole.into();
        }
    }
    Value::Object(object)
}

fn refused<E: serde::de::Error>(problems: Vec<Problem>) -> Option<E> {
    Error::from_problems(ErrorKind::InvalidConfig, problems).map(|error| error.into_serde())
}

impl<'de> Deserialize<'de> for Curve {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = Value::deserialize(deserializer)?;
        if let Some(error) = refused(check(&value, "a curve", "family", &CURVES)) {
            return Err(error);
        }
        Self::deserialize_checked(value).map_err(serde::de::Error::custom)
    }
}

impl<'de> Deserialize<'de> for Adstock {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = whole_numbers(Value::deserialize(deserializer)?, &ADSTOCKS);
        if let Some(error) = refused(check(&value, "an adstock", "shape", &ADSTOCKS)) {
            return Err(error);
        }
        Self::deserialize_checked(value).map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
#[path = "reading_tests.rs"]
mod tests;
