"""Types that functions take of the room response. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, TypeAlias, TypedDict

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Literal

    from attribution_core.economics import Curve
    from attribution_core.generated.answers import CurveFamily
    from attribution_core.inputs import Numbers


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


CurveInput: TypeAlias = (
    CurveHillInput
    | CurveMichaelisMentenInput
    | CurvePowerInput
    | CurveLogInput
    | CurveExponentialInput
    | CurveTanhInput
    | CurveLogisticInput
    | CurveSigmoidInput
    | CurveLinearInput
    | CurveTabulatedInput
    | CurveShiftedInput
)
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


AdstockInput: TypeAlias = (
    AdstockGeometricInput
    | AdstockDelayedInput
    | AdstockBinomialInput
    | AdstockWeibullPdfInput
    | AdstockWeibullCdfInput
    | AdstockCustomInput
)
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
"""Treatment of a baseline, a constant below the curve.

``none``: No: the response is what spend caused, 0 without spend.

``fit``: Yes, of 0 or more.

``auto``: If it describes the response better, by the criterion that also chooses a family.
"""


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
"""Unit that a bootstrap draws again.

``residuals``: Residuals, made larger by what fitting took from them: for spends that were chosen.

``pairs``: Whole observations.

``blocks``: Residuals of several observations in a row, for series whose noise lasts.
"""
