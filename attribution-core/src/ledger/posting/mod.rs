//! Changes of a ledger: awards, recalculations, reversals, overrides, payouts, and periods.
//!
//! In: awards and decisions, with who and when. Out: entries, all of a call or none. Never here: a clock, or a rate that nobody
//! gave.

mod answer;
mod awards;
mod circumstances;
mod conversion;
mod differences;
mod entries;
mod override_deal;
mod payout;
mod periods;
mod reversal;

pub use answer::PostedEntries;
pub use circumstances::Posting;
pub use conversion::{CurrencyConversion, ExchangeRate};
pub use entries::Posted;
pub use override_deal::{DealOverride, OverrideAmount};
pub use payout::Payout;
