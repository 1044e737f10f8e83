"""Columns of every type that a field may have: as rows, as NumPy arrays, as Arrow arrays."""

from __future__ import annotations

import datetime as dt
import uuid
import zoneinfo
from decimal import Decimal
from fractions import Fraction
from typing import Any

import attribution_core as ac
import duckdb
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

TOUCH = {"journey": "ann", "at": "2026-01-01", "channel": "search"}
SALE = {"journey": "ann", "at": "2026-01-02", "value": 1.0}


def first_line(touches: Any, key: Any = "ann") -> dict[str, Any]:
    return ac.Journeys(touches, [{**SALE, "journey": key}]).attribute("linear").lines().to_dicts()[0]


def cost(column: Any) -> float | None:
    touches = {"journey": ["ann"], "at": ["2026-01-01"], "channel": ["search"], "cost": column}
    table = pa.table(touches) if isinstance(column, pa.Array) else touches
    return ac.Journeys(table, [SALE]).attribute("linear").by("channel").to_dicts()[0]["cost"]


@pytest.mark.parametrize(
    "cell",
    [7, 7.0, np.int64(7), np.float64(7), np.float32(7), np.uint8(7), Decimal("7"), Decimal("7.00"), "7"],
)
def test_whole_numbers_are_texts_in_rows(cell: Any) -> None:
    assert first_line([{**TOUCH, "journey": cell}], key=7)["key"] == "7"


@pytest.mark.parametrize("cell", [2.5, Decimal("2.5"), Fraction(5, 2), np.float32(2.5), np.float64(2.5)])
def test_everything_like_a_number_is_a_number_in_rows(cell: Any) -> None:
    table = ac.Journeys([{**TOUCH, "cost": cell}], [SALE]).attribute("linear").by("channel")
    assert table.to_dicts()[0]["cost"] == 2.5


@pytest.mark.parametrize("cell", [None, pd.NA])
def test_missing_numbers_stay_missing(cell: Any) -> None:
    table = ac.Journeys([{**TOUCH, "cost": cell}], [SALE]).attribute("linear").by("channel")
    assert table.to_dicts()[0]["cost"] is None


@pytest.mark.parametrize(
    "cell",
    [
        "2026-01-01T13:30:00+02:00",
        "2026-01-01 11:30:00",
        dt.datetime(2026, 1, 1, 11, 30),
        dt.datetime(2026, 1, 1, 6, 30, tzinfo=dt.timezone(dt.timedelta(hours=-5))),
        pd.Timestamp("2026-01-01 11:30", tz="UTC"),
        np.datetime64("2026-01-01T11:30"),
        np.datetime64("2026-01-01T11:30:00.000000001"),
    ],
)
def test_times_in_rows(cell: Any) -> None:
    assert first_line([{**TOUCH, "at": cell}])["at"] == dt.datetime(2026, 1, 1, 11, 30, tzinfo=dt.UTC)


@pytest.mark.parametrize("unit", ["D", "h", "m", "s", "ms", "us", "ns"])
def test_times_in_arrays_of_numpy(unit: str) -> None:
    at = np.array(["NaT", "1969-12-31"], dtype=f"datetime64[{unit}]")
    touches = {"journey": ["ann", "bob"], "at": at[1:], "channel": ["a", "b"]}
    with pytest.raises(ac.AttributionError, match="rows like the column"):
        ac.Journeys(touches, [])
    touches = {"journey": ["bob", "ann"], "at": at, "channel": ["a", "b"]}
    with pytest.raises(ac.AttributionError, match=r"touchpoints\[0\].at: expected a time, got none"):
        ac.Journeys(touches, [])
    journeys = ac.Journeys(touches, [{**SALE, "at": "1970-01-02"}], validation="collect")
    line = journeys.attribute("linear").lines().to_dicts()[0]
    assert (line["row"], line["at"]) == (1, dt.datetime(1969, 12, 31, tzinfo=dt.UTC))


@pytest.mark.parametrize(
    "at",
    [
        np.array([2**60], dtype="datetime64[s]"),
        np.array([2**60], dtype="datetime64[D]"),
        pa.array([2**62], pa.timestamp("s")),
        pa.array([-(2**62)], pa.timestamp("ms")),
        pa.array([2**31 - 1], pa.int32()).cast(pa.date32()),
    ],
    ids=["NumPy, s", "NumPy, D", "Arrow, s", "Arrow, ms", "Arrow, days"],
)
def test_times_far_away_are_refused_and_do_not_wrap_around(at: Any) -> None:
    columns = {"journey": ["ann"], "at": at, "channel": ["search"]}
    with pytest.raises(ac.AttributionError) as caught:
        ac.Journeys(pa.table(columns) if isinstance(at, pa.Array) else columns, [])
    assert caught.value.path == "touchpoints[0].at"


NUMBERS = {
    **{str(kind): pa.array([2], kind) for kind in (pa.int8(), pa.int16(), pa.int32(), pa.int64())},
    **{str(kind): pa.array([2], kind) for kind in (pa.uint8(), pa.uint16(), pa.uint32(), pa.uint64())},
    **{str(kind): pa.array([np.float16(2)], kind) for kind in (pa.float16(), pa.float32(), pa.float64())},
    **{str(kind): pa.array([Decimal("2.0")], kind) for kind in (pa.decimal32(4, 1), pa.decimal64(9, 1))},
    **{str(kind): pa.array([Decimal("2.0")], kind) for kind in (pa.decimal128(20, 1), pa.decimal256(40, 1))},
}


@pytest.mark.parametrize("kind", NUMBERS)
def test_numbers_of_every_type_of_arrow(kind: str) -> None:
    assert cost(NUMBERS[kind]) == 2.0
    assert cost(pa.nulls(1, NUMBERS[kind].type)) is None


@pytest.mark.parametrize("kind", ["int8", "uint64", "float16", ">f8", "longdouble"])
def test_numbers_of_every_type_of_numpy(kind: str) -> None:
    assert cost(np.array([2], dtype=kind)) == 2.0


def test_arrays_of_numpy_need_not_be_contiguous() -> None:
    touches = {
        "journey": np.array(["ann", "-", "ann", "-"])[::2],
        "at": np.array(["2026-01-01", "2025-12-30"], dtype="datetime64[us]")[::-1],
        "channel": ["search", "email"],
        "cost": np.arange(6.0)[::-3],
    }
    table = ac.Journeys(touches, [SALE]).attribute("first_touch").by("channel")
    assert {row["channel"]: (row["value"], row["cost"]) for row in table.to_dicts()} == {
        "search": (1.0, 5.0),
        "email": (0.0, 2.0),
    }


def test_masked_values_are_missing() -> None:
    costs = np.ma.array([1.0, 2.0], mask=[False, True])
    touches = {"journey": ["ann"] * 2, "at": ["2026-01-01"] * 2, "channel": ["a", "b"], "cost": costs}
    table = ac.Journeys(touches, [SALE]).attribute("linear").by("channel")
    assert {row["channel"]: row["cost"] for row in table.to_dicts()} == {"a": 1.0, "b": None}


KEYS = ["int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"]


@pytest.mark.parametrize("width", KEYS)
def test_dictionaries_of_every_width(width: str) -> None:
    codes = pa.array([1, 0, None, 1], width)
    campaign = pa.DictionaryArray.from_arrays(codes, pa.array(["spring", "autumn"]))
    keys = pa.DictionaryArray.from_arrays(pa.array([0, 0, 0, 0], width), pa.array([7]))
    touches = pa.table({"journey": keys, "at": ["2026-01-01"] * 4, "channel": ["a"] * 4, "campaign": campaign})
    journeys = ac.Journeys(touches, [{**SALE, "journey": "7"}])
    table = journeys.attribute("linear").by("campaign")
    assert {row["campaign"]: row["value"] for row in table.to_dicts()} == {"autumn": 0.5, "spring": 0.25, None: 0.25}


@pytest.mark.parametrize("width", KEYS)
def test_whole_numbers_of_every_width_are_keys(width: str) -> None:
    touches = pa.table({"journey": pa.array([100, 7], width), "at": ["2026-01-01"] * 2, "channel": ["a", "b"]})
    assert first_line(touches, key=100)["key"] == "100"
    columns = {"journey": np.array([100, 7], dtype=width), "at": ["2026-01-01"] * 2, "channel": ["a", "b"]}
    assert first_line(columns, key=100)["key"] == "100"


def test_columns_may_be_series() -> None:
    touches = {
        "journey": pl.Series(["ann"]),
        "at": pd.Series(pd.to_datetime(["2026-01-01"])),
        "channel": pa.chunked_array([["search"]]),
    }
    assert first_line(touches)["channel"] == "search"


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_columns_that_are_no_fields_may_hold_anything(library: str) -> None:
    columns = {"journey": ["ann"], "at": [dt.datetime(2026, 1, 1)], "channel": ["search"]}
    if library == "pandas":
        frame: Any = pd.DataFrame({**columns, "note": [object()], 5: [1]})
    else:
        frame = pl.DataFrame({**columns, "note": pl.Series([object()], dtype=pl.Object)})
    assert first_line(frame)["key"] == "ann"


def test_two_names_for_one_field_are_refused() -> None:
    for touches in ([{**TOUCH, "journey_id": "ann"}], {**{name: [cell] for name, cell in TOUCH.items()}, "AT": ["x"]}):
        with pytest.raises(ac.AttributionError, match="expected one column for"):
            first_line(touches)


PATHS = [["search", "email"], ["email"], []]


@pytest.mark.parametrize("form", ["rows", "columns", "polars", "polars, categories", "pyarrow", "pyarrow, large"])
def test_paths_may_be_lists(form: str) -> None:
    counts = {"conversions": [2, 1, 4], "value": [100.0, 10.0, 1.0]}
    tables = {
        "rows": [{"path": path, "conversions": n} for path, n in zip(PATHS, counts["conversions"], strict=True)],
        "columns": {"path": PATHS, "conversions": np.array(counts["conversions"])},
        "polars": pl.DataFrame({"path": PATHS, **counts}),
        "polars, categories": pl.DataFrame({"path": PATHS, **counts}).with_columns(
            pl.col("path").cast(pl.List(pl.Categorical))
        ),
        "pyarrow": pa.table({"path": PATHS, **counts}),
        "pyarrow, large": pa.table({"path": pa.array(PATHS, pa.large_list(pa.large_string())), **counts}),
    }
    journeys = ac.Journeys.from_path_counts(tables[form])
    table = journeys.attribute("linear").by("channel")
    assert {row["channel"]: row["conversions"] for row in table.to_dicts()} == {"search": 1.0, "email": 2.0}
    assert table.unattributed["conversions"] == 4.0


HUGE = 2**100 + 1
UUID = uuid.UUID("12345678-1234-5678-1234-567812345678")


def key_of(column: Any) -> str | None:
    touches = {"journey": column, "at": ["2026-01-01"], "channel": ["search"]}
    table = pa.table(touches) if isinstance(column, pa.Array) else touches
    return ac.Journeys(table, []).explain(position=0, model="linear").key


@pytest.mark.parametrize(
    ("column", "key"),
    [
        ([UUID], str(UUID)),
        ([HUGE], str(HUGE)),
        ([Decimal(HUGE)], str(HUGE)),
        ([Decimal("7E+2")], "700"),
        ([Decimal("7.50")], "7.50"),
        ([Decimal("-0.0")], "-0"),
        (pa.array([UUID.bytes], pa.binary(16)), str(UUID)),
        (pa.array([Decimal(HUGE)], pa.decimal128(38, 0)), str(HUGE)),
        (pa.array([Decimal(HUGE)], pa.decimal256(60, 0)), str(HUGE)),
        (pa.array([Decimal("7.00")], pa.decimal128(10, 2)), "7"),
        (pa.array([Decimal("7.50")], pa.decimal128(10, 2)), "7.50"),
        (pa.array([7.0]), "7"),
        (pa.array([7.0], pa.float32()), "7"),
        (pa.array([7.0], pa.float16()), "7"),
        (pa.array([-0.0]), "0"),
        (pa.array([2.0**53 - 1]), str(2**53 - 1)),
        (pa.array([7]).dictionary_encode(), "7"),
        (pa.array([7.0]).dictionary_encode(), "7"),
    ],
)
def test_keys_that_are_no_text_stand_for_what_is_written(column: Any, key: str) -> None:
    assert key_of(column) == key


@pytest.mark.parametrize(
    "touches",
    [
        pd.DataFrame([{**TOUCH, "journey": UUID}]),
        pd.DataFrame([{**TOUCH, "journey": str(UUID)}]),
        pl.DataFrame([{**TOUCH, "journey": str(UUID)}]),
        "select '{UUID}'::uuid journey, '2026-01-01' as at, 'search' channel",
    ],
)
def test_uuids_of_frames(touches: Any) -> None:
    if isinstance(touches, str):
        touches = duckdb.sql(touches.format(UUID=UUID))
    assert first_line(touches, key=UUID)["key"] == str(UUID)


@pytest.mark.parametrize(
    "touches",
    [
        pd.DataFrame([{**TOUCH, "journey": HUGE}]),
        pd.DataFrame([{**TOUCH, "journey": Decimal(HUGE)}]),
        pl.DataFrame([{**TOUCH, "journey": HUGE}], schema_overrides={"journey": pl.Int128}),
        "select {HUGE}::hugeint journey, '2026-01-01' as at, 'search' channel",
        "select {HUGE}::decimal(38, 0) journey, '2026-01-01' as at, 'search' channel",
    ],
)
def test_keys_of_more_than_64_bits(touches: Any) -> None:
    if isinstance(touches, str):
        touches = duckdb.sql(touches.format(HUGE=HUGE))
    assert first_line(touches, key=HUGE)["key"] == str(HUGE)


def test_numbers_of_128_bits_are_numbers() -> None:
    touches = pl.DataFrame([{**TOUCH, "cost": 5}], schema_overrides={"cost": pl.Int128})
    assert ac.Journeys(touches, [SALE]).attribute("linear").by("channel").to_dicts()[0]["cost"] == 5.0


def test_a_key_that_is_missing_in_one_row_makes_no_fractions_of_the_others() -> None:
    touches = pd.DataFrame({**{name: [cell] * 2 for name, cell in TOUCH.items()}, "account": [7, None]})
    sales = [{**SALE, "account": 7}]
    report = ac.Journeys(touches, sales, key="account").report
    assert (report.touches_used, report.touches_set_aside.without_key) == (1, 1)


@pytest.mark.parametrize(
    "kind",
    [pa.list_(pa.string()), pa.large_list(pa.string()), pa.list_(pa.string(), 2), pa.list_view(pa.string())],
)
def test_lists_of_any_kind_are_paths(kind: pa.DataType) -> None:
    paths = pa.table({"path": pa.array([["a", "b"], ["b", "a"]], kind), "conversions": [1, 2]}).slice(1)
    assert [
        path.channel for path in ac.Journeys.from_path_counts(paths).explain(position=0, model="linear").touches
    ] == [
        "b",
        "a",
    ]


@pytest.mark.parametrize("missing", [None, float("nan"), np.nan, np.float32("nan"), pd.NA, pd.NaT])
def test_a_missing_campaign_is_no_campaign(missing: Any) -> None:
    rows = [{**TOUCH, "campaign": "x"}, {**TOUCH, "campaign": missing}]
    for touches in (rows, pd.DataFrame(rows), {"campaign": ["x", missing], **{k: [v] * 2 for k, v in TOUCH.items()}}):
        table = ac.Journeys(touches, [SALE]).attribute("linear").by("campaign").to_dicts()
        assert {row["campaign"]: row["value"] for row in table} == {"x": 0.5, None: 0.5}


def test_categories_may_be_missing() -> None:
    campaigns = pd.Categorical(["x", None], categories=["unused", "x"])
    touches = pd.DataFrame({**{name: [cell] * 2 for name, cell in TOUCH.items()}, "campaign": campaigns})
    table = ac.Journeys(touches, [SALE]).attribute("linear").by("campaign").to_dicts()
    assert {row["campaign"]: row["value"] for row in table} == {"x": 0.5, None: 0.5}


@pytest.mark.parametrize(
    ("cell", "at"),
    [
        (dt.date(2026, 1, 1), "2026-01-01T00:00:00Z"),
        (np.datetime64("2026-01-01"), "2026-01-01T00:00:00Z"),
        (np.datetime64("2026-01"), "2026-01-01T00:00:00Z"),
        (np.datetime64("2026"), "2026-01-01T00:00:00Z"),
        (pd.Timestamp("2026-01-01", tz="Europe/Berlin"), "2025-12-31T23:00:00Z"),
        (pd.Timestamp("2026-01-01 00:00:00.123456789"), "2026-01-01T00:00:00.123456Z"),
        (dt.datetime(2026, 1, 1, tzinfo=zoneinfo.ZoneInfo("America/New_York")), "2026-01-01T05:00:00Z"),
    ],
)
def test_times_of_objects(cell: Any, at: str) -> None:
    one_row = {name: [value] for name, value in {**TOUCH, "at": cell}.items()}
    for touches in ([{**TOUCH, "at": cell}], one_row, pd.DataFrame(one_row)):
        (touch,) = ac.Journeys(touches, []).explain(position=0, model="linear").touches
        assert touch.at == at


@pytest.mark.parametrize("streaming", [False, True])
def test_lazy_frames_are_collected(streaming: bool) -> None:
    touches = pl.LazyFrame([TOUCH, {**TOUCH, "channel": "email"}]).filter(pl.col("channel") != "email")
    sales = pl.LazyFrame([SALE]).with_columns(value=pl.col("value") * 2)
    with pl.Config() as config:
        config.set_engine_affinity("streaming" if streaming else "in-memory")
        table = ac.Journeys(touches, sales).attribute("linear").by("channel").to_dicts()
    assert [(row["channel"], row["value"]) for row in table] == [("search", 2.0)]


def test_a_key_is_found_as_it_was_given() -> None:
    journeys = ac.Journeys([{**TOUCH, "journey": 7}, {**TOUCH, "journey": "ann"}], [])
    for key in (7, 7.0, "7", np.int64(7), Decimal(7)):
        assert journeys.explain(key, "linear").key == "7"
    for position in (1, 1.0, np.int64(1)):
        assert journeys.explain(position=position, model="linear").key == "ann"


def test_a_null_journey_has_nothing_to_earn() -> None:
    explanation = ac.Journeys([TOUCH], []).explain("ann", "linear")
    assert str(explanation) == "search earned nothing: the journey did not convert, so there is nothing to earn"


def test_events_with_milestones_as_text() -> None:
    events = [
        {"journey": "a", "at": "2026-01-01", "channel": "x", "value": None, "closed_at": None},
        {"journey": "a", "at": "2026-01-03", "channel": None, "value": 5.0, "closed_at": "2026-01-04"},
    ]
    for table in (events, pl.DataFrame(events), pd.DataFrame(events)):
        assert ac.Journeys.from_events(table).report.conversions_attributable == 1


def test_events_whose_values_are_no_numbers() -> None:
    events = [
        {"journey": "a", "at": "2026-01-01", "channel": "x", "value": "abc"},
        {"journey": "a", "at": "2026-01-02", "channel": "y", "value": None},
        {"journey": "a", "at": "2026-01-03", "channel": None, "value": 5.0},
    ]
    report = ac.Journeys.from_events(events, validation="collect").report
    assert (report.rows, report.rows_rejected, report.touches, report.conversions) == (3, 1, 1, 2)
    assert not report.notes
