from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import attribution_core as ac
import polars as pl
import pyarrow as pa
import pytest

TOUCH = {"journey": "ann", "at": "2026-01-01", "channel": "search"}
SALE = {"journey": "ann", "at": "2026-01-02", "value": 1.0}
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
    (rules(lookback_days=-1), "INVALID_CONFIG", "lookback_days", "0 or more, got -1"),
    (rules(lookback_days=NAN), "INVALID_CONFIG", "lookback_days", '"nan"'),
    (rules(lookback=3), "INVALID_CONFIG", "lookback", "unknown field"),
    (rules(direct="ignore"), "INVALID_CONFIG", "direct", "unknown variant"),
    (rules(max_touches=0), "INVALID_CONFIG", "max_touches", "1 or more"),
    (rules(filter={"include": {"campaign": ["x"]}}), "MISSING_DATA", "filter.include.campaign", "campaign"),
    (model("time_decay", half_life_days=0), "INVALID_CONFIG", "half_life_days", "above 0, got 0"),
    (model("time_decay", half_life_days=-1), "INVALID_CONFIG", "half_life_days", "above 0, got -1"),
    (model("time_decay", half_life_days=NAN), "INVALID_CONFIG", "half_life_days", "above 0"),
    (model("time_decay", half_life_days=INF), "INVALID_CONFIG", "half_life_days", "above 0"),
    (model("time_decay", half_life=3), "INVALID_CONFIG", "half_life", "did you mean half_life_days?"),
    (model("time_decai"), "UNKNOWN_MODEL", "model", "did you mean time_decay?"),
    (model(nested(5)), "INVALID_CONFIG", "members", "at most 4 deep"),
    (model(7), "INVALID_CONFIG", "", "the name of a model or an object"),
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
]


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


def test_bad_rows_are_collected_when_asked() -> None:
    report = ac.Journeys([TOUCH, {**TOUCH, "channel": ""}], [SALE], validation="collect").report
    assert [row.path for row in report.rejected] == ["touchpoints[1].channel"]
