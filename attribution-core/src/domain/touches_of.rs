//! The touches that may earn a deal.

use serde::{Deserialize, Serialize};

/// Touches that may earn an opportunity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum TouchesOf {
    /// Those of its account (account-based), and of its leads where it has no account.
    Account,
    /// Those of its leads: people who became it, or have a part in it.
    Leads,
    /// Those of its leads where it has any, else those of its account.
    Hybrid,
    /// Those that name it.
    Opportunity,
}
