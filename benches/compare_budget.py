"""Budgets over S-shaped channels, by this library and by SLSQP, which Robyn and PyMC-Marketing use, in one run.

    make compare                      # after the others
    CHANNELS=20,100 ROUNDS=20 python benches/compare_budget.py

Heights and half saturations are log-normal (0, 0.7), slopes lie from 1.5 to 4, half of the half saturations together can
be spent. SLSQP starts from equal shares with the exact gradient, as PyMC-Marketing calls it, in units of money. The gap is
what each misses of a bound that no plan exceeds.
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

CHANNELS = [int(count) for count in os.environ.get("CHANNELS", "5,20,100").split(",")]
ROUNDS = int(os.environ.get("ROUNDS", "10"))


def problem(count: int, seed: int) -> dict[str, Any]:
    random = Random(seed)
    curves = [
        {
            "family": "hill",
            "beta": 3e5 * random.lognormvariate(0, 0.7),
            "half_sat": 1e5 * random.lognormvariate(0, 0.7),
            "slope": random.uniform(1.5, 4),
        }
        for _ in range(count)
    ]
    channels = [
        {"id": str(place), "curve": curve} for place, curve in enumerate(curves)
    ]
    return {
        "channels": channels,
        "budget": 0.5 * sum(curve["half_sat"] for curve in curves),
        "budget_rule": "exactly",
    }


def slsqp(given: dict[str, Any]) -> float:
    beta, half_sat, slope = (
        np.array([channel["curve"][name] for channel in given["channels"]])
        for name in ("beta", "half_sat", "slope")
    )
    budget, count = given["budget"], len(beta)

    def part(x: np.ndarray) -> np.ndarray:
        return 1 / (1 + (half_sat / np.maximum(x, 1e-9)) ** slope)

    def slopes(x: np.ndarray) -> np.ndarray:
        share = part(x)
        return beta * slope / np.maximum(x, 1e-9) * share * (1 - share)

    found = minimize(
        lambda x: -float(np.sum(beta * part(x))),
        np.full(count, budget / count),
        jac=lambda x: -slopes(x),
        bounds=[(0, budget)] * count,
        constraints={
            "type": "eq",
            "fun": lambda x: np.sum(x) - budget,
            "jac": lambda x: np.ones(count),
        },
        method="SLSQP",
        options={"ftol": 1e-9, "maxiter": 1000},
    )
    return float(np.sum(beta * part(found.x)))


def main() -> None:
    print(
        f"{'channels':>8}  {'ours, ms':>9} {'gap':>8}  {'SLSQP, ms':>10} {'mean gap':>9} {'most':>7}  times"
    )
    for count in CHANNELS:
        ours, theirs, proofs, gaps = [], [], [], []
        for seed in range(ROUNDS):
            given = problem(count, seed)
            began = time.perf_counter()
            best = ac.allocate(given)
            ours.append(time.perf_counter() - began)
            began = time.perf_counter()
            response = slsqp(given)
            theirs.append(time.perf_counter() - began)
            proofs.append(best.gap)
            gaps.append(1 - response / best.bound)
        mine, other = statistics.median(ours), statistics.median(theirs)
        print(
            f"{count:>8}  {1000 * mine:>9.2f} {max(proofs):>8.0e}  {1000 * other:>10.1f} "
            f"{statistics.mean(gaps):>9.2%} {max(gaps):>7.2%}  {other / mine:.0f}"
        )


if __name__ == "__main__":
    main()
