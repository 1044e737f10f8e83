//! A fixed table of weights by channel, kind, role or partner.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::{ByName, Journey, Journeys, Reason, TextField, spelt_twice};
use crate::error::{Problem, Result};
use crate::json::{fields, setters};
use crate::model::Model;
use crate::model::{ModelInfo, ParameterInfo, ParameterKind};
use crate::models::spec::needs_text;

pub(in crate::models) const CUSTOM_WEIGHTS: ModelInfo = ModelInfo {
    name: "custom_weights",
    known_as: &["channel weights", "touchpoint-type multipliers"],
    summary: "Each touch weighs what a table says of its channel, kind, role or partner.",
    why: "You know, or have agreed, what a demo request is worth beside a page view.",
    formula: "weights[name], default where the table does not name it",
    parameters: &[
        ParameterInfo {
            name: "by",
            kind: ParameterKind::Choice { options: &["channel", "kind", "role", "partner"] },
            default: r#""channel""#,
            summary: "Field that the table is about.",
        },
        ParameterInfo {
            name: "weights",
            kind: ParameterKind::NumberByName,
            default: "{}",
            summary: "Weight of each name.",
        },
        ParameterInfo {
            name: "default",
            kind: ParameterKind::AMOUNT,
            default: "1",
            summary: "Weight of what the table does not name, and of touches without the field.",
        },
    ],
    fields: &["channel", "kind", "role", "partner"],
    reference: "None: a table that a house agrees on",
    ..ModelInfo::PLAIN
};

/// Field that a table of weights is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each is the field of the same name")]
#[non_exhaustive]
pub enum WeightedBy {
    #[default]
    Channel,
    Kind,
    Role,
    Partner,
}

impl WeightedBy {
    const fn field(self) -> TextField {
        match self {
            Self::Channel => TextField::Channel,
            Self::Kind => TextField::Kind,
            Self::Role => TextField::Role,
            Self::Partner => TextField::Partner,
        }
    }
}

/// Parameters of `custom_weights`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CustomWeights {
    /// Field that the table is about.
    pub by: WeightedBy,
    /// Weight of each name.
    pub weights: BTreeMap<String, f64>,
    /// Weight of what the table does not name.
    pub default: f64,
}

fields! { CustomWeights { by, weights, default } }

setters! { CustomWeights:
    with_by(by: WeightedBy),
    with_weights(weights: BTreeMap<String, f64>),
    with_default(default: f64),
}

impl Default for CustomWeights {
    fn default() -> Self {
        Self { by: WeightedBy::Channel, weights: BTreeMap::new(), default: 1.0 }
    }
}

impl CustomWeights {
    /// Problems of the table as a whole.
    pub(in crate::models) fn problems(&self) -> Vec<Problem> {
        named_twice("weights", self.by.field(), &self.weights)
    }

    pub(in crate::models) fn bind(&self, journeys: &Journeys) -> Result<impl Model + use<>> {
        let field = self.by.field();
        needs_text(journeys, CUSTOM_WEIGHTS.name, field)?;
        let weights = ByName::new(&self.weights);
        let weight = |name: &str| weights.get(name).copied().unwrap_or(self.default);
        let by_code =
            journeys.names(field).map(|names| names.names().map(weight).collect()).unwrap_or_default();
        Ok(Bound { field, by_code, default: self.default })
    }
}

/// The problem of a table that has one name in two spellings, of which nobody can say which counts.
pub(super) fn named_twice(path: &str, field: TextField, table: &BTreeMap<String, f64>) -> Vec<Problem> {
    let twice = spelt_twice(table.keys()).map(|(one, other)| {
        let detail = format!("expected each {} once, got {one:?} and {other:?}", field.name());
        Problem { path: path.to_owned(), detail }
    });
    twice.into_iter().collect()
}

/// The table with names resolved to codes.
struct Bound {
    field: TextField,
    by_code: Vec<f64>,
    default: f64,
}

impl Bound {
    fn weight(&self, code: u32) -> f64 {
        self.by_code.get(code as usize).copied().unwrap_or(self.default)
    }
}

impl Model for Bound {
    fn weigh(&self, journey: &Journey<'_>, weights: &mut [f64]) {
        for (weight, code) in weights.iter_mut().zip(journey.codes(self.field).unwrap_or_default()) {
            *weight = self.weight(*code);
        }
    }

    fn reasons(&self, journey: &Journey<'_>) -> Vec<Reason> {
        let codes = journey.codes(self.field).unwrap_or_default();
        Reason::for_each(journey, |position| {
            let name = journey.text(self.field, position).unwrap_or("(none)");
            let weight = codes.get(position).map_or(self.default, |code| self.weight(*code));
            let clause = format!("the table gives the {} {name} a weight of {weight}", self.field.name());
            Reason::new(clause).with("table_weight", weight)
        })
    }
}
