//! Amounts of partners, by currency.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::domain::money::Currency;
use crate::math::Sum;
use crate::partner::involvement::{AwardedPart, DealPartners, major};

/// Amounts of a partner, or of all, in one currency, in major units.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PartnerMoney {
    /// The partner; none for all together, where each deal counts once.
    pub partner: Option<String>,
    /// Currency; none for deals that name none.
    pub currency: Option<Currency>,
    /// Amount of won deals that it had a part in.
    pub won: f64,
    /// Amount of won deals that it sourced.
    pub sourced: f64,
    /// Amount of won deals that it influenced and did not source.
    pub influenced: f64,
    /// Amount that awards gave it, less what refunds took back: the one amount that adds up over partners.
    pub attributed: f64,
    /// Pipeline: amount of open deals that it had a part in.
    pub pipeline: f64,
    /// Pipeline that it sourced.
    pub sourced_pipeline: f64,
}

/// Sums of one partner and currency.
#[derive(Default)]
struct Sums {
    won: Sum,
    sourced: Sum,
    influenced: Sum,
    attributed: i128,
    pipeline: Sum,
    sourced_pipeline: Sum,
}

impl Sums {
    /// Adds the amount of a deal.
    fn add(&mut self, deal: &DealPartners<'_>, is_sourced: bool, is_influenced: bool) {
        let amount = deal.deal.amount.unwrap_or_default();
        if deal.is_won() {
            self.won.add(amount);
            if is_sourced {
                self.sourced.add(amount);
            }
            if is_influenced {
                self.influenced.add(amount);
            }
        } else if !deal.is_closed() {
            self.pipeline.add(amount);
            if is_sourced {
                self.sourced_pipeline.add(amount);
            }
        }
    }

    fn row(self, partner: Option<&str>, currency: Option<Currency>) -> PartnerMoney {
        PartnerMoney {
            partner: partner.map(str::to_owned),
            currency,
            won: self.won.value(),
            sourced: self.sourced.value(),
            influenced: self.influenced.value(),
            attributed: currency.map_or(0.0, |currency| major(self.attributed, currency)),
            pipeline: self.pipeline.value(),
            sourced_pipeline: self.sourced_pipeline.value(),
        }
    }
}

/// Amounts of all partners together by currency, and those of each by name and currency.
pub(in crate::partner::analytics) fn money(
    deals: &[DealPartners<'_>],
    parts: &[AwardedPart<'_>],
) -> (Vec<PartnerMoney>, Vec<PartnerMoney>) {
    let mut all: BTreeMap<Option<Currency>, Sums> = BTreeMap::new();
    let mut own: BTreeMap<(&str, Option<Currency>), Sums> = BTreeMap::new();
    for deal in deals.iter().filter(|deal| deal.deal.amount.is_some()) {
        let currency = deal.deal.currency;
        for partner in &deal.partners {
            let is_sourced = deal.sourced == Some(*partner);
            own.entry((partner, currency)).or_default().add(deal, is_sourced, !is_sourced);
        }
        if !deal.partners.is_empty() {
            let is_sourced = deal.sourced.is_some();
            let influencing = deal.partners.len() - usize::from(is_sourced);
            all.entry(currency).or_default().add(deal, is_sourced, influencing > 0);
        }
    }
    for part in parts {
        let currency = Some(part.currency);
        own.entry((part.partner, currency)).or_default().attributed += i128::from(part.minor);
        all.entry(currency).or_default().attributed += i128::from(part.minor);
    }
    let all = all.into_iter().map(|(currency, sums)| sums.row(None, currency)).collect();
    (all, own.into_iter().map(|((partner, currency), sums)| sums.row(Some(partner), currency)).collect())
}
