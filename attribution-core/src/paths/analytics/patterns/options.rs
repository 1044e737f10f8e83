//! Options of path patterns.

use serde::{Deserialize, Serialize};

use super::transform::PathTransform;
use crate::error::{Error, Result};
use crate::json::{fields, setters};
use crate::paths::analytics::listed::check_top;

/// Transform, order and number of path patterns.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct PatternOptions {
    /// Transform that makes several paths one pattern.
    pub transform: PathTransform,
    /// Column by which patterns are sorted, the largest first; shortest first by `mean_days`.
    pub sort_by: PatternOrder,
    /// Number of patterns that are listed; the others are one row. `null`: all.
    pub top: Option<u32>,
    /// Least number of journeys of a pattern that is listed: a rate of a few journeys says little.
    pub min_journeys: u64,
}

fields! { PatternOptions: transform, sort_by, top, min_journeys }

/// Column by which path patterns are sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum PatternOrder {
    /// Conversions, then value, then journeys, then path.
    #[default]
    Conversions,
    /// Value of the conversions.
    Value,
    /// Journeys, converting or not.
    Journeys,
    /// Conversion rate.
    ConversionRate,
    /// Mean value of a conversion.
    MeanValue,
    /// Mean days from first touch to conversion, the quickest first.
    MeanDays,
    /// Number of touches of the pattern.
    Touches,
}

setters! { PatternOptions:
    with_transform(transform: PathTransform),
    with_sort_by(sort_by: PatternOrder),
    with_top(top: Option<u32>),
    with_min_journeys(min_journeys: u64),
}

impl Default for PatternOptions {
    fn default() -> Self {
        Self {
            transform: PathTransform::Exact,
            sort_by: PatternOrder::Conversions,
            top: Some(20),
            min_journeys: 1,
        }
    }
}

impl PatternOptions {
    /// Reads options from JSON; those left out keep their defaults.
    ///
    /// # Errors
    /// `INVALID_CONFIG` for unknown names and wrong types.
    pub fn from_json(json: &str) -> Result<Self> {
        Error::read(json)
    }

    /// Checks the options.
    ///
    /// # Errors
    /// `INVALID_CONFIG` for a list without any pattern.
    pub fn validate(&self) -> Result<()> {
        check_top("top", self.top)
    }
}
