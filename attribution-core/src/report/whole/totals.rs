//! Totals: how many deals there are of each status, and what they are worth.

use serde::Serialize;

use crate::domain::{DealStatus, Deals, Journeys};
use crate::math::{Sum, count_f64};
use crate::report::filter::ReportFilter;
use crate::report::pipeline::journeys_of_deals;

/// Deals of one status.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DealTotals {
    /// Status of the deals.
    pub status: DealStatus,
    /// Number of deals.
    pub deals: u64,
    /// Those among them that have no amount.
    pub without_amount: u64,
    /// Those among them that have no touch in their window.
    pub without_touch: u64,
    /// Open deals among them that have no probability, and so no weighted amount.
    pub without_probability: u64,
    /// Sum of the amounts.
    pub amount: f64,
    /// Sum of amount times probability, of open deals that have both; none where none has, and for others.
    pub weighted_amount: Option<f64>,
    /// Mean amount, a deal without one as 0; none where there are no deals.
    pub mean_amount: Option<f64>,
}

/// Deals of each status.
pub(super) fn totals(journeys: &Journeys, deals: &Deals, filter: &ReportFilter) -> Vec<DealTotals> {
    let of_deal = journeys_of_deals(journeys, deals);
    let total = |status: DealStatus| {
        let (mut amount, mut weighted) = (Sum::default(), None::<Sum>);
        let mut total = DealTotals {
            status,
            deals: 0,
            without_amount: 0,
            without_touch: 0,
            without_probability: 0,
            amount: 0.0,
            weighted_amount: None,
            mean_amount: None,
        };
        for (row, (deal, journey)) in deals.opportunities().iter().zip(&of_deal).enumerate() {
            if deal.outcome() != status || !filter.admits_deal(deals, row) {
                continue;
            }
            total.deals += 1;
            total.without_touch += u64::from(journey.is_none());
            total.without_amount += u64::from(deal.amount.is_none());
            total.without_probability += u64::from(status == DealStatus::Open && deal.probability.is_none());
            amount.add(deal.amount.unwrap_or(0.0));
            if let Some((own, probability)) = deal.amount.zip(deal.probability) {
                weighted.get_or_insert_default().add(own * probability);
            }
        }
        total.amount = amount.value();
        total.weighted_amount = weighted.filter(|_| status == DealStatus::Open).map(Sum::value);
        total.mean_amount = (total.deals > 0).then(|| amount.value() / count_f64(total.deals));
        total
    };
    [DealStatus::Won, DealStatus::Lost, DealStatus::Open].into_iter().map(total).collect()
}
