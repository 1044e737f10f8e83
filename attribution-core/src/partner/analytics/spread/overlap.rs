//! Overlap: partners with deals in common.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::math::{SmallSort, count_f64};
use crate::partner::involvement::DealPartners;

/// Most partners of a deal that are paired: a deal of more says nothing of who works together.
const MOST_PARTNERS: usize = 100;

/// Two partners with deals in common.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PartnerOverlap {
    /// Partner whose name comes first.
    pub left: String,
    /// The other partner.
    pub right: String,
    /// Deals that both had a part in.
    pub deals: u64,
    /// Won ones of them.
    pub won: u64,
    /// Deals of the first.
    pub left_deals: u64,
    /// Deals of the other.
    pub right_deals: u64,
    /// Jaccard index: deals of both per deal of either.
    pub jaccard: f64,
}

/// The pairs with the most deals in common, the number of all pairs, and that of deals with too many partners.
pub(in crate::partner::analytics) fn overlaps(
    deals: &[DealPartners<'_>],
    limit: u32,
) -> (Vec<PartnerOverlap>, u64, u64) {
    let mut own: BTreeMap<&str, u64> = BTreeMap::new();
    let mut common: BTreeMap<(&str, &str), (u64, u64)> = BTreeMap::new();
    let mut left_out = 0;
    for deal in deals {
        for partner in &deal.partners {
            *own.entry(partner).or_default() += 1;
        }
        if deal.partners.len() > MOST_PARTNERS {
            left_out += 1;
            continue;
        }
        for (place, left) in deal.partners.iter().enumerate() {
            for right in deal.partners.iter().skip(place + 1) {
                let (deals, won) = common.entry((left, right)).or_default();
                *deals += 1;
                *won += u64::from(deal.is_won());
            }
        }
    }
    let pairs = common.len() as u64;
    let of = |partner: &str| own.get(partner).copied().unwrap_or_default();
    let row = |((left, right), (deals, won)): ((&str, &str), (u64, u64))| {
        let (left_deals, right_deals) = (of(left), of(right));
        let jaccard = count_f64(deals) / count_f64((left_deals + right_deals - deals).max(1));
        let (left, right) = (left.to_owned(), right.to_owned());
        PartnerOverlap { left, right, deals, won, left_deals, right_deals, jaccard }
    };
    let mut rows: Vec<PartnerOverlap> = common.into_iter().map(row).collect();
    // Equal ones keep the order of their names.
    rows.small_sort_by(|one: &PartnerOverlap, other| other.deals.cmp(&one.deals));
    rows.truncate(limit as usize);
    (rows, pairs, left_out)
}
