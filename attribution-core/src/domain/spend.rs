//! What a channel cost over a period.

use serde::{Deserialize, Serialize};

use super::check::Check;
use super::timestamp::Timestamp;
use crate::error::Result;

/// A span of time: from `start`, up to but not including `end`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// First moment inside.
    pub start: Timestamp,
    /// First moment after.
    pub end: Timestamp,
}

impl Period {
    /// All of time: the period of a spend that names none.
    pub const ALWAYS: Self = Self { start: Timestamp::MIN, end: Timestamp::MAX };

    fn always() -> Self {
        Self::ALWAYS
    }
}

/// What a channel, or a campaign in it, cost over a period.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Spend {
    /// Channel that was paid for.
    pub channel: String,
    /// Campaign in it.
    #[serde(default)]
    pub campaign: Option<String>,
    /// When; [`Period::ALWAYS`] for an amount that is meant for the whole time that is looked at.
    #[serde(default = "Period::always")]
    pub period: Period,
    /// Amount in major units of the currency.
    pub amount: f64,
    /// Impressions bought.
    #[serde(default)]
    pub impressions: Option<f64>,
    /// Clicks bought.
    #[serde(default)]
    pub clicks: Option<f64>,
}

impl Spend {
    /// Checks the spend on its own.
    ///
    /// # Errors
    /// `INVALID_INPUT` with every problem: no channel, a negative or infinite number, a period that ends before it
    /// starts.
    pub fn validate(&self) -> Result<()> {
        let Period { start, end } = self.period;
        Check::default()
            .named("channel", &self.channel)
            .within("amount", Some(self.amount), f64::MAX)
            .within("impressions", self.impressions, f64::MAX)
            .within("clicks", self.clicks, f64::MAX)
            .that(start < end, "period", || format!("expected an end after {start}, got {end}"))
            .done()
    }
}
