//! Expiry of all registrations whose time is over.

use serde::Serialize;

use super::decide::decide_registration;
use super::request::RegistrationDecision;
use crate::error::Result;
use crate::partner::registration::record::checked;
use crate::partner::{DealRegistration, RegistrationAction};
use crate::time::Timestamp;

/// Name in the history of who lets registrations expire, where none is given.
const BY_TIME: &str = "expiry";

/// Account of the registrations of an expiry. Always `registrations = expired + kept`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ExpiryCounts {
    /// Registrations given.
    pub registrations: u64,
    /// Registrations that expire now.
    pub expired: u64,
    /// Registrations that stay as they are.
    pub kept: u64,
}

/// Registrations whose time is over, after the step that says so.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ExpiredRegistrations {
    /// Account of every registration.
    pub counts: ExpiryCounts,
    /// Registrations that changed, in the order in which they were given; all others stay as they are.
    pub expired: Vec<DealRegistration>,
}

/// Expiry of registrations: those pending or approved whose expiry lies before a moment, each with the step in its history.
///
/// Reason to pick it: a nightly run; only what changes comes back, to be stored.
///
/// # Examples
/// ```
/// use attribution_core::partner::{DealRegistration, expire_registrations};
///
/// let registrations = [
///     DealRegistration::new("r1", "P1", "2026-01-01T00:00:00Z".parse()?),
///     DealRegistration::new("r2", "P1", "2026-01-02T00:00:00Z".parse()?),
/// ];
/// let expired = expire_registrations(&registrations, "2026-04-02T00:00:00Z".parse()?, None)?;
/// assert_eq!((expired.counts.expired, expired.counts.kept), (1, 1));
/// assert_eq!(expired.expired[0].id, "r1");
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # Errors
/// `INVALID_INPUT` for a registration that is none, and for an id that is there twice.
pub fn expire_registrations(
    registrations: &[DealRegistration],
    as_of: Timestamp,
    by: Option<&str>,
) -> Result<ExpiredRegistrations> {
    checked(registrations)?;
    let by = by.filter(|by| !by.trim().is_empty()).unwrap_or(BY_TIME);
    let mut expired = Vec::new();
    for registration in registrations {
        // One that changed after the moment was still known then: its past is not rewritten.
        if registration.changed_at() <= as_of && registration.has_lapsed(as_of)? {
            let decision = RegistrationDecision::new(RegistrationAction::Expire, as_of, by);
            expired.push(decide_registration(registration, &decision)?);
        }
    }
    let (given, changed) = (registrations.len() as u64, expired.len() as u64);
    let counts = ExpiryCounts { registrations: given, expired: changed, kept: given - changed };
    Ok(ExpiredRegistrations { counts, expired })
}

#[cfg(test)]
#[path = "expire_tests.rs"]
mod tests;
