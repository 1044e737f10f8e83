//! Evidence that sources a deal, and the partners of all of it.

use std::collections::BTreeSet;

use crate::domain::{Opportunity, PartnerEvidence, word};
use crate::math::SmallCollect;
use crate::time::Timestamp;

/// Kinds of evidence that source a deal, where they are not later than its creation.
const SOURCING: [&str; 2] = ["sourced_by", "referral"];

fn kind(evidence: &PartnerEvidence) -> Option<String> {
    evidence.kind.as_deref().map(word)
}

/// The partner who sourced a deal, of the evidence that counts for it.
pub(super) fn sourced<'a>(deal: &Opportunity, evidence: &[&'a PartnerEvidence]) -> Option<&'a str> {
    let registrations = evidence.iter().filter(|one| one.is_approved_registration());
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
