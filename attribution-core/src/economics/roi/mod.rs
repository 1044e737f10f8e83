//! What marketing was worth: ratios, and tables of them by channel, campaign and time.
//!
//! In: credits and spend. Out: returns, each with a reason where there is none. Never here: a curve, or a return that is
//! 0 because nothing is known.

mod advice;
mod bootstrapped;
pub mod metrics;
mod table;

pub use advice::{Advice, AdviceRule};
pub use metrics::Undefined;

pub use table::{EarnedInterval, MetricInterval, RoiOptions, RoiRow, RoiTable, UndefinedRatio};
