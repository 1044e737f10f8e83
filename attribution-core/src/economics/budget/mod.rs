//! Where the next unit of money should go: the best plan for a problem, with the proof that it is.
//!
//! In: channels with their curves, and what must hold. Out: a plan, its bound and its prices. Never here: where curves
//! come from, a clock, or an answer without a gap.

mod allocation;
mod best_return;
mod bounds;
mod checks;
mod envelope;
mod flight;
mod flight_channel;
mod flight_problem;
mod next_unit;
mod piece;
mod polish;
mod problem;
mod ranges;
mod risk;
mod scenarios;
mod search;
mod shape;
mod steps;
mod tail;
mod tail_barrier;
mod targets;
mod ties;
mod tree;
mod unreachable;

pub use allocation::{ActiveBound, AllocatedChannel, AllocatedGroup, Allocation, AllocationStatus, allocate};
pub use flight::{FlightPlan, PlannedFlight, plan_flight};
pub use flight_problem::{FlightChannel, FlightProblem};
pub use next_unit::NoPrice;
pub use problem::{BudgetChannel, BudgetGroup, BudgetProblem, BudgetRule, Explore, Objective};
pub use risk::{UncertainAllocation, UncertainProblem, Utility, allocate_draws};
pub use scenarios::{FrontierPoint, PlanOutcome, efficient_frontier, evaluate_plan, proportional};
