//! Description of a model: everything that a form, a validator or a reader needs to know of it.

use serde::Serialize;

use crate::domain::Conservation;

/// Entry of the catalogue: one model.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ModelInfo {
    /// Name on the wire.
    pub name: &'static str,
    /// Other names that are accepted.
    pub aliases: &'static [&'static str],
    /// Names in other products.
    pub known_as: &'static [&'static str],
    /// One line.
    pub summary: &'static str,
    /// Reason to pick it.
    pub why: &'static str,
    /// Weight before normalising, in plain text.
    pub formula: &'static str,
    /// Its parameters; each has a default.
    pub parameters: &'static [ParameterInfo],
    /// True when it learns from data before it can attribute.
    pub needs_fitting: bool,
    /// Fields of touches or conversions without which it cannot work, or works less well.
    pub fields: &'static [&'static str],
    /// Conservation of credit: what the weights of one journey add up to.
    pub conservation: Conservation,
    /// Reference: the publication or product that it comes from.
    pub reference: &'static str,
}

/// Entry of the catalogue: one parameter.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ParameterInfo {
    /// Name on the wire.
    pub name: &'static str,
    /// Type and range.
    #[serde(flatten)]
    pub kind: ParameterKind,
    /// Default, as JSON.
    pub default: &'static str,
    /// One line.
    pub summary: &'static str,
}

/// Type and range of a parameter.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", rename_all = "snake_case")]
#[non_exhaustive]
pub enum ParameterKind {
    /// A number from `min` to `max`; `min` itself is out of range when `above` is set.
    Number {
        /// Smallest.
        min: f64,
        /// Largest; none when null.
        max: Option<f64>,
        /// True when `min` itself is out of range.
        above: bool,
    },
    /// A whole number from `min` to `max`.
    Whole {
        /// Smallest.
        min: u64,
        /// Largest.
        max: u64,
    },
    /// True or false.
    Flag,
    /// Several numbers of 0 or more.
    Numbers,
    /// One of some words.
    Choice {
        /// The words.
        options: &'static [&'static str],
    },
    /// A name, or null for none.
    Name,
    /// Several names.
    Names,
    /// A number of 0 or more for each name.
    NumberByName,
    /// Weighted models, weights summing to one.
    Members,
    /// A text field of touches and an order of its names, or null for none.
    Priority,
}

impl ParameterKind {
    /// A share, 0 to 1.
    pub(crate) const SHARE: Self = Self::Number { min: 0.0, max: Some(1.0), above: false };
    /// Any number of 0 or more.
    pub(crate) const AMOUNT: Self = Self::Number { min: 0.0, max: None, above: false };
}

impl ModelInfo {
    /// A model without parameters, fitting or special fields.
    pub(crate) const PLAIN: Self = Self {
        name: "",
        aliases: &[],
        known_as: &[],
        summary: "",
        why: "",
        formula: "",
        parameters: &[],
        needs_fitting: false,
        fields: &[],
        conservation: Conservation::Full,
        reference: "",
    };
}
