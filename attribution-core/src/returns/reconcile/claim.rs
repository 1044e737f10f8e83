//! Claims of platforms, and totals of the books.

use serde::{Deserialize, Serialize};

use crate::domain::Period;
use crate::error::{Error, ErrorKind, Result};
use crate::json::{fields, setters};
use crate::math::range_objection;

/// Date by which a platform counts a conversion.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ClaimedBy {
    /// Date of the conversion, as books count.
    #[default]
    ConversionDate,
    /// Date of the click, or of the ad that was seen, as many ad platforms count.
    ClickDate,
}

/// Claim of a platform: the conversions and the value that it reports for a period.
///
/// A period is a span of moments: give the days of a platform that counts in another time zone by that zone's own offset.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PlatformClaim {
    /// Platform that claims.
    pub platform: String,
    /// Groups of the credits that are its own, such as channels; the one of its name when empty.
    #[serde(default)]
    pub groups: Vec<String>,
    /// Period of the claim.
    pub period: Period,
    /// Conversions that it claims.
    pub conversions: f64,
    /// Value that it claims; none where it reports no value.
    #[serde(default)]
    pub value: Option<f64>,
    /// Date by which it counts, where it is another than that of the options.
    #[serde(default)]
    pub claimed_by: Option<ClaimedBy>,
}

fields! {
    PlatformClaim {
        platform, groups = default, period, conversions, value = default, claimed_by = default
    }
}

impl PlatformClaim {
    /// A claim of conversions alone.
    pub fn new(platform: impl Into<String>, period: Period, conversions: f64) -> Self {
        Self {
            platform: platform.into(),
            groups: Vec::new(),
            period,
            conversions,
            value: None,
            claimed_by: None,
        }
    }

    /// Checks the claim on its own.
    ///
    /// # Errors
    /// `INVALID_INPUT` for a platform without a name, a number that is negative or infinite, and a period that ends before it
    /// starts.
    pub fn validate(&self) -> Result<()> {
        if self.platform.trim().is_empty() {
            return Err(invalid("platform", "expected text that is not empty, got none".into()));
        }
        check(self.period, &[("conversions", Some(self.conversions)), ("value", self.value)])
    }
}

/// Totals of the books for a period.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BookedPeriod {
    /// Period, as claims name it.
    pub period: Period,
    /// Conversions.
    pub conversions: f64,
    /// Value; none where it is not known.
    #[serde(default)]
    pub value: Option<f64>,
}

fields! { BookedPeriod { period, conversions, value = default } }

impl BookedPeriod {
    /// Checks the totals on their own.
    ///
    /// # Errors
    /// `INVALID_INPUT` for a number that is negative or infinite, and a period that ends before it starts.
    pub fn validate(&self) -> Result<()> {
        check(self.period, &[("conversions", Some(self.conversions)), ("value", self.value)])
    }
}

/// Grouping of the credits, and the date by which platforms count.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct ReconcileOptions {
    /// Dimension of touches by which credits belong to platforms.
    pub by: String,
    /// Date by which platforms count, where a claim does not say it.
    pub claimed_by: ClaimedBy,
}

fields! { ReconcileOptions: by, claimed_by }

setters! { ReconcileOptions:
    with_by(by: String),
    with_claimed_by(claimed_by: ClaimedBy),
}

impl Default for ReconcileOptions {
    fn default() -> Self {
        Self { by: "channel".into(), claimed_by: ClaimedBy::ConversionDate }
    }
}

impl ReconcileOptions {
    /// Reads options from JSON; those left out keep their defaults.
    ///
    /// # Errors
    /// `INVALID_CONFIG` for unknown names and wrong types.
    pub fn from_json(json: &str) -> Result<Self> {
        Error::read(json)
    }
}

fn invalid(path: &str, detail: String) -> Error {
    Error::new(ErrorKind::InvalidInput, path, detail)
}

fn check(period: Period, numbers: &[(&str, Option<f64>)]) -> Result<()> {
    if period.end <= period.start {
        let detail = format!("expected an end after {}, got {}", period.start, period.end);
        return Err(invalid("period", detail));
    }
    let objection =
        |(name, number): &(&str, Option<f64>)| Some(invalid(name, range_objection((*number)?, f64::MAX)?));
    numbers.iter().find_map(objection).map_or(Ok(()), Err)
}
