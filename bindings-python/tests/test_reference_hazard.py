"""The hazard model against its formula, written down a second time and without any summary.

Every touch, every hour and every piece of the baseline is looked at on its own. What the library found is put into the
likelihood, which must be the one that it reports; no parameter nearby may be likelier; and credits are parts of the
hazard.
"""

from __future__ import annotations

import math
import random
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import attribution_core as ac
import pytest

START = datetime(2026, 1, 1, tzinfo=UTC)
END = START + timedelta(days=80)
LOOKBACK = 30
BREAKS = [0.0, 2.0, 5.0, 10.0, 20.0, 40.0]


@dataclass
class Person:
    """Who was touched when, and when it ended."""

    key: str
    stratum: str
    touches: list[tuple[datetime, str]] = field(default_factory=list)
    sale: datetime | None = None

    def end(self) -> datetime:
        """Conversion, or the moment until which it was waited for."""
        return self.sale or min(END, self.touches[-1][0] + timedelta(days=LOOKBACK))


def people(seed: int, count: int = 250) -> list[Person]:
    draw = random.Random(seed)
    all_of_them = []
    for number in range(count):
        person = Person(f"p{number}", draw.choice(["new", "old"]))
        at = START + timedelta(hours=draw.randrange(24 * 40))
        for _ in range(1 + draw.randrange(4)):
            person.touches.append((at, draw.choice(["ads", "mail", "seo"])))
            at += timedelta(minutes=draw.randrange(60 * 24 * 8))
        rate = 0.4 if any(channel == "seo" for _, channel in person.touches) else 0.15
        if draw.random() < rate:
            person.sale = person.touches[-1][0] + timedelta(minutes=draw.randrange(60 * 24 * 6))
        all_of_them.append(person)
    return all_of_them


def journeys(those: list[Person]) -> ac.Journeys:
    touches = [
        {"journey": person.key, "at": at.isoformat(), "channel": channel, "campaign": person.stratum}
        for person in those
        for at, channel in person.touches
    ]
    sales = [{"journey": person.key, "at": person.sale.isoformat(), "value": 10.0} for person in those if person.sale]
    return ac.Journeys(touches, sales, lookback_days=LOOKBACK, observed_until=END.isoformat())


def days(begin: datetime, end: datetime) -> float:
    """Whole hours, at least one, as days."""
    return max(math.floor((end - begin) / timedelta(hours=1) + 0.5), 1) / 24


@dataclass
class Rates:
    """Parameters of the hazard."""

    baseline: dict[tuple[str | None, float], float]
    effect: dict[str, float]
    decay: dict[str, float]

    def hazard(self, person: Person, stratum: str | None, breaks: list[float]) -> tuple[float, list[float]]:
        waited = days(person.touches[0][0], person.end())
        begin = max(begin for begin in breaks if begin < waited)
        parts = [
            self.effect[channel] * self.decay[channel] * math.exp(-self.decay[channel] * days(at, person.end()))
            for at, channel in person.touches
        ]
        return self.baseline[stratum, begin], parts

    def cumulative(self, person: Person, stratum: str | None, breaks: list[float]) -> float:
        waited = days(person.touches[0][0], person.end())
        pieces = zip(breaks, [*breaks[1:], math.inf], strict=True)
        baseline = sum(self.baseline[stratum, begin] * max(min(waited, end) - begin, 0.0) for begin, end in pieces)
        touched = sum(
            self.effect[channel] * (1 - math.exp(-self.decay[channel] * days(at, person.end())))
            for at, channel in person.touches
        )
        return baseline + touched

    def likelihood(self, those: list[Person], strata: bool, breaks: list[float]) -> float:
        total = 0.0
        for person in those:
            stratum = person.stratum if strata else None
            total -= self.cumulative(person, stratum, breaks)
            if person.sale:
                baseline, parts = self.hazard(person, stratum, breaks)
                total += math.log(baseline + sum(parts))
        return total


def rates_of(fitted: ac.FittedModel) -> tuple[Rates, list[float]]:
    stage = fitted.details().stages[0]
    return Rates(
        {(row.stratum, row.from_days): row.rate for row in stage.baseline},
        {row.channel: row.effect for row in stage.channels},
        {row.channel: math.log(2) / row.half_life_days for row in stage.channels},
    ), list(stage.log_likelihood)


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("strata", [False, True])
@pytest.mark.parametrize("baseline", ["constant", "piecewise"])
def test_likelihood_and_credits_are_those_of_the_formula(seed: int, strata: bool, baseline: str) -> None:
    those = people(seed)
    found = journeys(those)
    breaks = BREAKS if baseline == "piecewise" else [0.0]
    options: dict[str, str] = {"strata": "campaign"} if strata else {}
    fitted = ac.fit("hazard", found, baseline=baseline, tolerance=1e-12, max_iterations=100_000, **options)
    rates, reported = rates_of(fitted)
    best = rates.likelihood(those, strata, breaks)
    assert reported[-1] == pytest.approx(best, abs=1e-7)
    assert all(after >= before - 1e-9 for before, after in pairwise(reported))

    for factor in (0.98, 1.02):
        for place in [*rates.baseline]:
            nearby = Rates({**rates.baseline}, rates.effect, rates.decay)
            nearby.baseline[place] *= factor
            assert nearby.likelihood(those, strata, breaks) <= best + 1e-6
        for channel in rates.effect:
            nearby = Rates(rates.baseline, {**rates.effect}, {**rates.decay})
            nearby.effect[channel] *= factor
            assert nearby.likelihood(those, strata, breaks) <= best + 1e-6

    given: dict[str, float] = dict.fromkeys(rates.effect, 0.0)
    left = 0.0
    for person in those:
        if person.sale:
            of_baseline, parts = rates.hazard(person, person.stratum if strata else None, breaks)
            whole = of_baseline + sum(parts)
            left += of_baseline / whole
            for (_, channel), part in zip(person.touches, parts, strict=True):
                given[channel] += part / whole
    credits = fitted.attribute(found)
    table = {row["channel"]: row["conversions"] for row in credits.by("channel").to_dicts()}
    for channel, conversions in given.items():
        assert table.get(channel, 0.0) == pytest.approx(conversions, abs=1e-9)
    assert credits.baseline().conversions == pytest.approx(left, abs=1e-9)


def test_parts_that_are_merged_teach_what_the_whole_teaches() -> None:
    those = people(9)
    model = {"model": "hazard", "tolerance": 1e-7}
    parts = [journeys(those[start : start + 90]).timing_summary(model) for start in (180, 0, 90)]
    merged = ac.merge_timing_summaries(parts)
    assert merged.to_dict() == journeys(those).timing_summary(model).to_dict()
    fitted = ac.FittedModel.from_timing_summary(model, merged)
    assert fitted.to_json() == ac.fit(model, journeys(those)).to_json()
