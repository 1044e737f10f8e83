"""Functions of the library, which are imported when they are first asked for. Made from docs/surface.json by `make generate`; do not edit."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from attribution_core.generated.functions import (
        adstock_values,
        allocate,
        allocate_draws,
        apportion,
        b2b_model_info,
        bootstrap_curve,
        curve_values,
        deals_demo,
        efficient_frontier,
        evaluate_plan,
        fit_curve,
        lead_tiers,
        money,
        plan_flight,
        proportional,
        simulate_deals,
    )

__all__ = [
    "adstock_values",
    "allocate",
    "allocate_draws",
    "apportion",
    "b2b_model_info",
    "bootstrap_curve",
    "curve_values",
    "deals_demo",
    "efficient_frontier",
    "evaluate_plan",
    "fit_curve",
    "lead_tiers",
    "money",
    "plan_flight",
    "proportional",
    "simulate_deals",
]
