//! The buying committee (buying group): how many people have a say in a deal.

use serde::Serialize;

/// Buying committee (buying group) of an opportunity, in numbers of people.
///
/// Contact roles count where there are any; else the head counts of the opportunity or of its account; missing ones are 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Committee {
    /// Everybody who is known to have a part.
    pub size: f64,
    /// Those who decide.
    pub decision_makers: f64,
    /// Those who have a say and do not decide.
    pub influencers: f64,
}

impl Committee {
    /// A committee of people who decide and people who have a say.
    #[must_use]
    pub fn of_head_counts(decision_makers: f64, influencers: f64) -> Self {
        Self { size: decision_makers + influencers, decision_makers, influencers }
    }
}
