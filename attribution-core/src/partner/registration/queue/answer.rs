//! Answer of the queue.

use serde::Serialize;

use crate::domain::RegistrationStatus;
use crate::domain::money::Currency;
use crate::error::Result;
use crate::partner::DealRegistration;
use crate::time::Timestamp;

/// Registration in the queue, with what somebody needs to decide.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct QueuedRegistration {
    /// The registration.
    pub id: String,
    /// Its partner.
    pub partner: String,
    /// Account of the deal, by its id.
    pub account: Option<String>,
    /// Name of the account.
    pub account_name: Option<String>,
    /// Name of the deal.
    pub opportunity_name: Option<String>,
    /// Amount in major units of the currency.
    pub amount: Option<f64>,
    /// Currency of the amount.
    pub currency: Option<Currency>,
    /// Its status.
    pub status: RegistrationStatus,
    /// Moment of the submission.
    pub submitted_at: Timestamp,
    /// Last moment at which it counts.
    pub expires_at: Timestamp,
    /// Days since the submission.
    pub days_waiting: f64,
    /// Days up to the expiry, negative after it.
    pub days_left: f64,
}

impl QueuedRegistration {
    /// The line of a registration that can expire.
    pub(super) fn new(registration: &DealRegistration, as_of: Timestamp) -> Result<Option<Self>> {
        let Some(expires_at) = registration.expiry()? else { return Ok(None) };
        Ok(Some(Self {
            id: registration.id.clone(),
            partner: registration.partner.clone(),
            account: registration.account.clone(),
            account_name: registration.account_name.clone(),
            opportunity_name: registration.opportunity_name.clone(),
            amount: registration.amount,
            currency: registration.currency,
            status: registration.status,
            submitted_at: registration.submitted_at,
            expires_at,
            days_waiting: as_of.days_since(registration.submitted_at),
            days_left: expires_at.days_since(as_of),
        }))
    }
}

/// Number of registrations of one status.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RegistrationStatusCount {
    /// The status.
    pub status: RegistrationStatus,
    /// Number of registrations.
    pub registrations: u64,
}

impl RegistrationStatusCount {
    /// A count.
    pub(super) const fn new(status: RegistrationStatus, registrations: u64) -> Self {
        Self { status, registrations }
    }
}

/// Account of the registrations of a queue. Always `registrations = soon + rest + to_expire + decided + not_yet_submitted`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct QueueCounts {
    /// Registrations given.
    pub registrations: u64,
    /// Pending ones that expire soon.
    pub soon: u64,
    /// Other pending ones.
    pub rest: u64,
    /// Pending or approved ones whose expiry is over.
    pub to_expire: u64,
    /// Those that are not pending, and wait for no decision.
    pub decided: u64,
    /// Those that were submitted after the moment.
    pub not_yet_submitted: u64,
}

/// Queue of registrations: those that wait for a decision, in the order in which to look at them.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RegistrationQueue {
    /// Account of every registration.
    pub counts: QueueCounts,
    /// Pending ones that expire soon, the next to expire first.
    pub soon: Vec<QueuedRegistration>,
    /// Other pending ones, the oldest first.
    pub rest: Vec<QueuedRegistration>,
    /// Pending or approved ones whose expiry is over, the oldest expiry first.
    pub to_expire: Vec<QueuedRegistration>,
    /// Those that wait for no decision, by their status.
    pub decided: Vec<RegistrationStatusCount>,
}
