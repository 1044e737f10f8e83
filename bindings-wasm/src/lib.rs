//! The browser binding: it takes flat arrays, calls one function of the core, and gives back handles, JSON and typed
//! arrays. The friendly face is the TypeScript of the Node binding; nothing here computes, checks or has a default.

pub mod border;
pub mod credits;
#[cfg(feature = "full")]
pub mod deals;
pub mod journeys;
mod learning;
#[cfg(feature = "full")]
mod ledger;
pub mod packed;
#[cfg(feature = "full")]
pub mod spend;
pub mod watch;
pub mod wire;
