"""Types that functions take of the room compare. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import NotRequired, TypedDict


class ConsensusThresholdsInput(TypedDict):
    """Coefficients of variation below which models agree so far."""

    strong: NotRequired[float]
    """Strong below this. Default 0.1."""
    moderate: NotRequired[float]
    """Moderate below this. Default 0.25."""
    weak: NotRequired[float]
    """Weak below this, else disagreement. Default 0.5."""


class BootstrapOptionsInput(TypedDict):
    """Number, seed and confidence level of the replicates."""

    replicates: NotRequired[int]
    """Number of replicates. Default 1000."""
    seed: NotRequired[int]
    """Seed: the same gives the same replicates, everywhere and with any number of threads. Default 0."""
    level: NotRequired[float]
    """Confidence level: the part of the replicates that an interval holds, between 0 and 1. Default 0.95."""
