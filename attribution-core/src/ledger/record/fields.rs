//! The fields of a record, borrowed from wherever they are.

use super::evidence::Evidence;
use super::kind::{EntryKind, LedgerBook};
use super::period_name::PeriodName;
use crate::domain::money::Currency;
use crate::time::Timestamp;

/// Digest of a calculation that there is not.
pub(in crate::ledger) const NO_CALCULATION: [u8; 32] = [0; 32];

/// Fields of a record. Those of a posting are empty in records that are none.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::ledger) struct Record<'a> {
    pub(in crate::ledger) kind: EntryKind,
    pub(in crate::ledger) sequence: u64,
    pub(in crate::ledger) at: Timestamp,
    pub(in crate::ledger) by: &'a str,
    pub(in crate::ledger) period: PeriodName,
    pub(in crate::ledger) reason: Option<&'a str>,
    pub(in crate::ledger) deal: &'a str,
    pub(in crate::ledger) partner: &'a str,
    pub(in crate::ledger) book: LedgerBook,
    /// None only in records that are no postings.
    pub(in crate::ledger) currency: Option<Currency>,
    pub(in crate::ledger) minor: i64,
    /// Trillionths.
    pub(in crate::ledger) share: u64,
    pub(in crate::ledger) role: Option<&'a str>,
    pub(in crate::ledger) rule: Option<&'a str>,
    pub(in crate::ledger) rule_version: u32,
    pub(in crate::ledger) model: Option<&'a str>,
    pub(in crate::ledger) reverses: Option<u64>,
    pub(in crate::ledger) evidence: Evidence<'a>,
    pub(in crate::ledger) fx: Option<Fx<'a>>,
    pub(in crate::ledger) calculation: [u8; 32],
}

/// Amount of the deal before it was converted, and the rate.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::ledger) struct Fx<'a> {
    pub(in crate::ledger) currency: Currency,
    pub(in crate::ledger) minor: i64,
    pub(in crate::ledger) rate: &'a str,
    pub(in crate::ledger) source: &'a str,
}

impl<'a> Record<'a> {
    /// A record of which nothing else is known.
    pub(in crate::ledger) fn new(kind: EntryKind, at: Timestamp, by: &'a str, period: PeriodName) -> Self {
        Self {
            kind,
            sequence: 0,
            at,
            by,
            period,
            reason: None,
            deal: "",
            partner: "",
            book: LedgerBook::Attribution,
            currency: None,
            minor: 0,
            share: 0,
            role: None,
            rule: None,
            rule_version: 0,
            model: None,
            reverses: None,
            evidence: Evidence::NONE,
            fx: None,
            calculation: NO_CALCULATION,
        }
    }
}
