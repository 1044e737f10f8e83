//! Options of a forecast.

use serde::Serialize;

use crate::error::{Error, Result};
use crate::json::{fields, setters};
use crate::math::{Confidence, Days};
use crate::time::Timestamp;

/// History, level and grouping of a forecast.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct ForecastOptions {
    /// Dimension of touches that the expected revenue is credited by.
    pub by: String,
    /// Moment from which closed deals count for win rates; 24 months before the moment of the journeys when left out.
    pub since: Option<Timestamp>,
    /// Stages in their order, the first one first. Those that are not named come after them, in the order that the history
    /// shows.
    pub stages: Vec<String>,
    /// Confidence level of the interval, between 0 and 1.
    pub level: Confidence,
    /// Lookback in days, back from the moment of the journeys; that of the journeys when left out.
    pub lookback_days: Option<Days>,
}

fields! { ForecastOptions: by, since, stages, level, lookback_days }

setters! { ForecastOptions:
    with_by(by: String),
    with_since(since: Option<Timestamp>),
    with_stages(stages: Vec<String>),
    with_level(level: Confidence),
    with_lookback_days(lookback_days: Option<Days>),
}

impl Default for ForecastOptions {
    fn default() -> Self {
        Self {
            by: "channel".into(),
            since: None,
            stages: Vec::new(),
            level: const { Confidence::known(0.9) },
            lookback_days: None,
        }
    }
}

impl ForecastOptions {
    /// Reads options from JSON; those left out keep their defaults.
    ///
    /// # Errors
    /// `INVALID_CONFIG` for unknown names and wrong types.
    pub fn from_json(json: &str) -> Result<Self> {
        Error::read(json)
    }
}
