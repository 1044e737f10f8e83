"""Types that functions take of the room experiments. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from attribution_core.generated.answers import CausalBaseline, CausalEffect, Period
    from attribution_core.inputs import Numbers, Time


class CausalTruthInput(TypedDict):
    """Causal truth about journeys: what each channel caused, and the baseline. It is known where data are invented,
    or where every channel was tested by an experiment; models are judged by it.
    """

    channels: Sequence[CausalEffectInput | CausalEffect]
    """The channels, in the order of their names."""
    baseline: NotRequired[CausalBaselineInput | CausalBaseline]
    """Conversions that no touch caused."""


class CausalEffectInput(TypedDict):
    """Causal effect of one channel: conversions and value that would not have come, then, without its touches."""

    channel: str
    """The channel."""
    conversions: float
    """Conversions that it caused."""
    value: NotRequired[float]
    """Value that it caused. Default 0.0."""


class CausalBaselineInput(TypedDict):
    """Baseline: conversions that no touch caused."""

    conversions: NotRequired[float]
    """Number of conversions. Default 0.0."""
    value: NotRequired[float]
    """Their value, net of refunds. Default 0.0."""


class HoldoutGroupsInput(TypedDict):
    """Groups of a holdout test: people, and those of them who converted."""

    treated: int
    """People of the treated group, at least one."""
    treated_conversions: int
    """Those of them who converted."""
    control: int
    """People of the control group, at least one."""
    control_conversions: int
    """Those of them who converted."""
    level: NotRequired[float]
    """Confidence level of the intervals, between 0 and 1. Default 0.95."""


class CupedGroupsInput(TypedDict):
    """Groups of a test with a value of each person, and the same person's value before the test."""

    treated: Numbers
    """Value of each person of the treated group, such as revenue; at least two."""
    treated_before: Numbers
    """Value of the same people before the test, in the same order: the covariate."""
    control: Numbers
    """Value of each person of the control group; at least two."""
    control_before: Numbers
    """Value of the same people before the test."""
    level: NotRequired[float]
    """Confidence level of the interval, between 0 and 1. Default 0.95."""


class LiftDesignInput(TypedDict):
    """Design of a lift test: the rate without the treatment, and the least effect that it is to see."""

    baseline_rate: float
    """Conversion rate without the treatment, between 0 and 1."""
    relative_effect: NotRequired[float | None]
    """Least relative lift to be seen: 0.1 for a tenth more conversions, below 0 for fewer. Either this, or
    ``absolute_effect``.
    """
    absolute_effect: NotRequired[float | None]
    """Least difference of the rates to be seen: 0.002 for two conversions more in a thousand people."""
    power: NotRequired[float]
    """Power: the chance of seeing an effect of that size, between 0 and 1. Default 0.8."""
    alpha: NotRequired[float]
    """Significance level: the chance of seeing an effect where there is none, between 0 and 1. Default 0.05."""
    two_sided: NotRequired[bool]
    """Test of an effect in either direction; else only of the sign of the effect that is given. Default True."""
    control_per_treated: NotRequired[float]
    """Allocation ratio: people of the control group for each one treated; 0.25 for a holdout of a fifth. At most
    1000000, above 0. Default 1.0.
    """


class LiftTestInput(TypedDict):
    """Lift test of one channel: either its groups, or the incremental conversions that it found with their standard
    error.

    Its conversions are those of all buyers that the journeys are of. A test in a part of the market says so by
    ``incremental``, scaled to the whole with its standard error.
    """

    channel: str
    """Channel that was withheld from the control group."""
    period: NotRequired[PeriodInput | Period | None]
    """Period in which the counted conversions came; left out for all of the data."""
    treated: NotRequired[int | None]
    """People of the treated group."""
    treated_conversions: NotRequired[int | None]
    """Those of them who converted."""
    control: NotRequired[int | None]
    """People of the control group."""
    control_conversions: NotRequired[int | None]
    """Those of them who converted."""
    incremental: NotRequired[float | None]
    """Incremental conversions, in place of the groups; may be below 0."""
    standard_error: NotRequired[float | None]
    """Standard error of the incremental conversions, above 0."""


class PeriodInput(TypedDict):
    """A span of time: from ``start``, up to but not including ``end``."""

    start: Time
    """First moment inside."""
    end: Time
    """First moment after."""


class LiftCalibrationOptionsInput(TypedDict):
    """Trust in the model, and the use of what a calibration takes away."""

    keep_total: NotRequired[bool]
    """Keeps the total of the channels: those without a test take what is lost and give what is gained. Else it goes
    to the baseline, the conversions that no touch caused, and comes from there; where that runs out all channels
    are scaled to fit. Default False.
    """
    model_cv: NotRequired[float]
    """Coefficient of variation of the model, 0 to 1000: its own error as a part of what it gives a channel, beyond
    chance. No bootstrap knows it; at 0.5 a model that says 400 may as well be 200 or 600 off by its nature.
    Default 0.5.
    """
    model_standard_errors: NotRequired[Mapping[str, float]]
    """Standard errors by channel of what the model gives it, in conversions, such as those of a bootstrap; added to
    ``model_cv``.
    """
    level: NotRequired[float]
    """Confidence level of the intervals, between 0 and 1. Default 0.95."""
