"""Functions of the room experiments. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from attribution_core._ask import LEFT_OUT, ask, joined

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Never

    from attribution_core.generated.answers import ConversionLift, CupedEffect, SampleSize
    from attribution_core.generated.given import CupedGroupsInput, HoldoutGroupsInput, LiftDesignInput
    from attribution_core.inputs import Numbers


def lift(
    problem: HoldoutGroupsInput | None = None,
    /,
    *,
    treated: int = LEFT_OUT,
    treated_conversions: int = LEFT_OUT,
    control: int = LEFT_OUT,
    control_conversions: int = LEFT_OUT,
    level: float = LEFT_OUT,
    **unknown: Never,
) -> ConversionLift:
    """Conversion lift of a holdout test: difference of the rates, relative lift and incremental conversions, with
    intervals and a test.

    treated: People of the treated group, at least one.

    treated_conversions: Those of them who converted.

    control: People of the control group, at least one.

    control_conversions: Those of them who converted.

    level: Confidence level of the intervals, between 0 and 1. Default 0.95.
    """
    answer: ConversionLift = ask(
        "lift",
        "ConversionLift",
        joined(
            problem,
            {
                "treated": treated,
                "treated_conversions": treated_conversions,
                "control": control,
                "control_conversions": control_conversions,
                "level": level,
                **unknown,
            },
        ),
    )
    return answer


def cuped(
    problem: CupedGroupsInput | None = None,
    /,
    *,
    treated: Numbers = LEFT_OUT,
    treated_before: Numbers = LEFT_OUT,
    control: Numbers = LEFT_OUT,
    control_before: Numbers = LEFT_OUT,
    level: float = LEFT_OUT,
    **unknown: Never,
) -> CupedEffect:
    """CUPED estimate of a test on values, such as revenue: the difference of means, adjusted by the same people's
    values before the test.

    treated: Value of each person of the treated group, such as revenue; at least two.

    treated_before: Value of the same people before the test, in the same order: the covariate.

    control: Value of each person of the control group; at least two.

    control_before: Value of the same people before the test.

    level: Confidence level of the interval, between 0 and 1. Default 0.95.
    """
    answer: CupedEffect = ask(
        "cuped",
        "CupedEffect",
        joined(
            problem,
            {
                "treated": treated,
                "treated_before": treated_before,
                "control": control,
                "control_before": control_before,
                "level": level,
                **unknown,
            },
        ),
    )
    return answer


def lift_sample_size(
    problem: LiftDesignInput | None = None,
    /,
    *,
    baseline_rate: float = LEFT_OUT,
    relative_effect: float | None = LEFT_OUT,
    absolute_effect: float | None = LEFT_OUT,
    power: float = LEFT_OUT,
    alpha: float = LEFT_OUT,
    two_sided: bool = LEFT_OUT,
    control_per_treated: float = LEFT_OUT,
    **unknown: Never,
) -> SampleSize:
    """Sample size of a lift test on conversion rates: people that each group needs.

    baseline_rate: Conversion rate without the treatment, between 0 and 1.

    relative_effect: Least relative lift to be seen: 0.1 for a tenth more conversions, below 0 for fewer. Either
    this, or ``absolute_effect``.

    absolute_effect: Least difference of the rates to be seen: 0.002 for two conversions more in a thousand
    people.

    power: Power: the chance of seeing an effect of that size, between 0 and 1. Default 0.8.

    alpha: Significance level: the chance of seeing an effect where there is none, between 0 and 1. Default 0.05.

    two_sided: Test of an effect in either direction; else only of the sign of the effect that is given. Default
    True.

    control_per_treated: Allocation ratio: people of the control group for each one treated; 0.25 for a holdout of
    a fifth. At most 1000000, above 0. Default 1.0.
    """
    answer: SampleSize = ask(
        "lift_sample_size",
        "SampleSize",
        joined(
            problem,
            {
                "baseline_rate": baseline_rate,
                "relative_effect": relative_effect,
                "absolute_effect": absolute_effect,
                "power": power,
                "alpha": alpha,
                "two_sided": two_sided,
                "control_per_treated": control_per_treated,
                **unknown,
            },
        ),
    )
    return answer
