//! One step of a registration's history.

use serde::Serialize;

use super::action::RegistrationAction;
use crate::domain::RegistrationStatus;
use crate::json::fields;
use crate::time::Timestamp;

/// Step in the history of a deal registration: who did what, when, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RegistrationStep {
    /// The action.
    pub action: RegistrationAction,
    /// Status before it.
    pub from: RegistrationStatus,
    /// Status after it.
    pub to: RegistrationStatus,
    /// Moment of it.
    pub at: Timestamp,
    /// Person, or program, who did it.
    pub by: String,
    /// Reason that was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
    /// Expiry from then on, where an extension moved it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<Timestamp>,
    /// Opportunity that a conversion linked it to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opportunity: Option<String>,
}

fields! {
    RegistrationStep { action, from, to, at, by, why = default, expires_at = default, opportunity = default }
}
