//! A fitted hazard as it is shown and stored.

use serde::Serialize;

use super::parameters::HazardMilestone;
use crate::json::fields;

/// Fitted hazard of one milestone, or of the conversion.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct HazardStage {
    /// Milestone that is waited for, `lead`, `opportunity` or `won`; none for the conversion.
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub milestone: Option<HazardMilestone>,
    /// Number of those to whom it came.
    pub events: u64,
    /// Number of iterations of the fit.
    pub iterations: u32,
    /// Log-likelihood of the start and after each iteration; it never falls.
    pub log_likelihood: Vec<f64>,
    /// Baseline: rates without any touch.
    pub baseline: Vec<BaselineRate>,
    /// The channels, in the order of their names.
    pub channels: Vec<HazardChannel>,
}

fields! { HazardStage { milestone, events, iterations, log_likelihood, baseline, channels } }

/// Baseline rate of one piece of time.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct BaselineRate {
    /// Stratum; none where there are none, or for who has no value.
    pub stratum: Option<String>,
    /// Days since the wait began from which it holds.
    pub from_days: f64,
    /// Days that all people together waited in this piece.
    pub exposure_days: f64,
    /// Conversions per person and day.
    pub rate: f64,
}

fields! { BaselineRate { stratum, from_days, exposure_days, rate } }

/// Effect of the touches of one channel, and its decay.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct HazardChannel {
    /// The channel.
    pub channel: String,
    /// Number of its touches in the time that people waited.
    pub touches: u64,
    /// Conversions that one touch causes in the long run.
    pub effect: f64,
    /// Days in which the effect on the hazard halves.
    pub half_life_days: f64,
}

fields! { HazardChannel { channel, touches, effect, half_life_days } }
