//! Months of deals with partners, and of what awards gave.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::domain::money::Currency;
use crate::partner::involvement::{AwardedPart, DealPartners, major};

/// Month of deals with partners, in UTC.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PartnerMonth {
    /// The month, such as `2026-01`.
    pub month: String,
    /// Deals with a partner that were created.
    pub created: u64,
    /// Deals of these that a partner sourced.
    pub sourced: u64,
    /// Deals with a partner that were won.
    pub won: u64,
    /// Deals with a partner that were lost.
    pub lost: u64,
    /// Rows of evidence; those without time are in no month.
    pub evidence: u64,
    /// Partners with evidence.
    pub partners: u64,
}

/// Amount that awards gave a partner in a month.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct AttributedMonth {
    /// The month of the close, such as `2026-01`, in UTC.
    pub month: String,
    /// The partner.
    pub partner: String,
    /// Currency of the amount.
    pub currency: Currency,
    /// Amount in major units, less what refunds took back.
    pub attributed: f64,
}

/// Counts of a month.
#[derive(Default)]
struct Counts<'a> {
    created: u64,
    sourced: u64,
    won: u64,
    lost: u64,
    evidence: u64,
    partners: BTreeSet<&'a str>,
}

/// Months in which something happened to deals with partners, in order.
pub(in crate::partner::analytics) fn months(deals: &[DealPartners<'_>]) -> Vec<PartnerMonth> {
    let mut months: BTreeMap<String, Counts<'_>> = BTreeMap::new();
    for deal in deals.iter().filter(|deal| !deal.partners.is_empty()) {
        if let Some(created) = deal.deal.created_at {
            let month = months.entry(created.month()).or_default();
            month.created += 1;
            month.sourced += u64::from(deal.sourced.is_some());
        }
        if let Some(closed) = deal.closed {
            let month = months.entry(closed.month()).or_default();
            month.won += u64::from(deal.is_won());
            month.lost += u64::from(!deal.is_won());
        }
        for (one, at) in deal.evidence.iter().filter_map(|one| Some((one, one.at?))) {
            let month = months.entry(at.month()).or_default();
            month.evidence += 1;
            month.partners.insert(&one.partner);
        }
    }
    let row = |(month, counts): (String, Counts<'_>)| PartnerMonth {
        month,
        created: counts.created,
        sourced: counts.sourced,
        won: counts.won,
        lost: counts.lost,
        evidence: counts.evidence,
        partners: counts.partners.len() as u64,
    };
    months.into_iter().map(row).collect()
}

/// Amounts that awards gave, by month, partner and currency.
pub(in crate::partner::analytics) fn attributed_months(parts: &[AwardedPart<'_>]) -> Vec<AttributedMonth> {
    let mut sums: BTreeMap<(String, &str, Currency), i128> = BTreeMap::new();
    for part in parts {
        *sums.entry((part.closed_at.month(), part.partner, part.currency)).or_default() +=
            i128::from(part.minor);
    }
    let row = |((month, partner, currency), minor): ((String, &str, Currency), i128)| AttributedMonth {
        month,
        partner: partner.to_owned(),
        currency,
        attributed: major(minor, currency),
    };
    sums.into_iter().map(row).collect()
}
