//! Actions on a registration, and the status that each leads to: the table of the state machine.

use serde::{Deserialize, Serialize};

use crate::domain::RegistrationStatus;

/// Action on a deal registration: a transition of its state machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum RegistrationAction {
    /// Accepts a pending one.
    Approve,
    /// Refuses a pending one, with a reason.
    Reject,
    /// Marks a pending one as the same deal as another, with a reason.
    MarkDuplicate,
    /// Takes a pending one back, on the word of the partner.
    Withdraw,
    /// Links an approved one to its opportunity.
    Convert,
    /// Takes the approval back, with a reason.
    Revoke,
    /// Closes a pending or approved one after its expiry.
    Expire,
    /// Moves the expiry of a pending or approved one by some days.
    Extend,
}

impl RegistrationAction {
    /// Every action.
    pub const ALL: [Self; 8] = [
        Self::Approve,
        Self::Reject,
        Self::MarkDuplicate,
        Self::Withdraw,
        Self::Convert,
        Self::Revoke,
        Self::Expire,
        Self::Extend,
    ];

    /// The name on the wire.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Approve => "approve",
            Self::Reject => "reject",
            Self::MarkDuplicate => "mark_duplicate",
            Self::Withdraw => "withdraw",
            Self::Convert => "convert",
            Self::Revoke => "revoke",
            Self::Expire => "expire",
            Self::Extend => "extend",
        }
    }

    /// The status that the action leads to from another; none where it is not allowed.
    ///
    /// # Examples
    /// ```
    /// use attribution_core::domain::RegistrationStatus::{Approved, Pending, Rejected};
    /// use attribution_core::partner::RegistrationAction;
    ///
    /// assert_eq!(RegistrationAction::Approve.leads_to(Pending), Some(Approved));
    /// assert_eq!(RegistrationAction::Approve.leads_to(Rejected), None);
    /// ```
    #[must_use]
    pub const fn leads_to(self, from: RegistrationStatus) -> Option<RegistrationStatus> {
        use RegistrationStatus::{
            Approved, Converted, Duplicate, Expired, Pending, Rejected, Revoked, Withdrawn,
        };
        match (from, self) {
            (Pending, Self::Approve) => Some(Approved),
            (Pending, Self::Reject) => Some(Rejected),
            (Pending, Self::MarkDuplicate) => Some(Duplicate),
            (Pending, Self::Withdraw) => Some(Withdrawn),
            (Approved, Self::Convert) => Some(Converted),
            (Approved, Self::Revoke) => Some(Revoked),
            (Pending | Approved, Self::Expire) => Some(Expired),
            (Pending | Approved, Self::Extend) => Some(from),
            _ => None,
        }
    }

    /// True of an action that has to say why.
    #[must_use]
    pub const fn needs_reason(self) -> bool {
        matches!(self, Self::Reject | Self::MarkDuplicate | Self::Revoke)
    }
}
