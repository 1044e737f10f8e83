//! Kinds of entries, and the books that they are in.

use serde::{Deserialize, Serialize};

/// Kind of an entry of the ledger.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum EntryKind {
    /// The first entries of a deal, and the commission on them.
    Award,
    /// A difference that a recalculation found, and the commission on what is no award.
    Adjustment,
    /// Takes back one entry exactly.
    Reversal,
    /// A decision of a person about all amounts of a deal, which stays until it is released.
    Override,
    /// Money that a partner was paid.
    Payout,
    /// End of an override: the rules say again.
    Release,
    /// A period is closed: what comes late goes to the next open one.
    Close,
    /// A period is locked: what comes late is refused.
    Lock,
    /// A closed period is open again.
    Reopen,
}

impl EntryKind {
    /// Every kind.
    pub const ALL: [Self; 9] = [
        Self::Award,
        Self::Adjustment,
        Self::Reversal,
        Self::Override,
        Self::Payout,
        Self::Release,
        Self::Close,
        Self::Lock,
        Self::Reopen,
    ];

    /// The name on the wire.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Award => "award",
            Self::Adjustment => "adjustment",
            Self::Reversal => "reversal",
            Self::Override => "override",
            Self::Payout => "payout",
            Self::Release => "release",
            Self::Close => "close",
            Self::Lock => "lock",
            Self::Reopen => "reopen",
        }
    }

    /// The byte that stands for it in a record.
    #[must_use]
    pub const fn code(self) -> u8 {
        match self {
            Self::Award => 1,
            Self::Adjustment => 2,
            Self::Reversal => 3,
            Self::Override => 4,
            Self::Payout => 5,
            Self::Release => 16,
            Self::Close => 17,
            Self::Lock => 18,
            Self::Reopen => 19,
        }
    }

    /// The kind of a byte.
    pub(in crate::ledger) const fn from_code(code: u8) -> Option<Self> {
        Some(match code {
            1 => Self::Award,
            2 => Self::Adjustment,
            3 => Self::Reversal,
            4 => Self::Override,
            5 => Self::Payout,
            16 => Self::Release,
            17 => Self::Close,
            18 => Self::Lock,
            19 => Self::Reopen,
            _ => return None,
        })
    }

    /// True for an entry that has an amount.
    #[must_use]
    pub const fn is_posting(self) -> bool {
        self.code() < 16
    }
}

/// Book of the ledger: what partners brought about, and what they are owed for it, are never added up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum LedgerBook {
    /// Amounts of deals that are attributed to partners.
    #[default]
    Attribution,
    /// Commission that partners are owed, and what they were paid.
    Commission,
}

impl LedgerBook {
    /// The name on the wire.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Attribution => "attribution",
            Self::Commission => "commission",
        }
    }

    /// The byte that stands for it in a record.
    #[must_use]
    pub const fn code(self) -> u8 {
        match self {
            Self::Attribution => 0,
            Self::Commission => 1,
        }
    }

    /// The book of a byte.
    pub(in crate::ledger) const fn from_code(code: u8) -> Option<Self> {
        match code {
            0 => Some(Self::Attribution),
            1 => Some(Self::Commission),
            _ => None,
        }
    }
}
