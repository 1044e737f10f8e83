"""The conformance cases of journeys and of grouped credits, worked out a second time from the rules alone.

Rows become journeys in `built_journeys.py`; weights are those of the case, which `test_reference.py` checks. Nothing
here calls the library.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from fractions import Fraction as F
from typing import Any

import pytest
from built_journeys import DAY, Built, assert_accounted
from conformance_cases import FILES
from exported_rows import Row, exact, offset_at


def period(when: dt.datetime, unit: str) -> str:
    if unit == "week":
        when -= when.weekday() * DAY
    return when.strftime("%Y-%m" if unit == "month" else "%Y-%m-%d")


def key_of(touch: Row, sale: Row, when: dt.datetime | None, by: list[str], zone: Any) -> tuple[str | None, ...]:
    def value(dimension: str) -> str | None:
        if dimension == "journey":
            return str(sale["key"])
        if dimension == "conversion_kind":
            return sale.get("kind")
        kind, _, unit = dimension.partition("_")
        if unit in ("day", "week", "month"):
            at = touch["when"] if kind == "touch" else (when or sale["when"])
            return period(at + offset_at(zone, at), unit)
        return touch.get(dimension)

    return tuple(value(dimension) for dimension in by)


def baseline(built: Built, weights: list[float]) -> list[F]:
    """Conversions and value of which no touch has a part."""
    left, sums = iter(weights), [F(0), F(0)]
    for touches, sale in built.converting:
        rest = 1 - sum(F(next(left)) for _ in touches)
        sums = [sums[0] + rest, sums[1] + rest * exact(sale["value"])]
    return sums


def table(built: Built, weights: list[float], by: list[str]) -> list[Row]:
    """The rows of credits by some dimensions."""
    groups: dict[tuple[str | None, ...], Row] = defaultdict(
        lambda: {
            **dict.fromkeys(["conversions", "value", "touches", "journeys", "assisted", "first", "last"], 0),
            "cost": None,
        }
    )
    seen, left = set(), iter(weights)
    for touches, sale in built.converting:
        count = sale.get("count", 1)
        keys = [key_of(touch, sale, None, by, built.zone) for touch in touches]
        for key in set(keys):
            groups[key]["journeys"] += count
            groups[key]["assisted"] += count if key in keys[:-1] else 0
        groups[keys[0]]["first"] += count
        groups[keys[-1]]["last"] += count
        for key, touch in zip(keys, touches, strict=True):
            weight, group = F(next(left)), groups[key]
            group["conversions"] += weight * count
            group["value"] += weight * sale["value"]
            again = touch["row"] in seen and "count" not in sale
            group["touches"] += 0 if again else count
            if touch.get("cost") is not None:
                group["cost"] = (group["cost"] or 0) + (0 if again else exact(touch["cost"]))
            for place, (when, amount) in enumerate(sale["back"]):
                refunded = groups[key_of(touch, sale, when, by, built.zone)]
                refunded["value"] -= weight * amount
                last = sale["given_back"] and place == len(sale["back"]) - 1
                refunded["conversions"] -= weight if last else 0
        seen |= {touch["row"] for touch in touches}
    conversions = sum((group["conversions"] for group in groups.values()), built.unattributed[0])
    value = sum((group["value"] for group in groups.values()), built.unattributed[1])
    sold = (
        any(sale["value"] for _, sale in built.converting) or built.report.get("value") or built.report.get("refunds")
    )
    rows = []
    for key, group in groups.items():
        # A weight is a double: a total that is 0 but for its last bit is 0.
        if sold:
            share = group["value"] / value if value > F(1, 10**12) else None
        else:
            share = group["conversions"] / conversions if conversions > F(1, 10**12) else None
        rows.append({**dict(zip(by, key, strict=True)), **group, "share": share})
    by_time = by[0].rpartition("_")[2] in ("day", "week", "month")
    name = lambda row: tuple((row[dimension] is not None, row[dimension] or "") for dimension in by)  # noqa: E731
    round_ = lambda number: round(float(number), 9)  # noqa: E731
    order = lambda row: name(row) if by_time else (-round_(row["value"]), -round_(row["conversions"]), name(row))  # noqa: E731
    return sorted(rows, key=order)


def near(found: Any, expected: Any) -> bool:
    if isinstance(expected, str) or expected is None or found is None:
        return found == expected
    return abs(float(found) - float(expected)) <= 1e-12 * max(1.0, abs(float(expected)))


def cases(call: str) -> list[Any]:
    found = []
    for content in FILES.values():
        for case in content["cases"]:
            asked = case["call"] == call and "expected" in case
            rows = content.get("data", {}).get(case["arguments"].get("data"), case["arguments"])
            # Those of deals have a reference of their own, test_deals.py.
            # Channels of links are worked out one by one in their own cases.
            asked = asked and "opportunities" not in rows and "channels" not in case["arguments"].get("rules", {})
            if asked and (call in ("journeys", "paths") or case["arguments"].get("by")):
                found.append(pytest.param(case, content.get("data", {}), id=case["name"]))
    return found


@pytest.mark.parametrize(("case", "data"), cases("journeys"))
def test_journeys(case: Row, data: Row) -> None:
    built, expected = Built(case["arguments"], data), case["expected"]
    report = expected["report"]
    assert_accounted(report, built)
    for name, value in built.report.items():
        if name == "refunds":
            assert all(near(value[part], report[name][part]) for part in report[name]), report[name]
        elif name in ("unattributed_reasons", "promo_codes"):
            assert value == report[name]
        else:
            assert near(value, report[name]), name
    assert set(report["touch_fields"]) == built.fields
    for name in ("refunds", "unattributed_reasons", "promo_codes"):
        assert (name in report) == (name in built.report)
    assert expected["channels"] == built.channels
    assert expected["converting"] == len(built.converting)
    assert expected["journeys"] == len(built.converting) + len(built.nulls)
    assert expected["touches"] == sum(len(touches) for touches, _ in [*built.converting, *built.nulls])


@pytest.mark.parametrize(("case", "data"), cases("paths"))
def test_paths(case: Row, data: Row) -> None:
    built = Built(case["arguments"], data)
    totals: dict[tuple[str, ...], list[Any]] = defaultdict(lambda: [0, F(0), 0])
    for touches, sale in built.converting:
        total = totals[tuple(touch["channel"] for touch in touches)]
        total[2 if sale["given_back"] else 0] += sale.get("count", 1)
        total[1] += sale["net"]
    for touches, count in built.nulls:
        totals[tuple(touch["channel"] for touch in touches)][2] += count
    order = sorted(totals.items(), key=lambda item: (-item[1][0], -item[1][1], item[0]))
    assert [(list(path), n, float(value), nulls) for path, (n, value, nulls) in order] == [
        (row["path"], row["conversions"], row["value"], row["nulls"]) for row in case["expected"]["paths"]
    ]


REFUSED = [
    pytest.param(case["arguments"], case["error"]["path"], id=case["name"])
    for content in FILES.values()
    for case in content["cases"]
    if case.get("error", {}).get("code") == "INVALID_INPUT"
    and case["call"] == "journeys"
    and "paths" in case["arguments"]
]


@pytest.mark.parametrize(("arguments", "path"), REFUSED)
def test_refused_paths(arguments: Row, path: str) -> None:
    assert Built(arguments, {}).rejected == [path]


@pytest.mark.parametrize(("case", "data"), cases("attribute"))
def test_tables(case: Row, data: Row) -> None:
    built, expected = Built(case["arguments"], data), case["expected"]
    by = case["arguments"]["by"]
    found = table(built, expected["weights"], by)
    rest = expected["unattributed"]
    if expected["conservation"] == "full":
        assert near(built.unattributed[0], rest["conversions"])
        assert near(built.unattributed[1], rest["value"])
    else:
        base = baseline(built, expected["weights"]) if expected["conservation"] == "with_baseline" else [F(0), F(0)]
        assert near(base[0], expected["table"]["baseline"]["conversions"])
        assert near(base[1], expected["table"]["baseline"]["value"])
        built.unattributed = [exact(rest["conversions"]) + base[0], exact(rest["value"]) + base[1]]
        found = table(built, expected["weights"], by)
    rows = expected["table"]["rows"]
    assert [[row[dimension] for dimension in by] for row in found] == [
        [row[dimension] for dimension in by] for row in rows
    ]
    for mine, row in zip(found, rows, strict=True):
        assert {name for name in row if not near(mine[name], row[name])} == set(), (mine, row)
