"""Types that functions take of the room models. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import Literal, NotRequired, TypeAlias, TypedDict

CountedTransitionInput = TypedDict(
    "CountedTransitionInput", {"from": "str", "to": "str", "count": "int", "probability": "NotRequired[float | None]"}
)
"""A transition that was counted elsewhere.

``from``: State that is left: a channel, or ``(start)``.

``to``: State that is entered: a channel, ``(conversion)`` or ``(null)``.

``count``: Number of times that it was taken.

``probability``: Share among all that left ``from``, as a fitted model says it too; not looked at, because it
follows from counts.
"""

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
