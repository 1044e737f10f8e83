//! The plan with the best return: Dinkelbach's steps.

use super::allocation::{Allocation, AllocationStatus, allocation};
use super::problem::BudgetProblem;
use super::run::search_beside;
use crate::error::{Error, ErrorKind, Result};
use crate::math::{Lookout, Sum};
use crate::solver::prepared::{Goal, Prepared};

/// The greatest response per unit of spend that bounds allow.
///
/// With `t` the return of a plan, a plan that makes `response − t · spend` greatest returns at least `t`; when it comes to
/// nothing, no plan returns more. Each step has about twice as many digits as the one before.
pub(super) fn best_return(
    problem: &BudgetProblem,
    prepared: &Prepared,
    lookout: &Lookout<'_>,
) -> Result<Allocation> {
    let minimum: Sum = prepared.ranges.iter().map(|range| if range.off { 0.0 } else { range.low }).collect();
    let floor = prepared.groups.iter().map(|group| group.min).fold(minimum.value(), f64::max);
    let (mut price, mut reference) = (0.0, 0.0);
    let mut latest = None;
    for _ in 0..100 {
        let goal = Goal::Reach { hurdle: price, min_roas: None };
        let Ok(found) = search_beside(problem, prepared, goal, reference, lookout) else {
            return Err(Error::new(ErrorKind::Infeasible, "", "no plan keeps all bounds"));
        };
        let (spend, response) = problem.totals(&found.spends);
        if spend <= 0.0 {
            break;
        }
        let next = response / spend;
        reference = response;
        latest = Some((found, spend));
        if next <= price * (1.0 + 1e-15) {
            break;
        }
        price = next;
    }
    let scale =
        prepared.ranges.iter().map(|range| range.high).filter(|high| high.is_finite()).fold(0.0, f64::max);
    let Some((found, spend)) = latest.filter(|(_, spend)| floor > 0.0 || *spend > 1e-9 * scale) else {
        let detail = "expected something that must be spent: the first unit returns most, and nothing is the best plan";
        return Err(Error::new(ErrorKind::InvalidConfig, "objective", detail));
    };
    let mut best = allocation(problem, prepared, &found, lookout);
    let value = best.roas.unwrap_or_default();
    let over = (found.upper - found.value).max(0.0);
    best.objective_value = value;
    best.bound = value.max(price + over / if floor > 0.0 { floor } else { spend });
    // Where little may be spent, what is over is no proof for plans that spend less. That no plan has anything over a return
    // a little higher is one.
    let higher = value * (1.0 + 0.5 * problem.rel_gap.max(2e-12));
    if best.bound > higher || floor <= 0.0 {
        let goal = Goal::Reach { hurdle: higher, min_roas: None };
        if search_beside(problem, prepared, goal, reference, lookout).is_ok_and(|found| found.upper <= 0.0) {
            best.bound = higher;
        }
    }
    best.gap = (best.bound - value) / value.abs().max(f64::MIN_POSITIVE);
    let closed = best.gap <= problem.rel_gap.max(1e-12) * (1.0 + 1e-9);
    best.status = if closed { AllocationStatus::Optimal } else { AllocationStatus::GapLimit };
    Ok(best)
}
