"""Functions of the library. Made from docs/surface.json by `make generate`; do not edit."""

from attribution_core.generated.functions.of_b2b import lead_tiers
from attribution_core.generated.functions.of_budget import (
    allocate,
    allocate_draws,
    efficient_frontier,
    evaluate_plan,
    plan_flight,
    proportional,
)
from attribution_core.generated.functions.of_models import check_model
from attribution_core.generated.functions.of_money import apportion, money
from attribution_core.generated.functions.of_report import b2b_model_info
from attribution_core.generated.functions.of_response import adstock_values, bootstrap_curve, curve_values, fit_curve
from attribution_core.generated.functions.of_returns import metric
from attribution_core.generated.functions.of_simulate import deals_demo, simulate_deals, simulate_log

__all__ = [
    "adstock_values",
    "allocate",
    "allocate_draws",
    "apportion",
    "b2b_model_info",
    "bootstrap_curve",
    "check_model",
    "curve_values",
    "deals_demo",
    "efficient_frontier",
    "evaluate_plan",
    "fit_curve",
    "lead_tiers",
    "metric",
    "money",
    "plan_flight",
    "proportional",
    "simulate_deals",
    "simulate_log",
]
