//! Logistic regression: how much each channel adds to the log-odds of a conversion, the mean over many samples (bagging).
//!
//! In: a [`PathSummary`](crate::paths::PathSummary), as a table of distinct features with counts. Out:
//! [`FittedLogistic`]. Never here: a row for each journey, or a draw that depends on the order of the rows.

mod bound;
mod fitted;
mod fitting;
mod parameters;
mod report;
mod stored;

pub use fitted::FittedLogistic;
pub(crate) use fitting::FeatureTable;
pub(crate) use parameters::LOGISTIC;
pub use parameters::{Logistic, LogisticFeatures};
pub use report::{ChannelCoefficient, RegressionReport};
