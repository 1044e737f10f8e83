//! The best plan for a problem, and the proof that it is.

use serde::Serialize;

use super::bounds::Prepared;
use super::next_unit::{NextUnit, NoPrice, next_unit};
use super::piece::Range;
use super::polish::polished;
use super::problem::{BudgetProblem, Objective};
use super::search::{Found, Goal, NoPlan, Search};
use super::ties::brings_more_elsewhere;
use super::unreachable::unreachable;
use crate::error::Result;
use crate::math::Sum;

/// What to spend where, how much it brings, and how far from the best it can be.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Allocation {
    /// Whether the gap is as small as was asked for.
    pub status: AllocationStatus,
    /// What is spent in all.
    pub spend: f64,
    /// What it brings.
    pub response: f64,
    /// `margin · response − spend`.
    pub profit: f64,
    /// Response per unit of spend; none without spend.
    pub roas: Option<f64>,
    /// What the objective reaches: response, profit, return, or spend.
    pub objective_value: f64,
    /// No plan reaches more than this; for `min_spend`, none spends less.
    pub bound: f64,
    /// How far apart they are, relative to the value.
    pub gap: f64,
    /// Lagrange multiplier of the budget, in terms of the objective: the right derivative of what it reaches with respect to
    /// the budget, at this plan. 0 where the budget does not bind. Without a budget: what a unit more than the plan spends
    /// would bring.
    pub shadow_price: Option<f64>,
    /// Reason for a missing shadow price.
    pub shadow_price_reason: Option<NoPrice>,
    /// Reason for a missing division of the next unit of budget.
    pub next_unit_reason: Option<NoPrice>,
    /// How many parts of the problem were looked at.
    pub nodes: u32,
    /// The channels, in the order of the problem.
    pub channels: Vec<AllocatedChannel>,
    /// The groups, in the order of the problem.
    pub groups: Vec<AllocatedGroup>,
}

/// Whether the gap is as small as was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum AllocationStatus {
    /// It is.
    Optimal,
    /// The search stopped at its limit of nodes before.
    GapLimit,
}

/// What one channel gets.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct AllocatedChannel {
    /// Its name.
    pub id: String,
    /// What is spent on it.
    pub spend: f64,
    /// What that brings, weighted.
    pub response: f64,
    /// What the next unit brings; none where that is infinite.
    pub marginal_roas: Option<f64>,
    /// What an average unit brings; none without spend.
    pub average_roas: Option<f64>,
    /// What the next unit brings beyond the price in its group: above 0 at an upper bound, below 0 at a lower one.
    pub reduced_cost: Option<f64>,
    /// How much of the next unit of budget goes to it: where a curve is convex, perhaps more than all of it, at the cost of
    /// others. None for all of them where there is a `next_unit_reason`.
    pub next_unit: Option<f64>,
    /// Where it lies between its bounds.
    pub active: ActiveBound,
    /// Its spend over the most ever spent on it, when that is known: above 1 the curve is a guess.
    pub extrapolation_ratio: Option<f64>,
    /// Its spend less what is spent now, when that is known.
    pub change: Option<f64>,
}

/// Where a spend lies between its bounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ActiveBound {
    /// At its least, or at nothing.
    Lower,
    /// Between, where each unit brings less than the one before.
    Interior,
    /// At its most.
    Upper,
    /// Between, where each unit still brings more than the one before.
    ConvexZone,
}

/// What one group gets.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct AllocatedGroup {
    /// Its name.
    pub id: String,
    /// What is spent on it.
    pub spend: f64,
    /// Lagrange multiplier of the group: what the next unit in it brings; none where that is infinite, and where
    /// nothing in it may take a little more.
    pub price: Option<f64>,
}

/// The best plan for a problem.
///
/// # Formula
/// For concave curves there is one price, the marginal response that all channels between their bounds share. An
/// S-shaped curve is replaced by the least concave curve above it; where the plan for these lies on one of the lines
/// that were added, the problem is split in two there (branch and bound). At any price λ, `λ · budget + Σ max (f(x) − λx)`
/// is at least what any plan brings (weak duality), which is the bound that is reported. Equal channels are not told
/// apart: it is counted how many of them lie above a spend.
///
/// # Examples
/// ```
/// use attribution_core::economics::{AllocationStatus, BudgetChannel, BudgetProblem, Curve, allocate};
///
/// // Two equal S-curves: half for each would bring 431, all for one brings 687.
/// let curve = Curve::hill(1000.0, 1000.0, 3.0)?;
/// let channels = vec![BudgetChannel::new("a", curve.clone()), BudgetChannel::new("b", curve)];
/// let best = allocate(&BudgetProblem { channels, budget: Some(1300.0), ..BudgetProblem::default() })?;
/// assert_eq!((best.channels[0].spend, best.channels[1].spend), (1300.0, 0.0));
/// assert_eq!(best.status, AllocationStatus::Optimal);
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # Errors
/// `INVALID_CONFIG` as [`BudgetProblem::validate`]; `INFEASIBLE` with the bounds or targets that clash; `UNBOUNDED` when
/// nothing limits the spend.
///
/// # References
/// Everett, H. (1963), "Generalized Lagrange multiplier method", Operations Research 11(3), 399–417. Udell, M. and Boyd,
/// S. (2013), "Maximizing a sum of sigmoids", Stanford University. Srivastava, V. and Bullo, F. (2014), "Knapsack problems
/// with sigmoid utilities", European Journal of Operational Research 236(2), 488–498.
pub fn allocate(problem: &BudgetProblem) -> Result<Allocation> {
    let prepared = problem.prepared()?;
    if problem.objective == Objective::MaxRoas {
        return super::best_return::best_return(problem, &prepared);
    }
    let goal = match (problem.objective, problem.target_response) {
        (Objective::MinSpend, Some(response)) => Goal::Spare { response },
        _ => Goal::Reach { hurdle: problem.hurdle(), min_roas: problem.least_roas() },
    };
    let found =
        search_beside(problem, &prepared, goal, 0.0).map_err(|why| unreachable(problem, &prepared, why))?;
    // Spending nothing returns anything; who asked for a return did not mean that.
    if problem.least_roas().is_some()
        && problem.budget != Some(0.0)
        && found.spends.iter().all(|spend| *spend == 0.0)
    {
        return Err(unreachable(problem, &prepared, NoPlan::Impossible));
    }
    let best = allocation(problem, &prepared, &found);
    best.check_finite(problem)?;
    Ok(best)
}

/// The best plan for a goal, or why there is none; with gaps relative to a reference where the value is smaller.
pub(super) fn search_beside(
    problem: &BudgetProblem,
    prepared: &Prepared,
    goal: Goal,
    reference: f64,
) -> Result<Found, NoPlan> {
    let Prepared { groups, classes, .. } = prepared;
    let (rel_gap, max_nodes) = (problem.rel_gap, problem.max_nodes);
    let search = Search { groups, classes, goal, rel_gap, reference, max_nodes, beyond: None };
    search.run().map(|found| polished(prepared, goal, found))
}

impl Allocation {
    /// Refuses figures beyond the range of floats.
    fn check_finite(&self, problem: &BudgetProblem) -> Result<()> {
        let figures = [self.spend, self.response, self.profit, self.objective_value, self.bound, self.gap];
        if figures.iter().all(|figure| figure.is_finite()) {
            return Ok(());
        }
        let responses = self.channels.iter().map(|channel| channel.response).enumerate();
        let largest = responses.max_by(|a, b| a.1.total_cmp(&b.1));
        Err(problem.too_large(largest.map_or(0, |(place, _)| place)))
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

pub(super) fn allocation(problem: &BudgetProblem, prepared: &Prepared, found: &Found) -> Allocation {
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
    let next = next_unit(problem, prepared, found);
    let ties = brings_more_elsewhere(problem, prepared, found, &next);
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
    let channels = channels.map(|(place, ((channel, spend), range))| {
        let marginal = channel.weight * channel.curve.marginal(*spend);
        let group = group_of.get(place).copied().unwrap_or(0);
        AllocatedChannel {
            id: channel.id.clone(),
            spend: *spend,
            response: channel.weight * channel.curve.response(*spend),
            marginal_roas: finite(marginal),
            average_roas: channel.curve.average(*spend).map(|average| channel.weight * average),
            reduced_cost: slopes.get(group).and_then(|slope| finite(marginal - slope)),
            next_unit: parts.as_ref().ok().and_then(|parts| parts.get(place)).copied(),
            active: active(*spend, *range, channel.curve.inflection()),
            extrapolation_ratio: channel.observed_max.filter(|seen| *seen > 0.0).map(|seen| spend / seen),
            change: channel.current.map(|current| spend - current),
        }
    });
    let channels: Vec<AllocatedChannel> = channels.collect();
    let in_group = |name: &str| {
        let own = problem.channels.iter().zip(&found.spends);
        own.filter(|(channel, _)| problem.is_in(channel.group.as_deref(), name))
            .map(|(_, spend)| *spend)
            .collect::<Sum>()
    };
    let groups = problem.groups.iter().zip(in_groups.iter().skip(1)).map(|(group, price)| AllocatedGroup {
        id: group.id.clone(),
        spend: in_group(&group.id).value(),
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
    /// Whether a group is another one or lies in it.
    pub(super) fn is_in(&self, group: Option<&str>, name: &str) -> bool {
        let mut at = group;
        for _ in 0..=self.groups.len() {
            let Some(here) = at else { return false };
            if here == name {
                return true;
            }
            at = self.groups.iter().find(|group| group.id == here).and_then(|group| group.parent.as_deref());
        }
        false
    }
}

pub(super) fn active(spend: f64, range: Range, inflection: f64) -> ActiveBound {
    // What is next to nothing of the range is nothing.
    let at = |bound: f64| (spend - bound).abs() <= 1e-12 * range.high;
    if (range.off && spend == 0.0) || at(range.low) {
        ActiveBound::Lower
    } else if at(range.high) {
        ActiveBound::Upper
    } else if spend < inflection {
        ActiveBound::ConvexZone
    } else {
        ActiveBound::Interior
    }
}

#[cfg(test)]
#[path = "allocation_tests.rs"]
mod tests;

#[cfg(test)]
#[path = "grid_tests.rs"]
mod grid_tests;
