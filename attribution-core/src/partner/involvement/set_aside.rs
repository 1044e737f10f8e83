//! Rows that do not count, and why.

use serde::Serialize;

/// Table of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum PartnerTable {
    /// Deals.
    Deals,
    /// Evidence of partners.
    Evidence,
    /// Awards.
    Awards,
}

/// Reason for a row that does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum PartnerSetAsideReason {
    /// A row before it has the same id.
    Repeated,
    /// It is of a moment after that of the report.
    AfterAsOf,
    /// Its deal is not among those that count.
    UnknownDeal,
    /// It came after the close of its deal.
    AfterClose,
    /// It has less than the least confidence.
    BelowMinConfidence,
    /// It is a tag that did not hold at the close of the deal.
    OutsideValidity,
    /// It is a registration that was not approved.
    NotApproved,
}

/// Row that does not count, with its reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PartnerRowSetAside {
    /// Table of the row.
    pub table: PartnerTable,
    /// Place of the row in its table, from 0.
    pub row: u64,
    /// Id of the row; of an award its deal.
    pub id: String,
    /// The reason.
    pub reason: PartnerSetAsideReason,
}

impl PartnerRowSetAside {
    /// A row by its place.
    pub(super) fn new(table: PartnerTable, row: usize, id: &str, reason: PartnerSetAsideReason) -> Self {
        Self { table, row: row as u64, id: id.to_owned(), reason }
    }
}
