//! Laws of the ledger: random sequences of calls against a slow model, tampering, and what partners see of each other.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod checks;
mod leak;
mod model;
mod sequences;
mod tamper;
