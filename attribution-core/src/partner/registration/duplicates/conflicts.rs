//! Conflicts: registrations of one deal by several partners.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::answer::RegistrationPair;
use super::options::RegistrationDuplicateOptions;
use super::pairs::duplicate_registrations;
use crate::domain::RegistrationStatus;
use crate::domain::money::Currency;
use crate::error::Result;
use crate::math::{Components, SmallCollect, SmallSort, index_u32};
use crate::partner::DealRegistration;
use crate::time::Timestamp;

/// Side of a conflict: one registration, with what somebody needs to decide.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RegistrationSide {
    /// The registration.
    pub id: String,
    /// Its partner.
    pub partner: String,
    /// Its status.
    pub status: RegistrationStatus,
    /// Moment of the submission.
    pub submitted_at: Timestamp,
    /// Account of the deal, by its id.
    pub account: Option<String>,
    /// Name of the account.
    pub account_name: Option<String>,
    /// Name of the deal.
    pub opportunity_name: Option<String>,
    /// Moment when the deal is expected to close.
    #[serde(serialize_with = "crate::time::date_or_time_or_none")]
    pub expected_close_at: Option<Timestamp>,
    /// Amount in major units of the currency.
    pub amount: Option<f64>,
    /// Currency of the amount.
    pub currency: Option<Currency>,
}

impl RegistrationSide {
    fn new(registration: &DealRegistration) -> Self {
        Self {
            id: registration.id.clone(),
            partner: registration.partner.clone(),
            status: registration.status,
            submitted_at: registration.submitted_at,
            account: registration.account.clone(),
            account_name: registration.account_name.clone(),
            opportunity_name: registration.opportunity_name.clone(),
            expected_close_at: registration.expected_close_at,
            amount: registration.amount,
            currency: registration.currency,
        }
    }
}

/// Registrations of one deal by several partners.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RegistrationConflict {
    /// Registration with priority: the earliest submission.
    pub priority: String,
    /// Its partner.
    pub priority_partner: String,
    /// The partners, by name.
    pub partners: Vec<String>,
    /// The registrations, the one with priority first.
    pub sides: Vec<RegistrationSide>,
    /// Pairs that connect them.
    pub pairs: Vec<RegistrationPair>,
}

/// Account of the registrations of conflicts.
///
/// Always `registrations = compared + set_aside`, and `compared` counts those `in_conflict` too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RegistrationConflictCounts {
    /// Registrations given.
    pub registrations: u64,
    /// Registrations that were compared with others.
    pub compared: u64,
    /// Registrations that were not; `duplicate_registrations` lists them with their reasons.
    pub set_aside: u64,
    /// Conflicts found.
    pub conflicts: u64,
    /// Registrations of conflicts.
    pub in_conflict: u64,
}

/// Conflicts between partners, for a decision.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RegistrationConflicts {
    /// Account of every registration.
    pub counts: RegistrationConflictCounts,
    /// Conflicts, by the submission of the registration with priority.
    pub conflicts: Vec<RegistrationConflict>,
}

/// Channel conflicts: groups of registrations that seem to be one deal and have several partners, with all sides.
///
/// Reason to pick it: somebody has to decide who brings the deal; nothing is decided here.
///
/// # Method
/// Groups are the connected components of the pairs of [`duplicate_registrations`], so that two of a group may be alike only through
/// a third; those of one partner alone are no conflict.
///
/// # Examples
/// ```
/// use attribution_core::partner::{DealRegistration, RegistrationDuplicateOptions, registration_conflicts};
///
/// let registrations = [("r1", "P1", "2026-01-03"), ("r2", "P2", "2026-01-01")].map(|(id, partner, day)| DealRegistration {
///     account: Some("001A".into()),
///     opportunity_name: Some("Warehouse rollout".into()),
///     expected_close_at: "2026-06-01".parse().ok(),
///     ..DealRegistration::new(id, partner, day.parse().unwrap())
/// });
/// let found = registration_conflicts(&registrations, &RegistrationDuplicateOptions::default())?;
/// assert_eq!((found.conflicts[0].priority.as_str(), found.conflicts[0].sides.len()), ("r2", 2));
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # Errors
/// As [`duplicate_registrations`].
pub fn registration_conflicts(
    registrations: &[DealRegistration],
    options: &RegistrationDuplicateOptions,
) -> Result<RegistrationConflicts> {
    let duplicates = duplicate_registrations(registrations, options)?;
    let mut ordered: Vec<&DealRegistration> = registrations.iter().collect();
    ordered.small_sort_by_key(|registration| (registration.submitted_at, registration.id.clone()));
    let places: BTreeMap<&str, u32> = ordered
        .iter()
        .zip(0..)
        .map(|(registration, place)| (registration.id.as_str(), place))
        .small_collect();
    let place = |id: &String| places.get(id.as_str()).copied().unwrap_or_default();
    let mut components = Components::new(index_u32(ordered.len()));
    for pair in &duplicates.pairs {
        components.unite(place(&pair.earlier), place(&pair.later));
    }
    let roots = components.into_roots();
    let root = |id: &String| roots.get(place(id) as usize).copied().unwrap_or_default();
    // The root of a group is its smallest place, which has priority.
    let mut groups: BTreeMap<u32, Vec<RegistrationPair>> = BTreeMap::new();
    for pair in duplicates.pairs {
        groups.entry(root(&pair.earlier)).or_default().push(pair);
    }
    let conflicts: Vec<RegistrationConflict> =
        groups.into_values().filter_map(|pairs| conflict(&ordered, pairs, place)).collect();
    let counts = RegistrationConflictCounts {
        registrations: duplicates.counts.registrations,
        compared: duplicates.counts.compared,
        set_aside: duplicates.counts.set_aside,
        conflicts: conflicts.len() as u64,
        in_conflict: conflicts.iter().map(|conflict| conflict.sides.len() as u64).sum(),
    };
    Ok(RegistrationConflicts { counts, conflicts })
}

/// The conflict of connected pairs, if there is more than one partner.
fn conflict(
    ordered: &[&DealRegistration],
    pairs: Vec<RegistrationPair>,
    place: impl Fn(&String) -> u32,
) -> Option<RegistrationConflict> {
    let members: BTreeSet<u32> =
        pairs.iter().flat_map(|pair| [place(&pair.earlier), place(&pair.later)]).small_collect();
    let members = members.into_iter().filter_map(|member| ordered.get(member as usize));
    let sides: Vec<RegistrationSide> = members.map(|member| RegistrationSide::new(member)).collect();
    let partners: BTreeSet<&String> = sides.iter().map(|side| &side.partner).small_collect();
    let partners: Vec<String> = partners.into_iter().cloned().collect();
    let first = sides.first().filter(|_| partners.len() > 1)?;
    Some(RegistrationConflict {
        priority: first.id.clone(),
        priority_partner: first.partner.clone(),
        partners,
        sides,
        pairs,
    })
}

#[cfg(test)]
#[path = "conflicts_tests.rs"]
mod tests;
