//! Records of redemptions.

use serde::Serialize;

use crate::json::fields;
use crate::time::Timestamp;

/// Redemption: a conversion with the code that was entered, if any.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Redemption {
    /// Key of the customer, as touches and conversions have it.
    pub journey: String,
    /// Moment of the conversion; a date is the end of that day in UTC.
    pub at: Timestamp,
    /// Code that was entered; none for a conversion without.
    #[serde(default)]
    pub promo_code: Option<String>,
}

fields! { Redemption { journey, at, promo_code = default } }

impl Redemption {
    /// A redemption of a code.
    pub fn new(journey: impl Into<String>, at: Timestamp, promo_code: impl Into<String>) -> Self {
        Self { journey: journey.into(), at, promo_code: Some(promo_code.into()) }
    }
}

/// Touch of an influencer before a redemption, for the leak check.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EarlierTouch {
    /// Key of the customer.
    pub journey: String,
    /// Moment of the touch.
    pub at: Timestamp,
    /// Influencer of the touch.
    pub influencer: String,
}

fields! { EarlierTouch { journey, at, influencer } }
