//! Recommendations: what follows from a number, by a rule that has a name.

use serde::Serialize;

/// Recommendation of a named rule, with the numbers that it looked at.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Recommendation {
    /// The rule that applies.
    pub rule: String,
    /// Number that it looked at.
    pub measure: String,
    /// Value that it found there.
    pub value: f64,
    /// Threshold that the value lies beyond.
    pub threshold: f64,
    /// Sentence for people.
    pub sentence: String,
}

impl Recommendation {
    pub(super) fn new(rule: &str, measure: &str, (value, threshold): (f64, f64), sentence: String) -> Self {
        Self { rule: rule.to_owned(), measure: measure.to_owned(), value, threshold, sentence }
    }
}
