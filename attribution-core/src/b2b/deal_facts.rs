//! Facts of a deal that scale its difficulty, and no share of a touch: complexity, committee, and how fast it was.

use serde::Serialize;

use super::config::B2bConfig;
use crate::domain::{DealStatus, Deals, Journeys, Opportunity};
use crate::error::{Error, ErrorKind, Result};

/// Facts of one opportunity.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DealFacts {
    /// Opportunity that they are of.
    pub opportunity: String,
    /// Account that buys.
    pub account: Option<String>,
    /// Status of the deal.
    pub status: DealStatus,
    /// Size of the deal.
    pub deal_size: Option<String>,
    /// Amount; none where it is not known.
    pub amount: Option<f64>,
    /// Length of the sales cycle in days; none of an open deal, and where it is not known.
    pub cycle_days: Option<f64>,
    /// Expected length of the sales cycle in days, by size.
    pub expected_cycle_days: f64,
    /// Velocity bonus: above 1 for a deal that was faster than expected.
    pub velocity_bonus: Option<f64>,
    /// Multiplier of the size of the deal.
    pub deal_size_multiplier: f64,
    /// People who are known to have a part in the deal.
    pub stakeholders: f64,
    /// Account complexity, 1 or more.
    pub complexity: f64,
    /// Committee factor, 1 or more.
    pub committee_factor: f64,
}

/// Largest bonus that being faster gives, and what being slower costs at most.
const FASTER: f64 = 0.5;
const SLOWER: f64 = 0.3;
const LEAST: f64 = 0.5;

/// Velocity bonus of a deal: how its cycle stands to the one that was expected.
///
/// 1 + 0.5 · (expected − actual) / expected for a deal that was faster, else 1 − 0.3 · (actual − expected) / expected, at
/// least 0.5; 1 where nothing was expected.
///
/// # Examples
/// ```
/// use attribution_core::b2b::velocity_bonus;
///
/// assert_eq!((velocity_bonus(30.0, 60.0), velocity_bonus(120.0, 60.0)), (1.25, 0.7));
/// ```
#[must_use]
pub fn velocity_bonus(actual_days: f64, expected_days: f64) -> f64 {
    if expected_days <= 0.0 {
        return 1.0;
    }
    if actual_days < expected_days {
        1.0 + FASTER * (expected_days - actual_days) / expected_days
    } else {
        (1.0 - SLOWER * (actual_days - expected_days) / expected_days).max(LEAST)
    }
}

/// Account complexity: 1, and more for a large deal, many stakeholders and a long cycle.
///
/// 0.3 for an enterprise and 0.15 for a mid-market deal; 0.2 above five stakeholders, 0.1 above three; 0.25 above 365 days,
/// 0.15 above 180.
fn complexity(deal_size: Option<&str>, stakeholders: f64, cycle_days: Option<f64>) -> f64 {
    let size = deal_size.map(crate::domain::word);
    let size = match size.as_deref() {
        Some("enterprise") => 0.3,
        Some("mid_market") => 0.15,
        _ => 0.0,
    };
    let above = |value: f64, steps: [(f64, f64); 2]| {
        steps.into_iter().find(|(border, _)| value > *border).map_or(0.0, |(_, more)| more)
    };
    let people = above(stakeholders, [(5.0, 0.2), (3.0, 0.1)]);
    let cycle = above(cycle_days.unwrap_or(0.0), [(365.0, 0.25), (180.0, 0.15)]);
    1.0 + size + people + cycle
}

impl DealFacts {
    /// Facts of the opportunity in a row.
    ///
    /// The committee factor is 1 + 0.1 · (decision makers + influencers); stakeholders are the whole committee.
    #[must_use]
    pub fn new(deals: &Deals, row: usize, deal: &Opportunity, config: &B2bConfig) -> Self {
        let deal_size = deals.deal_size(deal);
        let committee = deals.committee(row);
        let cycle_days = deal.cycle_days();
        let expected = config.expected_cycle(deal_size);
        Self {
            opportunity: deal.id.clone(),
            account: deal.account.clone(),
            status: deal.outcome(),
            deal_size: deal_size.map(str::to_owned),
            amount: deal.amount,
            cycle_days,
            expected_cycle_days: expected,
            velocity_bonus: cycle_days.map(|actual| velocity_bonus(actual, expected)),
            deal_size_multiplier: config.deal_size_multiplier(deal_size),
            stakeholders: committee.size,
            complexity: complexity(deal_size, committee.size, cycle_days),
            committee_factor: 1.0 + 0.1 * (committee.decision_makers + committee.influencers),
        }
    }

    /// Facts of all opportunities, in their order.
    #[must_use]
    pub fn all(deals: &Deals, config: &B2bConfig) -> Vec<Self> {
        let rows = deals.opportunities().iter().enumerate();
        rows.map(|(row, deal)| Self::new(deals, row, deal, config)).collect()
    }
}

/// The deals of journeys.
///
/// # Errors
/// `MISSING_DATA` for journeys that were built without.
pub fn deals_of(journeys: &Journeys) -> Result<&Deals> {
    let detail = "expected journeys of deals, with opportunities beside touches, got journeys without";
    journeys.deals().ok_or_else(|| Error::new(ErrorKind::MissingData, "journeys", detail))
}

/// Facts of all opportunities of some journeys, in their order.
///
/// # Errors
/// `INVALID_CONFIG` for a number out of range; `MISSING_DATA` for journeys without deals.
pub fn deal_facts(journeys: &Journeys, config: &B2bConfig) -> Result<Vec<DealFacts>> {
    config.validate().map_err(|error| error.within("config"))?;
    deals_of(journeys).map(|deals| DealFacts::all(deals, config))
}

#[cfg(test)]
#[path = "deal_facts_tests.rs"]
mod tests;
