"""Answers of functions. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from attribution_core._answer import Answer
from attribution_core._methods import FlatRows, SpendsByName

if TYPE_CHECKING:
    from attribution_core.economics import Curve


class CurveValues(Answer):
    """Values of a curve at spends, and its landmarks."""

    __slots__ = (
        "response",
        "marginal",
        "average",
        "elasticity",
        "inverse_marginal",
        "inflection",
        "is_concave",
        "max_average_spend",
        "most",
    )
    response: list[float]
    """Response at each spend."""
    marginal: list[float | None]
    """Response that the next unit of money would add at each spend; none where it is infinite."""
    average: list[float | None]
    """Response per unit of money at each spend; none at a spend of 0."""
    elasticity: list[float | None]
    """Relative change of response per relative change of spend, at each spend; none where there is no response."""
    inverse_marginal: list[float | None]
    """Spends in the concave part with the marginal responses that were asked for, or where that part starts when the
    curve is nowhere so steep; none for a straight line, and where no finite spend has it.
    """
    inflection: float
    """Spend where growing returns turn into diminishing ones: 0 for a curve that is concave from the start."""
    is_concave: bool
    """True when returns diminish from the first unit of money on."""
    max_average_spend: float
    """Spend with the highest response per unit of money: 0 for a concave curve, whose first unit is its best."""
    most: float | None
    """Response that no spend exceeds; none when there is no such limit."""


class AdstockValues(Answer):
    """Values of an adstock for spend, and its landmarks."""

    __slots__ = (
        "adstocked",
        "weights",
        "half_life",
        "total_multiplier",
    )
    adstocked: list[float]
    """Adstocked spend of each period."""
    weights: list[float]
    """Weights of the effect 0, 1, 2, … periods later: one for each period of spend, but none past a window."""
    half_life: float | None
    """Periods until half of the effect is left: for a geometric adstock above 0, none for others."""
    total_multiplier: float
    """Sum of the weights of all periods: what becomes of one unit of spend in the end."""


class CurveFit(Answer):
    """A fitted curve, and how far to trust it."""

    __slots__ = (
        "family",
        "curve",
        "baseline",
        "parameters",
        "objective",
        "rss",
        "r2",
        "sigma",
        "aicc",
        "identifiable",
        "warnings",
        "residuals",
        "observed_max",
    )
    _parts = {"curve": "Curve", "parameters": "[FittedParameter]", "warnings": "[FitWarning]"}
    family: CurveFamily
    """The family that was fitted, or chosen."""
    curve: Curve
    """The curve: what spend brings, above the baseline."""
    baseline: float
    """Response without spend; 0 where no baseline was fitted."""
    parameters: list[FittedParameter]
    """Its parameters with their standard errors, those of the curve first, then the baseline where one was fitted."""
    objective: float
    """Half of what was minimised: squares (or Huber's losses) in standard deviations of the noise, and priors."""
    rss: float
    """Sum of squared residuals, each times its weight."""
    r2: float | None
    """Share of the variance of the response that the curve explains; none when the response does not vary."""
    sigma: float | None
    """Standard deviation of the noise of an observation with weight 1; none with no more observations than
    parameters. With Huber's loss it is that with which least squares would have the same standard errors, and
    outliers are no part of it.
    """
    aicc: float | None
    """Akaike's criterion, corrected for few observations: the family with the least describes the data best. None
    with too few observations. With Huber's loss no residual counts for more than ``huber_delta``.
    """
    identifiable: bool
    """True where the data say what the parameters are: they reach the bend and more than the plateau, are more than
    the parameters, and are described better than by one number. Else a maximum would be invented.
    """
    warnings: list[FitWarning]
    """Warnings to heed before using it."""
    residuals: list[float]
    """Observed less fitted response, in the order of the observations, those of weight 0 among them."""
    observed_max: float
    """The largest spend seen: beyond it the curve is a guess."""


CurveFamily: TypeAlias = Literal[
    "hill", "michaelis_menten", "power", "log", "exponential", "tanh", "linear", "plateau", "constant", "auto"
]
"""Family of curves that is fitted."""


class FittedParameter(Answer):
    """A parameter of a fitted curve."""

    __slots__ = (
        "name",
        "value",
        "standard_error",
    )
    name: str
    """Its name."""
    value: float
    """Its value."""
    standard_error: float | None
    """Its standard error; none where it cannot be told."""


class FitWarning(Answer):
    """Something to know before using a fitted curve: a stable code for programs, a sentence for people."""

    __slots__ = (
        "code",
        "detail",
    )
    code: FitWarningCode
    """Kind of warning. Match on this, never on the sentence."""
    detail: str
    """The same in a sentence, with the figures."""


FitWarningCode: TypeAlias = Literal[
    "no_bend_seen",
    "only_plateau_seen",
    "parameters_not_separable",
    "not_better_than_constant",
    "at_limit",
    "too_few_observations",
    "aicc_undefined",
    "looks_like_baseline",
    "delta_too_small",
]
"""Kind of a ``FitWarning``."""


class CurveDraws(Answer):
    """Curves fitted to replicates of the observations."""

    __slots__ = (
        "fit",
        "curves",
        "parameters",
        "level",
    )
    _parts = {"fit": "CurveFit", "curves": "[Curve]", "parameters": "[ParameterInterval]"}
    fit: CurveFit
    """The fit to the observations themselves."""
    curves: list[Curve]
    """One curve for each replicate."""
    parameters: list[ParameterInterval]
    """For each parameter, the interval that holds ``level`` of the replicates."""
    level: float
    """Confidence level of the intervals."""


class ParameterInterval(Answer):
    """An interval of a parameter."""

    __slots__ = (
        "name",
        "value",
        "low",
        "high",
    )
    name: str
    """Its name."""
    value: float
    """Its value in the fit."""
    low: float
    """Below this lies half of what the interval does not hold."""
    high: float
    """Above this lies the other half."""


class Allocation(SpendsByName):
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
    _parts = {"channels": "[AllocatedChannel]", "groups": "[AllocatedGroup]"}
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
"""Proof status of a plan."""

NoPrice: TypeAlias = Literal["infinite", "lots", "full", "ties", "target", "no_channel", "explore"]
"""Reason for a missing shadow price, or for a missing division of the next unit."""


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
"""Active constraint of a channel: the bound, or the part of the curve, where its spend lies."""


class AllocatedGroup(Answer):
    """Allocation to one group."""

    __slots__ = (
        "id",
        "spend",
        "price",
    )
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

    __slots__ = (
        "spend",
        "response",
        "profit",
        "roas",
        "responses",
        "marginal_roas",
    )
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


class FlightPlan(Answer):
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
    _parts = {"channels": "[PlannedFlight]"}
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

    __slots__ = (
        "id",
        "spend",
        "adstock",
        "response",
        "tail_response",
    )
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


class RoiTable(FlatRows):
    """ROI table: what each group earned beside what it cost, and what follows."""

    __slots__ = (
        "dimensions",
        "rows",
        "total",
        "value_without_cost",
        "advice",
    )
    _parts = {"rows": "[RoiRow]", "total": "RoiRow", "advice": "[Advice]"}
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
    _parts = {
        "roi_interval": "()",
        "roas_interval": "()",
        "intervals": "[MetricInterval]",
        "undefined": "[UndefinedRatio]",
    }
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

    __slots__ = (
        "metric",
        "standard_error",
        "low",
        "high",
    )
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

    __slots__ = (
        "metric",
        "reason",
    )
    metric: str
    """Its name."""
    reason: Undefined
    """Reason for the missing value."""


Undefined: TypeAlias = Literal["zero_denominator", "missing", "non_finite", "never_pays_back", "out_of_range"]
"""Reason for a missing ratio. It is never 0, infinite or not a number instead."""


class Advice(Answer):
    """Advice for one group, by the first rule that applies to it."""

    __slots__ = (
        "keys",
        "action",
        "rule",
        "metric",
        "value",
        "threshold",
        "reason",
        "also",
    )
    _parts = {"also": "[AdviceReason]"}
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

    __slots__ = (
        "rule",
        "action",
        "reason",
    )
    rule: str
    """The rule."""
    action: str
    """Action that it would advise."""
    reason: str
    """All that it checks, with the numbers."""


class MetricValue(Answer):
    """Ratio of marketing, or the reason why there is none."""

    __slots__ = (
        "value",
        "reason",
    )
    value: float | None
    """The ratio; none where it means nothing."""
    reason: Undefined | None
    """Reason for a missing value."""


class BudgetPlan(Answer):
    """A plan with every step that led to it."""

    __slots__ = (
        "observations",
        "problem",
        "allocation",
        "left_out",
        "warnings",
    )
    _parts = {
        "observations": "[PlannedChannel]",
        "problem": "BudgetProblem",
        "allocation": "Allocation",
        "left_out": "[LeftOut]",
    }
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

    __slots__ = (
        "channel",
        "periods",
        "spend",
        "value",
        "fit",
    )
    _parts = {"fit": "CurveFit"}
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

    Why you would pick it: bounds, locks, groups, lots and targets are data, and the answer of ``allocate`` comes
    with a proof of how far from the best it can be.
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
    _parts = {"channels": "[BudgetChannel]", "groups": "[BudgetGroup]", "explore": "Explore"}
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
    _parts = {"curve": "Curve"}
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

    __slots__ = (
        "id",
        "parent",
        "min",
        "max",
    )
    id: str
    """Its name."""
    parent: str | None
    """The group it belongs to."""
    min: float
    """Lower bound of its spend, 0 or more. Default 0.0."""
    max: float | None
    """Upper bound of its spend; none when left out."""


BudgetRule: TypeAlias = Literal["at_most", "exactly"]
"""Budget rule: all of it to the last cent, or at most that."""

Objective: TypeAlias = Literal["max_response", "max_profit", "max_roas", "min_spend"]
"""Objective of a budget: what to make as large or as small as possible."""


class Explore(Answer):
    """A part of the budget kept for channels of which little is known: each of them gets at least ``share · budget /
    channels``, or as much as its own maximum or lock allows.
    """

    __slots__ = (
        "share",
        "min_observations",
    )
    share: float
    """Share of the budget that all channels together would get, were all of them such."""
    min_observations: int
    """A channel with fewer ``observations`` than this is one of them."""


class LeftOut(Answer):
    """A channel that is not in a plan."""

    __slots__ = (
        "channel",
        "reason",
    )
    channel: str
    """Its name."""
    reason: str
    """Reason in words."""
