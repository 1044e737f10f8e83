//! Causal truth of a scenario: sums over its people.
//!
//! In: one person after another. Out: what each channel caused, in exact sums that no order of people can change. Never here: a
//! draw.

mod answer;
mod tally;

pub use answer::{ScenarioEffect, ScenarioTruth};
pub(super) use tally::Tally;
