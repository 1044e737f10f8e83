"""Summaries of paths, and models that have learned."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from attribution_core import _core
from attribution_core._progress import watcher
from attribution_core._wire import answer, arguments_json, expect, model_json, row_json
from attribution_core.credits import Credits
from attribution_core.tables import Table

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from attribution_core.generated.answers import (
        CountedPath,
        Explanation,
        FittedDetails,
        IsotonicStep,
        OpenJourneys,
        TimingCounts,
        Transition,
    )
    from attribution_core.generated.given import CountedTransitionInput, IsotonicStepInput, TimingCountsInput
    from attribution_core.inputs import Key, Model, Progress
    from attribution_core.journeys import Journeys

__all__ = ["FittedModel", "PathSummary", "fit"]


class PathSummary:
    """Summary of paths: journeys along each, conversions and their value, which is all that models learn from.

    Small, whatever the number of journeys. Summaries made on different machines or days add up to the same one, to the
    byte, in any order: ``a + b``. They pickle.
    """

    __slots__ = ("_core",)
    __hash__ = None  # type: ignore[assignment]

    def __init__(self) -> None:
        self._core = _core.PathSummary()

    @classmethod
    def _of(cls, core: _core.PathSummary) -> PathSummary:
        summary = cls.__new__(cls)
        summary._core = core
        return summary

    @classmethod
    def from_bytes(cls, data: bytes | bytearray | memoryview) -> PathSummary:
        """Reads what ``to_bytes`` wrote."""
        read = expect((bytes, bytearray, memoryview), data, "bytes", "bytes")
        return cls._of(_core.PathSummary.from_bytes(bytes(read)))

    def to_bytes(self) -> bytes:
        """The summary as bytes, which depend on nothing but the journeys counted."""
        return self._core.to_bytes()

    def __len__(self) -> int:
        return len(self._core)

    @property
    def conversions(self) -> int:
        """Number of journeys that converted."""
        return self._core.conversions

    @property
    def nulls(self) -> int:
        """Number of journeys that did not convert."""
        return self._core.nulls

    @property
    def value(self) -> float:
        """Value of the conversions."""
        return self._core.value

    @property
    def channels(self) -> list[str]:
        """The channels, in the order of their names."""
        return self._core.channels

    def paths(self) -> list[CountedPath]:
        """The distinct paths as a table: most conversions first, then most value, then in the order of their names."""
        from attribution_core._answer import read

        paths: list[CountedPath] = read("list[CountedPath]", answer(self._core.ask("paths", "{}", None)))
        return paths

    def add(
        self,
        path: str | Iterable[str],
        conversions: int = 0,
        value: float = 0.0,
        nulls: int = 0,
        *,
        separator: str | None = None,
    ) -> None:
        """Adds journeys along one path, such as ``"search > email"`` or a list of channels.

        A value below 0, without conversions and null journeys, is a refund of conversions along this path.
        ``separator`` is what stands between the channels of a text, if it is not ``>``.
        """
        self._core.add(row_json(path, conversions, value, nulls, separator))

    def remove(
        self,
        path: str | Iterable[str],
        conversions: int = 0,
        value: float = 0.0,
        nulls: int = 0,
        *,
        separator: str | None = None,
    ) -> None:
        """Takes journeys away that were added before."""
        self._core.remove(row_json(path, conversions, value, nulls, separator))

    def merge(self, other: PathSummary) -> None:
        """Adds everything that another summary has counted."""
        self._core.merge(expect(PathSummary, other, "summary", "a PathSummary")._core)

    def fit(self, model: Model, *, progress: Progress = None, **parameters: Any) -> FittedModel:
        """Learns: ``summary.fit("markov", order=2)``."""
        asked = f'{{"model":{model_json(model, parameters)}}}'
        return FittedModel(self._core.ask("fit", asked, watcher(progress)))

    def __add__(self, other: PathSummary) -> PathSummary:
        if not isinstance(other, PathSummary):
            return NotImplemented
        both = PathSummary()
        both.merge(self)
        both.merge(other)
        return both

    def __radd__(self, other: object) -> PathSummary:
        # So that `sum` works, which begins with 0.
        return PathSummary() + self if other == 0 else NotImplemented

    def __eq__(self, other: object) -> bool:
        return self.to_bytes() == other.to_bytes() if isinstance(other, PathSummary) else NotImplemented

    def __reduce__(self) -> tuple[Callable[[bytes], PathSummary], tuple[bytes]]:
        return PathSummary.from_bytes, (self.to_bytes(),)

    def __repr__(self) -> str:
        return f"<PathSummary: {len(self)} paths, {self.conversions} conversions, {self.nulls} nulls>"


class FittedModel:
    """A model that has learned; it attributes any journeys, and pickles."""

    __slots__ = ("_core",)

    def __init__(self, core: _core.FittedModel) -> None:
        self._core = core

    @classmethod
    def from_json(cls, text: str) -> FittedModel:
        """Reads what ``to_json`` wrote."""
        return cls(_core.FittedModel.from_json(expect((str,), text, "model", "text")))

    @classmethod
    def from_transitions(
        cls,
        model: Model,
        transitions: Iterable[CountedTransitionInput | Transition],
        *,
        progress: Progress = None,
        **parameters: Any,
    ) -> FittedModel:
        """Learns from transitions that were counted elsewhere; a conversion counts as worth 1.

        ``FittedModel.from_transitions("markov", [{"from": "(start)", "to": "search", "count": 4}, ...])``: each leads
        from ``(start)`` or a channel to a channel, ``(conversion)`` or ``(null)``.
        """
        rows = arguments_json({"transitions": list(transitions)})
        asked = f'{{"model":{model_json(model, parameters)},{rows[1:]}'
        return cls(_core.ask("fit_transitions", asked, watcher(progress)))

    @classmethod
    def from_timing_summary(
        cls,
        model: Model,
        summary: TimingCountsInput | TimingCounts,
        *,
        progress: Progress = None,
        **parameters: Any,
    ) -> FittedModel:
        """Learns from a timing summary, as ``journeys.timing_summary(…)`` or ``merge_timing_summaries(…)`` give it."""
        counts = arguments_json({"summary": summary})
        asked = f'{{"model":{model_json(model, parameters)},{counts[1:]}'
        return cls(_core.ask("fit_timing_summary", asked, watcher(progress)))

    def to_json(self) -> str:
        """Everything learned, as JSON with a version."""
        return self._core.to_json()

    @property
    def model(self) -> str:
        """The model and its parameters."""
        return self._core.model()

    def effects(self) -> Table:
        """Effects of the channels: what each earns of all conversions and all value that were learned from."""
        return Table(self._core.effects())

    def details(self) -> FittedDetails:
        """Everything that there is to see: effects, removal effects, the transition matrix and more."""
        from attribution_core._answer import read

        details: FittedDetails = read("FittedDetails", answer(self._core.ask("details")))
        return details

    def attribute(self, journeys: Journeys, *, progress: Progress = None) -> Credits:
        """Credits for all converting journeys. Ctrl-C stops it, and so does an exception in ``progress``."""
        return Credits(self._core.ask("attribute_fitted", _core_of(journeys), "{}", watcher(progress)))

    def conversion_probability(
        self,
        journeys: Journeys,
        *,
        top: int | None = None,
        calibration: Iterable[IsotonicStep | IsotonicStepInput] | None = None,
    ) -> OpenJourneys:
        """Conversion probability of each journey that did not convert, the likeliest first; ``markov`` alone has it.

        top: Number of journeys that are listed; 100 when left out.

        calibration: Isotonic map to the probabilities that come true, as ``conversion_reliability`` gives it.
        """
        from attribution_core._answer import read

        # What is no list is for the core to refuse.
        steps = list(calibration) if isinstance(calibration, Iterator) else calibration
        asked = arguments_json({"top": top, "calibration": steps})
        found = self._core.ask("conversion_probability", _core_of(journeys), asked)
        journeys_found: OpenJourneys = read("OpenJourneys", answer(found))
        return journeys_found

    def explain(self, journeys: Journeys, journey: Key | None = None, *, position: int | None = None) -> Explanation:
        """Explanation of the credit of each touch of one journey, given by its key or its position."""
        from attribution_core._answer import read

        core = _core_of(journeys)
        place = core.position(journey, position)
        explained = self._core.ask("explain_fitted", core, f'{{"journey":{place}}}')
        explanation: Explanation = read("Explanation", answer(explained))
        return explanation

    # Nothing in it changes.
    def __copy__(self) -> FittedModel:
        return self

    def __deepcopy__(self, memo: object) -> FittedModel:
        return self

    __hash__ = None  # type: ignore[assignment]

    def __eq__(self, other: object) -> bool:
        return self.to_json() == other.to_json() if isinstance(other, FittedModel) else NotImplemented

    def __reduce__(self) -> tuple[Callable[[str], FittedModel], tuple[str]]:
        return FittedModel.from_json, (self.to_json(),)

    def __repr__(self) -> str:
        return f"<FittedModel: {self.model}>"


def fit(model: Model, data: PathSummary | Journeys, *, progress: Progress = None, **parameters: Any) -> FittedModel:
    """Learns from a summary, or from all journeys: ``fit("markov", journeys.summary(), order=2)``.

    Ctrl-C stops it, and so does an exception in ``progress``.
    """
    if isinstance(data, PathSummary):
        return data.fit(model, progress=progress, **parameters)
    asked = f'{{"model":{model_json(model, parameters)}}}'
    journeys = _core_of(data, "a PathSummary or Journeys")
    return FittedModel(journeys.ask("fit_journeys", asked, watcher(progress)))


def _core_of(journeys: object, expected: str = "Journeys") -> _core.Journeys:
    # Journeys themselves know of this module.
    core = getattr(journeys, "_core", None)
    return core if isinstance(core, _core.Journeys) else expect(_core.Journeys, journeys, "journeys", expected)
