"""Functions of the room response. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from attribution_core._ask import LEFT_OUT, ask

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Never

    from attribution_core.economics import Curve
    from attribution_core.generated.answers import AdstockValues, CurveDraws, CurveFamily, CurveFit, CurveValues
    from attribution_core.generated.given import (
        AdstockInput,
        Baseline,
        CurveBootstrapOptionsInput,
        CurveInput,
        ParameterPriorInput,
    )
    from attribution_core.inputs import Numbers, Progress


def curve_values(
    curve: CurveInput | Curve,
    spends: Numbers = (),
    marginals: Numbers = (),
    **unknown: Never,
) -> CurveValues:
    """Response, marginal response, average and elasticity of a curve at spends, and spends with given marginals.

    curve: Curve that is asked.

    spends: Spends at which it is asked, each of 0 or more.

    marginals: Marginal responses for which the spend is asked, each of 0 or more.
    """
    answer: CurveValues = ask(
        "curve_values", "CurveValues", {"curve": curve, "spends": spends, "marginals": marginals, **unknown}
    )
    return answer


def adstock_values(
    adstock: AdstockInput,
    spend: Numbers = (),
    carry_in: float = 0.0,
    **unknown: Never,
) -> AdstockValues:
    """Adstocked spend: what each period works with, after what earlier periods left.

    adstock: Decay of spend over periods.

    spend: Spend of each period, the first one first.

    carry_in: Adstock left by the time before the first period. Default 0.0.
    """
    answer: AdstockValues = ask(
        "adstock_values", "AdstockValues", {"adstock": adstock, "spend": spend, "carry_in": carry_in, **unknown}
    )
    return answer


def fit_curve(
    spend: Numbers,
    response: Numbers,
    weight: Numbers = (),
    *,
    family: CurveFamily = "hill",
    priors: Sequence[ParameterPriorInput] = (),
    noise_sd: float | None = None,
    huber_delta: float | None = None,
    baseline: Baseline = "none",
    min_slope: float = 0.2,
    max_slope: float = 12.0,
    progress: Progress = None,
    **unknown: Never,
) -> CurveFit:
    """Curve that fits observations best, with how well it does and what to doubt.

    spend: Spend of each observation.

    response: Response of each observation.

    weight: Weight of each observation; all alike when left out.

    family: Family of the curve, or ``auto`` to choose one. Default 'hill'.

    priors: Priors of parameters.

    noise_sd: Standard deviation of the noise that priors are weighed against; estimated without them when left
    out.

    huber_delta: Residuals beyond this, in units of the response, count by their size and not by its square, so
    that outliers pull less (Huber).

    baseline: Baseline: a constant below the curve, for response that comes without spend. Default 'none'.

    min_slope: Least slope of a Hill curve. Default 0.2.

    max_slope: Greatest slope of a Hill curve. Default 12.0.

    progress: Function that is told how many of how many steps are done, or True for a bar. It may stop the work
    by an exception, as Ctrl-C does.
    """
    answer: CurveFit = ask(
        "fit_curve",
        "CurveFit",
        {
            "spend": spend,
            "response": response,
            "weight": weight,
            "options": {
                "family": family,
                "priors": priors,
                "noise_sd": noise_sd,
                "huber_delta": huber_delta,
                "baseline": baseline,
                "min_slope": min_slope,
                "max_slope": max_slope,
                **unknown,
            },
        },
        progress,
    )
    return answer


def bootstrap_curve(
    spend: Numbers,
    response: Numbers,
    weight: Numbers = (),
    *,
    family: CurveFamily = "hill",
    priors: Sequence[ParameterPriorInput] = (),
    noise_sd: float | None = None,
    huber_delta: float | None = None,
    baseline: Baseline = "none",
    min_slope: float = 0.2,
    max_slope: float = 12.0,
    bootstrap: CurveBootstrapOptionsInput | None = None,
    progress: Progress = None,
    **unknown: Never,
) -> CurveDraws:
    """Fitted curve with replicates of it, and intervals of its parameters.

    spend: Spend of each observation.

    response: Response of each observation.

    weight: Weight of each observation; all alike when left out.

    bootstrap: Number and kind of replicates.

    family: Family of the curve, or ``auto`` to choose one. Default 'hill'.

    priors: Priors of parameters.

    noise_sd: Standard deviation of the noise that priors are weighed against; estimated without them when left
    out.

    huber_delta: Residuals beyond this, in units of the response, count by their size and not by its square, so
    that outliers pull less (Huber).

    baseline: Baseline: a constant below the curve, for response that comes without spend. Default 'none'.

    min_slope: Least slope of a Hill curve. Default 0.2.

    max_slope: Greatest slope of a Hill curve. Default 12.0.

    progress: Function that is told how many of how many steps are done, or True for a bar. It may stop the work
    by an exception, as Ctrl-C does.
    """
    answer: CurveDraws = ask(
        "bootstrap_curve",
        "CurveDraws",
        {
            "spend": spend,
            "response": response,
            "weight": weight,
            "options": {
                "family": family,
                "priors": priors,
                "noise_sd": noise_sd,
                "huber_delta": huber_delta,
                "baseline": baseline,
                "min_slope": min_slope,
                "max_slope": max_slope,
                **unknown,
            },
            "bootstrap": LEFT_OUT if bootstrap is None else bootstrap,
        },
        progress,
    )
    return answer
