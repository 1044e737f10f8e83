//! Spend: the cost of a channel over a period.

use serde::{Deserialize, Serialize};

use super::check::Check;
use super::money::Currency;
use crate::error::{Error, ErrorKind, Result};
use crate::time::Timestamp;

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

/// Spend: the cost of a channel, or of a campaign in it, over a period.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Spend {
    /// Channel that was paid for.
    pub channel: String,
    /// Campaign in it.
    #[serde(default)]
    pub campaign: Option<String>,
    /// Period of the spend; [`Period::ALWAYS`] for an amount that is meant for the whole time that is looked at.
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
    /// Currency of `amount`: that of the conversions, where both are given.
    #[serde(default, deserialize_with = "super::check::filled", skip_serializing_if = "Option::is_none")]
    pub currency: Option<Currency>,
}

impl Spend {
    /// A spend with the three fields that every spend has.
    pub fn new(channel: impl Into<String>, period: Period, amount: f64) -> Self {
        let channel = channel.into();
        Self { channel, campaign: None, period, amount, impressions: None, clicks: None, currency: None }
    }

    /// Checks the spend on its own.
    ///
    /// # Errors
    /// `INVALID_INPUT` with every problem: no channel, a negative or infinite number, a period that ends before it
    /// starts.
    pub fn validate(&self) -> Result<()> {
        let Period { start, end } = self.period;
        Check::default()
            .named("channel", &self.channel)
            .in_range("amount", Some(self.amount), f64::MAX)
            .in_range("impressions", self.impressions, f64::MAX)
            .in_range("clicks", self.clicks, f64::MAX)
            .that(start < end, "period", || format!("expected an end after {start}, got {end}"))
            .done()
    }

    /// Checks every spend, and that all are in one currency: that of the values, where it is known.
    ///
    /// # Errors
    /// `INVALID_INPUT` with the address of the first spend that cannot be used, such as `spend[2].currency`.
    pub(crate) fn validate_all(spend: &[Self], values: Option<Currency>) -> Result<()> {
        let mut known = values.map(|currency| (currency, "the conversions".to_owned()));
        for (index, one) in spend.iter().enumerate() {
            one.validate().map_err(|error| error.within(&format!("spend[{index}]")))?;
            let Some(currency) = one.currency else { continue };
            let (expected, of) = known.get_or_insert_with(|| (currency, format!("spend[{index}]")));
            if currency != *expected {
                let detail =
                    format!("expected {expected} as in {of}, got {currency}; convert to one currency first");
                return Err(Error::new(ErrorKind::InvalidInput, format!("spend[{index}].currency"), detail));
            }
        }
        Ok(())
    }
}
