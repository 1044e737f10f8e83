//! Budgets under uncertainty: draws of the curves in place of one estimate.
//!
//! In: a problem and draws of its curves. Out: the plan that is best on average, for the worst draws, or for who dislikes
//! risk. Never here: where the draws come from.

mod cvar;
mod draws;
mod interior_point;
mod problem;

pub use draws::{allocate_draws, allocate_draws_watched};
pub use problem::{UncertainAllocation, UncertainProblem, Utility};
