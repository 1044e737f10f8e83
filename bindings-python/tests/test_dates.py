"""Dates as the times of conversions, from every kind of table, and the days of a zone by its name."""

from __future__ import annotations

import datetime as dt
from typing import Any

import attribution_core as ac
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

TOUCHES = [
    {"journey": "ann", "at": "2026-01-04T10:00:00Z", "channel": "search"},
    {"journey": "ann", "at": "2026-01-05T14:00:00Z", "channel": "email"},
]
DAY = dt.date(2026, 1, 5)
DATES: dict[str, Any] = {
    "text": [{"journey": "ann", "at": "2026-01-05", "value": 60.0}],
    "date": [{"journey": "ann", "at": DAY, "value": 60.0}],
    "columns": {"journey": ["ann"], "at": [DAY], "value": [60.0]},
    "numpy": {"journey": ["ann"], "at": np.array(["2026-01-05"], "datetime64[D]"), "value": [60.0]},
    "arrow": pa.table({"journey": ["ann"], "at": pa.array([DAY], pa.date32()), "value": [60.0]}),
    "polars": pl.DataFrame({"journey": ["ann"], "at": [DAY], "value": [60.0]}),
    "pandas": pd.DataFrame({"journey": ["ann"], "at": [DAY], "value": [60.0]}),
}
TIMES: dict[str, Any] = {
    "text": [{"journey": "ann", "at": "2026-01-05T00:00:00Z", "value": 60.0}],
    "datetime": [{"journey": "ann", "at": dt.datetime(2026, 1, 5), "value": 60.0}],
    "arrow": pa.table(
        {"journey": ["ann"], "at": pa.array([dt.datetime(2026, 1, 5)], pa.timestamp("us")), "value": [60.0]}
    ),
    "pandas": pd.DataFrame({"journey": ["ann"], "at": pd.to_datetime(["2026-01-05"]), "value": [60.0]}),
}


def earned(conversions: Any, **rules: Any) -> dict[str, float]:
    credits = ac.Journeys(TOUCHES, conversions, **rules).attribute("linear")
    return {row["channel"]: row["value"] for row in credits.by("channel").to_dicts()}


@pytest.mark.parametrize("conversions", DATES.values(), ids=DATES)
def test_a_date_means_the_end_of_its_day(conversions: Any) -> None:
    assert earned(conversions) == {"email": 30.0, "search": 30.0}
    assert earned(conversions, close_of_day=False) == {"search": 60.0}


@pytest.mark.parametrize("conversions", TIMES.values(), ids=TIMES)
def test_midnight_is_a_time(conversions: Any) -> None:
    assert earned(conversions) == {"search": 60.0}


def test_a_zone_is_known_by_its_name() -> None:
    touches = [{"journey": "ann", "at": "2026-07-31T22:30:00Z", "channel": "search"}]
    sales = [{"journey": "ann", "at": "2026-12-31T23:30:00Z", "value": 1.0}]
    rules = {"time_zone": "Europe/Berlin", "lookback_days": None}
    credits = ac.Journeys(touches, sales, rules=rules).attribute("linear")
    # Two hours ahead of UTC in July, one in December.
    assert [row["touch_day"] for row in credits.by("touch_day").to_dicts()] == ["2026-08-01"]
    assert [row["conversion_month"] for row in credits.by("conversion_month").to_dicts()] == ["2027-01"]
    offset = ac.Journeys(touches, sales, rules=rules, time_zone=dt.timezone(dt.timedelta(hours=-5))).attribute("linear")
    assert [row["touch_day"] for row in offset.by("touch_day").to_dicts()] == ["2026-07-31"]
    with pytest.raises(ac.AttributionError, match="an offset from UTC such as") as refused:
        ac.Journeys(touches, sales, time_zone="Europe/Bärlin")
    assert (refused.value.code, refused.value.path) == ("INVALID_CONFIG", "time_zone")


def test_offsets_of_a_zone_are_those_that_python_knows() -> None:
    from zoneinfo import ZoneInfo

    from attribution_core._zones import with_offsets

    for name in ("America/New_York", "Africa/Casablanca", "Asia/Kolkata", "Australia/Lord_Howe"):
        changes: Any = with_offsets(name)
        starts = [dt.datetime.fromisoformat(change["at"]) for change in changes]
        for days in range(0, 365 * 130, 29):
            at = dt.datetime(1970, 1, 1, 7, tzinfo=dt.UTC) + dt.timedelta(days=days)
            held = [change["offset"] for change, start in zip(changes, starts, strict=True) if start <= at][-1]
            assert at.astimezone(ZoneInfo(name)).isoformat()[-6:] == held, (name, at)


def test_paths_are_a_table() -> None:
    paths = ac.Journeys(TOUCHES, DATES["text"]).paths()
    assert paths[0].path == ["search", "email"]
    shown = repr(paths)
    assert "search > email" in shown
    assert ac.Journeys.from_path_counts([path.to_dict() for path in paths]).paths() == paths
