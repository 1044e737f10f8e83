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
    /// Sum of the amounts.
    pub amount: f64,
    /// Sum of amount times probability, of open deals that have both; none for others.
    pub weighted_amount: Option<f64>,
    /// Mean amount, a deal without one as 0; none where there are no deals.
    pub mean_amount: Option<f64>,
}

/// Deals of each status.
pub(super) fn totals(journeys: &Journeys, deals: &Deals, filter: &ReportFilter) -> Vec<DealTotals> {
    let of_deal = journeys_of_deals(journeys, deals);
    let total = |status: DealStatus| {
        let (mut amount, mut weighted) = (Sum::default(), Sum::default());
        let mut total = DealTotals {
            status,
            deals: 0,
            without_amount: 0,
            without_touch: 0,
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
            match deal.amount {
                Some(own) => {
                    amount.add(own);
                    weighted.add(own * deal.probability.unwrap_or(0.0));
                }
                None => total.without_amount += 1,
            }
        }
        total.amount = amount.value();
        total.weighted_amount = (status == DealStatus::Open).then(|| weighted.value());
        total.mean_amount = (total.deals > 0).then(|| amount.value() / count_f64(total.deals));
        total
    };
    [DealStatus::Won, DealStatus::Lost, DealStatus::Open].into_iter().map(total).collect()
}
