"""Methods of the room path_analytics. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Never

    from attribution_core.generated.answers import (
        Assists,
        ChannelOverlap,
        PathLengths,
        PathPatterns,
        PathTransform,
        PositionRow,
        TimeLags,
    )
    from attribution_core.generated.given import PatternOrder
    from attribution_core.inputs import Progress


class JourneysPathAnalytics:
    """Functions that work on journeys, as methods."""

    __slots__ = ()

    def path_patterns(
        self,
        *,
        transform: PathTransform = "exact",
        sort_by: PatternOrder = "conversions",
        top: int | None = 20,
        min_journeys: int = 1,
        progress: Progress = None,
        **unknown: Never,
    ) -> PathPatterns:
        """Path patterns: paths that journeys took, exact or simplified, with conversions, rate, value and days.

        transform: Transform that makes several paths one pattern. Default 'exact'.

        sort_by: Column by which patterns are sorted, the largest first; shortest first by ``mean_days``. Default
        'conversions'.

        top: Number of patterns that are listed; the others are one row. ``null``: all. Default 20.

        min_journeys: Least number of journeys of a pattern that is listed: a rate of a few journeys says little.
        Default 1.

        progress: Function that is told how many of how many steps are done, or True for a bar. It may stop the
        work by an exception, as Ctrl-C does.
        """
        from attribution_core._ask import ask_of

        answer: PathPatterns = ask_of(
            self,
            "path_patterns",
            "PathPatterns",
            {
                "options": {
                    "transform": transform,
                    "sort_by": sort_by,
                    "top": top,
                    "min_journeys": min_journeys,
                    **unknown,
                },
            },
            progress,
        )
        return answer

    def path_lengths(
        self,
        *,
        progress: Progress = None,
        **unknown: Never,
    ) -> PathLengths:
        """Path lengths: touches and distinct channels of journeys that converted, of others, and of all.

        progress: Function that is told how many of how many steps are done, or True for a bar. It may stop the
        work by an exception, as Ctrl-C does.
        """
        from attribution_core._ask import ask_of

        answer: PathLengths = ask_of(self, "path_lengths", "PathLengths", {**unknown}, progress)
        return answer

    def time_lags(
        self,
        *,
        coverage: float = 0.95,
        **unknown: Never,
    ) -> TimeLags:
        """Time lags in hours: from first and last touch to conversion and between touches, and the attribution
        window that covers most conversions.

        coverage: Part of the conversions whose first touch the attribution window should reach, above 0 and up to
        1. Default 0.95.
        """
        from attribution_core._ask import ask_of

        answer: TimeLags = ask_of(
            self,
            "time_lags",
            "TimeLags",
            {
                "options": {"coverage": coverage, **unknown},
            },
        )
        return answer

    def assists(
        self,
        *,
        progress: Progress = None,
        **unknown: Never,
    ) -> Assists:
        """Assist report: conversions that each channel began, assisted, closed and made alone.

        progress: Function that is told how many of how many steps are done, or True for a bar. It may stop the
        work by an exception, as Ctrl-C does.
        """
        from attribution_core._ask import ask_of

        answer: Assists = ask_of(self, "assists", "Assists", {**unknown}, progress)
        return answer

    def position_profile(
        self,
        *,
        progress: Progress = None,
        **unknown: Never,
    ) -> list[PositionRow]:
        """Position profile: touches of each channel that open, lie within and close converting journeys.

        progress: Function that is told how many of how many steps are done, or True for a bar. It may stop the
        work by an exception, as Ctrl-C does.
        """
        from attribution_core._ask import ask_of

        answer: list[PositionRow] = ask_of(self, "position_profile", "list[PositionRow]", {**unknown}, progress)
        return answer

    def channel_overlap(
        self,
        *,
        top: int | None = 100,
        progress: Progress = None,
        **unknown: Never,
    ) -> ChannelOverlap:
        """Channel overlap: sets of channels that journeys have, and pairs that go together.

        top: Number of sets that are listed, and of pairs. ``null``: all. Default 100.

        progress: Function that is told how many of how many steps are done, or True for a bar. It may stop the
        work by an exception, as Ctrl-C does.
        """
        from attribution_core._ask import ask_of

        answer: ChannelOverlap = ask_of(
            self,
            "channel_overlap",
            "ChannelOverlap",
            {
                "options": {"top": top, **unknown},
            },
            progress,
        )
        return answer
