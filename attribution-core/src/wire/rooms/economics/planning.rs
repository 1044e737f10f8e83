//! Functions that plan from credits.

use super::spend::{all_with_period, given};
use crate::domain::Spend;
use crate::planning::{BudgetPlan, PlanOptions, plan_budget_watched};
use crate::wire::function::functions;

functions! {
    /// Plans: from credits and spend to curves, and from these to a budget.
    PLANNING

    /// Best budget for curves that are fitted to credits and spend.
    fn plan[credits: Credits; table: spend](
        /// Cost of each channel in each period.
        #[cfg_attr(feature = "schema", schemars(with = "Vec<Spend>"))]
        spend: Option<Vec<Spend>>,
        /// Length of periods, curves and bounds.
        options: PlanOptions = default,
    ) with progress -> BudgetPlan {
        let spend = given(table, spend)?;
        all_with_period(&spend, "which a plan needs")?;
        plan_budget_watched(credits, &spend, &options, progress)
    }
}
