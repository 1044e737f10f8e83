"""Laws that must hold for any rows, whichever way they come in."""

from __future__ import annotations

import datetime as dt
import math
from typing import Any

import attribution_core as ac
import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

NAMES = st.sampled_from(["ann", "bob", "eve", "žofie"])
CHANNELS = st.sampled_from(["search", "email", "direct", "🛒 سوق", " "])
TIMES = st.datetimes(dt.datetime(2025, 12, 1), dt.datetime(2026, 2, 1))
TOUCHES = st.fixed_dictionaries(
    {"journey": NAMES, "at": TIMES, "channel": CHANNELS, "cost": st.none() | st.floats(0, 1e6)}
)
SALES = st.fixed_dictionaries({"journey": NAMES, "at": TIMES, "value": st.floats(0, 1e9)})
RULES = st.fixed_dictionaries(
    {
        "lookback_days": st.none() | st.floats(0, 60),
        "direct": st.sampled_from(["keep", "drop", "drop_if_others"]),
        "between_conversions": st.sampled_from(["since_previous", "all_in_window", "until_newer_touch"]),
        "min_age_days": st.sampled_from([0, 1.5]),
        "one_per_channel": st.sampled_from([None, "first", "last"]),
        "drop_if_others": st.sampled_from([[], [["search"], ["email"]]]),
        "time_zone": st.sampled_from(["UTC", "+05:30", "Europe/Berlin"]),
    }
)
SCHEMA = {"journey": pl.String, "at": pl.Datetime("us"), "channel": pl.String, "cost": pl.Float64}
# `participation` gives each channel all of a conversion, and the others need a field that these rows do not have.
SHARING = [
    model["name"]
    for model in ac.catalog()
    if model["conservation"] == "full" and model["name"] not in ("engagement_weighted", "activity_weighted")
]


def frames(touches: list[dict[str, Any]], sales: list[dict[str, Any]]) -> tuple[pl.DataFrame, pl.DataFrame]:
    return (
        pl.DataFrame(touches, schema=SCHEMA).with_columns(pl.col("channel").cast(pl.Categorical)),
        pl.DataFrame(sales, schema={"journey": pl.String, "at": pl.Datetime("us"), "value": pl.Float64}),
    )


@settings(deadline=None, max_examples=60)
@given(st.lists(TOUCHES, max_size=30), st.lists(SALES, max_size=6), RULES)
def test_rows_and_frames_give_the_same_to_the_bit(
    touches: list[dict[str, Any]], sales: list[dict[str, Any]], rules: dict[str, Any]
) -> None:
    by_rows = ac.Journeys(touches, sales, rules=rules)
    by_frames = ac.Journeys(*frames(touches, sales), rules=rules)
    # A list that is empty has no columns, so that the fields that were read are not the same.
    assert {**by_rows.report.to_dict(), "touch_fields": []} == {**by_frames.report.to_dict(), "touch_fields": []}
    for name in ("time_decay", "participation"):
        pair = [journeys.attribute(name) for journeys in (by_rows, by_frames)]
        assert [w.hex() for w in pair[0].weights] == [w.hex() for w in pair[1].weights]
        assert pair[0].lines().to_dicts() == pair[1].lines().to_dicts()
        assert pair[0].by("channel").to_dict() == pair[1].by("channel").to_dict()


@settings(deadline=None, max_examples=60)
@given(st.lists(TOUCHES, max_size=30), st.lists(SALES, max_size=6), RULES, st.sampled_from(SHARING))
def test_nothing_is_lost(
    touches: list[dict[str, Any]], sales: list[dict[str, Any]], rules: dict[str, Any], model: str
) -> None:
    journeys = ac.Journeys(touches, sales, rules=rules)
    credits = journeys.attribute(model)
    table = credits.by("channel")
    earned = sum(row["value"] for row in table.to_dicts())
    given_value = sum(sale["value"] for sale in sales)
    assert math.isclose(earned + table.unattributed["value"], given_value, rel_tol=1e-9, abs_tol=1e-6)
    by_journey: dict[int, float] = {}
    for line in credits.lines().to_dicts():
        by_journey[line["journey"]] = by_journey.get(line["journey"], 0.0) + line["weight"]
    assert len(by_journey) == journeys.converting
    assert all(math.isclose(weight, 1.0, rel_tol=1e-12) for weight in by_journey.values())
