"""Scenarios a second time: people, clocks and the game of channels, from their description."""

from __future__ import annotations

import math
from datetime import datetime, timedelta
from typing import Any

import attribution_core as ac
import pytest
from scenario_people import Person, Stream, person

SMALL: dict[str, Any] = {
    "channels": [
        {"name": "display", "mean_touches": 1.0, "beta": 0.3, "half_life_days": 14.0, "tilt": -1.0, "saturation": 0.5},
        {"name": "paid_search", "mean_touches": 0.8, "beta": 0.5, "half_life_days": 7.0, "tilt": 1.0, "gamma": 0.7},
    ],
    "pairs": [{"first": "display", "second": "paid_search", "beta": 0.6, "within_days": 14.0}],
    "spawns": [{"first": "display", "second": "paid_search", "probability": 0.5, "lag_days": 2.0}],
    "activity_shape": 0.7,
    "intent_sigma": 0.8,
    "baseline": 0.3,
    "in_market": 2.0,
}
STAGED: dict[str, Any] = {
    "channels": [
        {"name": "content", "mean_touches": 2.0, "beta": 0.8, "half_life_days": 45.0, "preference": [1.5, 0.5, 0.5]},
        {"name": "sales_call", "mean_touches": 2.5, "beta": 0.6, "half_life_days": 30.0, "preference": [0.5, 1.0, 2.0]},
    ],
    "stages": [1.6, 2.0, 2.0],
    "activity_shape": 3.0,
    "active_days": 150.0,
    "tail_days": 120.0,
    "baseline": 0.2,
    "window_days": 360.0,
}


def whole(options: dict[str, Any]) -> dict[str, Any]:
    """A scenario with all of its parameters."""
    scenario = ac.scenario("independent").to_dict() | options
    defaults = {"tilt": 0.0, "gamma": 0.0, "saturation": 1.0, "preference": []}
    return scenario | {"channels": [defaults | channel for channel in scenario["channels"]]}


def moment(scenario: dict[str, Any], one: Person, day: float, *, up: bool = False) -> str:
    end = datetime.fromisoformat(scenario["end"].replace("Z", "+00:00"))
    seconds = (day - one.watched) * 86_400.0
    at = end + timedelta(seconds=math.ceil(seconds) if up else math.floor(seconds))
    return f"{at:%Y-%m-%dT%H:%M:%SZ}"


def near(got: float, expected: float) -> None:
    assert got == pytest.approx(expected, rel=1e-9, abs=1e-12)


@pytest.mark.parametrize(
    "options",
    [
        SMALL | {"people": 200, "seed": 7},
        STAGED | {"people": 200, "seed": 2**63},
        {"people": 1500, "seed": 9},
    ],
)
def test_people_are_what_the_description_says(options: dict[str, Any]) -> None:
    scenario = whole(options)
    made = ac.simulate_scenario(scenario).to_dict()
    names = [channel["name"] for channel in scenario["channels"]]
    stages = ("lead", "opportunity")[: len(scenario["stages"]) - 1]
    prefix = "account" if stages else "person"
    touches, conversions, milestones = [], [], []
    sums = {name: dict.fromkeys(("touches", "caused", "rang", "removal", "shapley"), 0.0) for name in names}
    untouched = 0
    for number in range(scenario["people"]):
        one, key = person(scenario, number), f"{prefix}-{number + 1}"
        if not one.touches:
            untouched += one.converts
            continue
        for place, touch in enumerate(one.touches):
            share = one.shares[place] if one.converts else 0.0
            name = names[touch.channel]
            touches.append((key, moment(scenario, one, touch.day), name, one.intent, share))
            sums[name]["touches"] += 1
            sums[name]["caused"] += share
        passed = [moment(scenario, one, day, up=True) for day in one.passed]
        milestones += [(key, stage, at) for stage, at in zip(stages, passed, strict=False)]
        if not one.converts:
            continue
        before = [*passed[:-1], None, None][:2]
        conversions.append((key, passed[-1], one.value, *before, one.baseline))
        for channels in one.rang:
            for channel in channels:
                sums[names[channel]]["rang"] += 1 / len(channels) / len(one.rang)
        for channel, removal in one.removal.items():
            sums[names[channel]]["removal"] += removal
            sums[names[channel]]["shapley"] += one.shapley[channel]
    for table, rows in (("touchpoints", touches), ("conversions", conversions), ("milestones", milestones)):
        got = list(zip(*made[table].values(), strict=True))
        assert len(got) == len(rows) > 0 or table == "milestones"
        for one_got, expected in zip(got, rows, strict=True):
            for cell, other in zip(one_got, expected, strict=True):
                near(cell, other) if isinstance(other, float) else _same(cell, other)
    assert made["truth"]["untouched_conversions"] == untouched
    for effect in made["truth"]["effects"]:
        for column, value in sums[effect["channel"]].items():
            near(effect[column], value)


def _same(cell: object, other: object) -> None:
    assert cell == other


def test_drawn_parameters_and_those_of_sparse_are_what_the_description_says() -> None:
    before, drawn = ac.scenario("exposure_bias"), ac.scenario("exposure_bias", drawn=5)
    random = Stream(_drawn_seed(5))
    for channel, varied in zip(before["channels"], drawn["channels"], strict=True):
        near(varied["mean_touches"], channel["mean_touches"] * math.exp(0.5 * random.normal()))
        near(varied["beta"], channel["beta"] * math.exp(0.7 * random.normal()))
        near(varied["half_life_days"], channel["half_life_days"] * math.exp(0.4 * random.normal()))
        near(varied["tilt"], -1.5 + 3.5 * random.uniform())
    random = Stream(4)
    harmonic = sum(1 / rank for rank in range(1, 21))
    for rank, channel in enumerate(ac.scenario("sparse")["channels"], 1):
        near(channel["mean_touches"], 3 / rank / harmonic)
        near(channel["beta"], 0.004 * math.exp(0.7 * random.normal()))


def _drawn_seed(seed: int) -> int:
    from poisson_draws import mixed

    return mixed(mixed(seed) ^ 0x5CE4A210)
