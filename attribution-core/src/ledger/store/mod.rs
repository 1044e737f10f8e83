//! A ledger outside of memory: as bytes, and as lines of JSON.
//!
//! In: a ledger, or what was written of one. Out: the same, to the last hash. Never here: a ledger that was not checked entry by
//! entry.

mod bytes;
mod json_lines;
mod replay;
