//! States of a deal registration.

use serde::{Deserialize, Serialize};

use crate::domain::word;

/// Status of a deal registration.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum RegistrationStatus {
    /// Submitted, and not decided.
    #[default]
    Pending,
    /// Accepted.
    Approved,
    /// Refused.
    Rejected,
    /// Not decided, or not converted, in time.
    Expired,
    /// The same deal as a registration before it.
    Duplicate,
    /// Taken back by the partner.
    Withdrawn,
    /// Accepted, and become an opportunity.
    Converted,
    /// Accepted once, and no longer.
    Revoked,
}

impl RegistrationStatus {
    /// Every status.
    pub const ALL: [Self; 8] = [
        Self::Pending,
        Self::Approved,
        Self::Rejected,
        Self::Expired,
        Self::Duplicate,
        Self::Withdrawn,
        Self::Converted,
        Self::Revoked,
    ];

    /// The name on the wire.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Approved => "approved",
            Self::Rejected => "rejected",
            Self::Expired => "expired",
            Self::Duplicate => "duplicate",
            Self::Withdrawn => "withdrawn",
            Self::Converted => "converted",
            Self::Revoked => "revoked",
        }
    }

    /// The status called `name`, in any spelling of its words.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        let plain = word(name);
        Self::ALL.into_iter().find(|status| status.name() == plain)
    }

    /// True of a registration that was accepted and still is: approved, or converted.
    #[must_use]
    pub const fn is_approved(self) -> bool {
        matches!(self, Self::Approved | Self::Converted)
    }
}
