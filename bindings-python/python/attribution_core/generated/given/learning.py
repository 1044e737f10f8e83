"""Types that functions take of the room learning. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TypedDict


class IsotonicStepInput(TypedDict):
    """Step of an isotonic map."""

    score: float
    """Lowest score of the step; it reaches up to the next step."""
    value: float
    """Weighted mean of the outcomes within the step."""
