"""Ways to call the library that type checkers must accept; mypy reads this file, and the tests run it."""

from __future__ import annotations

import attribution_core as ac
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
from attribution_core.inputs import Model, Rules, TableInput


def test_every_kind_of_table_is_a_table_for_type_checkers() -> None:
    rows: list[dict[str, str]] = [{"journey": "ann", "at": "2026-01-01", "channel": "search"}]
    columns = {name: [cell] for name, cell in rows[0].items()}
    arrays = {name: np.array(cells, dtype=object) for name, cells in columns.items()}
    batch = pa.record_batch(columns)
    tables: list[TableInput] = [
        rows,
        columns,
        arrays,
        pl.DataFrame(rows),
        pl.LazyFrame(rows),
        pd.DataFrame(rows),
        pa.table(columns),
        batch,
    ]
    sales: list[dict[str, str | float]] = [{"journey": "ann", "at": "2026-01-02", "value": 90.0}]
    rules: Rules = {"lookback_days": 30, "direct": "drop_if_others"}
    models: list[Model] = ["linear", {"model": "time_decay", "half_life_days": 7}]
    for table in tables:
        credits: list[ac.Credits] = ac.attribute(table, sales, models, rules=rules)
        assert [one.weights.tolist() for one in credits] == [[1.0], [1.0]]


def test_results_have_types() -> None:
    demo = ac.demo()
    journeys: ac.Journeys = ac.Journeys(demo["touchpoints"], demo["conversions"])
    table: ac.CreditTable = journeys.attribute("linear").by("channel")
    names: list[str] = table.column_names
    frame: pl.DataFrame = table.to_polars()
    report: ac.BuildReport = journeys.report
    explanation: ac.Explanation = journeys.explain("customer-1", "linear")
    again: ac.Explanation = journeys.explain(position=0, model="linear")
    budget: ac.Allocation = ac.allocate({"search": ac.Curve("michaelis_menten", beta=9, half_sat=4)}, budget=5)
    assert frame.columns == names
    assert report.touches == 16
    assert (again, budget.spends) == (explanation, {"search": 5.0})
    assert sum(touch.weight for touch in explanation.touches) == 1.0
