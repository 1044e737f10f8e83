//! Budget optimisation: the best plan for a marketing mix (MMM), with the proof that it is.
//!
//! In: channels with their curves, and what must hold. Out: a plan, its bound and its prices. Never here: where curves
//! come from, a clock, or an answer without a gap.

mod active_bound;
mod allocate;
mod allocation;
mod flight;
mod max_roas;
mod next_unit;
mod prepare;
mod problem;
mod problem_checks;
mod ranges;
mod run;
mod scenarios;
mod ties;
mod uncertain;
mod unreachable;

pub use active_bound::ActiveBound;
pub use allocate::{allocate, allocate_watched};
pub use allocation::{AllocatedChannel, AllocatedGroup, Allocation, AllocationStatus};
pub use flight::{FlightChannel, FlightPlan, FlightProblem, PlannedFlight, plan_flight, plan_flight_watched};
pub use next_unit::NoPrice;
pub use problem::{BudgetChannel, BudgetGroup, BudgetProblem, BudgetRule, Explore, Objective};
pub use scenarios::{
    FrontierPoint, PlanOutcome, efficient_frontier, efficient_frontier_watched, evaluate_plan, proportional,
};
pub use uncertain::{UncertainAllocation, UncertainProblem, Utility, allocate_draws, allocate_draws_watched};
