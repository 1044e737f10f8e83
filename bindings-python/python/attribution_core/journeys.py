"""Journeys and credits."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attribution_core import _core
from attribution_core._progress import watcher
from attribution_core._wire import (
    answer,
    arguments_json,
    expect,
    model_json,
    models_json,
    options_json,
    rules_json,
    specs_json,
)
from attribution_core.credits import Credits
from attribution_core.errors import AttributionError
from attribution_core.generated.methods import JourneysMethods
from attribution_core.learning import FittedModel, PathSummary, fit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Unpack

    from attribution_core.generated.answers import (
        Bootstrap,
        BuildReport,
        Comparison,
        CountedPath,
        Explanation,
        ModelInfo,
        ModelObject,
    )
    from attribution_core.generated.given import LogOptionsInput
    from attribution_core.inputs import Key, Model, Progress, Rules, TableInput

__all__ = ["Journeys", "attribute", "catalog", "demo", "model", "simulate_log"]


def _refuse_misspelt_tables(rules: Mapping[str, object], tables: list[str]) -> None:
    """A table under a name that is none would be taken for a rule, whose nearest name helps nobody."""
    if not rules:
        return
    from difflib import get_close_matches

    for name in rules:
        # No rule is as near to the name of a table as that.
        near = get_close_matches(name, tables, n=1, cutoff=0.8)
        if near or name in ("touchpoints", "touchpoint"):
            nearest = near[0] if near else "touches"
            detail = f"expected a known argument, got the unknown argument {name}; did you mean {nearest}?"
            raise AttributionError("INVALID_CONFIG", name, detail)


class Journeys(JourneysMethods):
    """Journeys: each conversion with the touches that could have earned it.

    ``touches`` needs the columns ``journey``, ``at`` and ``channel``, ``conversions`` needs ``journey``, ``at`` and
    ``value``; ``journey_id``, ``customer`` and ``timestamp`` are accepted too, in small letters or capitals. Where your
    tables have other headers, ``columns`` names them: ``columns={"journey": "user_id"}``, or by table ``{"conversions":
    {"at": "ordered_at"}}``. ``dimensions=["device"]`` carries further text columns of touches; columns that are not
    read stand in the report. Both may be any frame with ``__arrow_c_stream__`` (Polars, pandas, PyArrow, DuckDB, …), a
    ``LazyFrame`` of Polars, a list of dicts, or a dict of columns. They pickle.

    With ``opportunities`` in place of conversions they are journeys of deals: won ones convert, lost ones are null
    journeys, and open ones are kept apart in ``open_pipeline``. ``touches`` then needs ``account``, ``lead`` or
    ``opportunity`` in place of ``journey``, and ``opportunities`` the column ``id``; ``leads``, ``accounts``,
    ``contact_roles`` and ``stage_changes`` are optional. Windows are of 540 days there, and every deal has one of its
    own.

    Rules are keyword arguments, or a mapping: ``lookback_days`` (90, ``None`` for no limit), ``direct``, ``collapse``,
    ``between_conversions``, ``filter``, ``key``, ``validation`` and more.

    What takes long can be stopped with Ctrl-C, and takes ``progress``: a function that is told how many of how many
    steps are done, or True for a bar of tqdm. An exception in it stops the work too.
    """

    __slots__ = ("_core",)

    def __init__(
        self,
        touches: TableInput,
        conversions: TableInput | None = None,
        *,
        opportunities: TableInput | None = None,
        leads: TableInput | None = None,
        accounts: TableInput | None = None,
        contact_roles: TableInput | None = None,
        stage_changes: TableInput | None = None,
        rules: Rules | None = None,
        progress: Progress = None,
        **more_rules: Any,
    ) -> None:
        given = {
            "opportunities": opportunities,
            "leads": leads,
            "accounts": accounts,
            "contact_roles": contact_roles,
            "stage_changes": stage_changes,
        }
        records = [(name, table) for name, table in given.items() if table is not None]
        _refuse_misspelt_tables(more_rules, [*given, "conversions"])
        asked, watching = rules_json(rules, more_rules), watcher(progress)
        if not records:
            if conversions is None:
                raise AttributionError("MISSING_DATA", "conversions", "expected conversions or opportunities, got none")
            self._core = _core.build(touches, conversions, asked, watching)
            return
        if conversions is not None:
            detail = "expected conversions or opportunities, which are conversions themselves, got both"
            raise AttributionError("INVALID_INPUT", "conversions", detail)
        if opportunities is None:
            detail = f"expected opportunities beside {records[0][0]}, got none"
            raise AttributionError("MISSING_DATA", "opportunities", detail)
        self._core = _core.build_from_deals(touches, records, asked, watching)

    @classmethod
    def from_path_counts(
        cls, paths: TableInput, *, rules: Rules | None = None, progress: Progress = None, **more_rules: Any
    ) -> Journeys:
        """Journeys from path counts: columns ``path``, ``conversions``, ``value`` and ``nulls``.

        A path is text such as ``a > b > c``, or a list of channels, which is taken as it is. In a text ``Direct × 2``
        is two touches, and ``(start)``, ``(conversion)`` and ``(null)`` at an end are no channels. The rule
        ``separator`` says what stands between the channels; without it, a text that looks as if it was written with
        another separator than ``>`` is refused. Headers of other tools are accepted: ``total_conversions``,
        ``total_conversion_value``, ``Conversion Value``, ``total_null``.
        """
        journeys = cls.__new__(cls)
        journeys._core = _core.build_from_paths(paths, rules_json(rules, more_rules), watcher(progress))
        return journeys

    @classmethod
    def from_events(
        cls, events: TableInput, *, rules: Rules | None = None, progress: Progress = None, **more_rules: Any
    ) -> Journeys:
        """Journeys from one table of events, as session logs are: ``journey``, ``at``, ``channel`` and ``value``.

        Rows with a value are conversions, rows with a channel are touches, and a row with both is both. The value 0
        beside a channel says that nothing was bought. Refunds are no touches. ``columns={"events": {"at": "ts"}}``
        names headers of your own.
        """
        journeys = cls.__new__(cls)
        journeys._core = _core.build_from_events(events, rules_json(rules, more_rules), watcher(progress))
        return journeys

    def __len__(self) -> int:
        return len(self._core)

    @property
    def converting(self) -> int:
        """Number of journeys that converted; they come first."""
        return self._core.converting

    @property
    def touches(self) -> int:
        """Number of touches that the journeys hold together."""
        return self._core.touches

    @property
    def channels(self) -> list[str]:
        """Every channel."""
        return self._core.channels

    @property
    def currency(self) -> str | None:
        """The currency of the values, when the conversions name one."""
        return self._core.currency

    @property
    def open_pipeline(self) -> Journeys | None:
        """Journeys of open deals, each as of the moment at which it is looked at; None where no open deal has a touch.

        The value of each is its amount times its probability. They are never mixed with what was won.
        """
        core = self._core.open_pipeline()
        if core is None:
            return None
        journeys = type(self).__new__(type(self))
        journeys._core = core
        return journeys

    @property
    def report(self) -> BuildReport:
        """Report on every row."""
        from attribution_core._answer import read

        report: BuildReport = read("BuildReport", answer(self._core.ask("report")))
        return report

    def attribute(self, model: Model, *, progress: Progress = None, **parameters: Any) -> Credits:
        """Credits of one model: ``journeys.attribute("time_decay", half_life_days=7)``."""
        asked = f'{{"model":{model_json(model, parameters)}}}'
        return Credits(self._core.ask("attribute", asked, watcher(progress)))

    def attribute_all(self, models: Iterable[Model], *, progress: Progress = None) -> list[Credits]:
        """Credits of several models."""
        return [Credits(core) for core in self._core.attribute_all(specs_json(models), watcher(progress))]

    def explain(
        self,
        journey: Key | None = None,
        model: Model | None = None,
        *,
        position: int | None = None,
        progress: Progress = None,
        **parameters: Any,
    ) -> Explanation:
        """Explanation of the credit of each touch of one journey.

        The journey is given by its key, as the tables had it (``explain(7, "linear")`` is the customer 7), or by its
        position among all journeys: ``explain(position=0, model="linear")``.
        """
        if model is None:
            raise AttributionError("INVALID_CONFIG", "model", "expected the name of a model, got none")
        place, spec = self._core.position(journey, position), model_json(model, parameters)
        from attribution_core._answer import read

        explained = self._core.ask("explain", f'{{"journey":{place},"model":{spec}}}', watcher(progress))
        explanation: Explanation = read("Explanation", answer(explained))
        return explanation

    def summary(self, *, progress: Progress = None) -> PathSummary:
        """Summary of paths: how many journeys took each, null journeys included: what models learn from."""
        return PathSummary._of(self._core.ask("summary", "{}", watcher(progress)))

    def paths(self, *, progress: Progress = None) -> list[CountedPath]:
        """The distinct paths as a table, null journeys included: most conversions first, then most value."""
        from attribution_core._answer import read

        counted = self._core.ask("journey_paths", "{}", watcher(progress))
        paths: list[CountedPath] = read("list[CountedPath]", answer(counted))
        return paths

    def fit(self, model: Model, *, progress: Progress = None, **parameters: Any) -> FittedModel:
        """Learns from all journeys: the same as from their summary."""
        return fit(model, self, progress=progress, **parameters)

    def compare(self, models: Iterable[Model], *, progress: Progress = None, **thresholds: float) -> Comparison:
        """Several models side by side: what each gives every channel, and how far they agree.

        ``strong``, ``moderate`` and ``weak`` are the coefficients of variation below which models agree so far.
        """
        from attribution_core._answer import read

        specs = ",".join(models_json(models))
        asked = f'{{"models":[{specs}],"thresholds":{options_json(thresholds)}}}'
        compared = self._core.ask("compare", asked, watcher(progress))
        comparison: Comparison = read("Comparison", answer(compared))
        return comparison

    def bootstrap(
        self,
        model: Model,
        *,
        replicates: int | None = None,
        seed: int | None = None,
        level: float | None = None,
        progress: Progress = None,
        **parameters: Any,
    ) -> Bootstrap:
        """Bootstrap: confidence intervals from the same model on many replicates (1000, seed 0, level 0.95)."""
        options = options_json({"replicates": replicates, "seed": seed, "level": level})
        asked = f'{{"model":{model_json(model, parameters)},"options":{options}}}'
        from attribution_core._answer import read

        replicated = self._core.ask("bootstrap", asked, watcher(progress))
        bootstrap: Bootstrap = read("Bootstrap", answer(replicated))
        return bootstrap

    def to_bytes(self) -> bytes:
        """The journeys as bytes, to be kept or sent."""
        return self._core.to_bytes()

    @classmethod
    def from_bytes(cls, data: bytes | bytearray | memoryview) -> Journeys:
        """Reads what ``to_bytes`` wrote, and checks it."""
        journeys = cls.__new__(cls)
        read = expect((bytes, bytearray, memoryview), data, "bytes", "bytes")
        journeys._core = _core.Journeys.from_bytes(bytes(read))
        return journeys

    def __reduce__(self) -> tuple[Any, ...]:
        return Journeys.from_bytes, (self.to_bytes(),)

    # Nothing in them changes.
    def __copy__(self) -> Journeys:
        return self

    def __deepcopy__(self, memo: object) -> Journeys:
        return self

    def __repr__(self) -> str:
        return f"<Journeys: {len(self)}, {self.converting} of them converting, with {self.touches} touches>"


def attribute(
    touches: TableInput,
    conversions: TableInput,
    models: Iterable[Model],
    *,
    rules: Rules | None = None,
    progress: Progress = None,
    **more_rules: Any,
) -> list[Credits]:
    """Credits of several models in one call, building only the journeys that the models need: the fastest way."""
    asked = specs_json(models), rules_json(rules, more_rules)
    cores = _core.attribute(touches, conversions, *asked, watcher(progress))
    return [Credits(core) for core in cores]


def catalog() -> list[ModelInfo]:
    """Every model, with its parameters, ranges, defaults, formula and reference."""
    models: list[ModelInfo] = answer(_core.catalog())
    return models


def model(name: Model, **parameters: Any) -> ModelObject:
    """A model as data, checked: its canonical name and the parameters that differ from their defaults."""
    spec: ModelObject = answer(_core.ask("check_model", f'{{"model":{model_json(name, parameters)}}}'))
    return spec


def demo() -> dict[str, list[dict[str, Any]]]:
    """Five invented journeys over seven channels, worth 879.95: ``touchpoints``, ``conversions`` and ``spend``."""
    rows: dict[str, list[dict[str, Any]]] = answer(_core.demo())
    return rows


def simulate_log(**options: Unpack[LogOptionsInput]) -> dict[str, dict[str, list[Any]]]:
    """A log of touches and conversions that look like a tracker's: columns of ``touchpoints`` and of ``conversions``.

    Options: ``journeys``, ``mean_touches``, ``channels``, ``conversion_rate`` and ``seed``; the same options give the
    same rows in every language. Conversions are chance alone: there is no effect of any channel to be found.
    """
    rows: dict[str, dict[str, list[Any]]] = answer(_core.ask("simulate_log", arguments_json({"options": options})))
    return rows
