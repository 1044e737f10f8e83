//! The velocity of one deal.

use serde::Serialize;

use super::deal_cycle::DealCycle;
use super::options::VelocityOptions;
use crate::domain::{DealStatus, days_between};
use crate::report::stages::{StageEntry, StageWays, closed_micros};
use crate::time::Timestamp;

/// Velocity of a deal: its cycle beside the expected one, and its days in each stage.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DealVelocity {
    /// Opportunity.
    pub opportunity: String,
    /// Size of the deal.
    pub deal_size: Option<String>,
    /// Status of the deal.
    pub status: DealStatus,
    /// Length of its cycle in days; none of an open deal, and where it is not known.
    pub cycle_days: Option<f64>,
    /// Age in days of an open deal.
    pub age_days: Option<f64>,
    /// Expected length of the cycle in days.
    pub expected_cycle_days: f64,
    /// Velocity bonus: above 1 for a deal that closed faster than expected, below for one that took longer.
    pub velocity_bonus: Option<f64>,
    /// Multiplier of the deal size: 1.4 of an enterprise deal, 1.2 of a mid-market one, else 1.
    pub deal_size_multiplier: f64,
    /// Days in each stage, where the stage history is known.
    pub stages: Vec<DaysInStage>,
}

/// Days of a deal in a stage.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DaysInStage {
    /// Stage.
    pub stage: String,
    /// Days from coming to it until the next stage or the close; of an open deal in its last stage until the moment at which it
    /// is looked at.
    pub days: Option<f64>,
    /// True while the deal is in it.
    pub still_there: bool,
}

/// Multiplier of a deal size, reported beside the velocity of a deal; no share depends on it.
#[must_use]
pub fn deal_size_multiplier(deal_size: Option<&str>) -> f64 {
    match deal_size {
        Some("enterprise") => 1.4,
        Some("mid_market") => 1.2,
        _ => 1.0,
    }
}

/// `1 + 0.5·(expected − actual)/expected` for a deal that is faster than expected, else
/// `max(0.5, 1 − 0.3·(actual − expected)/expected)`; `None` where 0 days are expected.
fn velocity_bonus(actual: f64, expected: f64) -> Option<f64> {
    let slower = (actual - expected) / expected;
    let bonus = if slower < 0.0 { 1.0 - 0.5 * slower } else { (1.0 - 0.3 * slower).max(0.5) };
    (expected > 0.0).then_some(bonus)
}

impl DealVelocity {
    pub(super) fn new(
        cycle: &DealCycle<'_>,
        ways: &StageWays,
        moment: Option<Timestamp>,
        options: &VelocityOptions,
    ) -> Self {
        let open = cycle.outcome == DealStatus::Open;
        let cycle_days = cycle.days.filter(|_| !open);
        let expected = options.expected_days(cycle.size.as_deref());
        Self {
            opportunity: cycle.deal.id.clone(),
            deal_size: cycle.size.clone(),
            status: cycle.outcome,
            cycle_days,
            age_days: cycle.age(),
            expected_cycle_days: expected,
            velocity_bonus: cycle_days.and_then(|days| velocity_bonus(days, expected)),
            deal_size_multiplier: deal_size_multiplier(cycle.size.as_deref()),
            stages: days_in_stages(cycle, ways, moment),
        }
    }
}

fn days_in_stages(cycle: &DealCycle<'_>, ways: &StageWays, moment: Option<Timestamp>) -> Vec<DaysInStage> {
    let open = cycle.outcome == DealStatus::Open;
    let end = if open { moment.map(Timestamp::micros) } else { closed_micros(cycle.deal).map(|(at, _)| at) };
    let way = ways.of(cycle.row);
    let mut next = way.iter().skip(1);
    let mut in_stage = |entry: &StageEntry| {
        let later = next.next();
        let until = later.map(|later| later.at).or(end);
        DaysInStage {
            stage: ways.name(entry.stage).to_owned(),
            days: until.map(|until| days_between(entry.at, until).max(0.0)),
            still_there: open && later.is_none(),
        }
    };
    way.iter().map(&mut in_stage).collect()
}

#[cfg(test)]
#[path = "deal_row_tests.rs"]
mod tests;
