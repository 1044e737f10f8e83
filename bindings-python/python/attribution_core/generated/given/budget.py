"""Types that functions take of the room budget. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, TypeAlias, TypedDict

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Literal

    from attribution_core.economics import Curve
    from attribution_core.generated.answers import (
        BudgetChannel,
        BudgetGroup,
        BudgetProblem,
        BudgetRule,
        CurveFit,
        Explore,
        Objective,
    )
    from attribution_core.generated.given import CurveInput
    from attribution_core.inputs import CurvesByName, Numbers


class BudgetChannelInput(TypedDict):
    """One thing to spend on."""

    id: str
    """Its name."""
    curve: CurveInput | Curve | CurveFit
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


class BudgetChannelByNameInput(TypedDict):
    """``BudgetChannel`` that stands by its name."""

    curve: CurveInput | Curve | CurveFit
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


class BudgetGroupInput(TypedDict):
    """Channels, or groups of them, that have a cap or floor together."""

    id: str
    """Its name."""
    parent: NotRequired[str | None]
    """The group it belongs to."""
    min: NotRequired[float]
    """Lower bound of its spend, 0 or more. Default 0.0."""
    max: NotRequired[float | None]
    """Upper bound of its spend; none when left out."""


class ExploreInput(TypedDict):
    """A part of the budget kept for channels of which little is known: each of them gets at least ``share · budget /
    channels``, or as much as its own maximum or lock allows.
    """

    share: float
    """Share of the budget that all channels together would get, were all of them such."""
    min_observations: int
    """A channel with fewer ``observations`` than this is one of them."""


class BudgetProblemInput(TypedDict):
    """Budget problem: channels with their response curves, and what must hold.

    Reason to pick it: bounds, locks, groups, lots and targets are data, and the answer of ``allocate`` comes with
    a proof of how far from the best it can be.
    """

    channels: NotRequired[
        Sequence[BudgetChannelInput | BudgetChannel]
        | Mapping[str, CurveInput | Curve | CurveFit | BudgetChannelByNameInput]
    ]
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


Utility: TypeAlias = Literal["mean", "entropic", "cvar"]
"""Utility of an uncertain response: what is made as large as possible.

``mean``: The mean response.

``entropic``: The sum over channels of ``−ln(mean of e^(−aversion · response)) / aversion``: less, the less sure a
channel is.

``cvar``: The mean response over the worst draws, ``tail`` of them: conditional value at risk, or expected
shortfall. It is searched for under several weights of the draws; each of these searches counts as at least eight
nodes.
"""


class UncertainProblemInput(TypedDict):
    """A problem whose curves are uncertain."""

    problem: BudgetProblemInput | BudgetProblem | CurvesByName
    """Problem without uncertainty. The curves of its channels are those of the best estimate."""
    draws: Sequence[Sequence[CurveInput | Curve]]
    """For each channel as many curves as for the others: the first ones belong together, the second ones, and so on."""
    utility: NotRequired[Utility]
    """Utility: what is made as large as possible. Default 'mean'."""
    aversion: NotRequired[float | None]
    """For ``entropic``: how much a unit of response for sure is preferred to one on average, per unit of response."""
    tail: NotRequired[float]
    """Tail of the conditional value at risk (CVaR): the share of worst draws whose mean is reported, and made as
    large as possible for ``cvar``. Default 0.5.
    """
    by_draw: NotRequired[bool]
    """Switch for the best plan of each draw: for its mean, what knowing the curves would be worth, and which
    channels should grow. Default True.
    """


class FlightChannelInput(TypedDict):
    """A channel whose spend goes on working: ``a_t = x_t + theta · a_(t−1)``, and period t brings ``weight_t ·
    f(a_t)``.
    """

    id: str
    """Its name."""
    curve: CurveInput | Curve | CurveFit
    """Response curve of adstock in a period; concave."""
    theta: NotRequired[float]
    """Retention rate of adstock from period to period, from 0 to below 1. Default 0.0."""
    weights: NotRequired[Numbers]
    """Weight of a unit of response in each period: season, price and discount. 1 when left out."""
    initial_adstock: NotRequired[float]
    """Adstock of the period before the first. Default 0.0."""
    tail_periods: NotRequired[int]
    """Periods after the last in which its effect still counts, with the last weight. Without them the best plan
    stops spending early. Default 0.
    """


class FlightChannelByNameInput(TypedDict):
    """``FlightChannel`` that stands by its name."""

    curve: CurveInput | Curve | CurveFit
    """Response curve of adstock in a period; concave."""
    theta: NotRequired[float]
    """Retention rate of adstock from period to period, from 0 to below 1. Default 0.0."""
    weights: NotRequired[Numbers]
    """Weight of a unit of response in each period: season, price and discount. 1 when left out."""
    initial_adstock: NotRequired[float]
    """Adstock of the period before the first. Default 0.0."""
    tail_periods: NotRequired[int]
    """Periods after the last in which its effect still counts, with the last weight. Without them the best plan
    stops spending early. Default 0.
    """


class FlightProblemInput(TypedDict):
    """Flight problem: spends by channel and period under one budget, with carry-over."""

    budget: float
    """Budget over all periods and channels."""
    periods: int
    """Number of periods."""
    channels: Sequence[FlightChannelInput] | Mapping[str, CurveInput | Curve | CurveFit | FlightChannelByNameInput]
    """Channels to spend on: a list, or an object of channels or curves by name."""
