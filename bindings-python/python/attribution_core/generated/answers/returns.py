"""Answers of functions of the room returns. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from attribution_core._answer import Answer
from attribution_core._methods import RoiTableMethods

if TYPE_CHECKING:
    from typing import Literal


class RoiTable(RoiTableMethods):
    """ROI table: what each group earned beside what it cost, and what follows."""

    __slots__ = ("dimensions", "rows", "total", "value_without_cost", "advice")

    dimensions: list[str]
    """Dimensions of the groups."""
    rows: list[RoiRow]
    """The groups, most profitable first; those without a cost last."""
    total: RoiRow
    """All groups with a cost together."""
    value_without_cost: float
    """Value of groups without a cost, which counts in no return."""
    advice: list[Advice]
    """Advice of the rules: at most one action for each group."""


class RoiRow(Answer):
    """One group."""

    __slots__ = (
        "keys",
        "conversions",
        "value",
        "cost",
        "impressions",
        "clicks",
        "profit",
        "roi",
        "roas",
        "poas",
        "cpa",
        "cpc",
        "cpm",
        "ctr",
        "cvr",
        "aov",
        "share_of_cost",
        "share_of_value",
        "efficiency_index",
        "break_even_roas",
        "cost_per_lead",
        "cost_per_opportunity",
        "cac",
        "ltv_to_cac",
        "payback_periods",
        "incremental_roi",
        "open_pipeline",
        "pipeline_roi",
        "mer",
        "roi_interval",
        "roas_interval",
        "intervals",
        "undefined",
    )

    keys: list[str | None]
    """The value of each dimension."""
    conversions: float
    """Conversions earned."""
    value: float
    """Value earned."""
    cost: float | None
    """Cost; none where no spend is known."""
    impressions: float | None
    """Impressions bought."""
    clicks: float | None
    """Clicks bought."""
    profit: float | None
    """``margin · value − cost``."""
    roi: float | None
    """``(margin · value − cost) / cost``."""
    roas: float | None
    """``value / cost``."""
    poas: float | None
    """``margin · value / cost``."""
    cpa: float | None
    """``cost / conversions``."""
    cpc: float | None
    """``cost / clicks``."""
    cpm: float | None
    """``1000 · cost / impressions``."""
    ctr: float | None
    """``clicks / impressions``."""
    cvr: float | None
    """``conversions / clicks``."""
    aov: float | None
    """``value / conversions``."""
    share_of_cost: float | None
    """Cost over that of all groups."""
    share_of_value: float | None
    """Value over that of all groups with a cost."""
    efficiency_index: float | None
    """Share of value over share of cost: above 1 it earns more for its money than the others."""
    break_even_roas: float | None
    """``1 / margin``: the return on ad spend at which nothing is lost."""
    cost_per_lead: float | None
    """``cost / leads``, where leads are given."""
    cost_per_opportunity: float | None
    """``cost / opportunities``, where opportunities are given."""
    cac: float | None
    """``cost / new customers``, where new customers are given."""
    ltv_to_cac: float | None
    """Lifetime value over acquisition cost, where both are given."""
    payback_periods: float | None
    """Periods until a customer has paid back what acquiring them cost, where revenue per period and new customers
    are given.
    """
    incremental_roi: float | None
    """``(margin · incremental revenue − cost) / cost``, where incremental revenue is given."""
    open_pipeline: float | None
    """Open pipeline: the value that open opportunities are expected to bring, where that is given."""
    pipeline_roi: float | None
    """``(value + open pipeline) / cost``: ``roas`` is the part that is won."""
    mer: float | None
    """All revenue over all cost, of the total only, where all revenue is given."""
    roi_interval: tuple[float, float] | None
    """Interval of its return on investment, when one of its earnings is given."""
    roas_interval: tuple[float, float] | None
    """The same for its return on ad spend."""
    intervals: list[MetricInterval]
    """Bootstrap intervals of earnings, profit and every ratio that has a value."""
    undefined: list[UndefinedRatio]
    """Ratios that have no value, and why."""


class MetricInterval(Answer):
    """Between what a number of a row may lie."""

    __slots__ = ("metric", "standard_error", "low", "high")

    metric: str
    """Its name."""
    standard_error: float
    """Standard error: the standard deviation of the replicates."""
    low: float
    """Lower end."""
    high: float
    """Upper end."""


class UndefinedRatio(Answer):
    """A ratio without a value."""

    __slots__ = ("metric", "reason")

    metric: str
    """Its name."""
    reason: Undefined
    """Reason for the missing value."""


Undefined: TypeAlias = Literal["zero_denominator", "missing", "non_finite", "never_pays_back", "out_of_range"]
"""Reason for a missing ratio. It is never 0, infinite or not a number instead.

``zero_denominator``: Denominator of 0.

``missing``: A number that it needs is not known.

``non_finite``: A number that it needs is not finite, or the result would not be.

``never_pays_back``: Cost that never comes back.

``out_of_range``: A number that it needs lies where it means nothing, such as a churn below 0.
"""


class Advice(Answer):
    """Advice for one group, by the first rule that applies to it."""

    __slots__ = ("keys", "action", "rule", "metric", "value", "threshold", "reason", "also")

    keys: list[str | None]
    """The group."""
    action: str
    """Action that is advised."""
    rule: str
    """The rule that decided."""
    metric: str
    """Metric that it looked at."""
    value: float
    """Value that it found there."""
    threshold: float
    """Threshold of the rule: the value is above it, or else below."""
    reason: str
    """All that the rule checks, with the numbers."""
    also: list[AdviceReason]
    """The other rules that apply, in their order."""


class AdviceReason(Answer):
    """Advice of a rule that applies to a group, and does not decide."""

    __slots__ = ("rule", "action", "reason")

    rule: str
    """The rule."""
    action: str
    """Action that it would advise."""
    reason: str
    """All that it checks, with the numbers."""


class MetricValue(Answer):
    """Ratio of marketing, or the reason why there is none."""

    __slots__ = ("value", "reason")

    value: float | None
    """The ratio; none where it means nothing."""
    reason: Undefined | None
    """Reason for a missing value."""
