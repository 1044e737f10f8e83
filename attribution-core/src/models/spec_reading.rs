//! Reading a spec: the catalogue says what may be in it, and all problems are reported at once.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::catalog::{catalog, find};
use super::rules::priority;
use super::spec::ModelSpec;
use crate::error::{Error, ErrorKind, Problem, Result, nearest};
use crate::json::{any_value, one_line};
use crate::math::{SmallCollect, count_f64};
use crate::model::{ModelInfo, ParameterInfo, ParameterKind};

/// The spec with its canonical name and every parameter: the one given, or the default.
pub(super) fn complete(value: Value) -> Result<Value> {
    let mut given = match value {
        Value::String(name) => [("model".to_owned(), Value::String(name))].into_iter().small_collect(),
        Value::Object(object) => object,
        other => {
            let detail = format!("expected the name of a model or an object, got {}", describe(&other));
            return Err(Error::new(ErrorKind::InvalidConfig, "", detail));
        }
    };
    let info = match given.remove("model") {
        Some(Value::String(name)) => find(&name).ok_or_else(|| unknown_model(&name))?,
        Some(other) => {
            let detail = format!("expected the name of a model, got {}", describe(&other));
            return Err(Error::new(ErrorKind::InvalidConfig, "model", detail));
        }
        None => {
            return Err(Error::new(
                ErrorKind::InvalidConfig,
                "model",
                "expected the name of a model, got none",
            ));
        }
    };
    let mut problems = Vec::new();
    let mut complete = Map::new();
    for parameter in info.parameters {
        let value = match given.remove(parameter.name) {
            Some(value) => {
                check(parameter, &value, &mut problems);
                match parameter.kind {
                    ParameterKind::Whole { .. } => tidy(value),
                    _ => value,
                }
            }
            None => default_of(parameter),
        };
        complete.insert(parameter.name.to_owned(), value);
    }
    problems.extend(sorted(given).map(|(name, _)| unknown_parameter(info, &name)));
    if let Some(error) = Error::from_problems(ErrorKind::InvalidConfig, problems) {
        return Err(error);
    }
    complete.insert("model".to_owned(), info.name.into());
    Ok(Value::Object(complete))
}

/// The default of a parameter; the catalogue's texts are JSON, which a test proves.
pub(super) fn default_of(parameter: &ParameterInfo) -> Value {
    any_value(parameter.default).unwrap_or_default()
}

/// The same value with whole numbers written as such: `7`, not `7.0`.
pub(super) fn tidy(value: Value) -> Value {
    match value {
        Value::Number(number) => {
            let whole = number
                .as_f64()
                .filter(|number| number.fract() == 0.0 && number.abs() <= 9_007_199_254_740_992.0);
            #[expect(clippy::cast_possible_truncation, reason = "whole and at most 2^53")]
            whole.map_or(Value::Number(number), |number| Value::from(number as i64))
        }
        Value::Array(values) => values.into_iter().map(tidy).collect(),
        Value::Object(object) => {
            Value::Object(sorted(object).map(|(name, value)| (name, tidy(value))).small_collect())
        }
        other => other,
    }
}

/// The same value with the fields of its objects in the order of their names, whatever keeps them.
pub(super) fn in_order(value: Value) -> Value {
    match value {
        Value::Array(values) => values.into_iter().map(in_order).collect(),
        Value::Object(object) => {
            Value::Object(sorted(object).map(|(name, value)| (name, in_order(value))).small_collect())
        }
        other => other,
    }
}

/// The fields of an object by their names: a program may build `serde_json` so that it keeps them as they came.
fn sorted(object: Map<String, Value>) -> impl Iterator<Item = (String, Value)> {
    object.into_iter().small_collect::<BTreeMap<_, _>>().into_iter()
}

fn check(parameter: &ParameterInfo, value: &Value, problems: &mut Vec<Problem>) {
    let path = parameter.name;
    let mut problem = |path: String, expected: &str, got: &Value| {
        problems.push(Problem { path, detail: format!("expected {expected}, got {}", describe(got)) });
    };
    match parameter.kind {
        ParameterKind::Number { min, max, above } => {
            let fits = |number: f64| {
                let low = if above { number > min } else { number >= min };
                low && max.is_none_or(|max| number <= max)
            };
            if !value.as_f64().is_some_and(fits) {
                problem(path.into(), &range(min, max, above), value);
            }
        }
        ParameterKind::Whole { min, max } => {
            let in_range =
                |number: f64| number.fract() == 0.0 && number >= count_f64(min) && number <= count_f64(max);
            if !value.as_f64().is_some_and(in_range) {
                problem(path.into(), &format!("a whole number from {min} to {max}"), value);
            }
        }
        ParameterKind::Flag => {
            if !value.is_boolean() {
                problem(path.into(), "true or false", value);
            }
        }
        ParameterKind::Choice { options } => {
            if !value.as_str().is_some_and(|text| options.contains(&text)) {
                problem(path.into(), &format!("one of {}", options.join(", ")), value);
            }
        }
        ParameterKind::Name => {
            if !(value.is_null() || value.is_string()) {
                problem(path.into(), "a name, or null for none", value);
            }
        }
        ParameterKind::Numbers => each(value, path, "a list of numbers", &mut problem, |value| {
            (!is_amount(value)).then_some("a number of 0 or more")
        }),
        ParameterKind::Names => each(value, path, "a list of names", &mut problem, |value| {
            (!value.is_string()).then_some("a name")
        }),
        ParameterKind::NumberByName => match value {
            Value::Object(entries) => {
                for (name, value) in sorted(entries.clone()).filter(|(_, value)| !is_amount(value)) {
                    problem(format!("{path}.{name}"), "a number of 0 or more", &value);
                }
            }
            other => problem(path.into(), "an object with a number for each name", other),
        },
        ParameterKind::Members => members(value, problems),
        ParameterKind::Priority => problems.extend(priority::problems(path, value)),
    }
}

/// Checks a list and each of its entries.
fn each(
    value: &Value,
    path: &str,
    expected: &str,
    problem: &mut impl FnMut(String, &str, &Value),
    objection: impl Fn(&Value) -> Option<&'static str>,
) {
    let Value::Array(values) = value else { return problem(path.into(), expected, value) };
    for (index, value) in values.iter().enumerate() {
        if let Some(expected) = objection(value) {
            problem(format!("{path}[{index}]"), expected, value);
        }
    }
}

fn is_amount(value: &Value) -> bool {
    value.as_f64().is_some_and(|number| number >= 0.0)
}

/// Fields of a member of an ensemble.
const MEMBER_FIELDS: [&str; 2] = ["weight", "spec"];

/// Members of an ensemble: each has a weight from 0 to 1 and a spec of its own.
fn members(value: &Value, problems: &mut Vec<Problem>) {
    let Some(members) = value.as_array().filter(|members| !members.is_empty()) else {
        let detail = format!("expected a list of at least one member, got {}", describe(value));
        problems.push(Problem { path: "members".into(), detail });
        return;
    };
    for (index, member) in members.iter().enumerate() {
        let path = format!("members[{index}]");
        let Some(object) = member.as_object() else {
            let detail = format!("expected an object with weight and spec, got {}", describe(member));
            problems.push(Problem { path, detail });
            continue;
        };
        let weight = object.get("weight").unwrap_or(&Value::Null);
        if !weight.as_f64().is_some_and(|weight| (0.0..=1.0).contains(&weight)) {
            let detail = format!("expected a number from 0 to 1, got {}", describe(weight));
            problems.push(Problem { path: format!("{path}.weight"), detail });
        }
        let spec = object.get("spec").cloned().unwrap_or_default();
        if let Err(error) = ModelSpec::from_value(spec) {
            problems.extend(error.within(&format!("{path}.spec")).into_problems());
        }
        for (name, _) in sorted(object.clone()).filter(|(name, _)| !MEMBER_FIELDS.contains(&name.as_str())) {
            let detail = match nearest(&name, MEMBER_FIELDS.into_iter()) {
                Some(near) => {
                    format!("expected weight or spec, got the unknown field {name}; did you mean {near}?")
                }
                None => "expected one of weight, spec, got an unknown field".into(),
            };
            problems.push(Problem { path: format!("{path}.{name}"), detail });
        }
    }
}

fn range(min: f64, max: Option<f64>, above: bool) -> String {
    match (max, above) {
        (None, true) => format!("a number above {min}"),
        (None, false) => format!("a number of {min} or more"),
        (Some(max), true) => format!("a number above {min} and at most {max}"),
        (Some(max), false) => format!("a number from {min} to {max}"),
    }
}

/// A JSON value in a few words.
pub(super) fn describe(value: &Value) -> String {
    match value {
        Value::Null => "null".into(),
        Value::Bool(_) | Value::Number(_) => one_line(&tidy(value.clone())),
        // Spelling by bindings of numbers that JSON does not have.
        Value::String(text) if text == "inf" || text == "-inf" => text.clone(),
        Value::String(text) if text.chars().count() <= 40 => format!("{text:?}"),
        Value::String(_) => "a long text".into(),
        Value::Array(values) if values.is_empty() => "an empty list".into(),
        Value::Array(_) => "a list".into(),
        Value::Object(_) => "an object".into(),
    }
}

pub(super) fn unknown_model(name: &str) -> Error {
    let names =
        || catalog().iter().flat_map(|model| [model.name].into_iter().chain(model.aliases.iter().copied()));
    let detail = if let Some(near) = nearest(name, names()) {
        format!("expected the name of a model, got {name:?}; did you mean {near}?")
    } else {
        let all: Vec<_> = catalog().iter().map(|model| model.name).collect();
        format!("expected one of {}, got {name:?}", all.join(", "))
    };
    Error::new(ErrorKind::UnknownModel, "model", detail)
}

fn unknown_parameter(info: &ModelInfo, name: &str) -> Problem {
    let names = || info.parameters.iter().map(|parameter| parameter.name);
    let known: Vec<_> = names().collect();
    let detail = match (known.as_slice(), nearest(name, names())) {
        ([], _) => format!("expected no parameter, because {} has none", info.name),
        (_, Some(near)) => format!("expected a parameter of {}; did you mean {near}?", info.name),
        (known, None) => {
            format!("expected one of {}, which are the parameters of {}", known.join(", "), info.name)
        }
    };
    Problem { path: name.to_owned(), detail }
}
