from __future__ import annotations

import json
import pickle
from typing import Any

import attribution_core as ac
import pytest

PATHS = [
    {"path": "search > email", "conversions": 12, "value": 640.5, "nulls": 40},
    {"path": "search", "conversions": 5, "value": 120.25, "nulls": 300},
    {"path": ["social", "search", "email"], "conversions": 4, "value": 310.0, "nulls": 25},
]


def journeys(paths: list[dict[str, Any]] = PATHS) -> ac.Journeys:
    return ac.Journeys.from_path_counts(paths)


def test_summaries_add_up_to_the_byte() -> None:
    parts = [journeys([row]).summary() for row in PATHS]
    whole = journeys().summary()
    assert sum(parts) == sum(reversed(parts)) == parts[1] + parts[2] + parts[0] == whole
    assert sum(parts).to_bytes() == whole.to_bytes()
    assert pickle.loads(pickle.dumps(whole)) == whole == ac.PathSummary.from_bytes(whole.to_bytes())
    assert (len(whole), whole.conversions, whole.nulls, whole.value) == (3, 21, 365, 1070.75)
    assert whole.channels == ["email", "search", "social"]
    assert "3 paths, 21 conversions" in repr(whole)
    whole.merge(whole)
    assert whole.conversions == 42


def test_a_stream_is_kept_up_to_date() -> None:
    summary = journeys().summary()
    before = summary.to_bytes()
    summary.add("new > search", conversions=1, value=0.1)
    summary.add(["new"], nulls=2)
    assert summary.to_bytes() != before
    summary.remove(["new"], nulls=2)
    summary.remove("new > search", conversions=1, value=0.1)
    assert summary.to_bytes() == before
    # Rows of a frame have floats in the place of whole numbers.
    summary.add("new", conversions=0.0, nulls=2.0)  # type: ignore[arg-type]
    summary.remove("new", nulls=2)
    assert summary.to_bytes() == before


def test_a_fitted_model_attributes_other_journeys_and_pickles() -> None:
    fitted = ac.fit("markov", journeys().summary(), order=2)
    assert fitted.model == '{"model":"markov","order":2}'
    rows = fitted.effects().to_dicts()
    assert [row["channel"] for row in rows] == ["email", "search", "social"]
    assert sum(row["conversions"] for row in rows) == pytest.approx(21)
    details = fitted.details()
    assert details.conversion_probability == pytest.approx(21 / 386)
    assert {row["to"] for row in details.transitions} >= {"(conversion)", "(null)", "search > email"}
    again = pickle.loads(pickle.dumps(fitted))
    assert again.attribute(journeys()).weights == fitted.attribute(journeys()).weights
    assert again.to_json() == fitted.to_json()
    other = journeys([{"path": "never > seen", "conversions": 1, "value": 10.0, "nulls": 0}])
    assert list(fitted.attribute(other).weights) == [0.5, 0.5]
    assert "removal_effect" in str(fitted.explain(journeys(), position=0).to_dict())
    assert ac.fit({"model": "shapley"}, journeys()).effects().to_polars()["effect"].sum() == pytest.approx(21)


def test_models_side_by_side() -> None:
    comparison = journeys().compare(["first_touch", "last_touch", "markov"], weak=0.6)
    assert comparison.models == ["first_touch", "last_touch", "markov"]
    assert len(comparison.pairs) == 3
    assert {row["consensus"] for row in comparison.channels} <= {"strong", "moderate", "weak", "disagreement"}


def test_intervals_repeat_with_their_seed() -> None:
    sure = journeys().bootstrap("markov", replicates=200, seed=3, order=2)
    assert sure == journeys().bootstrap("markov", replicates=200, seed=3, order=2)
    row = sure.to_dicts()[0]
    assert row["share_low"] <= row["share_estimate"] <= row["share_high"]
    assert (row["rank"], set(row)) == (1, {"channel", "rank", "rank_stability", *(name for name in row if "_" in name)})


@pytest.mark.parametrize(
    ("work", "code", "path"),
    [
        (lambda: ac.PathSummary.from_bytes(b"nothing"), "INVALID_INPUT", "bytes[0]"),
        (lambda: ac.PathSummary.from_bytes(journeys().summary().to_bytes()[:-1]), "INVALID_INPUT", None),
        (lambda: ac.PathSummary().add([], 1), "INVALID_INPUT", "path"),
        (lambda: ac.PathSummary().add("a > ", 1), "INVALID_INPUT", "path[1]"),
        (lambda: ac.PathSummary().add("a", 1, float("nan")), "INVALID_INPUT", "value"),
        (lambda: ac.PathSummary().add("a", -1), "INVALID_INPUT", "conversions"),
        (lambda: ac.PathSummary().remove("a", 1), "INVALID_INPUT", "path"),
        (lambda: ac.fit("linear", journeys()), "INVALID_CONFIG", "model"),
        (lambda: ac.fit("markov", journeys(), order=5), "INVALID_CONFIG", "order"),
        (lambda: ac.FittedModel.from_json("{}"), "INVALID_INPUT", "version"),
        (lambda: ac.FittedModel.from_json("nothing"), "INVALID_INPUT", ""),
        (lambda: journeys().compare([]), "INVALID_INPUT", "models"),
        (lambda: journeys().compare("linear"), "INVALID_CONFIG", "models"),
        (lambda: journeys().compare(["linear"], weak=0.0), "INVALID_CONFIG", "weak"),
        (lambda: journeys().bootstrap("linear", replicates=1), "INVALID_CONFIG", "replicates"),
        (lambda: journeys().bootstrap("linear", level=2.0), "INVALID_CONFIG", "level"),
    ],
)
def test_wrong_input_has_a_code_and_a_path(work: Any, code: str, path: str | None) -> None:
    with pytest.raises(ac.AttributionError) as raised:
        work()
    assert raised.value.code == code
    assert path is None or raised.value.path == path


def test_a_later_version_is_refused() -> None:
    data = json.loads(ac.fit("shapley", journeys()).to_json())
    with pytest.raises(ac.AttributionError, match="version 1, got 2"):
        ac.FittedModel.from_json(json.dumps({**data, "version": 2}))


def test_tables_of_models_that_learn_say_what_they_are() -> None:
    paths = [*PATHS, {"path": "display > search", "conversions": 0, "value": 0.0, "nulls": 9}]
    effects = {
        row["channel"]: row["conversions"] for row in ac.fit("markov", journeys(paths).summary()).effects().to_dicts()
    }
    assert effects["display"] > 0
    assert sum(effects.values()) == pytest.approx(21)
    compared = journeys(paths).compare(["linear", "markov"])
    assert compared.basis == ["credits", "effects"]
    assert {row["channel"]: row["models"][1]["conversions"] for row in compared.channels} == effects
    table = journeys(paths).attribute("markov").by("channel")
    assert table.note is not None
    assert table.note in repr(table)
    assert table.note in table._repr_html_()
    assert table.to_dict()["note"] == table.note
    assert journeys(paths).attribute("linear").by("channel").note is None
