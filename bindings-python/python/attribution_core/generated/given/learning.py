"""Types that functions take of the room learning. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TypedDict


class IsotonicStepInput(TypedDict):
    """Step of an isotonic map."""

    score: float
    """Score from which on the step holds, up to the next step: halfway between the scores of the fit that it lies
    between; of the first step, the lowest.
    """
    value: float
    """Weighted mean of the outcomes within the step."""
