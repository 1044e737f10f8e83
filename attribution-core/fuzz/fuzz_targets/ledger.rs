//! A ledger as bytes or as lines of JSON.
//!
//! The checks stand in `tests/ledger/`, where they run over ledgers and pieces of them with every `cargo test`. Bytes are sealed
//! anew, so that what lies behind the digest is reached.

#![no_main]

#[path = "../../tests/ledger/checks.rs"]
mod checks;

use sha2::{Digest, Sha256};

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    checks::check(data);
    let sealed = [data, Sha256::digest(data).as_slice()].concat();
    checks::check(&sealed);
});
