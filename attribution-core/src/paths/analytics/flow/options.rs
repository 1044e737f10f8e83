//! Options of flows.

use serde::Serialize;

use crate::error::{Error, ErrorKind, Result};
use crate::json::{fields, setters};

/// Number of steps of flows.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct FlowOptions {
    /// Number of steps that are shown, 1 to 50; what comes after them is `(more)`.
    pub steps: u32,
    /// Touches of one channel in a row are one step.
    pub collapse: bool,
}

fields! { FlowOptions: steps, collapse }

setters! { FlowOptions:
    with_steps(steps: u32),
    with_collapse(collapse: bool),
}

impl Default for FlowOptions {
    fn default() -> Self {
        Self { steps: 5, collapse: true }
    }
}

impl FlowOptions {
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
    /// `INVALID_CONFIG` for a number of steps out of range.
    pub fn validate(&self) -> Result<()> {
        if (1..=50).contains(&self.steps) {
            return Ok(());
        }
        let detail = format!("expected 1 to 50, got {}", self.steps);
        Err(Error::new(ErrorKind::InvalidConfig, "steps", detail))
    }
}
