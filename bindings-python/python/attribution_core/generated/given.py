"""Types that functions take. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, NotRequired, TypeAlias, TypedDict

from attribution_core.economics import Curve
from attribution_core.generated.answers import (
    BudgetChannel,
    BudgetGroup,
    BudgetProblem,
    BudgetRule,
    CurveFamily,
    CurveFit,
    Explore,
    Objective,
)
from attribution_core.inputs import CurvesByName, Numbers, Time


class CurveHillInput(TypedDict):
    """``beta · xˢ / (half_satˢ + xˢ)``: S-shaped for a slope above 1."""

    family: Literal["hill"]
    """Tells it from the other alternatives of ``Curve``."""
    beta: float
    """Most that can come back."""
    half_sat: float
    """Spend that brings half of it."""
    slope: float
    """Slope (Hill coefficient): how steep it is there."""


class CurveMichaelisMentenInput(TypedDict):
    """``beta · x / (half_sat + x)``: a Hill curve with slope 1."""

    family: Literal["michaelis_menten"]
    """Tells it from the other alternatives of ``Curve``."""
    beta: float
    """Most that can come back."""
    half_sat: float
    """Spend that brings half of it."""


class CurvePowerInput(TypedDict):
    """``beta · xᵉ`` with an exponent of at most 1."""

    family: Literal["power"]
    """Tells it from the other alternatives of ``Curve``."""
    beta: float
    """Response to one unit of spend."""
    exponent: float
    """Elasticity: percent more response for a percent more spend."""


class CurveLogInput(TypedDict):
    """``beta · ln(1 + x / scale)``."""

    family: Literal["log"]
    """Tells it from the other alternatives of ``Curve``."""
    beta: float
    """Gain of each multiplication of large spend by e."""
    scale: float
    """Spend below which the curve is nearly straight."""


class CurveExponentialInput(TypedDict):
    """``beta · (1 − exp(−x / scale))``."""

    family: Literal["exponential"]
    """Tells it from the other alternatives of ``Curve``."""
    beta: float
    """Most that can come back."""
    scale: float
    """Spend that brings 63 % of it."""


class CurveTanhInput(TypedDict):
    """``beta · tanh(x / scale)``."""

    family: Literal["tanh"]
    """Tells it from the other alternatives of ``Curve``."""
    beta: float
    """Most that can come back."""
    scale: float
    """Spend that brings 76 % of it."""


class CurveLogisticInput(TypedDict):
    """``beta · (1 − e^(−rate·x)) / (1 + e^(−rate·x))``."""

    family: Literal["logistic"]
    """Tells it from the other alternatives of ``Curve``."""
    beta: float
    """Most that can come back."""
    rate: float
    """Rate of saturation, per unit of spend."""


class CurveSigmoidInput(TypedDict):
    """``beta / (1 + e^(−rate·(x − midpoint))) − beta / (1 + e^(rate·midpoint))``: an S that starts at 0."""

    family: Literal["sigmoid"]
    """Tells it from the other alternatives of ``Curve``."""
    beta: float
    """Height of the whole S, of which the part before 0 is taken off."""
    rate: float
    """Rate: how steep it is at the midpoint, per unit of spend."""
    midpoint: float
    """Spend where it is steepest."""


class CurveLinearInput(TypedDict):
    """``beta · x``."""

    family: Literal["linear"]
    """Tells it from the other alternatives of ``Curve``."""
    beta: float
    """Response to one unit of spend."""


class CurveTabulatedInput(TypedDict):
    """Straight lines between measured points, from (0, 0) unless a point at 0 is given, and flat after the last."""

    family: Literal["tabulated"]
    """Tells it from the other alternatives of ``Curve``."""
    spend: Numbers
    """Spends, rising."""
    response: Numbers
    """Response to each, never falling."""


class CurveShiftedInput(TypedDict):
    """Response beyond ``carry`` that is there already: ``f(x + carry) − f(carry)``."""

    family: Literal["shifted"]
    """Tells it from the other alternatives of ``Curve``."""
    curve: CurveInput | Curve
    """The curve f."""
    carry: float
    """Spend that is there already, such as adstock of earlier periods."""


CurveInput: TypeAlias = "CurveHillInput | CurveMichaelisMentenInput | CurvePowerInput | CurveLogInput | CurveExponentialInput | CurveTanhInput | CurveLogisticInput | CurveSigmoidInput | CurveLinearInput | CurveTabulatedInput | CurveShiftedInput"
"""Response as a function of spend: 0 without spend, and never falling.

Choose ``Curve.MichaelisMenten`` when every further unit brings less, and ``Curve.Hill`` when little spend goes
unnoticed and the curve is S-shaped. Spend and response are in your units; nothing depends on their scale.
"""


class AdstockGeometricInput(TypedDict):
    """``thetaˡ``: each period keeps the same part of the one before."""

    shape: Literal["geometric"]
    """Tells it from the other alternatives of ``Adstock``."""
    theta: float
    """Retention rate: what is left after a period, from 0 to below 1."""
    window: NotRequired[int | None]
    """Length in periods after which it ends; none when left out."""
    normalize: NotRequired[bool]
    """Normalisation: true when the weights are divided by their sum. Default False."""


class AdstockDelayedInput(TypedDict):
    """``alpha^((l − theta)²)``: it peaks ``theta`` periods later."""

    shape: Literal["delayed"]
    """Tells it from the other alternatives of ``Adstock``."""
    alpha: float
    """Retention rate: how much of the peak is left a period from it, above 0 and below 1."""
    theta: float
    """Delay of the peak, in periods."""
    window: int
    """Length in periods after which it ends."""
    normalize: NotRequired[bool]
    """Normalisation: true when the weights are divided by their sum. Default False."""


class AdstockBinomialInput(TypedDict):
    """``(1 − l / (window + 1))^(1/alpha − 1)``: it ends for good."""

    shape: Literal["binomial"]
    """Tells it from the other alternatives of ``Adstock``."""
    alpha: float
    """Shape: how slowly it fades, above 0 and at most 1."""
    window: int
    """Length in periods after which it ends. For weights that reach 0 in the last of W periods give W − 1."""
    normalize: NotRequired[bool]
    """Normalisation: true when the weights are divided by their sum. Default False."""


class AdstockWeibullPdfInput(TypedDict):
    """The density of a Weibull distribution at ``l + 1``, stretched from 0 (least) to 1 (greatest)."""

    shape: Literal["weibull_pdf"]
    """Tells it from the other alternatives of ``Adstock``."""
    shape_parameter: float
    """Shape: above 1 it peaks later, else at once."""
    scale: float
    """Scale of the effect's time, in periods."""
    window: int
    """Length in periods after which it ends."""
    normalize: NotRequired[bool]
    """Normalisation: true when the weights are divided by their sum. Default False."""


class AdstockWeibullCdfInput(TypedDict):
    """The product of the survival probabilities 1, S(1), S(2), … of a Weibull distribution."""

    shape: Literal["weibull_cdf"]
    """Tells it from the other alternatives of ``Adstock``."""
    shape_parameter: float
    """Above 1 what is left falls faster and faster."""
    scale: float
    """Scale of the effect's time, in periods."""
    window: int
    """Length in periods after which it ends."""
    normalize: NotRequired[bool]
    """Normalisation: true when the weights are divided by their sum. Default False."""


class AdstockCustomInput(TypedDict):
    """Weights of your own, for 0, 1, 2, … periods later."""

    shape: Literal["custom"]
    """Tells it from the other alternatives of ``Adstock``."""
    weights: Numbers
    """The weights."""
    normalize: NotRequired[bool]
    """Normalisation: true when they are divided by their sum. Default False."""


AdstockInput: TypeAlias = "AdstockGeometricInput | AdstockDelayedInput | AdstockBinomialInput | AdstockWeibullPdfInput | AdstockWeibullCdfInput | AdstockCustomInput"
"""Adstock (carry-over): how the effect of spend spreads over the periods after it.

Choose ``Adstock.Geometric`` when the effect fades from the first day, ``Adstock.Delayed`` or
``Adstock.WeibullPdf`` when it peaks later. With ``normalize`` the weights sum to 1, so that adstocked spend is
still money; without, half saturation means something else. Both habits exist, so say which.
"""


class FitOptionsInput(TypedDict):
    """Options of a fit: family, priors, loss and baseline."""

    family: NotRequired[CurveFamily]
    """Family of the curve, or ``auto`` to choose one. Default 'hill'."""
    priors: NotRequired[Sequence[ParameterPriorInput]]
    """Priors of parameters."""
    noise_sd: NotRequired[float | None]
    """Standard deviation of the noise that priors are weighed against; estimated without them when left out."""
    huber_delta: NotRequired[float | None]
    """Residuals beyond this, in units of the response, count by their size and not by its square, so that outliers
    pull less (Huber).
    """
    baseline: NotRequired[Baseline]
    """Baseline: a constant below the curve, for response that comes without spend. Default 'none'."""
    min_slope: NotRequired[float]
    """Least slope of a Hill curve. Default 0.2."""
    max_slope: NotRequired[float]
    """Greatest slope of a Hill curve. Default 12.0."""


class ParameterPriorInput(TypedDict):
    """Log-normal prior of a parameter: its logarithm is about ``log_mean``, give or take ``log_sd``."""

    parameter: str
    """Its name, such as ``half_sat``."""
    log_mean: float
    """Mean of its logarithm."""
    log_sd: float
    """Standard deviation of its logarithm."""


Baseline: TypeAlias = Literal["none", "fit", "auto"]
"""Treatment of a baseline, a constant below the curve."""


class CurveBootstrapOptionsInput(TypedDict):
    """Resampling of observations: kind, number, seed and confidence level."""

    resample: NotRequired[Resample]
    """Unit that is drawn again. Default 'residuals'."""
    block: NotRequired[int]
    """For ``blocks``: how many observations in a row stay together. Default 4."""
    replicates: NotRequired[int]
    """Number of replicates. Default 500."""
    seed: NotRequired[int]
    """Seed of the random draws. Default 0."""
    level: NotRequired[float]
    """Confidence level: the part of the replicates that an interval holds, between 0 and 1. Default 0.9."""


Resample: TypeAlias = Literal["residuals", "pairs", "blocks"]
"""Unit that a bootstrap draws again."""


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

    Why you would pick it: bounds, locks, groups, lots and targets are data, and the answer of ``allocate`` comes
    with a proof of how far from the best it can be.
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
"""Utility of an uncertain response: what is made as large as possible."""


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


class FlightProblemInput(TypedDict):
    """Flight problem: spends by channel and period under one budget, with carry-over."""

    budget: float
    """Budget over all periods and channels."""
    periods: int
    """Number of periods."""
    channels: Sequence[FlightChannelInput] | Mapping[str, CurveInput | Curve | CurveFit | FlightChannelByNameInput]
    """Channels to spend on: a list, or an object of channels or curves by name."""


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


Currency: TypeAlias = "str"
"""ISO 4217 code of a currency."""


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


class BootstrapOptionsInput(TypedDict):
    """Number, seed and confidence level of the replicates."""

    replicates: NotRequired[int]
    """Number of replicates. Default 1000."""
    seed: NotRequired[int]
    """Seed: the same gives the same replicates, everywhere and with any number of threads. Default 0."""
    level: NotRequired[float]
    """Confidence level: the part of the replicates that an interval holds, between 0 and 1. Default 0.95."""


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
"""Length of a period."""


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


class PlanProblemInput(TypedDict):
    """Budget problem: channels with their response curves, and what must hold.

    Why you would pick it: bounds, locks, groups, lots and targets are data, and the answer of ``allocate`` comes
    with a proof of how far from the best it can be.
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
