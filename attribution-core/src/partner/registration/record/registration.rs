//! The deal registration: what a partner claims, and what became of it.

use std::collections::BTreeMap;

use serde::Serialize;

use super::action::RegistrationAction;
use super::expiry::later;
use super::step::RegistrationStep;
use crate::domain::money::Currency;
use crate::domain::{Check, RegistrationStatus};
use crate::error::Result;
use crate::json::fields;
use crate::math::Days;
use crate::time::Timestamp;

/// Days from submission to expiry, of a registration that does not say when it expires.
pub(in crate::partner) const EXPIRY_DAYS: Days = Days::known(90.0);

/// Deal registration: a partner's claim on a deal, its status, and the history of its decisions.
///
/// # Examples
/// ```
/// use attribution_core::partner::DealRegistration;
///
/// let registration = DealRegistration::new("r1", "P1", "2026-01-01T00:00:00Z".parse()?);
/// registration.validate()?;
/// assert_eq!(registration.expiry()?, Some("2026-04-01T00:00:00Z".parse()?));
/// # Ok::<(), attribution_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DealRegistration {
    /// Identifies the registration.
    pub id: String,
    /// Partner who registered the deal.
    pub partner: String,
    /// Account of the deal, by its id in the CRM.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<String>,
    /// Name of the account, as the partner wrote it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account_name: Option<String>,
    /// Website or domain of the account.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub domain: Option<String>,
    /// Name of the deal, as the partner wrote it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opportunity_name: Option<String>,
    /// Moment when the deal is expected to close.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        serialize_with = "crate::time::date_or_time_or_none"
    )]
    pub expected_close_at: Option<Timestamp>,
    /// Amount in major units of the currency.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<f64>,
    /// Currency of `amount`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub currency: Option<Currency>,
    /// Moment of the submission.
    pub submitted_at: Timestamp,
    /// Person who submitted it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub submitted_by: Option<String>,
    /// Last moment at which it counts while it is pending or approved. `null`: 90 days after the submission.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<Timestamp>,
    /// Status.
    #[serde(default)]
    pub status: RegistrationStatus,
    /// Opportunity that it became, or that it is known to be about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opportunity: Option<String>,
    /// Steps that led to the status, oldest first.
    #[serde(default)]
    pub history: Vec<RegistrationStep>,
    /// Everything else that is known of it, by names of your own.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(feature = "schema", schemars(extend("default" = serde_json::Map::new())))]
    pub metadata: BTreeMap<String, String>,
}

fields! {
    DealRegistration {
        id, partner, account = default, account_name = default, domain = default, opportunity_name = default,
        expected_close_at = default, amount = default,
        currency by crate::domain::filled as Option<Currency> = default,
        submitted_at, submitted_by = default, expires_at = default, status = default, opportunity = default,
        history = default, metadata = default
    }
}

impl DealRegistration {
    /// A pending registration of which nothing else is known.
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
            expires_at: None,
            status: RegistrationStatus::Pending,
            opportunity: None,
            history: Vec::new(),
            metadata: BTreeMap::new(),
        }
    }

    /// Last moment at which it counts; none where it is neither pending nor approved, and so cannot expire.
    ///
    /// # Errors
    /// `INVALID_INPUT` for a submission whose expiry lies beyond the year 9999.
    pub fn expiry(&self) -> Result<Option<Timestamp>> {
        if !can_expire(self.status) {
            return Ok(None);
        }
        let expiry = self.expires_at.map_or_else(|| later(self.submitted_at, EXPIRY_DAYS), Ok);
        expiry.map(Some).map_err(|error| error.within("submitted_at"))
    }

    /// True where it is pending or approved, and its expiry lies before a moment.
    ///
    /// # Errors
    /// As [`DealRegistration::expiry`].
    pub fn has_lapsed(&self, at: Timestamp) -> Result<bool> {
        Ok(self.expiry()?.is_some_and(|expiry| at > expiry))
    }

    /// Moment of the last step, or else of the submission.
    #[must_use]
    pub fn changed_at(&self) -> Timestamp {
        self.history.last().map_or(self.submitted_at, |step| step.at)
    }

    /// Status that it had at a moment, by its history; none before its submission.
    #[must_use]
    pub fn status_at(&self, at: Timestamp) -> Option<RegistrationStatus> {
        if at < self.submitted_at {
            return None;
        }
        let later = self.history.iter().find(|step| step.at > at);
        Some(later.map_or(self.status, |step| step.from))
    }

    /// Step of the approval, where the history has it.
    #[must_use]
    pub fn approval(&self) -> Option<&RegistrationStep> {
        self.history.iter().rev().find(|step| step.action == RegistrationAction::Approve)
    }

    /// Checks the registration on its own.
    ///
    /// # Errors
    /// `INVALID_INPUT` with every problem: no id or partner, a negative or infinite amount, an expiry before the submission, a
    /// converted one without opportunity, and a history that does not lead to the status.
    pub fn validate(&self) -> Result<()> {
        let ends_before = self.expires_at.is_some_and(|expiry| expiry < self.submitted_at);
        let needs_opportunity = self.status == RegistrationStatus::Converted
            && self.opportunity.as_deref().unwrap_or_default().is_empty();
        let check = Check::default()
            .named("id", &self.id)
            .named("partner", &self.partner)
            .in_range("amount", self.amount, f64::MAX)
            .that(!ends_before, "expires_at", || {
                format!("expected a moment after the submission, {}, got one before it", self.submitted_at)
            })
            .that(!needs_opportunity, "opportunity", || {
                "expected the opportunity that the registration was converted to, got none".into()
            });
        self.expiry()?;
        self.with_history(check).done()
    }

    /// The same check with that of the history: each step is allowed, begins where that before ended, and is not earlier; the
    /// last leads to the status.
    fn with_history(&self, mut check: Check) -> Check {
        let mut before = (None, self.submitted_at);
        for (place, step) in self.history.iter().enumerate() {
            let path = |field: &str| format!("history[{place}].{field}");
            let (status, at) = before;
            let follows = status.is_none_or(|status: RegistrationStatus| status == step.from);
            check = check
                .named(&path("by"), &step.by)
                .that(follows, &path("from"), || {
                    let before = status.map_or("", RegistrationStatus::name);
                    format!("expected the status after the step before, {before}, got {}", step.from.name())
                })
                .that(step.action.leads_to(step.from) == Some(step.to), &path("to"), || {
                    let (action, from, to) = (step.action.name(), step.from.name(), step.to.name());
                    format!("expected the status that {action} leads to from {from}, got {to}")
                })
                .that(step.at >= at, &path("at"), || {
                    format!("expected no moment before the last change, {at}, got {}", step.at)
                });
            before = (Some(step.to), step.at.max(at));
        }
        let leads_here = before.0.is_none_or(|status| status == self.status);
        check.that(leads_here, "status", || {
            let last = before.0.map_or("", RegistrationStatus::name);
            format!("expected {last}, which the history leads to, got {}", self.status.name())
        })
    }
}

/// True of a status that ends by time.
const fn can_expire(status: RegistrationStatus) -> bool {
    matches!(status, RegistrationStatus::Pending | RegistrationStatus::Approved)
}

#[cfg(test)]
#[path = "registration_tests.rs"]
mod tests;
