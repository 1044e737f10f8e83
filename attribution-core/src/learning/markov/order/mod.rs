//! Order of a chain: how many touches back the next step depends on, chosen by information criterion or by AUC.
//!
//! In: a [`PathSummary`](crate::paths::PathSummary). Out: [`OrderChoice`], with the table of what was weighed. Never here: a
//! chain that is solved.

mod candidate;
mod choice;
mod ends_by_state;
mod options;

pub use choice::{OrderCandidate, OrderChoice, choose_order, choose_order_watched};
pub use options::{OrderCriterion, OrderOptions};
