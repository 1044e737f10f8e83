//! What marketing was worth, and where the next unit of money should go: return on investment, response curves and
//! budgets.
//!
//! In: credits, spend and curves. Out: ratios with a reason where there is none, and plans with a certificate. Never
//! here: a journey; everything above credits works for any model.

mod budget;
mod plan;
mod response;
mod roi;
mod wire;

pub use budget::{
    ActiveBound, AllocatedChannel, AllocatedGroup, Allocation, AllocationStatus, BudgetChannel, BudgetGroup,
    BudgetProblem, BudgetRule, Explore, FlightChannel, FlightPlan, FlightProblem, FrontierPoint, NoPrice,
    Objective, PlanOutcome, PlannedFlight, UncertainAllocation, UncertainProblem, Utility, allocate,
    allocate_draws, efficient_frontier, evaluate_plan, plan_flight, proportional,
};
pub use plan::{BudgetPlan, LeftOut, PlanOptions, PlanPeriod, PlannedChannel, plan_budget};
pub(crate) use response::amount;
pub use response::{
    Adstock, Baseline, Curve, CurveBootstrapOptions, CurveDraws, CurveFamily, CurveFit, FitOptions,
    FitWarning, FitWarningCode, FittedParameter, Observations, ParameterInterval, ParameterPrior, Resample,
    bootstrap_curve, fit_curve,
};
pub use roi::{
    Advice, AdviceReason, AdviceRule, Domain, EarnedInterval, GroupOutcomes, Metric, MetricInput,
    MetricInterval, RoiOptions, RoiRow, RoiTable, Undefined, UndefinedRatio, metrics,
};
pub use wire::{call, call_plan, call_plan_with, call_roi, call_roi_with};
