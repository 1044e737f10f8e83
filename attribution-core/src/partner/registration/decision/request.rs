//! A decision on a registration, as somebody takes it.

use serde::Serialize;

use crate::json::{fields, setters};
use crate::math::Days;
use crate::partner::RegistrationAction;
use crate::time::Timestamp;

/// Decision on a deal registration: the action, when, by whom, and what the action needs besides.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RegistrationDecision {
    /// The action.
    pub action: RegistrationAction,
    /// Moment of the decision: no clock is asked.
    pub at: Timestamp,
    /// Person, or program, who decides.
    pub by: String,
    /// Reason; `reject`, `mark_duplicate` and `revoke` need one.
    #[serde(default)]
    pub why: Option<String>,
    /// Opportunity that `convert` links the registration to.
    #[serde(default)]
    pub opportunity: Option<String>,
    /// Days by which `extend` moves the expiry, above 0.
    #[serde(default)]
    pub days: Option<Days>,
}

fields! { RegistrationDecision { action, at, by, why = default, opportunity = default, days = default } }

setters! { RegistrationDecision:
    with_why(why: Option<String>),
    with_opportunity(opportunity: Option<String>),
    with_days(days: Option<Days>),
}

impl RegistrationDecision {
    /// A decision that needs nothing besides.
    pub fn new(action: RegistrationAction, at: Timestamp, by: impl Into<String>) -> Self {
        Self { action, at, by: by.into(), why: None, opportunity: None, days: None }
    }
}
