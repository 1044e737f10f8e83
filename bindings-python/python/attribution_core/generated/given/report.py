"""Types that functions take of the room report. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NotRequired, TypedDict

if TYPE_CHECKING:
    from attribution_core.generated.answers import BootstrapOptions, Period, PeriodOf, ReportFilter, TouchesBy
    from attribution_core.generated.given import AdviceRuleInput, B2bConfigInput, BootstrapOptionsInput, PeriodInput


class VelocityOptionsInput(TypedDict):
    """Period, landmark and levels of a velocity report."""

    period: NotRequired[PeriodInput | Period | None]
    """Only deals that were created within this count."""
    landmark_days: NotRequired[float]
    """Landmark in days since the creation of a deal: only deals that are still open then are set side by side, by
    their touches before it, and a regression sees the touches up to it. Default 30.0.
    """
    touches_by: NotRequired[TouchesBy]
    """Type of the touches whose association with the length of cycles is shown. Default 'kind'."""
    regression_touches_by: NotRequired[TouchesBy]
    """Type of the touches whose numbers a regression takes. Default 'side'."""
    level: NotRequired[float]
    """Confidence level of survival curves and their medians, between 0 and 1. Default 0.95."""
    prediction_level: NotRequired[float]
    """Level of prediction intervals: the part of deals that they hold, between 0 and 1. Default 0.9."""
    bootstrap: NotRequired[BootstrapOptionsInput | BootstrapOptions]
    """Number, seed and confidence level of the replicates of an association; the seed also deals out the folds of a
    regression.
    """
    min_won_deals: NotRequired[int]
    """Least number of won deals for a regression. Default 30."""
    min_closed_deals: NotRequired[int]
    """Least number of closed deals of a size for a survival estimate of its own; open deals of other sizes are
    predicted from all deals. Default 10.
    """
    config: NotRequired[B2bConfigInput]
    """Expected length of cycles, and multipliers of deal sizes."""


class StageOptionsInput(TypedDict):
    """Order of stages, and which touches count as before an advance."""

    stages: NotRequired[Sequence[str]]
    """Stages in their order, the first one first. Those that are not named come after them, in the order that the
    history shows: by the number of others that a stage comes before in more deals than after.
    """
    touches_by: NotRequired[TouchesBy]
    """Type by which touches are told apart. Default 'kind'."""
    window_days: NotRequired[float]
    """Window in days: touches count as before an advance from so long before it. Default 30.0."""
    period: NotRequired[PeriodInput | Period | None]
    """Only deals that were created within this count."""


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


class B2bReportOptionsInput(TypedDict):
    """Options of the report on deals: its filter, and those of its parts."""

    filter: NotRequired[ReportFilterInput | ReportFilter]
    """Deals and touches that the report is about."""
    top: NotRequired[int]
    """Number of touches that the summary lists. Default 10."""
    alignment: NotRequired[AlignmentOptionsInput]
    """Split of the value that is wanted, and the window of joint touchpoints."""
    insights: NotRequired[InsightOptionsInput]
    """Margin, and rules of advice on channels."""
    velocity: NotRequired[VelocityOptionsInput]
    """Landmark and levels of velocity, and the multipliers that are shown where the model has none of its own.
    Without a period of its own it is about deals that were created in that of the filter.
    """
    stages: NotRequired[StageOptionsInput]
    """Order of stages. Without a period of its own it is about deals that were created in that of the filter."""
