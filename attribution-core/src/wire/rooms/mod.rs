//! Tables of functions that the rooms of the library put on the wire, one for each room.
//!
//! A table says what a function works on, what it takes and gives, and calls it. What a function does stands in its room;
//! here is at most how its arguments are brought together.

pub(super) mod deals;
pub(super) mod economics;
#[cfg(feature = "inference")]
pub(super) mod evidence;
pub(super) mod journeys;
pub(super) mod modelling;
#[cfg(feature = "ledger")]
pub(super) mod partners;
pub(super) mod simulated;
mod unread;
