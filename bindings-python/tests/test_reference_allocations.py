"""The conformance cases of budgets against a slow search, written from the formulas and definitions in the guide alone.

A plan is judged by its figures (sums of formulas), by what it must keep, and by whether another plan is better: all
lots, all subsets of channels that may be left out, a grid of starts moved by exchanges between two channels, or, where
curves are concave and a target binds, the one price at which it is met. Prices are differences of best values for
budgets beside each other.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from conformance_cases import economics_cases as cases

Plan = list[float]
Case = dict[str, Any]


def response(curve: Case, x: float) -> float:
    family, b = curve["family"], curve.get("beta", 0)
    if x <= 0:
        return 0.0
    match family:
        case "hill":
            return b / (1 + (curve["half_sat"] / x) ** curve["slope"])
        case "michaelis_menten":
            return b * x / (curve["half_sat"] + x)
        case "power":
            return b * x ** curve["exponent"]
        case "log":
            return b * math.log1p(x / curve["scale"])
        case "exponential":
            return -b * math.expm1(-x / curve["scale"])
        case "linear":
            return b * x
        case "tanh":
            return b * math.tanh(x / curve["scale"])
    raise AssertionError(f"no formula for {family}")


def slope(curve: Case, x: float) -> float:
    """The derivative, by its formula."""
    family, b = curve["family"], curve.get("beta", 0)
    match family:
        case "hill":
            if x <= 0:
                powers = {True: math.inf, False: 0.0}
                return b / curve["half_sat"] if curve["slope"] == 1 else powers[curve["slope"] < 1]
            p = 1 / (1 + (curve["half_sat"] / x) ** curve["slope"])
            return b * curve["slope"] / x * p * (1 - p)
        case "michaelis_menten":
            return b * curve["half_sat"] / (curve["half_sat"] + x) ** 2
        case "power":
            return b * curve["exponent"] * x ** (curve["exponent"] - 1) if x > 0 else math.inf
        case "log":
            return b / (curve["scale"] + x)
        case "exponential":
            return b / curve["scale"] * math.exp(-x / curve["scale"])
        case "linear":
            return b
        case "tanh":
            return b / curve["scale"] / math.cosh(x / curve["scale"]) ** 2
    raise AssertionError(f"no formula for {family}")


def value_of(channel: Case, x: float) -> float:
    return channel.get("weight", 1) * response(channel["curve"], x)


def total(problem: Case, plan: Plan) -> float:
    return math.fsum(value_of(c, x) for c, x in zip(problem["channels"], plan, strict=True))


def upper(channel: Case) -> float:
    bounds = [channel.get("max"), channel.get("locked")]
    if channel.get("max_change") is not None:
        bounds.append(channel["current"] * (1 + channel["max_change"]))
    if channel.get("max_extrapolation") is not None:
        bounds.append(channel["observed_max"] * channel["max_extrapolation"])
    return min((b for b in bounds if b is not None), default=math.inf)


def lower(channel: Case) -> float:
    bounds = [channel.get("min", 0), channel.get("locked")]
    if channel.get("max_change") is not None:
        bounds.append(channel["current"] * (1 - channel["max_change"]))
    return max(b for b in bounds if b is not None)


def explored(problem: Case) -> Case:
    """The same problem with what channels of which little is known get at least, as minimums."""
    explore = problem.get("explore")
    if not explore:
        return problem
    part = explore["share"] * problem["budget"] / len(problem["channels"])

    def floor(channel: Case) -> Case:
        known = channel.get("observations", 0) >= explore["min_observations"]
        return channel if known else {**channel, "min": max(channel.get("min", 0), min(part, upper(channel)))}

    return {**problem, "channels": [floor(channel) for channel in problem["channels"]]}


def members(problem: Case, group: str) -> list[int]:
    parents = {g["id"]: g.get("parent") for g in problem.get("groups", [])}

    def within(name: str | None) -> bool:
        return name is not None and (name == group or within(parents[name]))

    return [i for i, c in enumerate(problem["channels"]) if within(c.get("group"))]


def kept(problem: Case, plan: Plan, slack: float = 1e-9) -> bool:
    """Feasibility of a plan: it keeps bounds, locks, lots, least amounts, groups and the budget."""

    def most(value: float, bound: float) -> bool:
        return value <= bound + slack * max(1.0, abs(bound)) if math.isfinite(bound) else True

    budget = problem.get("budget", math.inf)
    for channel, x in zip(problem["channels"], plan, strict=True):
        least = channel.get("min_if_active")
        if not (most(x, upper(channel)) and most(lower(channel), x) and (not least or x == 0 or most(least, x))):
            return False
        lot = channel.get("lot")
        if lot and abs(x / lot - round(x / lot)) > 1e-9:
            return False
    for group in problem.get("groups", []):
        own = math.fsum(plan[i] for i in members(problem, group["id"]))
        if not (most(own, group.get("max", math.inf)) and most(group.get("min", 0), own)):
            return False
    spent = math.fsum(plan)
    return most(spent, budget) and (problem.get("budget_rule") != "exactly" or most(budget, spent))


def golden(f: Callable[[float], float], low: float, high: float, points: int = 8) -> tuple[float, float]:
    """Maximum of a function: at points, and by golden sections around the best of them."""
    places = [low + (high - low) * i / points for i in range(points + 1)]
    top = max(range(points + 1), key=lambda i: f(places[i]))
    a, b = places[max(top - 1, 0)], places[min(top + 1, points)]
    ratio = (math.sqrt(5) - 1) / 2
    for _ in range(48):
        left, right = b - ratio * (b - a), a + ratio * (b - a)
        if f(left) >= f(right):
            b = right
        else:
            a = left
    return max((f(x), x) for x in (places[top], a, (a + b) / 2, b))


def moved(problem: Case, plan: Plan) -> Plan:
    """Exchanges between two channels, or with what is left of the budget, until they bring no more."""
    channels, n = problem["channels"], len(plan)
    groups = [(group, set(members(problem, group["id"]))) for group in problem.get("groups", [])]

    def room(source: int | None, target: int) -> float:
        least = channels[target].get("min_if_active") or 0
        if channels[target].get("lot") or plan[target] < least:
            return 0.0
        most = upper(channels[target]) - plan[target]
        if source is None:
            most = min(most, problem["budget"] - math.fsum(plan))
        else:
            floor = max(lower(channels[source]), channels[source].get("min_if_active") or 0)
            most = 0.0 if channels[source].get("lot") else min(most, plan[source] - floor)
        for group, own in groups:
            spent = math.fsum(plan[i] for i in own)
            if target in own and source not in own:
                most = min(most, group.get("max", math.inf) - spent)
            if source in own and target not in own:
                most = min(most, spent - group.get("min", 0))
        return most

    for _ in range(150):
        gained = 0.0
        for source, target in itertools.product([None, *range(n)], range(n)):
            most = room(source, target) if source != target else 0.0
            if most <= 0:
                continue

            def gain(t: float, source: int | None = source, target: int = target) -> float:
                more = value_of(channels[target], plan[target] + t) - value_of(channels[target], plan[target])
                if source is None:
                    return more
                return more + value_of(channels[source], plan[source] - t) - value_of(channels[source], plan[source])

            best, t = golden(gain, 0.0, most)
            if best > 0:
                plan[target] += t
                if source is not None:
                    plan[source] -= t
                gained += best
        if gained <= 1e-15 * total(problem, plan):
            break
    return plan


def starts(problem: Case) -> Iterator[Plan]:
    """Plans to begin with: all lots, or each channel at one of a few spends."""
    budget = problem["budget"]
    choices = []
    for channel in problem["channels"]:
        low, high = lower(channel), min(upper(channel), budget)
        if channel.get("lot"):
            choices.append([k * channel["lot"] for k in range(int(high / channel["lot"] + 1e-9) + 1)])
        else:
            least = channel.get("min_if_active") or 0
            spends = {low + (high - low) * i / 6 for i in range(7)} | {least}
            choices.append(sorted(x for x in spends if (x >= least or x == 0) and low <= x <= high))
    for plan in itertools.product(*choices):
        if math.fsum(plan) <= budget * (1 + 1e-12):
            yield list(plan)


def greedy(problem: Case) -> Plan:
    """The best plan in equal lots of concave channels without further rules: each lot where it brings most."""
    channels, lot = problem["channels"], problem["channels"][0]["lot"]
    assert all(set(c) == {"id", "curve", "lot"} and c["lot"] == lot for c in channels)
    assert all(c["curve"]["family"] == "michaelis_menten" for c in channels)
    lots = [0] * len(channels)

    def gain(i: int) -> float:
        return value_of(channels[i], (lots[i] + 1) * lot) - value_of(channels[i], lots[i] * lot)

    gains = [gain(i) for i in range(len(channels))]
    for _ in range(int(problem["budget"] / lot + 1e-9)):
        most = max(range(len(channels)), key=lambda i: gains[i])
        lots[most] += 1
        gains[most] = gain(most)
    return [k * lot for k in lots]


def best(problem: Case, given: Plan) -> Plan:
    """The best plan for a budget."""
    channels = problem["channels"]
    if all(c.get("lot", math.inf) < problem["budget"] / 1000 for c in channels):
        return greedy(problem)
    exactly = problem.get("budget_rule") == "exactly"
    loose = {**problem, "budget_rule": "at_most"}
    found = [plan for plan in starts(problem) if kept(loose, plan)]
    found.sort(key=lambda plan: -total(problem, plan))
    if all(c.get("lot") for c in channels):
        return found[0]
    # One start for each set of channels that spend, and the best ones.
    sets: dict[tuple[bool, ...], Plan] = {}
    for plan in found:
        sets.setdefault(tuple(x > 0 for x in plan), plan)
    chosen = [given, *found[:4], *list(sets.values())[:12]]
    top = max((moved(problem, list(plan)) for plan in chosen), key=lambda plan: total(problem, plan))
    assert not exactly or kept(problem, top)
    return top


def at_price(problem: Case, price: float) -> Plan:
    """Spends of concave channels whose last unit brings a price."""
    plan = []
    for channel in problem["channels"]:
        assert channel["curve"]["family"] in ("michaelis_menten", "log")
        low, high = lower(channel), min(upper(channel), 1e9)
        for _ in range(200):
            middle = (low + high) / 2
            if slope(channel["curve"], middle) > price:
                low = middle
            else:
                high = middle
        plan.append((low + high) / 2)
    return plan


def price_where(holds: Callable[[float], bool]) -> float:
    """The lowest price for which something holds."""
    low, high = 1e-9, 1e9
    for _ in range(200):
        middle = math.sqrt(low * high)
        if holds(middle):
            high = middle
        else:
            low = middle
    return high


def expected_plan(problem: Case, given: Plan) -> Plan:
    targets = [name for name in ("target_roas", "target_cpa", "target_marginal_roas") if problem.get(name)]
    objective = problem.get("objective", "max_response")
    if objective == "max_response" and not targets:
        return best(problem, given)

    def over(roas: float) -> Callable[[float], bool]:
        return lambda price: total(problem, at_price(problem, price)) >= roas * math.fsum(at_price(problem, price))

    if objective == "max_profit":
        if len(problem["channels"]) == 1:
            high = min(upper(problem["channels"][0]), problem["budget"])
            return [max((high * step / 10_000 for step in range(10_001)), key=lambda x: value(problem, [x]))]
        plan = at_price(problem, 1 / problem.get("margin", 1))
        # A budget below that is spent where it brings most: each of its units pays.
        return plan if math.fsum(plan) < problem["budget"] else best(problem, given)
    if objective == "min_spend":
        target = problem["target_response"]
        return at_price(problem, price_where(lambda price: total(problem, at_price(problem, price)) < target))
    if objective == "max_roas":
        # At the best return the last unit brings as much as all do on average.
        return at_price(problem, price_where(lambda price: not over(price)(price)))
    if problem.get("target_marginal_roas"):
        return at_price(problem, problem["target_marginal_roas"])
    roas = problem.get("target_roas") or 1 / problem["target_cpa"]
    return at_price(problem, price_where(over(roas)))


def value(problem: Case, plan: Plan) -> float:
    spent, brought = math.fsum(plan), total(problem, plan)
    objective = problem.get("objective", "max_response")
    if objective == "max_profit":
        return problem.get("margin", 1) * brought - spent
    return {"max_roas": brought / spent if spent else 0.0, "min_spend": spent}.get(objective, brought)


def near(a: float, b: float, relative: float = 1e-9) -> bool:
    return math.isclose(a, b, rel_tol=relative, abs_tol=relative * 1e-3)


def check_plan(problem: Case, plan: Plan, reached: float, bound: float) -> None:
    """A plan keeps what it must, and none is better by more than the gap that it may have."""
    assert kept(problem, plan)
    mine = expected_plan(problem, plan)
    sign = -1 if problem.get("objective") == "min_spend" else 1
    gap = problem.get("rel_gap", 1e-6)
    assert near(value(problem, plan), reached, 1e-12)
    assert sign * value(problem, mine) <= sign * reached + gap * abs(reached)
    assert sign * value(problem, mine) <= sign * bound + 1e-9 * abs(bound)


@pytest.mark.parametrize(("problem", "answer"), cases("allocate"))
def test_plans_are_best_and_their_figures_follow(problem: Case, answer: Case) -> None:
    channels = problem["channels"]
    plan = [channel["spend"] for channel in answer["channels"]]
    spent, brought = math.fsum(plan), total(problem, plan)
    assert near(answer["spend"], spent, 1e-12)
    assert near(answer["response"], brought, 1e-12)
    assert near(answer["profit"], problem.get("margin", 1) * brought - spent, 1e-12)
    assert answer["roas"] is None if spent == 0 else near(answer["roas"], brought / spent, 1e-12)
    for channel, got in zip(channels, answer["channels"], strict=True):
        assert near(got["response"], value_of(channel, got["spend"]), 1e-12)
        marginal = channel.get("weight", 1) * slope(channel["curve"], got["spend"])
        assert got["marginal_roas"] is None if math.isinf(marginal) else near(got["marginal_roas"], marginal)
        average = value_of(channel, got["spend"]) / got["spend"] if got["spend"] else None
        assert got["average_roas"] == average or near(got["average_roas"], average, 1e-12)
        assert got["change"] == (got["spend"] - channel["current"] if "current" in channel else None)
    if channels:
        check_plan(explored(problem), plan, answer["objective_value"], answer["bound"])
    for group, got in zip(problem.get("groups", []), answer["groups"], strict=True):
        assert near(got["spend"], math.fsum(plan[i] for i in members(problem, group["id"])), 1e-12)


def is_priced(problem: Case) -> bool:
    return bool(problem["channels"]) and "budget" in problem and problem.get("objective") is None


@pytest.mark.parametrize(("problem", "answer"), cases("allocate"))
def test_prices_are_what_a_little_more_budget_brings(problem: Case, answer: Case) -> None:
    plan = [channel["spend"] for channel in answer["channels"]]
    if not is_priced(problem):
        pytest.skip("no budget that could be larger")
    if answer["shadow_price"] is None:
        assert answer["shadow_price_reason"] in ("lots", "infinite", "full", "target", "explore", "ties")
        if answer["shadow_price_reason"] == "lots":
            assert all(channel.get("lot") for channel in problem["channels"])
        return
    step = 1e-4 * max(problem["budget"], 1e-3)
    now = best(explored(problem), plan)
    richer = [explored({**problem, "budget": problem["budget"] + h}) for h in (step, step / 2)]
    # A plan for less money may fall below what a larger budget keeps to explore.
    given = [[max(x, lower(c)) for x, c in zip(now, larger["channels"], strict=True)] for larger in richer]
    more = [best(larger, plan) for larger, plan in zip(richer, given, strict=True)]
    whole, half = ((total(problem, x) - total(problem, now)) / h for x, h in zip(more, (step, step / 2), strict=True))
    assert near(answer["shadow_price"], 2 * half - whole, 1e-4)
    parts = [channel["next_unit"] for channel in answer["channels"]]
    if answer.get("next_unit_reason"):
        assert parts == [None] * len(parts)
    elif answer["shadow_price"] > 0:
        assert near(math.fsum(parts), 1)
        for part, before, after in zip(parts, now, more[0], strict=True):
            assert abs((after - before) / step - part) < 0.02
    else:
        assert parts == [0] * len(parts)


@pytest.mark.parametrize(("arguments", "answer"), cases("efficient_frontier"))
def test_the_frontier_is_the_best_plan_for_each_budget(arguments: Case, answer: list[Case]) -> None:
    for budget, point in zip(arguments["budgets"], answer, strict=True):
        problem = {**arguments["problem"], "budget": budget}
        assert point["budget"] == budget
        assert near(point["spend"], math.fsum(point["spends"]), 1e-12)
        assert near(point["response"], total(problem, point["spends"]), 1e-12)
        check_plan(problem, point["spends"], point["objective_value"], point["bound"])
        if is_priced(problem) and point["marginal_roas"] is not None:
            step = 1e-4 * budget
            now = best(problem, point["spends"])
            more = [best({**problem, "budget": budget + h}, now) for h in (step, step / 2)]
            whole, half = (
                (total(problem, x) - total(problem, now)) / h for x, h in zip(more, (step, step / 2), strict=True)
            )
            assert near(point["marginal_roas"], 2 * half - whole, 1e-4)


@pytest.mark.parametrize(("arguments", "answer"), cases("evaluate_plan"))
def test_a_plan_brings_what_its_curves_say(arguments: Case, answer: Case) -> None:
    problem, plan = arguments["problem"], arguments["spends"]
    brought, spent = total(problem, plan), math.fsum(plan)
    assert near(answer["response"], brought, 1e-12)
    assert near(answer["profit"], problem.get("margin", 1) * brought - spent, 1e-12)
    assert near(answer["roas"], brought / spent, 1e-12)
    for channel, x, got, marginal in zip(
        problem["channels"], plan, answer["responses"], answer["marginal_roas"], strict=True
    ):
        assert near(got, value_of(channel, x), 1e-12)
        assert near(marginal, channel.get("weight", 1) * slope(channel["curve"], x), 1e-12)


@pytest.mark.parametrize(("arguments", "answer"), cases("proportional"))
def test_the_simple_rule_shares_by_returns(arguments: Case, answer: list[float]) -> None:
    positive = [max(value, 0) for value in arguments["returns"]]
    whole = math.fsum(positive)
    shares = [value / whole if whole else 1 / len(positive) for value in positive]
    assert all(near(got, arguments["total"] * share, 1e-12) for got, share in zip(answer, shares, strict=True))


@pytest.mark.parametrize(("arguments", "answer"), cases("allocate_draws"))
def test_plans_for_draws_have_the_best_utility(arguments: Case, answer: Case) -> None:
    problem, draws = arguments["problem"], arguments["draws"]
    assert len(draws) == 2, "the search is along the line between two channels"
    budget, tail = problem["budget"], arguments.get("tail", 0.5)
    count = len(draws[0])
    cap = min((g["max"] for g in problem.get("groups", []) if "max" in g), default=math.inf)
    capped = members(problem, problem["groups"][0]["id"]) if problem.get("groups") else []

    def brings(draw: int, plan: Plan) -> float:
        return math.fsum(response(own[draw], x) for own, x in zip(draws, plan, strict=True))

    def worst(values: list[float]) -> float:
        whole, left = 0.0, tail * count
        for one in sorted(values):
            part = min(left, 1.0)
            whole, left = whole + part * one, left - part
        return whole / (tail * count)

    def utility(plan: Plan) -> float:
        kind = arguments.get("utility", "mean")
        if kind == "mean":
            return math.fsum(brings(draw, plan) for draw in range(count)) / count
        if kind == "cvar":
            return worst([brings(draw, plan) for draw in range(count)])
        g = arguments["aversion"]
        means = (
            math.fsum(math.exp(-g * response(c, x)) for c in own) / count for own, x in zip(draws, plan, strict=True)
        )
        return math.fsum(-math.log(mean) / g for mean in means)

    def top(score: Callable[[Plan], float], money: float) -> tuple[float, float]:
        low, high = 0.0, money
        if capped == [0]:
            high = min(high, cap)
        if capped == [1]:
            low = max(low, money - cap)
        return golden(lambda x: score([x, money - x]), low, high, 400)

    plan = answer["spends"]
    assert near(answer["spend"], math.fsum(plan), 1e-12)
    assert len(capped) < 2
    assert near(math.fsum(plan), budget, 1e-12)
    assert not capped or plan[capped[0]] <= cap * (1 + 1e-12)
    got = [brings(draw, plan) for draw in range(count)]
    assert all(near(a, b, 1e-12) for a, b in zip(answer["responses"], got, strict=True))
    assert near(answer["mean_response"], math.fsum(got) / count, 1e-12)
    assert near(answer["tail_response"], worst(got), 1e-12)
    assert near(answer["utility"], utility(plan), 1e-12)
    reached, _ = top(utility, budget)
    gap = problem.get("rel_gap", 1e-6)
    assert reached <= answer["utility"] * (1 + gap)
    assert reached <= answer["bound"] * (1 + 1e-9)
    step = 1e-4 * budget
    whole, half = ((top(utility, budget + h)[0] - reached) / h for h in (step, step / 2))
    # A mean of the worst draws has corners.
    assert near(answer["shadow_price"], 2 * half - whole, 1e-2 if arguments.get("utility") == "cvar" else 1e-4)
    if answer["thompson_spends"] is None:
        return
    each = [top(lambda plan, draw=draw: brings(draw, plan), budget) for draw in range(count)]
    known = math.fsum(value for value, _ in each) / count
    assert near(answer["value_of_information"], known - answer["mean_response"], 1e-5)
    assert abs(answer["thompson_spends"][0] - math.fsum(x for _, x in each) / count) < 1e-5 * budget
    for place, channel in enumerate(problem["channels"]):
        share = None
        if "current" in channel:
            spends = [x if place == 0 else budget - x for _, x in each]
            share = sum(x > channel["current"] for x in spends) / count
        assert answer["should_grow"][place] == share
