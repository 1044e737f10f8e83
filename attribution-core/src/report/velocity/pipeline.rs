//! Velocity of a pipeline: how much it brings per day.

use serde::Serialize;

use super::deal_cycle::DealCycle;
use crate::domain::DealStatus;
use crate::math::{Confidence, Sum, count_f64};
use crate::report::days_summary::DaysSummary;
use crate::report::survival::{CumulativeIncidence, CycleTime, KaplanMeier};

/// Pipeline velocity: what the deals of a period, or of one size, bring per day.
///
/// # Formula
/// velocity = opportunities × win rate × mean amount of won deals / mean cycle of won deals, per day; win rate = won / (won +
/// lost).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PipelineVelocity {
    /// Size of the deals; none for all deals, and for those whose size is not known.
    pub deal_size: Option<String>,
    /// Opportunities.
    pub opportunities: u64,
    /// Those that were won.
    pub won: u64,
    /// Those that were lost.
    pub lost: u64,
    /// Those that are open.
    pub open: u64,
    /// Win rate: won / (won + lost); none where nothing was closed.
    pub win_rate: Option<f64>,
    /// Mean amount of won deals; one without an amount counts as 0.
    pub mean_amount: Option<f64>,
    /// Velocity in units of the currency per day; none where a factor is not known or cycles take no time.
    pub per_day: Option<f64>,
    /// Cycles of won deals.
    pub won_cycle: DaysSummary,
    /// Cycles of lost deals.
    pub lost_cycle: DaysSummary,
}

impl PipelineVelocity {
    pub(super) fn new(deal_size: Option<&str>, deals: &[&DealCycle<'_>]) -> Self {
        let with = |outcome| deals.iter().filter(move |deal| deal.outcome == outcome);
        let count = |outcome| with(outcome).count() as u64;
        let days = |outcome| DaysSummary::new(with(outcome).filter_map(|deal| deal.days));
        let (won, lost, open) = (count(DealStatus::Won), count(DealStatus::Lost), count(DealStatus::Open));
        let amounts: Sum = with(DealStatus::Won).map(|deal| deal.deal.amount.unwrap_or(0.0)).collect();
        let opportunities = won + lost + open;
        let win_rate = (won + lost > 0).then(|| count_f64(won) / count_f64(won + lost));
        let mean_amount = (won > 0).then(|| amounts.value() / count_f64(won));
        let won_cycle = days(DealStatus::Won);
        let per_day = win_rate.zip(mean_amount).zip(won_cycle.mean.filter(|mean| *mean > 0.0));
        Self {
            deal_size: deal_size.map(str::to_owned),
            opportunities,
            won,
            lost,
            open,
            win_rate,
            mean_amount,
            per_day: per_day
                .map(|((rate, amount), days)| count_f64(opportunities) * rate * amount / days)
                .filter(|per_day| per_day.is_finite()),
            won_cycle,
            lost_cycle: days(DealStatus::Lost),
        }
    }
}

/// Survival of deals of one size: how many last how long, and how many are won by when.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CycleSurvival {
    /// Size of the deals; none for all deals, and for those whose size is not known.
    pub deal_size: Option<String>,
    /// Length of cycles, with open deals as censored (Kaplan–Meier).
    pub cycle: KaplanMeier,
    /// Cumulative incidence of winning, with losses as the competing event (Aalen–Johansen).
    pub winning: CumulativeIncidence,
}

impl CycleSurvival {
    pub(super) fn new(deal_size: Option<&str>, deals: &[&DealCycle<'_>], level: Confidence) -> Self {
        let times: Vec<CycleTime> = deals.iter().filter_map(|deal| deal.time()).collect();
        Self {
            deal_size: deal_size.map(str::to_owned),
            cycle: KaplanMeier::new(&times, level),
            winning: CumulativeIncidence::new(&times),
        }
    }
}

#[cfg(test)]
#[path = "pipeline_tests.rs"]
mod tests;
