"""Answers of functions of the room path_analytics. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from attribution_core._answer import Answer

if TYPE_CHECKING:
    from typing import Literal

    from attribution_core.generated.answers import Timestamp


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


class Flows(Answer):
    """Flows: the steps of journeys as nodes and links of a Sankey diagram."""

    __slots__ = ("journeys", "conversions", "value", "nodes", "links")

    journeys: int
    """Number of journeys, converting or not."""
    conversions: int
    """Number of those that converted."""
    value: float
    """Value of the conversions, net of refunds."""
    nodes: list[FlowNode]
    """Nodes: channels at each step, then the ends."""
    links: list[FlowLink]
    """Links between nodes: what comes to a node goes on from it."""


class FlowNode(Answer):
    """Node of a Sankey diagram."""

    __slots__ = ("step", "name", "journeys", "value")

    step: int | None
    """Step of the journey, from 1; none for the ends."""
    name: str
    """Channel, ``(more)`` for all further steps, ``(conversion)`` or ``(null)``."""
    journeys: int
    """Journeys that come by."""
    value: float
    """Value of the conversions among them."""


class FlowLink(Answer):
    """Link of a Sankey diagram."""

    __slots__ = ("source", "target", "from_step", "from_", "to_step", "to", "journeys", "value")

    source: int
    """Place of its first node in ``nodes``, from 0."""
    target: int
    """Place of its second node in ``nodes``, from 0."""
    from_step: int
    """Step that is left, from 1."""
    from_: str
    """Channel that is left, or ``(more)``."""
    to_step: int | None
    """Step that is entered; none for the ends."""
    to: str
    """Channel that is entered, ``(more)``, ``(conversion)`` or ``(null)``."""
    journeys: int
    """Journeys that go this way."""
    value: float
    """Value of the conversions among them, net of refunds."""


class Transition(Answer):
    """One transition, for people and tables."""

    __slots__ = ("from_", "to", "count", "probability")

    from_: str
    """State that is left: channels joined by `` > ``, or ``(start)``."""
    to: str
    """State that is entered: channels joined by `` > ``, ``(conversion)`` or ``(null)``."""
    count: int
    """Number of times that it was taken; 0 for a step that only smoothing allows."""
    probability: float
    """Share among all that left ``from``; in the matrix of a fitted model after smoothing."""


class NgramLift(Answer):
    """N-gram lift: sequences of channels beside conversion, with tests that hold the length of journeys fixed."""

    __slots__ = (
        "journeys",
        "conversions",
        "conversion_rate",
        "tested",
        "below_support",
        "false_discovery_rate",
        "discoveries",
        "ngrams",
    )

    journeys: int
    """Number of journeys, converting or not."""
    conversions: int
    """Number of those that converted."""
    conversion_rate: float | None
    """Conversion rate of all journeys; none without journeys."""
    tested: int
    """N-grams with enough support, which were tested."""
    below_support: int
    """N-grams without, which were not."""
    false_discovery_rate: float
    """False discovery rate that was asked for."""
    discoveries: int
    """N-grams whose ``q`` is no greater than that."""
    ngrams: list[NgramRow]
    """The n-grams: discoveries first, then by odds ratio, the greatest first, those without one last."""


class NgramRow(Answer):
    """N-gram with the journeys that have it."""

    __slots__ = (
        "ngram",
        "support",
        "converting",
        "not_converting",
        "conversion_rate",
        "odds_ratio",
        "p",
        "q",
        "discovery",
        "lift",
        "rate_lift",
        "plain_test",
        "plain_p",
        "plain_q",
    )

    ngram: list[str]
    """Channels in a row."""
    support: int
    """Journeys that have it."""
    converting: int
    """Those of them that converted."""
    not_converting: int
    """Those of them that did not."""
    conversion_rate: float | None
    """Conversion rate of the journeys that have it."""
    odds_ratio: float | None
    """Odds ratio within journeys of one length (Mantel–Haenszel): above 1 where journeys that have it convert more
    often than others of their length. None where all that have it convert.
    """
    p: float
    """p-value of the Cochran–Mantel–Haenszel test that the odds ratio is 1."""
    q: float
    """Smallest false discovery rate at which it is a discovery (Benjamini–Hochberg)."""
    discovery: bool
    """True when ``q`` is no greater than the false discovery rate that was asked for."""
    lift: float | None
    """Plain lift: its part of converting journeys over its part of others, whatever their length. None where no
    other has it.
    """
    rate_lift: float | None
    """Plain rate lift: conversion rate over that of all journeys."""
    plain_test: AssociationTest
    """Test of the plain lift."""
    plain_p: float
    """p-value of the plain lift."""
    plain_q: float
    """Benjamini–Hochberg q-value of the plain lift."""


AssociationTest: TypeAlias = Literal["two_proportions", "fisher"]
"""Test of two parts against each other.

``two_proportions``: Two proportions: pooled z, without continuity correction.

``fisher``: Fisher's exact test, where an expected count is below 5.
"""


class Funnel(Answer):
    """Funnel: how many come from each step to the next, and how long it takes."""

    __slots__ = ("by", "mode", "followed_by", "keys", "never_entered", "completion", "steps")

    by: str
    """Field of the touches that holds the steps."""
    mode: FunnelMode
    """Where one may enter."""
    followed_by: FollowedBy
    """What may lie between two steps."""
    keys: int
    """Number of keys with any event, whether they entered or not; of journeys, where these have no keys."""
    never_entered: int
    """Keys that never entered."""
    completion: float | None
    """Part of those at the first step that came to the last one; none in an open funnel, and where nobody was at the
    first.
    """
    steps: list[FunnelStep]
    """The steps in their order."""


FunnelMode: TypeAlias = Literal["closed", "open", "reached"]
"""Entry into a funnel.

``closed``: At the first step only.

``open``: At any step.

``reached``: Stages of a CRM: who came to a later step has passed the earlier ones, whether that was recorded or
not, and in whatever order.
"""

FollowedBy: TypeAlias = Literal["indirectly", "directly"]
"""What may lie between two steps.

``indirectly``: Anything.

``directly``: Nothing: the next touch is the next step.
"""


class FunnelStep(Answer):
    """Step of a funnel."""

    __slots__ = (
        "step",
        "entered",
        "continued",
        "from_previous",
        "from_start",
        "dropped",
        "drop_off",
        "hours_from_previous",
    )

    step: str
    """Value of the step."""
    entered: int
    """Keys that came to it."""
    continued: int
    """Those of them that came from the step before."""
    from_previous: float | None
    """Part of those at the step before that came here; none for the first step, and where nobody was there."""
    from_start: float | None
    """Part of those at the first step that came here; none in an open funnel."""
    dropped: int | None
    """Keys at the step before that did not come here; none for the first step."""
    drop_off: float | None
    """Drop-off: the part of those at the step before that did not come here."""
    hours_from_previous: SummaryStatistics
    """Hours from the step before, of keys that came from there at a known time."""


class Cohorts(Answer):
    """Cohorts: journeys by the calendar month of their first touch, and their conversions month by month."""

    __slots__ = ("as_of", "journeys_after_as_of", "conversions_after_as_of", "months", "cohorts")

    as_of: Timestamp | None
    """Moment up to which conversions are known; none without journeys."""
    journeys_after_as_of: int
    """Journeys that began after it, which are left out."""
    conversions_after_as_of: int
    """Conversions after it of journeys that began before, which count as not converted."""
    months: list[str]
    """Names of the columns of ``cumulative_conversions`` and ``cumulative_rate``: calendar months since that of the
    first touch.
    """
    cohorts: list[Cohort]
    """Cohorts in the order of time; months in which no journey began have none."""


class Cohort(Answer):
    """Journeys that began in one calendar month."""

    __slots__ = (
        "cohort",
        "journeys",
        "conversions",
        "conversion_rate",
        "value",
        "cumulative_conversions",
        "cumulative_rate",
    )

    cohort: str
    """The month, such as ``2026-01``."""
    journeys: int
    """Number of journeys that began in it."""
    conversions: int
    """Those of them that converted so far."""
    conversion_rate: float | None
    """Conversion rate so far."""
    value: float
    """Value of the conversions so far, net of refunds."""
    cumulative_conversions: list[int | None]
    """Conversions up to the end of each month since the first touch, that month being 0; none for months that are to
    come.
    """
    cumulative_rate: list[float | None]
    """Part of the journeys that converted up to then."""


class Timeline(Answer):
    """Timeline of one journey: its touches with conversion probability and influence."""

    __slots__ = ("key", "journey", "converted", "converted_at", "start", "touches")

    key: str | None
    """Key of the journey; none of path counts."""
    journey: int
    """Position among all journeys, from 0."""
    converted: bool
    """True when it converted."""
    converted_at: Timestamp | None
    """Moment of the conversion."""
    start: float
    """Probability that a journey converts before its first touch is known."""
    touches: list[TimelineTouch]
    """The touches in their order."""


class TimelineTouch(Answer):
    """Touch of a timeline."""

    __slots__ = ("position", "channel", "at", "probability", "influence")

    position: int
    """Place in the journey, from 1."""
    channel: str
    """The channel."""
    at: Timestamp | None
    """Moment of the touch; none of path counts."""
    probability: float | None
    """Conversion probability after it."""
    influence: float | None
    """Influence: probability after the touch less that before it."""
