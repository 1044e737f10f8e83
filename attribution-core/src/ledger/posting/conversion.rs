//! Conversion of awards, by rates that the caller gives.

use serde::Serialize;

use crate::domain::Money;
use crate::domain::money::Currency;
use crate::error::{Error, ErrorKind, Result};
use crate::json::fields;
use crate::ledger::decimal::Decimal;

/// Exchange rate from one currency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ExchangeRate {
    /// Currency that it converts from.
    pub from: Currency,
    /// Units of the other currency for one of this one, as exact decimal text: `"0.92"`.
    pub rate: String,
    /// Source of the rate, such as `ECB 2026-02-06`.
    #[serde(default)]
    pub source: String,
}

fields! { ExchangeRate { from, rate, source = default } }

impl ExchangeRate {
    /// A rate and where it is from.
    pub fn new(from: Currency, rate: impl Into<String>, source: impl Into<String>) -> Self {
        Self { from, rate: rate.into(), source: source.into() }
    }
}

/// Currency conversion of awards: the total of a deal is converted and rounded once, then split.
///
/// Reason to convert in the ledger and not before: the entries keep the amount, the rate and its source, so that the conversion
/// can be made again.
///
/// # Examples
/// ```
/// use attribution_core::ledger::{CurrencyConversion, ExchangeRate};
///
/// let rate = ExchangeRate::new("USD".parse()?, "0.92", "ECB 2026-02-06");
/// let conversion = CurrencyConversion::new("EUR".parse()?, vec![rate]);
/// assert_eq!(conversion.rates.len(), 1);
/// # Ok::<(), attribution_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CurrencyConversion {
    /// Currency of the entries.
    pub to: Currency,
    /// Rates, one for each currency of the awards but this one.
    pub rates: Vec<ExchangeRate>,
}

fields! { CurrencyConversion { to, rates } }

impl CurrencyConversion {
    /// A conversion into a currency by these rates.
    #[must_use]
    pub fn new(to: Currency, rates: Vec<ExchangeRate>) -> Self {
        Self { to, rates }
    }

    /// Checks every rate.
    pub(super) fn validate(&self) -> Result<()> {
        for (place, rate) in self.rates.iter().enumerate() {
            let refused = |field: &str, detail: String| {
                let path = format!("convert.rates[{place}].{field}");
                Err(Error::new(ErrorKind::InvalidInput, path, detail))
            };
            if Decimal::parse(&rate.rate).is_none_or(|decimal| decimal.mantissa == 0) {
                let expected = "expected a decimal above 0 with at most 18 digits, such as 0.92";
                return refused("rate", format!("{expected}, got {:?}", rate.rate));
            }
            if self.rates.iter().take(place).any(|before| before.from == rate.from) {
                return refused(
                    "from",
                    format!("expected one rate for each currency, got {} again", rate.from),
                );
            }
        }
        Ok(())
    }

    /// The amount in the currency of the entries, with its rate; the amount itself where it is in that already.
    pub(super) fn converted(&self, amount: Money) -> Result<(Money, Option<&ExchangeRate>)> {
        if amount.currency == self.to {
            return Ok((amount, None));
        }
        let Some(rate) = self.rates.iter().find(|rate| rate.from == amount.currency) else {
            let detail = format!("expected a rate from {} to {}, got none", amount.currency, self.to);
            return Err(Error::new(ErrorKind::MissingData, "convert.rates", detail));
        };
        let digits = |currency: Currency| i32::try_from(currency.digits()).unwrap_or_default();
        let digits = digits(self.to) - digits(amount.currency);
        let minor = Decimal::parse(&rate.rate).and_then(|decimal| decimal.times(amount.minor, digits));
        let Some(minor) = minor else {
            let detail =
                format!("expected an amount that fits in {}, got {amount} at {}", self.to, rate.rate);
            return Err(Error::new(ErrorKind::InvalidInput, "amount", detail));
        };
        Ok((Money::new(minor, self.to), Some(rate)))
    }
}
