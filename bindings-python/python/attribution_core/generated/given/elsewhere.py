"""Types that functions take of the room elsewhere. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import NotRequired, TypedDict

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
