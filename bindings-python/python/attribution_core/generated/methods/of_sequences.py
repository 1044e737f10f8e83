"""Methods of the room sequences. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Never

    from attribution_core.generated.answers import (
        Cohorts,
        ConversionReliability,
        Flows,
        FollowedBy,
        Funnel,
        FunnelMode,
        NgramLift,
        Timeline,
        Transition,
    )
    from attribution_core.generated.given import NgramStrata, TimeZone
    from attribution_core.inputs import Model, Progress, Time


class JourneysSequences:
    """Functions that work on journeys, as methods."""

    __slots__ = ()

    def flows(
        self,
        *,
        steps: int = 5,
        collapse: bool = True,
        progress: Progress = None,
        **unknown: Never,
    ) -> Flows:
        """Flows of journeys: nodes and links of a Sankey diagram over the first steps.

        steps: Number of steps that are shown, 1 to 50; what comes after them is ``(more)``. Default 5.

        collapse: Touches of one channel in a row are one step. Default True.

        progress: Function that is told how many of how many steps are done, or True for a bar. It may stop the
        work by an exception, as Ctrl-C does.
        """
        from attribution_core._ask import ask_of

        answer: Flows = ask_of(
            self,
            "flows",
            "Flows",
            {
                "options": {"steps": steps, "collapse": collapse, **unknown},
            },
            progress,
        )
        return answer

    def transition_matrix(
        self,
        *,
        order: int = 1,
        self_loops: bool = True,
        progress: Progress = None,
        **unknown: Never,
    ) -> list[Transition]:
        """Transition matrix of journeys as rows: how often each channel followed each, with start and ends.

        order: Number of last channels that make a state, 1 to 4. Default 1.

        self_loops: Touches of one channel in a row are steps from it to itself; without, they are one touch.
        Default True.

        progress: Function that is told how many of how many steps are done, or True for a bar. It may stop the
        work by an exception, as Ctrl-C does.
        """
        from attribution_core._ask import ask_of

        answer: list[Transition] = ask_of(
            self,
            "transition_matrix",
            "list[Transition]",
            {
                "options": {"order": order, "self_loops": self_loops, **unknown},
            },
            progress,
        )
        return answer

    def ngram_lift(
        self,
        *,
        sizes: Sequence[int] = (2, 3),
        strata: NgramStrata = "length",
        min_support: int = 10,
        false_discovery_rate: float = 0.05,
        top: int | None = 50,
        progress: Progress = None,
        **unknown: Never,
    ) -> NgramLift:
        """N-gram lift: sequences of channels that journeys which convert have more often than others of their
        length.

        sizes: Numbers of channels in a row, 2 to 6 each.

        strata: Journeys that are compared with each other. Default 'length'.

        min_support: Least number of journeys that have an n-gram; rarer ones are not tested. Default 10.

        false_discovery_rate: False discovery rate up to which an n-gram is a discovery, between 0 and 1. Default
        0.05.

        top: Number of n-grams that are listed. ``null``: all. Default 50.

        progress: Function that is told how many of how many steps are done, or True for a bar. It may stop the
        work by an exception, as Ctrl-C does.
        """
        from attribution_core._ask import ask_of

        answer: NgramLift = ask_of(
            self,
            "ngram_lift",
            "NgramLift",
            {
                "options": {
                    "sizes": sizes,
                    "strata": strata,
                    "min_support": min_support,
                    "false_discovery_rate": false_discovery_rate,
                    "top": top,
                    **unknown,
                },
            },
            progress,
        )
        return answer

    def funnel(
        self,
        *,
        steps: Sequence[str] = (),
        by: str = "stage",
        mode: FunnelMode = "closed",
        followed_by: FollowedBy = "indirectly",
        within_days: float | None = None,
        **unknown: Never,
    ) -> Funnel:
        """Funnel over ordered steps: rates, drop-off and time from step to step.

        steps: Values of the steps, the first one first, such as ``["lead", "mql", "won"]``. ``(conversion)`` is
        the conversion of a journey. Neither case nor outer spaces tell names apart.

        by: Field of the touches that holds the values: ``stage``, ``channel``, ``kind`` or any other text of
        touches, also a dimension of the user's own. Default 'stage'.

        mode: Entry into the funnel, and what a later step implies of the earlier ones. Default 'closed'.

        followed_by: Gap that two steps may have between them. Default 'indirectly'.

        within_days: Most days from the step before, its end included. ``null``: no limit.
        """
        from attribution_core._ask import ask_of

        answer: Funnel = ask_of(
            self,
            "funnel",
            "Funnel",
            {
                "options": {
                    "steps": steps,
                    "by": by,
                    "mode": mode,
                    "followed_by": followed_by,
                    "within_days": within_days,
                    **unknown,
                },
            },
        )
        return answer

    def cohorts(
        self,
        *,
        as_of: Time | None = None,
        time_zone: TimeZone | None = None,
        **unknown: Never,
    ) -> Cohorts:
        """Cohorts: journeys by the calendar month of their first touch, with cumulative conversions month by month.

        as_of: Moment up to which conversions are known; later months have no figure. ``null``: the latest moment
        of the journeys.

        time_zone: Time zone of calendar months. ``null``: that of the rules of the journeys, which is UTC unless
        they say otherwise.
        """
        from attribution_core._ask import ask_of

        answer: Cohorts = ask_of(
            self,
            "cohorts",
            "Cohorts",
            {
                "options": {"as_of": as_of, "time_zone": time_zone, **unknown},
            },
        )
        return answer

    def conversion_reliability(
        self,
        model: Model | None = None,
        *,
        bins: int = 10,
        seed: int = 0,
        progress: Progress = None,
        **unknown: Never,
    ) -> ConversionReliability:
        """Reliability table of the conversion probabilities of a ``markov`` model, raw and by an isotonic map: on
        journeys that neither has learned from, predicted beside observed rates.

        model: Model that is fitted: ``markov`` with its parameters; that of order 1 when left out.

        bins: Number of bins, of equal weight; fewer come where many journeys have the same probability. Default
        10.

        seed: Seed of the split: the same gives the same parts, everywhere and in any order of rows. Default 0.

        progress: Function that is told how many of how many steps are done, or True for a bar. It may stop the
        work by an exception, as Ctrl-C does.
        """
        from attribution_core._ask import ask_of

        answer: ConversionReliability = ask_of(
            self,
            "conversion_reliability",
            "ConversionReliability",
            {
                "model": model,
                "options": {"bins": bins, "seed": seed, **unknown},
            },
            progress,
        )
        return answer

    def timeline(
        self,
        key: str,
        model: Model | None = None,
        *,
        progress: Progress = None,
        **unknown: Never,
    ) -> Timeline:
        """Timeline of one journey: conversion probability and influence of each touch, by a ``markov`` model of all
        journeys.

        key: Key of the journey; of several conversions of one key the first.

        model: Model that is fitted: ``markov`` with its parameters; that of order 1 when left out.

        progress: Function that is told how many of how many steps are done, or True for a bar. It may stop the
        work by an exception, as Ctrl-C does.
        """
        from attribution_core._ask import ask_of

        answer: Timeline = ask_of(self, "timeline", "Timeline", {"key": key, "model": model, **unknown}, progress)
        return answer
