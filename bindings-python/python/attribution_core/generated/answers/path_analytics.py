"""Answers of functions of the room path_analytics. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from attribution_core._answer import Answer

if TYPE_CHECKING:
    from typing import Literal


class PathPatterns(Answer):
    """Path patterns: the paths that journeys took, and what came of each."""

    __slots__ = (
        "transform",
        "distinct",
        "journeys",
        "conversions",
        "conversion_rate",
        "value",
        "patterns",
        "remaining",
    )

    transform: PathTransform
    """Transform that made several paths one pattern."""
    distinct: int
    """Number of distinct patterns."""
    journeys: int
    """Number of journeys, converting or not."""
    conversions: int
    """Number of journeys that converted."""
    conversion_rate: float | None
    """Conversion rate of all journeys; none without journeys."""
    value: float
    """Value of all conversions, net of refunds."""
    patterns: list[PathPattern]
    """The patterns, in the order that was asked for."""
    remaining: RemainingPatterns
    """All patterns that are not listed."""


PathTransform: TypeAlias = Literal["exact", "collapsed", "unique", "first"]
"""Transform of a path: which paths count as the same pattern.

``exact``: Every touch as it came.

``collapsed``: Touches of one channel in a row as one: ``search > search > email`` is ``search > email``.

``unique``: Each channel once, where it came last: ``search > email > search`` is ``email > search``.

``first``: Each channel once, where it came first: ``search > email > search`` is ``search > email``.
"""


class PathPattern(Answer):
    """Pattern of paths with its journeys."""

    __slots__ = ("path", "journeys", "conversions", "conversion_rate", "value", "mean_value", "mean_days")

    path: list[str]
    """Channels, oldest first."""
    journeys: int
    """Number of journeys along it, converting or not."""
    conversions: int
    """Number of those that converted."""
    conversion_rate: float | None
    """Conversion rate: conversions / journeys; none without journeys."""
    value: float
    """Value of the conversions, net of refunds."""
    mean_value: float | None
    """Mean value of a conversion; none without conversions."""
    mean_days: float | None
    """Mean days from first touch to conversion; none without conversions, and for journeys without times."""


class RemainingPatterns(Answer):
    """Patterns that are not listed, together."""

    __slots__ = ("patterns", "journeys", "conversions", "value")

    patterns: int
    """Number of them."""
    journeys: int
    """Number of their journeys."""
    conversions: int
    """Number of those that converted."""
    value: float
    """Value of the conversions."""


class PathLengths(Answer):
    """Path lengths: how many touches and channels journeys have, converting ones and others apart."""

    __slots__ = ("converting", "not_converting", "all", "histogram")

    converting: LengthGroup
    """Journeys that converted."""
    not_converting: LengthGroup
    """Journeys that did not."""
    all: LengthGroup
    """All journeys."""
    histogram: list[LengthBin]
    """Journeys by their number of touches."""


class LengthGroup(Answer):
    """Lengths of some journeys."""

    __slots__ = ("touches", "distinct_channels")

    touches: SummaryStatistics
    """Touches of a journey."""
    distinct_channels: SummaryStatistics
    """Distinct channels of a journey."""


class SummaryStatistics(Answer):
    """Summary statistics: number, mean, median, 90th percentile, least and greatest.

    Quantiles lie between the two nearest of the sorted numbers, in proportion (type 7 of Hyndman and Fan, as
    spreadsheets and NumPy have them).
    """

    __slots__ = ("count", "mean", "median", "p90", "min", "max")

    count: int
    """Number of observations."""
    mean: float | None
    """Mean; none without observations."""
    median: float | None
    """Median: half of the observations are no greater."""
    p90: float | None
    """90th percentile: nine of ten observations are no greater."""
    min: float | None
    """Least observation."""
    max: float | None
    """Greatest observation."""


class LengthBin(Answer):
    """Journeys of one number of touches."""

    __slots__ = ("touches", "converting", "not_converting", "all", "conversion_rate")

    touches: str
    """Number of touches: ``1`` to ``11``, or ``12+``."""
    converting: int
    """Journeys of that length that converted."""
    not_converting: int
    """Journeys of that length that did not."""
    all: int
    """All journeys of that length."""
    conversion_rate: float | None
    """Conversion rate: converting / all; none without journeys."""


class TimeLags(Answer):
    """Time lags in hours: from first and last touch to the conversion, and between touches."""

    __slots__ = (
        "first_touch_to_conversion",
        "last_touch_to_conversion",
        "between_touches",
        "coverage",
        "covering_lookback_days",
        "histogram",
    )

    first_touch_to_conversion: SummaryStatistics
    """Hours from the first touch to the conversion."""
    last_touch_to_conversion: SummaryStatistics
    """Hours from the last touch to the conversion."""
    between_touches: SummaryStatistics
    """Hours between neighbouring touches, of converting and other journeys."""
    coverage: float
    """Part of the conversions that ``covering_lookback_days`` covers at least."""
    covering_lookback_days: float | None
    """Shortest attribution window in days that reaches the first touch of that part of the conversions; none without
    conversions. The journeys were built within a window of their own: this one is never longer.
    """
    histogram: list[LagBin]
    """Lags by their length."""


class LagBin(Answer):
    """Lags of a range of lengths."""

    __slots__ = (
        "range",
        "from_hours",
        "below_hours",
        "first_touch_to_conversion",
        "cumulative_share",
        "last_touch_to_conversion",
        "between_touches",
    )

    range: str
    """Range in words, such as ``1-6 hours``, without its end."""
    from_hours: float
    """Least number of hours."""
    below_hours: float | None
    """Number of hours that is too many; none for the last range."""
    first_touch_to_conversion: int
    """Conversions so long after their first touch."""
    cumulative_share: float | None
    """Part of the conversions at most so long after their first touch, this range included; none without
    conversions.
    """
    last_touch_to_conversion: int
    """Conversions so long after their last touch."""
    between_touches: int
    """Pairs of neighbouring touches so far apart."""


class Assists(Answer):
    """Assist report: conversions that each channel began, assisted and closed."""

    __slots__ = ("conversions", "value", "single_touch", "channels")

    conversions: int
    """Number of conversions."""
    value: float
    """Value of the conversions, net of refunds."""
    single_touch: int
    """Conversions of a single touch; they have no assist."""
    channels: list[AssistRow]
    """The channels, those in the most conversions first."""


class AssistRow(Answer):
    """Channel with the conversions that it had a part in."""

    __slots__ = (
        "channel",
        "conversions",
        "first",
        "last",
        "assisted",
        "only",
        "value",
        "first_value",
        "last_value",
        "assisted_value",
        "only_value",
        "assisted_per_last",
    )

    channel: str
    """The channel."""
    conversions: int
    """Conversions with a touch of it."""
    first: int
    """Conversions whose first touch it was."""
    last: int
    """Conversions whose last touch it was."""
    assisted: int
    """Assisted conversions: those with a touch of it that is not the last; each counts once."""
    only: int
    """Conversions whose only touch it was."""
    value: float
    """Value of the conversions with a touch of it."""
    first_value: float
    """Value of those whose first touch it was."""
    last_value: float
    """Value of those whose last touch it was."""
    assisted_value: float
    """Value of those that it assisted."""
    only_value: float
    """Value of those whose only touch it was."""
    assisted_per_last: float | None
    """Assisted / last conversions: above 1 for a channel that prepares more sales than it closes. None where it
    closes none.
    """


class PositionRow(Answer):
    """Channel with the positions of its touches in converting journeys."""

    __slots__ = ("channel", "touches", "only", "first", "middle", "last", "mean_relative_position")

    channel: str
    """The channel."""
    touches: int
    """Touches of it in converting journeys."""
    only: int
    """Those that were the only touch."""
    first: int
    """Those that were the first of several."""
    middle: int
    """Those between the first and the last."""
    last: int
    """Those that were the last of several."""
    mean_relative_position: float | None
    """Mean relative position, from 0 for the first to 1 for the last touch; none where all its touches stand alone."""


class ChannelOverlap(Answer):
    """Channel overlap: sets of channels that journeys have, and pairs that go together."""

    __slots__ = ("journeys", "distinct_sets", "sets", "pairs")

    journeys: int
    """Number of journeys, converting or not."""
    distinct_sets: int
    """Number of distinct sets of channels."""
    sets: list[ChannelSet]
    """Exact sets, as an ``UpSet`` plot shows them: each journey is in one of them. Those of the most journeys first."""
    pairs: list[ChannelPair]
    """Pairs of channels, those with the greatest Jaccard index first."""


class ChannelSet(Answer):
    """Set of channels that is all that some journeys have."""

    __slots__ = ("channels", "journeys", "conversions", "conversion_rate", "value")

    channels: list[str]
    """The channels, in the order of their names."""
    journeys: int
    """Journeys with these channels and no other."""
    conversions: int
    """Those of them that converted."""
    conversion_rate: float | None
    """Conversion rate: conversions / journeys; none without journeys."""
    value: float
    """Value of the conversions, net of refunds."""


class ChannelPair(Answer):
    """Two channels and the journeys that they share."""

    __slots__ = ("channel", "other", "journeys", "conversions", "jaccard", "share_of_channel", "share_of_other")

    channel: str
    """The channel whose name comes first."""
    other: str
    """The other one."""
    journeys: int
    """Journeys with both."""
    conversions: int
    """Those of them that converted."""
    jaccard: float | None
    """Jaccard index: journeys with both / journeys with either, from 0 to 1; none where neither has a journey."""
    share_of_channel: float | None
    """Part of the journeys with ``channel`` that have ``other`` too."""
    share_of_other: float | None
    """Part of the journeys with ``other`` that have ``channel`` too."""
