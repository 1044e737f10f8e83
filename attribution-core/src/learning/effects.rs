//! Channel effects: what each channel earns as a whole, by a model that has learned.

use serde::Serialize;

/// Effect of one channel: what it earns of all conversions and all value.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ChannelEffect {
    /// The channel.
    pub channel: String,
    /// Effect that the model measured: the removal effect of `markov`, the Shapley value of `shapley`.
    pub effect: f64,
    /// Share of all conversions, 0 to 1; none where there are no conversions of which to have a share.
    pub share: Option<f64>,
    /// Share times all conversions.
    pub conversions: f64,
    /// Value that it earns of all value.
    pub value: f64,
    /// Standard error of `effect`, where it was sampled and not worked out.
    pub standard_error: Option<f64>,
}

/// Effects divided by their sum; nothing for anybody when none has an effect.
pub(super) fn shares(effects: &[f64]) -> Vec<f64> {
    let sum = effects.iter().copied().collect::<crate::math::Sum>().value();
    effects.iter().map(|effect| if sum > 0.0 { effect / sum } else { 0.0 }).collect()
}
