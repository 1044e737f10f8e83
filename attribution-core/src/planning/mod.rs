//! From credits to the next budget: value by period and channel, the curves that fit it, and the plan.
//!
//! In: credits and spend. Out: fitted curves and an allocation, or the reason why a channel is left out. Never here: a curve
//! family or a solver of its own.

mod plan;
#[cfg(feature = "schema")]
mod schema;

pub use plan::{
    BudgetPlan, LeftOut, PlanOptions, PlanPeriod, PlannedChannel, plan_budget, plan_budget_watched,
};
