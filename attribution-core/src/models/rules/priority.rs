//! Touches that come before others whatever their times, such as a click before a nearer view.

use serde::Serialize;
use serde_json::Value;

use crate::domain::{ByName, Journey, Journeys, TextField, spelt_twice};
use crate::error::{Problem, Result, nearest};
use crate::json::{fields, setters};
use crate::models::spec::needs_text;
use crate::models::spec_reading::describe;

/// Priority of touches by a field of theirs: the first name of the order that a journey has comes before all others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Priority {
    /// Text field of touches that the order is about.
    pub by: TextField,
    /// Names, the first before the second; touches with another name, or none, come after all of these.
    pub order: Vec<String>,
}

fields! { Priority { by, order } }

setters! { Priority:
    with_by(by: TextField),
    with_order(order: Vec<String>),
}

impl Priority {
    /// An order of the names of one field.
    pub fn new<T: Into<String>>(by: TextField, order: impl IntoIterator<Item = T>) -> Self {
        Self { by, order: order.into_iter().map(Into::into).collect() }
    }

    pub(super) fn bind(&self, journeys: &Journeys, model: &str) -> Result<BoundPriority> {
        needs_text(journeys, model, self.by)?;
        let ranks = self.order.iter().cloned().zip(0..).collect();
        let ranks = ByName::new(&ranks);
        let rank = |name: &str| ranks.get(name).copied().unwrap_or(self.order.len());
        let by_code = journeys.names(self.by).map(|names| names.names().map(rank).collect());
        Ok(BoundPriority {
            field: self.by,
            ranks: by_code.unwrap_or_default(),
            others: self.order.len(),
            order: self.order.join(", "),
        })
    }
}

/// A priority with names resolved to codes.
pub(super) struct BoundPriority {
    pub(super) field: TextField,
    /// Rank of each code, from 0.
    ranks: Vec<usize>,
    /// Rank of touches without a name that is in the order.
    others: usize,
    pub(super) order: String,
}

impl BoundPriority {
    pub(super) fn rank(&self, code: u32) -> usize {
        self.ranks.get(code as usize).copied().unwrap_or(self.others)
    }

    /// The lowest rank that a touch of the journey has.
    pub(super) fn lowest(&self, journey: &Journey<'_>) -> usize {
        let codes = journey.codes(self.field).unwrap_or_default();
        codes.iter().map(|code| self.rank(*code)).min().unwrap_or(self.others)
    }
}

const FIELDS: [&str; 2] = ["by", "order"];

/// Problems of a priority as JSON.
pub(in crate::models) fn problems(path: &str, value: &Value) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut problem = |path: String, detail: String| problems.push(Problem { path, detail });
    let object = match value {
        Value::Null => return problems,
        Value::Object(object) => object,
        other => {
            problem(path.into(), format!("expected an object with by and order, got {}", describe(other)));
            return problems;
        }
    };
    let fields = || TextField::ALL.into_iter().map(TextField::name);
    match object.get("by").unwrap_or(&Value::Null) {
        Value::String(name) if fields().any(|field| field == name) => {}
        Value::String(name) => {
            let near =
                nearest(name, fields()).map_or_else(String::new, |near| format!("; did you mean {near}?"));
            problem(format!("{path}.by"), format!("expected a text field of touches, got {name:?}{near}"));
        }
        other => problem(
            format!("{path}.by"),
            format!("expected a text field of touches, got {}", describe(other)),
        ),
    }
    match object.get("order").unwrap_or(&Value::Null) {
        Value::Array(names) if !names.is_empty() => {
            for (index, name) in names.iter().enumerate().filter(|(_, name)| !name.is_string()) {
                problem(format!("{path}.order[{index}]"), format!("expected a name, got {}", describe(name)));
            }
            let names: Vec<String> = names.iter().filter_map(Value::as_str).map(str::to_owned).collect();
            if let Some((one, other)) = spelt_twice(&names) {
                problem(
                    format!("{path}.order"),
                    format!("expected each name once, got {one:?} and {other:?}"),
                );
            }
        }
        other => {
            problem(
                format!("{path}.order"),
                format!("expected a list of at least one name, got {}", describe(other)),
            );
        }
    }
    for name in object.keys().filter(|name| !FIELDS.contains(&name.as_str())) {
        let near = nearest(name, FIELDS.into_iter())
            .map_or_else(String::new, |near| format!("; did you mean {near}?"));
        problem(
            format!("{path}.{name}"),
            format!("expected by and order, got the unknown field {name}{near}"),
        );
    }
    problems
}
