//! Pipeline reports: what each group of touches brought, from the first lead to the closed deal, and what it cost.
//!
//! In: journeys of deals, a model, and costs. Out: rows of groups with the credits of every milestone, sourced and influenced
//! pipeline by side. The same touches are cut at each milestone, so that nothing earns what had happened before it. Never
//! here: a credit that does not add up with what is unattributed, or a count of influence that is said to.

mod cost;
mod cut;
mod group_sums;
mod lead_touches;
mod milestones;
mod options;
mod report;
mod row;
mod sourced;
mod touch_pool;
mod trace;

pub use cost::GroupCost;
pub(super) use group_sums::{ALL, Basis, GroupSums, OPEN, open_probability};
pub use options::PipelineOptions;
pub use report::{PipelineReport, PipelineSetAside, campaign_report, pipeline_report};
pub use row::{PipelineGroup, PipelineSums};
pub use sourced::{PipelineMeasure, PipelineRow};
pub(super) use sourced::{journeys_of_deals, pipeline};
pub use trace::PipelineTrace;
