//! Options of a funnel.

use serde::{Deserialize, Serialize};

use crate::error::{Error, ErrorKind, Result};
use crate::json::{fields, setters};
use crate::math::Days;

/// Steps of a funnel, and what counts as going on to the next.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct FunnelOptions {
    /// Values of the steps, the first one first, such as `["lead", "mql", "won"]`. `(conversion)` is the conversion of a journey.
    /// Neither case nor outer spaces tell names apart.
    pub steps: Vec<String>,
    /// Field of the touches that holds the values: `stage`, `channel`, `kind` or any other text of touches, also a dimension of
    /// the user's own.
    pub by: String,
    /// Entry into the funnel, and what a later step implies of the earlier ones.
    pub mode: FunnelMode,
    /// Gap that two steps may have between them.
    pub followed_by: FollowedBy,
    /// Most days from the step before, its end included. `null`: no limit.
    pub within_days: Option<Days>,
}

fields! { FunnelOptions: steps, by, mode, followed_by, within_days }

/// Entry into a funnel.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum FunnelMode {
    /// At the first step only.
    #[default]
    Closed,
    /// At any step.
    Open,
    /// Stages of a CRM: who came to a later step has passed the earlier ones, whether that was recorded or not, and in
    /// whatever order.
    Reached,
}

/// Gap between two steps: anything, or nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum FollowedBy {
    /// Anything.
    #[default]
    Indirectly,
    /// Nothing: the next touch is the next step.
    Directly,
}

setters! { FunnelOptions:
    with_steps(steps: Vec<String>),
    with_by(by: String),
    with_mode(mode: FunnelMode),
    with_followed_by(followed_by: FollowedBy),
    with_within_days(within_days: Option<Days>),
}

impl Default for FunnelOptions {
    fn default() -> Self {
        Self {
            steps: Vec::new(),
            by: "stage".to_owned(),
            mode: FunnelMode::Closed,
            followed_by: FollowedBy::Indirectly,
            within_days: None,
        }
    }
}

impl FunnelOptions {
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
    /// `INVALID_CONFIG` without any step, and for an order or a limit of time where steps are reached in any order.
    pub fn validate(&self) -> Result<()> {
        let refused = |path: &str, detail: &str| Err(Error::new(ErrorKind::InvalidConfig, path, detail));
        if self.steps.is_empty() {
            return refused("steps", "expected at least one step, got none");
        }
        if let Some(place) = self.steps.iter().position(|step| step.trim().is_empty()) {
            return refused(&format!("steps[{place}]"), "expected the name of a step, got an empty text");
        }
        if self.mode == FunnelMode::Reached && self.followed_by == FollowedBy::Directly {
            return refused("followed_by", "expected indirectly, because mode is reached, got directly");
        }
        if self.mode == FunnelMode::Reached && self.within_days.is_some() {
            return refused("within_days", "expected null, because mode is reached");
        }
        Ok(())
    }
}
