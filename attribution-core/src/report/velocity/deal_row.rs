//! The velocity of one deal.

use serde::Serialize;

use super::deal_cycle::DealCycle;
use super::options::VelocityOptions;
use crate::b2b::velocity_bonus;
use crate::domain::{DealStatus, days_between};
use crate::report::stages::{StageEntry, StageWays};
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

impl DealVelocity {
    pub(super) fn new(
        cycle: &DealCycle<'_>,
        ways: &StageWays,
        moment: Option<Timestamp>,
        options: &VelocityOptions,
    ) -> Self {
        let open = cycle.outcome == DealStatus::Open;
        let cycle_days = cycle.days.filter(|_| !open);
        let (config, size) = (&options.config, cycle.size.as_deref());
        let expected = config.expected_cycle(size);
        Self {
            opportunity: cycle.deal.id.clone(),
            deal_size: cycle.size.clone(),
            status: cycle.outcome,
            cycle_days,
            age_days: cycle.age(),
            expected_cycle_days: expected,
            velocity_bonus: cycle_days.map(|days| velocity_bonus(days, expected)),
            deal_size_multiplier: config.deal_size_multiplier(size),
            stages: days_in_stages(cycle, ways, moment),
        }
    }
}

fn days_in_stages(cycle: &DealCycle<'_>, ways: &StageWays, moment: Option<Timestamp>) -> Vec<DaysInStage> {
    let open = cycle.outcome == DealStatus::Open;
    let end = if open { moment.map(Timestamp::micros) } else { cycle.deal.closed().map(Timestamp::micros) };
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
