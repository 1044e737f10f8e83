"""Methods of the room statistical. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Never

    from attribution_core.generated.answers import CausalBaseline, OrderChoice, OrderCriterion, TimingCounts
    from attribution_core.generated.given import SelfLoops
    from attribution_core.inputs import Model, Progress


class JourneysStatistical:
    """Functions that work on journeys, as methods."""

    __slots__ = ()

    def timing_summary(
        self,
        model: Model,
        *,
        progress: Progress = None,
        **unknown: Never,
    ) -> TimingCounts:
        """Timing summary of journeys: what ``hazard`` learns from, as counts that can be stored, sent and merged.

        model: Model that is to learn from it, ``hazard``: its resolution, strata and milestones decide what is
        counted.

        progress: Function that is told how many of how many steps are done, or True for a bar. It may stop the
        work by an exception, as Ctrl-C does.
        """
        from attribution_core._ask import ask_of

        answer: TimingCounts = ask_of(self, "timing_summary", "TimingCounts", {"model": model, **unknown}, progress)
        return answer

    def choose_order(
        self,
        *,
        criterion: OrderCriterion = "bic",
        max_order: int = 4,
        self_loops: SelfLoops = "keep",
        folds: int = 5,
        progress: Progress = None,
        **unknown: Never,
    ) -> OrderChoice:
        """Order of a Markov chain that journeys speak for, with the table of what was weighed: likelihood, AIC, BIC
        and AUC.

        criterion: Criterion by which an order is chosen. Default 'bic'.

        max_order: Highest order that is weighed, 1 to 4. Default 4.

        self_loops: Self-loops: touches of one channel in a row as several steps or as one. Default 'keep'.

        folds: Number of folds of the cross-validation, 2 to 50. Default 5.

        progress: Function that is told how many of how many steps are done, or True for a bar. It may stop the
        work by an exception, as Ctrl-C does.
        """
        from attribution_core._ask import ask_of

        answer: OrderChoice = ask_of(
            self,
            "choose_order",
            "OrderChoice",
            {
                "options": {
                    "criterion": criterion,
                    "max_order": max_order,
                    "self_loops": self_loops,
                    "folds": folds,
                    **unknown,
                },
            },
            progress,
        )
        return answer


class CreditsStatistical:
    """Functions that work on credits, as methods."""

    __slots__ = ()

    def baseline(
        self,
        **unknown: Never,
    ) -> CausalBaseline:
        """Baseline: conversions and value that no touch caused, by a model that knows of such; zero for all others."""
        from attribution_core._ask import ask_of

        answer: CausalBaseline = ask_of(self, "baseline", "CausalBaseline", {**unknown})
        return answer
