"""Reports of rows drawn at random, the library against the rules worked out a second time in `built_journeys.py`."""

from __future__ import annotations

import random
from typing import Any

import attribution_core as ac
import pytest
from built_journeys import Built, assert_accounted
from exported_rows import Row

STEPS = ["a", "b", "Direct", "(none)", "Model x", "Size 3", "3", "(start)", "(null)", "(Conversion)", "a|b", "x;y", ""]
SEPARATORS = [">", "->", "=>", "→", "|", ",", ";"]
CHANNELS = ["Facebook", "facebook ", "email", "Direct", "(none)", "x"]
#: Of two rules of one name the one drawn last is given.
RULES: list[Row] = [
    {"direct": "drop"},
    {"direct": "drop_if_others"},
    {"direct_channels": ["typed", "EMAIL"]},
    {"filter": {"include": {"channel": ["FACEBOOK", "a "]}}},
    {"filter": {"exclude": {"channel": ["email ", "B", "q"]}}},
    {"channel_lookback_days": {" FaceBook": 1}},
    {"max_touches": 1},
    {"collapse": {}},
    {"null_journeys": "skip"},
]
OF_EVENTS: list[Row] = [
    {"lookback_days": 2},
    {"after_conversion": "null_journey"},
    {"between_conversions": "all_in_window"},
    {"collapse": {"gap_minutes": 300, "keep": "last"}},
]


def rules(draw: random.Random, choices: list[Row]) -> Row:
    chosen: Row = {"validation": "collect"}
    for rule in draw.sample(choices, draw.randint(0, 4)):
        chosen |= rule
    return chosen


def path(draw: random.Random) -> str | list[str]:
    steps = [draw.choice(STEPS) for _ in range(draw.randint(1, 3))]
    if draw.random() < 0.2:
        return steps
    repeats = [" × 2", "×3", " × 0", " × 101", " x 2", " × x"]
    steps = [step + draw.choice(repeats) if draw.random() < 0.2 else step for step in steps]
    return draw.choice([" > ", " > ", " > ", ">", *(f" {sign} " for sign in SEPARATORS), "->", "|"]).join(steps)


def time(draw: random.Random) -> str:
    hours = ["", "T05:00:00Z", " 05:00:00 UTC", " 13:00:00+08", " 01:00:00-0400", "T05:00:00"]
    return "soon" if draw.random() < 0.03 else f"2026-01-0{draw.randint(1, 9)}{draw.choice(hours)}"


def assert_same(journeys: ac.Journeys, built: Built) -> None:
    report: dict[str, Any] = journeys.report.to_dict()
    assert_accounted(report, built)
    assert {name: report[name] for name in built.report} == built.report
    assert journeys.channels == built.channels
    assert journeys.converting == len(built.converting)
    assert len(journeys) == len(built.converting) + len(built.nulls)


@pytest.mark.parametrize("seed", range(10))
def test_paths(seed: int) -> None:
    draw = random.Random(seed)
    for _ in range(60):
        few = [1, 1, 1, 2, 0, 1.5, -1, None]
        rows = [
            {
                "path": path(draw),
                "conversions": draw.choice(few),
                "nulls": draw.choice([0, 1, 2, None, 0.5]),
                "value": draw.choice([0, 0, 5, None]),
            }
            for _ in range(draw.randint(1, 3))
        ]
        given = rules(draw, RULES)
        if draw.random() < 0.4:
            given["separator"] = draw.choice(SEPARATORS)
        assert_same(ac.Journeys.from_path_counts(rows, rules=given), Built({"paths": rows, "rules": given}, {}))


@pytest.mark.parametrize("seed", range(10))
def test_events(seed: int) -> None:
    draw = random.Random(seed)
    for _ in range(60):
        events = [
            {
                "channel": draw.choice([*CHANNELS, None, None, ""]),
                "at": time(draw),
                "journey": draw.choice("abc" * 9) if draw.random() < 0.97 else "",
                "value": draw.choice([None, None, None, 0, 0, 5, 10, -1, -3]),
                "kind": draw.choice([None, None, None, "lead", "refund"]),
            }
            for _ in range(draw.randint(1, 8))
        ]
        given = rules(draw, RULES + OF_EVENTS)
        given["missing_channel"] = draw.choice(["error", "set_aside", {"name": "(none)"}])
        built = Built({"events": events, "rules": given}, {})
        assert_same(ac.Journeys.from_events(events, rules=given), built)


@pytest.mark.parametrize("seed", range(10))
def test_order(seed: int) -> None:
    draw = random.Random(seed)
    for _ in range(60):
        events = [
            {
                "channel": draw.choice([*CHANNELS, None]),
                "touch_order": draw.choice([1, 2, 2, 3, 10, -1, 1.5, None]),
                "journey": draw.choice("abc"),
                "value": draw.choice([None, None, 0, 5, 10]),
            }
            for _ in range(draw.randint(1, 8))
        ]
        given = rules(draw, [rule for rule in RULES if "channel_lookback_days" not in rule])
        built = Built({"events": events, "rules": given}, {})
        assert_same(ac.Journeys.from_events(events, rules=given), built)


@pytest.mark.parametrize("seed", range(10))
def test_rows(seed: int) -> None:
    draw = random.Random(seed)
    for _ in range(60):
        touches = [
            {
                "channel": "" if draw.random() < 0.03 else draw.choice(CHANNELS),
                "at": time(draw),
                "journey": draw.choice("abc" * 9) if draw.random() < 0.97 else "",
            }
            for _ in range(draw.randint(1, 7))
        ]
        sales = [
            {"value": -1 if draw.random() < 0.05 else draw.choice([0, 5, 10]), "at": time(draw), "journey": key}
            for key in draw.choices("abd", k=draw.randint(1, 3))
        ]
        given = rules(draw, RULES + OF_EVENTS)
        built = Built({"touchpoints": touches, "conversions": sales, "rules": given}, {})
        assert_same(ac.Journeys(touches, sales, rules=given), built)
