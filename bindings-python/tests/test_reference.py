"""The conformance cases against models written a second time, from their formulas alone, with exact fractions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from fractions import Fraction as F
from typing import Any

import pytest
from conformance_cases import FILES
from exported_rows import closing, moment

Touch = dict[str, Any]
Weigh = Callable[[list[Touch], Touch, dict[str, Any]], list[Any]]


def days(earlier: str, later: str) -> F:
    return F((moment(later) - moment(earlier)) // dt.timedelta(microseconds=1), 86_400_000_000)


def ends(first: F, last: F, n: int) -> list[F]:
    if n == 1:
        return [F(1)]
    return [first, *([(1 - first - last) / max(n - 2, 1)] * (n - 2)), last]


def two(first: float, last: float) -> Weigh:
    return lambda ts, _, p: ends(F(str(p.get("first", first))), F(str(p.get("last", last))), len(ts))


def milestones(names: dict[str, tuple[str | None, Callable[[int], int]]], default: str) -> Weigh:
    def weigh(ts: list[Touch], sale: Touch, p: dict[str, Any]) -> list[F]:
        n = len(ts)
        shares = {name: F(str(p.get(name, default))) for name in names}
        where = {}
        for name, (field, position) in names.items():
            known = sale.get(field) if field else None
            if field == "closed_at":
                known = known or sale["at"]
            before = [i for i, t in enumerate(ts) if known and moment(t["at"]) <= moment(known)]
            where[name] = position(n) if not known else (before[-1] if before else 0)
        others = [i for i in range(n) if i not in where.values()]
        weights = [F(0)] * n
        for name, i in where.items():
            weights[i] += shares[name]
        for i in others:
            weights[i] = (1 - sum(shares.values())) / len(others)
        return weights

    return weigh


FIRST = {"first": (None, lambda n: 0)}
LEAD = {"lead": ("lead_created_at", lambda n: n // 3), "opportunity": ("opportunity_created_at", lambda n: n // 2)}
CLOSE = {"close": ("closed_at", lambda n: n - 1)}


def time_decay(ts: list[Touch], sale: Touch, p: dict[str, Any]) -> list[float]:
    half_life = p.get("half_life_days", 7)
    newest = days(ts[-1]["at"], sale["at"])
    return [2.0 ** -float((days(t["at"], sale["at"]) - newest) / F(half_life)) for t in ts]


def custom_position(ts: list[Touch], _: Touch, p: dict[str, Any]) -> list[F]:
    n, start, end, middle = len(ts), p.get("start", [0.4]), p.get("end", [0.4]), p.get("middle", 0.2)
    weights = [
        F(str(start[i] if i < len(start) else 0)) + F(str(end[n - 1 - i] if n - 1 - i < len(end) else 0))
        for i in range(n)
    ]
    others = [i for i in range(n) if i >= len(start) and n - 1 - i >= len(end)]
    for i in others:
        weights[i] = F(str(middle)) / len(others)
    return weights


def last_non_direct(ts: list[Touch], _: Touch, p: dict[str, Any]) -> list[int]:
    direct = [
        name.lower() for name in p.get("direct", ["(direct)", "(direct) / (none)", "(none)", "direct", "direct entry"])
    ]
    others = [i for i, t in enumerate(ts) if t["channel"].lower() not in direct]
    return [int(i == (others or [len(ts) - 1])[-1]) for i in range(len(ts))]


def influencer(ts: list[Touch], _: Touch, p: dict[str, Any]) -> list[int]:
    value: dict[str, float] = {}
    for t in ts:
        if name := t.get("influencer"):
            by = p.get("by", "engagement")
            add = {"engagement": t.get("engagement", 0), "touches": 1, "value": 0}[by]
            value[name] = value.get(name, p.get("values", {}).get(name, 0) if by == "value" else 0) + add
    best = max(value, key=lambda name: value[name]) if value else None
    return [int(best is not None and t.get("influencer") == best) for t in ts]


def participation(ts: list[Touch], _: Touch, p: dict[str, Any]) -> list[F]:
    return [F(1, sum(other["channel"] == t["channel"] for other in ts)) for t in ts]


def ensemble(ts: list[Touch], sale: Touch, p: dict[str, Any]) -> list[float]:
    members = p.get("members") or [{"weight": 0.5, "spec": s} for s in ("first_touch", "last_touch")]
    shares = [(member["weight"], weights_of(ts, sale, member["spec"])) for member in members]
    return [sum(weight * share[i] for weight, share in shares) for i in range(len(ts))]


MODELS: dict[str, Weigh] = {
    "first_touch": lambda ts, s, p: [1, *[0] * (len(ts) - 1)],
    "last_touch": lambda ts, s, p: [*[0] * (len(ts) - 1), 1],
    "last_non_direct": last_non_direct,
    "linear": lambda ts, s, p: [1] * len(ts),
    "time_decay": time_decay,
    "step_decay": lambda ts, s, p: [F(p.get("rate", 0.5)) ** (len(ts) - 1 - i) for i in range(len(ts))],
    "position_based": two(0.4, 0.4),
    "u_shaped": two(0.4, 0.4),
    "j_shaped": two(0.2, 0.6),
    "inverse_j": two(0.6, 0.2),
    "custom_position": custom_position,
    "w_shaped": milestones(FIRST | LEAD, "0.3"),
    "full_path": milestones(FIRST | LEAD | CLOSE, "0.225"),
    "z_shaped": milestones(FIRST | LEAD | CLOSE, "0.225"),
    "custom_weights": lambda ts, s, p: [
        p.get("weights", {}).get(t.get(p.get("by", "channel")), p.get("default", 1)) for t in ts
    ],
    "activity_weighted": lambda ts, s, p: [t.get("weight", 1) for t in ts],
    "engagement_weighted": lambda ts, s, p: [t.get("engagement", 0) for t in ts],
    "influencer_touch": influencer,
    "same_touch": lambda ts, s, p: [int(moment(t["at"]) == closing(s["at"])) for t in ts],
    "participation": participation,
    "ensemble": ensemble,
}


def weights_of(ts: list[Touch], sale: Touch, model: Any) -> list[float]:
    spec = model if isinstance(model, dict) else {"model": model}
    weights = [F(weight) for weight in MODELS[spec["model"]](ts, sale, spec)]
    total = sum(weights)
    if spec["model"] == "participation":
        return [float(weight) for weight in weights]
    if total == 0:
        abstains = spec["model"] in ("same_touch", "influencer_touch")
        return [0.0 if abstains else 1 / len(weights)] * len(weights)
    return [float(weight / total) for weight in weights]


CASES = [
    (file, case)
    for file in ("rule_models.json", "milestones.json")
    for case in FILES[file]["cases"]
    if case["call"] == "attribute" and "expected" in case
]


@pytest.mark.parametrize(("file", "case"), CASES, ids=[case["name"] for _, case in CASES])
def test_the_case_agrees_with_the_formula(file: str, case: dict[str, Any]) -> None:
    rows = FILES[file]["data"][case["arguments"]["data"]]
    expected: list[float] = []
    for sale in rows["conversions"]:
        touches = [
            t for t in rows["touchpoints"]
            if t["journey"] == sale["journey"]
            and moment(t["at"]) <= closing(sale["at"]) and days(t["at"], sale["at"]) <= 90
        ]  # fmt: skip
        if touches:
            expected += weights_of(touches, sale, case["arguments"]["model"])
    assert case["expected"]["weights"] == pytest.approx(expected, rel=1e-12, abs=1e-12)
