//! Explanations: the reasons why a touch earned what it earned.

use std::collections::BTreeMap;

use serde::Serialize;

use super::journey::Journey;
use crate::time::Timestamp;

/// Explanation of the credits of one journey, with the arithmetic in order.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Explanation {
    /// Name of the model.
    pub model: String,
    /// Key of the journey; none for path counts.
    pub key: Option<String>,
    /// Position of the journey.
    pub journey: usize,
    /// Id of the conversion, where given.
    pub conversion: Option<String>,
    /// Moment of the conversion; `None` for path counts.
    pub converted_at: Option<Timestamp>,
    /// Value of the conversion, net of refunds.
    pub value: f64,
    /// Amount given back of its sale, 0 or more; left out on the wire when nothing was.
    #[serde(skip_serializing_if = "is_nothing")]
    #[cfg_attr(feature = "schema", schemars(extend("default" = 0)))]
    pub refunded: f64,
    /// One entry for each touch, oldest first.
    pub touches: Vec<TouchExplanation>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature that serde asks for")]
fn is_nothing(amount: &f64) -> bool {
    *amount == 0.0
}

/// Explanation of the credit of one touch.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TouchExplanation {
    /// Position in the journey, from 1.
    pub position: usize,
    /// Channel of the touch.
    pub channel: String,
    /// Moment of the touch; `None` for path counts.
    pub at: Option<Timestamp>,
    /// Dimensions of your own that the touch has, by name; left out on the wire when there are none.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(feature = "schema", schemars(extend("default" = serde_json::Map::new())))]
    pub dimensions: BTreeMap<String, String>,
    /// Factors that the model looked at, in the order in which it looked.
    pub factors: Vec<Factor>,
    /// Weight before the weights of the journey are made to sum to one.
    pub raw_weight: f64,
    /// Share of the conversion.
    pub weight: f64,
    /// Share times the value of the conversion.
    pub value: f64,
    /// The arithmetic, from the factors to the value.
    pub arithmetic: Vec<String>,
    /// One plain sentence.
    pub sentence: String,
}

/// One thing that a model looked at.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Factor {
    /// Name of the factor: `position`, `age_days`, `decay`, …
    pub name: &'static str,
    /// Value of the factor.
    pub value: f64,
}

/// Reason that a model gives for the weight of one touch.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reason {
    /// Factors that it looked at, in the order in which it looked.
    pub factors: Vec<Factor>,
    /// Reason for the weight of the touch: a clause that can follow a colon.
    pub clause: String,
    /// Arithmetic from the factors to the weight, in figures: `2 ^ (-3 / 7)`. Empty where there is nothing to work out.
    pub arithmetic: String,
}

impl Reason {
    /// A reason without factors.
    #[must_use]
    pub fn new(clause: impl Into<String>) -> Self {
        Self { factors: Vec::new(), clause: clause.into(), arithmetic: String::new() }
    }

    /// The same reason with how its factors make the weight: numbers with `+`, `-`, `×`, `/`, `^` and brackets.
    #[must_use]
    pub fn worked_out(mut self, arithmetic: impl Into<String>) -> Self {
        self.arithmetic = arithmetic.into();
        self
    }

    /// The same reason with one more factor.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: f64) -> Self {
        self.factors.push(Factor { name, value });
        self
    }

    /// One reason for each touch of a journey, by its position.
    pub fn for_each(journey: &Journey<'_>, reason: impl FnMut(usize) -> Self) -> Vec<Self> {
        (0..journey.len()).map(reason).collect()
    }
}

/// A number with all its digits, short: powers of ten where it is very large or very small.
pub(crate) fn figure(number: f64) -> String {
    let size = number.abs();
    if size == 0.0 || (1e-7..1e16).contains(&size) { number.to_string() } else { format!("{number:e}") }
}
