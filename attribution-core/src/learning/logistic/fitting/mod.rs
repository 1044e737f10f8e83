//! Fitting: from counted features of journeys to coefficients.
//!
//! In: a [`PathSummary`](crate::paths::PathSummary). Out: coefficients with how they were found. Never here: credits.

mod bags;
mod feature_table;
mod regression;

pub(super) use bags::{Estimate, estimate};
pub(super) use feature_table::FeatureRow;
pub(crate) use feature_table::FeatureTable;
pub(super) use regression::{Design, probability};
