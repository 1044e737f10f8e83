"""Answers of functions of the room learning. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attribution_core._answer import Answer

if TYPE_CHECKING:
    from attribution_core.generated.answers import ModelObject, Transition


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
