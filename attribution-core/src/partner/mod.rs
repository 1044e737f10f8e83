//! Partner attribution: which partner earned which part of a deal, by rules that people can read.
//!
//! In: deals, evidence of partners, registrations of deals. Out: shares with their evidence, awards for the ledger, decisions
//! and their history, analytics and health. Never here: an entry of the ledger, or a clock.
