"""Spend in every kind of table: one reader, one answer."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import attribution_core as ac
import duckdb
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

NAN = float("nan")
JANUARY = {"start": dt.datetime(2026, 1, 1), "end": dt.datetime(2026, 2, 1)}


def credits() -> ac.Credits:
    """25 from a touch without a campaign, 10 from the campaign 7."""
    touches = [
        {"journey": "ann", "at": "2026-01-02", "channel": "search", "campaign": None},
        {"journey": "bob", "at": "2026-01-02", "channel": "search", "campaign": 7},
    ]
    sales = [
        {"journey": "ann", "at": "2026-01-03", "value": 25.0},
        {"journey": "bob", "at": "2026-01-03", "value": 10.0},
    ]
    return ac.Journeys(touches, sales).attribute("linear")


COLUMNS: dict[str, list[Any]] = {
    "channel": ["search", "search"],
    "campaign": [None, 7],
    "amount": [5.0, 2.0],
    "clicks": [None, 4],
    "start": [JANUARY["start"]] * 2,
    "end": [JANUARY["end"]] * 2,
}
ROWS = [dict(zip(COLUMNS, row, strict=True)) for row in zip(*COLUMNS.values(), strict=True)]
PERIODS = [{**{name: cell for name, cell in row.items() if name not in JANUARY}, "period": JANUARY} for row in ROWS]

TABLES: dict[str, Callable[[], Any]] = {
    "list of dicts": lambda: ROWS,
    "list of dicts with NaN": lambda: [{**row, "campaign": row["campaign"] or NAN} for row in ROWS],
    "period": lambda: PERIODS,
    "dict of columns": lambda: COLUMNS,
    "pandas": lambda: pd.DataFrame(COLUMNS),
    "pandas with names": lambda: pd.DataFrame({**COLUMNS, "campaign": pd.array([None, "7"], "string")}),
    "pandas with an index": lambda: pd.DataFrame(COLUMNS, index=["a", "b"]),
    "pandas nullable": lambda: pd.DataFrame(COLUMNS).convert_dtypes(),
    "pandas categories": lambda: pd.DataFrame({**COLUMNS, "campaign": pd.Categorical([None, "7"])}),
    "pandas of objects": lambda: pd.DataFrame(COLUMNS, dtype=object),
    "pandas period": lambda: pd.DataFrame(PERIODS),
    "pandas to_dict": lambda: pd.DataFrame(COLUMNS).to_dict("records"),
    "series": lambda: dict(pd.DataFrame(COLUMNS).items()),
    "polars": lambda: pl.DataFrame(COLUMNS),
    "polars lazy": lambda: pl.LazyFrame(COLUMNS),
    "polars period": lambda: pl.DataFrame(PERIODS),
    "pyarrow": lambda: pa.table(COLUMNS),
    "pyarrow batch": lambda: pa.record_batch(COLUMNS),
    "pyarrow in chunks": lambda: pa.concat_tables([pa.table(COLUMNS).slice(0, 1), pa.table(COLUMNS).slice(1)]),
    "duckdb": lambda: duckdb.arrow(pa.table(COLUMNS)),
    "capitals": lambda: pa.table({name.upper(): cells for name, cells in COLUMNS.items()}),
    "decimals": lambda: {**COLUMNS, "amount": [Decimal("5.00"), Decimal(2)]},
    "no period": lambda: [{name: cell for name, cell in row.items() if name not in JANUARY} for row in ROWS],
}


@pytest.mark.parametrize("table", TABLES)
def test_a_missing_campaign_is_one_group(table: str) -> None:
    rows = credits().roi("campaign", spend=TABLES[table]()).to_dicts()
    found = {row["campaign"]: (row["value"], row["cost"], row["roas"], row["clicks"]) for row in rows}
    assert found == {None: (25.0, 5.0, 5.0, None), "7": (10.0, 2.0, 5.0, 4.0)}


def test_amounts_by_channel() -> None:
    for amount in (500, 500.0, Decimal(500), np.float32(500), np.int64(500)):
        (row,) = credits().roi(spend={"search": amount}).to_dicts()
        assert (row["cost"], row["roas"]) == (500.0, 35 / 500)


def test_a_date_is_that_day() -> None:
    days = [dt.date(2026, 1, 1), np.datetime64("2026-01-02"), pd.Timestamp("2026-01-03", tz="Europe/Berlin")]
    spend = [{"channel": "search", "date": day, "amount": 24.0} for day in days]
    rows = credits().roi("touch_day", spend=spend).to_dicts()
    found = {row["touch_day"]: row["cost"] for row in rows}
    # Midnight in Berlin is 23:00 in UTC on the day before.
    assert found == {"2026-01-01": 24.0, "2026-01-02": 24.0 + 1.0, "2026-01-03": 23.0}


def spent(**cells: Any) -> list[dict[str, Any]]:
    return [ROWS[0], {**ROWS[0], **cells}]


@pytest.mark.parametrize(
    ("spend", "path", "words"),
    [
        (lambda: spent(channel=None), "spend[1].channel", "not empty, got none"),
        (lambda: spent(channel=NAN), "spend[1].channel", "not empty, got none"),
        (lambda: spent(channel=["a"]), "spend[1].channel", "text, got a list"),
        (lambda: spent(amount=None), "spend[1].amount", "a number, got none"),
        (lambda: spent(amount=NAN), "spend[1].amount", "got NaN"),
        (lambda: spent(amount=-1), "spend[1].amount", "0 or more, got -1"),
        (lambda: spent(amount="5"), "spend[1].amount", "a number, got text"),
        (lambda: spent(clicks=float("inf")), "spend[1].clicks", "got inf"),
        (lambda: spent(start="soon"), "spend[1].start", 'got "soon"'),
        (lambda: spent(end=None), "spend[1].end", "the end of the period, got none"),
        (lambda: spent(end=JANUARY["start"]), "spend[1].period", "an end after"),
        (lambda: spent(ammount=3), "spend.ammount", "did you mean amount?"),
        (lambda: pd.DataFrame(spent(ammount=3)), "spend.ammount", "did you mean amount?"),
        (lambda: pa.table({"channel": ["a"], "cost of it": [1.0]}), "spend.cost of it", "expected one of channel"),
        (lambda: pa.table({"channel": ["a"]}), "spend.amount", "a column `amount`"),
        (lambda: pa.table({"channel": ["a"], "amount": ["5"]}), "spend.amount", "numbers, got text"),
        (lambda: pa.table({"channel": ["a"], "amount": [1], "period": [2]}), "spend.period", "start and end"),
        (lambda: spent(period=5), "spend[1].period", "an object with start and end, got a number"),
        (lambda: [{**PERIODS[0], "period": {"start": "2026-01-01"}}], "spend[0].end", "got none"),
        (lambda: [{**PERIODS[0], "period": {**JANUARY, "stop": 1}}], "spend[0].period", "nothing else"),
        (lambda: "rows", "spend", "a data frame"),
        (lambda: [{}], "spend.channel", "a column `channel`"),
    ],
)
def test_what_cannot_be_used_has_an_address(spend: Callable[[], Any], path: str, words: str) -> None:
    with pytest.raises(ac.AttributionError) as raised:
        credits().roi(spend=spend())
    assert raised.value.path == path, str(raised.value)
    assert words in raised.value.detail


@pytest.mark.parametrize(
    ("spend", "words"),
    [
        ({"search": 5, "email": None}, "got none"),
        ({"search": 5, "email": "5"}, "a number, got text"),
        ({"search": 5, "email": -3}, "0 or more, got -3"),
        ({"search": 5, "email": float("nan")}, "0 or more, got NaN"),
    ],
)
def test_an_amount_by_channel_is_called_by_its_channel(spend: Any, words: str) -> None:
    for ask in (credits().roi, credits().plan):
        with pytest.raises(ac.AttributionError) as raised:
            ask(spend=spend)
        assert (raised.value.path, words in raised.value.detail) == ("spend.email", True), str(raised.value)
        assert raised.value.problems == [(raised.value.path, raised.value.detail)]


def test_no_table_is_printed_into_an_error() -> None:
    with pytest.raises(ac.AttributionError) as raised:
        credits().roi(spend=pa.table({"channel": ["a"] * 1000, "amount": ["x"] * 1000}))
    assert len(str(raised.value)) < 100


def test_no_spend_is_no_cost() -> None:
    for nothing in ([], {}, pl.DataFrame(), pa.table({"channel": [], "amount": []})):
        (row,) = credits().roi(spend=nothing).to_dicts()
        assert row["cost"] is None


def test_curves_by_name() -> None:
    search, tv = ac.Curve("michaelis_menten", beta=9, half_sat=4), ac.Curve("hill", beta=5, half_sat=2, slope=1)
    listed = [{"id": "search", "curve": search}, {"id": "tv", "curve": tv}]
    named = {"search": search, "tv": tv.to_dict()}
    assert ac.allocate(named, budget=100) == ac.allocate(channels=listed, budget=100)
    assert ac.efficient_frontier(named, [50, 100]) == ac.efficient_frontier({"channels": listed}, [50, 100])
    assert ac.evaluate_plan(named, [3, 4]) == ac.evaluate_plan({"channels": listed}, [3, 4])


def test_a_fit_stands_for_its_curve() -> None:
    fit = ac.fit_curve([1, 2, 4, 8, 16, 32], [5, 8, 11, 12, 13, 14], family="michaelis_menten")
    best = ac.allocate({"tv": fit.curve}, budget=9)
    assert best.channels[0]["id"] == "tv" and best.spend == 9
    assert ac.allocate({"tv": fit}, budget=9) == best
    listed: list[dict[str, Any]] = [{"id": "tv", "curve": fit}]
    assert ac.allocate(channels=listed, budget=9) == best
    assert ac.allocate({"channels": listed, "budget": 9}) == best
    mixed = {"tv": fit, "search": ac.Curve("michaelis_menten", beta=9, half_sat=4)}
    assert ac.allocate(mixed, budget=9) == ac.allocate({**mixed, "tv": fit.curve}, budget=9)
    assert ac.efficient_frontier({"tv": fit}, [5, 9]) == ac.efficient_frontier({"tv": fit.curve}, [5, 9])
    assert ac.evaluate_plan({"tv": fit}, [5]) == ac.evaluate_plan({"tv": fit.curve}, [5])
    draws = [[fit.curve, fit.curve]]
    problem = {"channels": [{"id": "tv", "curve": fit.curve}], "budget": 9}
    assert ac.allocate_draws({"channels": listed, "budget": 9}, draws) == ac.allocate_draws(problem, draws)
