//! Options of a stage progression.

use serde::Serialize;

use crate::domain::Period;
use crate::error::{Error, Result};
use crate::json::{fields, setters};
use crate::math::Days;
use crate::report::deal_touches::TouchesBy;
use crate::report::period::check_period;

/// Order of stages, and which touches count as before an advance.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct StageOptions {
    /// Stages in their order, the first one first. Those that are not named come after them, in the order that the history
    /// shows: by the number of others that a stage comes before in more deals than after.
    pub stages: Vec<String>,
    /// Type by which touches are told apart.
    pub touches_by: TouchesBy,
    /// Window in days: touches count as before an advance from so long before it.
    pub window_days: Days,
    /// Only deals that were created within this count.
    pub period: Option<Period>,
}

fields! { StageOptions: stages, touches_by, window_days, period }

setters! { StageOptions:
    with_stages(stages: Vec<String>),
    with_touches_by(touches_by: TouchesBy),
    with_window_days(window_days: Days),
    with_period(period: Option<Period>),
}

impl Default for StageOptions {
    fn default() -> Self {
        Self {
            stages: Vec::new(),
            touches_by: TouchesBy::Kind,
            window_days: const { Days::known(30.0) },
            period: None,
        }
    }
}

impl StageOptions {
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
    /// `INVALID_CONFIG` for a period that ends before it starts.
    pub fn validate(&self) -> Result<()> {
        check_period(self.period)
    }
}
