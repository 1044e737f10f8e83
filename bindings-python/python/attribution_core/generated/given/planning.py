"""What functions take of the room planning. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal, NotRequired, TypeAlias, TypedDict

if TYPE_CHECKING:
    from attribution_core.economics import Curve
    from attribution_core.generated.answers import BudgetGroup, BudgetRule, CurveFit, Explore, Objective
    from attribution_core.generated.given.budget import BudgetGroupInput, ExploreInput
    from attribution_core.generated.given.response import CurveInput, FitOptionsInput
    from attribution_core.generated.given.returns import PeriodInput


class PlanOptionsInput(TypedDict):
    """How a plan is made."""

    period: NotRequired[PlanPeriod]
    """How long a period is. Default 'week'."""
    fit: NotRequired[FitOptionsInput]
    """How curves are fitted. Michaelis–Menten unless something else is said: few data tell an S from chance."""
    min_periods: NotRequired[int]
    """How many periods with spend a channel must have to be planned. Default 6."""
    incrementality: NotRequired[float]
    """What part of attributed value was caused: attribution gives marketing also what would have come anyway.
    Default 1.0.
    """
    max_extrapolation: NotRequired[float]
    """How many times the most that was ever spent on a channel in a period may be. Default 1.0."""
    within: NotRequired[PeriodInput | None]
    """Only what lies within this counts: spend, and credits by the time of their conversion. Everything when left
    out.
    """
    problem: NotRequired[PlanProblemInput]
    """Budget for one period, objective, margin, groups and targets. Its channels are bounds by name; their curves
    are replaced. Without a budget it is what was spent on the planned channels in a period on average, periods
    without spend included, from the first spend to the last.
    """


PlanPeriod: TypeAlias = Literal["day", "week", "month"]
"""How long a period is."""


class PlanBoundsInput(TypedDict):
    """One thing to spend on."""

    id: str
    """Its name."""
    curve: NotRequired[CurveInput | Curve | CurveFit]
    """What spend on it brings."""
    min: NotRequired[float]
    """What must be spent on it at least. Default 0.0."""
    max: NotRequired[float | None]
    """What may be spent on it at most."""
    locked: NotRequired[float | None]
    """What is spent on it whatever else happens."""
    lot: NotRequired[float | None]
    """Spend is a whole number of these."""
    min_if_active: NotRequired[float | None]
    """Nothing is spent on it, or at least this."""
    current: NotRequired[float | None]
    """What is spent on it now."""
    max_change: NotRequired[float | None]
    """By how much of ``current`` spend may change: 0.3 for 30 % less or more."""
    observed_max: NotRequired[float | None]
    """The most that was ever spent on it: beyond that the curve is a guess."""
    max_extrapolation: NotRequired[float | None]
    """How many times ``observed_max`` may be spent."""
    observations: NotRequired[int | None]
    """How many observations its curve was fitted to; 0 when left out."""
    weight: NotRequired[float]
    """What a unit of its response counts. Default 1.0."""
    group: NotRequired[str | None]
    """The group it belongs to."""


class PlanProblemInput(TypedDict):
    """What to spend where: channels with their curves, and what must hold.

    Why you would pick it: bounds, locks, groups, lots and targets are data, and the answer of ``allocate`` comes
    with a proof of how far from the best it can be.
    """

    channels: NotRequired[Sequence[PlanBoundsInput] | Mapping[str, PlanBoundsByNameInput]]
    """Channels to spend on: a list, or an object of channels or curves by name."""
    groups: NotRequired[Sequence[BudgetGroupInput | BudgetGroup]]
    """Channels that have a cap or floor together."""
    budget: NotRequired[float | None]
    """What there is to spend in all; no limit when left out."""
    budget_rule: NotRequired[BudgetRule]
    """Whether all of it must be spent. Default 'at_most'."""
    objective: NotRequired[Objective]
    """What to make as large or as small as possible. Default 'max_response'."""
    margin: NotRequired[float]
    """What a unit of response leaves before marketing, for profit. Default 1.0."""
    target_response: NotRequired[float | None]
    """For ``min_spend``: the response that must be reached."""
    target_roas: NotRequired[float | None]
    """Response per unit of spend that must be reached over all channels."""
    target_cpa: NotRequired[float | None]
    """Spend per unit of response that must not be exceeded over all channels."""
    target_marginal_roas: NotRequired[float | None]
    """No unit is spent that brings less than this."""
    explore: NotRequired[ExploreInput | Explore | None]
    """What is kept for channels of which little is known."""
    rel_gap: NotRequired[float]
    """At which relative gap the search may stop. Default 1e-06."""
    max_nodes: NotRequired[int]
    """After how many nodes the search must stop. Default 2000."""


class PlanBoundsByNameInput(TypedDict):
    """``PlanBounds`` that stands by its name."""

    curve: NotRequired[CurveInput | Curve | CurveFit]
    """What spend on it brings."""
    min: NotRequired[float]
    """What must be spent on it at least. Default 0.0."""
    max: NotRequired[float | None]
    """What may be spent on it at most."""
    locked: NotRequired[float | None]
    """What is spent on it whatever else happens."""
    lot: NotRequired[float | None]
    """Spend is a whole number of these."""
    min_if_active: NotRequired[float | None]
    """Nothing is spent on it, or at least this."""
    current: NotRequired[float | None]
    """What is spent on it now."""
    max_change: NotRequired[float | None]
    """By how much of ``current`` spend may change: 0.3 for 30 % less or more."""
    observed_max: NotRequired[float | None]
    """The most that was ever spent on it: beyond that the curve is a guess."""
    max_extrapolation: NotRequired[float | None]
    """How many times ``observed_max`` may be spent."""
    observations: NotRequired[int | None]
    """How many observations its curve was fitted to; 0 when left out."""
    weight: NotRequired[float]
    """What a unit of its response counts. Default 1.0."""
    group: NotRequired[str | None]
    """The group it belongs to."""
