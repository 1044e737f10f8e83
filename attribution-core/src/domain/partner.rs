//! Partners, and what was observed of them before it is tied to a deal.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::check::Check;
use crate::error::Result;
use crate::time::Timestamp;

/// An organisation that sells with, through or for us.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Partner {
    /// Identifies the partner.
    pub id: String,
    /// Name of the partner.
    #[serde(default)]
    pub name: Option<String>,
    /// Kind of partner: reseller, technology, …
    #[serde(default)]
    pub kind: Option<String>,
    /// Level in the partner programme.
    #[serde(default)]
    pub tier: Option<String>,
    /// Since when.
    #[serde(default)]
    pub joined_at: Option<Timestamp>,
}

impl Partner {
    /// Checks the partner on its own.
    ///
    /// # Errors
    /// `INVALID_INPUT` when the id is empty.
    pub fn validate(&self) -> Result<()> {
        Check::default().named("id", &self.id).done()
    }
}

/// An interaction that is not tied to a deal yet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Activity {
    /// Identifies the activity.
    pub id: String,
    /// Moment of the activity.
    #[serde(alias = "timestamp")]
    pub at: Timestamp,
    /// Kind of activity: meeting, call, email, …
    pub kind: String,
    /// Partner that took part.
    #[serde(default)]
    pub partner: Option<String>,
    /// Person it was with.
    #[serde(default)]
    pub contact: Option<String>,
    /// Account of that person.
    #[serde(default)]
    pub account: Option<String>,
    /// Name of the account, where only that is known.
    #[serde(default)]
    pub account_name: Option<String>,
    /// Source of the record.
    #[serde(default)]
    pub source: Option<String>,
    /// Confidence of the source, 0 to 1.
    #[serde(default)]
    pub confidence: Option<f64>,
    /// Anything else.
    #[serde(default)]
    pub metadata: BTreeMap<String, serde_json::Value>,
}

impl Activity {
    /// Checks the activity on its own.
    ///
    /// # Errors
    /// `INVALID_INPUT` with every problem: an empty id or kind, a confidence outside 0 to 1.
    pub fn validate(&self) -> Result<()> {
        Check::default()
            .named("id", &self.id)
            .named("kind", &self.kind)
            .in_range("confidence", self.confidence, 1.0)
            .done()
    }
}
