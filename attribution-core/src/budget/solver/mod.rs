//! Certified search: branch and bound over concave relaxations, one Lagrange multiplier for each group.
//!
//! In: a prepared problem, ranges and response curves by class. Out: a plan, its bound, and the price of the next unit. Never
//! here: what a channel is called, or why a bound is what it is.

pub(super) mod branch_and_bound;
pub(super) mod dual;
mod envelope;
pub(super) mod next_unit;
pub(super) mod prepared;
mod refine;
pub(super) mod relaxation;
pub(super) mod response_sum;
pub(super) mod run;
pub(super) mod steps;
mod targets;

pub use next_unit::NoPrice;
