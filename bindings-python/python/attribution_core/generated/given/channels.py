"""Types that functions take of the room channels. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import NotRequired, TypedDict


class ClickTagsInput(TypedDict):
    """Source, medium and campaign of a click, as a table of campaigns or an export of analytics has them."""

    source: NotRequired[str | None]
    """Source, such as ``google``."""
    medium: NotRequired[str | None]
    """Medium, such as ``cpc``."""
    campaign: NotRequired[str | None]
    """Campaign."""
    content: NotRequired[str | None]
    """Content, which only rules of your own ask for."""
    term: NotRequired[str | None]
    """Term, which only rules of your own ask for."""


class VisitInput(TypedDict):
    """Visit: the URL of its first page, and the page before it."""

    url: str
    """URL of the page that was visited first, with its tags."""
    referrer: NotRequired[str | None]
    """URL of the page before it; ``null`` or empty without one."""


class ExposureInput(TypedDict):
    """Exposure before a direct visit."""

    channel: NotRequired[str | None]
    """Channel of the exposure."""
    age_hours: float
    """Hours from the exposure to the visit, 0 or more."""


class InfluenceOptionsInput(TypedDict):
    """Half-life, window and prior of exposures."""

    half_life_hours: NotRequired[float]
    """Hours in which the weight of an exposure halves, more than 0. Default 48.0."""
    window_hours: NotRequired[float]
    """Hours after which an exposure counts no more. Default 168.0."""
    prior: NotRequired[float]
    """Weight of coming without being influenced, more than 0: with 1 a fresh exposure is a coin toss. Default 1.0."""
    min_confidence: NotRequired[float]
    """Least probability of an exposure that counts as a touch, 0 to 1. Default 0.3."""
