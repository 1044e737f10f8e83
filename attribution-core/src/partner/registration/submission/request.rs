//! The request of a partner who registers a deal.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::domain::money::Currency;
use crate::json::fields;
use crate::partner::DealRegistration;
use crate::time::Timestamp;

/// Request to register a deal: what a partner claims, before anybody decided.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RegistrationRequest {
    /// Id of the registration that is to be.
    pub id: String,
    /// Partner who registers the deal.
    pub partner: String,
    /// Account of the deal, by its id in the CRM.
    #[serde(default)]
    pub account: Option<String>,
    /// Name of the account, as the partner wrote it.
    #[serde(default)]
    pub account_name: Option<String>,
    /// Website or domain of the account.
    #[serde(default)]
    pub domain: Option<String>,
    /// Name of the deal, as the partner wrote it.
    #[serde(default)]
    pub opportunity_name: Option<String>,
    /// Moment when the deal is expected to close.
    #[serde(default, serialize_with = "crate::time::date_or_time_or_none")]
    pub expected_close_at: Option<Timestamp>,
    /// Amount in major units of the currency.
    #[serde(default)]
    pub amount: Option<f64>,
    /// Currency of `amount`.
    #[serde(default)]
    pub currency: Option<Currency>,
    /// Moment of the submission: no clock is asked.
    pub submitted_at: Timestamp,
    /// Person who submits it.
    #[serde(default)]
    pub submitted_by: Option<String>,
    /// Everything else that is known of it, by names of your own.
    #[serde(default)]
    pub metadata: BTreeMap<String, String>,
}

fields! {
    RegistrationRequest {
        id, partner, account = default, account_name = default, domain = default, opportunity_name = default,
        expected_close_at = default, amount = default,
        currency by crate::domain::filled as Option<Currency> = default,
        submitted_at, submitted_by = default, metadata = default
    }
}

impl RegistrationRequest {
    /// A request of which nothing else is known.
    pub fn new(id: impl Into<String>, partner: impl Into<String>, submitted_at: Timestamp) -> Self {
        Self {
            id: id.into(),
            partner: partner.into(),
            account: None,
            account_name: None,
            domain: None,
            opportunity_name: None,
            expected_close_at: None,
            amount: None,
            currency: None,
            submitted_at,
            submitted_by: None,
            metadata: BTreeMap::new(),
        }
    }

    /// The pending registration of the request.
    pub(super) fn pending(&self, expires_at: Timestamp) -> DealRegistration {
        DealRegistration {
            account: self.account.clone(),
            account_name: self.account_name.clone(),
            domain: self.domain.clone(),
            opportunity_name: self.opportunity_name.clone(),
            expected_close_at: self.expected_close_at,
            amount: self.amount,
            currency: self.currency,
            submitted_by: self.submitted_by.clone(),
            expires_at: Some(expires_at),
            metadata: self.metadata.clone(),
            ..DealRegistration::new(&self.id, &self.partner, self.submitted_at)
        }
    }
}
