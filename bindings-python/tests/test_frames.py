from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import attribution_core as ac
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

AT = [dt.datetime(2026, 1, 1), dt.datetime(2026, 1, 8), dt.datetime(2026, 1, 2)]
TOUCHES: dict[str, list[Any]] = {
    "journey_id": ["ann", "ann", "bob"],
    "timestamp": AT,
    "channel": ["search", "email", "search"],
    "cost": [1.5, None, 0.25],
    "note": [object, None, 3],
}
CONVERSIONS: dict[str, list[Any]] = {
    "journey_id": ["ann", "bob"],
    "timestamp": [dt.datetime(2026, 1, 8), dt.datetime(2026, 1, 9)],
    "value": [90.0, 30.0],
}


def plain(columns: dict[str, list[Any]]) -> dict[str, list[Any]]:
    return {name: values for name, values in columns.items() if name != "note"}


def producers() -> dict[str, tuple[Any, Any]]:
    touches, conversions = plain(TOUCHES), CONVERSIONS
    arrow = (pa.table(touches), pa.table(conversions))
    frames = (pd.DataFrame(touches), pd.DataFrame(conversions))
    polars = (pl.DataFrame(touches), pl.DataFrame(conversions))
    chunked = pa.concat_tables([arrow[0].slice(0, 1), arrow[0].slice(1)])
    as_dates = arrow[0].set_column(1, "timestamp", arrow[0]["timestamp"].cast(pa.date32()))
    as_text = arrow[0].set_column(1, "timestamp", pa.array([at.isoformat() for at in AT]))
    zoned = arrow[0].set_column(1, "timestamp", arrow[0]["timestamp"].cast(pa.timestamp("ns", "UTC")))
    decimal = arrow[0].set_column(3, "cost", arrow[0]["cost"].cast(pa.decimal128(12, 2)))
    return {
        "lists of dicts": (
            [dict(zip(TOUCHES, row, strict=True)) for row in zip(*TOUCHES.values(), strict=True)],
            [dict(zip(CONVERSIONS, row, strict=True)) for row in zip(*CONVERSIONS.values(), strict=True)],
        ),
        "dicts of lists": (TOUCHES, CONVERSIONS),
        "numpy": (
            {
                "journey": np.array(touches["journey_id"]),
                "at": np.array(AT, dtype="datetime64[s]"),
                "channel": np.array(touches["channel"], dtype=object),
                "cost": touches["cost"],
            },
            {
                "journey": np.array(conversions["journey_id"]),
                "at": np.array(conversions["timestamp"], dtype="datetime64[ns]"),
                "value": np.array(conversions["value"], dtype=np.float32),
            },
        ),
        "pyarrow": arrow,
        "pyarrow, chunked": (chunked, arrow[1]),
        "pyarrow, record batch": (arrow[0].to_batches()[0], arrow[1].to_batches()[0]),
        "pyarrow, large strings": (
            arrow[0].set_column(0, "journey_id", arrow[0]["journey_id"].cast(pa.large_string())),
            arrow[1],
        ),
        "pyarrow, dates": (as_dates, arrow[1]),
        "pyarrow, times as text": (as_text, arrow[1]),
        "pyarrow, nanoseconds in a zone": (zoned, arrow[1]),
        "pyarrow, decimals": (decimal, arrow[1]),
        "pandas": frames,
        "pandas, categories": (
            frames[0].astype({"channel": "category", "journey_id": "category"}),
            frames[1],
        ),
        "pandas, Arrow types": (arrow[0].to_pandas(types_mapper=pd.ArrowDtype), frames[1]),
        "polars": polars,
        "polars, categories": (polars[0].with_columns(pl.col("channel").cast(pl.Categorical)), polars[1]),
        "polars, enum": (
            polars[0].with_columns(pl.col("channel").cast(pl.Enum(["email", "search"]))),
            polars[1],
        ),
        "polars, slice": (pl.concat([polars[0], polars[0]]).slice(3, 3), polars[1]),
    }


@pytest.mark.parametrize("producer", producers())
def test_every_producer_gives_the_same_journeys(producer: str) -> None:
    touches, conversions = producers()[producer]
    journeys = ac.Journeys(touches, conversions)
    lines = journeys.attribute("time_decay").lines().to_dicts()
    assert [(line["key"], line["channel"], line["row"]) for line in lines] == [
        ("ann", "search", 0),
        ("ann", "email", 1),
        ("bob", "search", 2),
    ]
    assert [line["value"] for line in lines] == [30.0, 60.0, 30.0]
    costs = {row["channel"]: row["cost"] for row in journeys.attribute("linear").by("channel").to_dicts()}
    assert costs == {"search": 1.75, "email": None}


def test_whole_numbers_are_keys() -> None:
    touches = pl.DataFrame({"journey": [7, 8], "at": AT[:2], "channel": ["a", "b"]})
    conversions = [{"journey": 7, "at": "2026-01-05", "value": 1}]
    assert ac.Journeys(touches, conversions).attribute("linear").lines().to_dicts()[0]["key"] == "7"


@pytest.mark.parametrize("take", ["polars", "pyarrow", "pandas"])
def test_results_are_taken_over(take: str) -> None:
    table = ac.Journeys(plain(TOUCHES), CONVERSIONS).attribute("linear").by("channel")
    assert len(table) == 2
    if take == "polars":
        frame = table.to_polars()
        assert frame["value"].sum() == 120.0 and pl.DataFrame(table).equals(frame)
    elif take == "pyarrow":
        assert table.to_pyarrow().num_rows == len(table) == 2
    else:
        assert table.to_pandas()["value"].sum() == 120.0
        assert pd.DataFrame.from_arrow(table).shape == (2, 10)


@pytest.mark.skipif(not Path("/proc/self/clear_refs").exists(), reason="only Linux tells the peak of a process")
def test_a_frame_is_not_copied() -> None:
    size = 3_000_000
    keys = pa.array(np.arange(size) % 5, pa.int32())
    channel = pa.DictionaryArray.from_arrays(keys, pa.array(["a", "b", "c", "d", "e"]))
    touches = pa.table(
        {
            "journey": pa.array(["somebody with a long identifier"] * size),
            "at": pa.array(np.zeros(size, dtype="datetime64[us]")),
            "channel": channel,
            "cost": pa.array(np.zeros(size)),
        }
    )
    before = pa.total_allocated_bytes()
    peak = _peak_growth(lambda: ac.Journeys(touches, [], null_journeys="skip"))
    # Any column copied would show: the smallest, the codes of the dictionary, takes 12 MB.
    assert touches.nbytes > 140_000_000 and peak < 10_000_000, peak
    assert pa.total_allocated_bytes() == before


def _peak_growth(work: Any) -> int:
    """Rise of the peak of the process above its present size, in bytes."""

    def status(name: str) -> int:
        with open("/proc/self/status") as lines:
            line = next(line for line in lines if line.startswith(name))
        return int(line.split()[1]) * 1024

    with open("/proc/self/clear_refs", "w") as reset:
        reset.write("5")
    before = status("VmRSS")
    work()
    return status("VmHWM") - before
