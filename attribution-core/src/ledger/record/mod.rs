//! Canonical records: one entry of the ledger as bytes that anyone can make again.
//!
//! In: the fields of an entry, or bytes. Out: bytes, or the fields of an entry, the same in both directions to the byte. Never
//! here: a check whether an entry may be posted.

mod bytes;
mod currency_rate;
mod decode;
mod encode;
mod entry;
mod evidence;
mod fields;
mod kind;
mod period_name;

pub use currency_rate::ConvertedFrom;
pub(in crate::ledger) use decode::{decode, decode_sums};
pub(in crate::ledger) use encode::encode;
pub use entry::LedgerEntry;
pub(in crate::ledger) use entry::share_f64;
pub(in crate::ledger) use evidence::Evidence;
pub(in crate::ledger) use fields::{Fx, NO_CALCULATION, Record};
pub use kind::{EntryKind, LedgerBook};
pub(in crate::ledger) use period_name::PeriodName;
