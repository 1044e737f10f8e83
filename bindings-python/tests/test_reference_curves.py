"""The conformance cases of curves, adstock and fits, worked out a second time from their formulas alone.

Curves are computed with fifty decimal digits; slopes are differences of these, inverses and landmarks are checked by
what they must satisfy. Fits are checked by their objective, computed again: nothing near or on a wide grid is better;
standard errors come from a Jacobian of differences.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable
from decimal import Decimal as D
from decimal import getcontext
from typing import Any

import pytest
from conformance_cases import economics_cases as cases

getcontext().prec = 50
Given = dict[str, Any]


def close(got: float, expected: Any, relative: float = 1e-12, absolute: float = 0.0) -> bool:
    return abs(D(got) - D(expected)) <= D(relative) * abs(D(expected)) + D(absolute)


# Curves


def table(points: list[tuple[D, D]], x: D) -> D:
    points = points if points[0][0] == 0 else [(D(0), D(0)), *points]
    for (a, low), (b, high) in itertools.pairwise(points):
        if x <= b:
            return low + (high - low) * (x - a) / (b - a)
    return points[-1][1]


def response(curve: Given, x: D) -> D:
    """Response to spend, as the table in docs/economics.md has it."""
    p = {name: D(value) for name, value in curve.items() if isinstance(value, int | float)}
    one = D(1)
    if x == 0:
        return D(0)
    match curve["family"]:
        case "hill":
            return p["beta"] * x ** p["slope"] / (p["half_sat"] ** p["slope"] + x ** p["slope"])
        case "michaelis_menten":
            return p["beta"] * x / (p["half_sat"] + x)
        case "power":
            return p["beta"] * x ** p["exponent"]
        case "log":
            return p["beta"] * (1 + x / p["scale"]).ln()
        case "exponential":
            return p["beta"] * (1 - (-x / p["scale"]).exp())
        case "tanh" | "logistic":
            twice = 2 * x / p["scale"] if "scale" in p else p["rate"] * x
            return p["beta"] * (1 - (-twice).exp()) / (1 + (-twice).exp())
        case "sigmoid":
            at = lambda spend: p["beta"] / (one + (-p["rate"] * (spend - p["midpoint"])).exp())  # noqa: E731
            return at(x) - at(D(0))
        case "linear":
            return p["beta"] * x
        case "tabulated":
            return table([(D(a), D(b)) for a, b in zip(curve["spend"], curve["response"], strict=True)], x)
        case "shifted":
            return response(curve["curve"], x + p["carry"]) - response(curve["curve"], p["carry"])
    raise AssertionError(curve)


def slope(curve: Given, x: D) -> D | None:
    """The slope to the right by differences; none where it has no limit."""
    smooth = x > 0 and curve["family"] != "tabulated"
    if smooth:
        step = x * D("1e-15")
        return (response(curve, x + step) - response(curve, x - step)) / (2 * step)
    first, second = (response(curve, x + step) / 1 - response(curve, x) for step in (D("1e-25"), D("1e-27")))
    steep, steeper = first / D("1e-25"), second / D("1e-27")
    return None if steeper > 2 * steep > 0 else steeper


@pytest.mark.parametrize(("given", "expected"), cases("curve"))
def test_curves(given: Given, expected: Given) -> None:
    curve = given["curve"]
    for place, spend in enumerate(given.get("spends", [])):
        x = D(spend)
        value, rise = response(curve, x), slope(curve, x)
        assert close(expected["response"][place], value, 1e-13)
        marginal = expected["marginal"][place]
        assert (marginal is None) == (rise is None)
        if rise is not None:
            # Far out on a plateau little is left of a difference.
            assert close(marginal, rise, 1e-11, 1e-24)
        if x > 0:
            assert close(expected["average"][place], value / x, 1e-13)
            elastic = rise * x / value
            assert close(expected["elasticity"][place], elastic, 1e-11, 1e-24)
        else:
            assert expected["average"][place] is None and expected["elasticity"][place] is None
    bend, best = D(expected["inflection"]), D(expected["max_average_spend"])
    for marginal, found in zip(given.get("marginals", []), expected["inverse_marginal"], strict=True):
        if found is None:
            assert marginal == 0 or curve["family"] == "linear"
        elif D(found) == bend:
            start = slope(curve, bend)
            assert start is None or D(marginal) >= start * (1 - D("1e-9"))
        else:
            assert close(slope(curve, D(found)), marginal, 1e-9) and D(found) > bend
    assert expected["is_concave"] == (bend == 0)
    size = max(map(D, given["spends"]), default=D(1)) if given.get("spends") else D(1)
    if curve["family"] != "tabulated":
        # Slopes rise before the bend, and fall after it.
        for part in ("0.5", "0.9", "0.999"):
            assert bend == 0 or slope(curve, bend * D(part)) < slope(curve, bend * (D(part) + D("0.0005")))
        after = bend if bend > 0 else size / 1000
        assert curve["family"] == "linear" or slope(curve, after * D("1.01")) > slope(curve, after * D("1.02"))
        if best > 0:
            average = response(curve, best) / best
            assert all(response(curve, best * D(part)) / (best * D(part)) < average for part in ("0.999", "1.001"))
    else:
        points = [D(x) for x in curve["spend"]]
        averages = [response(curve, x) / x for x in points if x > 0]
        assert best == 0 or response(curve, best) / best == max(averages)
        rises = [slope(curve, x) for x in (D(0), *points)]
        ups = [x for x, before, after in zip(points, rises, rises[1:], strict=False) if after > before]
        assert bend == (ups[-1] if ups else 0)
    if expected["maximum"] is None:
        assert curve["family"] in ("power", "log", "linear")
    else:
        far = D("1e30") if curve["family"] in ("hill", "michaelis_menten", "shifted") else size * 1000
        assert close(expected["maximum"], response(curve, far), 1e-12)


# Adstock


def kernel(shape: Given, periods: int) -> list[D]:
    """Weights of the effect, before they are divided by their sum."""
    lags = range(shape.get("window") or periods)
    p = {name: D(value) for name, value in shape.items() if isinstance(value, int | float)}
    match shape["shape"]:
        case "geometric":
            return [p["theta"] ** lag if lag else D(1) for lag in lags]
        case "delayed":
            return [p["alpha"] ** ((lag - p["theta"]) ** 2) for lag in lags]
        case "binomial":
            return [(1 - D(lag) / (p["window"] + 1)) ** (1 / p["alpha"] - 1) for lag in lags]
        case "weibull_pdf":
            k, scale = p["shape_parameter"], p["scale"]
            dense = [
                k / scale * (x / scale) ** (k - 1) * (-((x / scale) ** k)).exp() for x in (D(lag + 1) for lag in lags)
            ]
            return [(value - min(dense)) / (max(dense) - min(dense)) for value in dense]
        case "weibull_cdf":
            k, scale = p["shape_parameter"], p["scale"]
            survival = [(-((D(lag) / scale) ** k)).exp() if lag else D(1) for lag in lags]
            return [math.prod(survival[: lag + 1], start=D(1)) for lag in lags]
        case "custom":
            return [D(weight) for weight in shape["weights"]]
    raise AssertionError(shape)


@pytest.mark.parametrize(("given", "expected"), cases("adstock"))
def test_adstocks(given: Given, expected: Given) -> None:
    shape, spend = given["adstock"], [D(x) for x in given.get("spend", [])]
    endless = shape["shape"] == "geometric" and not shape.get("window")
    weights = kernel(shape, len(spend))
    whole = 1 / (1 - D(shape["theta"])) if endless else sum(weights)
    if shape.get("normalize"):
        weights, whole = [weight / whole for weight in weights], D(1)
    carry = D(given.get("carry_in", 0))
    for t in range(len(spend)):
        stock = sum((weights[lag] * spend[t - lag] for lag in range(min(t + 1, len(weights)))), D(0))
        left = carry * D(shape["theta"]) ** (t + 1) if carry else 0
        assert close(expected["adstocked"][t], stock + left, 1e-13, 1e-13)
    assert len(expected["weights"]) == min(len(weights), len(spend))
    assert all(close(got, weight, 1e-13, 1e-16) for got, weight in zip(expected["weights"], weights, strict=False))
    assert close(expected["total_multiplier"], whole, 1e-13)
    theta = shape.get("theta", 0) if shape["shape"] == "geometric" else 0
    half = D("0.5").ln() / D(theta).ln() if theta else None
    assert half is None if expected["half_life"] is None else close(expected["half_life"], half, 1e-13)


# Fits

FAMILIES: dict[str, tuple[str, ...]] = {
    "plateau": ("beta",),
    "constant": (),
    "linear": ("beta",),
    "michaelis_menten": ("beta", "half_sat"),
    "power": ("beta", "exponent"),
    "log": ("beta", "scale"),
    "exponential": ("beta", "scale"),
    "tanh": ("beta", "scale"),
    "hill": ("beta", "half_sat", "slope"),
}


def shape_of(family: str, p: list[float], least: float) -> Callable[[float], float]:
    """The curve of a family, in floats: thousands of them are tried."""
    beta, second, third = [*p, 0.0, 0.0, 0.0][:3]
    forms: dict[str, Callable[[float], float]] = {
        "plateau": lambda x: beta * min(x / least, 1),
        "constant": lambda x: 0.0,
        "linear": lambda x: beta * x,
        "michaelis_menten": lambda x: beta * x / (second + x),
        "power": lambda x: beta * x**second,
        "log": lambda x: beta * math.log1p(x / second),
        "exponential": lambda x: -beta * math.expm1(-x / second),
        "tanh": lambda x: beta * math.tanh(x / second),
        "hill": lambda x: beta / (1 + (second / x) ** third),
    }
    return lambda x: forms[family](x) if x > 0 else 0.0


class Problem:
    """Objective of a fit, from its options."""

    def __init__(self, given: Given, family: str, with_baseline: bool) -> None:
        options = given.get("options", {})
        weights = given.get("weight") or [1.0] * len(given["spend"])
        rows = zip(given["spend"], given["response"], weights, strict=True)
        self.rows = [row for row in rows if row[2] > 0]
        self.family, self.names, self.with_baseline = family, FAMILIES[family], with_baseline
        self.least = min(x for x, _, _ in self.rows if x > 0)
        self.most = max(x for x, _, _ in self.rows)
        self.delta = options.get("huber_delta") or math.inf
        self.priors = {prior["parameter"]: prior for prior in options.get("priors", [])}
        self.given_noise = options.get("noise_sd")
        self.slopes = (options.get("min_slope", 0.2), options.get("max_slope", 12.0))

    def residuals(self, p: list[float]) -> list[float]:
        curve = shape_of(self.family, p, self.least)
        base = p[-1] if self.with_baseline else 0.0
        return [y - base - curve(x) for x, y, _ in self.rows]

    def loss(self, p: list[float], noise: float = 1.0) -> float:
        """Half of what is minimised, with residuals in units of the noise."""
        total = 0.0
        for (_, _, weight), residual in zip(self.rows, self.residuals(p), strict=True):
            size = abs(residual)
            part = size * size / 2 if size <= self.delta else self.delta * (size - self.delta / 2)
            total += weight * part / noise**2
        for name, value in zip(self.names, p, strict=False):
            if prior := self.priors.get(name):
                total += ((math.log(value) - prior["log_mean"]) / prior["log_sd"]) ** 2 / 2
        return total

    def allowed(self, p: list[float]) -> bool:
        for name, value in zip(self.names, p, strict=False):
            low, high = 0.0, math.inf
            if name in ("half_sat", "scale"):
                low, high = self.least / 100, self.most * 100
            elif name == "slope":
                low, high = self.slopes
            elif name == "exponent":
                low, high = 0.01, 1.0
            if not low * (1 - 1e-9) <= value <= high * (1 + 1e-9):
                return False
        return not self.with_baseline or self.family == "constant" or p[-1] >= 0

    def best_linear(self, p: list[float]) -> list[float]:
        """Height and baseline by iterated weighted least squares, the shape as given."""
        if not self.names:
            return self.level()
        unit = shape_of(self.family, [1.0, *p[1 : len(self.names)]], self.least)
        rows, emphasis = [(unit(x), y, weight) for x, y, weight in self.rows], [1.0] * len(self.rows)
        height, base = 0.0, 0.0
        for _ in range(60 if self.delta < math.inf else 1):
            sums = [0.0] * 5
            for (u, y, weight), more in zip(rows, emphasis, strict=True):
                w = weight * more
                sums = [s + w * part for s, part in zip(sums, (u * u, u, 1.0, u * y, y), strict=True)]
            uu, u1, one, uy, y1 = sums
            det = uu * one - u1 * u1
            if self.with_baseline and det > 1e-9 * uu * one:
                height, base = (uy * one - u1 * y1) / det, (uu * y1 - u1 * uy) / det
            if not self.with_baseline or base < 0:
                height, base = uy / uu, 0.0
            left = [abs(y - base - height * u) for u, y, _ in rows]
            emphasis = [min(1.0, self.delta / max(size, 1e-300)) for size in left]
        return [max(height, 1e-300), *p[1 : len(self.names)], *([base] if self.with_baseline else [])]

    def level(self) -> list[float]:
        """The best constant: a mean, or where Huber's losses pull as much to one side as to the other."""
        low, high = (pick(y for _, y, _ in self.rows) for pick in (min, max))
        for _ in range(200):
            middle = (low + high) / 2
            pull = sum(w * max(-self.delta, min(self.delta, y - middle)) for _, y, w in self.rows)
            low, high = (middle, high) if pull > 0 else (low, middle)
        return [(low + high) / 2]

    def grid(self) -> list[list[float]]:
        """Shapes from one limit to the other, each with its best height."""
        scales = [self.least / 100 * (self.most / self.least * 1e4) ** (step / 60) for step in range(61)]
        axes: dict[str, list[float]] = {
            "half_sat": scales,
            "scale": scales,
            "exponent": [0.01 + 0.99 * step / 50 for step in range(51)],
            "slope": [self.slopes[0] * (self.slopes[1] / self.slopes[0]) ** (step / 16) for step in range(17)],
        }
        shapes = itertools.product(*(axes[name] for name in self.names[1:]))
        return [self.best_linear([1.0, *shape]) for shape in shapes]


def parameters(fit: Given) -> list[float]:
    return [parameter["value"] for parameter in fit["parameters"]]


def jacobian(problem: Problem, p: list[float]) -> list[list[float]]:
    """Changes of residuals with logarithms of parameters, and with the baseline."""
    columns = []
    for place in range(len(p)):
        log = place < len(problem.names)
        sides = []
        for sign in (1, -1):
            q = list(p)
            q[place] = q[place] * math.exp(sign * 1e-5) if log else q[place] + sign * 1e-5 * max(abs(q[place]), 1)
            sides.append(problem.residuals(q))
        step = 2e-5 if log else 2e-5 * max(abs(p[place]), 1)
        columns.append([(a - b) / step for a, b in zip(*sides, strict=True)])
    return columns


def inverse(matrix: list[list[float]]) -> list[list[float]]:
    n = len(matrix)
    rows = [[D(x) for x in row] + [D(int(i == j)) for j in range(n)] for i, row in enumerate(matrix)]
    for i in range(n):
        pivot = max(range(i, n), key=lambda r: abs(rows[r][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        rows[i] = [x / rows[i][i] for x in rows[i]]
        for r in range(n):
            if r != i:
                rows[r] = [x - rows[r][i] * y for x, y in zip(rows[r], rows[i], strict=True)]
    return [[float(x) for x in row[n:]] for row in rows]


def check_fit(given: Given, fit: Given) -> None:
    family, p = fit["family"], parameters(fit)
    names = [parameter["name"] for parameter in fit["parameters"]]
    with_baseline = "baseline" in names
    problem = Problem(given, family, with_baseline)
    assert tuple(names) == (*FAMILIES[family], *(["baseline"] if with_baseline else []))
    assert fit["baseline"] == (p[-1] if with_baseline else 0)
    n, k = len(problem.rows), len(p)
    # The curve is the one that the parameters say.
    curve = shape_of(family, p, problem.least)
    for x, _, _ in problem.rows:
        assert close(float(response(fit["curve"], D(x))), curve(x), 1e-9, 1e-12)
    for got, x, y in zip(fit["residuals"], given["spend"], given["response"], strict=True):
        assert math.isclose(got, y - fit["baseline"] - curve(x), rel_tol=1e-6, abs_tol=1e-9 * max(abs(y), 1))
    assert fit["observed_max"] == problem.most

    left, weights = problem.residuals(p), [row[2] for row in problem.rows]
    rss = sum(w * r * r for w, r in zip(weights, left, strict=True))
    mean = sum(w * y for _, y, w in problem.rows) / sum(weights)
    varied = sum(w * (y - mean) ** 2 for _, y, w in problem.rows)
    perfect = rss <= 1e-18 * varied
    assert perfect or math.isclose(fit["rss"], rss, rel_tol=1e-6)
    assert math.isclose(fit["r2"], 1 - rss / varied, rel_tol=1e-9, abs_tol=1e-9)

    # As Huber's loss sees it: no residual beyond delta.
    held = sum(w * min(abs(r), problem.delta) ** 2 for w, r in zip(weights, left, strict=True))
    within = sum(w for w, r in zip(weights, left, strict=True) if abs(r) <= problem.delta) / sum(weights)
    inside = sum(abs(r) <= problem.delta for r in left)
    if fit["aicc"] is None:
        assert n <= k + 2
    elif not perfect:
        free = k + 1
        aicc = n * math.log(held / n) + 2 * free + 2 * free * (free + 1) / (n - free - 1)
        assert math.isclose(fit["aicc"], aicc, rel_tol=1e-8, abs_tol=1e-6)
    variance = None
    if n > k and (inside > k or inside == n):
        correction = 1 + k / n * (1 - within) / within
        variance = correction**2 * held / (n - k) / within
    if variance is None:
        assert fit["sigma"] is None
    elif not perfect:
        assert math.isclose(fit["sigma"], math.sqrt(variance / within), rel_tol=1e-6)

    # Standard errors: of logarithms, times the values.
    noise = problem.given_noise
    if noise is None and problem.priors:
        pytest.fail("the reference knows priors only beside a given noise")
    errors = [parameter["standard_error"] for parameter in fit["parameters"]]
    if any(error is not None for error in errors) and not perfect:
        columns = jacobian(problem, p)
        scale = within / (noise**2 if noise else variance)
        dot = lambda a, b: scale * sum(w * x * y for w, x, y in zip(weights, a, b, strict=True))  # noqa: E731
        information = [[dot(a, b) for b in columns] for a in columns]
        for place, name in enumerate(problem.names):
            if prior := problem.priors.get(name):
                information[place][place] += 1 / prior["log_sd"] ** 2
        covariance = inverse(information)
        for place, error in enumerate(errors):
            value = p[place] if place < len(problem.names) else 1
            assert math.isclose(error, value * math.sqrt(covariance[place][place]), rel_tol=1e-5)

    # Nothing is better: neither near nor on a grid.
    objective = problem.loss(p, noise or 1.0)
    if noise:
        assert math.isclose(fit["objective"], objective, rel_tol=1e-9)
    for size in (1e-2, 1e-3, 1e-4):
        for signs in itertools.product((-1, 0, 1), repeat=k):
            near = [
                value * math.exp(sign * size) if place < len(problem.names) else value * (1 + sign * size)
                for place, (value, sign) in enumerate(zip(p, signs, strict=True))
            ]
            if problem.allowed(near):
                assert problem.loss(near, noise or 1.0) >= objective * (1 - 1e-9) - 1e-12 * varied
    for other in problem.grid():
        if problem.allowed(other):
            assert problem.loss(other, noise or 1.0) >= objective * (1 - 1e-9) - 1e-12 * varied

    codes = {warning["code"] for warning in fit["warnings"]}
    assert len(codes & {"no_bend_seen", "only_plateau_seen", "parameters_not_separable"}) <= 1
    if n <= k:
        assert not fit["identifiable"] and "too_few_observations" in codes
    if family != "constant" and not with_baseline and (family != "plateau" or 0 in given["spend"]):
        constant = Problem(given, "constant", True)
        level = constant.loss(constant.best_linear([]), noise or 1.0)
        near = math.isclose(objective, level, rel_tol=1e-9)
        assert near or (objective >= level) == ("not_better_than_constant" in codes)
        assert objective < level or not fit["identifiable"]


@pytest.mark.parametrize(("given", "expected"), cases("fit_curve"))
def test_fits(given: Given, expected: Given) -> None:
    check_fit(given, expected)


BY_CRITERION = [
    case
    for case in cases("fit_curve")
    if case.values[0].get("options", {}).get("family") == "auto" and case.values[1]["aicc"] is not None
]


@pytest.mark.parametrize(("given", "expected"), BY_CRITERION)
def test_auto_takes_the_least_criterion(given: Given, expected: Given) -> None:
    least = expected["aicc"]
    if any(warning["code"] == "delta_too_small" for warning in expected["warnings"]):
        # Then least squares choose; the chosen one is fitted by them here.
        given = {**given, "options": {**given["options"], "huber_delta": None}}
        chosen = Problem(given, expected["family"], False)
        p = chosen.best_linear(parameters(expected))
        n, free = len(chosen.rows), len(p) + 1
        least = n * math.log(2 * chosen.loss(p) / n) + 2 * free + 2 * free * (free + 1) / (n - free - 1)
    for family in FAMILIES:
        if family in ("constant", "plateau"):
            continue
        problem = Problem(given, family, False)
        found = min((problem.loss(p), p) for p in problem.grid())
        held = sum(
            w * min(abs(r), problem.delta) ** 2
            for (_, _, w), r in zip(problem.rows, problem.residuals(found[1]), strict=True)
        )
        n, free = len(problem.rows), len(problem.names) + 1
        if n > free + 1:
            aicc = n * math.log(held / n) + 2 * free + 2 * free * (free + 1) / (n - free - 1)
            # A grid finds nearly the best of each family, and never a better one than the one that was chosen.
            assert family == expected["family"] or aicc >= least - 1e-9


@pytest.mark.parametrize(("given", "expected"), cases("bootstrap_curve"))
def test_bootstraps(given: Given, expected: Given) -> None:
    check_fit(given, expected["fit"])
    replicates, level = given["bootstrap"]["replicates"], given["bootstrap"].get("level", 0.9)
    assert len(expected["curves"]) == replicates
    for place, interval in enumerate(expected["parameters"]):
        assert interval["value"] == expected["fit"]["parameters"][place]["value"]
        if interval["name"] == "baseline":
            continue
        # A quantile with a straight line between numbers.
        values = sorted(curve[interval["name"]] for curve in expected["curves"])
        for name, part in (("low", (1 - level) / 2), ("high", (1 + level) / 2)):
            at = part * (replicates - 1)
            below = int(at)
            above = min(below + 1, replicates - 1)
            quantile = values[below] + (values[above] - values[below]) * (at - below)
            assert math.isclose(interval[name], quantile, rel_tol=1e-12)
