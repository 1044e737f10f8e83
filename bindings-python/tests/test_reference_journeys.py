"""The conformance cases of journeys and of grouped credits, worked out a second time from the rules alone.

Rows become journeys as `docs/journeys.md` says, with exact fractions; weights are those of the case, which
`test_reference.py` checks. Nothing here calls the library.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from fractions import Fraction as F
from typing import Any

import pytest
from test_conformance import FILES

Row = dict[str, Any]
DAY = dt.timedelta(days=1)
SIDES = {None, "sales", "marketing", "both"}
#: How far a touch came: of several windows, the furthest counts.
STEPS = [
    "after_conversion",
    "null_journey_skipped",
    "too_few_for_null",
    "outside_lookback",
    "direct",
    "collapsed",
    "beyond_max_touches",
    "used",
]


def moment(text: str) -> dt.datetime:
    at = dt.datetime.fromisoformat(text)
    return (at if at.tzinfo else at.replace(tzinfo=dt.UTC)).astimezone(dt.UTC)


def exact(number: Any) -> F:
    return F(str(number)) if not isinstance(number, F) else number


class Bad(Exception):
    """A row that cannot be used, with the field that is wrong."""


def needs(good: bool, field: str) -> None:
    if not good:
        raise Bad(field)


def parsed(row: Row, field: str) -> dt.datetime:
    try:
        return moment(row[field])
    except ValueError as error:
        raise Bad(field) from error


class Built:
    """Journeys: pairs of touches and what is known of the sale, with the report."""

    def __init__(self, arguments: Row, data: Row) -> None:
        rows = data[arguments["data"]] if "data" in arguments else arguments
        self.rules = arguments.get("rules") or {}
        self.aside: dict[str, int] = defaultdict(int)
        self.rejected: list[str] = []
        self.converting: list[tuple[list[Row], Row]] = []
        self.nulls: list[tuple[list[Row], int]] = []
        self.unattributed = [F(0), F(0)]
        self.report: Row = {}
        if "paths" in rows:
            self.count_paths(rows["paths"])
        else:
            self.build(rows.get("touchpoints", []), rows.get("conversions", []))

    def build(self, given: list[Row], bought: list[Row]) -> None:
        key = self.rules.get("key", "journey")
        key = "journey" if key == "customer" else key
        sales, refunds, rejected = self.read_conversions(bought, key)
        touches = self.read_touches(given, key)
        for sale in sales:
            sale["net"], sale["given_back"], sale["back"] = sale["value"], False, []
        lost = self.settle(sales, refunds, key)
        fates: dict[int, int] = {}
        keys = list(dict.fromkeys(sale["key"] for sale in sales if sale["key"]))
        for name in keys:
            own = [touch for touch in touches if touch["key"] == name]
            of_key = sorted((sale for sale in sales if sale["key"] == name), key=lambda sale: sale["when"])
            self.cut(own, of_key, fates)
        others: list[list[Row]] = [
            [t for t in touches if t["key"] == name]
            for name in dict.fromkeys(t["key"] for t in touches)
            if name not in keys
        ]
        for own in others:
            self.null(own, fates)
        orphans = [sale for sale in sales if not any(sale is other for _, other in self.converting)]
        for sale in orphans:
            self.unattributed[0] += 0 if sale["given_back"] else 1
            self.unattributed[1] += sale["net"]
        self.unattributed[1] -= sum(lost, F(0))
        for fate in fates.values():
            self.aside[STEPS[fate]] += 1
        used = self.aside.pop("used", 0)
        self.report = {
            "touches": len(given),
            "touches_used": used,
            "conversions": len(bought),
            "conversions_attributable": len(self.converting),
            "conversions_orphaned": len(orphans),
            "conversions_rejected": rejected,
            "value": sum((row["value"] for row in sales + refunds), F(0)),
            "value_orphaned": self.unattributed[1],
            "journeys_converting": len(self.converting),
            "journeys_null": len(self.nulls),
        }
        if refunds:
            self.report["refunds"] = {
                "given": len(refunds),
                "without_sale": len(lost),
                "sales_given_back": sum(sale["given_back"] for sale in sales),
                "value": sum((row["value"] for row in refunds), F(0)),
            }

    def read_conversions(self, bought: list[Row], key: str) -> tuple[list[Row], list[Row], int]:
        sales: list[Row] = []
        refunds: list[Row] = []
        currency = None
        for index, row in enumerate(bought):
            is_refund = row.get("kind") == "refund"
            try:
                needs(bool(row.get(key)) or key != "journey", key)
                when = parsed(row, "at")
                needs(row["value"] <= 0 if is_refund else row["value"] >= 0, "value")
                needs(row.get("currency") in (None, currency) or currency is None, "currency")
                currency = currency or row.get("currency")
            except Bad as bad:
                self.rejected.append(f"conversions[{index}].{bad}")
                continue
            (refunds if is_refund else sales).append(
                {**row, "when": when, "value": exact(row["value"]), "key": row.get(key)}
            )
        return sales, refunds, len(bought) - len(sales) - len(refunds)

    def read_touches(self, given: list[Row], key: str) -> list[Row]:
        rules, kept, ids = self.rules.get("filter", {}), [], set()
        direct = {name.lower() for name in self.rules.get("direct_channels", ["direct"])}
        self.channels: list[str] = []
        for index, row in enumerate(given):
            try:
                needs(row.get("id") is None or row["id"] not in ids, "id")
                ids.add(row.get("id"))
                needs(bool(row.get(key)) or key != "journey", key)
                when = parsed(row, "at")
                needs(bool(row["channel"]), "channel")
                needs(row.get("side") in SIDES, "side")
                needs(0 <= row.get("engagement", 0) <= 100, "engagement")
            except Bad as bad:
                self.aside["rejected"] += 1
                self.rejected.append(f"touchpoints[{index}].{bad}")
                continue
            passes = (
                all(row.get(field) in names for field, names in rules.get("include", {}).items())
                and not any(row.get(field) in names for field, names in rules.get("exclude", {}).items())
                and ("min_engagement" not in rules or row.get("engagement", -1) >= rules["min_engagement"])
                and ("min_confidence" not in rules or row.get("confidence", -1) >= rules["min_confidence"])
            )
            is_direct = row["channel"].lower() in direct
            reason = None
            if not row.get(key):
                reason = "without_key"
            elif not passes:
                reason = "filtered"
            elif is_direct and self.rules.get("direct") == "drop":
                reason = "direct"
            if reason:
                self.aside[reason] += 1
                continue
            self.channels += [] if row["channel"] in self.channels else [row["channel"]]
            kept.append({**row, "when": when, "row": index, "key": row[key], "is_direct": is_direct})
        return sorted(kept, key=lambda touch: touch["when"])

    def settle(self, sales: list[Row], refunds: list[Row], key: str) -> list[F]:
        """Takes refunds back; what no sale was left for."""
        by_id = {sale["id"]: sale for sale in sales if sale.get("id")}
        lost = []

        def take(sale: Row, refund: Row, amount: F) -> F:
            if sale["given_back"]:
                return amount
            taken = min(amount, sale["net"])
            sale["back"].append((refund["when"], taken))
            sale["net"] -= taken
            # Cases are in decimal fractions, which add up exactly here.
            sale["given_back"] = sale["net"] == 0
            return amount - taken

        named = [row for row in refunds if row.get("refunds") or row.get("id") in by_id]
        for refund in sorted(named, key=lambda row: row["when"]):
            sale = by_id.get(refund.get("refunds") or refund["id"])
            rest = take(sale, refund, -refund["value"]) if sale else -refund["value"]
            lost += [rest] if rest or not sale else []
        for refund in sorted((row for row in refunds if row not in named), key=lambda row: row["when"]):
            before = [
                sale for sale in sales if sale["key"] == refund["key"] is not None and sale["when"] <= refund["when"]
            ]
            rest, amount = -refund["value"], -refund["value"]
            found = False
            for sale in sorted(before, key=lambda sale: (sale["when"], sale["value"]), reverse=True):
                if (sale["value"] > 0) == (amount > 0) and (rest or not found) and not sale["given_back"]:
                    rest, found = take(sale, refund, rest), True
            lost += [rest] if rest or not found else []
        for sale in sales:
            sale["back"].sort(key=lambda part: part[0])
        return lost

    def cut(self, own: list[Row], sales: list[Row], fates: dict[int, int]) -> None:
        lookback, by_channel = self.rules.get("lookback_days", 90), self.rules.get("channel_lookback_days", {})
        since = self.rules.get("between_conversions", "since_previous") == "since_previous"
        previous = None
        for touch in own:
            fates[touch["row"]] = STEPS.index(
                "after_conversion" if touch["when"] > sales[-1]["when"] else "outside_lookback"
            )
        for when in dict.fromkeys(sale["when"] for sale in sales):
            window = []
            for touch in own:
                days = by_channel.get(touch["channel"], lookback)
                in_time = days is None or (when - touch["when"]) <= days * DAY
                if touch["when"] <= when and in_time and not (since and previous and touch["when"] <= previous):
                    window.append(touch)
            left = self.last(self.thin(window, fates), fates)
            for sale in sales:
                if sale["when"] == when and left:
                    self.converting.append((left, sale))
            self.reach(left, "used", fates)
            previous = when
        after = [touch for touch in own if touch["when"] > sales[-1]["when"]]
        if after and self.rules.get("after_conversion") == "null_journey":
            self.null(after, fates, own)

    def null(self, touches: list[Row], fates: dict[int, int], own: list[Row] | None = None) -> None:
        for touch in touches:
            fates.setdefault(touch["row"], 0)
        left = self.thin(touches, fates)
        if len(left) < self.rules.get("min_null_touches", 1):
            self.reach(left, "too_few_for_null", fates)
        elif self.rules.get("null_journeys") == "skip":
            self.reach(left, "null_journey_skipped", fates)
        else:
            left = self.last(left, fates)
            self.reach(left, "used", fates)
            self.nulls.append((left, 1))

    def reach(self, touches: list[Row], step: str, fates: dict[int, int]) -> None:
        for touch in touches:
            fates[touch["row"]] = max(fates[touch["row"]], STEPS.index(step))

    def thin(self, touches: list[Row], fates: dict[int, int]) -> list[Row]:
        if self.rules.get("direct") == "drop_if_others" and not all(touch["is_direct"] for touch in touches):
            self.reach([touch for touch in touches if touch["is_direct"]], "direct", fates)
            touches = [touch for touch in touches if not touch["is_direct"]]
        collapse = self.rules.get("collapse")
        if collapse is None or not touches:
            return touches
        gap, keep = collapse.get("gap_minutes"), collapse.get("keep", "first")
        runs = [[touches[0]]]
        for touch in touches[1:]:
            before = runs[-1][-1]
            near = gap is None or touch["when"] - before["when"] <= dt.timedelta(minutes=gap)
            if touch["channel"] == before["channel"] and near:
                runs[-1].append(touch)
            else:
                runs.append([touch])
        left = []
        for run in runs:
            stay = {"first": run[:1], "last": run[-1:], "both": run[:1] + run[1:][-1:]}[keep]
            self.reach([touch for touch in run if touch not in stay], "collapsed", fates)
            left += stay
        return left

    def last(self, touches: list[Row], fates: dict[int, int]) -> list[Row]:
        most = self.rules.get("max_touches") or len(touches)
        beyond = touches[: max(len(touches) - most, 0)]
        self.reach(beyond, "beyond_max_touches", fates)
        return touches[len(beyond) :]

    def count_paths(self, rows: list[Row]) -> None:
        names = {name.lower() for name in self.rules.get("direct_channels", ["direct"])}
        left_out = set(self.rules.get("filter", {}).get("exclude", {}).get("channel", []))
        total: dict[str, Any] = defaultdict(int)
        self.channels = []
        for row in rows:
            text = row["path"] if isinstance(row["path"], str) else " > ".join(row["path"])
            given = [step.strip() for step in text.split(">")] if text.strip() else []
            conversions, nulls = row["conversions"], row.get("nulls") or 0
            value = exact(row.get("value") or 0)
            start = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
            touches = [
                {"channel": c, "row": i, "when": start, "is_direct": c.lower() in names}
                for i, c in enumerate(given)
                if c not in left_out
            ]
            fates = {touch["row"]: 0 for touch in touches}
            aside: dict[str, int] = {"filtered": len(given) - len(touches), "direct": 0}
            if self.rules.get("direct") == "drop":
                aside["direct"] = sum(touch["is_direct"] for touch in touches)
                touches = [touch for touch in touches if not touch["is_direct"]]
            left = self.last(self.thin(touches, fates), fates)
            for channel in (touch["channel"] for touch in touches if fates[touch["row"]] != STEPS.index("direct")):
                self.channels += [] if channel in self.channels else [channel]
            for fate in (fates[touch["row"]] for touch in touches if touch not in left):
                aside[STEPS[fate]] = aside.get(STEPS[fate], 0) + 1
            for reason, count in aside.items():
                self.aside[reason] += count * (conversions + nulls)
            total["touches"] += len(given) * (conversions + nulls)
            total["conversions"] += conversions
            total["value"] += value
            if conversions and left:
                self.converting.append(
                    (left, {"net": value, "value": value, "count": conversions, "given_back": False, "back": []})
                )
                total["conversions_attributable"] += conversions
                total["touches_used"] += len(left) * conversions
            elif conversions:
                total["conversions_orphaned"] += conversions
                total["value_orphaned"] += value
                self.unattributed = [self.unattributed[0] + conversions, self.unattributed[1] + value]
            if self.rules.get("null_journeys") == "skip":
                self.aside["null_journey_skipped"] += len(left) * nulls
            elif len(left) < self.rules.get("min_null_touches", 1):
                self.aside["too_few_for_null"] += len(left) * nulls
            elif nulls:
                self.nulls.append((left, nulls))
                total["touches_used"] += len(left) * nulls
                total["journeys_null"] += nulls
        counts = ["conversions_attributable", "conversions_orphaned", "touches_used", "journeys_null", "value_orphaned"]
        self.report = {**{name: 0 for name in counts}, **total, "conversions_rejected": 0}
        self.report["journeys_converting"] = self.report["conversions_attributable"]


def period(when: dt.datetime, unit: str) -> str:
    if unit == "week":
        when -= when.weekday() * DAY
    return when.strftime("%Y-%m" if unit == "month" else "%Y-%m-%d")


def key_of(touch: Row, sale: Row, when: dt.datetime | None, by: list[str]) -> tuple[str | None, ...]:
    def value(dimension: str) -> str | None:
        if dimension == "journey":
            return str(sale["key"])
        kind, _, unit = dimension.partition("_")
        if unit in ("day", "week", "month"):
            return period(touch["when"] if kind == "touch" else (when or sale["when"]), unit)
        return touch.get(dimension)

    return tuple(value(dimension) for dimension in by)


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
        keys = [key_of(touch, sale, None, by) for touch in touches]
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
                refunded = groups[key_of(touch, sale, when, by)]
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
            if asked and (call == "journeys" or case["arguments"].get("by")):
                found.append(pytest.param(case, content.get("data", {}), id=case["name"]))
    return found


@pytest.mark.parametrize(("case", "data"), cases("journeys"))
def test_journeys(case: Row, data: Row) -> None:
    built, expected = Built(case["arguments"], data), case["expected"]
    report = expected["report"]
    assert {name: count for name, count in report["touches_set_aside"].items() if count} == {
        name: count for name, count in built.aside.items() if count
    }
    for name, value in built.report.items():
        if name == "refunds":
            assert all(near(value[part], report[name][part]) for part in report[name]), report[name]
        else:
            assert near(value, report[name]), name
    assert ("refunds" in report) == ("refunds" in built.report)
    assert sorted(row["path"] for row in report["rejected"]) == sorted(built.rejected)
    assert expected["channels"] == built.channels
    assert expected["converting"] == len(built.converting)
    assert expected["journeys"] == len(built.converting) + len(built.nulls)
    assert expected["touches"] == sum(len(touches) for touches, _ in [*built.converting, *built.nulls])


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
        built.unattributed = [exact(rest["conversions"]), exact(rest["value"])]
        found = table(built, expected["weights"], by)
    rows = expected["table"]["rows"]
    assert [[row[dimension] for dimension in by] for row in found] == [
        [row[dimension] for dimension in by] for row in rows
    ]
    for mine, row in zip(found, rows, strict=True):
        assert {name for name in row if not near(mine[name], row[name])} == set(), (mine, row)
