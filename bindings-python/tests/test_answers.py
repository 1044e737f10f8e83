"""Answers: frozen classes from JSON, all the way down."""

from __future__ import annotations

import copy
import json
import pickle
import subprocess
import sys
from typing import Any, TypeAlias

import attribution_core as ac
import numpy as np
import pytest
from attribution_core._answer import Answer, plain, read

CURVE = ac.Curve("michaelis_menten", beta=900, half_sat=50)


class Leaf(Answer):
    __slots__ = ("kind", "size")
    _tag = ("kind", "leaf")
    kind: str
    size: float | None


class Branch(Answer):
    __slots__ = ("kind", "ends", "named", "range", "first")  # noqa: RUF023 (the order of fields)
    _tag = ("kind", "branch")
    kind: str
    ends: list[Tree]
    named: dict[str, Leaf]
    range: tuple[float, float]
    first: Tree | None


Tree: TypeAlias = Leaf | Branch
LEAF = {"kind": "leaf", "size": None}
EMPTY: dict[str, Any] = {"kind": "branch", "ends": [], "named": {}, "range": [0, 1], "first": None}
TREE: dict[str, Any] = {**EMPTY, "ends": [LEAF, EMPTY], "named": {"a": LEAF}, "first": LEAF}


def tree() -> Branch:
    found = read("Tree", copy.deepcopy(TREE), __name__)
    assert isinstance(found, Branch)
    return found


def test_unions_lists_mappings_and_tuples_are_answers_all_the_way_down() -> None:
    found = tree()
    assert [type(end) for end in found.ends] == [Leaf, Branch]
    assert (found.named["a"], found.range, found.first, found.ends[1].first) == (
        Leaf(**LEAF),
        (0, 1),
        found.ends[0],
        None,
    )
    assert found.to_dict() == TREE
    assert plain([found, (1, {"a": found})]) == [TREE, [1, {"a": TREE}]]


@pytest.mark.parametrize("way", [copy.copy, copy.deepcopy, lambda it: pickle.loads(pickle.dumps(it))])
def test_answers_compare_and_come_back(way: Any) -> None:
    assert way(tree()) == tree()
    assert tree() != read("Branch", {**copy.deepcopy(TREE), "range": [0, 2]}, __name__)
    assert Leaf(**LEAF) != read("Branch", dict(EMPTY), __name__)
    with pytest.raises(TypeError, match="unhashable"):
        hash(tree())


def test_answers_of_journeys_are_answers_all_the_way_down() -> None:
    rows = ac.demo()
    journeys = ac.Journeys(rows["touchpoints"], rows["conversions"])
    fitted = ac.fit("markov", journeys, order=2)
    comparison, details = journeys.compare(["linear", "markov"]), fitted.details()
    bootstrap = journeys.bootstrap("linear", replicates=10)
    told = [journeys.report, journeys.explain(position=0, model="linear"), fitted.explain(journeys, position=0)]
    for found in [*told, comparison, details, bootstrap, journeys.attribute("linear").unattributed]:
        assert isinstance(found, Answer)
        assert pickle.loads(pickle.dumps(found)) == copy.deepcopy(found) == found
        json.dumps(found.to_dict())
    assert comparison.channels[0].models[1].share == comparison["channels"][0]["models"][1]["share"]
    assert bootstrap.channels[0].value.low <= bootstrap.channels[0].value.high
    assert (details.model["model"], details.model["order"]) == ("markov", 2)  # type: ignore[typeddict-item]
    step = details.transitions[0]
    assert step.from_ == step["from"] == step.to_dict()["from"]
    assert "from_" not in step.to_dict()
    assert step == step.to_dict() and step != {**step.to_dict(), "count": -1}


def test_what_is_left_out_when_it_is_nothing_is_nothing() -> None:
    sale = {"journey": "ann", "at": "2026-01-02", "value": 90.0, "id": "s1"}
    touch = {"journey": "ann", "at": "2026-01-01", "channel": "search"}
    refund = {"journey": "ann", "at": "2026-01-03", "value": -30.0, "kind": "refund", "refunds": "s1"}
    kept, given_back = ac.Journeys([touch], [sale]), ac.Journeys([touch], [sale, refund])
    assert (kept.report.refunds.given, given_back.report.refunds.given) == (0, 1)
    assert "refunds" not in kept.report.to_dict()
    assert given_back.report.to_dict()["refunds"]["value"] == -30.0
    why, net = kept.explain("ann", "linear"), given_back.explain("ann", "linear")
    assert (why.refunded, net.refunded, net.value) == (0, 30.0, 60.0)
    assert ("refunded" in why.to_dict(), "refunded" in net.to_dict()) == (False, True)
    assert str(why) == why.touches[0].sentence


def test_answers_are_frozen() -> None:
    best: Any = ac.allocate({"search": CURVE}, budget=5)
    with pytest.raises(AttributeError, match="frozen"):
        best.spend = 6
    with pytest.raises(AttributeError, match="frozen"):
        del best.channels[0].spend
    with pytest.raises(AttributeError):
        best.anything = 6
    assert best.spend == best["spend"] == 5
    with pytest.raises(KeyError):
        best["to_dict"]


def test_an_answer_has_exactly_its_fields() -> None:
    assert repr(Leaf(kind="leaf", size=2.0)) == "Leaf(kind='leaf', size=2.0)"
    for wrong in ({"kind": "leaf"}, {**LEAF, "colour": 1}):
        with pytest.raises(TypeError, match="Leaf needs exactly its fields"):
            Leaf(**wrong)


def test_a_misspelt_argument_is_answered_with_the_nearest_name() -> None:
    unknown: Any = {"budgt": 5}
    for work, path, near in (
        (lambda: ac.allocate({"search": CURVE}, **unknown), "budgt", "budget"),
        (lambda: ac.efficient_frontier({"search": CURVE}, [5], **unknown), "budgt", "budgets"),
        (lambda: ac.fit_curve([1, 2, 3], [1, 2, 3], **{"famly": "hill"}), "options.famly", "family"),
    ):
        with pytest.raises(ac.AttributionError) as raised:
            work()
        assert (raised.value.code, raised.value.path) == ("INVALID_CONFIG", path)
        assert f"did you mean {near}?" in raised.value.detail or near in raised.value.detail


def test_a_curve_has_the_parameters_of_its_family() -> None:
    assert (CURVE.family, CURVE.beta, CURVE.half_sat) == ("michaelis_menten", 900, 50)
    with pytest.raises(AttributeError, match="has no slope"):
        CURVE.slope  # noqa: B018
    fit = ac.fit_curve([1, 2, 4, 8], [2, 3, 4, 5], family="michaelis_menten")
    assert fit.curve.half_sat == fit.curve["half_sat"] == fit.parameters[1].value
    assert ac.bootstrap_curve([1, 2, 4, 8], [2, 3, 4, 5], family="linear").curves[0].beta > 0


def test_arrays_and_answers_are_taken() -> None:
    fit = ac.fit_curve(np.array([1, 2, 4, 8]), np.array([2.0, 3.0, 4.0, 5.0]), family="michaelis_menten")
    assert ac.evaluate_plan({"tv": fit}, np.array([5])).response == fit.curve.response(5)
    assert ac.bootstrap_curve([1, 2, 4, 8], [2, 3, 4, 5], bootstrap=None, family="linear").fit.family == "linear"


def test_importing_economics_brings_nothing_slow() -> None:
    code = "import sys, attribution_core.economics; print(*sys.modules)"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not {"dataclasses", "inspect", "attribution_core.generated.given"} & set(found)
