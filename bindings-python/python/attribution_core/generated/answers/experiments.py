"""Answers of functions of the room experiments. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attribution_core._answer import Answer

if TYPE_CHECKING:
    from attribution_core.generated.answers import CausalBaseline, Timestamp


class Evaluation(Answer):
    """Evaluation of a model: attribution accuracy and errors against the causal truth.

    Reason to pick it: agreement of models says that they are alike, and an interval how far chance may move one;
    only a known truth says whether a model is right.
    """

    __slots__ = (
        "model",
        "accuracy",
        "accuracy_with_baseline",
        "mean_absolute_error",
        "rank_correlation",
        "baseline",
        "channels",
    )

    model: str
    """The model."""
    accuracy: float | None
    """Attribution accuracy, 0 to 1: 1 less the total variation of both divisions; none where one of them gives out
    nothing.
    """
    accuracy_with_baseline: float | None
    """The same with the baseline as one more channel."""
    mean_absolute_error: float | None
    """Mean absolute error of a channel's share; none where there are no shares."""
    rank_correlation: float | None
    """Kendall's τ-b of the conversions, −1 to 1: agreement on the order of channels; none when one side has nothing
    but ties.
    """
    baseline: EvaluatedBaseline
    """Conversions that no touch caused: by the model, and in truth."""
    channels: list[EvaluatedChannel]
    """The channels of either, largest true share first."""


class EvaluatedBaseline(Answer):
    """Evaluation of the baseline, which is no part of the shares of channels."""

    __slots__ = ("conversions", "true_conversions", "model_share", "true_share")

    conversions: float
    """Conversions that the model says no touch caused; 0 of a model that keeps no baseline."""
    true_conversions: float
    """Conversions that no touch caused."""
    model_share: float | None
    """Share of all that the model gives channels and baseline."""
    true_share: float | None
    """Share of all true conversions."""


class EvaluatedChannel(Answer):
    """Evaluation of one channel."""

    __slots__ = ("channel", "conversions", "true_conversions", "model_share", "true_share", "error")

    channel: str
    """The channel."""
    conversions: float
    """Conversions that the model gives it."""
    true_conversions: float
    """Conversions that it caused."""
    model_share: float | None
    """Share of what the model gives all channels; none where that is nothing."""
    true_share: float | None
    """Share of what all channels caused; none where that is nothing."""
    error: float | None
    """Error of the share: that of the model less the true one."""


class ConversionLift(Answer):
    """Conversion lift: what a treatment added to the rate of conversion, with intervals and a test."""

    __slots__ = (
        "treated_rate",
        "control_rate",
        "difference",
        "standard_error",
        "interval",
        "z",
        "p_value",
        "incremental",
        "incremental_standard_error",
        "relative_lift",
        "relative_interval",
        "level",
    )

    treated_rate: float
    """Conversion rate of the treated group."""
    control_rate: float
    """Conversion rate of the control group."""
    difference: float
    """Absolute lift: difference of the rates."""
    standard_error: float
    """Standard error of the difference, each group with its own rate."""
    interval: EffectInterval
    """Newcombe interval of the difference, from the Wilson intervals of both rates."""
    z: float | None
    """z of the test that both rates are the same, with the pooled rate; none where nobody converted, or everybody."""
    p_value: float | None
    """Two-sided p-value of that test: chance of a difference at least as large where there is no effect."""
    incremental: float
    """Incremental conversions: those of the treated group less what the rate of the control group would have given
    it.
    """
    incremental_standard_error: float
    """Standard error of the incremental conversions."""
    relative_lift: float | None
    """Relative lift: rate of the treated by that of the control group, less 1; none where nobody of the control
    group converted.
    """
    relative_interval: EffectInterval | None
    """Interval of the relative lift, symmetric in the logarithm of the ratio; none where nobody of one group
    converted.
    """
    level: float
    """Confidence level of the intervals."""


class EffectInterval(Answer):
    """Confidence interval of an effect."""

    __slots__ = ("low", "high")

    low: float
    """Lower end."""
    high: float
    """Upper end."""


class CupedEffect(Answer):
    """Effect of a test on the mean value, adjusted by what was known before."""

    __slots__ = (
        "theta",
        "difference",
        "standard_error",
        "interval",
        "unadjusted_difference",
        "unadjusted_standard_error",
        "variance_reduction",
        "level",
    )

    theta: float
    """θ: covariance of value and covariate by the variance of the covariate, over both groups; 0 where the covariate
    never varies.
    """
    difference: float
    """Adjusted difference of the means, treated less control."""
    standard_error: float
    """Standard error of the adjusted difference."""
    interval: EffectInterval
    """Interval of the adjusted difference, by the normal distribution."""
    unadjusted_difference: float
    """Difference of the means as they are."""
    unadjusted_standard_error: float
    """Standard error of that difference."""
    variance_reduction: float | None
    """Part of the variance of the difference that the covariate takes away; below 0 where it adds some. None without
    variance.
    """
    level: float
    """Confidence level of the interval."""


class SampleSize(Answer):
    """Sample size of a lift test."""

    __slots__ = (
        "treated",
        "control",
        "total",
        "control_rate",
        "treated_rate",
        "absolute_effect",
        "relative_effect",
        "incremental",
    )

    treated: float
    """People of the treated group, rounded up."""
    control: float
    """People of the control group, rounded up."""
    total: float
    """People of both."""
    control_rate: float
    """Conversion rate of the control group."""
    treated_rate: float
    """Conversion rate of the treated group with the least effect to be seen."""
    absolute_effect: float
    """Least difference of the rates to be seen."""
    relative_effect: float
    """Least relative lift to be seen."""
    incremental: float
    """Incremental conversions of the treated group at that effect."""


class LiftCalibration(Answer):
    """Calibration by lift tests: what a model gives each channel before and after experiments."""

    __slots__ = ("model", "channels", "tests", "prior_baseline", "baseline", "level", "note")

    model: str
    """Model that was calibrated."""
    channels: list[CalibratedChannel]
    """The channels, largest posterior first."""
    tests: list[CalibrationTest]
    """The tests, in the order in which they were given."""
    prior_baseline: CausalBaseline
    """Conversions that no touch caused, before."""
    baseline: CausalBaseline
    """The same after: what the channels lost went there, unless the total was kept."""
    level: float
    """Confidence level of the intervals."""
    note: str | None
    """Note where the posteriors did not fit into all conversions, and were scaled."""


class CalibratedChannel(Answer):
    """Calibration of one channel."""

    __slots__ = (
        "channel",
        "prior",
        "prior_share",
        "prior_standard_error",
        "prior_interval",
        "experiment",
        "experiment_standard_error",
        "experiment_weight",
        "posterior",
        "posterior_share",
        "posterior_standard_error",
        "posterior_interval",
        "factor",
        "prior_value",
        "posterior_value",
    )

    channel: str
    """The channel."""
    prior: float
    """Prior: conversions that the model gives it."""
    prior_share: float | None
    """Share of what the model gives all channels; none where that is nothing."""
    prior_standard_error: float
    """Standard error of the prior: chance and the model's own error."""
    prior_interval: EffectInterval
    """Interval of the prior, cut at 0."""
    experiment: float | None
    """Incremental conversions by its experiments together, for all of its conversions; none without a test."""
    experiment_standard_error: float | None
    """Standard error of that."""
    experiment_weight: float | None
    """Weight of the experiments, 0 to 1; the rest is that of the model."""
    posterior: float
    """Posterior: conversions after calibration."""
    posterior_share: float | None
    """Share of what all channels have after calibration; none where that is nothing."""
    posterior_standard_error: float
    """Standard error of the posterior."""
    posterior_interval: EffectInterval
    """Interval of the posterior, cut at 0."""
    factor: float | None
    """Factor from prior to posterior, by which every credit of the channel is to be multiplied; none of a channel
    with nothing.
    """
    prior_value: float
    """Value that the model gives it."""
    posterior_value: float
    """The same times the factor."""


class CalibrationTest(Answer):
    """Test that a calibration used, beside what the model says."""

    __slots__ = ("channel", "period", "conversions", "incremental", "standard_error", "incremental_per_credit")

    channel: str
    """Channel that was tested."""
    period: Period | None
    """Period of the test; none for all of the data."""
    conversions: float
    """Conversions that the model gives the channel within the period, by the time of the conversions."""
    incremental: float
    """Incremental conversions that the test found."""
    standard_error: float
    """Standard error of that."""
    incremental_per_credit: float
    """Incremental by credited conversions: 0.2 says that of five credited one was caused."""


class Period(Answer):
    """A span of time: from ``start``, up to but not including ``end``."""

    __slots__ = ("start", "end")

    start: Timestamp
    """First moment inside."""
    end: Timestamp
    """First moment after."""
