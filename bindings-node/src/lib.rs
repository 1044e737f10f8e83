//! The Node binding: it takes flat arrays, calls one function of the core off the event loop, and gives back handles,
//! JSON and typed arrays. The friendly face is in `ts/`; nothing here computes, checks or has a default.

pub mod border;
pub mod credits;
pub mod deals;
pub mod journeys;
mod learning;
mod ledger;
pub mod packed;
pub mod watch;
pub mod wire;
