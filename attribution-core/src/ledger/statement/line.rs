//! Lines of a statement.

use serde::Serialize;

use crate::ledger::record::{EntryKind, LedgerBook};
use crate::time::Timestamp;

/// Line of a statement: one entry of the partner, by a number of the statement's own.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct StatementLine {
    /// Number of the line, from 1.
    pub line: u64,
    /// Book of the entry.
    pub book: LedgerBook,
    /// Kind of entry.
    pub kind: EntryKind,
    /// Moment of the entry.
    pub at: Timestamp,
    /// The deal. `null`: a payout.
    pub deal: Option<String>,
    /// Amount of the deal in minor units, as it was when the entry was made. `null`: not known.
    pub deal_minor: Option<i64>,
    /// Share of the deal that the partner has with the entry. `null`: a payout.
    pub share: Option<f64>,
    /// Role of the partner.
    pub role: Option<String>,
    /// Amount in minor units.
    pub minor: i64,
    /// Ids of the partner's evidence, or the reference of a payout.
    pub evidence: Vec<String>,
    /// Line of the same statement that a commission is on. `null`: no commission, or on an entry of another period.
    pub for_line: Option<u64>,
    /// Line of the same statement that a reversal takes back. `null`: no reversal, or of an entry of another period.
    pub reverses_line: Option<u64>,
}

/// Sum of the entries of one kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct KindTotal {
    /// Kind of entry.
    pub kind: EntryKind,
    /// Number of entries.
    pub entries: u64,
    /// Sum in minor units.
    pub minor: i64,
}

/// Sums of one book in the period of a statement.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct BookTotal {
    /// Sum of all entries in minor units.
    pub minor: i64,
    /// Sums by kind of entry.
    pub by_kind: Vec<KindTotal>,
}
