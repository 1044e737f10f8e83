//! Ledger of partners: what each was awarded and paid, exact, provable, and never rewritten.
//!
//! In: awards that balance, payouts, decisions of people. Out: entries in a hash chain, balances, statements. Never here: a rule
//! that says who earns what, a rounding that is not said, or an entry that changes.

mod chain;
mod commission;
mod decimal;
mod digest;
mod options;
mod partner_ledger;
mod posting;
mod query;
mod record;
mod state;
mod statement;
mod store;

#[cfg(test)]
#[path = "fixture_tests.rs"]
mod fixture;

pub use chain::{
    BreakReason, ChainBreak, InclusionProof, LedgerRoot, ProofCheck, Verification, verify_proof,
};
pub use commission::{
    BandMode, CommissionBand, CommissionPlan, CommissionRate, CommissionReport, CommissionRun,
    CommissionSetAside, NoCommissionReason,
};
pub use options::{LedgerOptions, LedgerPeriod};
pub use partner_ledger::Ledger;
pub use posting::{
    CurrencyConversion, DealOverride, ExchangeRate, OverrideAmount, Payout, Posted, PostedEntries, Posting,
};
pub use query::{BalanceBy, BalanceOptions, BalanceRow, EntryFilter};
pub use record::{ConvertedFrom, EntryKind, LedgerBook, LedgerEntry};
pub use statement::{BookTotal, KindTotal, Statement, StatementFormat, StatementLine};
