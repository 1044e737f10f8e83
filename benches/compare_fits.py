"""Fits of response curves: how often their intervals hold the truth, and how far they are from it beside SciPy.

    make compare                     # after the others
    ROUNDS=500 python benches/compare_fits.py
    ATTRIBUTION_DATA=folder python benches/compare_fits.py

Spends are log-normal around a share of the half saturation, noise has a standard deviation of a tenth of the mean
response. An interval is the estimate and 1.96 standard errors on the scale of logarithms, which is how curves are fitted;
those of a bootstrap hold nine tenths of 200 replicates. SciPy starts from ones, as `curve_fit` does when nothing is said.

With a folder of data sets, the weekly examples of PyMC-Marketing and Robyn are fitted by hand: a base by least squares,
adstock by trial, and the curve of each channel by this library, in turns. In brackets are the numbers that PyMC-Marketing's
data were made with.
"""

from __future__ import annotations

import csv
import itertools
import os
import statistics
import warnings
from collections.abc import Callable
from math import isfinite, log, pi
from pathlib import Path
from random import Random
from typing import Any

import attribution_core as ac
import numpy as np
from scipy.optimize import curve_fit

ROUNDS = int(os.environ.get("ROUNDS", "200"))
TRUTH = {"beta": 300_000.0, "half_sat": 100_000.0, "scale": 100_000.0, "slope": 2.0}
CURVES: dict[str, tuple[str, ...]] = {
    "michaelis_menten": ("beta", "half_sat"),
    "exponential": ("beta", "scale"),
    "hill": ("beta", "half_sat", "slope"),
}
SHAPES: dict[str, Callable[..., Any]] = {
    "michaelis_menten": lambda x, b, k: b * x / (k + x),
    "exponential": lambda x, b, k: -b * np.expm1(-x / k),
    "hill": lambda x, b, k, s: b * x**s / (k**s + x**s),
}


def sample(family: str, rows: int, share: float, random: Random) -> tuple[Any, Any]:
    curve = ac.Curve(family, **{name: TRUTH[name] for name in CURVES[family]})
    spend = [
        TRUTH["half_sat"] * share * random.lognormvariate(0, 0.5) for _ in range(rows)
    ]
    response = [curve.response(x) for x in spend]
    noise = 0.1 * statistics.fmean(response)
    return curve, (spend, [y + random.gauss(0, noise) for y in response])


def held(family: str, rows: int, share: float) -> dict[str, float]:
    """Coverage of the truth by standard errors and replicates, and the error of marginal returns."""
    random = Random(f"{family} {rows} {share}")
    inside: dict[str, list[bool]] = {
        name: [] for name in (*CURVES[family], "replicates")
    }
    known, ours, theirs = 0, [], []
    for place in range(ROUNDS):
        curve, (spend, response) = sample(family, rows, share, random)
        fit = ac.fit_curve(spend, response, family=family)
        at = statistics.fmean(spend)
        ours.append(abs(fit.curve.marginal(at) / curve.marginal(at) - 1))
        theirs.append(by_scipy(family, spend, response, curve, at))
        if not fit.identifiable:
            continue
        known += 1
        for parameter in fit.parameters:
            name, value, error = (
                parameter["name"],
                parameter["value"],
                parameter["standard_error"],
            )
            inside[name].append(abs(log(value / TRUTH[name])) <= 1.96 * error / value)
        if place % 4 == 0:
            draws = ac.bootstrap_curve(
                spend,
                response,
                family=family,
                bootstrap={"replicates": 200, "level": 0.9},
            )
            marginals = sorted(draw.marginal(at) for draw in draws.curves)
            cut = len(marginals) // 20
            inside["replicates"].append(
                marginals[cut] <= curve.marginal(at) <= marginals[-1 - cut]
            )
    shares = {name: statistics.fmean(all_) for name, all_ in inside.items() if all_}
    off = {"ours": statistics.median(ours), "scipy": statistics.median(theirs)}
    failed = sum(not isfinite(error) or error > 0.99 for error in theirs) / ROUNDS
    return {"known": known / ROUNDS, **shares, **off, "failed": failed}


def by_scipy(
    family: str, spend: list[float], response: list[float], curve: ac.Curve, at: float
) -> float:
    shape = SHAPES[family]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            found, _ = curve_fit(shape, np.array(spend), np.array(response))
        except RuntimeError:
            return float("inf")
        slope = (shape(at * 1.0001, *found) - shape(at * 0.9999, *found)) / (
            at * 0.0002
        )
    return abs(slope / curve.marginal(at) - 1)


def coverage() -> None:
    print(
        f"{'':34}{'bend':>7}{'95 % intervals hold':>32}{'90 %':>12}{'error of the marginal':>28}"
    )
    names = ("known", "beta", "shape", "slope", "replicates", "ours", "scipy", "failed")
    print(f"{'':34}" + "".join(f"{name:>11}" for name in names))
    for family in CURVES:
        for rows in (26, 52, 104):
            for share in (0.5, 1.0):
                found = held(family, rows, share)
                found["shape"] = found.get("half_sat", found.get("scale", 0.0))
                cells = [
                    f"{found[name]:.1%}" if name in found else "" for name in names
                ]
                title = f"{family}, {rows} rows, {share:g} K"
                print(f"{title:34}" + "".join(f"{cell:>11}" for cell in cells))


def table(
    path: Path, until: str = "9999"
) -> tuple[list[dict[str, str]], Callable[[str], Any]]:
    with path.open() as file:
        rows = [
            row for row in csv.DictReader(file) if next(iter(row.values())) <= until
        ]
    return rows, lambda name: np.array([float(row[name]) for row in rows])


def seasons(days: Any, orders: int) -> Any:
    angles = [2 * pi * order * days / 365.25 for order in range(1, orders + 1)]
    return np.column_stack(
        [wave(angle) for angle in angles for wave in (np.sin, np.cos)]
    )


def pymc_weekly(folder: Path) -> None:
    """Two channels under a trend, two events and a season."""
    rows, column = table(folder / "pymc_marketing" / "mmm_example.csv")
    days = column("dayofyear")
    base = np.column_stack(
        [
            np.ones(len(rows)),
            *map(column, ("t", "event_1", "event_2")),
            seasons(days, 2),
        ]
    )
    y, spends = column("y"), [column("x1"), column("x2")]
    kernel = {"window": 8, "normalize": True}
    pairs = itertools.product([place / 20 for place in range(1, 13)], repeat=2)

    def explained(thetas: tuple[float, ...]) -> float:
        return in_turns(y, base, stocks(spends, [*thetas], kernel), "tanh", 25)[0]

    thetas = [*max(pairs, key=explained)]
    r2, fits = in_turns(y, base, stocks(spends, thetas, kernel), "tanh", 400)
    print(f"PyMC-Marketing's weekly example: R² {r2:.4f}")
    truths = ((0.4, 4), (0.2, 3))
    for name, fit, theta, spend, truth in zip(
        ("x1", "x2"), fits, thetas, spends, truths, strict=True
    ):
        beta, scale = (part["value"] for part in fit.parameters)
        rate, height = 2 / scale * spend.max(), beta / y.max()
        print(
            f"  {name}: theta {theta:.2f} ({truth[0]}), lambda {rate:.2f} ({truth[1]}), height {height:.3f} of the largest week"
        )


def robyn_weekly(folder: Path) -> None:
    """Five channels under a trend, a season, a competitor and events, in the weeks that Robyn's tutorial looks at."""
    rows, column = table(folder / "robyn" / "dt_simulated_weekly.csv", "2018-12-31")
    time = np.arange(len(rows)) / 52.18
    events = [
        [float(row["events"] == name) for row in rows] for name in ("event1", "event2")
    ]
    outside = [
        np.ones(len(rows)),
        time,
        time**2,
        column("competitor_sales_B"),
        *map(np.array, events),
    ]
    base = np.column_stack([*outside, seasons(365.25 * time, 3)])
    names = ("tv_S", "ooh_S", "print_S", "facebook_S", "search_S", "newsletter")
    bounds = ((0.3, 0.8), (0.1, 0.4), (0.1, 0.4), (0.0, 0.3), (0.0, 0.3), (0.1, 0.4))
    tried = [
        [low + step * (high - low) / 5 for step in range(6)] for low, high in bounds
    ]
    y, spends = column("revenue"), list(map(column, names))
    more = {"min_slope": 0.5, "max_slope": 3.0}
    thetas = by_trial(y, base, spends, "hill", {}, tried, **more)
    r2, fits = in_turns(y, base, stocks(spends, thetas, {}), "hill", 100, **more)
    print(f"Robyn's weekly data, {len(rows)} weeks: R² {r2:.4f}")
    for name, fit, theta in zip(names, fits, thetas, strict=True):
        beta, half_sat, slope = (part["value"] for part in fit.parameters)
        known = "" if fit.identifiable else "  (not identifiable)"
        print(
            f"  {name:11} theta {theta:.2f}  height {beta:12,.0f}  half saturation {half_sat:12,.0f}  slope {slope:.2f}{known}"
        )


def stocks(spends: list[Any], thetas: list[float], kernel: dict[str, Any]) -> list[Any]:
    adstocked = [
        ac.adstock("geometric", spend.tolist(), theta=theta, **kernel)
        for spend, theta in zip(spends, thetas, strict=True)
    ]
    return [np.array(one["adstocked"]) for one in adstocked]


def by_trial(
    y: Any,
    base: Any,
    spends: list[Any],
    family: str,
    kernel: dict[str, Any],
    tried: list[list[float]],
    **more: float,
) -> list[float]:
    """The decay of each channel in turn, twice, by R²."""
    thetas = [some[len(some) // 2] for some in tried]
    for _ in range(2):
        for place, some in enumerate(tried):

            def explained(theta: float, place: int = place) -> float:
                those = [*thetas[:place], theta, *thetas[place + 1 :]]
                return in_turns(
                    y, base, stocks(spends, those, kernel), family, 10, **more
                )[0]

            thetas[place] = max(some, key=explained)
    return thetas


def in_turns(
    y: Any, base: Any, adstocks: list[Any], family: str, turns: int, **more: float
) -> tuple[float, list[Any]]:
    """A base by least squares and a curve for each channel, each fitted to what the others leave."""
    parts = [np.zeros(len(y)) for _ in adstocks]
    fits: list[Any] = [None for _ in adstocks]
    for _ in range(turns):
        level = base @ np.linalg.lstsq(base, y - sum(parts), rcond=None)[0]
        for place, stock in enumerate(adstocks):
            others = sum(part for other, part in enumerate(parts) if other != place)
            rest = y - level - others
            # What is left of a channel may be nothing; a curve needs one week above that.
            if rest.max() > 0:
                fits[place] = ac.fit_curve(
                    stock.tolist(), rest.tolist(), family=family, **more
                )
                parts[place] = np.array([fits[place].curve.response(x) for x in stock])
    left = y - level - sum(parts)
    return float(1 - left @ left / ((y - y.mean()) @ (y - y.mean()))), fits


def main() -> None:
    coverage()
    if folder := os.environ.get("ATTRIBUTION_DATA"):
        pymc_weekly(Path(folder))
        robyn_weekly(Path(folder))
    else:
        print(
            "PyMC-Marketing's example is not compared: ATTRIBUTION_DATA names no folder with it"
        )


if __name__ == "__main__":
    main()
