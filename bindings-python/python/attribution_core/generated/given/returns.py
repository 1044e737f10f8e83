"""Types that functions take of the room returns. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, TypeAlias, TypedDict

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Literal

    from attribution_core.generated.answers import Currency, Period
    from attribution_core.generated.given import PeriodInput


class SpendInput(TypedDict):
    """Spend: the cost of a channel, or of a campaign in it, over a period."""

    channel: str
    """Channel that was paid for."""
    campaign: NotRequired[str | None]
    """Campaign in it."""
    period: NotRequired[PeriodInput | Period]
    """Period of the spend; ``Period.ALWAYS`` for an amount that is meant for the whole time that is looked at."""
    amount: float
    """Amount in major units of the currency."""
    impressions: NotRequired[float | None]
    """Impressions bought."""
    clicks: NotRequired[float | None]
    """Clicks bought."""
    currency: NotRequired[Currency | None]
    """Currency of ``amount``: that of the conversions, where both are given."""


class RoiOptionsInput(TypedDict):
    """Options of a table of returns: margin, period, rules, and outcomes beside conversions."""

    margin: NotRequired[float]
    """Contribution margin before marketing: the part that a unit of revenue leaves, above 0 and at most 1. Default
    1.0.
    """
    period: NotRequired[PeriodInput | Period | None]
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
"""Name of a ratio of marketing.

``roas``: ``revenue / spend``, in the unit ``revenue per unit of spend``.

``roi``: ``(margin · revenue − spend) / spend``, in the unit ``profit per unit of spend``.

``poas``: ``margin · revenue / spend``, in the unit ``margin per unit of spend``.

``mer``: ``total_revenue / total_spend``, in the unit ``revenue per unit of spend``.

``cpa``: ``spend / conversions``, in the unit ``spend per conversion``.

``cpc``: ``spend / clicks``, in the unit ``spend per click``.

``cpm``: ``1000 · spend / impressions``, in the unit ``spend per thousand impressions``.

``ctr``: ``clicks / impressions``, in the unit ``clicks per impression``.

``cvr``: ``conversions / clicks``, in the unit ``conversions per click``.

``aov``: ``revenue / orders``, in the unit ``revenue per order``.

``cac``: ``cost / new_customers``, in the unit ``cost per new customer``.

``cost_per_lead``: ``cost / leads``, in the unit ``cost per lead``.

``cost_per_opportunity``: ``cost / opportunities``, in the unit ``cost per opportunity``.

``cost_per_attributed_unit``: ``cost / attributed_units``, in the unit ``cost per unit that is attributed``.

``pipeline_roi``: ``(won + open_pipeline) / cost``, in the unit ``won and expected revenue per unit of cost``.

``break_even_roas``: ``1 / margin``, in the unit ``revenue per unit of spend``.

``break_even_cpa``: ``order_value · margin``, in the unit ``spend per conversion``.

``max_cpc_bid``: ``conversion_rate · order_value · margin``, in the unit ``spend per click``.

``target_roas``: ``1 / (margin − profit_rate)``, in the unit ``revenue per unit of spend``.

``ltv``: ``margin · revenue_per_period / churn``, in the unit ``margin per customer``.

``ltv_discounted``: ``margin · revenue_per_period · retention / (1 + discount − retention)``, in the unit ``margin
per customer``.

``ltv_discounted_due``: ``margin · revenue_per_period · (1 + discount) / (1 + discount − retention)``, in the unit
``margin per customer``.

``ltv_to_cac``: ``ltv / cac``, in the unit ``lifetime value per unit of acquisition cost``.

``payback_periods``: ``ln(1 − cac · (1 − retention) / M) / ln retention with M = margin · revenue_per_period; cac
/ M when all stay``, in the unit ``periods``.

``iroas``: ``(treated_revenue − scale · control_revenue) / incremental_spend``, in the unit ``revenue per unit of
spend``.

``incremental_roi``: ``(margin · incremental_revenue − incremental_spend) / incremental_spend``, in the unit
``profit per unit of spend``.

``incrementality_factor``: ``incremental / attributed``, in the unit ``incremental per attributed conversion``.

``arc_roas``: ``(revenue_after − revenue_before) / (spend_after − spend_before)``, in the unit ``revenue per unit
of spend``.

``efficiency_index``: ``share_of_value / share_of_spend``, in the unit ``share of value per share of spend``.
"""
