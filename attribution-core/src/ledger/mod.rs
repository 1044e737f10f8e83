//! Ledger of partners: what each was awarded and paid, exact, provable, and never rewritten.
//!
//! In: awards that balance, payouts, decisions of people. Out: entries in a hash chain, balances, statements. Never here: a rule
//! that says who earns what, a rounding that is not said, or an entry that changes.
