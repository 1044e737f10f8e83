"""Types that functions take of the room handles. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, NotRequired, TypeAlias, TypedDict


class JourneyRulesInput(TypedDict):
    """Rules of journeys: which touches may earn which conversion, such as those within the attribution window.

    Every rule has a default and all are explicit here. They apply in this order: ``filter``, ``direct: drop``,
    the windows (``lookback_days``, ``between_conversions``, ``after_conversion``), ``direct: drop_if_others``,
    ``collapse``, ``max_touches``. Where touches have equal times, the order of input decides.
    """

    lookback_days: NotRequired[float | None]
    """Attribution window (lookback window) in days: a touch counts when it is at most this many days before the
    conversion. ``null``: no limit. Default 90.0.
    """
    channel_lookback_days: NotRequired[Mapping[str, float | None]]
    """Attribution windows in days of named channels, in place of ``lookback_days``."""
    after_conversion: NotRequired[AfterConversion]
    """Use of touches after the last conversion of their key. Default 'drop'."""
    min_null_touches: NotRequired[int]
    """A null journey needs at least this many touches. Default 1."""
    null_journeys: NotRequired[NullJourneys]
    """Null journeys, which did not convert: built or not. Rule-based models do not need them. Default 'keep'."""
    between_conversions: NotRequired[BetweenConversions]
    """Use of touches before one conversion for a later one of the same key. Default 'since_previous'."""
    direct: NotRequired[Direct]
    """Treatment of direct touches. Default 'keep'."""
    direct_channels: NotRequired[Sequence[str]]
    """Channels that are direct. Names in rules are those in the data whatever their case and outer spaces."""
    collapse: NotRequired[CollapseInput | None]
    """Deduplication: merges consecutive touches of one channel."""
    filter: NotRequired[TouchFilterInput]
    """Filter of touches that are looked at."""
    max_touches: NotRequired[int | None]
    """Keeps only the last touches of a journey."""
    key: NotRequired[JourneyKey]
    """Field that says to whom touches and conversions belong. Default 'journey'."""
    validation: NotRequired[Validation]
    """Treatment of rows that cannot be used. Default 'strict'."""
    separator: NotRequired[str | None]
    """Separator between the channels of a path that is text, in path counts. Without one it is ``>``, and a path
    that looks as if it was written with another separator is refused.
    """


AfterConversion: TypeAlias = Literal["drop", "null_journey"]
"""Use of touches after the last conversion of their key.

``drop``: They are set aside.

``null_journey``: They become a null journey, when there are at least ``min_null_touches`` of them.
"""

NullJourneys: TypeAlias = Literal["keep", "skip"]
"""Null journeys, which did not convert: built or not.

``keep``: They are built: data-driven models learn from them.

``skip``: Their touches are counted and set aside: faster, and enough for rule-based models.
"""

BetweenConversions: TypeAlias = Literal["since_previous", "all_in_window"]
"""Use of touches before one conversion for a later one of the same key.

Conversions of one key at the same instant share one window in both cases.

``since_previous``: Only touches strictly after the previous conversion.

``all_in_window``: Every touch inside the lookback.
"""

Direct: TypeAlias = Literal["keep", "drop_if_others", "drop"]
"""Treatment of direct touches.

``keep``: They are touches like all others.

``drop_if_others``: They are ignored in journeys that have any other touch.

``drop``: They are ignored always.
"""


class CollapseInput(TypedDict):
    """Deduplication (sessionisation): merges runs of consecutive touches of one channel."""

    gap_minutes: NotRequired[float | None]
    """Touches further apart than this many minutes are not merged. ``null``: no limit."""
    keep: NotRequired[CollapseKeep]
    """Touches of a run that stay. Default 'first'."""


CollapseKeep: TypeAlias = Literal["first", "last", "both"]
"""Touches of a run of one channel that stay.

``first``: The first.

``last``: The last.

``both``: The first and the last.
"""


class TouchFilterInput(TypedDict):
    """Filter of touches that are looked at; by default all."""

    include: NotRequired[Mapping[str, Sequence[str]]]
    """For each field named, only touches with one of these values."""
    exclude: NotRequired[Mapping[str, Sequence[str]]]
    """For each field named, no touches with one of these values."""
    min_engagement: NotRequired[float | None]
    """Only touches with at least this engagement, 0 to 100; a touch without one is left out."""
    min_confidence: NotRequired[float | None]
    """Only touches with at least this confidence, 0 to 1; a touch without one is left out."""


JourneyKey: TypeAlias = Literal["journey", "lead", "account", "opportunity", "customer"]
"""Journey key: the field that says to whom touches and conversions belong.

``journey``: The field ``journey``.

``lead``: The field ``lead``.

``account``: The field ``account``: one journey for a whole buying committee.

``opportunity``: The field ``opportunity``.

``customer``: The field ``journey``.
"""

Validation: TypeAlias = Literal["strict", "collect"]
"""Treatment of rows that cannot be used.

``strict``: The first one stops the work with an error.

``collect``: Each is set aside with its reason, and good rows go on.
"""


class PathCountInput(TypedDict):
    """Count of a path: the journeys that took it, and what they were worth together."""

    path: str | Sequence[str | None]
    """Channels, oldest first. In JSON a list, which is taken as it is, or a text such as ``a > b``."""
    conversions: int
    """Number of journeys along it that converted."""
    value: NotRequired[float]
    """Value of all these conversions together. Default 0.0."""
    nulls: NotRequired[int]
    """Number of journeys along it that did not convert. Default 0."""


Dimension: TypeAlias = Literal[
    "channel",
    "campaign",
    "content",
    "partner",
    "influencer",
    "sales_rep",
    "kind",
    "stage",
    "side",
    "role",
    "source",
    "session",
    "lead",
    "account",
    "opportunity",
    "journey",
    "touch_day",
    "touch_week",
    "touch_month",
    "conversion_day",
    "conversion_week",
    "conversion_month",
]
"""A property of a touch, or of its conversion, by which credits can be grouped.

``journey``: The key of the journey.

``touch_day``: Day of the touch, in UTC.

``touch_week``: Monday of the touch's week, in UTC.

``touch_month``: Month of the touch, in UTC.

``conversion_day``: Day of the conversion, in UTC; what was given back counts on its own day.

``conversion_week``: Monday of the conversion's week, in UTC; what was given back counts in its own week.

``conversion_month``: Month of the conversion, in UTC; what was given back counts in its own month.
"""
