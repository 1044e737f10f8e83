//! What marketing was worth: ratios, and tables of them by channel, campaign and time.
//!
//! In: credits and spend. Out: returns, each with a reason where there is none. Never here: a curve, or a return that is
//! 0 because nothing is known.

mod advice;
mod bootstrapped;
mod bought;
mod metric;
mod metric_table;
pub mod metrics;
mod options;
mod row;
mod table;

pub use advice::{Advice, AdviceReason, AdviceRule};
pub use metric::{Domain, Metric, MetricInput};
pub use metrics::Undefined;
pub use options::{EarnedInterval, GroupOutcomes, RoiOptions};
pub use row::{MetricInterval, RoiRow, UndefinedRatio};
pub use table::RoiTable;
