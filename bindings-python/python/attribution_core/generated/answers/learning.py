"""Answers of functions of the room learning. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attribution_core._answer import Answer

if TYPE_CHECKING:
    from attribution_core.generated.answers import ModelObject, Timestamp


class ChannelEffect(Answer):
    """Effect of one channel: what it earns of all conversions and all value."""

    __slots__ = ("channel", "effect", "share", "conversions", "value", "standard_error")

    channel: str
    """The channel."""
    effect: float
    """Effect that the model measured: the removal effect of ``markov``, the Shapley value of ``shapley``."""
    share: float | None
    """Share of all conversions, 0 to 1; none where there are no conversions of which to have a share."""
    conversions: float
    """Share times all conversions."""
    value: float
    """Value that it earns of all value."""
    standard_error: float | None
    """Standard error of ``effect``, where it was sampled and not worked out."""


class FittedDetails(Answer):
    """Everything that there is to see of a model that has learned."""

    __slots__ = (
        "model",
        "effects",
        "channels",
        "conversion_probability",
        "touches_to_conversion",
        "transitions",
        "stages",
        "regression",
        "rates",
    )
    _left_out = {"stages": [], "regression": None, "rates": None}

    model: ModelObject
    """The model and its parameters."""
    effects: list[ChannelEffect]
    """Effects: what each channel earns as a whole."""
    channels: list[ChannelDetails]
    """Details of each channel beside its effect."""
    conversion_probability: float | None
    """``markov``: probability that a journey converts."""
    touches_to_conversion: float | None
    """``markov``: how many touches a journey that converts is expected to have."""
    transitions: list[Transition]
    """``markov``: the transition matrix that the effects follow from, smoothing included, without its zeros."""
    stages: list[HazardStage]
    """``hazard``: the fitted hazards, one for each milestone, or one for the conversion; left out on the wire by
    other models.
    """
    regression: RegressionReport | None
    """``logistic``: coefficients, and how surely they were found; left out on the wire by other models."""
    rates: ConversionRates | None
    """``probabilistic``: the rates that it consists of; left out on the wire by other models."""


class ChannelDetails(Answer):
    """Details of one channel beside its effect."""

    __slots__ = ("channel", "removal_effect", "value_removal_effect", "expected_visits", "by_position")

    channel: str
    """The channel."""
    removal_effect: float | None
    """``markov``: share of all conversions that would be lost without it."""
    value_removal_effect: float | None
    """``markov``, value weighted: share of all value that would be lost without it."""
    expected_visits: float | None
    """``markov``: how often a journey is expected to visit it; none where journeys that come to it may never end."""
    by_position: list[float] | None
    """``shapley``, ordered: what it earns of the conversions at each position."""


class Transition(Answer):
    """One transition, for people and tables."""

    __slots__ = ("from_", "to", "count", "probability")

    from_: str
    """State that is left: channels joined by `` > ``, or ``(start)``."""
    to: str
    """State that is entered: channels joined by `` > ``, ``(conversion)`` or ``(null)``."""
    count: int
    """Number of times that it was taken; 0 for a step that only smoothing allows."""
    probability: float
    """Share among all that left ``from``; in the matrix of a fitted model after smoothing."""


class HazardStage(Answer):
    """Fitted hazard of one milestone, or of the conversion."""

    __slots__ = ("milestone", "events", "iterations", "log_likelihood", "baseline", "channels")

    milestone: str | None
    """Milestone that is waited for, ``lead``, ``opportunity`` or ``won``; none for the conversion."""
    events: int
    """Number of those to whom it came."""
    iterations: int
    """Number of iterations of the fit."""
    log_likelihood: list[float]
    """Log-likelihood of the start and after each iteration; it never falls."""
    baseline: list[BaselineRate]
    """Baseline: rates without any touch."""
    channels: list[HazardChannel]
    """The channels, in the order of their names."""


class BaselineRate(Answer):
    """Baseline rate of one piece of time."""

    __slots__ = ("stratum", "from_days", "exposure_days", "rate")

    stratum: str | None
    """Stratum; none where there are none, or for who has no value."""
    from_days: float
    """Days since the wait began from which it holds."""
    exposure_days: float
    """Days that all people together waited in this piece."""
    rate: float
    """Conversions per person and day."""


class HazardChannel(Answer):
    """Effect of the touches of one channel, and its decay."""

    __slots__ = ("channel", "touches", "effect", "half_life_days")

    channel: str
    """The channel."""
    touches: int
    """Number of its touches in the time that people waited."""
    effect: float
    """Conversions that one touch causes in the long run."""
    half_life_days: float
    """Days in which the effect on the hazard halves."""


class RegressionReport(Answer):
    """Convergence report of a logistic regression, with its coefficients."""

    __slots__ = ("intercept", "log_likelihood", "iterations", "gradient_norm", "fallback_journeys", "coefficients")

    intercept: float | None
    """Intercept: log-odds of a conversion without any channel, the mean over the bags; none where all journeys ended
    the same way, so that no intercept is large enough.
    """
    log_likelihood: float | None
    """Log-likelihood of intercept and coefficients on all journeys, without the penalty; none without an intercept."""
    iterations: int
    """Largest number of Newton steps that a fit took."""
    gradient_norm: float
    """Largest entry of the gradient at the end of a fit, without its sign: near 0 at a maximum."""
    fallback_journeys: int
    """Number of conversions that are shared equally, because no channel of theirs has a coefficient above 0."""
    coefficients: list[ChannelCoefficient]
    """Coefficients of the channels, in the order of their names."""


class ChannelCoefficient(Answer):
    """Coefficient of one channel."""

    __slots__ = ("channel", "coefficient", "odds_ratio", "predicted_rate", "fits")

    channel: str
    """The channel."""
    coefficient: float
    """Coefficient: what a feature of 1 adds to the log-odds of a conversion, the mean over the fits that held the
    channel.
    """
    odds_ratio: float
    """Odds ratio, e to the coefficient: what a feature of 1 multiplies the odds by."""
    predicted_rate: float | None
    """Predicted rate at which journeys convert that have this channel alone, once; none without an intercept."""
    fits: int
    """Number of fits that held the channel: bags, or 1 without bags."""


class ConversionRates(Answer):
    """Conversion rates of channels and of pairs of them."""

    __slots__ = ("channels", "pairs", "fallback_journeys")

    channels: list[ChannelRate]
    """Rates of the channels, in the order of their names."""
    pairs: list[PairRate]
    """Rates of the pairs of channels that some journey had, in the order of their names."""
    fallback_journeys: int
    """Number of conversions that are shared equally, because no channel of theirs contributes more than 0."""


class ChannelRate(Answer):
    """Conversion rate of the journeys with one channel."""

    __slots__ = ("channel", "journeys", "conversions", "rate")

    channel: str
    """The channel."""
    journeys: int
    """Number of journeys that had it."""
    conversions: int
    """Number of them that converted."""
    rate: float
    """Share of them that converted."""


class PairRate(Answer):
    """Conversion rate of the journeys with both of two channels."""

    __slots__ = ("first", "second", "journeys", "conversions", "rate")

    first: str
    """The channel whose name comes first."""
    second: str
    """The other channel."""
    journeys: int
    """Number of journeys that had both."""
    conversions: int
    """Number of them that converted."""
    rate: float
    """Share of them that converted."""


class OpenJourneys(Answer):
    """Conversion probabilities of open journeys, the likeliest first."""

    __slots__ = ("start", "open", "unknown", "expected_conversions", "journeys")

    start: float
    """Probability that a journey converts before its first touch is known: that of all journeys."""
    open: int
    """Number of journeys that have not converted."""
    unknown: int
    """Those of them whose latest state the model has never seen; they come last."""
    expected_conversions: float
    """Conversions to be expected of the others, by ``calibrated`` where an isotonic map was given."""
    journeys: list[OpenJourney]
    """The journeys, the likeliest first."""


class OpenJourney(Answer):
    """Journey that has not converted, with its conversion probability."""

    __slots__ = ("key", "journey", "count", "path", "last_touch_at", "probability", "calibrated", "influence")

    key: str | None
    """Its key; none of path counts."""
    journey: int
    """Position among all journeys, from 0."""
    count: int
    """Number of journeys that it stands for: 1, but for path counts."""
    path: list[str]
    """Its channels, oldest first."""
    last_touch_at: Timestamp | None
    """Moment of its latest touch; none of path counts."""
    probability: float | None
    """Probability that it converts in the end; none where the model has never seen its latest state."""
    calibrated: float | None
    """The same by the isotonic map that was given; none without one."""
    influence: float | None
    """Influence of its latest touch: probability after it less that before it."""
