//! Answer of a run of a commission plan.

use serde::Serialize;

use super::run::{CommissionRun, CommissionSetAside};
use crate::ledger::partner_ledger::Ledger;
use crate::ledger::posting::PostedEntries;
use crate::ledger::record::LedgerEntry;

/// Entries of commission that a run posted, and those that have none.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CommissionReport {
    /// The entries in order, each with the entry that it is on as its evidence.
    pub entries: Vec<LedgerEntry>,
    /// Number of entries of the period that had their commission before.
    pub earlier: u64,
    /// Entries of the period that have no commission.
    pub set_aside: Vec<CommissionSetAside>,
    /// Root of the ledger after the run.
    pub root: String,
}

impl Ledger {
    /// The entries of a run.
    #[must_use]
    pub fn commission_report(&self, run: CommissionRun) -> CommissionReport {
        let PostedEntries { entries, root, .. } = self.posted_entries(run.posted);
        CommissionReport { entries, earlier: run.earlier, set_aside: run.set_aside, root }
    }
}
