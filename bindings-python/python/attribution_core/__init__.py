"""Exact multi-touch attribution: which touches earned this revenue, how much each, and why.

>>> import attribution_core as ac
>>> rows = ac.demo()
>>> journeys = ac.Journeys(rows["touchpoints"], rows["conversions"], lookback_days=30)
>>> journeys.attribute("time_decay", half_life_days=7).by("channel").to_dicts()[0]["channel"]
'email'
"""

from attribution_core._core import __version__
from attribution_core.credits import Credits
from attribution_core.economics import (
    Allocation,
    BudgetPlan,
    Curve,
    CurveDraws,
    CurveFit,
    FlightPlan,
    Metric,
    PlanOutcome,
    UncertainAllocation,
    adstock,
    allocate,
    allocate_draws,
    bootstrap_curve,
    efficient_frontier,
    evaluate_plan,
    fit_curve,
    metric,
    plan_flight,
    proportional,
)
from attribution_core.errors import AttributionError
from attribution_core.journeys import Journeys, attribute, catalog, demo, model
from attribution_core.learning import FittedModel, PathSummary, fit
from attribution_core.results import (
    Bootstrap,
    BuildReport,
    Comparison,
    Explanation,
    FittedDetails,
    RefundReport,
    RoiTable,
)
from attribution_core.tables import CreditTable, Table
from attribution_core.weights import Weights

__all__ = [
    "Allocation",
    "AttributionError",
    "Bootstrap",
    "BudgetPlan",
    "BuildReport",
    "Comparison",
    "CreditTable",
    "Credits",
    "Curve",
    "CurveDraws",
    "CurveFit",
    "Explanation",
    "FittedDetails",
    "FittedModel",
    "FlightPlan",
    "Journeys",
    "Metric",
    "PathSummary",
    "PlanOutcome",
    "RefundReport",
    "RoiTable",
    "Table",
    "UncertainAllocation",
    "Weights",
    "__version__",
    "adstock",
    "allocate",
    "allocate_draws",
    "attribute",
    "bootstrap_curve",
    "catalog",
    "demo",
    "efficient_frontier",
    "evaluate_plan",
    "fit",
    "fit_curve",
    "metric",
    "model",
    "plan_flight",
    "proportional",
]
