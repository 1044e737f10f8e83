//! Shares of partners by a model.

use std::collections::BTreeMap;

use super::answer::PartnerAttribution;
use super::collect::{Collector, Decision};
use super::constrained::constrained;
use super::distinct;
use super::model::{PartnerModel, PartnerModelName};
use super::share::{OfPartner, PartnerShare, partners, shown};
use super::touches::touch_weights;
use crate::domain::{AwardConstraint, Opportunity, PartnerEvidence};
use crate::error::Result;
use crate::partner::evidence::{Touch, Unused, by_deal};

/// Raw shares of partners, in the order in which what is left of rounding goes to them; those with none are left out.
///
/// # Errors
/// Objections of the model of touches.
pub(in crate::partner) fn raw_shares(
    model: &PartnerModel,
    deal: &Opportunity,
    touches: &[Touch<'_>],
) -> Result<Vec<PartnerShare>> {
    let of_partners = partners(touches);
    let shares = match model.model {
        PartnerModelName::EqualSplit => distinct::equal_split(&of_partners),
        PartnerModelName::RoleWeighted => distinct::role_weighted(model, &of_partners),
        PartnerModelName::RegisteredSourcer => distinct::registered_sourcer(&of_partners),
        PartnerModelName::PrimaryOnly => distinct::primary_only(deal, &of_partners),
        PartnerModelName::Fixed => distinct::fixed(model, &of_partners),
        _ => added_up(&of_partners, touches, &touch_weights(model, deal, touches)?),
    };
    Ok(shares.into_iter().filter(|share| share.share > 0.0).collect())
}

/// Weights of touches added up by partner.
fn added_up(of_partners: &[OfPartner<'_>], touches: &[Touch<'_>], weights: &[f64]) -> Vec<PartnerShare> {
    let mut parts: BTreeMap<&str, Vec<f64>> = BTreeMap::new();
    for (touch, weight) in touches.iter().zip(weights) {
        parts.entry(&touch.evidence.partner).or_default().push(*weight);
    }
    let share_of = |of: &OfPartner<'_>| {
        let own = parts.get(of.partner).map_or(&[][..], Vec::as_slice);
        let listed: Vec<String> =
            own.iter().filter(|weight| **weight > 0.0).map(|weight| shown(*weight).to_string()).collect();
        PartnerShare {
            partner: of.partner.to_owned(),
            share: own.iter().sum(),
            calculation: format!("touches: {}", listed.join(" + ")),
        }
    };
    of_partners.iter().map(share_of).collect()
}

/// Partner attribution: the shares of partners in deals, by one model and under one constraint.
///
/// Reason to pick it: one model for all deals, whatever their source. Rules that differ by deal are [`evaluate_rules`]; sources
/// with priorities, approvals and expiry are [`run_workflow`].
///
/// [`evaluate_rules`]: crate::partner::evaluate_rules
/// [`run_workflow`]: crate::partner::run_workflow
///
/// # Examples
/// ```
/// use attribution_core::domain::{AwardConstraint, DealStatus, Opportunity, PartnerEvidence};
/// use attribution_core::partner::{PartnerModel, PartnerModelName, partner_shares};
///
/// let deal = Opportunity {
///     status: Some(DealStatus::Won),
///     amount: Some(100.0),
///     currency: Some("USD".parse()?),
///     closed_at: Some("2026-06-30".parse()?),
///     ..Opportunity::new("deal-1")
/// };
/// let evidence = ["P1", "P2", "P3"].map(|partner| PartnerEvidence::new(partner, partner, "deal-1"));
/// let model = PartnerModel::new(PartnerModelName::EqualSplit);
/// let found = partner_shares(&[deal], &evidence, &model, AwardConstraint::SumTo100)?;
/// let minor: Vec<_> = found.deals[0].parts.iter().map(|part| part.minor).collect();
/// assert_eq!(minor, [Some(3_334), Some(3_333), Some(3_333)]);
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # Errors
/// `INVALID_CONFIG` for a model that cannot be and for shares that break the constraint; `INVALID_INPUT` for deals and evidence
/// that cannot be.
pub fn partner_shares(
    deals: &[Opportunity],
    evidence: &[PartnerEvidence],
    model: &PartnerModel,
    constraint: AwardConstraint,
) -> Result<PartnerAttribution> {
    model.validate().map_err(|error| error.within("model"))?;
    let mut unused = Unused::default();
    let found = by_deal(deals, evidence, &mut unused)?;
    let mut collector = Collector::default();
    for of_deal in &found {
        let raw = raw_shares(model, of_deal.deal, &of_deal.touches)?;
        let shares = constrained(raw, model, constraint).map_err(|error| error.within("model"))?;
        let decision = Decision::shared(shares, &of_deal.touches, constraint, &mut unused);
        collector.add(of_deal.deal, &decision.by_model(model))?;
    }
    Ok(collector.finish(evidence, unused))
}

#[cfg(test)]
#[path = "shares_tests.rs"]
mod tests;
