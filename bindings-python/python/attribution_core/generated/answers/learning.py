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

    __slots__ = ("model", "effects", "channels", "conversion_probability", "touches_to_conversion", "transitions")

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
