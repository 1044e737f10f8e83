"""Invented logs a second time, from their description: ChaCha8, and plain Python."""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import attribution_core as ac
import pytest
from poisson_draws import GOLDEN, MASK, chacha8, mixed

HABITS = [
    ("paid_search", 10, 5, 0.8),
    ("email", 1, 8, 0.02),
    ("direct", 3, 9, 0.0),
    ("organic_search", 9, 5, 0.0),
    ("paid_social", 8, 3, 0.45),
    ("display", 7, 2, 0.12),
    ("affiliate", 3, 4, 0.6),
    ("referral", 3, 3, 0.0),
    ("organic_social", 5, 2, 0.0),
    ("video", 5, 1, 0.25),
    ("partner", 2, 2, 1.5),
    ("sms", 1, 4, 0.05),
]
"""Channels: how often they open a journey, how often they come later, and the mean cost of a touch."""


class Log:
    """Draws of one log."""

    def __init__(self, channels: int, seed: int) -> None:
        self.words: Iterator[int] = chacha8(seed)
        others = [(f"channel_{place + 1}", 2, 2, 0.3) for place in range(len(HABITS), channels)]
        self.habits = [*HABITS, *others][:channels]

    def below(self, bound: int) -> int:
        return next(self.words) * bound >> 64

    def uniform(self) -> float:
        return (next(self.words) >> 11) / 2**53

    def exponential(self, mean: float) -> float:
        return -mean * math.log(1.0 - self.uniform())

    def pick(self, place: int) -> int:
        drawn = self.below(sum(habit[place] for habit in self.habits))  # type: ignore[misc]
        for index, habit in enumerate(self.habits):
            drawn -= habit[place]  # type: ignore[operator]
            if drawn < 0:
                return index
        raise AssertionError("drawn beyond the last channel")

    def wait(self, seconds: float) -> timedelta:
        return timedelta(seconds=_rounded(self.exponential(seconds), 1) + 1)

    def shuffled(self, rows: list[Any]) -> list[Any]:
        for row in range(len(rows) - 1, 0, -1):
            other = self.below(row + 1)
            rows[row], rows[other] = rows[other], rows[row]
        return rows


def _rounded(value: float, parts: float) -> float:
    return math.floor(value * parts + 0.5) / parts


def simulated(journeys: int, mean_touches: float, channels: int, conversion_rate: float, seed: int) -> tuple[Any, Any]:
    """Touches and conversions as rows."""
    log = Log(channels, seed)
    touches, conversions = [], []
    for journey in range(journeys):
        key = f"{mixed((journey + seed * GOLDEN) & MASK):016x}"
        at = datetime(2026, 1, 1) + timedelta(seconds=log.below(181 * 86_400))
        channel = log.pick(1)
        while True:
            name, _, _, cost = log.habits[channel]
            campaign, paid = None, 0.0
            if cost:
                campaign = f"{name}_{('always_on', 'spring', 'summer')[log.below(3)]}"
                paid = _rounded(cost * (0.5 + log.uniform()), 1e4)
            touches.append((key, f"{at:%Y-%m-%dT%H:%M:%SZ}", name, campaign, paid))
            if log.uniform() >= 1.0 - 1.0 / mean_touches:
                break
            at += log.wait(3 * 86_400)
            channel = channel if log.below(4) == 0 else log.pick(2)
        if log.uniform() < conversion_rate:
            at += log.wait(43_200)
            conversions.append((key, f"{at:%Y-%m-%dT%H:%M:%SZ}", _rounded(5.0 + log.exponential(75.0), 100)))
    return log.shuffled(touches), log.shuffled(conversions)


@pytest.mark.parametrize(
    "options",
    [
        {"journeys": 3, "mean_touches": 2.0, "channels": 12, "conversion_rate": 0.5, "seed": 7},
        {"journeys": 300, "mean_touches": 4.0, "channels": 20, "conversion_rate": 0.1, "seed": 2**63},
    ],
)
def test_a_log_is_what_its_description_says(options: dict[str, Any]) -> None:
    log = ac.simulate_log(**options)
    touches, conversions = simulated(**options)
    assert list(zip(*log["touchpoints"].values(), strict=True)) == touches
    assert list(zip(*log["conversions"].values(), strict=True)) == conversions
    assert ac.Journeys(log["touchpoints"], log["conversions"]).report.touches == len(touches)
