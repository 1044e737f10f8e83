//! Details of the simple probabilistic model: the rates that it consists of.

use serde::Serialize;

/// Conversion rates of channels and of pairs of them.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ConversionRates {
    /// Rates of the channels, in the order of their names.
    pub channels: Vec<ChannelRate>,
    /// Rates of the pairs of channels that some journey had, in the order of their names.
    pub pairs: Vec<PairRate>,
    /// Number of conversions that are shared equally, because no channel of theirs contributes more than 0.
    pub fallback_journeys: u64,
}

/// Conversion rate of the journeys with one channel.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ChannelRate {
    /// The channel.
    pub channel: String,
    /// Number of journeys that had it.
    pub journeys: u64,
    /// Number of them that converted.
    pub conversions: u64,
    /// Share of them that converted.
    pub rate: f64,
}

/// Conversion rate of the journeys with both of two channels.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PairRate {
    /// The channel whose name comes first.
    pub first: String,
    /// The other channel.
    pub second: String,
    /// Number of journeys that had both.
    pub journeys: u64,
    /// Number of them that converted.
    pub conversions: u64,
    /// Share of them that converted.
    pub rate: f64,
}
