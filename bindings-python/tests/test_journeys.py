from __future__ import annotations

import datetime as dt
import json
import pickle
import subprocess
import sys

import attribution_core as ac
import pytest

TOUCHES = [
    {"journey": "ann", "at": "2026-01-01", "channel": "search", "cost": 1.5, "campaign": "spring"},
    {"journey": "ann", "at": "2026-01-08T00:00:00Z", "channel": "email", "cost": 0.5},
    {"journey": "bob", "at": "2026-01-02", "channel": "search"},
]
CONVERSIONS = [{"journey": "ann", "at": "2026-01-08", "value": 90.0}]


def test_the_demo_is_conserved_to_the_cent_by_every_conserving_model() -> None:
    rows = ac.demo()
    journeys = ac.Journeys(rows["touchpoints"], rows["conversions"])
    names = [model["name"] for model in ac.catalog() if model["conservation"] != "per_channel"]
    assert len(names) == 29
    for name in names:
        table = journeys.attribute(name).by("channel")
        total = sum(row["value"] for row in table.to_dicts()) + table.unattributed["value"]
        total += table.baseline["value"]
        assert round(total, 2) == 879.95, name
    first = journeys.attribute("first_touch").by("channel").to_dicts()
    assert round(next(row["value"] for row in first if row["channel"] == "paid_search"), 2) == 449.98


def test_rows_become_credits() -> None:
    journeys = ac.Journeys(TOUCHES, CONVERSIONS)
    assert (len(journeys), journeys.converting, journeys.touches) == (2, 1, 3)
    assert journeys.channels == ["search", "email"]
    credits = journeys.attribute("time_decay", half_life_days=7)
    assert list(credits.weights) == [1 / 3, 2 / 3]
    assert (credits.model, credits.conservation) == ("time_decay", "full")
    table = credits.by("channel")
    assert [row["channel"] for row in table.to_dicts()] == ["email", "search"]
    assert table.to_dicts()[1]["cost"] == 1.5
    assert credits.by("campaign").to_dicts()[0]["campaign"] is None
    assert repr(table).startswith("channel")
    assert "<td>email</td>" in table._repr_html_()


def test_lines_name_every_touch() -> None:
    line = ac.Journeys(TOUCHES, CONVERSIONS).attribute("linear").lines().to_dicts()[0]
    assert line == {
        "journey": 0,
        "key": "ann",
        "position": 0,
        "row": 0,
        "at": dt.datetime(2026, 1, 1, tzinfo=dt.UTC),
        "channel": "search",
        "weight": 0.5,
        "value": 45.0,
    }


def test_explanations_are_plain_sentences() -> None:
    journeys = ac.Journeys(TOUCHES, CONVERSIONS)
    explanation = journeys.explain("ann", "time_decay", half_life_days=7)
    assert explanation == journeys.explain(position=0, model={"model": "time_decay"})
    assert str(explanation).splitlines()[1].startswith("email earned 66.7 % (60.00 of 90.00): it came 1.00 days before")
    # A date as the time of a sale is the end of its day.
    assert explanation.touches[0].factors[0].to_dict() == {"name": "age_days", "value": pytest.approx(8.0)}
    with pytest.raises(ac.AttributionError, match="the key of a journey, or its position"):
        journeys.explain("eve", "linear")


def test_the_report_accounts_for_every_row() -> None:
    report = ac.Journeys(TOUCHES, CONVERSIONS, null_journeys="skip").report
    assert (report.touches, report.touches_used, report.touches_set_aside.null_journey_skipped) == (3, 2, 1)
    assert report.to_dict()["touches_set_aside"]["null_journey_skipped"] == 1


def test_rules_are_keywords_or_a_mapping() -> None:
    short = ac.Journeys(TOUCHES, CONVERSIONS, lookback_days=1)
    assert short.touches == ac.Journeys(TOUCHES, CONVERSIONS, rules={"lookback_days": 1}).touches == 2
    old = [{**TOUCHES[0], "at": "1999-01-01"}]
    assert ac.Journeys(old, CONVERSIONS, lookback_days=None).converting == 1
    assert ac.Journeys(old, CONVERSIONS).attribute("linear").unattributed == {
        "conversions": 1.0,
        "value": 90.0,
    }
    assert ac.Journeys(TOUCHES, CONVERSIONS, direct_channels={"email"}, direct="drop").channels == ["search"]


def test_one_call_gives_what_the_steps_give() -> None:
    models = ["linear", {"model": "time_decay", "half_life_days": 3}]
    once = ac.attribute(TOUCHES, CONVERSIONS, models)
    steps = ac.Journeys(TOUCHES, CONVERSIONS).attribute_all(models)
    assert [list(credits.weights) for credits in once] == [list(credits.weights) for credits in steps]
    assert once[1].model == '{"model":"time_decay","half_life_days":3}'


def test_path_counts_from_rows_and_lists() -> None:
    rows = [
        {"path": "search > email", "conversions": 2, "value": 100.0, "nulls": 5},
        {"path": ["email"], "conversions": 1, "value": 10.0},
    ]
    journeys = ac.Journeys.from_path_counts(rows)
    values = {row["channel"]: row["value"] for row in journeys.attribute("linear").by("channel").to_dicts()}
    assert values == {"search": 50.0, "email": 60.0}
    with pytest.raises(ac.AttributionError) as caught:
        journeys.attribute("time_decay")
    assert (caught.value.code, caught.value.path) == ("MISSING_DATA", "model")


def test_models_are_data() -> None:
    assert ac.model("u_shaped", first=0.5, last=0.5) == {"model": "position_based", "first": 0.5, "last": 0.5}
    assert {model["name"] for model in ac.catalog()} >= {"linear", "time_decay", "full_path", "ensemble"}


def test_errors_survive_pickling() -> None:
    with pytest.raises(ac.AttributionError) as caught:
        ac.model("time_decay", half_life_days=0)
    again = pickle.loads(pickle.dumps(caught.value))
    assert (again.code, again.path, str(again)) == (
        "INVALID_CONFIG",
        "half_life_days",
        "half_life_days: expected a number above 0, got 0",
    )


def test_importing_loads_no_data_frame_library() -> None:
    heavy = ("numpy", "pandas", "polars", "pyarrow")
    code = f"import sys, attribution_core; print([name for name in {heavy} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_wire_form_of_rules_is_json() -> None:
    from attribution_core._wire import rules_json

    assert json.loads(rules_json({"lookback_days": float("inf")}, {"direct_channels": {"b", "a"}})) == {
        "lookback_days": "inf",
        "direct_channels": ["a", "b"],
    }
