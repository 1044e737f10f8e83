//! Links: a URL in the first line, a referrer in the second.
//!
//! The checks stand in `tests/links/`, where they run over the corpus with every `cargo test`.

#![no_main]

#[path = "../../tests/links/checks.rs"]
mod checks;
#[path = "../../tests/links/reference.rs"]
mod reference;

libfuzzer_sys::fuzz_target!(|data: &[u8]| checks::check(&String::from_utf8_lossy(data)));
