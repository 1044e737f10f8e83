//! Options of the whole report.

use serde::Serialize;

use crate::json::{fields, setters};
use crate::report::alignment::AlignmentOptions;
use crate::report::channel_insights::InsightOptions;
use crate::report::filter::ReportFilter;
use crate::report::stages::StageOptions;
use crate::report::velocity::VelocityOptions;

/// Options of the report on deals: its filter, and those of its parts.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
#[non_exhaustive]
pub struct B2bReportOptions {
    /// Deals and touches that the report is about.
    pub filter: ReportFilter,
    /// Number of touches that the summary lists.
    pub top: usize,
    /// Split of the value that is wanted, and the window of joint touchpoints.
    pub alignment: AlignmentOptions,
    /// Margin, and rules of advice on channels.
    pub insights: InsightOptions,
    /// Landmark and levels of velocity, and the multipliers that are shown where the model has none of its own. Without a
    /// period of its own it is about deals that were created in that of the filter.
    pub velocity: VelocityOptions,
    /// Order of stages. Without a period of its own it is about deals that were created in that of the filter.
    pub stages: StageOptions,
}

fields! { B2bReportOptions: filter, top, alignment, insights, velocity, stages }

setters! { B2bReportOptions:
    with_filter(filter: ReportFilter),
    with_top(top: usize),
    with_alignment(alignment: AlignmentOptions),
    with_insights(insights: InsightOptions),
    with_velocity(velocity: VelocityOptions),
    with_stages(stages: StageOptions),
}

impl Default for B2bReportOptions {
    fn default() -> Self {
        Self {
            filter: ReportFilter::default(),
            top: 10,
            alignment: AlignmentOptions::default(),
            insights: InsightOptions::default(),
            velocity: VelocityOptions::default(),
            stages: StageOptions::default(),
        }
    }
}
