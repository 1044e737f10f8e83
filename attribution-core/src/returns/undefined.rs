//! Ratios, each with a reason where there is none.

use serde::{Deserialize, Serialize};

/// Reason for a missing ratio. It is never 0, infinite or not a number instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Undefined {
    /// Denominator of 0.
    ZeroDenominator,
    /// A number that it needs is not known.
    Missing,
    /// A number that it needs is not finite, or the result would not be.
    NonFinite,
    /// Cost that never comes back.
    NeverPaysBack,
    /// A number that it needs lies where it means nothing, such as a churn below 0.
    OutOfRange,
}

/// A ratio, or why there is none.
pub type Ratio = Result<f64, Undefined>;
