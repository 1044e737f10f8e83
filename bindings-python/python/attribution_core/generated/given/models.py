"""Types that functions take of the room models. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from attribution_core.generated.answers import TextField


class PriorityInput(TypedDict):
    """Priority of touches by a field of theirs: the first name of the order that a journey has comes before all
    others.
    """

    by: TextField
    """Text field of touches that the order is about."""
    order: Sequence[str]
    """Names, the first before the second; touches with another name, or none, come after all of these."""
