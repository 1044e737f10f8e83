//! The same scenarios as the records of a CRM.
//!
//! In: the people of a scenario, each of which is an account. Out: leads, opportunities, stage changes, touches and activities. Never
//! here: parsing, a score, or anything that the clocks do not know.

#[cfg(feature = "inference")]
mod activities;
mod deals;
