"""Exact multi-touch attribution: which touches earned this revenue, how much each, and why.

>>> import attribution_core as ac
>>> rows = ac.demo()
>>> journeys = ac.Journeys(rows["touchpoints"], rows["conversions"], lookback_days=30)
>>> journeys.attribute("time_decay", half_life_days=7).by("channel").to_dicts()[0]["channel"]
'email'
"""

from attribution_core import generated
from attribution_core._core import __version__
from attribution_core.credits import Credits
from attribution_core.errors import AttributionError
from attribution_core.journeys import Journeys, attribute, catalog, demo, model, simulate_log
from attribution_core.learning import FittedModel, PathSummary, fit
from attribution_core.tables import CreditTable, Table

TYPE_CHECKING = False  # Type checkers take it for true; to import `typing` would take longer than all of this.
if TYPE_CHECKING:
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
        metric,
    )
    from attribution_core.generated import *  # noqa: F403
    from attribution_core.generated.answers import (
        Bootstrap,
        BuildReport,
        Comparison,
        Explanation,
        FittedDetails,
        Money,
        Note,
        RefundReport,
        RoiTable,
        Unattributed,
    )
    from attribution_core.ledger import Ledger
    from attribution_core.weights import Weights
else:
    # Imported when they are first asked for: most programs need few of them.
    _LATER = {
        **dict.fromkeys(generated.__all__, "generated.functions"),
        "Allocation": "economics",
        "Bootstrap": "generated.answers",
        "BudgetPlan": "economics",
        "BuildReport": "generated.answers",
        "Comparison": "generated.answers",
        "Curve": "economics",
        "CurveDraws": "economics",
        "CurveFit": "economics",
        "Explanation": "generated.answers",
        "FittedDetails": "generated.answers",
        "FlightPlan": "economics",
        "Ledger": "ledger",
        "Metric": "economics",
        "PlanOutcome": "economics",
        "Money": "generated.answers",
        "Note": "generated.answers",
        "RefundReport": "generated.answers",
        "RoiTable": "generated.answers",
        "Unattributed": "generated.answers",
        "UncertainAllocation": "economics",
        "Weights": "weights",
        "adstock": "economics",
        "metric": "economics",
    }

    def __getattr__(name: str) -> object:
        if name not in _LATER:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        found = globals()[name] = getattr(import_module(f"{__name__}.{_LATER[name]}"), name)
        return found

    def __dir__() -> list[str]:
        return sorted({*globals(), *_LATER})


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
    "Ledger",
    "Metric",
    "Money",
    "Note",
    "PathSummary",
    "PlanOutcome",
    "RefundReport",
    "RoiTable",
    "Table",
    "Unattributed",
    "UncertainAllocation",
    "Weights",
    "__version__",
    "adstock",
    "attribute",
    "catalog",
    "demo",
    "fit",
    "metric",
    "model",
    "simulate_log",
]
__all__ += generated.__all__
