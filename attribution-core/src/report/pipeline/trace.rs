//! Trace: the leads and deals behind a figure.

use serde::Serialize;

/// Trace of a figure: the credit that a group has of one lead or deal at one milestone.
///
/// The credits of a milestone add up to the figure of the row.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PipelineTrace {
    /// Milestone: `lead`, `qualified_lead`, `opportunity`, `won`, `lost` or `open`.
    pub milestone: &'static str,
    /// Id of the lead or of the opportunity.
    pub id: String,
    /// Credit: the share of it, 0 where a touch took part and earned nothing.
    pub credit: f64,
    /// Credit times the amount; none for leads, and for opportunities at their creation.
    pub value: Option<f64>,
}
