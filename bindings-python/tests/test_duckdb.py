"""DuckDB, in a process of its own: at the end of one it reports whatever other libraries still hold of it."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from typing import Any

import attribution_core as ac

ROWS = 250_000
"""More than DuckDB puts into one batch."""


def there_and_back() -> dict[str, Any]:
    import duckdb

    touches = duckdb.sql(
        f"""select 'journey-' || (i % 1000) as journey, timestamp '2026-01-01' + interval (i % 40) day as at,
                   if(i % 3 = 0, 'search', 'email')::enum('search', 'email') as channel, (i % 7)::decimal(9, 2) as cost
            from range({ROWS}) t(i)"""
    )
    conversions = duckdb.sql(
        """select 'journey-' || i as journey, date '2026-03-01' as at, i::hugeint as row, 2.5 as value
           from range(600) t(i)"""
    )
    journeys = ac.Journeys(touches, conversions.select("journey", "at", "value"))
    tables = {"credits": journeys.attribute("linear").by("channel"), "lines": journeys.attribute("linear").lines()}
    connection = duckdb.connect()
    for name, table in tables.items():
        connection.register(name, table)
    return {
        "touches": journeys.report.touches,
        "converting": journeys.converting,
        "cost": sum(row["cost"] for row in tables["credits"].to_dicts()),
        "credits": connection.sql("select sum(value), count(*) from credits").fetchall(),
        "lines": connection.sql(
            'select sum(value), count(distinct "key"), min("at")::date::text from lines'
        ).fetchall(),
    }


def test_relations_come_in_and_results_go_out() -> None:
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        found = pool.submit(there_and_back).result()
    assert found["touches"] == ROWS and found["converting"] == 600
    assert found["credits"] == [(1500.0, 2)]
    (value, keys, first) = found["lines"][0]
    assert abs(value - 1500.0) < 1e-6 and (keys, first) == (600, "2026-01-01")
    # 600 of the 1000 keys converted, and their touches cost what all rows of these keys cost.
    assert found["cost"] == sum(i % 7 for i in range(ROWS) if i % 1000 < 600)
