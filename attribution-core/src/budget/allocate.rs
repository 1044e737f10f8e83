//! Allocation: the best plan for a problem, and the proof that it is.

use super::allocation::{Allocation, allocation};
use super::max_roas::best_return;
use super::problem::{BudgetProblem, Objective};
use super::run::search_beside;
use super::unreachable::unreachable;
use crate::error::Result;
use crate::math::{Lookout, Progress, unwatched, watched};
use crate::solver::prepared::{Goal, NoPlan};

/// Allocates a budget: the best plan for a problem, with a certificate.
///
/// # Formula
/// For concave curves, which have diminishing returns everywhere, the KKT conditions say that there is one price: the
/// marginal response that all channels between their bounds share. An
/// S-shaped curve is replaced by the least concave curve above it; where the plan for these lies on one of the lines
/// that were added, the problem is split in two there (branch and bound). At any price λ, `λ · budget + Σ max (f(x) − λx)`
/// is at least what any plan brings (weak duality), which is the bound that is reported. Equal channels are not told
/// apart: it is counted how many of them lie above a spend.
///
/// # Examples
/// ```
/// use attribution_core::budget::{AllocationStatus, BudgetChannel, BudgetProblem, allocate};
/// use attribution_core::response::Curve;
///
/// // Two equal S-curves: half for each would bring 431, all for one brings 687.
/// let curve = Curve::hill(1000.0, 1000.0, 3.0)?;
/// let channels = vec![BudgetChannel::new("a", curve.clone()), BudgetChannel::new("b", curve)];
/// let best = allocate(&BudgetProblem::new(channels).with_budget(1300.0))?;
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
    allocate_watched(problem, &unwatched)
}

/// [`allocate`], with somebody who watches and may stop it.
///
/// A step is a node of branch and bound, of the `max_nodes` that there may be: of several searches those of the longest.
/// Concave curves need no second node: the first is the last.
///
/// # Errors
/// As [`allocate`]; `CANCELLED` when `progress` says so.
pub fn allocate_watched(problem: &BudgetProblem, progress: &Progress<'_>) -> Result<Allocation> {
    watched(progress, problem.max_nodes.into(), |steps| best_plan(problem, &Lookout::new(steps)))
}

fn best_plan(problem: &BudgetProblem, lookout: &Lookout<'_>) -> Result<Allocation> {
    let prepared = problem.prepared()?;
    if problem.objective == Objective::MaxRoas {
        return best_return(problem, &prepared, lookout);
    }
    let goal = match (problem.objective, problem.target_response) {
        (Objective::MinSpend, Some(response)) => Goal::Spare { response },
        // The least spend has a target: checks refuse it without one.
        (Objective::MinSpend, None)
        | (Objective::MaxResponse | Objective::MaxProfit | Objective::MaxRoas, _) => {
            Goal::Reach { hurdle: problem.hurdle(), min_roas: problem.least_roas() }
        }
    };
    let found = search_beside(problem, &prepared, goal, 0.0, lookout);
    lookout.steps.check()?;
    let found = found.map_err(|why| unreachable(problem, &prepared, why, lookout))?;
    // Spending nothing returns anything; who asked for a return did not mean that.
    if problem.least_roas().is_some()
        && problem.budget != Some(0.0)
        && found.spends.iter().all(|spend| *spend == 0.0)
    {
        return Err(unreachable(problem, &prepared, NoPlan::Impossible, lookout));
    }
    let best = allocation(problem, &prepared, &found, lookout);
    best.check_finite(problem)?;
    Ok(best)
}

#[cfg(test)]
#[path = "allocation_tests.rs"]
mod tests;

#[cfg(test)]
#[path = "grid_tests.rs"]
mod grid_tests;
