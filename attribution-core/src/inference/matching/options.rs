//! Options of account matching.

use serde::Serialize;

use crate::error::{Error, ErrorKind, Result};
use crate::json::{fields, setters};
use crate::math::range_objection;

/// Thresholds and limits of account matching.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct MatchOptions {
    /// Least score of a match that is accepted, 0 to 1.
    pub accept: f64,
    /// Least score of a match that a person should look at, 0 to `accept`; below it is none.
    pub review: f64,
    /// Limit of the accounts that each row is scored with, those with the most and rarest letters in common.
    pub max_candidates: u32,
    /// Explanations of the scores; without them the answer is much smaller.
    pub explain: bool,
    /// Further domains that say nothing of a company, beside those of free mail and of shared hosts.
    pub free_domains: Vec<String>,
}

fields! { MatchOptions: accept, review, max_candidates, explain, free_domains }

setters! { MatchOptions:
    with_accept(accept: f64),
    with_review(review: f64),
    with_max_candidates(max_candidates: u32),
    with_explain(explain: bool),
    with_free_domains(free_domains: Vec<String>),
}

impl Default for MatchOptions {
    fn default() -> Self {
        Self { accept: 0.85, review: 0.7, max_candidates: 30, explain: true, free_domains: Vec::new() }
    }
}

impl MatchOptions {
    /// Checks the options.
    ///
    /// # Errors
    /// `INVALID_CONFIG` for a threshold outside 0 to 1, for a `review` above `accept`, and for a `max_candidates` of 0.
    pub fn validate(&self) -> Result<()> {
        let refused = |path: &str, detail: String| Err(Error::new(ErrorKind::InvalidConfig, path, detail));
        if let Some(detail) = range_objection(self.accept, 1.0) {
            return refused("accept", detail);
        }
        if let Some(detail) = range_objection(self.review, self.accept) {
            return refused("review", detail);
        }
        if self.max_candidates == 0 {
            return refused("max_candidates", "expected a whole number of 1 or more, got 0".to_owned());
        }
        Ok(())
    }
}
