//! Functions of budgets.

use crate::budget::{
    Allocation, BudgetProblem, FlightPlan, FlightProblem, FrontierPoint, PlanOutcome, UncertainAllocation,
    UncertainProblem,
};
use crate::budget::{
    allocate_draws_watched, allocate_watched, efficient_frontier_watched, evaluate_plan, plan_flight_watched,
    proportional,
};
use crate::wire::function::functions;

functions! {
    /// Budgets: the problem, its best plan, and plans of one's own.
    BUDGET

    /// Best plan for a budget, with the proof of how far from the best it can be.
    fn allocate[](flat problem: BudgetProblem) with progress -> Allocation { allocate_watched(&problem, progress) }

    /// Best plan when curves are uncertain: for each channel a list of curves, one for each draw.
    fn allocate_draws[](flat problem: UncertainProblem) with progress -> UncertainAllocation {
        allocate_draws_watched(&problem, progress)
    }

    /// Best plans for several budgets: what more money would bring, or less would cost.
    fn efficient_frontier[](
        /// Channels with their curves, and what must hold.
        problem: BudgetProblem,
        /// Budgets to plan for, each of 0 or more.
        budgets: Vec<f64>,
    ) with progress -> Vec<FrontierPoint> { efficient_frontier_watched(&problem, &budgets, progress) }

    /// Response of a plan of one's own under the curves of a problem, and the bounds that it breaks.
    fn evaluate_plan[](
        /// Channels with their curves, and what must hold.
        problem: BudgetProblem,
        /// Spend of each channel, in the order of the problem.
        spends: Vec<f64>,
    ) -> PlanOutcome { evaluate_plan(&problem, &spends) }

    /// Budget shared in proportion to returns: the simple rule, for comparison.
    fn proportional[](
        /// Budget to share, of 0 or more.
        total: f64,
        /// Return of each channel, of 0 or more.
        returns: Vec<f64>,
    ) -> Vec<f64> { proportional(total, &returns) }

    /// Best spends over channels and periods, when spend goes on working after its period.
    fn plan_flight[](flat problem: FlightProblem) with progress -> FlightPlan {
        plan_flight_watched(&problem, progress)
    }
}
