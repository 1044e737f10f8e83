//! The partner who sourced a deal, and those who influenced it.

use std::collections::BTreeSet;

use serde::Serialize;

use super::deals::Involvement;
use crate::domain::{EvidenceSource, Opportunity, PartnerEvidence, RegistrationStatus, word};
use crate::error::Result;
use crate::math::SmallCollect;
use crate::time::Timestamp;

/// Kind of evidence that is a registration.
const REGISTRATION: &str = "deal_registration";
/// Kinds of evidence that source a deal, where they are not later than its creation.
const SOURCING: [&str; 2] = ["sourced_by", "referral"];

/// Partner who sourced a deal, and partners who influenced it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SourcedInfluenced {
    /// Partner who sourced it; one at most.
    pub sourced: Option<String>,
    /// All other partners with evidence before the close, by name.
    pub influenced: Vec<String>,
}

/// Partner-sourced and partner-influenced: the partner who brought a deal, and all others who had a part in it.
///
/// Reason to pick it: it is how partner teams report; it says nothing of shares, and influence may count a deal for several.
///
/// # Method
/// Sourced: the partner of the earliest approved registration; without one, that of the earliest evidence of the kind `sourced_by` or
/// `referral` that is not after the creation of the deal. Influenced: every other partner with evidence that is not after the
/// close. Evidence without time is as old as the deal.
///
/// # Examples
/// ```
/// use attribution_core::domain::{Opportunity, PartnerEvidence};
/// use attribution_core::partner::sourced_or_influenced;
///
/// let referral = PartnerEvidence { kind: Some("referral".into()), ..PartnerEvidence::new("e1", "P1", "deal-1") };
/// let meeting = PartnerEvidence { kind: Some("meeting".into()), ..PartnerEvidence::new("e2", "P2", "deal-1") };
/// let found = sourced_or_influenced(&Opportunity::new("deal-1"), &[referral, meeting])?;
/// assert_eq!((found.sourced.as_deref(), found.influenced), (Some("P1"), vec!["P2".to_owned()]));
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # Errors
/// `INVALID_INPUT` for a deal or evidence that is none.
///
/// # References
/// Crossbeam, "Sourced vs. influenced": the terms as partner teams use them.
pub fn sourced_or_influenced(deal: &Opportunity, evidence: &[PartnerEvidence]) -> Result<SourcedInfluenced> {
    let involvement = Involvement::new(std::slice::from_ref(deal), evidence, None, 0.0)?;
    let Some(found) = involvement.deals.first() else { return Ok(SourcedInfluenced::default()) };
    let influenced = found.partners.iter().filter(|partner| Some(**partner) != found.sourced);
    Ok(SourcedInfluenced {
        sourced: found.sourced.map(str::to_owned),
        influenced: influenced.map(|partner| (*partner).to_owned()).collect(),
    })
}

/// True of evidence that is a registration.
pub(super) fn is_registration(evidence: &PartnerEvidence) -> bool {
    evidence.source == EvidenceSource::DealRegistration || kind(evidence).as_deref() == Some(REGISTRATION)
}

/// True of a registration that nobody approved, as its status says.
pub(super) fn is_refused(evidence: &PartnerEvidence) -> bool {
    is_registration(evidence) && evidence.status.is_some_and(|status| !status.is_approved())
}

fn kind(evidence: &PartnerEvidence) -> Option<String> {
    evidence.kind.as_deref().map(word)
}

/// The partner who sourced a deal, of the evidence that counts for it.
pub(super) fn sourced<'a>(deal: &Opportunity, evidence: &[&'a PartnerEvidence]) -> Option<&'a str> {
    let is_approved = |one: &PartnerEvidence| {
        is_registration(one) && one.status.map_or(one.approved_by.is_some(), RegistrationStatus::is_approved)
    };
    let registrations = evidence.iter().filter(|one| is_approved(one));
    let first = registrations.min_by_key(|one| (one.submitted().or(deal.created_at), &one.id));
    let is_sourcing = |one: &PartnerEvidence| {
        let is_kind = kind(one).is_some_and(|kind| SOURCING.contains(&kind.as_str()));
        // Without the creation of the deal, only evidence as old as the deal is known to be no later.
        is_kind && one.at.is_none_or(|at| deal.created_at.is_some_and(|created| at <= created))
    };
    let first = first.or_else(|| {
        let sourcing = evidence.iter().filter(|one| is_sourcing(one));
        sourcing.min_by_key(|one| (age(one, deal), &one.id))
    });
    first.map(|one| one.partner.as_str())
}

/// Moment of evidence: without one it is as old as the deal, which is the latest that sourcing evidence can be.
fn age(evidence: &PartnerEvidence, deal: &Opportunity) -> Timestamp {
    evidence.at.or(deal.created_at).unwrap_or(Timestamp::MAX)
}

/// The partners of evidence, each once, by name.
pub(super) fn partners<'a>(evidence: &[&'a PartnerEvidence]) -> Vec<&'a str> {
    let partners: BTreeSet<&str> = evidence.iter().map(|one| one.partner.as_str()).small_collect();
    partners.into_iter().collect()
}

#[cfg(test)]
#[path = "sourced_tests.rs"]
mod tests;
