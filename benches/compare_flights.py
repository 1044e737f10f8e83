"""Flights over channels and periods, by this library and by SLSQP from several starts, in one run.

    make compare                      # after the others
    ROUNDS=20 STARTS=20 python benches/compare_flights.py

Up to four channels and eight periods, with carry-over, seasons, earlier adstock and effects after the end; curves of five
concave families with sizes over two orders of magnitude. SLSQP has the exact gradient and the best of its starts counts:
equal spends, and random ones. No plan may bring more than our bound, and ours must bring at least the best that SLSQP finds,
less our own gap; the run ends with an error if either fails.
"""

from __future__ import annotations

import os
import statistics
import time
from random import Random
from typing import Any

import attribution_core as ac
import numpy as np
from scipy.optimize import minimize

ROUNDS = int(os.environ.get("ROUNDS", "200"))
STARTS = int(os.environ.get("STARTS", "8"))


def problem(seed: int) -> dict[str, Any]:
    random = Random(seed)
    periods = random.randint(2, 8)

    def channel(place: int) -> dict[str, Any]:
        beta, scale = random.lognormvariate(0, 1), random.lognormvariate(0, 1)
        curve = random.choice(
            [
                {"family": "michaelis_menten", "beta": beta, "half_sat": scale},
                {"family": "exponential", "beta": beta, "scale": scale},
                {"family": "log", "beta": beta, "scale": scale},
                {"family": "tanh", "beta": beta, "scale": scale},
                {
                    "family": "power",
                    "beta": beta,
                    "exponent": random.uniform(0.3, 0.9),
                },
            ]
        )
        return {
            "id": str(place),
            "curve": curve,
            "theta": random.choice([0.0, random.uniform(0, 0.9)]),
            "weights": [random.uniform(0.1, 2) for _ in range(periods)],
            "initial_adstock": random.choice([0.0, random.uniform(0, 2)]),
            "tail_periods": random.choice([0, random.randint(1, 6)]),
        }

    channels = [channel(place) for place in range(random.randint(1, 4))]
    return {
        "budget": random.lognormvariate(1, 1.5),
        "periods": periods,
        "channels": channels,
    }


def value_and_slope(
    curve: dict[str, Any], x: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """The response to adstock, and its derivative: written here from the formulas."""
    beta, x = curve["beta"], np.maximum(x, 0)
    match curve["family"]:
        case "michaelis_menten":
            half = curve["half_sat"]
            return beta * x / (half + x), beta * half / (half + x) ** 2
        case "exponential":
            left = np.exp(-x / curve["scale"])
            return beta * (1 - left), beta / curve["scale"] * left
        case "log":
            return beta * np.log1p(x / curve["scale"]), beta / (curve["scale"] + x)
        case "tanh":
            part = np.tanh(x / curve["scale"])
            return beta * part, beta / curve["scale"] * (1 - part**2)
        case "power":
            exponent = curve["exponent"]
            # The slope at 0 is infinite; a search needs a number there.
            steep = np.maximum(x, 1e-12) ** (exponent - 1)
            return beta * x**exponent, beta * exponent * steep
    raise ValueError(curve["family"])


def response(given: dict[str, Any], spends: np.ndarray) -> tuple[float, np.ndarray]:
    """Response to spends, with the derivative in each."""
    periods, total, slopes = given["periods"], 0.0, np.zeros_like(spends)
    for place, channel in enumerate(given["channels"]):
        theta, after = channel["theta"], channel["tail_periods"]
        weights = np.array(channel["weights"] + [channel["weights"][-1]] * after)
        adstock, level = [], channel["initial_adstock"]
        for period in range(periods + after):
            level = theta * level + (spends[place, period] if period < periods else 0)
            adstock.append(level)
        values, marginal = value_and_slope(channel["curve"], np.array(adstock))
        total += float(weights @ values)
        later = 0.0
        for period in reversed(range(periods + after)):
            later = weights[period] * marginal[period] + theta * later
            if period < periods:
                slopes[place, period] = later
    return total, slopes


def slsqp(given: dict[str, Any], seed: int) -> float:
    shape = (len(given["channels"]), given["periods"])
    count, budget = shape[0] * shape[1], given["budget"]
    draws = np.random.default_rng(seed)
    starts = [
        np.full(count, 1 / count),
        *draws.dirichlet(np.ones(count), size=STARTS - 1),
    ]
    best = 0.0
    size = abs(response(given, np.full(shape, budget / count))[0]) or 1.0

    def minus(shares: np.ndarray) -> tuple[float, np.ndarray]:
        value, slopes = response(given, budget * shares.reshape(shape))
        return -value / size, -budget * slopes.ravel() / size

    for start in starts:
        found = minimize(
            minus,
            start,
            jac=True,
            bounds=[(0, 1)] * count,
            constraints={
                "type": "ineq",
                "fun": lambda x: 1 - np.sum(x),
                "jac": lambda x: -np.ones(count),
            },
            method="SLSQP",
            options={"ftol": 1e-12, "maxiter": 500},
        )
        shares = np.clip(found.x, 0, None)
        shares /= max(1.0, shares.sum())
        best = max(best, response(given, budget * shares.reshape(shape))[0])
    return best


def main() -> None:
    ours, theirs, gaps, missed, wrong = [], [], [], [], []
    for seed in range(ROUNDS):
        given = problem(seed)
        began = time.perf_counter()
        plan = ac.plan_flight(given)
        ours.append(time.perf_counter() - began)
        spends = np.array([channel["spend"] for channel in plan.channels])
        own = response(given, spends)[0]
        began = time.perf_counter()
        best = slsqp(given, seed)
        theirs.append(time.perf_counter() - began)
        gaps.append(plan.gap)
        missed.append(1 - best / plan.response)
        rounding = 1e-9 * plan.response
        kept = spends.min() >= 0 and spends.sum() <= given["budget"] * (1 + 1e-12)
        if (
            not kept
            or abs(own - plan.response) > rounding
            or best > plan.bound + rounding
            or plan.response < best - (plan.bound - plan.response) - rounding
        ):
            wrong.append(seed)
    print(f"{ROUNDS} flights, SLSQP from {STARTS} starts")
    print(f"ours: {1000 * statistics.median(ours):.2f} ms, gap at most {max(gaps):.0e}")
    print(
        f"SLSQP: {1000 * statistics.median(theirs):.0f} ms, misses "
        f"{statistics.mean(missed):.1e} on average, {max(missed):.1e} at most, {min(missed):.1e} at least"
    )
    print(
        f"plans better than our bound, or answers below the best of SLSQP: {len(wrong)}"
    )
    if wrong:
        raise SystemExit(f"seeds {wrong}")


if __name__ == "__main__":
    main()
