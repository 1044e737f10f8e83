"""Answers of functions of the room planning. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from attribution_core._answer import Answer

if TYPE_CHECKING:
    from typing import Literal

    from attribution_core.economics import Curve
    from attribution_core.generated.answers import Allocation, CurveFit


class BudgetPlan(Answer):
    """A plan with every step that led to it."""

    __slots__ = ("observations", "problem", "allocation", "left_out", "warnings")

    observations: list[PlannedChannel]
    """Observations of each channel: what it earned in each period beside what it cost."""
    problem: BudgetProblem
    """The problem that was solved."""
    allocation: Allocation
    """The best budget of one period."""
    left_out: list[LeftOut]
    """Channels that are not in the plan, and why."""
    warnings: list[str]
    """Warnings: what to know before using it."""


class PlannedChannel(Answer):
    """A channel in a plan."""

    __slots__ = ("channel", "periods", "spend", "value", "fit")

    channel: str
    """Its name."""
    periods: list[str]
    """The periods in which it had spend."""
    spend: list[float]
    """Its spend in each."""
    value: list[float]
    """Value that it earned in each, times the incrementality."""
    fit: CurveFit
    """The curve through these."""


class BudgetProblem(Answer):
    """Budget problem: channels with their response curves, and what must hold.

    Reason to pick it: bounds, locks, groups, lots and targets are data, and the answer of ``allocate`` comes with
    a proof of how far from the best it can be.
    """

    __slots__ = (
        "channels",
        "groups",
        "budget",
        "budget_rule",
        "objective",
        "margin",
        "target_response",
        "target_roas",
        "target_cpa",
        "target_marginal_roas",
        "explore",
        "rel_gap",
        "max_nodes",
    )

    channels: list[BudgetChannel]
    """Channels to spend on: a list, or an object of channels or curves by name."""
    groups: list[BudgetGroup]
    """Channels that have a cap or floor together."""
    budget: float | None
    """Total budget; no limit when left out."""
    budget_rule: BudgetRule
    """Budget rule: all of it, or at most that. Default 'at_most'."""
    objective: Objective
    """Objective: what to make as large or as small as possible. Default 'max_response'."""
    margin: float
    """Margin: what a unit of response leaves before marketing, for profit. Default 1.0."""
    target_response: float | None
    """For ``min_spend``: the response that must be reached."""
    target_roas: float | None
    """Response per unit of spend that must be reached over all channels."""
    target_cpa: float | None
    """Spend per unit of response that must not be exceeded over all channels."""
    target_marginal_roas: float | None
    """Least marginal return: no unit is spent that brings less than this."""
    explore: Explore | None
    """Exploration budget: spend kept for channels of which little is known."""
    rel_gap: float
    """Tolerance: the relative optimality gap at which the search may stop. Default 1e-06."""
    max_nodes: int
    """Limit of branch-and-bound nodes, after which the search must stop. Default 2000."""


class BudgetChannel(Answer):
    """One thing to spend on."""

    __slots__ = (
        "id",
        "curve",
        "min",
        "max",
        "locked",
        "lot",
        "min_if_active",
        "current",
        "max_change",
        "observed_max",
        "max_extrapolation",
        "observations",
        "weight",
        "group",
    )

    id: str
    """Its name."""
    curve: Curve
    """Response curve: what spend on it brings."""
    min: float
    """Lower bound of its spend, 0 or more. Default 0.0."""
    max: float | None
    """Upper bound of its spend; none when left out."""
    locked: float | None
    """Fixed spend, whatever else happens."""
    lot: float | None
    """Spend is a whole number of these."""
    min_if_active: float | None
    """Nothing is spent on it, or at least this."""
    current: float | None
    """Spend on it now."""
    max_change: float | None
    """Limit of change relative to ``current``: 0.3 for 30 % less or more."""
    observed_max: float | None
    """The most that was ever spent on it: beyond that the curve is a guess."""
    max_extrapolation: float | None
    """Limit of extrapolation: how many times ``observed_max`` may be spent."""
    observations: int | None
    """Number of observations that its curve was fitted to; 0 when left out."""
    weight: float
    """Weight of a unit of its response. Default 1.0."""
    group: str | None
    """The group it belongs to."""


class BudgetGroup(Answer):
    """Channels, or groups of them, that have a cap or floor together."""

    __slots__ = ("id", "parent", "min", "max")

    id: str
    """Its name."""
    parent: str | None
    """The group it belongs to."""
    min: float
    """Lower bound of its spend, 0 or more. Default 0.0."""
    max: float | None
    """Upper bound of its spend; none when left out."""


BudgetRule: TypeAlias = Literal["at_most", "exactly"]
"""Budget rule: all of it to the last cent, or at most that.

``at_most``: No more than that is spent, and less when more would bring nothing.

``exactly``: All of it is spent.
"""

Objective: TypeAlias = Literal["max_response", "max_profit", "max_roas", "min_spend"]
"""Objective of a budget: what to make as large or as small as possible.

``max_response``: The response.

``max_profit``: ``margin · response − spend``.

``max_roas``: Response per unit of spend, with what must be spent at least.

``min_spend``: The spend, for a response that must be reached.
"""


class Explore(Answer):
    """A part of the budget kept for channels of which little is known: each of them gets at least ``share · budget /
    channels``, or as much as its own maximum or lock allows.
    """

    __slots__ = ("share", "min_observations")

    share: float
    """Share of the budget that all channels together would get, were all of them such."""
    min_observations: int
    """A channel with fewer ``observations`` than this is one of them."""


class LeftOut(Answer):
    """A channel that is not in a plan."""

    __slots__ = ("channel", "reason")

    channel: str
    """Its name."""
    reason: str
    """Reason in words."""
