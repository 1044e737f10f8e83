//! A row for each partner.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::math::{Confidence, Sum, count_f64};
use crate::partner::analytics::rates::{TimeToClose, WinRateComparison, WonDays};
use crate::partner::involvement::{AwardedPart, DealPartners};

/// Partner with its deals. Always `deals = sourced + influenced = open + won + lost`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PartnerRow {
    /// The partner.
    pub partner: String,
    /// Deals that it had a part in.
    pub deals: u64,
    /// Deals that it sourced.
    pub sourced: u64,
    /// Deals that it influenced and did not source.
    pub influenced: u64,
    /// Open ones.
    pub open: u64,
    /// Won ones.
    pub won: u64,
    /// Lost ones.
    pub lost: u64,
    /// Rows of evidence.
    pub evidence: u64,
    /// Parts of awards; those of refunds are left out.
    pub awards: u64,
    /// Mean of its shares in them; none without an award.
    pub mean_share: Option<f64>,
    /// Win rate of its deals, against closed deals without it.
    pub win_rate: WinRateComparison,
    /// Time to close of its won deals, and of all others.
    pub time_to_close: TimeToClose,
}

/// Deals and shares of a partner.
#[derive(Default)]
pub(in crate::partner::analytics) struct PartnerDeals {
    /// Places of its deals.
    pub(in crate::partner::analytics) deals: Vec<usize>,
    sourced: u64,
    pub(in crate::partner::analytics) won: u64,
    pub(in crate::partner::analytics) closed: u64,
    evidence: u64,
    awards: u64,
    shares: Sum,
}

impl PartnerDeals {
    /// The row of a partner, with `all` (won, closed) deals and their days.
    pub(in crate::partner::analytics) fn row(
        &self,
        partner: &str,
        all: (u64, u64),
        days: &WonDays,
        confidence: Confidence,
    ) -> PartnerRow {
        let deals = self.deals.len() as u64;
        PartnerRow {
            partner: partner.to_owned(),
            deals,
            sourced: self.sourced,
            influenced: deals - self.sourced,
            open: deals - self.closed,
            won: self.won,
            lost: self.closed - self.won,
            evidence: self.evidence,
            awards: self.awards,
            mean_share: (self.awards > 0).then(|| self.shares.value() / count_f64(self.awards)),
            win_rate: WinRateComparison::new((self.won, self.closed), all, confidence),
            time_to_close: days.of(self.deals.iter().copied()),
        }
    }
}

/// Partners by name, with their deals and shares.
pub(in crate::partner::analytics) fn by_partner<'a>(
    deals: &[DealPartners<'a>],
    parts: &[AwardedPart<'a>],
) -> BTreeMap<&'a str, PartnerDeals> {
    let mut partners: BTreeMap<&str, PartnerDeals> = BTreeMap::new();
    for (place, deal) in deals.iter().enumerate() {
        for partner in &deal.partners {
            let own = partners.entry(partner).or_default();
            own.deals.push(place);
            own.sourced += u64::from(deal.sourced == Some(*partner));
            own.won += u64::from(deal.is_won());
            own.closed += u64::from(deal.is_closed());
        }
        for one in &deal.evidence {
            partners.entry(&one.partner).or_default().evidence += 1;
        }
    }
    for part in parts {
        let own = partners.entry(part.partner).or_default();
        if !part.is_refund {
            own.awards += 1;
            own.shares.add(part.share);
        }
    }
    partners
}
