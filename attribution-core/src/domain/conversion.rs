//! The conversion: what the touches led to.

use serde::Serialize;

use super::check::Check;
use super::money::Currency;
use crate::error::Result;
use crate::json::fields;
use crate::time::Timestamp;

/// The kind of conversion whose value may be negative.
pub const REFUND: &str = "refund";

/// Something of value that a buyer did: a purchase, a signed deal, a sign-up.
///
/// # Examples
/// ```
/// use attribution_core::Conversion;
///
/// let sale = Conversion::new("customer-17", "2026-01-09T18:30:00Z".parse()?, 129.90);
/// sale.validate()?;
/// let order = Conversion { id: Some("order-1".into()), ..sale };
/// let refund = Conversion {
///     kind: Some("refund".into()),
///     refunds: Some("order-1".into()),
///     ..Conversion::new("customer-17", "2026-02-01".parse()?, -129.90)
/// };
/// refund.validate()?;
/// # Ok::<(), attribution_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Conversion {
    /// Identifies the conversion; unique when given, but for a refund, which may have the id of its sale.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Key of the customer who converted: the same as in the touches.
    #[serde(alias = "journey_id")]
    pub journey: String,
    /// Moment of the conversion. A date means the end of that day, unless the rules say otherwise.
    #[serde(alias = "timestamp", serialize_with = "crate::time::date_or_time")]
    pub at: Timestamp,
    /// Value in major units of the currency. Negative only when `kind` is `refund`.
    pub value: f64,
    /// Kind of conversion: purchase, closed won, `refund`, …
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// Of a refund: the `id` of the sale that it takes back, whole or in part. A refund that names none, and has not
    /// the id of a sale, takes back the latest sale of its key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refunds: Option<String>,
    /// Account that converted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<String>,
    /// Lead that converted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lead: Option<String>,
    /// Opportunity that was won.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opportunity: Option<String>,
    /// Currency of `value`; all conversions of one set of journeys share it.
    #[serde(default, deserialize_with = "super::check::filled", skip_serializing_if = "Option::is_none")]
    pub currency: Option<Currency>,
    /// Promo code that was entered; the rule `promo_codes` makes touches of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub promo_code: Option<String>,
    /// Moment when the lead was created: a milestone of `w_shaped` and `full_path`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lead_created_at: Option<Timestamp>,
    /// Moment when the opportunity was created: a milestone of `w_shaped` and `full_path`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opportunity_created_at: Option<Timestamp>,
    /// Moment when the deal closed: a milestone of `full_path`. A date means the end of that day, as in `at`.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        serialize_with = "crate::time::date_or_time_or_none"
    )]
    pub closed_at: Option<Timestamp>,
}

fields! {
    Conversion {
        id = default, journey or journey_id, at or timestamp, value, kind = default, refunds = default,
        account = default, lead = default, opportunity = default,
        currency by super::check::filled as Option<Currency> = default, promo_code = default,
        lead_created_at = default, opportunity_created_at = default, closed_at = default
    }
}

impl Conversion {
    /// A conversion with the three fields that every conversion has.
    pub fn new(journey: impl Into<String>, at: Timestamp, value: f64) -> Self {
        Self {
            id: None,
            journey: journey.into(),
            at,
            value,
            kind: None,
            refunds: None,
            account: None,
            lead: None,
            opportunity: None,
            currency: None,
            promo_code: None,
            lead_created_at: None,
            opportunity_created_at: None,
            closed_at: None,
        }
    }

    /// Checks the conversion on its own.
    ///
    /// # Errors
    /// `INVALID_INPUT` with every problem: an empty key, a value that is not finite, negative and no refund, or positive
    /// and a refund, and a sale named by what is no refund.
    pub fn validate(&self) -> Result<()> {
        let kind = self.kind.as_deref();
        let value = value_objection(self.value, kind);
        let refunds = refunds_objection(self.refunds.as_deref(), kind);
        Check::default()
            .named("journey", &self.journey)
            .that(value.is_none(), "value", || value.clone().unwrap_or_default())
            .that(refunds.is_none(), "refunds", || refunds.clone().unwrap_or_default())
            .done()
    }
}

/// True for the kind of refunds; case and outer spaces do not matter, as in other names.
pub(crate) fn is_refund(kind: Option<&str>) -> bool {
    kind.is_some_and(|kind| kind.trim().eq_ignore_ascii_case(REFUND))
}

/// Objection to `value` for a conversion of this kind, if there is one.
pub(crate) fn value_objection(value: f64, kind: Option<&str>) -> Option<String> {
    if !value.is_finite() {
        return Some(format!("expected a finite number, got {value}"));
    }
    if value < 0.0 && !is_refund(kind) {
        let of = kind.map_or_else(String::new, |kind| format!(" of kind {kind:?}"));
        return Some(format!(
            "expected a number of 0 or more (negative only when kind is `{REFUND}`), got {value}{of}"
        ));
    }
    if value > 0.0 && is_refund(kind) {
        return Some(format!("expected a number of 0 or less, because kind is `{REFUND}`, got {value}"));
    }
    None
}

/// Objection to naming a sale (`refunds`) for a conversion of this kind, if there is one.
pub(crate) fn refunds_objection(refunds: Option<&str>, kind: Option<&str>) -> Option<String> {
    let named = refunds.filter(|named| !is_refund(kind) && !named.is_empty())?;
    Some(format!("expected none, because kind is not `{REFUND}`, got {named:?}"))
}
