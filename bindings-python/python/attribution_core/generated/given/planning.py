"""Types that functions take of the room planning. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, TypeAlias, TypedDict

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Literal

    from attribution_core.economics import Curve
    from attribution_core.generated.answers import BudgetGroup, BudgetRule, CurveFit, Explore, Objective, Period
    from attribution_core.generated.given import (
        BudgetGroupInput,
        CurveInput,
        ExploreInput,
        FitOptionsInput,
        PeriodInput,
    )


class PlanOptionsInput(TypedDict):
    """Options of a plan."""

    period: NotRequired[PlanPeriod]
    """Length of a period. Default 'week'."""
    fit: NotRequired[FitOptionsInput]
    """Options of the fits of the curves. Michaelis–Menten unless something else is said: few data tell an S from
    chance.
    """
    min_periods: NotRequired[int]
    """Least number of periods with spend that a channel must have to be planned. Default 6."""
    incrementality: NotRequired[float]
    """Incrementality: the part of attributed value that was caused, as attribution gives marketing also what would
    have come anyway. Default 1.0.
    """
    max_extrapolation: NotRequired[float]
    """Limit of extrapolation: how many times the most that was ever spent on a channel in a period may be. Default
    1.0.
    """
    within: NotRequired[PeriodInput | Period | None]
    """Only what lies within this counts: spend, and credits by the time of their conversion. Everything when left
    out.
    """
    problem: NotRequired[PlanProblemInput]
    """Budget for one period, objective, margin, groups and targets. Its channels are bounds by name; their curves
    are replaced. Without a budget it is what was spent on the planned channels in a period on average, periods
    without spend included, from the first spend to the last.
    """


PlanPeriod: TypeAlias = Literal["day", "week", "month"]
"""Length of a period.

``day``: A day.

``week``: A week from Monday.

``month``: A month.
"""


class PlanProblemInput(TypedDict):
    """Budget problem: channels with their response curves, and what must hold.

    Reason to pick it: bounds, locks, groups, lots and targets are data, and the answer of ``allocate`` comes with
    a proof of how far from the best it can be.
    """

    channels: NotRequired[Sequence[PlanBoundsInput] | Mapping[str, PlanBoundsByNameInput]]
    """Channels to spend on: a list, or an object of channels or curves by name."""
    groups: NotRequired[Sequence[BudgetGroupInput | BudgetGroup]]
    """Channels that have a cap or floor together."""
    budget: NotRequired[float | None]
    """Total budget; no limit when left out."""
    budget_rule: NotRequired[BudgetRule]
    """Budget rule: all of it, or at most that. Default 'at_most'."""
    objective: NotRequired[Objective]
    """Objective: what to make as large or as small as possible. Default 'max_response'."""
    margin: NotRequired[float]
    """Margin: what a unit of response leaves before marketing, for profit. Default 1.0."""
    target_response: NotRequired[float | None]
    """For ``min_spend``: the response that must be reached."""
    target_roas: NotRequired[float | None]
    """Response per unit of spend that must be reached over all channels."""
    target_cpa: NotRequired[float | None]
    """Spend per unit of response that must not be exceeded over all channels."""
    target_marginal_roas: NotRequired[float | None]
    """Least marginal return: no unit is spent that brings less than this."""
    explore: NotRequired[ExploreInput | Explore | None]
    """Exploration budget: spend kept for channels of which little is known."""
    rel_gap: NotRequired[float]
    """Tolerance: the relative optimality gap at which the search may stop. Default 1e-06."""
    max_nodes: NotRequired[int]
    """Limit of branch-and-bound nodes, after which the search must stop. Default 2000."""


class PlanBoundsInput(TypedDict):
    """One thing to spend on."""

    id: str
    """Its name."""
    curve: NotRequired[CurveInput | Curve | CurveFit]
    """Response curve: what spend on it brings."""
    min: NotRequired[float]
    """Lower bound of its spend, 0 or more. Default 0.0."""
    max: NotRequired[float | None]
    """Upper bound of its spend; none when left out."""
    locked: NotRequired[float | None]
    """Fixed spend, whatever else happens."""
    lot: NotRequired[float | None]
    """Spend is a whole number of these."""
    min_if_active: NotRequired[float | None]
    """Nothing is spent on it, or at least this."""
    current: NotRequired[float | None]
    """Spend on it now."""
    max_change: NotRequired[float | None]
    """Limit of change relative to ``current``: 0.3 for 30 % less or more."""
    observed_max: NotRequired[float | None]
    """The most that was ever spent on it: beyond that the curve is a guess."""
    max_extrapolation: NotRequired[float | None]
    """Limit of extrapolation: how many times ``observed_max`` may be spent."""
    observations: NotRequired[int | None]
    """Number of observations that its curve was fitted to; 0 when left out."""
    weight: NotRequired[float]
    """Weight of a unit of its response. Default 1.0."""
    group: NotRequired[str | None]
    """The group it belongs to."""


class PlanBoundsByNameInput(TypedDict):
    """``PlanBounds`` that stands by its name."""

    curve: NotRequired[CurveInput | Curve | CurveFit]
    """Response curve: what spend on it brings."""
    min: NotRequired[float]
    """Lower bound of its spend, 0 or more. Default 0.0."""
    max: NotRequired[float | None]
    """Upper bound of its spend; none when left out."""
    locked: NotRequired[float | None]
    """Fixed spend, whatever else happens."""
    lot: NotRequired[float | None]
    """Spend is a whole number of these."""
    min_if_active: NotRequired[float | None]
    """Nothing is spent on it, or at least this."""
    current: NotRequired[float | None]
    """Spend on it now."""
    max_change: NotRequired[float | None]
    """Limit of change relative to ``current``: 0.3 for 30 % less or more."""
    observed_max: NotRequired[float | None]
    """The most that was ever spent on it: beyond that the curve is a guess."""
    max_extrapolation: NotRequired[float | None]
    """Limit of extrapolation: how many times ``observed_max`` may be spent."""
    observations: NotRequired[int | None]
    """Number of observations that its curve was fitted to; 0 when left out."""
    weight: NotRequired[float]
    """Weight of a unit of its response. Default 1.0."""
    group: NotRequired[str | None]
    """The group it belongs to."""
