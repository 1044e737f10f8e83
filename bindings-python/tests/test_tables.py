from __future__ import annotations

import attribution_core as ac
import numpy as np
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
