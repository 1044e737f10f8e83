//! Allocation: what a plan spends, brings and proves.

use std::collections::BTreeMap;

use serde::Serialize;

use super::active_bound::{ActiveBound, active};
use super::next_unit::{NextUnit, NoPrice, next_unit};
use super::problem::{BudgetProblem, Objective};
use super::ties::brings_more_elsewhere;
use crate::error::Result;
use crate::math::{Lookout, SmallCollect, Sum};
use crate::solver::prepared::{Found, Prepared};

/// Budget allocation: the spend of each channel, the response to it, and how far from the best it can be.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Allocation {
    /// Proof status: optimal when the gap is as small as was asked for.
    pub status: AllocationStatus,
    /// Total spend.
    pub spend: f64,
    /// Response to it.
    pub response: f64,
    /// `margin · response − spend`.
    pub profit: f64,
    /// Response per unit of spend; none without spend.
    pub roas: Option<f64>,
    /// Value of the objective: response, profit, return, or spend.
    pub objective_value: f64,
    /// No plan reaches more than this; for `min_spend`, none spends less.
    pub bound: f64,
    /// Optimality gap: the distance of value and bound, relative to the value.
    pub gap: f64,
    /// Lagrange multiplier of the budget, in terms of the objective: the right derivative of what it reaches with respect to
    /// the budget, at this plan. 0 where the budget does not bind. Without a budget: what a unit more than the plan spends
    /// would bring.
    pub shadow_price: Option<f64>,
    /// Reason for a missing shadow price.
    pub shadow_price_reason: Option<NoPrice>,
    /// Reason for a missing division of the next unit of budget.
    pub next_unit_reason: Option<NoPrice>,
    /// Number of branch-and-bound nodes: parts of the problem that were looked at.
    pub nodes: u32,
    /// The channels, in the order of the problem.
    pub channels: Vec<AllocatedChannel>,
    /// The groups, in the order of the problem.
    pub groups: Vec<AllocatedGroup>,
}

/// Proof status of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum AllocationStatus {
    /// The gap is as small as was asked for.
    Optimal,
    /// The search stopped at its limit of nodes before.
    GapLimit,
}

/// Allocation to one channel.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct AllocatedChannel {
    /// Its name.
    pub id: String,
    /// Spend on it.
    pub spend: f64,
    /// Response to that, weighted.
    pub response: f64,
    /// Marginal return: the response to the next unit; none where that is infinite.
    pub marginal_roas: Option<f64>,
    /// Average return: response per unit of spend; none without spend.
    pub average_roas: Option<f64>,
    /// Reduced cost (the multiplier of a bound in the KKT conditions): the return of the next unit beyond the price in
    /// its group, above 0 at an upper bound, below 0 at a lower one.
    pub reduced_cost: Option<f64>,
    /// Part of the next unit of budget that goes to it: where a curve is convex, perhaps more than all of it, at the
    /// cost of others. None for all of them where there is a `next_unit_reason`.
    pub next_unit: Option<f64>,
    /// Active bound: its place between its bounds.
    pub active: ActiveBound,
    /// Its spend over the most ever spent on it, when that is known: above 1 the curve is a guess.
    pub extrapolation_ratio: Option<f64>,
    /// Its spend less what is spent now, when that is known.
    pub change: Option<f64>,
}

/// Allocation to one group.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct AllocatedGroup {
    /// Its name.
    pub id: String,
    /// Spend on it.
    pub spend: f64,
    /// Lagrange multiplier of the group: what the next unit in it brings; none where that is infinite, and where
    /// nothing in it may take a little more.
    pub price: Option<f64>,
}

impl Allocation {
    /// Refuses figures beyond the range of floats.
    pub(super) fn check_finite(&self, problem: &BudgetProblem) -> Result<()> {
        let figures = [self.spend, self.response, self.profit, self.objective_value, self.bound, self.gap];
        if figures.iter().all(|figure| figure.is_finite()) {
            return Ok(());
        }
        let responses = self.channels.iter().map(|channel| channel.response).enumerate();
        let largest = responses.max_by(|a, b| a.1.total_cmp(&b.1));
        Err(problem.too_large(largest.map_or(0, |(index, _)| index)))
    }
}

impl BudgetProblem {
    /// Spend and response of a plan.
    pub(super) fn totals(&self, spends: &[f64]) -> (f64, f64) {
        let each = self.channels.iter().zip(spends);
        let response: Sum =
            each.map(|(channel, spend)| channel.weight * channel.curve.response(*spend)).collect();
        (spends.iter().copied().collect::<Sum>().value(), response.value())
    }
}

pub(super) fn allocation(
    problem: &BudgetProblem,
    prepared: &Prepared,
    found: &Found,
    lookout: &Lookout<'_>,
) -> Allocation {
    let (spend, response) = problem.totals(&found.spends);
    let profit = problem.margin * response - spend;
    // From the terms of the search to those of the objective.
    let more = (found.upper - found.value).max(0.0);
    let (objective_value, bound) = match problem.objective {
        Objective::MinSpend => (spend, -found.upper),
        Objective::MaxProfit => (profit, profit + problem.margin * more),
        _ => (response, response + more),
    };
    let apart = (bound - objective_value).abs();
    let gap = if apart == 0.0 { 0.0 } else { apart / objective_value.abs().max(f64::MIN_POSITIVE) };
    let searched = found.upper - found.value;
    let closed = searched <= problem.rel_gap * found.value.abs() || searched <= 1e-14 * response.abs();
    let next = next_unit(problem, prepared, found, lookout);
    let ties = brings_more_elsewhere(problem, prepared, found, &next, lookout);
    let NextUnit { price, parts, in_groups, slopes, .. } = next;
    let (price, parts) = if ties { (Err(NoPrice::Ties), Err(NoPrice::Ties)) } else { (price, parts) };
    let mut group_of = vec![0; problem.channels.len()];
    for (class, channel) in
        prepared.classes.iter().flat_map(|class| class.channels.iter().map(move |channel| (class, channel)))
    {
        if let Some(slot) = group_of.get_mut(*channel) {
            *slot = class.group;
        }
    }
    let finite = |number: f64| number.is_finite().then_some(number);
    let channels = problem.channels.iter().zip(&found.spends).zip(&prepared.ranges).enumerate();
    let channels = channels.map(|(index, ((channel, spend), range))| {
        let marginal = channel.weight * channel.curve.marginal(*spend);
        let group = group_of.get(index).copied().unwrap_or(0);
        AllocatedChannel {
            id: channel.id.clone(),
            spend: *spend,
            response: channel.weight * channel.curve.response(*spend),
            marginal_roas: finite(marginal),
            average_roas: channel.curve.average(*spend).map(|average| channel.weight * average),
            reduced_cost: slopes.get(group).and_then(|slope| finite(marginal - slope)),
            next_unit: parts.as_ref().ok().and_then(|parts| parts.get(index)).copied(),
            active: active(*spend, *range, channel.curve.inflection()),
            extrapolation_ratio: channel.observed_max.filter(|seen| *seen > 0.0).map(|seen| spend / seen),
            change: channel.current.map(|current| spend - current),
        }
    });
    let channels: Vec<AllocatedChannel> = channels.collect();
    let spends = problem.spends_of_groups(&found.spends);
    let of_groups = problem.groups.iter().zip(spends).zip(in_groups.iter().skip(1));
    let groups = of_groups.map(|((group, spend), price)| AllocatedGroup {
        id: group.id.clone(),
        spend: spend.value(),
        price: price.and_then(finite),
    });
    Allocation {
        status: if closed { AllocationStatus::Optimal } else { AllocationStatus::GapLimit },
        spend,
        response,
        profit,
        roas: (spend > 0.0).then(|| response / spend),
        objective_value,
        bound,
        gap,
        shadow_price: price.ok(),
        shadow_price_reason: price.err(),
        next_unit_reason: parts.err(),
        nodes: found.nodes,
        groups: groups.collect(),
        channels,
    }
}

impl BudgetProblem {
    /// Spend of each group, with that of the groups in it.
    fn spends_of_groups(&self, spends: &[f64]) -> Vec<Sum> {
        let indices: BTreeMap<&str, usize> =
            self.groups.iter().map(|group| group.id.as_str()).zip(0..).small_collect();
        let mut sums = vec![Sum::default(); self.groups.len()];
        for (channel, spend) in self.channels.iter().zip(spends) {
            let mut next = channel.group.as_deref();
            // No group lies in itself, so that no way up is longer than there are groups.
            for _ in 0..self.groups.len() {
                let Some(index) = next.and_then(|name| indices.get(name)) else { break };
                if let Some(sum) = sums.get_mut(*index) {
                    sum.add(*spend);
                }
                next = self.groups.get(*index).and_then(|group| group.parent.as_deref());
            }
        }
        sums
    }
}
