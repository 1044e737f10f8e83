//! The two parts of the report, which are never added up: deals that were won, and the open pipeline.

use serde::Serialize;

use crate::report::alignment::Alignment;
use crate::report::channel_insights::{ChannelInsights, PipelineChannel};
use crate::report::summary::TouchSummary;

/// Deals that were won: what touches, channels and sides earned.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct WonDeals {
    /// Summary of the value that touches earned, and of its evenness.
    pub summary: TouchSummary,
    /// Channels: what each earned beside what it cost.
    pub channels: ChannelInsights,
    /// Sales and marketing: what each earned.
    pub alignment: Alignment,
}

/// Open pipeline: what touches, channels and sides may earn, at the probabilities of the deals. Costs are those of won deals.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct OpenDeals {
    /// Summary of the value that touches may earn, and of its evenness.
    pub summary: TouchSummary,
    /// Channels: what each may earn.
    pub channels: Vec<PipelineChannel>,
    /// Sales and marketing: what each may earn.
    pub alignment: Alignment,
}
