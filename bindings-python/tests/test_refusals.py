from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

import attribution_core as ac
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

TOUCH = {"journey": "ann", "at": "2026-01-01", "channel": "search"}
SALE = {"journey": "ann", "at": "2026-01-02", "value": 1.0}
LINE = {"family": "linear", "slope": 2}
NAN, INF = float("nan"), float("inf")


def touch(**cells: Any) -> Callable[[], object]:
    return lambda: ac.Journeys([TOUCH, {**TOUCH, **cells}], [SALE])


def sale(**cells: Any) -> Callable[[], object]:
    return lambda: ac.Journeys([TOUCH], [{**SALE, **cells}])


def rules(**given: Any) -> Callable[[], object]:
    return lambda: ac.Journeys([TOUCH], [SALE], **given)


def model(spec: Any, **parameters: Any) -> Callable[[], object]:
    return lambda: ac.Journeys([TOUCH], [SALE]).attribute(spec, **parameters)


def frame(**columns: Any) -> Callable[[], object]:
    return lambda: ac.Journeys(pa.table(columns), [SALE])


def nested(depth: int) -> dict[str, Any]:
    spec: dict[str, Any] = {"model": "linear"}
    for _ in range(depth):
        spec = {"model": "ensemble", "members": [{"weight": 1, "spec": spec}]}
    return spec


def explain(*arguments: Any, **more: Any) -> Callable[[], object]:
    return lambda: ac.Journeys([TOUCH], [SALE]).explain(*arguments, **more)


def attribute_all(*models: Any) -> Callable[[], object]:
    return lambda: ac.Journeys([TOUCH], [SALE]).attribute_all(models)


def bootstrap(**options: Any) -> Callable[[], object]:
    return lambda: ac.Journeys([TOUCH], [SALE]).bootstrap("linear", **options)


def dictionary(codes: list[int | None]) -> Callable[[], object]:
    """Channels by codes, which PyArrow does not check either when it is told so."""
    channels = pa.DictionaryArray.from_arrays(pa.array(codes, pa.int8()), ["search", "email"], safe=False)
    return frame(journey=["ann"] * 2, at=["2026-01-01"] * 2, channel=channels)


class Exports:
    """Hands out whatever it is given in place of a stream or a batch."""

    def __init__(self, **methods: object) -> None:
        for name, given in methods.items():
            setattr(self, f"__arrow_c_{name}__", lambda requested_schema=None, given=given: given)


def stream(given: object) -> Callable[[], object]:
    return lambda: ac.Journeys(Exports(stream=given), [SALE])


def batch(given: object) -> Callable[[], object]:
    return lambda: ac.Journeys(Exports(array=given), [SALE])


def columns(**given: Any) -> Callable[[], object]:
    return lambda: ac.Journeys({**{name: [cell] for name, cell in TOUCH.items()}, **given}, [SALE])


def paths(*rows: Any) -> Callable[[], object]:
    return lambda: ac.Journeys.from_path_counts([{"path": path, "conversions": 1} for path in rows])


def released() -> object:
    capsule = pa.table({"journey": ["ann"]}).__arrow_c_stream__()
    pa.RecordBatchReader.from_stream(Exports(stream=capsule)).close()
    return capsule


def failing() -> object:
    def batches() -> Iterator[pa.RecordBatch]:
        yield pa.record_batch({"journey": ["ann"]})
        raise RuntimeError("the network is down")

    return pa.RecordBatchReader.from_batches(pa.schema([("journey", pa.string())]), batches())


REFUSALS: list[tuple[Callable[[], object], str, str, str]] = [
    (touch(engagement=140), "INVALID_INPUT", "touchpoints[1].engagement", "from 0 to 100, got 140"),
    (touch(engagement=NAN), "INVALID_INPUT", "touchpoints[1].engagement", "got NaN"),
    (touch(cost=INF), "INVALID_INPUT", "touchpoints[1].cost", "got inf"),
    (touch(cost=-1), "INVALID_INPUT", "touchpoints[1].cost", "0 or more, got -1"),
    (touch(cost=True), "INVALID_INPUT", "touchpoints[1].cost", "a number, got true"),
    (touch(cost="1.5"), "INVALID_INPUT", "touchpoints[1].cost", "a number, got text"),
    (touch(channel=""), "INVALID_INPUT", "touchpoints[1].channel", "not empty"),
    (touch(channel=None), "INVALID_INPUT", "touchpoints[1].channel", "not empty"),
    (touch(channel=["a"]), "INVALID_INPUT", "touchpoints[1].channel", "text, got a list"),
    (touch(journey=1.5), "INVALID_INPUT", "touchpoints[1].journey", "text, got a number"),
    (touch(journey=""), "INVALID_INPUT", "touchpoints[1].journey", "not empty"),
    (touch(at=1_767_225_600), "INVALID_INPUT", "touchpoints[1].at", "a time such as"),
    (touch(at="soon"), "INVALID_INPUT", "touchpoints[1].at", 'got "soon"'),
    (touch(at=None), "INVALID_INPUT", "touchpoints[1].at", "a time, got none"),
    (touch(at="12026-01-01"), "INVALID_INPUT", "touchpoints[1].at", "a time such as"),
    (touch(side="both sides"), "INVALID_INPUT", "touchpoints[1].side", "`sales`, `marketing` or `both`"),
    (sale(value=NAN), "INVALID_INPUT", "conversions[0].value", "got NaN"),
    (sale(value=-INF), "INVALID_INPUT", "conversions[0].value", "got -inf"),
    (sale(value=-1), "INVALID_INPUT", "conversions[0].value", "negative only when kind is `refund`"),
    (sale(value=None), "INVALID_INPUT", "conversions[0].value", "a number, got none"),
    (sale(currency="EURO"), "INVALID_INPUT", "conversions[0].currency", "three-letter"),
    (
        lambda: ac.Journeys([{**TOUCH, "id": "t"}] * 2, []),
        "INVALID_INPUT",
        "touchpoints[1].id",
        "touchpoints[0]",
    ),
    (lambda: ac.Journeys(["row"], []), "INVALID_INPUT", "touchpoints[0]", "an object, got text"),
    (lambda: ac.Journeys("rows", []), "INVALID_INPUT", "touchpoints", "a data frame"),
    (lambda: ac.Journeys(None, []), "INVALID_INPUT", "touchpoints", "a data frame"),
    (
        lambda: ac.Journeys([{"journey": "ann", "channel": "a"}], []),
        "MISSING_DATA",
        "touchpoints.at",
        "a column `at`",
    ),
    (
        lambda: ac.Journeys({**{k: [v] for k, v in TOUCH.items()}, "cost": [1.0, 2.0]}, []),
        "INVALID_INPUT",
        "touchpoints.cost",
        "1 rows like the column `journey`, got 2",
    ),
    (frame(journey=["a"], at=[1_767_225_600], channel=["b"]), "INVALID_INPUT", "touchpoints.at", "times"),
    (frame(journey=["a"], at=[True], channel=["b"]), "INVALID_INPUT", "touchpoints.at", "times"),
    (frame(journey=["a"], at=["2026-01-01"], channel=[1.5]), "INVALID_INPUT", "touchpoints.channel", "text"),
    (
        frame(journey=["a"], at=["2026-01-01"], channel=["b"], cost=["1"]),
        "INVALID_INPUT",
        "touchpoints.cost",
        "numbers",
    ),
    (
        frame(journey=pa.nulls(1), at=["2026-01-01"], channel=["b"]),
        "INVALID_INPUT",
        "touchpoints[0].journey",
        "not empty",
    ),
    (lambda: ac.Journeys(pa.array([1, 2]), []), "INVALID_INPUT", "touchpoints", "a table"),
    (touch(cost=np.bool_(True)), "INVALID_INPUT", "touchpoints[1].cost", "a number, got true"),
    (touch(cost=10**400), "INVALID_INPUT", "touchpoints[1].cost", "finite number of 0 or more, got inf"),
    (touch(cost=Decimal("NaN")), "INVALID_INPUT", "touchpoints[1].cost", "got NaN"),
    (touch(cost=1j), "INVALID_INPUT", "touchpoints[1].cost", "got an object of type complex"),
    (touch(channel=True), "INVALID_INPUT", "touchpoints[1].channel", "text, got true"),
    (touch(channel={"a": 1}), "INVALID_INPUT", "touchpoints[1].channel", "text, got an object"),
    (touch(channel=dt.date(2026, 1, 1)), "INVALID_INPUT", "touchpoints[1].channel", "text, got a time"),
    (touch(channel="\ud800"), "INVALID_INPUT", "touchpoints[1].channel", "text with half a character"),
    (touch(channel=b"a"), "INVALID_INPUT", "touchpoints[1].channel", "an object of type bytes"),
    (touch(journey=10**5000), "INVALID_INPUT", "touchpoints[1].journey", "text, got a number"),
    (touch(at=pd.NaT), "INVALID_INPUT", "touchpoints[1].at", "a time, got none"),
    (touch(at=np.datetime64("NaT")), "INVALID_INPUT", "touchpoints[1].at", "a time, got none"),
    (touch(at=dt.time(12)), "INVALID_INPUT", "touchpoints[1].at", "an object of type time"),
    (columns(cost="1"), "INVALID_INPUT", "touchpoints.cost", "a list or an array, got text"),
    (columns(cost=None), "INVALID_INPUT", "touchpoints.cost", "a list or an array, got none"),
    (columns(cost=np.array([True])), "INVALID_INPUT", "touchpoints[0].cost", "a number, got true"),
    (columns(cost=np.array([NAN])), "INVALID_INPUT", "touchpoints[0].cost", "got NaN"),
    (columns(at=np.array([1_767_225_600])), "INVALID_INPUT", "touchpoints.at", "times, got numbers"),
    (columns(channel=np.array([1.5])), "INVALID_INPUT", "touchpoints.channel", "text, got numbers"),
    (columns(channel=np.array([["a"]])), "INVALID_INPUT", "touchpoints[0].channel", "text, got a list"),
    (frame(user=["ann"]), "MISSING_DATA", "touchpoints.journey", "a column `journey`"),
    (lambda: ac.Journeys([{"user": "ann"}], []), "MISSING_DATA", "touchpoints.journey", "a column"),
    (lambda: ac.Journeys({"user": ["ann"]}, []), "MISSING_DATA", "touchpoints.journey", "a column"),
    (lambda: ac.Journeys([TOUCH], [{"user": "ann"}]), "MISSING_DATA", "conversions.journey", "a column"),
    (lambda: ac.Journeys(pl.DataFrame, []), "INVALID_INPUT", "touchpoints", "readable Arrow data"),
    (
        lambda: ac.Journeys(pd.DataFrame({**TOUCH, "channel": ["a", {5}]}), []),
        "INVALID_INPUT",
        "touchpoints[1].channel",
        "text, got an object of type set",
    ),
    (lambda: ac.Journeys(failing(), []), "INVALID_INPUT", "touchpoints", "the network is down"),
    (lambda: ac.Journeys(Exports(stream=released()), []), "INVALID_INPUT", "touchpoints", "already released"),
    (stream(5), "INVALID_INPUT", "touchpoints", "a capsule of Arrow named arrow_array_stream, got a number"),
    (stream(pa.int8().__arrow_c_schema__()), "INVALID_INPUT", "touchpoints", "named arrow_array_stream"),
    (batch(5), "INVALID_INPUT", "touchpoints", "two capsules of Arrow, got a number"),
    (batch((1, 2)), "INVALID_INPUT", "touchpoints", "a capsule of Arrow named arrow_schema"),
    (batch(pa.array([1]).__arrow_c_array__()), "INVALID_INPUT", "touchpoints", "an array of type Int64"),
    (
        batch(pa.array([None, {"journey": "ann"}]).__arrow_c_array__()),
        "INVALID_INPUT",
        "touchpoints",
        "a struct array with null rows",
    ),
    (paths(["a", " "]), "INVALID_INPUT", "paths[0].path[1]", "text that is not empty"),
    (paths(["a", None]), "INVALID_INPUT", "paths[0].path[1]", "text that is not empty, got none"),
    (paths(["a", 1.5]), "INVALID_INPUT", "paths[0].path[1]", "text, got a number"),
    (paths({"a": 1}), "INVALID_INPUT", "paths[0].path", "text or a list of channels, got an object"),
    (
        lambda: ac.Journeys.from_path_counts(pa.table({"path": [[1.5]], "conversions": [1]})),
        "INVALID_INPUT",
        "paths.path",
        "paths, got lists",
    ),
    (rules(rules=[1]), "INVALID_CONFIG", "rules", "an object, got a list"),
    (rules(max_touches={"a": [10**400]}), "INVALID_CONFIG", "max_touches", ""),
    (model(nested(20_000)), "INVALID_CONFIG", "", "fewer levels of nested options"),
    (model('{"model":"time_decay"}', half_life_days=0), "INVALID_CONFIG", "half_life_days", "above 0, got 0"),
    (model("{nothing", half_life_days=1), "INVALID_CONFIG", "model", "key must be a string"),
    (lambda: ac.attribute([TOUCH], [SALE], "linear"), "INVALID_CONFIG", "models", "a list of models"),
    (lambda: ac.attribute([TOUCH], [SALE], ["linear", "no"]), "UNKNOWN_MODEL", "models[1].model", "one of"),
    (attribute_all("linear", "no"), "UNKNOWN_MODEL", "models[1].model", "one of"),
    (attribute_all("linear", "influencer_touch"), "MISSING_DATA", "models[1].model", "influencer"),
    (lambda: ac.attribute([TOUCH], [SALE], ["influencer_touch"]), "MISSING_DATA", "models[0].model", "influencer"),
    (lambda: ac.Journeys([TOUCH], [SALE]).attribute("linear").by(5), "INVALID_CONFIG", "by", "got a number"),
    (explain(7, "linear"), "INVALID_INPUT", "journey", 'or its position as `position`, got "7"'),
    (explain(True, "linear"), "INVALID_INPUT", "journey", "the key of a journey, got true"),
    (explain(1.5, "linear"), "INVALID_INPUT", "journey", "the key of a journey, got a number"),
    (explain(10**30, "linear"), "INVALID_INPUT", "journey", f'got "{10**30}"'),
    (explain(model="linear"), "INVALID_INPUT", "journey", "or its position as `position`, got none"),
    (explain("ann", "linear", position=0), "INVALID_INPUT", "journey", "got both"),
    (explain("ann"), "INVALID_CONFIG", "model", "the name of a model, got none"),
    (explain(position=9, model="linear"), "INVALID_INPUT", "position", "one of 1 journeys, got 9"),
    (explain(position=-1, model="linear"), "INVALID_INPUT", "position", "a whole number of 0 or more, got -1"),
    (explain(position=2**64, model="linear"), "INVALID_INPUT", "position", f"0 or more, got {2**64}"),
    (explain(position=0.5, model="linear"), "INVALID_INPUT", "position", "0 or more, got 0.5"),
    (explain(position=NAN, model="linear"), "INVALID_INPUT", "position", "0 or more, got none"),
    (explain(position=True, model="linear"), "INVALID_INPUT", "position", "0 or more, got true"),
    (explain(position="0", model="linear"), "INVALID_INPUT", "position", "0 or more, got text"),
    (explain(position=10**5000, model="linear"), "INVALID_INPUT", "position", "0 or more, got a number"),
    (
        lambda: ac.Journeys.from_path_counts([{"path": "a", "conversions": 1}]).explain("a", "linear"),
        "INVALID_INPUT",
        "journey",
        "paths that are counted have no keys",
    ),
    (bootstrap(replicates=1.5), "INVALID_CONFIG", "replicates", "a whole number from 2 to 1000000, got 1.5"),
    (bootstrap(replicates=True), "INVALID_CONFIG", "replicates", "a whole number from 2 to 1000000, got true"),
    (bootstrap(replicate=5), "INVALID_CONFIG", "replicate", "did you mean the option replicates?"),
    (bootstrap(seed=-1), "INVALID_CONFIG", "seed", "a whole number of 0 or more, got -1"),
    (bootstrap(seed=2**64), "INVALID_CONFIG", "seed", "a whole number from 0 to 18446744073709551615"),
    (bootstrap(seed=10**5000), "INVALID_CONFIG", "seed", "a whole number from 0 to 18446744073709551615, got inf"),
    (bootstrap(seed="1"), "INVALID_CONFIG", "seed", "a whole number of 0 or more"),
    (bootstrap(seed=np.float64(0.5)), "INVALID_CONFIG", "seed", "a whole number of 0 or more, got 0.5"),
    (dictionary([0, 2]), "INVALID_INPUT", "touchpoints[1].channel", "the code of one of 2 categories, got 2"),
    (dictionary([0, -1]), "INVALID_INPUT", "touchpoints[1].channel", "the code of one of 2 categories, got -1"),
    (dictionary([0, None]), "INVALID_INPUT", "touchpoints[1].channel", "not empty"),
    (touch(channel=NAN), "INVALID_INPUT", "touchpoints[1].channel", "not empty"),
    (touch(at=NAN), "INVALID_INPUT", "touchpoints[1].at", "a time, got none"),
    (touch(journey=Decimal("NaN")), "INVALID_INPUT", "touchpoints[1].journey", "not empty"),
    (touch(journey=Decimal("Infinity")), "INVALID_INPUT", "touchpoints[1].journey", "text, got a number"),
    (frame(journey=[1.5, 2.0], at=["2026-01-01"] * 2, channel=["b"] * 2), "INVALID_INPUT", "touchpoints.journey", ""),
    (lambda: ac.PathSummary().add(["a", NAN], 1), "INVALID_INPUT", "path[1]", "text that is not empty, got none"),
    (lambda: ac.PathSummary().add(["a", ["b"]], 1), "INVALID_INPUT", "path[1]", "text, got a list"),
    (rules(lookback_days=-1), "INVALID_CONFIG", "lookback_days", "0 or more, got -1"),
    (rules(lookback_days=NAN), "INVALID_CONFIG", "lookback_days", "expected a number, got NaN"),
    (rules(lookback=3), "INVALID_CONFIG", "lookback", "unknown field"),
    (rules(direct="ignore"), "INVALID_CONFIG", "direct", "expected one of keep"),
    (rules(max_touches=0), "INVALID_CONFIG", "max_touches", "1 or more"),
    (rules(filter={"include": {"campaign": ["x"]}}), "MISSING_DATA", "filter.include.campaign", "campaign"),
    (model("time_decay", half_life_days=0), "INVALID_CONFIG", "half_life_days", "above 0, got 0"),
    (model("time_decay", half_life_days=-1), "INVALID_CONFIG", "half_life_days", "above 0, got -1"),
    (model("time_decay", half_life_days=NAN), "INVALID_CONFIG", "half_life_days", "above 0"),
    (model("time_decay", half_life_days=INF), "INVALID_CONFIG", "half_life_days", "above 0"),
    (model("time_decay", half_life=3), "INVALID_CONFIG", "half_life", "did you mean half_life_days?"),
    (model("time_decai"), "UNKNOWN_MODEL", "model", "did you mean time_decay?"),
    (model(nested(5)), "INVALID_CONFIG", "members", "at most 4 deep"),
    (model(7), "INVALID_CONFIG", "model", "the name of a model or a mapping"),
    (model("engagement_weighted"), "MISSING_DATA", "model", "engagement"),
    (
        lambda: ac.Journeys([TOUCH], [SALE]).attribute("linear").by("campaign"),
        "MISSING_DATA",
        "campaign",
        "campaign",
    ),
    (
        lambda: ac.Journeys([TOUCH], [SALE]).attribute("linear").by("colour"),
        "INVALID_CONFIG",
        "by",
        "one of channel",
    ),
    (lambda: ac.Journeys([TOUCH], [SALE]).attribute("linear").by(), "INVALID_CONFIG", "by", "at least one"),
    (
        lambda: ac.Journeys.from_path_counts([{"path": "a", "conversions": 1.5}]),
        "INVALID_INPUT",
        "paths[0].conversions",
        "a whole number",
    ),
    (
        lambda: ac.Journeys.from_path_counts([{"path": "", "conversions": 1, "nulls": 2}]),
        "INVALID_INPUT",
        "paths[0].nulls",
        "without channels",
    ),
    *(
        (lambda read=read, series=series: read(series), "INVALID_INPUT", table, "a dict of columns, got a Series")
        for series in (pd.Series([1], name="channel"), pl.Series("channel", [1]), pl.Series([{"channel": "a"}]))
        for table, read in {
            "touchpoints": lambda it: ac.Journeys(it, [SALE]),
            "conversions": lambda it: ac.Journeys([TOUCH], it),
            "paths": ac.Journeys.from_path_counts,
            "spend": lambda it: ac.Journeys([TOUCH], [SALE]).attribute("linear").roi(spend=it),
        }.items()
    ),
    (
        lambda: ac.allocate({"a": LINE}, channels=[{"id": "b", "curve": LINE}], budget=5),
        "INVALID_INPUT",
        "channels",
        "curves by name or channels, got both",
    ),
    (lambda: ac.allocate([1]), "INVALID_CONFIG", "problem", "a list of channels goes by its name: channels=[…]"),
    (lambda: ac.plan_flight([1], horizon=2), "INVALID_CONFIG", "problem", "got a list"),
    (lambda: ac.fit("markov", [TOUCH]), "INVALID_INPUT", "journeys", "a PathSummary or Journeys"),
    (lambda: fitted().attribute(None), "INVALID_INPUT", "journeys", "expected Journeys, got null"),
    (
        lambda: ac.Journeys([TOUCH], [SALE]).bootstrap(fitted()),
        "INVALID_CONFIG",
        "model",
        "attributes and explains by itself",
    ),
    (lambda: ac.Journeys([TOUCH], [SALE]).compare([fitted()]), "INVALID_CONFIG", "models[0]", "name of a model"),
    (lambda: ac.PathSummary().add({"a": 1}), "INVALID_INPUT", "path", "list of channels"),
    (lambda: ac.PathSummary().add("a", conversions=1.5), "INVALID_INPUT", "conversions", "a whole number of 0 or more"),
    (lambda: ac.PathSummary.from_bytes("ACPS"), "INVALID_INPUT", "bytes", "expected bytes"),
    (lambda: ac.PathSummary().merge(3), "INVALID_INPUT", "summary", "a PathSummary"),
    (lambda: ac.fit("markov", ac.PathSummary(), progress=3), "INVALID_CONFIG", "progress", "a function"),
]


def fitted() -> ac.FittedModel:
    return ac.fit("markov", ac.Journeys([TOUCH], [SALE]))


def test_no_rows_are_no_journeys() -> None:
    for empty in ([], {"path": [], "conversions": []}, pd.DataFrame({"path": [], "conversions": []})):
        assert len(ac.Journeys.from_path_counts(empty)) == 0


@pytest.mark.parametrize("attempt", range(len(REFUSALS)))
def test_wrong_input_is_an_error_with_code_and_path(attempt: int) -> None:
    work, code, path, words = REFUSALS[attempt]
    with pytest.raises(ac.AttributionError) as caught:
        work()
    error = caught.value
    assert (error.code, error.path) == (code, path), str(error)
    assert words in error.detail, error.detail


def test_a_very_deep_spec_is_an_error() -> None:
    spec = '{"model":"ensemble","members":[{"weight":1,"spec":' * 5000
    with pytest.raises(ac.AttributionError) as caught:
        ac.Journeys([TOUCH], [SALE]).attribute(spec)
    assert caught.value.code == "INVALID_CONFIG"


def test_unusual_input_works() -> None:
    names = ["🛒 سوق", "e\u0301mail", "a > b"]
    touches = [{**TOUCH, "channel": name, "cost": -0.0, "at": dt.datetime(1969, 12, 31)} for name in names]
    sales = [{**SALE, "at": dt.datetime(1969, 12, 31), "value": 1e300}]
    table = ac.Journeys(touches, sales).attribute("linear").by("channel")
    assert {row["channel"] for row in table.to_dicts()} == set(names)
    assert ac.Journeys([], []).report.touches == 0
    empty = pl.DataFrame(schema={"journey": pl.String, "at": pl.Datetime, "channel": pl.String})
    assert len(ac.Journeys(empty, [])) == 0
    long = {"journey": ["ann"] * 100_000, "at": ["2026-01-01"] * 100_000, "channel": ["a"] * 100_000}
    assert ac.Journeys(long, [SALE]).attribute("participation").weights[0] == 1 / 100_000


def test_what_a_producer_raised_is_the_cause() -> None:
    class Frame:
        def __arrow_c_stream__(self, requested_schema: object = None) -> object:
            return pa.array(["a", 5])

    with pytest.raises(ac.AttributionError) as caught:
        ac.Journeys(Frame(), [])
    assert isinstance(caught.value.__cause__, pa.ArrowTypeError)


def test_a_missing_library_is_not_a_fault_of_the_data() -> None:
    class Frame:
        def __arrow_c_stream__(self, requested_schema: object = None) -> object:
            raise ImportError("Import pyarrow failed")

    with pytest.raises(ImportError, match="pyarrow"):
        ac.Journeys(Frame(), [])


BAD_TOUCHES: list[tuple[dict[str, Any], str, str]] = [
    ({"engagement": 140}, "engagement", "from 0 to 100, got 140"),
    ({"engagement": NAN}, "engagement", "got NaN"),
    ({"cost": INF}, "cost", "got inf"),
    ({"cost": -1}, "cost", "0 or more, got -1"),
    ({"cost": 10**400}, "cost", "0 or more, got inf"),
    ({"confidence": 1.5}, "confidence", "from 0 to 1, got 1.5"),
    ({"channel": ""}, "channel", "not empty"),
    ({"channel": None}, "channel", "not empty"),
    ({"channel": NAN}, "channel", "not empty"),
    ({"at": "soon"}, "at", 'got "soon"'),
    ({"at": None}, "at", "a time, got none"),
    ({"at": pd.NaT}, "at", "a time, got none"),
    ({"at": "12026-01-01"}, "at", "a time such as"),
    ({"side": "both sides"}, "side", "`sales`, `marketing` or `both`"),
]
BAD_SALES: list[tuple[dict[str, Any], str, str]] = [
    ({"value": NAN}, "value", "got NaN"),
    ({"value": -INF}, "value", "got -inf"),
    ({"value": None}, "value", "a number, got none"),
    ({"at": None}, "at", "a time, got none"),
    ({"at": "soon"}, "at", 'got "soon"'),
    ({"currency": "EURO"}, "currency", "three-letter"),
]


def shapes(rows: list[dict[str, Any]]) -> list[Any]:
    names = list(dict.fromkeys(name for row in rows for name in row))
    return [rows, {name: [row.get(name) for row in rows] for name in names}]


@pytest.mark.parametrize("place", range(len(BAD_TOUCHES)))
def test_a_bad_touch_is_refused_or_set_aside(place: int) -> None:
    cells, field, words = BAD_TOUCHES[place]
    for touches in shapes([TOUCH, {**TOUCH, **cells}, TOUCH]):
        with pytest.raises(ac.AttributionError) as caught:
            ac.Journeys(touches, [SALE])
        assert (caught.value.code, caught.value.path) == ("INVALID_INPUT", f"touchpoints[1].{field}")
        report = ac.Journeys(touches, [SALE], validation="collect").report
        assert [row.path for row in report.rejected] == [f"touchpoints[1].{field}"]
        assert words in report.rejected[0].detail and words in caught.value.detail
        assert (report.touches, report.touches_used, report.touches_set_aside.rejected) == (3, 2, 1)


@pytest.mark.parametrize("place", range(len(BAD_SALES)))
def test_a_bad_sale_is_refused_or_set_aside(place: int) -> None:
    cells, field, words = BAD_SALES[place]
    for sales in shapes([SALE, {**SALE, **cells}, SALE]):
        with pytest.raises(ac.AttributionError) as caught:
            ac.Journeys([TOUCH], sales)
        assert (caught.value.code, caught.value.path) == ("INVALID_INPUT", f"conversions[1].{field}")
        report = ac.Journeys([TOUCH], sales, validation="collect").report
        assert [row.path for row in report.rejected] == [f"conversions[1].{field}"]
        assert words in report.rejected[0].detail and words in caught.value.detail
        assert (report.conversions, report.conversions_attributable, report.conversions_rejected) == (3, 2, 1)


@pytest.mark.parametrize(
    ("touches", "path"),
    [
        (lambda: pa.table({"journey": ["a"], "at": [1_767_225_600], "channel": ["b"]}), "touchpoints.at"),
        (lambda: pa.table({"journey": ["a"], "at": ["2026-01-01"], "channel": [1.5]}), "touchpoints.channel"),
        (lambda: {**{name: [cell] for name, cell in TOUCH.items()}, "cost": [1.0, 2.0]}, "touchpoints.cost"),
        (lambda: [{"journey": "ann", "channel": "a"}], "touchpoints.at"),
        (lambda: ["row"], "touchpoints[0]"),
        (lambda: "rows", "touchpoints"),
    ],
)
def test_what_is_wrong_with_a_whole_column_cannot_be_set_aside(touches: Callable[[], Any], path: str) -> None:
    for validation in ("strict", "collect"):
        with pytest.raises(ac.AttributionError) as caught:
            ac.Journeys(touches(), [SALE], validation=validation)
        assert caught.value.path == path


def test_channels_of_a_budget_come_by_name_in_every_form() -> None:
    curve = ac.Curve("michaelis_menten", beta=8, half_sat=1)
    # 8 * 3 / (3 + 1)
    for best in (
        ac.allocate({"s": curve}, budget=3),
        ac.allocate({"s": {"curve": curve, "max": 3}}, budget=3),
        ac.allocate(channels={"s": curve}, budget=3),
        ac.allocate(channels={"s": {"curve": curve, "max": 3}}, budget=3),
        ac.allocate(channels=[{"id": "s", "curve": curve}], budget=3),
    ):
        assert (best.spends, best.response) == ({"s": 3}, 6)
    given: dict[str, Any] = {"s": None}
    for problem in ({"channels": given}, {"channels": {"t": curve, **given}}):
        with pytest.raises(ac.AttributionError) as raised:
            ac.allocate(problem, budget=3)
        assert (raised.value.code, str(raised.value)) == (
            "INVALID_CONFIG",
            "channels.s: expected a curve, or an object with a curve, got none",
        )


def test_a_fit_stands_for_its_curve_in_flights_too() -> None:
    fit = ac.fit_curve([1, 2, 4, 8], [1, 1.9, 3.4, 5.2], family="michaelis_menten")
    by_name = ac.plan_flight(budget=5, periods=2, channels={"s": fit})
    assert by_name == ac.plan_flight(budget=5, periods=2, channels=[{"id": "s", "curve": fit.curve}])
