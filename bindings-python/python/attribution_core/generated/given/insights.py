"""Types that functions take of the room insights. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from attribution_core.generated.answers import Period, PeriodOf
    from attribution_core.generated.given import AdviceRuleInput, PeriodInput


class AlignmentOptionsInput(TypedDict):
    """Options of alignment."""

    ideal: NotRequired[IdealSplitInput]
    """Split of the value that is wanted."""
    joint_window_days: NotRequired[float]
    """Joint touchpoints: a sales and a marketing touch of one deal that are at most so many days apart. Default 7.0."""
    tolerance_points: NotRequired[float]
    """Points by which a part may miss its ideal before a rule speaks. Default 10.0."""
    max_unassigned_share: NotRequired[float]
    """Share of the value that touches of no known side may have before a rule speaks, 0 to 1. Default 0.1."""
    max_listed: NotRequired[int]
    """Limit of the joint touchpoints that are listed; all are counted. Default 1000."""


class IdealSplitInput(TypedDict):
    """Ideal split of the value between marketing, sales and both together, in points that add up to 100."""

    marketing: NotRequired[float]
    """Points of marketing alone. Default 40.0."""
    sales: NotRequired[float]
    """Points of sales alone. Default 40.0."""
    joint: NotRequired[float]
    """Points of both together. Default 20.0."""


class ReportFilterInput(TypedDict):
    """Filter of a report: accounts, deal sizes, segments and a period. What is empty filters nothing.

    A deal must pass all that is given: it is of one of the accounts, of one of the sizes and of one of the
    segments. Sizes and segments are those of the deal, else of its account, whatever their case. Of a report by
    touches the credits keep their weights: what touches outside the period earned is left out, and is given to no
    other.
    """

    accounts: NotRequired[Sequence[str]]
    """Ids of the accounts."""
    deal_sizes: NotRequired[Sequence[str]]
    """Deal sizes, such as ``enterprise``."""
    segments: NotRequired[Sequence[str]]
    """Segments of the market."""
    period: NotRequired[PeriodInput | Period | None]
    """Period, from its start up to but not including its end."""
    period_of: NotRequired[PeriodOf]
    """Date that the period is compared with: that of the close, unless touches are asked for. Default 'close'."""


class InsightOptionsInput(TypedDict):
    """Options of channel insights: margin, and rules of advice."""

    margin: NotRequired[float]
    """Contribution margin before marketing: the part that a unit of revenue leaves, above 0 and at most 1. Default
    1.0.
    """
    rules: NotRequired[Sequence[AdviceRuleInput]]
    """Rules of advice, the most important first. A channel that none applies to is held; one without a cost needs
    one.
    """
