from __future__ import annotations

import copy
import pickle
import struct
import sys
from collections.abc import Callable
from typing import Any

import attribution_core as ac
import numpy as np
import pytest

CURVE = ac.Curve("michaelis_menten", beta=900, half_sat=50)
SPENDS, RESPONSES = [1, 2, 4, 8, 16, 32], [5, 8, 11, 12, 13, 14]


def journeys() -> ac.Journeys:
    rows = ac.demo()
    touches = [{**row, "clicks": place / 2} for place, row in enumerate(rows["touchpoints"])]
    return ac.Journeys(touches, [*rows["conversions"], {"journey": "zed", "at": "2026-03-01", "value": 3.0}])


def credits() -> ac.Credits:
    return journeys().attribute("time_decay")


def problem() -> dict[str, Any]:
    return {"channels": [{"id": "search", "curve": CURVE}], "budget": 40}


RESULTS: dict[str, Callable[[], Any]] = {
    "report": lambda: journeys().report,
    "explanation": lambda: journeys().explain(position=0, model="time_decay"),
    "comparison": lambda: journeys().compare(["linear", "markov"]),
    "bootstrap": lambda: journeys().bootstrap("linear", replicates=20),
    "details": lambda: ac.fit("markov", journeys()).details(),
    "fitted model": lambda: ac.fit("shapley", journeys()),
    "summary": lambda: journeys().summary(),
    "weights": lambda: credits().weights,
    "returns": lambda: credits().roi(spend=ac.demo()["spend"]),
    "curve": lambda: CURVE,
    "fit": lambda: ac.fit_curve(SPENDS, RESPONSES, family="michaelis_menten"),
    "draws": lambda: ac.bootstrap_curve(SPENDS, RESPONSES, family="michaelis_menten", bootstrap={"replicates": 20}),
    "allocation": lambda: ac.allocate(problem()),
    "uncertain allocation": lambda: ac.allocate_draws(problem(), [[CURVE, CURVE]]),
    "outcome": lambda: ac.evaluate_plan(problem(), [20]),
    "metric": lambda: ac.metric("roas", revenue=3, spend=0),
}
WAYS: list[Callable[[Any], Any]] = [
    *(lambda it, protocol=protocol: pickle.loads(pickle.dumps(it, protocol)) for protocol in range(2, 6)),
    copy.copy,
    copy.deepcopy,
]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("result", RESULTS)
def test_every_result_comes_back(result: str, way: Callable[[Any], Any]) -> None:
    before = RESULTS[result]()
    after = way(before)
    assert type(after) is type(before)
    assert after == before


@pytest.mark.parametrize("way", WAYS)
def test_journeys_and_credits_come_back(way: Callable[[Any], Any]) -> None:
    for before in (journeys(), ac.Journeys.from_path_counts([{"path": "a > b", "conversions": 2, "value": 3.5}])):
        after = way(before)
        assert (after.report, after.channels, len(after)) == (before.report, before.channels, len(before))
        assert after.to_bytes() == before.to_bytes()
        assert after.attribute("linear").weights == before.attribute("linear").weights
    for before in (credits(), ac.fit("markov", journeys()).attribute(journeys())):
        after = way(before)
        assert (after.model, after.conservation, after.weights) == (before.model, before.conservation, before.weights)
        assert after.unattributed == before.unattributed
        assert after.by("campaign", "touch_week").to_dict() == before.by("campaign", "touch_week").to_dict()
        assert after.lines().to_dicts() == before.lines().to_dicts()


@pytest.mark.parametrize("way", WAYS)
def test_tables_come_back(way: Callable[[Any], Any]) -> None:
    for before in (credits().by("channel", "touch_day"), credits().lines(), ac.fit("markov", journeys()).effects()):
        after = way(before)
        assert (type(after), repr(after), after.to_dict()) == (type(before), repr(before), before.to_dict())
        assert after.to_pyarrow().equals(before.to_pyarrow())


def test_an_error_comes_back() -> None:
    with pytest.raises(ac.AttributionError) as raised:
        ac.model("position_based", first=2, last=-1)
    error = pickle.loads(pickle.dumps(raised.value))
    assert (error.code, error.path, error.problems) == ("INVALID_CONFIG", "first", raised.value.problems)


def test_copies_of_what_does_not_change_cost_nothing() -> None:
    for thing in (journeys(), credits(), credits().lines(), credits().weights, ac.fit("markov", journeys())):
        assert copy.copy(thing) is copy.deepcopy(thing) is thing
    summary = journeys().summary()
    other = copy.deepcopy(summary)
    other.add("new", 1)
    assert other != summary


def test_damaged_bytes_are_an_error() -> None:
    data = journeys().to_bytes()
    assert ac.Journeys.from_bytes(bytearray(data)).to_bytes() == data
    for wrong in (data[:-1], data[:40], b"", b"ACJO", data[:50] + b"\xff" + data[51:], bytes(100)):
        with pytest.raises(ac.AttributionError) as raised:
            ac.Journeys.from_bytes(wrong)
        assert raised.value.code == "INVALID_INPUT"
    with pytest.raises(ac.AttributionError, match="expected bytes"):
        ac.Journeys.from_bytes("text")  # type: ignore[arg-type]


def test_weights_of_a_pickle_are_checked() -> None:
    read, (data, model, conservation, weights, learned) = credits().__reduce__()
    doubled = (np.frombuffer(weights) * 2).tobytes()
    for wrong, path in ((doubled, "weights[0]"), (weights[:-8], "weights"), (weights[:-1], "weights")):
        with pytest.raises(ac.AttributionError) as raised:
            read(data, model, conservation, wrong, learned)
        assert (raised.value.code, raised.value.path) == ("INVALID_INPUT", path)
    with pytest.raises(ac.AttributionError) as raised:
        read(data, model, "some", weights, learned)
    assert raised.value.path == "conservation"


def test_weights_of_a_pickle_are_little_endian(monkeypatch: pytest.MonkeyPatch) -> None:
    found = credits()
    numbers = found.weights.tolist()
    little, big = struct.pack(f"<{len(numbers)}d", *numbers), struct.pack(f">{len(numbers)}d", *numbers)
    assert found.__reduce__()[1][3] == found.weights.__reduce__()[1][0] == little
    # A machine of the other kind turns them when they come and when they go.
    monkeypatch.setattr(sys, "byteorder", "big")
    there = type(found.weights)(little)
    assert bytes(memoryview(there._view)) == big
    assert there.__reduce__()[1][0] == little


def test_cells_of_a_pickled_table_are_checked() -> None:
    read, (parts,) = credits().lines().__reduce__()
    name, kind, cells, there = parts[0]
    for wrong in ((name, kind, cells[:-1], there), (name, "mood", cells, there), (name, kind, cells, b"\x01")):
        with pytest.raises(ac.AttributionError) as raised:
            read([wrong, *parts[1:]])
        assert raised.value.path == "columns[0]"
    with pytest.raises(ac.AttributionError):
        read([(name, kind, cells[:-8], there), *parts[1:]])
