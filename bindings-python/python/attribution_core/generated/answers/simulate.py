"""Answers of functions of the room simulate. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attribution_core._answer import Answer

if TYPE_CHECKING:
    from attribution_core.generated.answers import Timestamp


class SimulatedLog(Answer):
    """Touches and conversions of an invented log, as columns that journeys can be built from."""

    __slots__ = ("touchpoints", "conversions")

    touchpoints: SimulatedTouchpoints
    """The touches, in no order."""
    conversions: SimulatedConversions
    """The conversions, in no order."""


class SimulatedTouchpoints(Answer):
    """Touches of an invented log in columns of one length."""

    __slots__ = ("journey", "at", "channel", "campaign", "cost")

    journey: list[str]
    """Key of who was touched."""
    at: list[Timestamp]
    """Moment of each touch."""
    channel: list[str]
    """Channel of each touch."""
    campaign: list[str | None]
    """Campaign of each touch; none in a free channel."""
    cost: list[float]
    """Cost of each touch; 0 in a free channel."""


class SimulatedConversions(Answer):
    """Conversions of an invented log in columns of one length."""

    __slots__ = ("journey", "at", "value")

    journey: list[str]
    """Key of who converted."""
    at: list[Timestamp]
    """Moment of each conversion."""
    value: list[float]
    """Value of each conversion."""
