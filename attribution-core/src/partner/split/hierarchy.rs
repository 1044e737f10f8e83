//! Hierarchies of partners: a reseller passes a part of its share up to its distributor.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::iter::successors;

use serde::Serialize;

use super::share::{PartnerShare, shown};
use crate::error::Problem;
use crate::json::fields;
use crate::math::{Share, SmallCollect, SmallSort};

/// Part of a partner's share that is passed up to another partner, such as the distributor of a reseller.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PassUp {
    /// Partner that passes on.
    pub from: String,
    /// Partner that receives, and may pass on itself.
    pub to: String,
    /// Part of all that `from` has, 0 to 1.
    pub rate: Share,
}

fields! { PassUp { from, to, rate } }

impl PassUp {
    /// A part that is passed up.
    pub fn new(from: impl Into<String>, to: impl Into<String>, rate: Share) -> Self {
        Self { from: from.into(), to: to.into(), rate }
    }
}

/// Everything that is wrong with a hierarchy: nobody passes to two, and nobody, in the end, to itself.
pub(in crate::partner) fn hierarchy_problems(pass_up: &[PassUp], problems: &mut Vec<Problem>) {
    let above: BTreeMap<&str, &str> =
        pass_up.iter().map(|one| (one.from.as_str(), one.to.as_str())).collect();
    for (place, one) in pass_up.iter().enumerate() {
        let mut objection = |field: &str, detail: String| {
            problems.push(Problem { path: format!("pass_up[{place}].{field}"), detail });
        };
        for (field, name) in [("from", &one.from), ("to", &one.to)] {
            if name.is_empty() {
                objection(field, "expected a name, got an empty text".into());
            }
        }
        if pass_up.iter().take(place).any(|before| before.from == one.from) {
            objection("from", format!("expected each partner once, got {:?} again", one.from));
        }
        let mut up = Some(one.to.as_str());
        // A walk that is longer than the list has gone round.
        for _ in 0..pass_up.len() {
            if up == Some(one.from.as_str()) {
                objection(
                    "to",
                    format!("expected a hierarchy without a circle, got {:?} above itself", one.from),
                );
                break;
            }
            up = up.and_then(|partner| above.get(partner).copied());
        }
    }
}

/// Shares after everybody has passed its part up, from below to above. The sum stays as it is.
pub(in crate::partner) fn passed_up(mut shares: Vec<PartnerShare>, pass_up: &[PassUp]) -> Vec<PartnerShare> {
    if pass_up.is_empty() {
        return shares;
    }
    let above: BTreeMap<&str, &PassUp> = pass_up.iter().map(|one| (one.from.as_str(), one)).small_collect();
    // Who passes something on, of those who have a share and those above them, with the steps to the top: the lowest first.
    let mut passing: BTreeMap<&str, (usize, &PassUp)> = BTreeMap::new();
    for share in &shares {
        let up: Vec<&PassUp> =
            successors(above.get(share.partner.as_str()), |one| above.get(one.to.as_str()))
                .copied()
                .collect();
        for (below, one) in up.iter().enumerate() {
            passing.insert(&one.from, (up.len() - below, one));
        }
    }
    let mut order: Vec<(usize, &PassUp)> = passing.into_values().collect();
    order.small_sort_by_key(|(steps, _)| Reverse(*steps));
    let mut places: BTreeMap<String, usize> =
        shares.iter().enumerate().map(|(place, share)| (share.partner.clone(), place)).small_collect();
    for (_, one) in order {
        let rate = one.rate.get();
        let from = places.get(&one.from).and_then(|place| shares.get_mut(*place));
        let Some(from) = from else { continue };
        let part = from.share * rate;
        from.share -= part;
        from.calculation = format!("({}), less {rate} passed up", from.calculation);
        let received = format!("{} passed up", shown(part));
        if let Some(to) = places.get(&one.to).and_then(|place| shares.get_mut(*place)) {
            to.share += part;
            to.calculation = format!("{} + {received}", to.calculation);
        } else {
            places.insert(one.to.clone(), shares.len());
            shares.push(PartnerShare { partner: one.to.clone(), share: part, calculation: received });
        }
    }
    shares.retain(|share| share.share > 0.0);
    shares
}

#[cfg(test)]
#[path = "hierarchy_tests.rs"]
mod tests;
