//! Share of a partner, and the touches that it rests on.

use std::collections::BTreeMap;

use super::roles::plain_role;
use crate::math::SmallSort;
use crate::partner::evidence::Touch;

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
