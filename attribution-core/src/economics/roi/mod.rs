//! What marketing was worth: ratios, and tables of them by channel, campaign and time.
//!
//! In: credits and spend. Out: returns, each with a reason where there is none. Never here: a curve, or a return that is
//! 0 because nothing is known.

pub mod metrics;
mod recommend;
mod table;

pub use metrics::Undefined;
pub use recommend::{Advice, AdviceRule};
pub use table::{EarnedInterval, RoiOptions, RoiRow, RoiTable, UndefinedRatio};
