"""People of a scenario a second time, from the description of the process: ChaCha8, splitmix64, and plain Python."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from poisson_draws import GOLDEN, MASK, chacha8, mixed

STREAM = 0x5CE4A21000000001
CLOCK = 0xD1B54A32D192ED03
BASELINE = 0xBA5E11FE
INTENTS = ("lowest", "low", "middle", "high", "highest")
QUINTILES = (-0.8416212335729142, -0.2533471031357998, 0.2533471031357998, 0.8416212335729142)


class Stream:
    """A stream of random numbers."""

    def __init__(self, seed: int) -> None:
        self.words: Iterator[int] = chacha8(seed)

    def uniform(self) -> float:
        return (next(self.words) >> 11) / 2**53

    def exponential(self, mean: float) -> float:
        return -mean * math.log(1.0 - self.uniform())

    def normal(self) -> float:
        while True:
            x, y = 2.0 * self.uniform() - 1.0, 2.0 * self.uniform() - 1.0
            square = x * x + y * y
            if 0.0 < square < 1.0:
                return x * math.sqrt(-2.0 * math.log(square) / square)

    def gamma(self, shape: float) -> float:
        boost = (1.0 - self.uniform()) ** (1.0 / shape) if shape < 1.0 else 1.0
        d = (shape + 1.0 if shape < 1.0 else shape) - 1.0 / 3.0
        while True:
            x = self.normal()
            root = 1.0 + x / math.sqrt(9.0 * d)
            cube = root**3
            u = 1.0 - self.uniform()
            if root > 0.0 and math.log(u) < 0.5 * x * x + d - d * cube + d * math.log(cube):
                return d * cube * boost / shape

    def poisson(self, mean: float) -> int:
        assert mean < 10.0, "small means only"
        probability = math.exp(-mean)
        left = self.uniform() - probability
        count = 0
        while left >= 0.0:
            count += 1
            probability *= mean / count
            left -= probability
        return count


@dataclass
class Touch:
    day: float
    channel: int
    key: int
    brought_by: int | None = None


@dataclass
class Person:
    intent: str | None
    watched: float
    value: float
    touches: list[Touch]
    passed: list[float] = field(default_factory=list)
    rang: list[tuple[int, ...]] = field(default_factory=list)
    """Channels of the touches that a ring belongs to, of each stage; none for the baseline."""
    shares: list[float] = field(default_factory=list)
    baseline: float = 0.0
    converts: bool = False
    removal: dict[int, float] = field(default_factory=dict)
    shapley: dict[int, float] = field(default_factory=dict)


def person(scenario: dict[str, Any], number: int) -> Person:
    """One person, without a season."""
    assert scenario["seasonality"] == 0.0
    own = mixed((mixed(scenario["seed"] ^ STREAM) + number * GOLDEN) & MASK)

    def stream(subject: int) -> Stream:
        return Stream(mixed((own + GOLDEN * (subject + 1)) & MASK))

    def uniform(key: int, place: int) -> float:
        base = (mixed(own ^ CLOCK) + GOLDEN * (place + 1)) & MASK
        return (mixed(mixed(base) ^ key) >> 11) / 2**53

    names = [channel["name"] for channel in scenario["channels"]]
    sigma, noise = scenario["intent_sigma"], scenario["intent_noise"]
    random = stream(0)
    log_intent = -sigma * sigma / 2.0 + sigma * random.normal()
    observed = (log_intent + noise * random.normal() + sigma * sigma / 2.0) / math.hypot(sigma, noise)
    value = scenario["value_median"] * math.exp(scenario["value_sigma"] * random.normal())
    mean = scenario["active_days"]
    active = random.exponential(mean / 2.0) + random.exponential(mean / 2.0)
    active = min(max(active, mean / 14.0), 4.0 * mean)
    activity = random.gamma(scenario["activity_shape"])
    watched = active + scenario["tail_days"]

    touches = []
    for place, channel in enumerate(scenario["channels"]):
        random = stream(place + 1)
        gamma, tilt = channel["gamma"], channel["tilt"]
        mean_power = math.exp(sigma * sigma * gamma * (gamma - 1.0) / 2.0)
        frequency = channel["mean_touches"] * activity * math.exp(gamma * log_intent) / mean_power
        for count in range(random.poisson(frequency)):
            u = random.uniform()
            position = u ** (1.0 / (1.0 + tilt)) if tilt >= 0.0 else 1.0 - (1.0 - u) ** (1.0 / (1.0 - tilt))
            key = mixed((GOLDEN * (place + 1) + mixed((count + CLOCK) & MASK)) & MASK)
            touches.append(Touch(active * position, place, key))
    drawn = list(touches)
    for rule, spawn in enumerate(scenario["spawns"]):
        for touch in drawn:
            if names[touch.channel] == spawn["first"]:
                key = mixed((touch.key + CLOCK * (2 * rule + 1)) & MASK)
                day = touch.day - spawn["lag_days"] * math.log(1.0 - uniform(key, 9))
                if uniform(key, 8) < spawn["probability"] and day <= watched:
                    touches.append(Touch(day, names.index(spawn["second"]), key, touch.key))
    touches.sort(key=lambda touch: touch.day)

    # Causes: (start, mass, channel, owners, needed channels, key).
    causes: list[tuple[float, float, int, tuple[int, ...], frozenset[int], int]] = []
    for place, touch in enumerate(touches):
        channel = scenario["channels"][touch.channel]
        before = sum(other.channel == touch.channel for other in touches[:place])
        mass = channel["beta"] * channel["saturation"] ** before
        owners, needs = (place,), frozenset((touch.channel,))
        for parent, other in enumerate(touches):
            if touch.brought_by is not None and other.key == touch.brought_by:
                owners, needs = (place, parent), needs | {other.channel}
        causes.append((touch.day, mass, touch.channel, owners, needs, touch.key))
    for rule, pair in enumerate(scenario["pairs"]):
        for place, touch in enumerate(touches):
            firsts = [p for p in range(place) if names[touches[p].channel] == pair["first"]]
            if names[touch.channel] == pair["second"] and firsts:
                first = firsts[-1]
                if touch.day - touches[first].day <= pair["within_days"]:
                    key = mixed((touch.key + CLOCK * (2 * rule + 2)) & MASK)
                    needs = causes[first][4] | causes[place][4]
                    causes.append((touch.day, pair["beta"], touch.channel, (first, place), needs, key))

    rate = math.exp(log_intent) * scenario["baseline"] / scenario["window_days"]

    def decay(channel: int) -> float:
        return math.log(2.0) / float(scenario["channels"][channel]["half_life_days"])

    def factor(channel: int, stage: int) -> float:
        preference = scenario["channels"][channel]["preference"]
        return float(scenario["stages"][stage]) * (float(preference[stage]) if preference else 1.0)

    def at(day: float) -> float:
        return rate * (scenario["in_market"] if day <= active else 1.0)

    def baseline_ring(entry: float, exponential: float) -> float:
        if entry < active:
            ring = entry + exponential / at(entry)
            if ring <= active:
                return ring
            exponential -= at(entry) * (active - entry)
            entry = active
        return entry + exponential / rate

    def run(plugged: set[int] | None) -> tuple[list[float], list[int | None]]:
        passed: list[float] = []
        rang: list[int | None] = []
        for stage in range(len(scenario["stages"])):
            entry = passed[-1] if passed else 0.0
            rings: list[tuple[float, int | None]] = [
                (baseline_ring(entry, -math.log(1.0 - uniform(BASELINE, stage))), None)
            ]
            for place, (start, mass, channel, _, needs, key) in enumerate(causes):
                if plugged is not None and not needs <= plugged:
                    continue
                begin = max(start, entry)
                left = mass * factor(channel, stage) * math.exp(-decay(channel) * (begin - start))
                exponential = -math.log(1.0 - uniform(key, stage))
                if exponential < left:
                    rings.append((begin - math.log(1.0 - exponential / left) / decay(channel), place))
            first = min(rings, key=lambda ring: ring[0])
            if first[0] > watched:
                break
            passed.append(first[0])
            rang.append(first[1])
        return passed, rang

    intent = INTENTS[sum(observed >= quintile for quintile in QUINTILES)] if sigma > 0.0 else None
    made = Person(intent, watched, max(math.floor(value * 100.0 + 0.5) / 100.0, 0.01), touches)
    made.passed, rang = run(None)
    made.converts = len(made.passed) == len(scenario["stages"])
    if not made.converts:
        return made
    shares = [0.0] * len(touches)
    for stage, day in enumerate(made.passed):
        hazards = [
            mass * factor(channel, stage) * decay(channel) * math.exp(-decay(channel) * (day - start))
            if start <= day
            else 0.0
            for start, mass, channel, *_ in causes
        ]
        whole = sum(hazards) + at(day)
        for (*_, owners, _, _), hazard in zip(causes, hazards, strict=True):
            for owner in owners:
                shares[owner] += hazard / whole / len(owners) / len(made.passed)
        made.baseline += at(day) / whole / len(made.passed)
        cause = rang[stage]
        made.rang.append(tuple(touches[owner].channel for owner in causes[cause][3]) if cause is not None else ())
    made.touches = [touch for touch in touches if touch.day <= made.passed[-1]]
    made.shares = shares[: len(made.touches)]

    # The game, by all orders of the channels: slow, and not how the core does it.
    stages = len(scenario["stages"])
    met = sorted({channel for cause in causes for channel in cause[4]})
    wins = {
        frozenset(members): len(run(set(members))[0]) == stages
        for size in range(len(met) + 1)
        for members in itertools.combinations(met, size)
    }
    for channel in met:
        others = [other for other in met if other != channel]
        made.removal[channel] = float(not wins[frozenset(others)])
        shapley = 0.0
        for size in range(len(others) + 1):
            weight = math.factorial(size) * math.factorial(len(met) - size - 1) / math.factorial(len(met))
            for members in itertools.combinations(others, size):
                shapley += weight * (wins[frozenset(members) | {channel}] - wins[frozenset(members)])
        made.shapley[channel] = shapley
    return made
