"""Types that functions take of the room statistical. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, TypeAlias, TypedDict

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Literal

    from attribution_core.generated.answers import EventCounts, HazardMilestone, OrderCriterion, StageCounts
    from attribution_core.inputs import Numbers


class TimingCountsInput(TypedDict):
    """Timing summary as plain data: what ``hazard`` learns from, in counts of whole steps of time."""

    resolution_hours: float
    """Hours of a step."""
    strata: NotRequired[str | None]
    """Dimension of the strata; none without."""
    milestones: Sequence[HazardMilestone]
    """Milestones that are waited for one after another; empty for the conversion alone."""
    journeys: int
    """Number of journeys."""
    channels: Sequence[str]
    """Names of the channels, in their order."""
    stratum_values: Sequence[str | None]
    """Values of the strata, in their order."""
    stages: Sequence[StageCountsInput | StageCounts]
    """Counts of each milestone."""


class StageCountsInput(TypedDict):
    """Counts of those who waited for one milestone."""

    waits: Sequence[tuple[int, int, int]]
    """Waits: place of the stratum, steps, and number of those who waited so long."""
    touches: Sequence[tuple[int, int, int, int]]
    """Touches: place of the channel, its ages at the begin and at the end of the wait, and their number."""
    events: Sequence[EventCountsInput | EventCounts]
    """Ways to the milestone."""


class EventCountsInput(TypedDict):
    """Number of those who came to a milestone after the same touches."""

    stratum: int
    """Place of the stratum."""
    steps: int
    """Steps since the wait began."""
    parts: int
    """Number of milestones that share the conversion."""
    touches: Sequence[tuple[int, int]]
    """Place of the channel and age of each touch."""
    count: int
    """Number of those who came this way."""
    conversions: int
    """Number of those of them who converted in the end."""
    value: Numbers
    """Value of these conversions, as numbers that add up to it without rounding."""


class OrderOptionsInput(TypedDict):
    """Orders that are weighed, and by what."""

    criterion: NotRequired[OrderCriterion]
    """Criterion by which an order is chosen. Default 'bic'."""
    max_order: NotRequired[int]
    """Highest order that is weighed, 1 to 4. Default 4."""
    self_loops: NotRequired[SelfLoops]
    """Self-loops: touches of one channel in a row as several steps or as one. Default 'keep'."""
    folds: NotRequired[int]
    """Number of folds of the cross-validation, 2 to 50. Default 5."""


SelfLoops: TypeAlias = Literal["keep", "drop"]
"""Self-loops: touches of one channel in a row as several steps or as one.

``keep``: Several.

``drop``: One.
"""
