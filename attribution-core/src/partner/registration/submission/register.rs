//! Registration of a deal.

use serde::Serialize;

use super::options::RegistrationOptions;
use super::request::RegistrationRequest;
use crate::error::{Error, ErrorKind, Result};
use crate::partner::registration::duplicates::duplicates_of;
use crate::partner::registration::record::{checked, later};
use crate::partner::{DealRegistration, RegistrationPair};

/// Registration of a deal, and those before it that seem to be the same one.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RegisteredDeal {
    /// The registration, pending.
    pub registration: DealRegistration,
    /// Pairs of it with others that seem to be the same deal; somebody has to decide.
    pub duplicates: Vec<RegistrationPair>,
    /// True where one of another partner has priority.
    pub has_conflict: bool,
}

/// Deal registration (lead registration): a pending registration with its expiry, and its likely duplicates.
///
/// Reason to pick it: a partner who brings a deal says so before others do. Duplicates are listed and not refused, because names
/// alone do not prove that two deals are one.
///
/// # Examples
/// ```
/// use attribution_core::partner::{RegistrationOptions, RegistrationRequest, register_deal};
///
/// let request = RegistrationRequest::new("r1", "P1", "2026-01-01T00:00:00Z".parse()?);
/// let registered = register_deal(&request, &[], &RegistrationOptions::default())?;
/// assert_eq!(registered.registration.expires_at, Some("2026-04-01T00:00:00Z".parse()?));
/// assert!(registered.duplicates.is_empty());
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # Errors
/// `INVALID_INPUT` for a request or registration that is none, for an id that another registration has, and for an expiry beyond
/// the year 9999; `INVALID_CONFIG` for options that cannot be.
pub fn register_deal(
    request: &RegistrationRequest,
    registrations: &[DealRegistration],
    options: &RegistrationOptions,
) -> Result<RegisteredDeal> {
    options.duplicates.validate().map_err(|error| error.within("options.duplicates"))?;
    checked(registrations)?;
    let expires_at = later(request.submitted_at, options.expiry_days)
        .map_err(|error| error.within("options.expiry_days"))?;
    let registration = request.pending(expires_at);
    registration.validate().map_err(|error| error.within("request"))?;
    if registrations.iter().any(|other| other.id == registration.id) {
        let detail = format!("expected an id that no registration has yet, got {:?}", registration.id);
        return Err(Error::new(ErrorKind::InvalidInput, "request.id", detail));
    }
    let mut rules = options.duplicates.clone();
    rules.as_of = rules.as_of.or(Some(request.submitted_at));
    let all: Vec<&DealRegistration> = registrations.iter().chain([&registration]).collect();
    let duplicates = duplicates_of(&all, &rules, Some(&registration.id))?.pairs;
    let has_conflict = duplicates.iter().any(|pair| pair.is_conflict && pair.later == registration.id);
    Ok(RegisteredDeal { registration, duplicates, has_conflict })
}

#[cfg(test)]
#[path = "register_tests.rs"]
mod tests;
