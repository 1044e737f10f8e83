//! Funnels: ordered steps, and how many come from each to the next.
//!
//! In: journeys, and the names of the steps. Out: a row for each step, with rates, drop-off and time. Never here: an order of
//! steps that is guessed.

mod events;
mod options;
mod report;
mod walk;

pub use options::{FollowedBy, FunnelMode, FunnelOptions};
pub use report::{Funnel, FunnelStep, funnel};
