//! The whole report on deals: its parts side by side, and what is to be told first.

mod findings;
mod options;
mod report;
mod totals;

pub use findings::{Finding, FindingTopic};
pub use options::B2bReportOptions;
pub use report::{B2bReport, OpenDeals, WonDeals};
pub use totals::DealTotals;
