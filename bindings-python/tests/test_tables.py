from __future__ import annotations

import pickle
from typing import Any

import attribution_core as ac
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

TOUCHES = [
    {"journey": "ann", "at": "2026-01-01", "channel": "<search>"},
    {"journey": "ann", "at": "2026-01-08", "channel": "email", "cost": 1_234_567.5},
]
SALES = [{"journey": "ann", "at": "2026-01-08", "value": 90.0}, {"journey": "eve", "at": "2026-01-08", "value": 3.0}]


@pytest.fixture
def credits() -> ac.Credits:
    return ac.Journeys(TOUCHES, SALES).attribute("time_decay")


def test_lines_have_the_types_that_they_should_have(credits: ac.Credits) -> None:
    schema = credits.lines().to_pyarrow().schema
    assert schema.field("at").type == pa.timestamp("us", "UTC")
    assert schema.field("value").type == pa.float64()
    assert credits.lines().to_polars().schema["at"] == pl.Datetime("us", "UTC")
    assert pa.schema(credits.lines()) == schema


def test_weights_are_a_list_to_look_at_and_memory_to_share(credits: ac.Credits) -> None:
    weights = credits.weights
    assert weights == [1 / 3, 2 / 3] == list(weights) == weights.tolist() and weights == credits.weights
    assert weights != [1 / 3] and weights != "weights"
    assert (weights[-1], weights[:1], len(weights), 1 / 3 in weights) == (2 / 3, [1 / 3], 2, True)
    assert repr(weights) == repr([1 / 3, 2 / 3])
    array = np.asarray(weights)
    assert array.dtype == np.float64 and array.tolist() == weights
    assert np.shares_memory(array, np.asarray(weights)) and not array.flags.writeable
    assert np.array(weights, dtype=np.float32).dtype == np.float32
    assert pl.Series(weights).to_list() == pa.array(weights).to_pylist() == weights
    with pytest.raises(IndexError):
        weights[2]


def test_many_weights_are_told_in_short() -> None:
    touches = {"journey": ["ann"] * 8, "at": ["2026-01-01"] * 8, "channel": ["a"] * 8}
    weights = ac.Journeys(touches, SALES).attribute("linear").weights
    assert repr(weights) == "[0.125, 0.125, 0.125, 0.125, 0.125, 0.125, … 8 weights]"


def test_everything_is_plain_data_when_asked(credits: ac.Credits) -> None:
    table = credits.by("channel", "touch_day")
    assert table.to_dict() == {
        "dimensions": ["channel", "touch_day"],
        "rows": table.to_dicts(),
        "unattributed": {"conversions": 1.0, "value": 3.0},
        "baseline": {"conversions": 0.0, "value": 0.0},
    }
    assert table.dimensions == ["channel", "touch_day"] and table.unattributed == credits.unattributed
    assert credits.lines().to_dict() == {"rows": credits.lines().to_dicts()}


def test_notebooks_show_tables(credits: ac.Credits) -> None:
    html = credits.by("channel")._repr_html_()
    assert "<td>&lt;search&gt;</td>" in html and "<search>" not in html
    assert "<td>1,234,567.5</td>" in html and "<td>0.3333</td>" in html
    many = [{"journey": f"j{n}", "at": "2026-01-01", "channel": f"c{n}"} for n in range(60)]
    sales = [{**SALES[0], "journey": f"j{n}"} for n in range(60)]
    table = ac.Journeys(many, sales).attribute("linear").by("channel")
    assert table._repr_html_().count("<tr>") == 51 and "50 of 60 rows" in table._repr_html_()


def test_answers_print_as_tables_and_become_frames() -> None:
    curve = ac.Curve("michaelis_menten", beta=8, half_sat=1)
    best = ac.allocate({"<search>": curve, "paid_tv": {"curve": curve, "max": 1}}, budget=3)
    # 8 * 2 / 3 + 8 / 2, and 3 of spend
    assert str(best).splitlines()[0].startswith("status optimal · spend 3.00 · response 9.33 · profit 6.33 · roas 3.11")
    assert str(best).splitlines()[4].split() == ["paid_tv", "1.00", "4.00", "4.00", "2.00", "upper"]
    assert "<td>&lt;search&gt;</td>" in best._repr_html_()
    assert best.to_polars()["spend"].to_list() == best.to_pandas()["spend"].to_list() == [2, 1]
    frontier = ac.efficient_frontier({"s": curve}, [1, 3])
    assert str(frontier).splitlines()[1].split()[:3] == ["1.00", "1.00", "4.00"]
    assert frontier == list(frontier) and pickle.loads(pickle.dumps(frontier)) == frontier
    flight = ac.plan_flight(budget=2, periods=2, channels={"s": curve})
    assert flight.to_pyarrow().column("period").to_pylist() == [1, 2]
    journeys = ac.Journeys(TOUCHES, SALES)
    compared = journeys.compare(["linear", "last_touch"])
    assert compared.to_dicts()[0]["last_touch"] == 1
    assert str(compared).splitlines()[1].split()[:3] == ["email", "50.0%", "100.0%"]
    assert str(journeys.report).startswith("rows 4 · rejected 0 · touches 2 · used 2 · conversions 2 · attributable 1")
    # An answer without a table shows its fields.
    assert repr(best.channels[0]).startswith("AllocatedChannel(id='<search>', spend=2")


@pytest.mark.parametrize("key", [1, None, True])
def test_names_are_text(key: Any) -> None:
    curve = ac.Curve("michaelis_menten", beta=8, half_sat=1)
    with pytest.raises(ac.AttributionError) as caught:
        ac.allocate(channels={key: curve, "1": curve}, budget=3)
    assert (caught.value.code, caught.value.path) == ("INVALID_CONFIG", str(key))


def test_a_frame_with_a_name_twice_is_refused() -> None:
    touches = pd.DataFrame([["a", "b", "2026-01-01", "x"]], columns=["journey", "journey", "at", "channel"])
    with pytest.raises(ac.AttributionError) as caught:
        ac.Journeys(touches, SALES)
    assert str(caught.value) == "touchpoints.journey: expected one column for journey, got several"


def test_handles_say_what_they_are(credits: ac.Credits) -> None:
    journeys = ac.Journeys(TOUCHES, SALES)
    assert repr(journeys) == "<Journeys: 1, 1 of them converting, with 2 touches>"
    assert repr(credits) == "<Credits of time_decay for 2 touches>"
    assert repr(credits.lines()).startswith("<Table: 2 rows of journey, key, position")
    explanation = repr(journeys.explain("ann", "linear"))
    assert explanation.startswith("<Explanation of journey 0 by linear>\n<search> earned 50.0 %")


def test_the_version_is_that_of_the_workspace() -> None:
    from importlib.metadata import version

    assert ac.__version__ == version("attribution-core")
