"""Answers of functions of the room sequences. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from attribution_core._answer import Answer

if TYPE_CHECKING:
    from typing import Literal

    from attribution_core.generated.answers import SummaryStatistics, Timestamp


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


class NgramLift(Answer):
    """N-gram lift: sequences of channels beside conversion, with tests that hold the length or the channels of
    journeys fixed.
    """

    __slots__ = (
        "journeys",
        "conversions",
        "conversion_rate",
        "tested",
        "below_support",
        "incomparable",
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
    """N-grams that were tested: those with enough support, by channels if they can be compared."""
    below_support: int
    """N-grams without, which were not."""
    incomparable: int
    """N-grams with enough support that were not tested by channels either, since no journeys of the same channels
    are with and without them, both converting and not: their p and q are 1.
    """
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
    """Odds ratio within strata (Mantel–Haenszel): above 1 where journeys that have it convert more often than others
    of their length, or with their channels. None where all that have it convert, or none can be compared.
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
    """Entry into the funnel."""
    followed_by: FollowedBy
    """Gap between two steps: anything, or nothing."""
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
"""Gap between two steps: anything, or nothing.

``indirectly``: Anything.

``directly``: Nothing: the next touch is the next step.
"""


class FunnelStep(Answer):
    """Step of a funnel."""

    __slots__ = (
        "step",
        "note",
        "entered",
        "continued",
        "from_previous",
        "from_start",
        "dropped",
        "drop_off",
        "hours_from_previous",
    )
    _left_out = {"note": None}

    step: str
    """Value of the step."""
    note: str | None
    """Note on a step that no touch has, with the nearest value that one has; left out on the wire where there is
    none.
    """
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
    """Value of the conversions so far, net of refunds up to ``as_of``."""
    cumulative_conversions: list[int | None]
    """Conversions up to the end of each month since the first touch, that month being 0; none for months that are to
    come.
    """
    cumulative_rate: list[float | None]
    """Part of the journeys that converted up to then."""


class ConversionReliability(Answer):
    """Reliability of conversion probabilities: predicted beside observed rates of journeys that were not learned
    from.
    """

    __slots__ = ("model", "seed", "learned", "mapped", "judged", "unknown", "raw", "calibrated", "calibration", "note")

    model: str
    """Model that was fitted."""
    seed: int
    """Seed of the split."""
    learned: JourneyCount
    """Part that the model learned from, about half of the journeys."""
    mapped: JourneyCount
    """Part that the isotonic map was fitted on, about a quarter."""
    judged: JourneyCount
    """Part that both tables are of, about a quarter."""
    unknown: int
    """Touches of judged journeys after which the model knows no probability, since it has never seen the state; they
    are in no table.
    """
    raw: ReliabilityTable
    """Table of the probabilities as the model gives them."""
    calibrated: ReliabilityTable
    """Table of the probabilities by the isotonic map."""
    calibration: list[IsotonicStep]
    """Isotonic map: steps from the model's probability to that which comes true."""
    note: str | None
    """Note on journeys that the rules leave out, where that makes rates of conversion higher than they are."""


class JourneyCount(Answer):
    """Count of journeys: all, and those that converted."""

    __slots__ = ("journeys", "conversions")

    journeys: int
    """Number of journeys."""
    conversions: int
    """Number of those that converted."""


class ReliabilityTable(Answer):
    """Reliability table of conversion probabilities."""

    __slots__ = ("brier_score", "log_loss", "expected_calibration_error", "bins")

    brier_score: float
    """Brier score: mean square of probability less outcome, the lower the better."""
    log_loss: float
    """Log loss: mean of −ln of the probability of what came, probabilities clipped to 1e-15; the lower the better."""
    expected_calibration_error: float
    """Expected calibration error: mean of |predicted − observed| over the bins by their touches, as a share."""
    bins: list[ReliabilityBin]
    """The bins, by rising probability."""


class ReliabilityBin(Answer):
    """Bin of a reliability table."""

    __slots__ = (
        "lowest",
        "highest",
        "touches",
        "effective_journeys",
        "predicted",
        "observed",
        "ratio",
        "observed_low",
        "observed_high",
    )

    lowest: float
    """Lowest probability in it."""
    highest: float
    """Highest probability in it."""
    touches: int
    """Number of touches after which the probability was in this bin."""
    effective_journeys: float
    """Effective number of journeys: touches of one journey have one outcome, and are one observation."""
    predicted: float
    """Mean of the probabilities."""
    observed: float
    """Share of the touches whose journey converted."""
    ratio: float | None
    """Predicted by observed rate: 1.2 promises a fifth too much; none where no journey converted."""
    observed_low: float | None
    """Lower bound of the Wilson interval of the observed rate at 95 %, by the effective number of journeys."""
    observed_high: float | None
    """Upper bound of the same interval."""


class IsotonicStep(Answer):
    """Step of an isotonic map."""

    __slots__ = ("score", "value")

    score: float
    """Score from which on the step holds, up to the next step: halfway between the scores of the fit that it lies
    between; of the first step, the lowest.
    """
    value: float
    """Weighted mean of the outcomes within the step."""


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
