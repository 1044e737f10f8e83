"""Reliability of conversion probabilities, worked out a second time from its definition alone.

Chains are solved in exact fractions, isotonic maps come from their min-max formula, and effective journeys are counted
journey by journey: slow, and nothing of it is how the library does it.
"""

from __future__ import annotations

import math
import random
from collections import defaultdict
from fractions import Fraction as F
from typing import Any

import attribution_core as ac
import pytest
from conformance_cases import FILES
from poisson_draws import fnv

WORD = (1 << 64) - 1


def mixed(bits: int) -> int:
    """The finaliser of SplitMix64."""
    bits = (bits ^ bits >> 30) * 0xBF58476D1CE4E5B9 & WORD
    bits = (bits ^ bits >> 27) * 0x94D049BB133111EB & WORD
    return bits ^ bits >> 31


def part_of(key: str, seed: int) -> int:
    """Half of the keys teach, a quarter is for the map, a quarter is judged."""
    return (0, 0, 1, 2)[mixed(fnv(key) ^ mixed(seed)) & 3]


Journey = tuple[tuple[str, ...], bool]


def probabilities(journeys: list[Journey]) -> dict[str, F]:
    """Conversion probability from each channel of a chain of order 1, in exact fractions."""
    steps: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for path, converted in journeys:
        for one, other in zip(path, (*path[1:], "+" if converted else "-"), strict=True):
            # A touch of the channel before goes nowhere.
            if one != other:
                steps[one][other] += 1
    names = sorted(steps)
    rows = []
    for name in names:
        whole = sum(steps[name].values())
        row = [F(int(name == other)) - F(steps[name][other], whole) for other in names]
        rows.append([*row, F(steps[name]["+"], whole)])
    for at in range(len(rows)):
        pivot = next(row for row in range(at, len(rows)) if rows[row][at])
        rows[at], rows[pivot] = rows[pivot], rows[at]
        rows[at] = [cell / rows[at][at] for cell in rows[at]]
        for other in range(len(rows)):
            if other != at:
                factor = rows[other][at]
                rows[other] = [cell - factor * above for cell, above in zip(rows[other], rows[at], strict=True)]
    return {name: row[-1] for name, row in zip(names, rows, strict=True)}


def isotonic(points: dict[F, tuple[int, int]]) -> dict[F, F]:
    """Value at each score: the largest over what ends there of the smallest mean over what begins there."""
    scores = sorted(points)

    def mean(first: int, last: int) -> F:
        span = scores[first : last + 1]
        return F(sum(points[score][1] for score in span), sum(points[score][0] for score in span))

    last = len(scores) - 1
    return {
        score: max(min(mean(first, end) for end in range(at, last + 1)) for first in range(at + 1))
        for at, score in enumerate(scores)
    }


def wilson(rate: float, trials: float) -> tuple[float, float]:
    z = 1.959963984540054
    centre = (rate + z * z / (2 * trials)) / (1 + z * z / trials)
    spread = z / (1 + z * z / trials) * math.sqrt(rate * (1 - rate) / trials + z * z / (4 * trials * trials))
    return (0.0 if rate == 0 else centre - spread, 1.0 if rate == 1 else centre + spread)


def table(journeys: list[list[F]], outcomes: list[bool], bins: int) -> dict[str, Any]:
    """Table of the scores of each touch of each journey."""
    touches = [(score, journey) for journey, scores in enumerate(journeys) for score in scores]
    whole = len(touches)
    of_bin: dict[int, list[tuple[F, int]]] = defaultdict(list)
    for score in {score for score, _ in touches}:
        below = sum(other < score for other, _ in touches)
        equal = [touch for touch in touches if touch[0] == score]
        of_bin[math.floor((F(below) + F(len(equal), 2)) / whole * bins)] += equal
    rows = []
    for _, inside in sorted(of_bin.items()):
        predicted = float(sum((score for score, _ in inside), F(0)) / len(inside))
        observed = sum(outcomes[journey] for _, journey in inside) / len(inside)
        own = [sum(journey == other for _, other in inside) for journey in {journey for _, journey in inside}]
        effective = len(inside) ** 2 / sum(m * m for m in own)
        # A ratio of sums, linearised: what each journey has beyond the rate.
        of_journey = {journey: sum(journey == other for _, other in inside) for _, journey in inside}
        beyond = sum((m * (outcomes[journey] - observed)) ** 2 for journey, m in of_journey.items())
        if beyond > 0:
            effective = min(effective, observed * (1 - observed) * len(inside) ** 2 / beyond)
        low, high = wilson(observed, effective)
        rows.append(
            {
                "lowest": float(min(inside)[0]),
                "highest": float(max(inside)[0]),
                "touches": len(inside),
                "effective_journeys": effective,
                "predicted": predicted,
                "observed": observed,
                "ratio": predicted / observed if observed else None,
                "observed_low": low,
                "observed_high": high,
            }
        )
    pairs = [(float(score), outcomes[journey]) for score, journey in touches]
    clipped = [(min(max(score, 1e-15), 1 - 1e-15), outcome) for score, outcome in pairs]
    return {
        "brier_score": math.fsum((outcome - score) ** 2 for score, outcome in pairs) / whole,
        "log_loss": -math.fsum(math.log(p) if outcome else math.log(1 - p) for p, outcome in clipped) / whole,
        "expected_calibration_error": math.fsum(
            row["touches"] / whole * abs(row["predicted"] - row["observed"]) for row in rows
        ),
        "bins": rows,
    }


def reliability(log: dict[str, Journey], seed: int, bins: int) -> dict[str, Any]:
    parts: list[list[Journey]] = [[], [], []]
    for key, journey in log.items():
        parts[part_of(key, seed)].append(journey)
    known = probabilities(parts[0])
    points: dict[F, tuple[int, int]] = {}
    for path, converted in parts[1]:
        for score in (known[channel] for channel in path if channel in known):
            all_of, won = points.get(score, (0, 0))
            points[score] = (all_of + 1, won + converted)
    values = isotonic(points)
    steps: list[tuple[F, F]] = []
    before = F(0)
    for score, value in values.items():
        if not steps or steps[-1][1] != value:
            steps.append(((before + score) / 2 if steps else score, value))
        before = score
    # No step is certain.
    never = sum(points[score][0] for score, value in values.items() if value == 0)
    ever = sum(points[score][0] for score, value in values.items() if value == 1)
    if steps[0][1] == 0:
        above = steps[1][1] if len(steps) > 1 else F(1)
        steps[0] = (steps[0][0], min(F(1, 2) / (never + 1), above))
    if steps[-1][1] == 1:
        below = values_below[-1] if (values_below := [value for value in values.values() if value < 1]) else F(0)
        steps[-1] = (steps[-1][0], max((ever + F(1, 2)) / (ever + 1), below))

    def mapped(score: F) -> F:
        return next((value for start, value in reversed(steps) if start <= score), steps[0][1])

    scores = [[known[channel] for channel in path if channel in known] for path, _ in parts[2]]
    outcomes = [converted for _, converted in parts[2]]
    return {
        "learned": {"journeys": len(parts[0]), "conversions": sum(won for _, won in parts[0])},
        "mapped": {"journeys": len(parts[1]), "conversions": sum(won for _, won in parts[1])},
        "judged": {"journeys": len(parts[2]), "conversions": sum(won for _, won in parts[2])},
        "unknown": sum(channel not in known for path, _ in parts[2] for channel in path),
        "raw": table(scores, outcomes, bins),
        "calibrated": table([[mapped(score) for score in own] for own in scores], outcomes, bins),
        "calibration": [{"score": float(score), "value": float(value)} for score, value in steps],
    }


def near(found: Any, expected: Any, where: str = "") -> None:
    """Found is expected, numbers to 1e-12."""
    if isinstance(expected, dict):
        for name, part in expected.items():
            near(found[name], part, f"{where}.{name}")
    elif isinstance(expected, list):
        assert len(found) == len(expected), where
        for index, (one, other) in enumerate(zip(found, expected, strict=True)):
            near(one, other, f"{where}[{index}]")
    elif expected is None:
        assert found is None, where
    else:
        assert found == pytest.approx(expected, rel=1e-12, abs=1e-12), where


def random_log(seed: int) -> dict[str, Journey]:
    draw = random.Random(seed)
    log = {}
    for index in range(120):
        path = tuple(draw.choice("abcde" if draw.random() < 0.98 else "z") for _ in range(draw.randint(1, 5)))
        log[f"k{index}"] = (path, draw.random() < 0.15 + 0.4 * (path[-1] in "ab"))
    return log


def journeys_of(log: dict[str, Journey]) -> ac.Journeys:
    touches, sales = [], []
    for key, (path, converted) in log.items():
        touches += [
            {"journey": key, "channel": channel, "at": f"2026-01-{day:02}"} for day, channel in enumerate(path, 1)
        ]
        if converted:
            sales.append({"journey": key, "at": "2026-01-20", "value": 1})
    return ac.Journeys(touches, sales)


@pytest.mark.parametrize("seed", range(20))
def test_tables_and_maps_are_those_of_the_definition(seed: int) -> None:
    log = random_log(seed)
    found = journeys_of(log).conversion_reliability(bins=4, seed=seed)
    near(found.to_dict(), reliability(log, seed, 4))


def test_conformance_cases_are_those_of_the_definition() -> None:
    content = FILES["path_analytics.json"]
    cases = [
        case
        for case in content["cases"]
        if case["arguments"].get("function") == "conversion_reliability" and "expected" in case
    ]
    assert len(cases) == 2
    for case in cases:
        data = content["data"][case["arguments"]["data"]]
        sold = {sale["journey"] for sale in data["conversions"]}
        log: dict[str, Journey] = {}
        for touch in data["touchpoints"]:
            path, _ = log.get(touch["journey"], ((), False))
            log[touch["journey"]] = ((*path, touch["channel"]), touch["journey"] in sold)
        options = case["arguments"]["arguments"].get("options", {})
        near(case["expected"], reliability(log, options.get("seed", 0), options.get("bins", 10)))


def test_a_map_is_given_to_the_model() -> None:
    journeys = journeys_of(random_log(1))
    fitted = ac.fit("markov", journeys)
    report = journeys.conversion_reliability(bins=4)
    plain = fitted.conversion_probability(journeys, top=3)
    found = fitted.conversion_probability(journeys, top=3, calibration=report.calibration)
    assert plain.journeys[0].calibrated is None
    for row in found.journeys:
        below = [step.value for step in report.calibration if step.score <= row.probability]
        assert row.calibrated == (below[-1] if below else report.calibration[0].value)
    with pytest.raises(ac.AttributionError) as refused:
        fitted.conversion_probability(journeys, calibration=[{"score": 0.1, "value": 1.5}])
    assert refused.value.path == "calibration[0].value"
    steps = iter(report.calibration)
    assert fitted.conversion_probability(journeys, top=3, calibration=steps) == found
    with pytest.raises(ac.AttributionError) as refused:
        fitted.conversion_probability(journeys, calibration=report)  # type: ignore[arg-type]
    assert "expected a list" in refused.value.detail
