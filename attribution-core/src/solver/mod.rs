//! Certified search: branch and bound over concave relaxations, one Lagrange multiplier for each group.
//!
//! In: a prepared problem, ranges and response curves by class. Out: a plan and its bound. Never
//! here: what a channel is called, or why a bound is what it is.

pub(crate) mod branch_and_bound;
pub(crate) mod dual;
mod envelope;
pub(crate) mod held_groups;
pub(crate) mod lagrange;
pub(crate) mod prepared;
pub(crate) mod refine;
pub(crate) mod relaxation;
pub(crate) mod response_sum;
pub(crate) mod steps;
mod targets;
