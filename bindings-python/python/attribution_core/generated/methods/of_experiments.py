"""Methods of the room experiments. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from attribution_core._wire import LEFT_OUT

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Never

    from attribution_core.generated.answers import CausalTruth, Evaluation, LiftCalibration
    from attribution_core.generated.given import CausalTruthInput, LiftTestInput
    from attribution_core.inputs import Model, Progress


class JourneysExperiments:
    """Functions that work on journeys, as methods."""

    __slots__ = ()

    def evaluate(
        self,
        models: Sequence[Model],
        truth: CausalTruthInput | CausalTruth,
        *,
        progress: Progress = None,
        **unknown: Never,
    ) -> list[Evaluation]:
        """Evaluation of models against a known truth: attribution accuracy, errors of shares and rank correlation of
        each model, in the order in which they were given.

        models: Models to judge, at least one.

        truth: Conversions that each channel caused, and those that nothing caused.

        progress: Function that is told how many of how many steps are done, or True for a bar. It may stop the
        work by an exception, as Ctrl-C does.
        """
        from attribution_core._ask import ask_of

        answer: list[Evaluation] = ask_of(
            self, "evaluate", "list[Evaluation]", {"models": models, "truth": truth, **unknown}, progress
        )
        return answer

    def calibrate_model(
        self,
        model: Model,
        tests: Sequence[LiftTestInput],
        *,
        keep_total: bool = False,
        model_cv: float = 0.5,
        model_standard_errors: Mapping[str, float] | None = None,
        level: float = 0.95,
        progress: Progress = None,
        **unknown: Never,
    ) -> LiftCalibration:
        """Calibration of a model's answer per channel with lift tests: of a model that learns its effects.

        model: Model to calibrate.

        tests: Lift tests, each of one channel, by their groups or by their results.

        keep_total: Keeps the total of the channels: those without a test take what is lost and give what is
        gained. Else it goes to the baseline, the conversions that no touch caused, and comes from there; where
        that runs out all channels are scaled to fit. Default False.

        model_cv: Coefficient of variation of the model, 0 to 1000: its own error as a part of what it gives a
        channel, beyond chance. No bootstrap knows it; at 0.5 a model that says 400 may as well be 200 or 600 off
        by its nature. Default 0.5.

        model_standard_errors: Standard errors by channel of what the model gives it, in conversions, such as
        those of a bootstrap; added to ``model_cv``.

        level: Confidence level of the intervals, between 0 and 1. Default 0.95.

        progress: Function that is told how many of how many steps are done, or True for a bar. It may stop the
        work by an exception, as Ctrl-C does.
        """
        from attribution_core._ask import ask_of

        answer: LiftCalibration = ask_of(
            self,
            "calibrate_model",
            "LiftCalibration",
            {
                "model": model,
                "tests": tests,
                "options": {
                    "keep_total": keep_total,
                    "model_cv": model_cv,
                    "model_standard_errors": LEFT_OUT if model_standard_errors is None else model_standard_errors,
                    "level": level,
                    **unknown,
                },
            },
            progress,
        )
        return answer


class CreditsExperiments:
    """Functions that work on credits, as methods."""

    __slots__ = ()

    def evaluate_credits(
        self,
        truth: CausalTruthInput | CausalTruth,
        **unknown: Never,
    ) -> Evaluation:
        """Evaluation of credits against a known truth, by what the touches of each channel add up to.

        truth: Conversions that each channel caused, and those that nothing caused.
        """
        from attribution_core._ask import ask_of

        answer: Evaluation = ask_of(self, "evaluate_credits", "Evaluation", {"truth": truth, **unknown})
        return answer

    def calibrate(
        self,
        tests: Sequence[LiftTestInput],
        *,
        keep_total: bool = False,
        model_cv: float = 0.5,
        model_standard_errors: Mapping[str, float] | None = None,
        level: float = 0.95,
        **unknown: Never,
    ) -> LiftCalibration:
        """Calibration of credits with lift tests: precision-weighted shrinkage of each tested channel toward its
        experiments.

        tests: Lift tests, each of one channel, by their groups or by their results.

        keep_total: Keeps the total of the channels: those without a test take what is lost and give what is
        gained. Else it goes to the baseline, the conversions that no touch caused, and comes from there; where
        that runs out all channels are scaled to fit. Default False.

        model_cv: Coefficient of variation of the model, 0 to 1000: its own error as a part of what it gives a
        channel, beyond chance. No bootstrap knows it; at 0.5 a model that says 400 may as well be 200 or 600 off
        by its nature. Default 0.5.

        model_standard_errors: Standard errors by channel of what the model gives it, in conversions, such as
        those of a bootstrap; added to ``model_cv``.

        level: Confidence level of the intervals, between 0 and 1. Default 0.95.
        """
        from attribution_core._ask import ask_of

        answer: LiftCalibration = ask_of(
            self,
            "calibrate",
            "LiftCalibration",
            {
                "tests": tests,
                "options": {
                    "keep_total": keep_total,
                    "model_cv": model_cv,
                    "model_standard_errors": LEFT_OUT if model_standard_errors is None else model_standard_errors,
                    "level": level,
                    **unknown,
                },
            },
        )
        return answer
