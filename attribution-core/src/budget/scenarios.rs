//! The same problem with other budgets, and plans beside each other.

use serde::Serialize;

use super::allocate::allocate_watched;
use super::allocation::{Allocation, AllocationStatus};
use super::next_unit::NoPrice;
use super::problem::{BudgetProblem, Objective};
use crate::error::{Error, ErrorKind, Problem, Result};
use crate::math::{Progress, Steps, Sum, unwatched, watched};
use crate::response::not_negative;

/// The best plan for one budget.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct FrontierPoint {
    /// The budget.
    pub budget: f64,
    /// Part of it that is spent.
    pub spend: f64,
    /// Response to it.
    pub response: f64,
    /// Value of the objective: response, profit, return, or spend.
    pub objective_value: f64,
    /// No plan reaches more than this; for `min_spend`, none spends less.
    pub bound: f64,
    /// Marginal return of the budget, as for a channel: for `max_profit`, `margin · marginal_roas − 1` is the shadow
    /// price where that unit is spent. 0 where the budget does not bind.
    pub marginal_roas: Option<f64>,
    /// Reason for a missing marginal return: that for a missing shadow price.
    pub marginal_roas_reason: Option<NoPrice>,
    /// Response per unit of spend.
    pub roas: Option<f64>,
    /// `margin · response − spend`.
    pub profit: f64,
    /// Proof status: optimal when the search ended before its limit.
    pub status: AllocationStatus,
    /// Spend by channel, in the order of the problem.
    pub spends: Vec<f64>,
}

/// Outcome of a given plan.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PlanOutcome {
    /// Total spend.
    pub spend: f64,
    /// Response to that.
    pub response: f64,
    /// `margin · response − spend`.
    pub profit: f64,
    /// Response per unit of spend.
    pub roas: Option<f64>,
    /// Response by channel, in the order of the problem.
    pub responses: Vec<f64>,
    /// Marginal return of each channel: the response to its next unit; none where that is infinite.
    pub marginal_roas: Vec<Option<f64>>,
}

/// The best plans for several budgets: what more money would bring, or less would cost.
///
/// # Errors
/// As [`allocate`](super::allocate()), with the place of the budget that failed.
pub fn efficient_frontier(problem: &BudgetProblem, budgets: &[f64]) -> Result<Vec<FrontierPoint>> {
    efficient_frontier_watched(problem, budgets, &unwatched)
}

/// [`efficient_frontier`], with somebody who watches and may stop it: each budget is a step.
///
/// # Errors
/// As [`efficient_frontier`]; `CANCELLED` when `progress` says so.
pub fn efficient_frontier_watched(
    problem: &BudgetProblem,
    budgets: &[f64],
    progress: &Progress<'_>,
) -> Result<Vec<FrontierPoint>> {
    watched(progress, budgets.len() as u64, |steps| frontier(problem, budgets, steps))
}

fn frontier(problem: &BudgetProblem, budgets: &[f64], steps: &Steps<'_>) -> Result<Vec<FrontierPoint>> {
    let point = |(index, budget): (usize, &f64)| {
        let best = allocate_watched(&problem.clone().with_budget(*budget), &steps.inside())
            .map_err(|error| at_budget(error, index))?;
        steps.add(1)?;
        Ok(FrontierPoint {
            budget: *budget,
            spend: best.spend,
            response: best.response,
            objective_value: best.objective_value,
            bound: best.bound,
            marginal_roas: best.shadow_price.map(|price| returned(problem, &best, price)),
            marginal_roas_reason: best.shadow_price_reason,
            roas: best.roas,
            profit: best.profit,
            status: best.status,
            spends: best.channels.iter().map(|channel| channel.spend).collect(),
        })
    };
    budgets.iter().enumerate().map(point).collect()
}

/// The error of one of several budgets, at its place.
fn at_budget(error: Error, index: usize) -> Error {
    let (kind, at) = (error.kind(), format!("budgets[{index}]"));
    // Faults that no budget mends are faults of the problem.
    let own = if kind == ErrorKind::InvalidConfig { "problem" } else { at.as_str() };
    let problems = error.into_problems().into_iter().map(|problem| Problem {
        path: if problem.path == "budget" { at.clone() } else { format!("{own}.{}", problem.path) },
        detail: problem.detail,
    });
    let error = Error::from_problems(kind, problems.collect());
    error.unwrap_or_else(|| Error::new(kind, at, "expected a budget that can be spent"))
}

/// Marginal return of the budget, from its shadow price.
fn returned(problem: &BudgetProblem, best: &Allocation, price: f64) -> f64 {
    if problem.objective != Objective::MaxProfit {
        return price;
    }
    // Where several channels could take that unit, one of them does.
    let parts: Option<Sum> = best.channels.iter().map(|channel| channel.next_unit).collect();
    (price + parts.map_or(1.0, Sum::value)) / problem.margin
}

/// Evaluates a plan under the curves of a problem, also one that breaks its bounds.
///
/// # Errors
/// `INVALID_INPUT` for another number of spends than channels, and for one that is negative or not finite.
pub fn evaluate_plan(problem: &BudgetProblem, spends: &[f64]) -> Result<PlanOutcome> {
    problem.validate().map_err(|error| error.within("problem"))?;
    if spends.len() != problem.channels.len() {
        let detail =
            format!("expected {} spends, one for each channel, got {}", problem.channels.len(), spends.len());
        return Err(Error::new(ErrorKind::InvalidInput, "spends", detail));
    }
    for (index, spend) in spends.iter().enumerate() {
        not_negative(&format!("spends[{index}]"), *spend)
            .map_err(|error| error.of_kind(ErrorKind::InvalidInput))?;
    }
    let (spend, response) = problem.totals(spends);
    let channels = || problem.channels.iter().zip(spends);
    let profit = problem.margin * response - spend;
    if !(response.is_finite() && profit.is_finite()) {
        let responses = channels().map(|(channel, spend)| channel.weight * channel.curve.response(*spend));
        let largest = responses.enumerate().max_by(|a, b| a.1.total_cmp(&b.1));
        return Err(problem.too_large(largest.map_or(0, |(index, _)| index)).within("problem"));
    }
    Ok(PlanOutcome {
        spend,
        response,
        profit,
        roas: (spend > 0.0).then(|| response / spend),
        responses: channels()
            .map(|(channel, spend)| channel.weight * channel.curve.response(*spend))
            .collect(),
        marginal_roas: channels()
            .map(|(channel, spend)| {
                Some(channel.weight * channel.curve.marginal(*spend)).filter(|slope| slope.is_finite())
            })
            .collect(),
    })
}

/// A budget shared in proportion to returns, equally when none is above 0: the simple rule, for comparison.
///
/// It looks at what was earned on average, not at what the next unit brings, and so spends on where it already is too much.
///
/// # Errors
/// `INVALID_INPUT` for a total that is negative or not finite, and for a return that is not finite.
pub fn proportional(total: f64, returns: &[f64]) -> Result<Vec<f64>> {
    not_negative("total", total).map_err(|error| error.of_kind(ErrorKind::InvalidInput))?;
    if let Some((index, value)) = returns.iter().enumerate().find(|(_, value)| !value.is_finite()) {
        let detail = format!("expected a finite number, got {value}");
        return Err(Error::new(ErrorKind::InvalidInput, format!("returns[{index}]"), detail));
    }
    let largest = returns.iter().copied().fold(0.0, f64::max);
    let parts: Vec<f64> =
        returns.iter().map(|value| if largest > 0.0 { value.max(0.0) / largest } else { 1.0 }).collect();
    let whole = parts.iter().copied().collect::<Sum>().value();
    Ok(parts.iter().map(|part| total * (part / whole)).collect())
}

#[cfg(test)]
#[path = "scenarios_tests.rs"]
mod tests;
