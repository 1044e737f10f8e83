//! Pairs of registrations that seem to be one deal.

use super::answer::{
    DuplicateSetAside, DuplicateSetAsideReason, RegistrationDuplicateCounts, RegistrationDuplicates,
    RegistrationPair,
};
use super::likeness::{Accounts, DealNames, said};
use super::options::RegistrationDuplicateOptions;
use crate::domain::RegistrationStatus;
use crate::error::{Error, ErrorKind, Result};
use crate::math::SmallSort;
use crate::partner::DealRegistration;
use crate::partner::registration::record::checked;

/// Duplicate detection (record linkage) of deal registrations: pairs with the same account, the same deal by its name, and closes
/// that are near each other; the earlier submission has priority.
///
/// Reason to pick it: two partners who register one deal both expect to be paid for it.
///
/// # Method
/// Compared are those pending or approved that have an account, a name of the deal and an expected close. Two seem to be one deal
/// when their accounts have the same id, or names or domains that score at least `account_score`; when the names of the deals score
/// at least `name_score`; and when their closes are at most `close_days` apart. Both scores are those of
/// [`match_accounts`](crate::inference::match_accounts). The order of the registrations does not matter.
///
/// # Examples
/// ```
/// use attribution_core::partner::{DealRegistration, RegistrationDuplicateOptions, duplicate_registrations};
///
/// let registration = |id: &str, partner: &str, account: &str, day: &str| {
///     Ok::<_, attribution_core::Error>(DealRegistration {
///         account_name: Some(account.into()),
///         opportunity_name: Some("Warehouse rollout".into()),
///         expected_close_at: Some(day.parse()?),
///         ..DealRegistration::new(id, partner, "2026-01-01".parse()?)
///     })
/// };
/// let registrations = [
///     registration("r1", "P1", "Nordwind Energie GmbH", "2026-06-01")?,
///     registration("r2", "P2", "Nordwind Energie", "2026-06-20")?,
/// ];
/// let found = duplicate_registrations(&registrations, &RegistrationDuplicateOptions::default())?;
/// let pair = &found.pairs[0];
/// assert_eq!((pair.earlier.as_str(), pair.later.as_str(), pair.is_conflict), ("r1", "r2", true));
/// assert_eq!((pair.account_score, pair.name_score, pair.days_between), (1.0, 1.0, 19.0));
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # Errors
/// `INVALID_INPUT` for a registration that is none, for an id that is there twice, and for more than `max_pairs` pairs;
/// `INVALID_CONFIG` for options that cannot be.
pub fn duplicate_registrations(
    registrations: &[DealRegistration],
    options: &RegistrationDuplicateOptions,
) -> Result<RegistrationDuplicates> {
    options.validate().map_err(|error| error.within("options"))?;
    checked(registrations)?;
    let all: Vec<&DealRegistration> = registrations.iter().collect();
    duplicates_of(&all, options, None)
}

/// Duplicates of one registration, or of all, of a list and by options that were checked.
pub(in crate::partner::registration) fn duplicates_of(
    registrations: &[&DealRegistration],
    options: &RegistrationDuplicateOptions,
    only: Option<&str>,
) -> Result<RegistrationDuplicates> {
    let (mut compared, mut set_aside) = (Vec::new(), Vec::new());
    for registration in registrations {
        match objection(registration, options)? {
            None => compared.push(*registration),
            Some(reason) => {
                set_aside.push(DuplicateSetAside { registration: registration.id.clone(), reason });
            }
        }
    }
    compared.small_sort_by_key(|registration| (registration.submitted_at, registration.id.clone()));
    set_aside.small_sort_by(|one: &DuplicateSetAside, other| one.registration.cmp(&other.registration));
    let pairs = pairs(&compared, options, only)?;
    let counts = RegistrationDuplicateCounts {
        registrations: registrations.len() as u64,
        compared: compared.len() as u64,
        set_aside: set_aside.len() as u64,
        pairs: pairs.len() as u64,
        conflicts: pairs.iter().filter(|pair| pair.is_conflict).count() as u64,
    };
    Ok(RegistrationDuplicates { counts, pairs, set_aside })
}

/// The reason not to compare a registration, if there is one.
fn objection(
    registration: &DealRegistration,
    options: &RegistrationDuplicateOptions,
) -> Result<Option<DuplicateSetAsideReason>> {
    if !matches!(registration.status, RegistrationStatus::Pending | RegistrationStatus::Approved) {
        return Ok(Some(DuplicateSetAsideReason::NotOpen));
    }
    if let Some(as_of) = options.as_of
        && registration.has_lapsed(as_of)?
    {
        return Ok(Some(DuplicateSetAsideReason::Expired));
    }
    let names = [&registration.account, &registration.account_name, &registration.domain];
    let has_account = names.into_iter().any(|name| said(name.as_ref()).is_some());
    let has_name = said(registration.opportunity_name.as_ref()).is_some();
    Ok(match (has_account, has_name, registration.expected_close_at) {
        (false, _, _) => Some(DuplicateSetAsideReason::WithoutAccount),
        (_, false, _) => Some(DuplicateSetAsideReason::WithoutOpportunityName),
        (_, _, None) => Some(DuplicateSetAsideReason::WithoutClose),
        (true, true, Some(_)) => None,
    })
}

/// Pairs of registrations that stand in the order of their priority.
fn pairs(
    compared: &[&DealRegistration],
    options: &RegistrationDuplicateOptions,
    only: Option<&str>,
) -> Result<Vec<RegistrationPair>> {
    let accounts = Accounts::new(compared, options.account_score)?;
    let mut names = DealNames::new(compared)?;
    let mut found: Vec<(usize, usize, RegistrationPair)> = Vec::new();
    for group in accounts.groups(compared) {
        let mut members: Vec<(usize, &DealRegistration)> =
            group.into_iter().filter_map(|place| Some((place, *compared.get(place)?))).collect();
        members.small_sort_by_key(|(place, registration)| (registration.expected_close_at, *place));
        for (index, (place, one)) in members.iter().enumerate() {
            let after = members.iter().skip(index + 1);
            let near = after.take_while(|(_, other)| days_apart(one, other) <= options.close_days.get());
            for (other_place, other) in near {
                let is_asked = only.is_none_or(|only| one.id == only || other.id == only);
                if !is_asked {
                    continue;
                }
                let account_score = accounts.score(one, other);
                if account_score < options.account_score.get() {
                    continue;
                }
                let name_score = names.score(one, other);
                if name_score < options.name_score.get() {
                    continue;
                }
                if found.len() >= options.max_pairs as usize {
                    return Err(too_many(options.max_pairs));
                }
                let (first, second) = (*place.min(other_place), *place.max(other_place));
                let (earlier, later) = if place < other_place { (one, other) } else { (other, one) };
                let pair = RegistrationPair {
                    earlier: earlier.id.clone(),
                    earlier_partner: earlier.partner.clone(),
                    later: later.id.clone(),
                    later_partner: later.partner.clone(),
                    is_conflict: earlier.partner != later.partner,
                    account_score,
                    name_score,
                    days_between: days_apart(one, other),
                };
                found.push((first, second, pair));
            }
        }
    }
    found.small_sort_by_key(|(first, second, _)| (*first, *second));
    Ok(found.into_iter().map(|(_, _, pair)| pair).collect())
}

/// Days between the expected closes of two registrations.
fn days_apart(one: &DealRegistration, other: &DealRegistration) -> f64 {
    match (one.expected_close_at, other.expected_close_at) {
        (Some(one), Some(other)) => one.days_since(other).abs(),
        _ => f64::INFINITY,
    }
}

#[cold]
fn too_many(limit: u32) -> Error {
    let detail = format!("expected at most {limit} pairs of duplicates, which `max_pairs` allows, got more");
    Error::new(ErrorKind::InvalidInput, "registrations", detail)
}

#[cfg(test)]
#[path = "pairs_tests.rs"]
mod tests;
