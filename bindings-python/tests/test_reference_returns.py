"""Metrics, tables of returns, usual budgets and flights of the conformance cases, written again from formulas alone."""

from __future__ import annotations

import datetime as dt
import math
from collections import defaultdict
from collections.abc import Callable
from fractions import Fraction as F
from typing import Any

import pytest
from conformance_cases import CASES, FILES
from exported_rows import exact, moment
from test_reference import days, weights_of

Keys = tuple[str | None, ...]


def payback(cac: F, revenue: F, margin: F, retention: F) -> float:
    """Periods after which customers have paid as much as they cost, by bisection: M + M r + M r² and so on."""
    each, stay = float(margin * revenue), float(retention)

    def paid(periods: float) -> float:
        return each * periods if stay == 1 else each * (1 - stay**periods) / (1 - stay)

    low, high = 0.0, 1e6
    if paid(high) <= float(cac):
        raise ValueError("it never comes back")
    for _ in range(200):
        middle = (low + high) / 2
        low, high = (middle, high) if paid(middle) < float(cac) else (low, middle)
    return high


METRICS: dict[str, Callable[..., Any]] = {
    "roas": lambda revenue, spend: revenue / spend,
    "roi": lambda revenue, spend, margin=F(1): (margin * revenue - spend) / spend,
    "poas": lambda revenue, spend, margin=F(1): margin * revenue / spend,
    "mer": lambda total_revenue, total_spend: total_revenue / total_spend,
    "cpa": lambda spend, conversions: spend / conversions,
    "cpc": lambda spend, clicks: spend / clicks,
    "cpm": lambda spend, impressions: 1000 * spend / impressions,
    "ctr": lambda clicks, impressions: clicks / impressions,
    "cvr": lambda conversions, clicks: conversions / clicks,
    "aov": lambda revenue, orders: revenue / orders,
    "cac": lambda cost, new_customers: cost / new_customers,
    "cost_per_lead": lambda cost, leads: cost / leads,
    "cost_per_opportunity": lambda cost, opportunities: cost / opportunities,
    "cost_per_attributed_unit": lambda cost, attributed_units: cost / attributed_units,
    "pipeline_roi": lambda won, open_pipeline, cost: (won + open_pipeline) / cost,
    "break_even_roas": lambda margin: 1 / margin,
    "break_even_cpa": lambda order_value, margin: order_value * margin,
    "max_cpc_bid": lambda conversion_rate, order_value, margin=F(1): conversion_rate * order_value * margin,
    "target_roas": lambda margin, profit_rate: 1 / (margin - profit_rate),
    "ltv": lambda revenue_per_period, churn, margin=F(1): margin * revenue_per_period / churn,
    "ltv_discounted": lambda revenue_per_period, retention, discount, margin=F(1): (
        margin * revenue_per_period * retention / (1 + discount - retention)
    ),
    "ltv_discounted_due": lambda revenue_per_period, retention, discount, margin=F(1): (
        margin * revenue_per_period * (1 + discount) / (1 + discount - retention)
    ),
    "ltv_to_cac": lambda ltv, cac: ltv / cac,
    "payback_periods": lambda cac, revenue_per_period, margin=F(1), retention=F(1): payback(
        cac, revenue_per_period, margin, retention
    ),
    "iroas": lambda treated_revenue, control_revenue, incremental_spend, scale=F(1): (
        (treated_revenue - scale * control_revenue) / incremental_spend
    ),
    "incremental_roi": lambda incremental_revenue, incremental_spend, margin=F(1): (
        (margin * incremental_revenue - incremental_spend) / incremental_spend
    ),
    "incrementality_factor": lambda incremental, attributed: incremental / attributed,
    "arc_roas": lambda revenue_before, revenue_after, spend_before, spend_after: (
        (revenue_after - revenue_before) / (spend_after - spend_before)
    ),
    "efficiency_index": lambda share_of_value, share_of_spend: share_of_value / share_of_spend,
}


def chosen(call: str, function: str | None = None) -> list[Any]:
    cases = [
        pytest.param(file, case, id=case["name"])
        for file, case in CASES
        if case["call"] == call and "expected" in case and function in (None, case["arguments"].get("function"))
    ]
    assert cases
    return cases


@pytest.mark.parametrize(("file", "case"), chosen("economics", "metric"))
def test_a_metric_is_its_formula(file: str, case: dict[str, Any]) -> None:
    asked, expected = case["arguments"]["arguments"], case["expected"]
    values = {name: exact(value) for name, value in asked["values"].items()}
    formula = METRICS[asked["metric"]]
    if expected["value"] is not None:
        close = 1e-11 if asked["metric"] == "payback_periods" else 1e-13
        assert expected["value"] == pytest.approx(float(formula(**values)), rel=close)
    elif expected["reason"] == "zero_denominator":
        with pytest.raises(ZeroDivisionError):
            formula(**values)
    else:
        # Nothing is left to pay, or to pay back with.
        assert expected["reason"] == "never_pays_back"
        with pytest.raises((ValueError, ZeroDivisionError)):
            formula(**values)


def test_no_metric_is_without_a_formula_and_a_case() -> None:
    asked = {
        case["arguments"]["arguments"]["metric"] for _, case in CASES if case["arguments"].get("function") == "metric"
    }
    assert set(METRICS) <= asked


def month(at: dt.datetime) -> str:
    return at.strftime("%Y-%m")


def earned(rows: dict[str, Any], model: Any, by: list[str], period: Any) -> dict[Keys, list[Any]]:
    groups: dict[Keys, list[Any]] = defaultdict(lambda: [0, 0])
    for sale in rows["conversions"]:
        if period and not moment(period["start"]) <= moment(sale["at"]) < moment(period["end"]):
            continue
        touches = [
            t for t in rows["touchpoints"]
            if t["journey"] == sale["journey"] and 0 <= days(t["at"], sale["at"]) <= 90
        ]  # fmt: skip
        for touch, weight in zip(touches, weights_of(touches, sale, model), strict=True):
            at = {"touch_month": month(moment(touch["at"]))}
            # An empty text is no value.
            group = groups[tuple(at.get(name, touch.get(name)) or None for name in by)]
            group[0] += F(weight)
            group[1] += F(weight) * exact(sale["value"])
    return groups


def bought(spend: list[dict[str, Any]], by: list[str], period: Any) -> dict[Keys, dict[str, Any]]:
    """Day by day: what lies in a day, or a part of one, costs its part of the whole."""
    groups: dict[Keys, dict[str, Any]] = {}
    for row in spend:
        # Without a time an amount is for the whole time that is looked at.
        always = {"start": "2000-01-01", "end": "2000-01-02"}
        start, end = (moment(row.get("period", always)[name]) for name in ("start", "end"))
        whole = F((end - start) // dt.timedelta(microseconds=1))
        first = max(start, moment(period["start"])) if period else start
        last = min(end, moment(period["end"])) if period else end
        at = first
        while at < last:
            midnight = dt.datetime(at.year, at.month, at.day, tzinfo=dt.UTC) + dt.timedelta(1)
            until = min(midnight, last)
            part = F((until - at) // dt.timedelta(microseconds=1)) / whole
            known = {"touch_month": month(at)}
            group = groups.setdefault(tuple(known.get(name, row.get(name)) or None for name in by), {})
            for name, field in (("cost", "amount"), ("impressions", "impressions"), ("clicks", "clicks")):
                if row.get(field) is not None:
                    group[name] = group.get(name, 0) + part * exact(row[field])
            at = until
    return groups


def divided(above: Any, below: Any) -> Any:
    return None if above is None or below is None or below == 0 else above / below


def paid_back(cac: Any, per_period: Any, margin: F, options: dict[str, Any]) -> float | None:
    if cac is None or per_period is None:
        return None
    try:
        return payback(cac, exact(per_period), margin, exact(options.get("retention", 1)))
    except ValueError:
        return None


def columns(
    earned: list[Any], got: dict[str, Any] | None, value: Any, cost: Any, options: Any, more: Any
) -> dict[str, Any]:
    conversions, worth = earned
    known, margin = got or {}, exact(options.get("margin", 1))
    own, clicks, impressions = known.get("cost"), known.get("clicks"), known.get("impressions")
    shares = (divided(own, cost), divided(worth, value) if own is not None else None)
    given = {name: None if more.get(name) is None else exact(more[name]) for name in (
        "new_customers", "leads", "opportunities", "open_pipeline", "incremental_revenue"
    )}  # fmt: skip
    cac = divided(own, given["new_customers"])
    incremental, pipeline = given["incremental_revenue"], given["open_pipeline"]
    ltv, per_period = options.get("lifetime_value"), options.get("revenue_per_period")
    return {
        "conversions": conversions,
        "value": worth,
        "cost": own,
        "clicks": clicks,
        "impressions": impressions,
        "profit": None if own is None else margin * worth - own,
        "roi": None if not own else (margin * worth - own) / own,
        "roas": divided(worth, own),
        "poas": divided(margin * worth, own),
        "cpa": divided(own, conversions),
        "cpc": divided(own, clicks),
        "cpm": divided(None if own is None else 1000 * own, impressions),
        "ctr": divided(clicks, impressions),
        "cvr": divided(conversions, clicks),
        "aov": divided(worth, conversions),
        "share_of_cost": shares[0],
        "share_of_value": shares[1],
        "efficiency_index": divided(shares[1], shares[0]),
        "break_even_roas": 1 / margin,
        "cost_per_lead": divided(own, given["leads"]),
        "cost_per_opportunity": divided(own, given["opportunities"]),
        "cac": cac,
        "ltv_to_cac": None if ltv is None else divided(exact(ltv), cac),
        "payback_periods": paid_back(cac, per_period, margin, options),
        "incremental_roi": None if incremental is None else divided(margin * incremental - own, own),
        "open_pipeline": pipeline,
        "pipeline_roi": None if pipeline is None else divided(worth + pipeline, own),
    }


@pytest.mark.parametrize(("file", "case"), chosen("roi"))
def test_a_table_of_returns_is_its_formulas(file: str, case: dict[str, Any]) -> None:
    given, expected = case["arguments"], case["expected"]
    asked = given["arguments"]
    options, by = asked.get("options", {}), asked["by"]
    sales = earned(FILES[file]["data"][given["data"]], given["model"], by, options.get("period"))
    costs = bought(asked["spend"], by, options.get("period"))
    outcomes = {tuple(one["keys"]): one for one in options.get("outcomes", [])}
    value = sum((sales[keys][1] for keys in costs if keys in sales), F(0))
    cost = sum((group["cost"] for group in costs.values()), F(0))
    assert {tuple(row["keys"]) for row in expected["rows"]} == set(sales) | set(costs)

    def compare(row: dict[str, Any], found: dict[str, Any]) -> None:
        for name, number in found.items():
            if number is None:
                assert row[name] is None, name
            else:
                assert row[name] == pytest.approx(float(number), rel=1e-12, abs=1e-12), name

    for row in expected["rows"]:
        keys = tuple(row["keys"])
        found = columns(sales.get(keys, [F(0), F(0)]), costs.get(keys), value, cost, options, outcomes.get(keys, {}))
        compare(row, found)
        # The intervals that are given lead to intervals of both returns.
        for interval in options.get("intervals", []):
            if tuple(interval["keys"]) == keys:
                margin, own = exact(options.get("margin", 1)), found["cost"]
                ends = [exact(interval[end]) for end in ("value_low", "value_high")]
                assert row["roas_interval"] == pytest.approx([float(end / own) for end in ends], rel=1e-12)
                assert row["roi_interval"] == pytest.approx(
                    [float((margin * end - own) / own) for end in ends], rel=1e-12
                )
    conversions = sum((sales[keys][0] for keys in costs if keys in sales), F(0))
    together: dict[str, Any] = {}
    for name in ("clicks", "impressions", "cost"):
        parts = [group[name] for group in costs.values() if name in group]
        together |= {name: sum(parts, F(0))} if parts else {}
    told: dict[str, Any] = {}
    for name in ("new_customers", "leads", "opportunities", "open_pipeline", "incremental_revenue"):
        parts = [outcomes.get(keys, {}).get(name) for keys in costs]
        told[name] = sum(parts) if options.get("outcomes") and None not in parts else None
    compare(expected["total"], columns([conversions, value], together, value, cost, options, told))
    if "total_revenue" in options:
        assert expected["total"]["mer"] == pytest.approx(float(exact(options["total_revenue"]) / cost), rel=1e-12)
    without = sum((group[1] for keys, group in sales.items() if keys not in costs), F(0))
    assert expected["value_without_cost"] == pytest.approx(float(without), rel=1e-12, abs=1e-9)
    check_advice(expected, options)


USUAL: list[dict[str, Any]] = [
    {"name": "loses_money", "metric": "roi", "below": 0, "action": "cut"},
    {
        "name": "earns_less_than_its_share",
        "metric": "efficiency_index",
        "below": 0.8,
        "min_share_of_cost": 0.1,
        "action": "review",
    },
    {
        "name": "earns_more_than_its_share",
        "metric": "efficiency_index",
        "above": 1.5,
        "min_roi": 0,
        "action": "scale",
    },
]


def check_advice(expected: dict[str, Any], options: dict[str, Any]) -> None:
    def applies(rule: dict[str, Any], row: dict[str, Any]) -> bool:
        value, share, roi = row[rule["metric"]], row["share_of_cost"] or 0, row["roi"]
        return (
            value is not None
            and value > rule.get("above", -math.inf)
            and value < rule.get("below", math.inf)
            and share >= rule.get("min_share_of_cost", 0)
            and ("min_roi" not in rule or (roi is not None and roi >= rule["min_roi"]))
        )

    said = []
    for row in expected["rows"]:
        rules = [rule for rule in options.get("rules", USUAL) if applies(rule, row)]
        if rules:
            said.append((row["keys"], rules[0]["action"], rules[0]["name"], [rule["name"] for rule in rules[1:]]))
    found = expected["advice"]
    assert said == [(one["keys"], one["action"], one["rule"], [more["rule"] for more in one["also"]]) for one in found]


@pytest.mark.parametrize(("file", "case"), chosen("plan"))
def test_the_usual_budget_is_what_was_spent_in_a_week(file: str, case: dict[str, Any]) -> None:
    asked = case["arguments"]["arguments"]
    options, spend = asked.get("options", {}), asked["spend"]
    budget = options.get("problem", {}).get("budget")
    if budget is None:
        planned = {channel["channel"] for channel in case["expected"]["observations"]}
        starts = [moment(row["period"]["start"]) for row in spend]
        weeks = (max(starts) - min(starts)) // dt.timedelta(7) + 1
        budget = sum(exact(row["amount"]) for row in spend if row["channel"] in planned) / weeks
    assert case["expected"]["problem"]["budget"] == pytest.approx(float(budget), rel=1e-12)
    assert case["expected"]["allocation"]["spend"] <= float(budget) * (1 + 1e-12)


FAMILIES: dict[str, Callable[[dict[str, Any], float], float]] = {
    "michaelis_menten": lambda c, x: c["beta"] * x / (c["half_sat"] + x),
    "exponential": lambda c, x: -c["beta"] * math.expm1(-x / c["scale"]),
    "log": lambda c, x: c["beta"] * math.log1p(x / c["scale"]),
    "power": lambda c, x: c["beta"] * x ** c["exponent"],
}


@pytest.mark.parametrize(("file", "case"), chosen("economics", "plan_flight"))
def test_no_small_change_of_a_flight_brings_more(file: str, case: dict[str, Any]) -> None:
    problem, expected = case["arguments"]["arguments"], case["expected"]

    def response(spends: list[list[float]]) -> float:
        total = 0.0
        for channel, own in zip(problem["channels"], spends, strict=True):
            weights = channel.get("weights") or [1] * problem["periods"]
            level = channel.get("initial_adstock", 0)
            for spend, weight in [
                *zip(own, weights, strict=True),
                *[(0, weights[-1])] * channel.get("tail_periods", 0),
            ]:
                level = channel.get("theta", 0) * level + spend
                total += weight * FAMILIES[channel["curve"]["family"]](channel["curve"], level)
        return total

    spends = [channel["spend"] for channel in expected["channels"]]
    assert expected["response"] == pytest.approx(response(spends), rel=1e-12, abs=1e-12)
    assert expected["spend"] == pytest.approx(sum(map(sum, spends)), rel=1e-12)
    assert expected["spend"] <= problem["budget"] * (1 + 1e-12)
    places = [(i, t) for i, own in enumerate(spends) for t in range(len(own))]
    for source in places:
        for goal in places:
            for part in (1e-3, 0.1, 1):
                moved = [list(own) for own in spends]
                amount = part * moved[source[0]][source[1]]
                moved[source[0]][source[1]] -= amount
                moved[goal[0]][goal[1]] += amount
                assert response(moved) <= expected["bound"] * (1 + 1e-12)
