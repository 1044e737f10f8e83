//! What marketing was worth, and where the next unit of money should go: return on investment, response curves and
//! budgets.
//!
//! In: credits, spend and curves. Out: ratios with a reason where there is none, and plans with a certificate. Never
//! here: a journey; everything above credits works for any model.

mod budget;
mod response;

pub use budget::{
    ActiveBound, AllocatedChannel, AllocatedGroup, Allocation, AllocationStatus, BudgetChannel, BudgetGroup,
    BudgetProblem, BudgetRule, Objective, allocate,
};
pub use response::{Adstock, Curve};
