//! Sourced and influenced pipeline: which side began a deal, and which took part in it.

use serde::Serialize;

use crate::domain::{DealStatus, Deals, Journey, Journeys, Milestone, Side};
use crate::math::{Sum, count_f64};
use crate::report::filter::ReportFilter;
use crate::report::scope::sides;
use crate::report::summary::share;

/// Measure of a row of sourced and influenced pipeline: the deals that it counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum PipelineMeasure {
    /// All deals of the status, with a touch or without.
    AllDeals,
    /// Marketing-sourced pipeline: deals whose first touch before they were created was of marketing.
    MarketingSourced,
    /// Sales-sourced pipeline: deals whose first touch before they were created was of sales.
    SalesSourced,
    /// Deals whose first touch before they were created was of both sides.
    JointlySourced,
    /// Deals without a touch before they were created, or whose first one is of no known side.
    SourceUnknown,
    /// Marketing-influenced pipeline: deals with a touch of marketing, alone or with sales, before the close.
    MarketingInfluenced,
    /// Sales-influenced pipeline: deals with a touch of sales, alone or with marketing, before the close.
    SalesInfluenced,
}

impl PipelineMeasure {
    /// Every measure, in the order of a report.
    pub const ALL: [Self; 7] = [
        Self::AllDeals,
        Self::MarketingSourced,
        Self::SalesSourced,
        Self::JointlySourced,
        Self::SourceUnknown,
        Self::MarketingInfluenced,
        Self::SalesInfluenced,
    ];

    /// True for a deal with that source and these sides among its touches.
    fn holds(self, source: Option<Side>, touched: (bool, bool)) -> bool {
        match self {
            Self::AllDeals => true,
            Self::MarketingSourced => source == Some(Side::Marketing),
            Self::SalesSourced => source == Some(Side::Sales),
            Self::JointlySourced => source == Some(Side::Both),
            Self::SourceUnknown => source.is_none(),
            Self::MarketingInfluenced => touched.0,
            Self::SalesInfluenced => touched.1,
        }
    }
}

/// Deals that were won, or are open, by the side that sourced or influenced them.
///
/// Every deal has one source, so that the four rows of sources add up to all deals; influence overlaps.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PipelineRow {
    /// Status of the deals: won or open.
    pub status: DealStatus,
    /// Measure that the row counts.
    pub measure: PipelineMeasure,
    /// Number of deals.
    pub deals: u64,
    /// Their amount, not weighted by a probability.
    pub amount: f64,
    /// Share of the number of all deals of the status; none where there are none.
    pub share_of_deals: Option<f64>,
    /// Share of the amount of all deals of the status; none where there is none.
    pub share_of_amount: Option<f64>,
}

/// Sourced and influenced pipeline of the deals in a filter, those that were won first; empty for journeys without deals.
/// Journeys of open pipeline alone have rows of open deals alone.
///
/// A period of touches does not cut it: a deal is sourced by its first touch, whenever that was.
pub(in crate::report) fn pipeline(journeys: &Journeys, filter: &ReportFilter) -> Vec<PipelineRow> {
    let Some(deals) = journeys.deals() else { return Vec::new() };
    let of_deal = journeys_of_deals(journeys, deals);
    let mut rows = Vec::with_capacity(2 * PipelineMeasure::ALL.len());
    let first = journeys.get(0).and_then(|journey| journey.opportunity());
    let is_open = first.is_some_and(|deal| deal.outcome() == DealStatus::Open);
    let statuses = if is_open { &[DealStatus::Open][..] } else { &[DealStatus::Won, DealStatus::Open] };
    for status in statuses.iter().copied() {
        let mut sums = [(0_u64, Sum::default()); PipelineMeasure::ALL.len()];
        for (row, (deal, journey)) in deals.opportunities().iter().zip(&of_deal).enumerate() {
            if deal.outcome() != status || !filter.admits_deal(deals, row) {
                continue;
            }
            let source = journey.as_ref().and_then(source);
            let touched = journey.as_ref().map(touched).unwrap_or_default();
            for (measure, (count, amount)) in PipelineMeasure::ALL.into_iter().zip(&mut sums) {
                if measure.holds(source, touched) {
                    *count += 1;
                    amount.add(deal.amount.unwrap_or(0.0));
                }
            }
        }
        let [(all, all_amount), ..] = sums;
        rows.extend(PipelineMeasure::ALL.into_iter().zip(sums).map(|(measure, (count, amount))| {
            PipelineRow {
                status,
                measure,
                deals: count,
                amount: amount.value(),
                share_of_deals: share(count_f64(count), count_f64(all)),
                share_of_amount: share(amount.value(), all_amount.value()),
            }
        }));
    }
    rows
}

/// The journey of each deal, where it has a touch; open deals have theirs apart.
pub(in crate::report) fn journeys_of_deals<'a>(
    journeys: &'a Journeys,
    deals: &Deals,
) -> Vec<Option<Journey<'a>>> {
    let mut of_deal = vec![None; deals.opportunities().len()];
    let open = journeys.open_pipeline();
    for journey in journeys.iter().chain(open.into_iter().flat_map(Journeys::iter)) {
        if let Some(slot) = journey.deal_row().and_then(|row| of_deal.get_mut(row)) {
            *slot = Some(journey);
        }
    }
    of_deal
}

/// Side of the first touch, if that was at or before the creation of the deal.
fn source(journey: &Journey<'_>) -> Option<Side> {
    let created = journey.moment_of(Milestone::OpportunityCreated)?;
    let first = journey.micros().first().copied()?;
    (first <= created).then(|| sides(journey)(0)).flatten()
}

/// True for marketing, and for sales, if a touch of the deal was theirs; all of its touches are before the close.
fn touched(journey: &Journey<'_>) -> (bool, bool) {
    let side_of = sides(journey);
    let touches = (0..journey.len()).filter_map(side_of);
    touches.fold((false, false), |(marketing, sales), side| {
        (marketing || side != Side::Sales, sales || side != Side::Marketing)
    })
}

#[cfg(test)]
#[path = "sourced_tests.rs"]
mod tests;
