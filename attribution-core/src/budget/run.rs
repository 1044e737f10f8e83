//! One search from a prepared problem to a plan, with its last digits.

use super::problem::BudgetProblem;
use crate::math::Lookout;
use crate::solver::branch_and_bound::Search;
use crate::solver::prepared::{Found, Goal, NoPlan, Prepared};
use crate::solver::refine::polished;

/// The best plan for a goal, or why there is none; with gaps relative to a reference where the value is smaller.
pub(in crate::budget) fn search_beside(
    problem: &BudgetProblem,
    prepared: &Prepared,
    goal: Goal,
    reference: f64,
    lookout: &Lookout<'_>,
) -> Result<Found, NoPlan> {
    let Prepared { groups, classes, .. } = prepared;
    let (rel_gap, max_nodes) = (problem.rel_gap, problem.max_nodes);
    let search = Search { groups, classes, goal, rel_gap, reference, max_nodes, beyond: None, lookout };
    let found = search.run()?;
    if lookout.steps.is_stopped() {
        return Ok(found);
    }
    Ok(polished(prepared, goal, found, lookout))
}
