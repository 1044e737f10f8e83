"""Exact multi-touch attribution: which touches earned this revenue, how much each, and why.

>>> import attribution_core as ac
>>> rows = ac.demo()
>>> journeys = ac.Journeys(rows["touchpoints"], rows["conversions"], lookback_days=30)
>>> journeys.attribute("time_decay", half_life_days=7).by("channel").to_dicts()[0]["channel"]
'email'
"""

from attribution_core._core import __version__
from attribution_core.credits import Credits
from attribution_core.errors import AttributionError
from attribution_core.journeys import Journeys, attribute, catalog, demo, model
from attribution_core.learning import FittedModel, PathSummary, fit
from attribution_core.results import Bootstrap, BuildReport, Comparison, Explanation, FittedDetails
from attribution_core.tables import CreditTable, Table
from attribution_core.weights import Weights

__all__ = [
    "AttributionError",
    "Bootstrap",
    "BuildReport",
    "Comparison",
    "CreditTable",
    "Credits",
    "Explanation",
    "FittedDetails",
    "FittedModel",
    "Journeys",
    "PathSummary",
    "Table",
    "Weights",
    "__version__",
    "attribute",
    "catalog",
    "demo",
    "fit",
    "model",
]
