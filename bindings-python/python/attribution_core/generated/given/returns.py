"""Types that functions take of the room returns. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, NotRequired, TypeAlias, TypedDict

if TYPE_CHECKING:
    from attribution_core.generated.answers import Currency
    from attribution_core.inputs import Time

Dimension: TypeAlias = Literal[
    "channel",
    "campaign",
    "content",
    "partner",
    "influencer",
    "sales_rep",
    "kind",
    "stage",
    "side",
    "role",
    "source",
    "session",
    "lead",
    "account",
    "opportunity",
    "journey",
    "conversion_kind",
    "touch_day",
    "touch_week",
    "touch_month",
    "conversion_day",
    "conversion_week",
    "conversion_month",
]
"""A property of a touch, or of its conversion, by which credits can be grouped."""


class SpendInput(TypedDict):
    """Spend: the cost of a channel, or of a campaign in it, over a period."""

    channel: str
    """Channel that was paid for."""
    campaign: NotRequired[str | None]
    """Campaign in it."""
    period: NotRequired[PeriodInput]
    """Period of the spend; ``Period.ALWAYS`` for an amount that is meant for the whole time that is looked at."""
    amount: float
    """Amount in major units of the currency."""
    impressions: NotRequired[float | None]
    """Impressions bought."""
    clicks: NotRequired[float | None]
    """Clicks bought."""
    currency: NotRequired[Currency | None]
    """Currency of ``amount``: that of the conversions, where both are given."""


class PeriodInput(TypedDict):
    """A span of time: from ``start``, up to but not including ``end``."""

    start: Time
    """First moment inside."""
    end: Time
    """First moment after."""


class RoiOptionsInput(TypedDict):
    """Options of a table of returns: margin, period, rules, and outcomes beside conversions."""

    margin: NotRequired[float]
    """Contribution margin before marketing: the part that a unit of revenue leaves, above 0 and at most 1. Default
    1.0.
    """
    period: NotRequired[PeriodInput | None]
    """Only what lies within this counts: conversions by their own time, whenever their touches were, and spend; a
    spend that lies partly in it counts in proportion.
    """
    intervals: NotRequired[Sequence[EarnedIntervalInput]]
    """Intervals of what groups earned, such as those of a bootstrap: each ratio then has one too."""
    rules: NotRequired[Sequence[AdviceRuleInput]]
    """Rules of advice, the most important first."""
    outcomes: NotRequired[Sequence[GroupOutcomesInput]]
    """Outcomes of groups beside conversions: leads, opportunities, new customers and more. Each gives its metrics."""
    lifetime_value: NotRequired[float | None]
    """Customer lifetime value: with new customers, ``ltv_to_cac``."""
    revenue_per_period: NotRequired[float | None]
    """Revenue of a customer per period: with new customers, ``payback_periods``."""
    retention: NotRequired[float]
    """Retention rate: the part of customers that stays each period, above 0 and at most 1, for ``payback_periods``.
    All stay when left out. Default 1.0.
    """
    total_revenue: NotRequired[float | None]
    """All revenue, attributed or not: ``mer`` of the total."""


class EarnedIntervalInput(TypedDict):
    """Between what a group's earnings may lie."""

    keys: Sequence[str | None]
    """The group, by the value of each dimension."""
    value_low: float
    """At least so much value."""
    value_high: float
    """At most so much."""


class AdviceRuleInput(TypedDict):
    """A rule: when a metric of a group lies beyond a threshold, an action is advised. Of several rules that apply to
    a group the first in the list decides.
    """

    name: str
    """Its name."""
    metric: str
    """The column of the table that it looks at, such as ``roi``, ``cpa``, ``efficiency_index`` or ``conversions``."""
    above: NotRequired[float | None]
    """It applies above this."""
    below: NotRequired[float | None]
    """It applies below this; with ``above`` too, between the two."""
    min_share_of_cost: NotRequired[float]
    """It applies only to groups with at least this share of the cost. Default 0.0."""
    min_roi: NotRequired[float | None]
    """It applies only to groups with at least this return on investment."""
    action: str
    """Action that is advised, such as ``scale`` or ``cut``."""


class GroupOutcomesInput(TypedDict):
    """Outcomes of a group beside conversions. The total of a table has a metric only when all groups with a cost say
    what it needs.
    """

    keys: NotRequired[Sequence[str | None]]
    """The group, by the value of each dimension."""
    new_customers: NotRequired[float | None]
    """New customers: ``cac``, and with it ``ltv_to_cac`` and ``payback_periods``."""
    leads: NotRequired[float | None]
    """Leads: ``cost_per_lead``."""
    opportunities: NotRequired[float | None]
    """Opportunities: ``cost_per_opportunity``."""
    open_pipeline: NotRequired[float | None]
    """Amount times probability, summed over open opportunities: ``pipeline_roi``."""
    incremental_revenue: NotRequired[float | None]
    """Revenue that a test says would not have come without the spend: ``incremental_roi``."""


MetricName: TypeAlias = Literal[
    "roas",
    "roi",
    "poas",
    "mer",
    "cpa",
    "cpc",
    "cpm",
    "ctr",
    "cvr",
    "aov",
    "cac",
    "cost_per_lead",
    "cost_per_opportunity",
    "cost_per_attributed_unit",
    "pipeline_roi",
    "break_even_roas",
    "break_even_cpa",
    "max_cpc_bid",
    "target_roas",
    "ltv",
    "ltv_discounted",
    "ltv_discounted_due",
    "ltv_to_cac",
    "payback_periods",
    "iroas",
    "incremental_roi",
    "incrementality_factor",
    "arc_roas",
    "efficiency_index",
]
"""Name of a ratio of marketing."""
