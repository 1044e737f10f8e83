"""Types that functions take of the room path_analytics. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, TypeAlias, TypedDict

if TYPE_CHECKING:
    from typing import Literal

    from attribution_core.generated.answers import PathTransform


class PatternOptionsInput(TypedDict):
    """Transform, order and number of path patterns."""

    transform: NotRequired[PathTransform]
    """Transform that makes several paths one pattern. Default 'exact'."""
    sort_by: NotRequired[PatternOrder]
    """Column by which patterns are sorted, the largest first; shortest first by ``mean_days``. Default
    'conversions'.
    """
    top: NotRequired[int | None]
    """Number of patterns that are listed; the others are one row. ``null``: all. Default 20."""
    min_journeys: NotRequired[int]
    """Least number of journeys of a pattern that is listed: a rate of a few journeys says little. Default 1."""


PatternOrder: TypeAlias = Literal[
    "conversions", "value", "journeys", "conversion_rate", "mean_value", "mean_days", "touches"
]
"""Column by which path patterns are sorted.

``conversions``: Conversions, then value, then journeys, then path.

``value``: Value of the conversions.

``journeys``: Journeys, converting or not.

``conversion_rate``: Conversion rate.

``mean_value``: Mean value of a conversion.

``mean_days``: Mean days from first touch to conversion, the quickest first.

``touches``: Number of touches of the pattern.
"""


class TimeLagOptionsInput(TypedDict):
    """Coverage of the attribution window that is looked for."""

    coverage: NotRequired[float]
    """Part of the conversions whose first touch the attribution window should reach, above 0 and up to 1. Default
    0.95.
    """


class OverlapOptionsInput(TypedDict):
    """Number of sets and pairs of channels."""

    top: NotRequired[int | None]
    """Number of sets that are listed, and of pairs. ``null``: all. Default 100."""
