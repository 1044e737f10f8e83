"""Types that functions take of the room simulate. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import NotRequired, TypedDict


class LogOptionsInput(TypedDict):
    """Options of an invented log; the defaults are a million journeys, as benchmarks use them.

    Why you would pick it: to try the library, or to measure it, on data that look like a tracker's: identifiers
    are text, rows are in no order, touches have channel, campaign and cost, some touches are direct, few journeys
    convert. Search, social and display tend to open journeys and email and direct to close them, so that models
    disagree. Whether a journey converts is chance alone: there is no effect of any channel to be found.

    The number of touches is geometric. Journeys begin in the first half of 2026; three days lie between touches
    and half a day between the last touch and the conversion on average (exponential); values are 5 or more and 80
    on average.
    """

    journeys: NotRequired[int]
    """Number of journeys. Default 1000000."""
    mean_touches: NotRequired[float]
    """Mean number of touches of a journey, 1 to 1000. Default 4.0."""
    channels: NotRequired[int]
    """Number of channels, 1 to 10000. Default 12."""
    conversion_rate: NotRequired[float]
    """Conversion rate of the journeys, 0 to 1. Default 0.06."""
    seed: NotRequired[int]
    """Fixes everything that is left to chance. Default 1."""
