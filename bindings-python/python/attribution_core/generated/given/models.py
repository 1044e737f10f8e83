"""Types that functions take of the room models. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, NotRequired, TypeAlias, TypedDict

if TYPE_CHECKING:
    from attribution_core.generated.answers import TextField


class PriorityInput(TypedDict):
    """Priority of touches by a field of theirs: the first name of the order that a journey has comes before all
    others.
    """

    by: TextField
    """Text field of touches that the order is about."""
    order: Sequence[str]
    """Names, the first before the second; touches with another name, or none, come after all of these."""


Conservation: TypeAlias = Literal["full", "where_earned", "per_channel"]
"""Conservation of credit: what the weights of one journey add up to."""


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
