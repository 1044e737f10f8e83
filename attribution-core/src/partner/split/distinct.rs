//! Models that look at distinct partners.

use std::collections::BTreeMap;

use super::model::{PartnerModel, SeveralRoles};
use super::roles::OTHER_ROLE;
use super::share::{OfPartner, PartnerShare, roles_of};
use crate::domain::Opportunity;
use crate::math::count_f64;
use crate::time::Timestamp;

fn all(of: &OfPartner<'_>, calculation: &str) -> Vec<PartnerShare> {
    vec![PartnerShare { partner: of.partner.to_owned(), share: 1.0, calculation: calculation.to_owned() }]
}

/// Every partner the same.
pub(super) fn equal_split(partners: &[OfPartner<'_>]) -> Vec<PartnerShare> {
    let share = 1.0 / count_f64(partners.len() as u64);
    let calculation = format!("1 / {}", partners.len());
    let of = |of: &OfPartner<'_>| PartnerShare {
        partner: of.partner.to_owned(),
        share,
        calculation: calculation.clone(),
    };
    partners.iter().map(of).collect()
}

/// Weights of roles, each shared by the partners that act in it.
pub(super) fn role_weighted(model: &PartnerModel, partners: &[OfPartner<'_>]) -> Vec<PartnerShare> {
    let weights = model.role_weights();
    let other = model.other_weight.unwrap_or(OTHER_ROLE);
    let weight_of = |role: &str| weights.get(role).copied().unwrap_or(other);
    let best_alone = model.several_roles == Some(SeveralRoles::Best);
    let acting: Vec<(&OfPartner<'_>, Vec<String>)> = partners
        .iter()
        .map(|of| {
            let roles = roles_of(of);
            if best_alone { (of, best(roles, weight_of)) } else { (of, roles) }
        })
        .collect();
    let mut holders: BTreeMap<&str, usize> = BTreeMap::new();
    for role in acting.iter().flat_map(|(_, roles)| roles) {
        *holders.entry(role).or_default() += 1;
    }
    let share_of = |(of, roles): &(&OfPartner<'_>, Vec<String>)| {
        let mut share = 0.0;
        let mut parts = Vec::new();
        for role in roles {
            let (weight, holders) = (weight_of(role), holders.get(role.as_str()).copied().unwrap_or(1));
            share += weight / count_f64(holders as u64);
            let name = if role.is_empty() { "no role" } else { role };
            parts.push(if holders == 1 {
                format!("{name} {weight}")
            } else {
                format!("{name} {weight} / {holders}")
            });
        }
        PartnerShare { partner: of.partner.to_owned(), share, calculation: parts.join(" + ") }
    };
    acting.iter().map(share_of).collect()
}

/// The role with the highest weight, the first of several.
fn best(roles: Vec<String>, weight_of: impl Fn(&str) -> f64) -> Vec<String> {
    let mut best: Option<String> = None;
    for role in roles {
        if best.as_deref().is_none_or(|before| weight_of(&role) > weight_of(before)) {
            best = Some(role);
        }
    }
    best.into_iter().collect()
}

/// The partner whose registration was approved, the earliest submission first; else the earliest partner.
pub(super) fn registered_sourcer(partners: &[OfPartner<'_>]) -> Vec<PartnerShare> {
    let submitted = |of: &OfPartner<'_>| -> Option<Option<Timestamp>> {
        let registrations = of.touches.iter().filter(|touch| touch.evidence.is_approved_registration());
        registrations.map(|touch| touch.evidence.submitted().or(touch.at)).min()
    };
    let registered = partners.iter().filter_map(|of| Some(((submitted(of)?, of.partner), of)));
    match registered.min_by_key(|(order, _)| *order) {
        Some((_, of)) => all(of, "the earliest approved registration"),
        None => partners.first().map_or_else(Vec::new, |of| all(of, "the earliest evidence")),
    }
}

/// The partner that the CRM names, else the most active, else the earliest.
pub(super) fn primary_only(deal: &Opportunity, partners: &[OfPartner<'_>]) -> Vec<PartnerShare> {
    if let Some(named) = partners.iter().find(|of| deal.partner.as_deref() == Some(of.partner)) {
        return all(named, "the partner that the CRM names");
    }
    let activity = |of: &OfPartner<'_>| -> f64 { of.touches.iter().map(|touch| touch.weight).sum() };
    let mut most: Option<(&OfPartner<'_>, f64)> = None;
    for of in partners {
        let own = activity(of);
        if most.is_none_or(|(_, most)| own > most) {
            most = Some((of, own));
        }
    }
    most.map_or_else(Vec::new, |(of, _)| all(of, "the most active partner"))
}

/// Shares as agreed, by name; none of other models.
pub(in crate::partner) fn agreed(model: &PartnerModel) -> Vec<PartnerShare> {
    fixed(model, &[])
}

/// Shares as agreed: partners with evidence first, in their order, then the others by name.
pub(super) fn fixed(model: &PartnerModel, partners: &[OfPartner<'_>]) -> Vec<PartnerShare> {
    let agreed = model.shares.as_ref();
    let share = |partner: &str| Some((partner.to_owned(), *agreed?.get(partner)?));
    let with_evidence = partners.iter().filter_map(|of| share(of.partner));
    let others = agreed.into_iter().flat_map(BTreeMap::keys);
    let others = others.filter(|name| !partners.iter().any(|of| of.partner == name.as_str()));
    let all = with_evidence.chain(others.filter_map(|name| share(name)));
    all.map(|(partner, share)| PartnerShare { partner, share, calculation: format!("agreed {share}") })
        .collect()
}
