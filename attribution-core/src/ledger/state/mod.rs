//! State of a ledger: what its records add up to.
//!
//! In: records, one after another. Out: net amounts, pinned deals, reversed entries, closed periods. It can be made anew from
//! the records at any time. Never here: a record that is not yet decided on.

mod check;
mod deals;
mod keys;
mod period;
mod periods;
mod sums;

pub(in crate::ledger) use check::MOST_SHARE;
pub(in crate::ledger) use deals::Deal;
pub(in crate::ledger) use keys::{KeptKey, Keys};
pub(in crate::ledger) use period::Period;
pub(in crate::ledger) use sums::State;
