//! Details of a logistic regression: its coefficients, and how surely they were found.

use serde::Serialize;

/// Convergence report of a logistic regression, with its coefficients.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RegressionReport {
    /// Intercept: log-odds of a conversion without any channel, the mean over the bags; none where all journeys ended the
    /// same way, so that no intercept is large enough.
    pub intercept: Option<f64>,
    /// Log-likelihood of intercept and coefficients on all journeys, without the penalty; none without an intercept.
    pub log_likelihood: Option<f64>,
    /// Largest number of Newton steps that a fit took.
    pub iterations: u32,
    /// Largest entry of the gradient at the end of a fit, without its sign: near 0 at a maximum.
    pub gradient_norm: f64,
    /// Number of conversions that are shared equally, because no channel of theirs has a coefficient above 0.
    pub fallback_journeys: u64,
    /// Coefficients of the channels, in the order of their names.
    pub coefficients: Vec<ChannelCoefficient>,
}

/// Coefficient of one channel.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ChannelCoefficient {
    /// The channel.
    pub channel: String,
    /// Coefficient: what a feature of 1 adds to the log-odds of a conversion, the mean over the fits that held the channel.
    pub coefficient: f64,
    /// Odds ratio, e to the coefficient: what a feature of 1 multiplies the odds by.
    pub odds_ratio: f64,
    /// Predicted rate at which journeys convert that have this channel alone, once; none without an intercept.
    pub predicted_rate: Option<f64>,
    /// Number of fits that held the channel: bags, or 1 without bags.
    pub fits: u32,
}
