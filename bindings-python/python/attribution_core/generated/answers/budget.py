"""Answers of functions of the room budget. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from attribution_core._answer import Answer
from attribution_core._methods import AllocationMethods, FlightPlanMethods

if TYPE_CHECKING:
    from typing import Literal


class Allocation(AllocationMethods):
    """Budget allocation: the spend of each channel, the response to it, and how far from the best it can be."""

    __slots__ = (
        "status",
        "spend",
        "response",
        "profit",
        "roas",
        "objective_value",
        "bound",
        "gap",
        "shadow_price",
        "shadow_price_reason",
        "next_unit_reason",
        "nodes",
        "channels",
        "groups",
    )

    status: AllocationStatus
    """Proof status: optimal when the gap is as small as was asked for."""
    spend: float
    """Total spend."""
    response: float
    """Response to it."""
    profit: float
    """``margin · response − spend``."""
    roas: float | None
    """Response per unit of spend; none without spend."""
    objective_value: float
    """Value of the objective: response, profit, return, or spend."""
    bound: float
    """No plan reaches more than this; for ``min_spend``, none spends less."""
    gap: float
    """Optimality gap: the distance of value and bound, relative to the value."""
    shadow_price: float | None
    """Lagrange multiplier of the budget, in terms of the objective: the right derivative of what it reaches with
    respect to the budget, at this plan. 0 where the budget does not bind. Without a budget: what a unit more than
    the plan spends would bring.
    """
    shadow_price_reason: NoPrice | None
    """Reason for a missing shadow price."""
    next_unit_reason: NoPrice | None
    """Reason for a missing division of the next unit of budget."""
    nodes: int
    """Number of branch-and-bound nodes: parts of the problem that were looked at."""
    channels: list[AllocatedChannel]
    """The channels, in the order of the problem."""
    groups: list[AllocatedGroup]
    """The groups, in the order of the problem."""


AllocationStatus: TypeAlias = Literal["optimal", "gap_limit"]
"""Proof status of a plan.

``optimal``: The gap is as small as was asked for.

``gap_limit``: The search stopped at its limit of nodes before.
"""

NoPrice: TypeAlias = Literal["infinite", "lots", "full", "ties", "target", "no_channel", "explore"]
"""Reason for a missing shadow price, or for a missing division of the next unit.

``infinite``: The first unit of a curve that is infinitely steep there brings infinitely much per unit.

``lots``: Only channels that spend in lots may take more: the next unit waits until it is a lot.

``full``: All of a budget must be spent, and nothing may take more.

``ties``: Several divisions of the next unit are as good; or another plan is as good as this one, and a little
more budget brings more there.

``target``: A target binds together with the budget.

``no_channel``: There is no channel to spend it on.

``explore``: The floor of channels to explore grows with the budget, in a group that is held at its cap or floor,
or by a whole lot at once.
"""


class AllocatedChannel(Answer):
    """Allocation to one channel."""

    __slots__ = (
        "id",
        "spend",
        "response",
        "marginal_roas",
        "average_roas",
        "reduced_cost",
        "next_unit",
        "active",
        "extrapolation_ratio",
        "change",
    )

    id: str
    """Its name."""
    spend: float
    """Spend on it."""
    response: float
    """Response to that, weighted."""
    marginal_roas: float | None
    """Marginal return: the response to the next unit; none where that is infinite."""
    average_roas: float | None
    """Average return: response per unit of spend; none without spend."""
    reduced_cost: float | None
    """Reduced cost (the multiplier of a bound in the KKT conditions): the return of the next unit beyond the price
    in its group, above 0 at an upper bound, below 0 at a lower one.
    """
    next_unit: float | None
    """Part of the next unit of budget that goes to it: where a curve is convex, perhaps more than all of it, at the
    cost of others. None for all of them where there is a ``next_unit_reason``.
    """
    active: ActiveBound
    """Active bound: its place between its bounds."""
    extrapolation_ratio: float | None
    """Its spend over the most ever spent on it, when that is known: above 1 the curve is a guess."""
    change: float | None
    """Its spend less what is spent now, when that is known."""


ActiveBound: TypeAlias = Literal["lower", "interior", "upper", "convex_zone"]
"""Active constraint of a channel: the bound, or the part of the curve, where its spend lies.

``lower``: At its least, or at nothing.

``interior``: Between, where each unit brings less than the one before.

``upper``: At its most.

``convex_zone``: Between, where each unit still brings more than the one before.
"""


class AllocatedGroup(Answer):
    """Allocation to one group."""

    __slots__ = ("id", "spend", "price")

    id: str
    """Its name."""
    spend: float
    """Spend on it."""
    price: float | None
    """Lagrange multiplier of the group: what the next unit in it brings; none where that is infinite, and where
    nothing in it may take a little more.
    """


class UncertainAllocation(Answer):
    """The best plan under uncertainty."""

    __slots__ = (
        "status",
        "spend",
        "spends",
        "utility",
        "bound",
        "gap",
        "shadow_price",
        "shadow_price_reason",
        "mean_response",
        "tail_response",
        "responses",
        "thompson_spends",
        "value_of_information",
        "should_grow",
    )

    status: AllocationStatus
    """Proof status: optimal when the gap is as small as was asked for."""
    spend: float
    """Total spend."""
    spends: list[float]
    """Spend by channel, in the order of the problem."""
    utility: float
    """The utility of the plan."""
    bound: float
    """No plan has more."""
    gap: float
    """Optimality gap: the distance of utility and bound, relative to the utility."""
    shadow_price: float | None
    """Lagrange multiplier of the budget: what its next unit adds to the utility; 0 where the budget does not bind."""
    shadow_price_reason: NoPrice | None
    """Reason for a missing shadow price."""
    mean_response: float
    """Mean response over the draws."""
    tail_response: float
    """Mean response over the worst draws (conditional value at risk)."""
    responses: list[float]
    """Response in each draw."""
    thompson_spends: list[float] | None
    """The mean of the plans that are best for each draw: what trying out would spend on average."""
    value_of_information: float | None
    """Expected value of perfect information: what knowing the true curves would add to the mean response, and so
    what a test is worth at most.
    """
    should_grow: list[float | None] | None
    """For each channel, in what share of the draws the best plan spends more on it than now; none where its current
    spend is not known.
    """


class FrontierPoint(Answer):
    """The best plan for one budget."""

    __slots__ = (
        "budget",
        "spend",
        "response",
        "objective_value",
        "bound",
        "marginal_roas",
        "marginal_roas_reason",
        "roas",
        "profit",
        "status",
        "spends",
    )

    budget: float
    """The budget."""
    spend: float
    """Part of it that is spent."""
    response: float
    """Response to it."""
    objective_value: float
    """Value of the objective: response, profit, return, or spend."""
    bound: float
    """No plan reaches more than this; for ``min_spend``, none spends less."""
    marginal_roas: float | None
    """Marginal return of the budget, as for a channel: for ``max_profit``, ``margin · marginal_roas − 1`` is the
    shadow price where that unit is spent. 0 where the budget does not bind.
    """
    marginal_roas_reason: NoPrice | None
    """Reason for a missing marginal return: that for a missing shadow price."""
    roas: float | None
    """Response per unit of spend."""
    profit: float
    """``margin · response − spend``."""
    status: AllocationStatus
    """Proof status: optimal when the search ended before its limit."""
    spends: list[float]
    """Spend by channel, in the order of the problem."""


class PlanOutcome(Answer):
    """Outcome of a given plan."""

    __slots__ = ("spend", "response", "profit", "roas", "responses", "marginal_roas")

    spend: float
    """Total spend."""
    response: float
    """Response to that."""
    profit: float
    """``margin · response − spend``."""
    roas: float | None
    """Response per unit of spend."""
    responses: list[float]
    """Response by channel, in the order of the problem."""
    marginal_roas: list[float | None]
    """Marginal return of each channel: the response to its next unit; none where that is infinite."""


class FlightPlan(FlightPlanMethods):
    """A plan over periods."""

    __slots__ = (
        "status",
        "spend",
        "response",
        "bound",
        "gap",
        "shadow_price",
        "shadow_price_reason",
        "even_response",
        "channels",
    )

    status: AllocationStatus
    """Optimality status: ``optimal`` with a gap of at most a millionth."""
    spend: float
    """Total spend: the budget, unless nothing more could come back for more of it."""
    response: float
    """Response, periods after the last included where they count."""
    bound: float
    """No plan within the budget brings more than this, whatever the search did: an upper bound from the dual
    problem.
    """
    gap: float
    """Duality gap: bound less response, relative to the bound."""
    shadow_price: float | None
    """Lagrange multiplier of the budget: the steepest slope over channels and periods. None where
    ``shadow_price_reason`` says why.
    """
    shadow_price_reason: NoPrice | None
    """Reason for a missing shadow price."""
    even_response: float
    """Response of the same budgets by channel, spread evenly over the periods."""
    channels: list[PlannedFlight]
    """The channels, in the order of the problem."""


class PlannedFlight(Answer):
    """One channel over the periods."""

    __slots__ = ("id", "spend", "adstock", "response", "tail_response")

    id: str
    """Its name."""
    spend: list[float]
    """Spend in each period."""
    adstock: list[float]
    """Adstock in each period."""
    response: list[float]
    """Response of each period, weighted; what comes after the last is not in it."""
    tail_response: float
    """Response after the last period."""
