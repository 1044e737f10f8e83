"""Columns of nothing but nulls, as each library hands them over."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import attribution_core as ac
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

TOUCHES: dict[str, list[Any]] = {"journey": ["ann", "ann"], "at": ["2026-01-01", "2026-01-02"], "channel": ["a", "b"]}
SALES: dict[str, list[Any]] = {"journey": ["ann"], "at": ["2026-01-03"], "value": [30.0]}
SPEND: dict[str, list[Any]] = {"channel": ["a", "b"], "amount": [3.0, 5.0]}


class Wrapped:
    """A frame of some other library, which hands over that of Polars."""

    def __init__(self, frame: pl.DataFrame) -> None:
        self.frame = frame

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return self.frame.__arrow_c_stream__(requested_schema)


TABLES: dict[str, Callable[[dict[str, Any]], Any]] = {
    "polars": pl.DataFrame,
    "polars, lazy": pl.LazyFrame,
    "polars, slice": lambda columns: pl.concat([pl.DataFrame(columns)] * 3).slice(
        len(columns["channel" if "channel" in columns else "at"]), len(next(iter(columns.values())))
    ),
    "polars behind another": lambda columns: Wrapped(pl.DataFrame(columns)),
    "pyarrow": pa.table,
    "pyarrow, record batch": lambda columns: pa.table(columns).to_batches()[0],
    "pandas": pd.DataFrame,
}


@pytest.mark.parametrize("table", TABLES)
def test_nulls_are_missing_cells(table: str) -> None:
    read = TABLES[table]
    none = [None, None]
    touches = {**TOUCHES, "campaign": none, "cost": none, "id": none, "unknown": none, "lists": [[None], []]}
    sales = {**SALES, "id": [None], "closed_at": [None], "currency": [None], "unknown": [None]}
    spend = {**SPEND, "campaign": none, "clicks": none}
    credits = ac.Journeys(read(touches), read(sales)).attribute("linear")
    assert [(row["channel"], row["value"], row["cost"]) for row in credits.by("channel").to_dicts()] == [
        ("a", 15.0, None),
        ("b", 15.0, None),
    ]
    assert [(row["campaign"], row["value"]) for row in credits.by("campaign").to_dicts()] == [(None, 30.0)]
    costs = {row["channel"]: row["cost"] for row in credits.roi(spend=read(spend)).to_dicts()}
    assert costs == {"a": 3.0, "b": 5.0}
    plain = ac.Journeys(read(TOUCHES), read(SALES)).attribute("linear")
    assert plain.weights == credits.weights


@pytest.mark.parametrize("table", ["polars", "polars, lazy", "polars behind another", "pyarrow", "pandas"])
def test_nulls_in_paths_and_in_what_is_needed(table: str) -> None:
    read = TABLES[table]
    counts = read({"path": ["a > b"], "conversions": [2], "value": [30.0], "nulls": [None], "unknown": [None]})
    halves = ac.Journeys.from_path_counts(counts).attribute("linear").by("channel").to_dicts()
    assert [(row["channel"], row["conversions"]) for row in halves] == [("a", 1.0), ("b", 1.0)]
    for column in ("channel", "journey", "at"):
        with pytest.raises(ac.AttributionError) as raised:
            ac.Journeys(read({**TOUCHES, column: [None, None]}), read(SALES))
        assert (raised.value.code, raised.value.path) == ("INVALID_INPUT", f"touchpoints[0].{column}")
    with pytest.raises(ac.AttributionError) as raised:
        ac.Journeys(read({"unknown": [None]}), read(SALES))
    assert (raised.value.code, raised.value.path) == ("MISSING_DATA", "touchpoints.journey")


def test_nulls_inside_of_others() -> None:
    lists = pl.DataFrame({"path": [[None], [None]], "conversions": [1, 1]})
    assert lists.schema["path"] == pl.List(pl.Null)
    with pytest.raises(ac.AttributionError) as raised:
        ac.Journeys.from_path_counts(lists)
    assert (raised.value.path, raised.value.detail) == ("paths[0].path[0]", "expected text that is not empty, got none")
    start = dt.datetime(2026, 1, 1)
    credits = ac.Journeys(TOUCHES, SALES).attribute("linear")
    for period, field in (({"start": start, "end": None}, "end"), (None, "start")):
        columns = {**SPEND, "period": [period, period]}
        for spend in (columns, pl.DataFrame(columns), pa.table(columns), pd.DataFrame(columns)):
            with pytest.raises(ac.AttributionError) as raised:
                credits.roi(spend=spend)
            assert raised.value.path == f"spend[0].{field}"
    unread = pl.DataFrame({**TOUCHES, "deep": [{"a": [None], "b": None}] * 2, "text": ["x", "y"]})
    assert ac.Journeys(Wrapped(unread), SALES).converting == 1


NAN = float("nan")


def test_missing_texts_of_frames_are_no_names() -> None:
    missing = [NAN, pd.NA, None, pd.NaT]
    deals = pd.DataFrame(
        {"Id": ["o1", "o2"], "AccountId": [NAN, "A"], "CloseDate": ["2026-06-30"] * 2, "StageName": "Closed Won"}
    )
    tasks = {
        "Id": ["t1"],
        "AccountId": [NAN],
        "ActivityDate": ["2026-06-20"],
        "Status": ["Completed"],
        "Type": ["Call"],
    }
    records = ac.map_crm({"Opportunity": deals, "Task": tasks}, ac.crm_mapping("salesforce"))
    assert [deal.account for deal in records.opportunities] == [None, "A"]
    assert ac.infer_touches(records.activities, records.opportunities).unmatched[0].reason == "no_account"
    people = {"Id": ["c1", "c2", "c3", "c4"], "Email": missing, "AccountId": missing}
    assert ac.map_crm({"Contact": people}, ac.crm_mapping("salesforce")).links == []
    for one in missing:
        found = ac.match_accounts([{"id": "1", "name": one}], [{"id": "A", "name": one}])
        assert found.unmatched[0].reason == "no_name"


@pytest.mark.parametrize("library", [pd.DataFrame, pl.DataFrame, pa.table])
def test_rows_of_companies_come_as_frames_too(library: Callable[[dict[str, Any]], Any]) -> None:
    frame = library({"id": ["1", "2", "3"], "name": ["GTX Pro", "GTXPro", None]})
    assert [(pair.left, pair.right) for pair in ac.near_duplicates(frame).pairs] == [("1", "2")]


def test_a_number_that_is_none_is_refused_in_rows_too() -> None:
    with pytest.raises(ac.AttributionError, match="NaN") as raised:
        ac.infer_touches([{"id": "a", "at": "2026-01-01", "weight": NAN}], [])
    assert raised.value.path == "activities[0].weight"


def test_buyers_without_a_name_are_refused() -> None:
    with pytest.raises(ac.AttributionError) as raised:
        ac.Journeys(TOUCHES, SALES, buyers={"ann": NAN})  # type: ignore[dict-item]
    assert raised.value.path == "buyers.ann"
