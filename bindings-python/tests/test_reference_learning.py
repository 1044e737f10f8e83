"""The conformance cases of models that learn, worked out a second time from their definitions alone.

Chains are solved by elimination in exact fractions, channels removed one after the other, and Shapley values averaged
over all orders in which channels can come: slow, and nothing of it is how the library does it. Intervals come from the
draws that ``docs/data-driven.md`` describes.
"""

from __future__ import annotations

import math
import struct
from collections import defaultdict
from collections.abc import Callable, Iterable
from fractions import Fraction as F
from itertools import permutations
from typing import Any

import pytest
from conformance_cases import FILES
from poisson_draws import fnv, poisson

Path = tuple[str, ...]
Row = tuple[Path, F, F, F]
"""A path, its conversions, their value, and its null journeys."""
State = tuple[tuple[str, int], ...]

CONTENT = FILES["learning.json"]
CASES = CONTENT["cases"] + FILES["channel_answers.json"]["cases"]
DATA = {**CONTENT["data"], **FILES["channel_answers.json"]["data"]}


def rows_of(name: str) -> list[Row]:
    data = DATA[name]
    if "paths" in data:
        return [(tuple(r["path"]), F(r["conversions"]), F(r["value"]), F(r["nulls"])) for r in data["paths"]]
    sales = {sale["journey"]: sale for sale in data["conversions"]}
    keys = dict.fromkeys([*sales, *(touch["journey"] for touch in data["touchpoints"])])
    rows = []
    for key in keys:
        own = [t for t in data["touchpoints"] if t["journey"] == key]
        path = tuple(t["channel"] for t in sorted(own, key=lambda t: t["at"]))
        sale = sales.get(key)
        assert sale is None or all(t["at"] <= sale["at"] for t in own), "journeys this simple need no rules"
        rows.append((path, F(1), F(sale["value"]), F(0)) if sale else (path, F(0), F(0), F(1)))
    return rows


def solve(matrix: list[list[F]], right: list[F]) -> list[F]:
    """x with matrix · x = right, by Gauss and Jordan."""
    n = len(right)
    rows = [[*row, b] for row, b in zip(matrix, right, strict=True)]
    for column in range(n):
        pivot = next(r for r in range(column, n) if rows[r][column])
        rows[column], rows[pivot] = rows[pivot], rows[column]
        rows[column] = [cell / rows[column][column] for cell in rows[column]]
        for r in range(n):
            if r != column and rows[r][column]:
                factor = rows[r][column]
                rows[r] = [a - factor * b for a, b in zip(rows[r], rows[column], strict=True)]
    return [row[n] for row in rows]


def divided(parts: Iterable[F]) -> list[F]:
    parts = list(parts)
    total = sum(parts)
    return [part / total if total else F(0) for part in parts]


class Markov:
    """A chain over the last few touches."""

    def __init__(self, rows: list[Row], given: dict[str, Any]) -> None:
        self.order = given.get("order", 1)
        self.drop = given.get("self_loops") == "drop"
        self.positions = given.get("state") == "channel_position"
        self.by_value = given.get("value_weighted", False)
        self.smoothing = F(given.get("smoothing", 0))
        self.rows = rows
        self.channels = sorted({channel for path, *_ in rows for channel in path})
        self.conversions = sum((r[1] for r in rows), F(0))
        self.value = sum((r[2] for r in rows), F(0))
        self.seen: dict[tuple[State, State | str], F] = defaultdict(F)
        worth: dict[State, F] = defaultdict(F)
        for path, conversions, value, nulls in rows:
            at: State = ()
            for state, moved in self.walk(path):
                if moved:
                    self.seen[at, state] += conversions + nulls
                    at = state
            self.seen[at, "(conversion)"] += conversions
            self.seen[at, "(null)"] += nulls
            worth[at] += value
        # As the library orders them: short ones first, then by the names of their channels.
        self.states = sorted({to for _, to in self.seen if isinstance(to, tuple)}, key=lambda s: (len(s), s))
        self.steps: dict[State, dict[State | str, F]] = {}
        for at in [(), *self.states]:
            allowed = [to for to in self.states if self.may_follow(at, to)]
            ends = ["(conversion)", "(null)"]
            weights = {to: self.seen.get((at, to), F(0)) + self.smoothing for to in allowed}
            weights |= {end: self.seen.get((at, end), F(0)) + (self.smoothing if at else 0) for end in ends}
            total = sum(weights.values())
            self.steps[at] = {to: weight / total for to, weight in weights.items() if weight}
        self.mean = {at: worth[at] / n for at in worth if (n := self.seen.get((at, "(conversion)"), F(0)))}
        paid = {at: steps.get("(conversion)", F(0)) for at, steps in self.steps.items()}
        valued = {at: chance * self.mean.get(at, F(0)) for at, chance in paid.items()}
        self.chance = self.expected(paid, None)
        self.probability = self.chance[()]
        worth_all = self.expected(valued, None)[()]
        lost = [(self.expected(paid, c)[()], self.expected(valued, c)[()]) for c in self.channels]
        self.effects = [1 - p / self.probability if self.probability else F(0) for p, _ in lost]
        self.value_effects = [1 - v / worth_all if worth_all else F(0) for _, v in lost]
        self.visits = self.expected_visits()

    def walk(self, path: Path) -> Iterable[tuple[State, bool]]:
        at: State = ()
        steps, before = 0, None
        for channel in path:
            if self.drop and channel == before:
                yield at, False
                continue
            before, steps = channel, steps + 1
            place = min(int(math.log2(steps)), 3) if self.positions else 0
            at = (*at, (channel, place))[-self.order :]
            yield at, True

    def may_follow(self, at: State, to: State) -> bool:
        if not self.smoothing:
            return (at, to) in self.seen
        if at and self.drop and at[-1][0] == to[-1][0]:
            return False
        return len(to) == min(len(at) + 1, self.order) and (*at, to[-1])[-self.order :] == to

    def expected(self, ends: dict[State, F], without: str | None) -> dict[State, F]:
        """Expected end from each state, where steps to a removed channel end the journey."""
        there = [(), *(s for s in self.states if s[-1][0] != without)]
        matrix = [[F(int(a == b)) - self.steps[a].get(b, F(0)) for b in there] for a in there]
        return dict(zip(there, solve(matrix, [ends[a] for a in there]), strict=True))

    def expected_visits(self) -> dict[State, F]:
        matrix = [[F(int(a == b)) - self.steps[a].get(b, F(0)) for a in self.states] for b in self.states]
        visits = solve(matrix, [self.steps[()].get(s, F(0)) for s in self.states])
        return dict(zip(self.states, visits, strict=True))

    def answer(self) -> dict[str, tuple[F, F]]:
        by_value = divided(self.value_effects if self.by_value else self.effects)
        shares = zip(self.channels, divided(self.effects), by_value, strict=True)
        return {channel: (a * self.conversions, b * self.value) for channel, a, b in shares}

    def lift(self, state: State) -> F:
        if self.order == 1 and not self.positions:
            return F(1)
        own = [s for s in self.states if s[-1][0] == state[-1][0]]
        visits, converting = sum(self.visits[s] for s in own), sum(self.visits[s] * self.chance[s] for s in own)
        return self.chance[state] * visits / converting if converting else F(1)

    def weights(self, path: Path) -> list[F]:
        effects = dict(zip(self.channels, self.value_effects if self.by_value else self.effects, strict=True))
        raw = [effects[channel] * self.lift(state) for channel, (state, _) in zip(path, self.walk(path), strict=True)]
        return divided(raw) if sum(raw) else [F(1, len(path))] * len(path)

    def details(self) -> dict[str, Any]:
        answer = self.answer()
        of = {c: sum((self.visits[s] for s in self.states if s[-1][0] == c), F(0)) for c in self.channels}
        places = range(len(self.channels))
        return {
            "effects": [
                {
                    "channel": c,
                    "effect": self.effects[i],
                    "share": divided(self.effects)[i] if sum(self.effects) else None,
                    "conversions": answer[c][0],
                    "value": answer[c][1],
                    "standard_error": None,
                }
                for i, c in enumerate(self.channels)
            ],
            "channels": [
                {
                    "channel": self.channels[i],
                    "removal_effect": self.effects[i],
                    "value_removal_effect": self.value_effects[i] if self.by_value else None,
                    "expected_visits": of[self.channels[i]],
                    "by_position": None,
                }
                for i in places
            ],
            "conversion_probability": self.probability,
            "touches_to_conversion": sum(self.visits[s] * self.chance[s] for s in self.states) / self.probability
            if self.probability
            else None,
            "transitions": [
                {
                    "from": label(at) or "(start)",
                    "to": to if isinstance(to, str) else label(to),
                    "count": self.seen.get((at, to), F(0)),
                    "probability": chance,
                }
                for at, steps in self.steps.items()
                for to, chance in steps.items()
            ],
        }


def label(state: State) -> str:
    return " > ".join(channel + ["", " (2-3)", " (4-7)", " (8+)"][place] for channel, place in state)


def shapley_values(players: Path, worth: Callable[[Path], F]) -> list[F]:
    """Shapley values: the mean over all orders of what a player adds to those before it; groups in the given order."""
    added = dict.fromkeys(players, F(0))
    for order in permutations(players):
        for n, player in enumerate(order):
            group = lambda some: tuple(p for p in players if p in some)  # noqa: E731
            added[player] += worth(group(order[: n + 1])) - worth(group(order[:n]))
    return [added[player] / math.factorial(len(players)) for player in players]


class Shapley:
    """Shapley values by their definition."""

    def __init__(self, rows: list[Row], given: dict[str, Any]) -> None:
        self.function = given.get("value_function", "conversions")
        self.ordered = given.get("ordered", False)
        self.depth = given.get("max_position", 10)
        self.channels = sorted({channel for path, *_ in rows for channel in path})
        self.games: dict[Path, list[F]] = defaultdict(lambda: [F(0)] * 3)
        for path, conversions, value, nulls in rows:
            game = self.games[self.members(path)]
            self.games[self.members(path)] = [game[0] + conversions, game[1] + value, game[2] + conversions + nulls]
        self.total = sum((game[0] for game in self.games.values()), F(0))

    def members(self, path: Path) -> Path:
        distinct = tuple(dict.fromkeys(path))
        return distinct if self.ordered else tuple(sorted(distinct))

    def rate(self, group: Path) -> F:
        conversions, _, journeys = self.games.get(group, [F(0)] * 3)
        return conversions / journeys if journeys else F(0)

    def division(self, members: Path) -> list[F]:
        """Conversions that a coalition's journeys give its members."""
        conversions, _, journeys = self.games[members]
        if self.function == "conversion_rate":
            return [value * journeys for value in shapley_values(members, self.rate)]
        return [conversions / len(members)] * len(members)

    def answer(self) -> dict[str, tuple[F, F]]:
        earned = {channel: (F(0), F(0)) for channel in self.channels}
        for members, (conversions, value, _) in self.games.items():
            if conversions:
                for channel, part in zip(members, self.division(members), strict=True):
                    a, b = earned[channel]
                    earned[channel] = (a + part, b + part * value / conversions)
        if self.function != "conversion_rate":
            # The definition, over all channels: what is worth less than its parts is worth their sum.
            for place in (0, 1):
                games = [(set(members), game[place]) for members, game in self.games.items()]
                worth = lambda some, games=games: sum((w for m, w in games if m <= set(some)), F(0))  # noqa: E731
                values = shapley_values(tuple(self.channels), worth)
                assert values == [earned[channel][place] for channel in self.channels]
        return earned

    def weights(self, path: Path) -> list[F]:
        members = self.members(path)
        parts = self.division(members) if self.function == "conversion_rate" else [F(1)] * len(members)
        share = dict(zip(members, divided(max(part, F(0)) for part in parts), strict=True))
        return [share[channel] / path.count(channel) for channel in path]

    def details(self) -> dict[str, Any]:
        answer = self.answer()
        place = 1 if self.function == "revenue" else 0
        by_position = {channel: [F(0)] * self.depth for channel in self.channels}
        for members, game in self.games.items():
            if game[0]:
                for n, (channel, part) in enumerate(zip(members, self.division(members), strict=True)):
                    by_position[channel][min(n, self.depth - 1)] += part
        return {
            "effects": [
                {
                    "channel": c,
                    "effect": answer[c][place],
                    "share": answer[c][0] / self.total if self.total else None,
                    "conversions": answer[c][0],
                    "value": answer[c][1],
                    "standard_error": None,
                }
                for c in self.channels
            ],
            "channels": [
                {
                    "channel": c,
                    "removal_effect": None,
                    "value_removal_effect": None,
                    "expected_visits": None,
                    "by_position": by_position[c] if self.ordered else None,
                }
                for c in self.channels
            ],
            "conversion_probability": None,
            "touches_to_conversion": None,
            "transitions": [],
        }


RULES: dict[str, Callable[[Path], list[F]]] = {
    "first_touch": lambda path: [F(int(i == 0)) for i in range(len(path))],
    "last_touch": lambda path: [F(int(i == len(path) - 1)) for i in range(len(path))],
    "linear": lambda path: [F(1, len(path))] * len(path),
    "participation": lambda path: [F(1, path.count(channel)) for channel in path],
}


def spec_of(model: Any) -> tuple[str, dict[str, Any]]:
    given = {"model": model} if isinstance(model, str) else model
    return given["model"], given


def weigher(model: Any, rows: list[Row]) -> Callable[[Path], list[F]]:
    name, given = spec_of(model)
    if name == "ensemble":
        members = [(F(str(m["weight"])), weigher(m["spec"], rows)) for m in given["members"]]
        return lambda path: [sum(w * s for (w, _), s in zip(members, shares, strict=True))
                             for shares in zip(*(weigh(path) for _, weigh in members), strict=True)]  # fmt: skip
    return {"markov": Markov, "shapley": Shapley}[name](rows, given).weights if name not in RULES else RULES[name]


def learns(model: Any) -> bool:
    name, given = spec_of(model)
    return name in ("markov", "shapley") or any(learns(m["spec"]) for m in given.get("members", []))


def answer_of(model: Any, rows: list[Row]) -> dict[str, tuple[F, F]]:
    """Figures of a model by channel: effects of one that learns, else sums of credits, or the mean of members."""
    name, given = spec_of(model)
    if name in ("markov", "shapley"):
        return (Markov if name == "markov" else Shapley)(rows, given).answer()
    if name == "ensemble" and learns(model):
        mean: dict[str, tuple[F, F]] = defaultdict(lambda: (F(0), F(0)))
        for member in given["members"]:
            for channel, (a, b) in answer_of(member["spec"], rows).items():
                weight = F(str(member["weight"]))
                mean[channel] = (mean[channel][0] + weight * a, mean[channel][1] + weight * b)
        return dict(mean)
    earned: dict[str, tuple[F, F]] = defaultdict(lambda: (F(0), F(0)))
    weigh = weigher(model, rows)
    for path, conversions, value, _ in rows:
        if conversions:
            for channel, weight in zip(path, weigh(path), strict=True):
                a, b = earned[channel]
                earned[channel] = (a + weight * conversions, b + weight * value)
    return dict(earned)


def shares_of(answer: dict[str, tuple[F, F]]) -> dict[str, F]:
    """Shares of value; of conversions, where there is none."""
    place = 1 if sum(value for _, value in answer.values()) else 0
    return dict(zip(answer, divided(earned[place] for earned in answer.values()), strict=True))


def same(actual: Any, expected: Any, path: str = "$", close: float = 1e-11) -> None:
    """Fails where what the case says is not what was worked out."""
    if isinstance(expected, (F, float)) and not isinstance(actual, (str, bool, type(None))):
        assert abs(float(expected) - actual) <= close * max(1.0, abs(float(expected))), f"{path}: {actual}, {expected}"
    elif isinstance(expected, dict):
        assert actual.keys() == expected.keys(), path
        for key in expected:
            same(actual[key], expected[key], f"{path}.{key}", close)
    elif isinstance(expected, list):
        assert len(actual) == len(expected), path
        for i, (a, b) in enumerate(zip(actual, expected, strict=True)):
            same(a, b, f"{path}[{i}]", close)
    else:
        assert actual == expected, f"{path}: {actual!r}, {expected!r}"


def of(call: str) -> Any:
    cases = [case for case in CASES if case["call"] == call and "expected" in case]
    assert cases
    return pytest.mark.parametrize("case", cases, ids=[case["name"] for case in cases])


@of("fit")
def test_fit(case: dict[str, Any]) -> None:
    rows = rows_of(case["arguments"]["data"])
    name, given = spec_of(case["arguments"]["model"])
    model = (Markov if name == "markov" else Shapley)(rows, given)
    expected, details = case["expected"], model.details()
    same({k: v for k, v in expected["details"].items() if k != "model"}, details)
    same(expected["weights"], [weight for path, n, *_ in rows if n for weight in model.weights(path)])


@of("attribute")
def test_credits(case: dict[str, Any]) -> None:
    given, expected = case["arguments"], case["expected"]
    rows = rows_of(given["data"])
    weigh = weigher(given["model"], rows)
    same(expected["weights"], [weight for path, n, *_ in rows if n for weight in weigh(path)])
    earned: dict[str, list[F]] = defaultdict(lambda: [F(0), F(0)])
    for path, conversions, value, _ in rows:
        for channel, weight in zip(path, weigh(path), strict=True) if conversions else ():
            earned[channel] = [earned[channel][0] + weight * conversions, earned[channel][1] + weight * value]
    total = sum(value for _, value in earned.values())
    table = {row["channel"]: [row["conversions"], row["value"], row["share"]] for row in expected["table"]["rows"]}
    same(table, {channel: [a, b, b / total] for channel, (a, b) in earned.items()})
    assert ("effects" in expected["table"].get("note", "")) == learns(given["model"])


@of("explain")
def test_explanations(case: dict[str, Any]) -> None:
    given, expected = case["arguments"], case["expected"]
    rows = rows_of(given["data"])
    # A place among all journeys: those that converted come first, and the others earned nothing.
    journeys = [(path, value) for path, n, value, _ in rows if n] + [(path, F(0)) for path, *_, nulls in rows if nulls]
    assert expected["journey"] == given["position"]
    path, value = journeys[given["position"]]
    weights = weigher(given["model"], rows)(path)
    for touch, weight in zip(expected["touches"], weights, strict=True):
        same(touch["weight"], weight)
        same(touch["value"], weight * value)


EXPLAINED = [c for content in FILES.values() for c in content["cases"] if c["call"] == "explain" and "expected" in c]


@pytest.mark.parametrize("case", EXPLAINED, ids=[case["name"] for case in EXPLAINED])
def test_printed_arithmetic(case: dict[str, Any]) -> None:
    for touch in case["expected"]["touches"]:
        known: dict[str, Any] = {}
        for line in touch["arithmetic"]:
            name, *sides = line.split(", because")[0].split(" = ")
            for side in sides:
                known[name] = eval(side.replace("×", "*").replace("^", "**"), {}, known)
                same(known[name], float(sides[-1]))
        figures = {"weight": touch["raw_weight"], "share": touch["weight"], "value": touch["value"]}
        same(figures, {name: float(figure) for name, figure in known.items()})


@of("summary")
def test_summaries(case: dict[str, Any]) -> None:
    rows, expected = rows_of(case["arguments"]["data"]), case["expected"]
    channels = sorted({channel for path, *_ in rows for channel in path}, key=lambda name: name.encode())
    totals = {path: (int(n), float(value), int(nulls)) for path, n, value, nulls in rows}
    assert len(totals) == len(rows), "paths this simple need no adding up"
    overview = {"paths": len(rows), "conversions": sum(r[1] for r in rows), "nulls": sum(r[3] for r in rows)}
    same(expected["overview"], {**overview, "value": sum(r[2] for r in rows), "channels": channels})
    layout = bytearray(b"ACPS\x01")
    layout += bytes([len(channels)]) + b"".join(bytes([len(name.encode())]) + name.encode() for name in channels)
    layout.append(len(totals))
    for path in sorted(totals, key=lambda path: [channels.index(channel) for channel in path]):
        n, value, nulls = totals[path]
        layout += bytes([len(path), *(channels.index(channel) for channel in path)])
        for number in (n, nulls):
            while number >= 128:
                layout.append(number & 127 | 128)
                number >>= 7
            layout.append(number)
        layout += bytes([1]) + struct.pack("<d", value) if value else bytes([0])
    assert bytes(expected["bytes"]) == bytes(layout)


@of("compare")
def test_comparisons(case: dict[str, Any]) -> None:
    given, expected = case["arguments"], case["expected"]
    rows = rows_of(given["data"])
    answers = [answer_of(model, rows) for model in given["models"]]
    shares = [shares_of(answer) for answer in answers]
    limits = {"strong": 0.1, "moderate": 0.25, "weak": 0.5, **given.get("thresholds", {})}
    channels = sorted({channel for answer in answers for channel in answer})
    assert expected["basis"] == ["effects" if learns(model) else "credits" for model in given["models"]]
    found = {row["channel"]: row for row in expected["channels"]}
    assert sorted(found) == channels
    means = [row["mean"] for row in expected["channels"]]
    assert means == sorted(means, reverse=True)
    for channel in channels:
        of_channel = [share.get(channel, F(0)) for share in shares]
        mean = sum(of_channel) / len(of_channel)
        variance = sum((share - mean) ** 2 for share in of_channel) / len(of_channel)
        deviation = math.sqrt(variance)
        variation = deviation / float(mean) if mean else None
        word = next((word for word, limit in limits.items() if (variation or 0) < limit), "disagreement")
        cells = [answer.get(channel, (F(0), F(0))) for answer in answers]
        row = {
            "channel": channel,
            "models": [{"conversions": a, "value": b, "share": s} for (a, b), s in zip(cells, of_channel, strict=True)],
            "mean": mean,
            "variance": variance,
            "min": min(of_channel),
            "max": max(of_channel),
            "consensus": word,
        }
        # A root of what should be zero magnifies the last digit.
        same(found[channel]["standard_deviation"], deviation, close=1e-8)
        same(found[channel]["coefficient_of_variation"], variation, close=1e-8)
        same({key: found[channel][key] for key in row}, row)
    pairs = [(i, j) for i in range(len(answers)) for j in range(i + 1, len(answers))]
    for pair, (i, j) in zip(expected["pairs"], pairs, strict=True):
        a, b = ([shares[k].get(channel, F(0)) for channel in channels] for k in (i, j))
        same(pair["distance"], sum(abs(x - y) for x, y in zip(a, b, strict=True)) / 2)
        sign = lambda x: (x > 0) - (x < 0)  # noqa: E731
        both = [(sign(a[m] - a[n]), sign(b[m] - b[n])) for m in range(len(a)) for n in range(m)]
        untied = sum(x != 0 for x, _ in both) * sum(y != 0 for _, y in both)
        same(pair["rank_correlation"], sum(x * y for x, y in both) / math.sqrt(untied) if untied else None)


def replicate(name: str, seed: int, number: int) -> list[Row]:
    """The rows of a replicate: each journey as often as it draws, null journeys along a path at once."""
    rows = rows_of(name)
    keys = [sale["journey"] for sale in DATA[name].get("conversions", [])]
    paths = sorted({path for path, *_ in rows})
    drawn: list[Row] = []
    for place, path in enumerate(paths):
        own = [(i, row) for i, row in enumerate(rows) if row[0] == path and row[1]]
        own.sort(key=lambda entry: (entry[1][1], entry[1][2] / entry[1][1]))
        for rank, (i, (_, count, value, _)) in enumerate(own):
            thing = fnv(keys[i]) if keys else place * 2 + (rank << 33)
            n = F(poisson(seed, number, thing, int(count)))
            drawn.append((path, n, n * value / count, F(0)))
        nulls = sum((row[3] for row in rows if row[0] == path), F(0))
        drawn.append((path, F(0), F(0), F(poisson(seed, number, place * 2 + 1, int(nulls)))))
    return [row for row in drawn if row[1] or row[3]]


def ranked(shares: list[float]) -> list[int]:
    """Places, 1 for the largest; of equals the earlier comes first."""
    order = sorted(range(len(shares)), key=lambda i: -round(shares[i], 12))
    return [order.index(i) + 1 for i in range(len(shares))]


@of("bootstrap")
def test_intervals(case: dict[str, Any]) -> None:
    given, expected = case["arguments"], case["expected"]
    options = {"replicates": 1000, "seed": 0, "level": 0.95, **given.get("options", {})}
    assert expected["options"] == options
    rows = rows_of(given["data"])
    channels = sorted({channel for path, *_ in rows for channel in path})

    def parts(rows: list[Row]) -> tuple[list[float], list[float]]:
        answer = answer_of(given["model"], rows) if rows else {}
        shares = shares_of(answer)
        return [float(shares.get(c, 0)) for c in channels], [float(answer.get(c, (0, 0))[1]) for c in channels]

    whole = parts(rows)
    drawn = [parts(replicate(given["data"], options["seed"], n)) for n in range(options["replicates"])]
    ranks, replicate_ranks = ranked(whole[0]), [ranked(shares) for shares, _ in drawn]

    def quantile(numbers: list[float], at: float) -> float:
        place = at * (len(numbers) - 1)
        below = math.floor(place)
        above = numbers[min(below + 1, len(numbers) - 1)]
        return numbers[below] + (place - below) * (above - numbers[below])

    def interval(part: int, i: int) -> dict[str, float]:
        numbers = sorted(replicate[part][i] for replicate in drawn)
        mean = math.fsum(numbers) / len(numbers)
        tail = (1 - options["level"]) / 2
        error = math.sqrt(math.fsum((x - mean) ** 2 for x in numbers) / (len(numbers) - 1))
        ends = {"low": quantile(numbers, tail), "high": quantile(numbers, 1 - tail)}
        return {"estimate": whole[part][i], "mean": mean, "standard_error": error, **ends}

    found = [
        {
            "channel": channel,
            "share": interval(0, i),
            "value": interval(1, i),
            "rank": ranks[i],
            "rank_stability": sum(r[i] == ranks[i] for r in replicate_ranks) / len(drawn),
        }
        for i, channel in enumerate(channels)
    ]
    same(expected["channels"], sorted(found, key=lambda row: row["rank"]), close=1e-9)
