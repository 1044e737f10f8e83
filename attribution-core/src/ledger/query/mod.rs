//! Questions to a ledger: its entries, and what they add up to.
//!
//! In: filters. Out: entries, and sums in one currency and one book. Never here: a sum over currencies or books.

mod balance;
mod filter;

pub use balance::{BalanceBy, BalanceOptions, BalanceRow};
pub use filter::EntryFilter;
