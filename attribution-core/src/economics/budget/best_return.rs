//! The plan with the best return: Dinkelbach's steps.

use super::allocation::{Allocation, allocation, search};
use super::bounds::Prepared;
use super::problem::BudgetProblem;
use super::search::Goal;
use crate::error::{Error, ErrorKind, Result};
use crate::math::Sum;

/// The greatest response per unit of spend that bounds allow.
///
/// With `t` the return of a plan, a plan that makes `response − t · spend` greatest returns at least `t`; when it comes to
/// nothing, no plan returns more. Each step has about twice as many digits as the one before.
pub(super) fn best_return(problem: &BudgetProblem, prepared: &Prepared) -> Result<Allocation> {
    let least: Sum = prepared.ranges.iter().map(|range| if range.off { 0.0 } else { range.low }).collect();
    let floor = prepared.groups.iter().map(|group| group.min).fold(least.value(), f64::max);
    let mut price = 0.0;
    let mut latest = None;
    for _ in 0..100 {
        let goal = Goal::Reach { hurdle: price, min_roas: None };
        let Some(found) = search(problem, prepared, goal) else {
            return Err(Error::new(ErrorKind::Infeasible, "", "no plan keeps all bounds"));
        };
        let (spend, response) = problem.totals(&found.spends);
        if spend <= 0.0 {
            break;
        }
        let next = response / spend;
        latest = Some((found, spend));
        if next <= price * (1.0 + 1e-15) {
            break;
        }
        price = next;
    }
    let Some((found, spend)) = latest else {
        let detail = "expected something that must be spent: without spend there is no return";
        return Err(Error::new(ErrorKind::InvalidConfig, "objective", detail));
    };
    let mut best = allocation(problem, prepared, &found);
    best.objective_value = best.roas.unwrap_or_default();
    // Whatever a plan has beyond `price · spend` is shared by at least the least spend.
    let over = found.upper.max(0.0);
    let shared = if floor > 0.0 { floor } else { spend };
    best.bound = best.objective_value.max(price + over / shared);
    best.gap = (best.bound - best.objective_value) / best.objective_value.abs().max(f64::MIN_POSITIVE);
    Ok(best)
}
