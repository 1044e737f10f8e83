//! Commission: what partners are owed on what was attributed to them.
//!
//! In: a plan of rates, and the entries of a period. Out: an entry of commission for each, which names it. Never here: a rate that is
//! a float, or an entry that is left out without a reason.

mod plan;
mod rate;
mod report;
mod run;

pub use plan::CommissionPlan;
pub use rate::{BandMode, CommissionBand, CommissionRate};
pub use report::CommissionReport;
pub(in crate::ledger) use run::ENTRY;
pub use run::{CommissionRun, CommissionSetAside, NoCommissionReason};
