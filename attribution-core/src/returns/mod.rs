//! Return on marketing: ratios, and tables of them by channel, campaign and time.
//!
//! In: credits, spend, and claims of platforms. Out: returns, each with a reason where there is none. Never here: a curve, or
//! a return that is 0 because nothing is known.

mod advice;
mod advice_rule;
mod bought;
mod intervals;
mod metric;
mod metric_table;
mod metric_values;
pub mod metrics;
mod options;
mod reconcile;
mod row;
mod table;
mod undefined;

pub use advice::{Advice, AdviceReason};
pub use advice_rule::AdviceRule;
pub(crate) use bought::{Bought, Keys, bought};
pub use metric::{Domain, Metric, MetricInput};
pub use options::{EarnedInterval, GroupOutcomes, RoiOptions};
pub use reconcile::{
    BookedPeriod, ClaimedBy, PlatformClaim, ReconcileOptions, ReconciledPeriod, ReconciledPlatform,
    Reconciliation, reconcile,
};
pub use row::{MetricInterval, RoiRow, UndefinedRatio};
pub use table::RoiTable;
pub use undefined::{Ratio, Undefined};
