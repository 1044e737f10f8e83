//! Figures of a stage, of an advance, and of the touches before it.

use serde::Serialize;

use crate::report::days_summary::DaysSummary;

/// Stage: how many deals came to it, went on and were lost in it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct StageRow {
    /// Name of the stage.
    pub stage: String,
    /// Deals that came to it.
    pub entered: u64,
    /// Those that went on to a later stage, or were won in it.
    pub advanced: u64,
    /// Those that were lost in it.
    pub lost: u64,
    /// Those that are still in it.
    pub still_there: u64,
    /// Conversion rate: advanced / (advanced + lost); none where neither has happened.
    pub conversion: Option<f64>,
    /// Drop-off: lost / (advanced + lost).
    pub drop_off: Option<f64>,
    /// Days from coming to it until the advance.
    pub days: DaysSummary,
    /// Days from coming to it until the loss.
    pub days_to_loss: DaysSummary,
}

/// Advance from one stage to another, or to `won`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct StageAdvance {
    /// Stage that deals came from.
    pub from: String,
    /// Stage that they came to; `won` for deals that were won.
    pub to: String,
    /// Deals that made it.
    pub deals: u64,
    /// Conversion rate: these of all that went on from the stage or were lost in it.
    pub conversion: f64,
    /// Days from the one to the other.
    pub days: DaysSummary,
    /// Deals without any touch before.
    pub without_touch: u64,
    /// Types of the touches before, most often the last one first.
    pub touches: Vec<AdvanceTouches>,
}

/// Touches of a type before an advance.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct AdvanceTouches {
    /// Type of touch; none of touches that do not say it.
    pub touch_type: Option<String>,
    /// Deals for which it was the last touch before the advance, however long before.
    pub last: u64,
    /// Deals with such a touch within the window before.
    pub deals: u64,
    /// Such touches within the window before.
    pub touches: u64,
}
