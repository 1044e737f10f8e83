//! Splits: how many partners deals have, and how large their shares are.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::inference::{HistogramBin, histogram};
use crate::partner::involvement::{AwardedPart, DealPartners};

/// Deals with the same number of partners.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DealsByPartners {
    /// Number of partners.
    pub partners: u64,
    /// Deals with so many.
    pub deals: u64,
    /// Won ones of them.
    pub won: u64,
    /// Lost ones of them.
    pub lost: u64,
}

/// Deals by the number of their partners.
pub(in crate::partner::analytics) fn splits(deals: &[DealPartners<'_>]) -> Vec<DealsByPartners> {
    let mut splits: BTreeMap<u64, DealsByPartners> = BTreeMap::new();
    for deal in deals {
        let partners = deal.partners.len() as u64;
        let split = splits.entry(partners).or_insert(DealsByPartners { partners, deals: 0, won: 0, lost: 0 });
        split.deals += 1;
        split.won += u64::from(deal.is_won());
        split.lost += u64::from(deal.is_closed() && !deal.is_won());
    }
    splits.into_values().collect()
}

/// Shares from 0 to 1 in ten bins, and the number of those above; parts of refunds are left out.
pub(in crate::partner::analytics) fn share_histogram(parts: &[AwardedPart<'_>]) -> (Vec<HistogramBin>, u64) {
    let shares = || parts.iter().filter(|part| !part.is_refund).map(|part| part.share);
    (histogram(shares().filter(|share| *share <= 1.0)), shares().filter(|share| *share > 1.0).count() as u64)
}
