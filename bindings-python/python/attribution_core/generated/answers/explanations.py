"""Answers of functions of the room explanations. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attribution_core._answer import Answer
from attribution_core._methods import ExplanationMethods

if TYPE_CHECKING:
    from attribution_core.generated.answers import Timestamp


class Explanation(ExplanationMethods):
    """Explanation of the credits of one journey, with the arithmetic in order."""

    __slots__ = ("model", "key", "journey", "conversion", "converted_at", "value", "refunded", "touches")
    _left_out = {"refunded": 0}

    model: str
    """Name of the model."""
    key: str | None
    """Key of the journey; none for path counts."""
    journey: int
    """Position of the journey."""
    conversion: str | None
    """Id of the conversion, where given."""
    converted_at: Timestamp | None
    """Moment of the conversion; ``None`` for path counts."""
    value: float
    """Value of the conversion, net of refunds."""
    refunded: float
    """Amount given back of its sale, 0 or more; left out on the wire when nothing was. Default 0."""
    touches: list[TouchExplanation]
    """One entry for each touch, oldest first."""


class TouchExplanation(Answer):
    """Explanation of the credit of one touch."""

    __slots__ = (
        "position",
        "channel",
        "at",
        "dimensions",
        "factors",
        "raw_weight",
        "weight",
        "value",
        "arithmetic",
        "sentence",
    )
    _left_out = {"dimensions": {}}

    position: int
    """Position in the journey, from 1."""
    channel: str
    """Channel of the touch."""
    at: Timestamp | None
    """Moment of the touch; ``None`` for path counts."""
    dimensions: dict[str, str]
    """Dimensions of your own that the touch has, by name; left out on the wire when there are none."""
    factors: list[Factor]
    """Factors that the model looked at, in the order in which it looked."""
    raw_weight: float
    """Weight before the weights of the journey are made to sum to one."""
    weight: float
    """Share of the conversion."""
    value: float
    """Share times the value of the conversion."""
    arithmetic: list[str]
    """The arithmetic, from the factors to the value."""
    sentence: str
    """One plain sentence."""


class Factor(Answer):
    """One thing that a model looked at."""

    __slots__ = ("name", "value")

    name: str
    """Name of the factor: ``position``, ``age_days``, ``decay``, …"""
    value: float
    """Value of the factor."""
