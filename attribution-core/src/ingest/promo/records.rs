//! Records of promo codes.

use serde::{Deserialize, Serialize};

use crate::time::Timestamp;

/// Promo code: whose it is, and how its redemptions count. Case and spaces around a code do not matter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct PromoCode {
    /// The code.
    pub code: String,
    /// Channel of the touches that it makes.
    pub channel: String,
    /// Influencer whose code it is.
    pub influencer: Option<String>,
    /// Campaign that it belongs to.
    pub campaign: Option<String>,
    /// First moment at which it counts; always when left out.
    pub valid_from: Option<Timestamp>,
    /// Moment from which it counts no more; never when left out.
    pub valid_until: Option<Timestamp>,
    /// True when only the first redemption by a customer is a touch.
    pub once_per_customer: bool,
}

impl Default for PromoCode {
    fn default() -> Self {
        Self {
            code: String::new(),
            channel: "promo_code".into(),
            influencer: None,
            campaign: None,
            valid_from: None,
            valid_until: None,
            once_per_customer: true,
        }
    }
}

impl PromoCode {
    /// A code of an influencer.
    pub fn of_influencer(code: impl Into<String>, influencer: impl Into<String>) -> Self {
        Self { code: code.into(), influencer: Some(influencer.into()), ..Self::default() }
    }
}

/// Redemption: a conversion with the code that was entered, if any.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
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

impl Redemption {
    /// A redemption of a code.
    pub fn new(journey: impl Into<String>, at: Timestamp, promo_code: impl Into<String>) -> Self {
        Self { journey: journey.into(), at, promo_code: Some(promo_code.into()) }
    }
}

/// Touch of an influencer before a redemption, for the leak check.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
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
