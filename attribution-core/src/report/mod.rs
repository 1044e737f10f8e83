//! Reports for revenue operations: what deals say of sales, marketing, channels and accounts.
//!
//! In: credits of any model, journeys of deals, and spend. Out: typed answers, each with the numbers that a reader would
//! check, and advice with the rule that gave it. Never here: a model, or a share of nothing that is shown as 0.

mod account_journey;
mod account_people;
mod alignment;
mod b2b_options;
mod b2b_report;
mod channel_insights;
mod filter;
#[cfg(test)]
#[path = "fixture_tests.rs"]
pub(crate) mod fixture;
mod pipeline;
mod recommendation;
mod scope;
mod summary;

pub use account_journey::{AccountDeal, AccountJourney, AccountTouch};
pub use account_people::{AccountMilestone, AccountMilestoneKind, Stakeholder};
pub use alignment::{
    Alignment, AlignmentGrade, AlignmentOptions, IdealSplit, JointTouchpoint, SidePoints, SideTouches,
    SideValues,
};
pub use b2b_options::B2bReportOptions;
pub use b2b_report::{B2bReport, DealTotals, Finding, FindingTopic, OpenDeals, WonDeals};
pub use channel_insights::{ChannelInsight, ChannelInsights, CostSource, InsightOptions, PipelineChannel};
pub use filter::{PeriodOf, ReportFilter};
pub use pipeline::{PipelineMeasure, PipelineRow};
pub use recommendation::Recommendation;
pub use summary::{TopTouch, TouchSummary};
