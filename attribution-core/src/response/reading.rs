//! Reading options that say their kind, curves and adstocks: what does not fit is reported with its whole address.

use std::borrow::Cow;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, de};
use serde_json::{Map, Value};

use super::adstock::{Adstock, MOST_PERIODS};
use super::curve::Curve;
use crate::error::{Error, ErrorKind, Problem, Result, nearest};
use crate::json::one_line;

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
    Kind {
        name: "tabulated",
        fields: &[("spend", Holds::Numbers, true), ("response", Holds::Numbers, true)],
    },
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
        let expected = match nearest(name, names()) {
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
        let detail = match nearest(field, known()) {
            Some(near) => format!("expected a field of {name}; did you mean {near}?"),
            None => {
                format!("expected one of {}, got an unknown field", known().collect::<Vec<_>>().join(", "))
            }
        };
        problems.push(Problem { path: field.clone(), detail });
    }
    problems
}

fn described(holds: Holds) -> Cow<'static, str> {
    Cow::Borrowed(match holds {
        Holds::Number => "a number",
        Holds::Whole => return format!("a whole number from 1 to {MOST_PERIODS}").into(),
        Holds::Flag => "true or false",
        Holds::Numbers => "a list of numbers",
        Holds::Curve => "a curve",
    })
}

fn check_field(field: &str, holds: Holds, value: &Value, problems: &mut Vec<Problem>) {
    let fits = match holds {
        Holds::Number => value.is_number(),
        Holds::Whole => whole(value).is_some(),
        Holds::Flag => value.is_boolean(),
        Holds::Numbers => {
            let Value::Array(numbers) = value else {
                return problems.push(problem(field, &described(holds), value));
            };
            let wrong = numbers.iter().enumerate().filter(|(_, number)| !number.is_number());
            return problems
                .extend(wrong.map(|(row, value)| problem(&format!("{field}[{row}]"), "a number", value)));
        }
        Holds::Curve => {
            return problems.extend(check(value, "a curve", "family", &CURVES).into_iter().map(|problem| {
                let path =
                    if problem.path.is_empty() { field.into() } else { format!("{field}.{}", problem.path) };
                Problem { path, ..problem }
            }));
        }
    };
    if !fits {
        problems.push(problem(field, &described(holds), value));
    }
}

fn problem(path: &str, expected: &str, got: &Value) -> Problem {
    let got = match got {
        Value::Null => "none".into(),
        Value::Bool(_) | Value::Number(_) => one_line(got),
        // Spelling by bindings of numbers that JSON does not have.
        Value::String(text) if text.eq_ignore_ascii_case("nan") => "NaN".into(),
        Value::String(text) if text == "inf" || text == "-inf" => text.clone(),
        Value::String(text) if text.chars().count() <= 40 => format!("{text:?}"),
        Value::String(_) => "a long text".into(),
        Value::Array(_) => "a list".into(),
        Value::Object(_) => "an object".into(),
    };
    Problem { path: path.into(), detail: format!("expected {expected}, got {got}") }
}

/// True for the answer of a fit, which stands for its curve.
fn is_fit(fields: &Map<String, Value>) -> bool {
    fields.contains_key("identifiable") && fields.contains_key("curve")
}

/// The curve of a fit; everything else as it is.
fn without_verdict(value: Value) -> Value {
    match value {
        Value::Object(mut fields) if is_fit(&fields) => fields.remove("curve").unwrap_or_default(),
        value => value,
    }
}

/// A record with a curve by its name; a curve alone, or a fit, is a record with nothing else.
///
/// # Errors
/// Objection to a value that is neither, with its address within the value.
pub(crate) fn of_curve<T: DeserializeOwned>(name: &str, value: Value, what: &str) -> Result<T> {
    let refused = |problem: Problem| Error::new(ErrorKind::InvalidConfig, problem.path, problem.detail);
    let Value::Object(mut fields) = value else {
        return Err(refused(problem("", &format!("a curve, or {what}"), &value)));
    };
    if fields.contains_key("family") || is_fit(&fields) {
        // First alone: what is wrong with it is addressed in the value, which is no record.
        let curve = Value::Object(fields);
        Error::read_value::<Curve>(&curve)?;
        fields = Map::from_iter([("curve".to_owned(), curve)]);
    }
    match fields.insert("id".into(), name.into()) {
        Some(other) if other != name => {
            Err(refused(problem("id", &format!("{name:?}, as before it"), &other)))
        }
        _ => Error::read_value(&Value::Object(fields)),
    }
}

/// The fields of an object that was checked.
struct Checked(Map<String, Value>);

impl Checked {
    fn read<'de, D: Deserializer<'de>>(
        from: D,
        what: &str,
        tag: &str,
        kinds: &[Kind],
    ) -> Result<Self, D::Error> {
        let value = without_verdict(Value::deserialize(from)?);
        match Error::from_problems(ErrorKind::InvalidConfig, check(&value, what, tag, kinds)) {
            Some(error) => Err(error.into_serde()),
            None => Ok(Self::of(&value)),
        }
    }

    fn of(value: &Value) -> Self {
        Self(value.as_object().cloned().unwrap_or_default())
    }

    fn text(&self, field: &str) -> &str {
        self.0.get(field).and_then(Value::as_str).unwrap_or_default()
    }

    fn number(&self, field: &str) -> f64 {
        self.0.get(field).and_then(Value::as_f64).unwrap_or(f64::NAN)
    }

    fn numbers(&self, field: &str) -> Vec<f64> {
        let numbers = self.0.get(field).and_then(Value::as_array).into_iter().flatten();
        numbers.map(|number| number.as_f64().unwrap_or(f64::NAN)).collect()
    }

    fn whole(&self, field: &str) -> Option<u32> {
        self.0.get(field).and_then(whole)
    }

    fn flag(&self, field: &str) -> bool {
        self.0.get(field).and_then(Value::as_bool).unwrap_or_default()
    }

    /// The curve of a family that was checked; `None` for a family that is known but not read here.
    fn curve(&self) -> Option<Curve> {
        let number = |field| self.number(field);
        let beta = number("beta");
        Some(match self.text("family") {
            "hill" => Curve::Hill { beta, half_sat: number("half_sat"), slope: number("slope") },
            "michaelis_menten" => Curve::MichaelisMenten { beta, half_sat: number("half_sat") },
            "power" => Curve::Power { beta, exponent: number("exponent") },
            "log" => Curve::Log { beta, scale: number("scale") },
            "exponential" => Curve::Exponential { beta, scale: number("scale") },
            "tanh" => Curve::Tanh { beta, scale: number("scale") },
            "logistic" => Curve::Logistic { beta, rate: number("rate") },
            "sigmoid" => Curve::Sigmoid { beta, rate: number("rate"), midpoint: number("midpoint") },
            "tabulated" => {
                Curve::Tabulated { spend: self.numbers("spend"), response: self.numbers("response") }
            }
            "shifted" => {
                let inner = self.0.get("curve").map_or_else(|| Self(Map::new()), Self::of);
                Curve::Shifted { curve: Box::new(inner.curve()?), carry: number("carry") }
            }
            "linear" => Curve::Linear { beta },
            _ => return None,
        })
    }

    /// The adstock of a shape that was checked; `None` for a shape that is known but not read here.
    fn adstock(&self) -> Option<Adstock> {
        let number = |field| self.number(field);
        let (normalize, window) = (self.flag("normalize"), self.whole("window").unwrap_or_default());
        let (shape_parameter, scale) = (number("shape_parameter"), number("scale"));
        Some(match self.text("shape") {
            "geometric" => {
                Adstock::Geometric { theta: number("theta"), window: self.whole("window"), normalize }
            }
            "delayed" => {
                Adstock::Delayed { alpha: number("alpha"), theta: number("theta"), window, normalize }
            }
            "binomial" => Adstock::Binomial { alpha: number("alpha"), window, normalize },
            "weibull_pdf" => Adstock::WeibullPdf { shape_parameter, scale, window, normalize },
            "weibull_cdf" => Adstock::WeibullCdf { shape_parameter, scale, window, normalize },
            "custom" => Adstock::Custom { weights: self.numbers("weights"), normalize },
            _ => return None,
        })
    }
}

/// A whole number, also one that is written `4.0`, as some languages do.
fn whole(value: &Value) -> Option<u32> {
    let number = value.as_f64().filter(|number| number.fract() == 0.0)?;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole and in range")]
    (0.0..=f64::from(u32::MAX)).contains(&number).then_some(number as u32)
}

impl<'de> Deserialize<'de> for Curve {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let checked = Checked::read(deserializer, "a curve", "family", &CURVES)?;
        checked.curve().ok_or_else(|| de::Error::custom("expected the family of a curve, got another"))
    }
}

impl<'de> Deserialize<'de> for Adstock {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let checked = Checked::read(deserializer, "an adstock", "shape", &ADSTOCKS)?;
        checked.adstock().ok_or_else(|| de::Error::custom("expected the shape of an adstock, got another"))
    }
}

#[cfg(test)]
#[cfg(feature = "full")]
#[path = "reading_tests.rs"]
mod tests;
