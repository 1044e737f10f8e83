//! Rows of a CRM, or a description of its objects, as JSON.
//!
//! The checks stand in `tests/crm/`, where they run over the corpus and over random rows with every `cargo test`.

#![no_main]

#[path = "../../tests/crm/checks.rs"]
mod checks;

libfuzzer_sys::fuzz_target!(|data: &[u8]| checks::check(&String::from_utf8_lossy(data)));
