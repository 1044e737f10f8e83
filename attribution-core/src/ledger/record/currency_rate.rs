//! Amount before a conversion, as an entry keeps it.

use serde::Serialize;

use super::fields::Fx;
use crate::domain::money::Currency;
use crate::json::fields;

/// Conversion of an entry: the amount of the deal before it, and the exchange rate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ConvertedFrom {
    /// Currency of the deal.
    pub currency: Currency,
    /// Amount of the deal in its minor units.
    pub minor: i64,
    /// Rate: units of the entry's currency for one of the deal's, as it was given.
    pub rate: String,
    /// Source of the rate.
    pub source: String,
}

fields! { ConvertedFrom { currency, minor, rate, source } }

impl ConvertedFrom {
    pub(super) fn from_record(fx: &Fx<'_>) -> Self {
        Self { currency: fx.currency, minor: fx.minor, rate: fx.rate.into(), source: fx.source.into() }
    }

    pub(super) fn to_record(&self) -> Fx<'_> {
        Fx { currency: self.currency, minor: self.minor, rate: &self.rate, source: &self.source }
    }
}
