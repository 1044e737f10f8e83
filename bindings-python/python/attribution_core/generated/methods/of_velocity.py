"""Methods of the room velocity. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from attribution_core._wire import LEFT_OUT

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Never

    from attribution_core.generated.answers import BootstrapOptions, Period, StageProgression, TouchesBy, VelocityReport
    from attribution_core.generated.given import B2bConfigInput, BootstrapOptionsInput, PeriodInput
    from attribution_core.inputs import Progress


class JourneysVelocity:
    """Functions that work on journeys, as methods."""

    __slots__ = ()

    def velocity(
        self,
        *,
        period: PeriodInput | Period | None = None,
        landmark_days: float = 30.0,
        touches_by: TouchesBy = "kind",
        regression_touches_by: TouchesBy = "side",
        level: float = 0.95,
        prediction_level: float = 0.9,
        bootstrap: BootstrapOptionsInput | BootstrapOptions | None = None,
        min_won_deals: int = 30,
        min_closed_deals: int = 10,
        config: B2bConfigInput | None = None,
        progress: Progress = None,
        **unknown: Never,
    ) -> VelocityReport:
        """Velocity of deals: pipeline velocity and survival by deal size, the association of touches with the length
        of cycles, and predicted cycles of open deals.

        period: Only deals that were created within this count.

        landmark_days: Landmark in days since the creation of a deal: only deals that are still open then are set
        side by side, by their touches before it, and a regression sees the touches up to it. Default 30.0.

        touches_by: Type of the touches whose association with the length of cycles is shown. Default 'kind'.

        regression_touches_by: Type of the touches whose numbers a regression takes. Default 'side'.

        level: Confidence level of survival curves and their medians, between 0 and 1. Default 0.95.

        prediction_level: Level of prediction intervals: the part of deals that they hold, between 0 and 1.
        Default 0.9.

        bootstrap: Number, seed and confidence level of the replicates of an association; the seed also deals out
        the folds of a regression.

        min_won_deals: Least number of won deals for a regression. Default 30.

        min_closed_deals: Least number of closed deals of a size for a survival estimate of its own; open deals of
        other sizes are predicted from all deals. Default 10.

        config: Expected length of cycles, and multipliers of deal sizes.

        progress: Function that is told how many of how many steps are done, or True for a bar. It may stop the
        work by an exception, as Ctrl-C does.
        """
        from attribution_core._ask import ask_of

        answer: VelocityReport = ask_of(
            self,
            "velocity",
            "VelocityReport",
            {
                "options": {
                    "period": period,
                    "landmark_days": landmark_days,
                    "touches_by": touches_by,
                    "regression_touches_by": regression_touches_by,
                    "level": level,
                    "prediction_level": prediction_level,
                    "bootstrap": LEFT_OUT if bootstrap is None else bootstrap,
                    "min_won_deals": min_won_deals,
                    "min_closed_deals": min_closed_deals,
                    "config": LEFT_OUT if config is None else config,
                    **unknown,
                },
            },
            progress,
        )
        return answer

    def stage_progression(
        self,
        *,
        stages: Sequence[str] = (),
        touches_by: TouchesBy = "kind",
        window_days: float = 30.0,
        period: PeriodInput | Period | None = None,
        **unknown: Never,
    ) -> StageProgression:
        """Stage progression of deals: conversion and time from stage to stage, the touches before each advance, and
        drop-off.

        stages: Stages in their order, the first one first. Those that are not named come after them, in the order
        that the history shows: by the number of others that a stage comes before in more deals than after.

        touches_by: Type by which touches are told apart. Default 'kind'.

        window_days: Window in days: touches count as before an advance from so long before it. Default 30.0.

        period: Only deals that were created within this count.
        """
        from attribution_core._ask import ask_of

        answer: StageProgression = ask_of(
            self,
            "stage_progression",
            "StageProgression",
            {
                "options": {
                    "stages": stages,
                    "touches_by": touches_by,
                    "window_days": window_days,
                    "period": period,
                    **unknown,
                },
            },
        )
        return answer
