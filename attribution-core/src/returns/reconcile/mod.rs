//! Reconciliation: what platforms claim to have brought, beside what was attributed to them and what the books say.
//!
//! In: claims of platforms by period, credits of any model, and totals of the books. Out: ratios and overclaims of each, and in
//! sum. Never here: a claim that changes a credit.

mod attributed;
mod claim;
mod report;

pub use claim::{BookedPeriod, ClaimedBy, PlatformClaim, ReconcileOptions};
pub use report::{ReconciledPeriod, ReconciledPlatform, Reconciliation, reconcile};
