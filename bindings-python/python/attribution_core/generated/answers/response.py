"""Answers of functions of the room response. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from attribution_core._answer import Answer

if TYPE_CHECKING:
    from typing import Literal

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
        "maximum",
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
    maximum: float | None
    """Response that no spend exceeds; none when there is no such limit."""


class AdstockValues(Answer):
    """Values of an adstock for spend, and its landmarks."""

    __slots__ = ("adstocked", "weights", "half_life", "total_multiplier")

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
"""Family of curves that is fitted.

``hill``: ``Curve.Hill``.

``michaelis_menten``: ``Curve.MichaelisMenten``.

``power``: ``Curve.Power``.

``log``: ``Curve.Log``.

``exponential``: ``Curve.Exponential``.

``tanh``: ``Curve.Tanh``.

``linear``: ``Curve.Linear``.

``plateau``: The same response at every spend that was seen: a ``Curve.Tabulated`` that rises in a straight line
to the least of these spends, of which nothing is known, and is flat from there on.

``constant``: The same response whatever is spent, also nothing: a baseline, and a curve that brings 0.

``auto``: Whichever of these has the least criterion of Akaike, corrected for few observations. Where there are
too few for it, further parameters must pass an F-test at 95 %.
"""


class FittedParameter(Answer):
    """A parameter of a fitted curve."""

    __slots__ = ("name", "value", "standard_error")

    name: str
    """Its name."""
    value: float
    """Its value."""
    standard_error: float | None
    """Its standard error; none where it cannot be told."""


class FitWarning(Answer):
    """Something to know before using a fitted curve: a stable code for programs, a sentence for people."""

    __slots__ = ("code", "detail")

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
"""Kind of a ``FitWarning``.

``no_bend_seen``: The response rises in proportion to spend wherever it was observed: the slope is known,
saturation is not.

``only_plateau_seen``: The response is the same wherever it was observed: what less spend would bring is not
known.

``parameters_not_separable``: Curves with very different parameters describe the observations as well, and they
are neither all lines nor all flat: ask for a family with fewer parameters, say more of them beforehand, or
observe more.

``not_better_than_constant``: One number for every observation describes the response as well: spend explains
nothing of it.

``at_limit``: A parameter lies where the search was not allowed to go further.

``too_few_observations``: No more observations with weight, or different spends, than parameters: the curve goes
through them, true or not.

``aicc_undefined``: Akaike's corrected criterion needs more observations: the family was chosen by F-tests.

``looks_like_baseline``: With a constant baseline below the curve the fit is much better.

``delta_too_small``: Hardly any residual is within ``huber_delta``: nothing can be said of the noise.
"""


class CurveDraws(Answer):
    """Curves fitted to replicates of the observations."""

    __slots__ = ("fit", "curves", "parameters", "level")

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

    __slots__ = ("name", "value", "low", "high")

    name: str
    """Its name."""
    value: float
    """Its value in the fit."""
    low: float
    """Below this lies half of what the interval does not hold."""
    high: float
    """Above this lies the other half."""
