"""Functions of the room statistical. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from attribution_core._ask import ask

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Never

    from attribution_core.generated.answers import TimingCounts
    from attribution_core.generated.given import TimingCountsInput


def merge_timing_summaries(
    summaries: Sequence[TimingCountsInput | TimingCounts],
    **unknown: Never,
) -> TimingCounts:
    """Timing summary of all journeys of several summaries.

    summaries: Summaries of the same resolution, strata and milestones, in any order.
    """
    answer: TimingCounts = ask("merge_timing_summaries", "TimingCounts", {"summaries": summaries, **unknown})
    return answer
