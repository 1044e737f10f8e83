//! Channels that do something together: pairs that interact, and touches that bring others.

use serde::Serialize;

use crate::json::{fields, setters};
use crate::math::{Days, Share};

/// Interaction of two channels: a touch of the second, some days after one of the first, does more than the two alone.
///
/// The extra effect belongs to both touches, half each.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ScenarioPair {
    /// Channel that comes first.
    pub first: String,
    /// Channel that follows; the extra effect begins with its touch and fades with its half-life.
    pub second: String,
    /// Conversions that the two touches cause beyond their own in the long run, 0 to 100.
    pub beta: f64,
    /// Longest time between the two touches, in days, 0 to 10000.
    pub within_days: f64,
}

fields! { ScenarioPair { first, second, beta, within_days } }

setters! { ScenarioPair:
    with_first(first: String),
    with_second(second: String),
    with_beta(beta: f64),
    with_within_days(within_days: f64),
}

impl ScenarioPair {
    /// An interaction of two channels within a fortnight.
    pub fn new(first: impl Into<String>, second: impl Into<String>, beta: f64) -> Self {
        Self { first: first.into(), second: second.into(), beta, within_days: 14.0 }
    }
}

/// Upstream effect: a touch of one channel brings a touch of another, as an advertisement brings a search.
///
/// The effect of the touch that was brought belongs to both, half each: without the first there would not be the second.
/// Touches that were brought bring none themselves.
///
/// # References
/// Sapp, S. and Vaver, J. (2016), "Toward improving digital attribution model accuracy", Google.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ScenarioSpawn {
    /// Channel whose touches bring others.
    pub first: String,
    /// Channel of the touches that are brought.
    pub second: String,
    /// Probability that a touch brings one.
    pub probability: Share,
    /// Mean time until it comes, in days (exponential).
    pub lag_days: Days,
}

fields! { ScenarioSpawn { first, second, probability, lag_days } }

setters! { ScenarioSpawn:
    with_first(first: String),
    with_second(second: String),
    with_probability(probability: Share),
    with_lag_days(lag_days: Days),
}

impl ScenarioSpawn {
    /// An upstream effect of one channel on another.
    pub fn new(
        first: impl Into<String>,
        second: impl Into<String>,
        probability: Share,
        lag_days: Days,
    ) -> Self {
        Self { first: first.into(), second: second.into(), probability, lag_days }
    }
}
