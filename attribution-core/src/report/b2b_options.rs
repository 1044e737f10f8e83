//! Options of the whole report.

use serde::{Deserialize, Serialize};

use super::alignment::AlignmentOptions;
use super::channel_insights::InsightOptions;
use super::filter::ReportFilter;
use crate::json::setters;

/// Options of the report on deals: its filter, and those of its parts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
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
}

setters! { B2bReportOptions:
    with_filter(filter: ReportFilter),
    with_top(top: usize),
    with_alignment(alignment: AlignmentOptions),
    with_insights(insights: InsightOptions),
}

impl Default for B2bReportOptions {
    fn default() -> Self {
        Self {
            filter: ReportFilter::default(),
            top: 10,
            alignment: AlignmentOptions::default(),
            insights: InsightOptions::default(),
        }
    }
}
