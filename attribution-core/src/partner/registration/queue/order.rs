//! Order of the queue.

use super::answer::{QueueCounts, QueuedRegistration, RegistrationQueue, RegistrationStatusCount};
use super::options::RegistrationQueueOptions;
use crate::domain::RegistrationStatus;
use crate::error::Result;
use crate::math::SmallSort;
use crate::partner::DealRegistration;
use crate::partner::registration::record::checked;
use crate::time::Timestamp;

/// Review queue (earliest due date first): pending registrations that expire soon, by their expiry, then all others, the oldest
/// submission first; equals by their ids.
///
/// Reason to pick it: a registration that nobody looked at expires, and the partner loses the claim.
///
/// # Examples
/// ```
/// use attribution_core::partner::{DealRegistration, RegistrationQueueOptions, registration_queue};
///
/// let registrations = [
///     DealRegistration::new("fresh", "P1", "2026-03-20T00:00:00Z".parse()?),
///     DealRegistration::new("urgent", "P2", "2026-01-01T00:00:00Z".parse()?),
/// ];
/// let as_of = "2026-03-26T00:00:00Z".parse()?;
/// let queue = registration_queue(&registrations, as_of, &RegistrationQueueOptions::default())?;
/// assert_eq!((queue.soon[0].id.as_str(), queue.soon[0].days_left), ("urgent", 6.0));
/// assert_eq!(queue.rest[0].id, "fresh");
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # Errors
/// `INVALID_INPUT` for a registration that is none, and for an id that is there twice.
pub fn registration_queue(
    registrations: &[DealRegistration],
    as_of: Timestamp,
    options: &RegistrationQueueOptions,
) -> Result<RegistrationQueue> {
    checked(registrations)?;
    let mut counts = QueueCounts { registrations: registrations.len() as u64, ..QueueCounts::default() };
    let (mut soon, mut rest, mut to_expire) = (Vec::new(), Vec::new(), Vec::new());
    let mut decided = RegistrationStatus::ALL.map(|status| RegistrationStatusCount::new(status, 0)).to_vec();
    for registration in registrations {
        if registration.submitted_at > as_of {
            counts.not_yet_submitted += 1;
            continue;
        }
        let is_pending = registration.status == RegistrationStatus::Pending;
        match QueuedRegistration::new(registration, as_of)? {
            Some(line) if line.days_left < 0.0 => to_expire.push(line),
            Some(line) if is_pending && line.days_left <= options.soon_days.get() => soon.push(line),
            Some(line) if is_pending => rest.push(line),
            _ => {
                counts.decided += 1;
                let own = decided.iter_mut().filter(|count| count.status == registration.status);
                own.for_each(|count| count.registrations += 1);
            }
        }
    }
    decided.retain(|count| count.registrations > 0);
    let by_expiry = |one: &QueuedRegistration, other: &QueuedRegistration| {
        one.expires_at.cmp(&other.expires_at).then_with(|| one.id.cmp(&other.id))
    };
    soon.small_sort_by(by_expiry);
    to_expire.small_sort_by(by_expiry);
    rest.small_sort_by(|one: &QueuedRegistration, other| {
        one.submitted_at.cmp(&other.submitted_at).then_with(|| one.id.cmp(&other.id))
    });
    (counts.soon, counts.rest, counts.to_expire) =
        (soon.len() as u64, rest.len() as u64, to_expire.len() as u64);
    Ok(RegistrationQueue { counts, soon, rest, to_expire, decided })
}

#[cfg(test)]
#[path = "order_tests.rs"]
mod tests;
