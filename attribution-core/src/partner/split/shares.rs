//! Shares of partners by a model.

use std::collections::BTreeMap;

use super::answer::PartnerAttribution;
use super::collect::{Collector, Decision};
use super::constrained::constrained;
use super::distinct;
use super::model::{PartnerModel, PartnerModelName};
use super::roles::plain_role;
use super::touches::touch_weights;
use crate::domain::{AwardConstraint, Opportunity, PartnerEvidence};
use crate::error::Result;
use crate::math::SmallSort;
use crate::partner::evidence::{Touch, Unused, by_deal};

/// Share of a partner in a deal, before or after the constraint.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::partner) struct PartnerShare {
    pub(in crate::partner) partner: String,
    pub(in crate::partner) share: f64,
    /// Calculation of the share in words.
    pub(in crate::partner) calculation: String,
}

/// Touches of one partner, of those of a deal.
#[derive(Clone, Debug)]
pub(in crate::partner) struct OfPartner<'a> {
    pub(super) partner: &'a str,
    pub(super) touches: Vec<Touch<'a>>,
}

/// Touches by partner: the partner with the earliest touch first, then the smaller name.
pub(in crate::partner) fn partners<'a>(touches: &[Touch<'a>]) -> Vec<OfPartner<'a>> {
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    let mut found: Vec<OfPartner<'a>> = Vec::new();
    for touch in touches {
        let partner = touch.evidence.partner.as_str();
        let place = *places.entry(partner).or_insert(found.len());
        match found.get_mut(place) {
            Some(of) => of.touches.push(*touch),
            None => found.push(OfPartner { partner, touches: vec![*touch] }),
        }
    }
    let earliest = |of: &OfPartner<'_>| of.touches.iter().map(|touch| touch.at).min();
    found.small_sort_by(|a, b| (earliest(a), a.partner).cmp(&(earliest(b), b.partner)));
    found
}

/// Raw shares of partners, in the order in which what is left of rounding goes to them; those with none are left out.
///
/// # Errors
/// What the model of touches objects to.
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

/// A number as calculations show it: to 12 decimals, which is what the ledger keeps of a share.
pub(in crate::partner) fn shown(number: f64) -> f64 {
    (number * 1e12).round() / 1e12
}

/// Shares divided by their sum.
pub(in crate::partner) fn normalized(shares: &mut [PartnerShare]) {
    let sum: f64 = shares.iter().map(|share| share.share).sum();
    for share in shares.iter_mut().filter(|_| sum > 0.0 && sum != 1.0) {
        share.calculation = format!("({}) / {}", share.calculation, shown(sum));
        share.share /= sum;
    }
}

/// Roles that a partner had in these touches, by their plain names, each once, in their order.
pub(super) fn roles_of(of: &OfPartner<'_>) -> Vec<String> {
    let mut roles = Vec::new();
    for role in
        of.touches.iter().map(|touch| touch.evidence.role.as_deref().map_or_else(String::new, plain_role))
    {
        if !roles.contains(&role) {
            roles.push(role);
        }
    }
    roles
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
/// let model = PartnerModel::of(PartnerModelName::EqualSplit);
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
        collector
            .add(of_deal.deal, &Decision::shared(shares, &of_deal.touches, constraint).by_model(model))?;
    }
    Ok(collector.finish(evidence, unused))
}

#[cfg(test)]
#[path = "shares_tests.rs"]
mod tests;
