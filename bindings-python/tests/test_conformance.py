from __future__ import annotations

import pickle
import struct
from typing import Any

import attribution_core as ac
import pytest
from attribution_core._answer import plain
from conformance_cases import CASES, FILES


def difference(actual: Any, expected: Any, path: str = "$") -> str | None:
    """First difference of two values; numbers are compared by their bits."""
    numbers = (int, float)
    if isinstance(actual, numbers) and isinstance(expected, numbers) and not isinstance(actual, bool):
        same = struct.pack("<d", actual) == struct.pack("<d", expected)
        return None if same else f"{path}: {actual!r} instead of {expected!r}"
    if isinstance(actual, dict) and isinstance(expected, dict):
        if actual.keys() != expected.keys():
            return f"{path}: {sorted(actual)} instead of {sorted(expected)}"
        found = (difference(actual[key], expected[key], f"{path}.{key}") for key in expected)
        return next((text for text in found if text), None)
    if isinstance(actual, list) and isinstance(expected, list) and len(actual) == len(expected):
        found = (difference(a, b, f"{path}[{i}]") for i, (a, b) in enumerate(zip(actual, expected, strict=True)))
        return next((text for text in found if text), None)
    return None if actual == expected else f"{path}: {actual!r} instead of {expected!r}"


def economics(function: str, given: dict[str, Any]) -> Any:
    """A function of economics through its public face."""
    if function == "curve":
        curve = ac.Curve(given["curve"])
        return curve._ask(**{name: given[name] for name in ("spends", "marginals") if name in given})
    if function == "metric":
        found = ac.metric(given["metric"], **given["values"])
        return {"value": found.value, "reason": found.reason}
    if function == "allocate_draws":
        return ac.allocate_draws(**given).to_dict()
    if function in ("allocate", "plan_flight"):
        return getattr(ac, function)(given).to_dict()
    if function == "simulate_log":
        return ac.simulate_log(**given["options"])
    if function in ("fit_curve", "bootstrap_curve"):
        options = given.get("options", {})
        more = {"bootstrap": given["bootstrap"]} if "bootstrap" in given else {}
        observed = (given["spend"], given["response"], given.get("weight", ()))
        return getattr(ac, function)(*observed, **options, **more).to_dict()
    named = {"shape" if name == "adstock" else name: value for name, value in given.items() if name != "options"}
    return plain(getattr(ac, function)(**named, **given.get("options", {})))


def totals(summary: ac.PathSummary) -> dict[str, Any]:
    numbers = {name: getattr(summary, name) for name in ("conversions", "nulls", "value", "channels")}
    return {"overview": {"paths": len(summary), **numbers}, "bytes": list(summary.to_bytes())}


def run(call: str, given: dict[str, Any], data: dict[str, Any]) -> Any:
    if call == "economics":
        return economics(given["function"], given["arguments"])
    if call == "ledger":
        ledger = ac.Ledger.from_json_lines(given["ledger"]) if given["ledger"] else ac.Ledger()
        ledger = pickle.loads(pickle.dumps(ledger))
        made = getattr(ledger, given["function"])(**given["arguments"])
        return list(made) if isinstance(made, bytes) else plain(made)
    if call == "count":
        counted = ac.PathSummary()
        for row in given["add"]:
            counted.add(**row)
        for row in given.get("remove", []):
            counted.remove(**row)
        return {"overview": totals(counted)["overview"]}
    if call == "transitions":
        learned = pickle.loads(pickle.dumps(ac.FittedModel.from_transitions(given["model"], given["transitions"])))
        return {"details": learned.details().to_dict()}
    rows = data[given["data"]] if "data" in given else given
    rules = given.get("rules")
    if "paths" in rows:
        journeys = ac.Journeys.from_path_counts(rows["paths"], rules=rules)
    elif "opportunities" in rows:
        names = ("opportunities", "leads", "accounts", "contact_roles", "stage_changes")
        records = {name: rows[name] for name in names if name in rows}
        journeys = pickle.loads(pickle.dumps(ac.Journeys(rows["touchpoints"], rules=rules, **records)))
        if given.get("open"):
            journeys = journeys.open_pipeline
    elif "events" in rows:
        journeys = ac.Journeys.from_events(rows["events"], rules=rules)
    else:
        journeys = ac.Journeys(rows["touchpoints"], rows["conversions"], rules=rules)
    if call == "method":
        of = journeys.attribute(given["model"]) if "model" in given else journeys
        # Options are keywords here.
        asked = {**given["arguments"], **given["arguments"].get("options", {})}
        asked.pop("options", None)
        return plain(getattr(of, given["function"])(**asked))
    if call == "journeys":
        return {
            "journeys": len(journeys),
            "converting": journeys.converting,
            "touches": journeys.touches,
            "channels": journeys.channels,
            "report": journeys.report.to_dict(),
        }
    if call == "explain":
        return journeys.explain(given.get("journey"), given["model"], position=given.get("position")).to_dict()
    if call == "paths":
        assert journeys.paths() == journeys.summary().paths()
        return {"paths": plain(journeys.paths())}
    if call == "summary":
        return totals(journeys.summary())
    if call == "fit":
        fitted = pickle.loads(pickle.dumps(ac.fit(given["model"], journeys.summary())))
        return {"details": fitted.details().to_dict(), "weights": list(fitted.attribute(journeys).weights)}
    if call == "compare":
        return journeys.compare(given["models"], **given.get("thresholds", {})).to_dict()
    if call == "bootstrap":
        return journeys.bootstrap(given["model"], **given.get("options", {})).to_dict()
    if call == "open_journeys":
        return ac.fit(given["model"], journeys).conversion_probability(journeys, **given["arguments"]).to_dict()
    if call == "credit":
        own = {name: given[name] for name in ("weights", "model", "conservation") if name in given}
        credits = ac.Credits.from_weights(ac.Journeys.from_bytes(journeys.to_bytes()), **own)
    else:
        credits = journeys.attribute(given["model"])
    if call == "plan":
        asked = given["arguments"]
        return credits.plan(spend=asked["spend"], **asked.get("options", {})).to_dict()
    if call == "roi":
        asked = given["arguments"]
        more = {"bootstrap": asked["bootstrap"]} if "bootstrap" in asked else {}
        return credits.roi(*asked["by"], spend=asked["spend"], **more, **asked.get("options", {})).to_dict()
    result = {
        "model": credits.model,
        "conservation": credits.conservation,
        "weights": list(credits.weights),
        "unattributed": credits.unattributed.to_dict(),
    }
    if "by" in given:
        result["table"] = credits.by(*given["by"]).to_dict()
    return result


def test_there_are_cases() -> None:
    assert len(CASES) >= 400


@pytest.mark.parametrize(("file", "case"), CASES, ids=[f"{file}: {case['name']}" for file, case in CASES])
def test_conformance(file: str, case: dict[str, Any]) -> None:
    data = FILES[file].get("data", {})
    try:
        actual = run(case["call"], case["arguments"], data)
    except ac.AttributionError as error:
        assert "error" in case, error
        raised = {"code": error.code, "path": error.path, "detail": error.detail}
        assert difference(raised, case["error"]) is None, (raised, case["error"])
    else:
        assert "expected" in case, f"no error, where {case.get('error')} was expected"
        assert (found := difference(actual, case["expected"])) is None, found
