//! Truth about invented data: the conversions that each channel caused.

use serde::Serialize;

use crate::json::fields;

/// Baseline: conversions that no touch caused.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "CausalBaseline"))]
#[serde(deny_unknown_fields, default)]
pub struct Baseline {
    /// Number of conversions.
    pub conversions: f64,
    /// Their value, net of refunds.
    pub value: f64,
}

fields! { Baseline: conversions, value }

/// Causal effect of one channel: conversions and value that would not have come, then, without its touches.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CausalEffect {
    /// The channel.
    pub channel: String,
    /// Conversions that it caused.
    pub conversions: f64,
    /// Value that it caused.
    #[serde(default)]
    pub value: f64,
}

fields! { CausalEffect { channel, conversions, value = default } }

/// Causal truth about journeys: what each channel caused, and the baseline. It is known where data are invented, or where
/// every channel was tested by an experiment; models are judged by it.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CausalTruth {
    /// The channels, in the order of their names.
    pub channels: Vec<CausalEffect>,
    /// Conversions that no touch caused.
    #[serde(default)]
    pub baseline: Baseline,
}

fields! { CausalTruth { channels, baseline = default } }

impl CausalTruth {
    /// Truth of these channels and this baseline.
    #[must_use]
    pub fn new(channels: Vec<CausalEffect>, baseline: Baseline) -> Self {
        Self { channels, baseline }
    }
}
