"""Fits of response curves: how often their intervals hold the truth, and how far they are from it beside SciPy.

    make compare                     # after the others
    ROUNDS=500 python benches/compare_fits.py
    ATTRIBUTION_DATA=folder python benches/compare_fits.py

Spends are log-normal around a share of the half saturation, noise has a standard deviation of a tenth of the mean
response. An interval is the estimate and 1.96 standard errors on the scale of logarithms, which is how curves are fitted;
those of a bootstrap hold nine tenths of 200 replicates. SciPy starts from ones, as `curve_fit` does when nothing is said.

With a folder of data sets, a model of PyMC-Marketing's weekly example is fitted by hand: a base by least squares, adstock
by trial, and the curve of each channel by this library, in turns. The true numbers are those its data were made with.
"""

from __future__ import annotations

import csv
import os
import statistics
import warnings
from collections.abc import Callable
from math import cos, isfinite, log, pi, sin
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
    """How often standard errors and replicates hold the truth, and how far marginal returns are off."""
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


def weekly(folder: Path) -> None:
    """PyMC-Marketing's weekly example: two channels, a trend, two events and a season."""
    with (folder / "pymc_marketing" / "mmm_example.csv").open() as file:
        rows = list(csv.DictReader(file))
    column = {
        name: np.array([float(row[name]) for row in rows])
        for name in ("y", "x1", "x2", "event_1", "event_2", "t")
    }
    season = [
        wave(2 * pi * order * float(row["dayofyear"]) / 365.25)
        for row in rows
        for wave in (sin, cos)
        for order in (1, 2)
    ]
    base = np.column_stack(
        [
            np.ones(len(rows)),
            column["t"],
            column["event_1"],
            column["event_2"],
            np.array(season).reshape(len(rows), 4),
        ]
    )
    y, best = column["y"], None
    for thetas in [
        (one / 20, other / 20) for one in range(4, 13) for other in range(1, 9)
    ]:
        stocks = [
            adstocked(column[name], theta)
            for name, theta in zip(("x1", "x2"), thetas, strict=True)
        ]
        fitted = in_turns(y, base, stocks)
        if best is None or fitted[0] > best[0]:
            best = (*fitted, thetas)
    thetas = best[2]
    stocks = [
        adstocked(column[name], theta)
        for name, theta in zip(("x1", "x2"), thetas, strict=True)
    ]
    r2, curves = in_turns(y, base, stocks, turns=400)
    print(f"PyMC-Marketing's weekly example: R² {r2:.4f}")
    for name, curve, theta, truth in zip(
        ("x1", "x2"), curves, thetas, ((0.4, 4), (0.2, 3)), strict=True
    ):
        rate = 2 / curve["scale"] * column[name].max()
        height = curve["beta"] / y.max()
        print(
            f"  {name}: theta {theta:.2f} (made with {truth[0]}), lambda {rate:.2f} (made with {truth[1]}), height {height:.3f} of the largest week"
        )


def adstocked(spend: Any, theta: float) -> Any:
    kernel = {"theta": theta, "window": 8, "normalize": True}
    return np.array(ac.adstock("geometric", spend.tolist(), **kernel)["adstocked"])


def in_turns(
    y: Any, base: Any, stocks: list[Any], turns: int = 25
) -> tuple[float, list[dict[str, float]]]:
    parts = [np.zeros(len(y)) for _ in stocks]
    curves: list[dict[str, float]] = [{} for _ in stocks]
    for _ in range(turns):
        rest = y - sum(parts)
        level = base @ np.linalg.lstsq(base, rest, rcond=None)[0]
        for place, stock in enumerate(stocks):
            others = sum(part for other, part in enumerate(parts) if other != place)
            fit = ac.fit_curve(
                stock.tolist(), (y - level - others).tolist(), family="tanh"
            )
            curves[place] = {part["name"]: part["value"] for part in fit.parameters}
            parts[place] = np.array([fit.curve.response(x) for x in stock])
    left = y - level - sum(parts)
    return float(1 - left @ left / ((y - y.mean()) @ (y - y.mean()))), curves


def main() -> None:
    coverage()
    if folder := os.environ.get("ATTRIBUTION_DATA"):
        weekly(Path(folder))
    else:
        print(
            "PyMC-Marketing's example is not compared: ATTRIBUTION_DATA names no folder with it"
        )


if __name__ == "__main__":
    main()
