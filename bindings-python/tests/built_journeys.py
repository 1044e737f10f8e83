"""Journeys built from rows as `docs/journeys.md` says, with exact fractions and without the library."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable
from fractions import Fraction as F
from typing import Any

from exported_rows import (
    DIRECT,
    Bad,
    Row,
    channels_of,
    closing,
    exact,
    filled,
    folded,
    holds,
    iso,
    moment,
    needs,
    notes_on,
    opening,
    renamed,
    totals_among,
    whole,
    with_fields,
)
from redeemed_codes import redeemed

DAY = dt.timedelta(days=1)
SIDES = {None, "sales", "marketing", "both"}
#: Fates of a touch, in the order of the steps: of several windows, the furthest counts.
STEPS = [
    "after_conversion",
    "null_journey_skipped",
    "too_few_for_null",
    "outside_lookback",
    "too_young",
    "direct",
    "gave_way",
    "collapsed",
    "repeated",
    "beyond_max_touches",
    "used",
]


#: Rows with their places in the table.
Numbered = list[tuple[int, Row]]


def numbered(rows: list[Row]) -> Numbered:
    return list(enumerate(rows))


def parsed(row: Row, field: str, read: Callable[[str], dt.datetime] = moment) -> dt.datetime:
    try:
        return read(row[field])
    except ValueError as error:
        raise Bad(field) from error


class Built:
    """Journeys: pairs of touches and what is known of the sale, with the report."""

    def __init__(self, arguments: Row, data: Row) -> None:
        rows = data[arguments["data"]] if "data" in arguments else arguments
        self.rules = arguments.get("rules") or {}
        self.zone = self.rules.get("time_zone", "+00:00")
        missing = self.rules.get("missing_channel", "error")
        self.unnamed: Row = missing if isinstance(missing, dict) else {missing: True}
        self.aside: dict[str, int] = defaultdict(int)
        self.rejected: list[str] = []
        self.converting: list[tuple[list[Row], Row]] = []
        self.nulls: list[tuple[list[Row], int]] = []
        self.unattributed = [F(0), F(0)]
        self.channels: list[str] = []
        self.report: Row = {}
        self.notes: list[tuple[str, str, str]] = []
        self.fields = {"channel"}
        self.zeros = 0
        #: Touches that promo codes made, and the note on unknown ones.
        self.made: list[Row] = []
        self.unknown: list[tuple[str, str, str]] = []
        self.events: list[Row] = []
        #: True for touches in an order in place of times.
        self.ordered = False
        #: Rows of conversions that cannot be used.
        self.unsold: set[int] = set()
        self.direct = self.rules.get("direct_channels", DIRECT)
        single = next((name for name in ("paths", "events") if name in rows), None)
        tables = [rows[single]] if single else [rows.get("touchpoints", []), rows.get("conversions", [])]
        names = [single] if single else ["touchpoints", "conversions"]
        #: Names of the tables of touches and of conversions, which may be one.
        self.tables = (names[0], names[-1])
        try:
            mapped = [renamed(table, name, self.rules) for table, name in zip(tables, names, strict=True)]
            tables = [filled(with_fields(table, name)) for table, name in zip(mapped, names, strict=True)]
            if order := self.rules.get("date_order"):
                tables = [
                    [{**row, "at": iso(row["at"], order)} if row.get("at") else row for row in table]
                    for table in tables
                ]
        except Bad as bad:
            self.rejected.append(str(bad))
            return
        if "paths" in rows:
            self.count_paths(*tables)
        else:
            if all("at" not in row for row in tables[0]) and any(
                "touch_order" in row for table in tables for row in table
            ):
                tables = [self.in_order(table) for table in tables]
            self.build(*(self.told_apart(*tables) if single else map(numbered, tables)))
            self.fields = {field for row in tables[0] for field, cell in row.items() if cell is not None}
            if single:
                # Fields of conversions, and columns that nobody reads, are none of a touch.
                self.fields &= {"id", "journey", "channel", "at", "kind", "touch_order"}
            own = {"journey", "channel", "at", "kind", "influencer", "campaign", "confidence"}
            # A table without rows has fields all the same.
            self.fields |= {field for field in own if any(touch.get(field) for touch in self.made)}
            self.fields |= {"journey", "at", "channel"} if self.made else set()
            self.fields -= {"touch_order", "at"} if self.ordered else set()
            self.fields |= {"touch_order"} if self.ordered and tables[0] else set()
        self.report["rows"] = sum(map(len, tables))
        self.report["rows_rejected"] = len(self.rejected)

    def in_order(self, rows: list[Row]) -> list[Row]:
        """Rows with moments that keep their order; what has none comes last."""
        self.ordered, self.rules = True, {**self.rules, "lookback_days": None}
        known = any("at" in row for row in rows)
        placed = any("touch_order" in row for row in rows)

        def at(row: Row) -> str:
            order = row.get("touch_order") if placed else 10**9
            whole = order is not None and order == int(order)
            return (moment("2000-01-01") + dt.timedelta(seconds=order)).isoformat() if whole else "no order"

        return rows if known else [{**row, "at": at(row)} for row in rows]

    def of_time(self, bad: Bad) -> str:
        return "touch_order" if self.ordered and str(bad) == "at" else str(bad)

    def told_apart(self, events: list[Row]) -> tuple[Numbered, Numbered]:
        """Touches and conversions of one table of events."""
        given, bought = [], []
        for index, row in enumerate(events):
            value, is_refund = row.get("value"), row.get("kind") == "refund"
            is_sale = is_refund or (value is not None and not (value == 0 and row.get("channel")))
            if is_sale:
                bought.append((index, row))
            elif value == 0:
                self.zeros += 1
            if not is_refund and (row.get("channel") or not is_sale):
                given.append((index, row))
        self.events = events
        return given, bought

    def build(self, given: Numbered, bought: Numbered) -> None:
        key = self.rules.get("key", "journey")
        key = "journey" if key == "customer" else key
        buyers = self.rules.get("buyers", {})
        given, bought = (
            [(i, {**row, key: buyers.get(row.get(key), row.get(key))}) for i, row in of] for of in (given, bought)
        )
        sales, refunds, rejected = self.read_conversions(bought, key)
        self.sales = sales
        if self.tables[0] == "events":
            # A row is set aside once.
            given = [(index, row) for index, row in given if index not in self.unsold]
        touches = self.read_touches(given, key)
        codes: Row = {}
        made: list[Row] = []
        if "promo_codes" in self.rules:
            made, codes, unknown = redeemed(self.rules, sales, self.zone, len(self.events) or len(given))
            touches = sorted(touches + made, key=lambda touch: touch["when"])
            self.unknown = [("UNKNOWN_CODE", f"{self.tables[1]}.promo_code", unknown)] if unknown else []
        for sale in sales:
            sale["net"], sale["given_back"], sale["back"] = sale["value"], False, []
        lost = self.settle(sales, refunds, key)
        # A name that is in the table somewhere is none that was misspelt.
        touched = [row for _, row in given]
        self.note(self.events or touched, touched, sales, key)
        if buyers and not {row["key"] for row in sales + touches} & {*buyers.values()}:
            self.notes.append(("UNKNOWN_NAME", "buyers", f"no row has one of these {len(buyers)} ids as its key"))
        self.note_refunds(lost, len(refunds))
        fates: dict[int, int] = {}
        keys = list(dict.fromkeys(sale["key"] for sale in sales if sale["key"]))
        # Journeys of keys that never convert are left out whole, with their channels.
        left = [t for t in touches if t["key"] in keys or self.rules.get("null_journeys") != "skip"]
        self.channels = list(dict.fromkeys(t["channel"] for t in sorted(left, key=lambda t: t["row"])))
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
            if self.rules.get("null_journeys") == "skip":
                fates |= {touch["row"]: STEPS.index("null_journey_skipped") for touch in own}
            else:
                self.null(own, fates)
        unattributed = [sale for sale in sales if not any(sale is other for _, other in self.converting)]
        for sale in unattributed:
            self.unattributed[0] += 0 if sale["given_back"] else 1
            self.unattributed[1] += sale["net"]
        self.unattributed[1] -= sum((rest for _, rest in lost), F(0))
        for fate in fates.values():
            self.aside[STEPS[fate]] += 1
        used = self.aside.pop("used", 0)
        self.report = {
            "touches": len(given) + len(made),
            "touches_used": used,
            "conversions": len(bought),
            "conversions_attributable": len(self.converting),
            "conversions_unattributed": len(unattributed),
            "conversions_rejected": rejected,
            "value": sum((row["value"] for row in sales + refunds), F(0)),
            "value_unattributed": self.unattributed[1],
            "journeys_converting": len(self.converting),
            "journeys_null": len(self.nulls),
        }
        kept = {touch["key"] for touch in touches}
        reasons = {
            "without_key": sum(not sale["key"] for sale in unattributed),
            "without_touch": sum(bool(sale["key"]) and sale["key"] not in kept for sale in unattributed),
        }
        reasons["outside_windows"] = len(unattributed) - sum(reasons.values())
        if unattributed:
            self.report["unattributed_reasons"] = reasons
        if codes:
            self.report["promo_codes"] = codes
        self.made = made
        if refunds:
            self.report["refunds"] = {
                "given": len(refunds),
                "without_sale": len(lost),
                "sales_given_back": sum(sale["given_back"] for sale in sales),
                "value": sum((row["value"] for row in refunds), F(0)),
            }

    def note(self, rows: list[Row], given: list[Row], sales: list[Row], key: str) -> None:
        names: dict[str, set[str]] = defaultdict(set)
        for row in rows:
            for field, cell in row.items():
                names[field] |= {cell} if isinstance(cell, str) and cell else set()
        self.notes = notes_on(self.rules, names) if given else []
        keyed = [sale["key"] for sale in sales if sale["key"]]
        met = {row[key] for row in given if row.get(key)}
        if keyed and met and not met & set(keyed):
            first = next(row[key] for row in given if row.get(key))
            words = f'no conversion of {len(keyed)} has the {key} of a touch: conversions have "{keyed[0]}"'
            self.notes.append(("NO_COMMON_KEY", f"{self.tables[1]}.{key}", f'{words}, touches "{first}"'))
        if self.zeros:
            count = f"{self.zeros} of {len(self.events)}"
            zeros = f"the value beside a channel is 0 in {count} rows, which are touches alone"
            self.notes.append(
                ("ZERO_VALUE", "events.value", f"{zeros}; a conversion that is worth nothing has no channel")
            )
        self.notes += self.unknown

    def note_refunds(self, lost: list[tuple[int, F]], given: int) -> None:
        if lost:
            left = f"no sale is left for {len(lost)} of {given} refunds, or for a part of them"
            value = float(-sum((rest for _, rest in lost), F(0)))
            said = f"{left}: {value:g} of value is unattributed"
            self.notes.append(("REFUND_WITHOUT_SALE", f"{self.tables[1]}[{min(row for row, _ in lost)}]", said))

    def read_conversions(self, bought: Numbered, key: str) -> tuple[list[Row], list[Row], int]:
        sales: list[Row] = []
        refunds: list[Row] = []
        currency = None
        for index, row in bought:
            is_refund = row.get("kind") == "refund"
            try:
                needs(bool(row.get(key)) or key != "journey", key)
                when = parsed(row, "at", lambda text: closing(text, self.rules.get("close_of_day", True), self.zone))
                needs(row["value"] is not None, "value")
                needs(row["value"] <= 0 if is_refund else row["value"] >= 0, "value")
                needs(row.get("currency") in (None, currency) or currency is None, "currency")
                currency = currency or row.get("currency")
            except Bad as bad:
                self.rejected.append(f"{self.tables[1]}[{index}].{self.of_time(bad)}")
                self.unsold.add(index)
                continue
            (refunds if is_refund else sales).append(
                {
                    **row,
                    "when": when,
                    "opens": opening(row["at"], self.zone),
                    "row": index,
                    "value": exact(row["value"]),
                    "key": row.get(key),
                }
            )
        return sales, refunds, len(bought) - len(sales) - len(refunds)

    def read_touches(self, given: Numbered, key: str) -> list[Row]:
        rules, kept, ids = self.rules.get("filter", {}), [], set()
        for index, row in given:
            try:
                needs(row.get("id") is None or row["id"] not in ids, "id")
                ids.add(row.get("id"))
                row = {**row, "channel": row.get("channel") or self.unnamed.get("name")}
                needs(bool(row["channel"]) or self.unnamed == {"set_aside": True}, "channel")
                when = parsed(row, "at", lambda text: opening(text, self.zone))
                needs(bool(row.get(key)) or key != "journey", key)
                needs(row.get("side") in SIDES, "side")
                needs(0 <= row.get("engagement", 0) <= 100, "engagement")
            except Bad as bad:
                self.aside["rejected"] += 1
                self.rejected.append(f"{self.tables[0]}[{index}].{self.of_time(bad)}")
                continue
            passes = (
                all(holds(names, row.get(field)) for field, names in rules.get("include", {}).items())
                and not any(holds(names, row.get(field)) for field, names in rules.get("exclude", {}).items())
                and ("min_engagement" not in rules or row.get("engagement", -1) >= rules["min_engagement"])
                and ("min_confidence" not in rules or row.get("confidence", -1) >= rules["min_confidence"])
            )
            is_direct = holds(self.direct, row["channel"])
            reason = None
            if not row["channel"]:
                reason = "without_channel"
            elif not row.get(key):
                reason = "without_key"
            elif not passes:
                reason = "filtered"
            elif is_direct and self.rules.get("direct") == "drop":
                reason = "direct"
            if reason:
                self.aside[reason] += 1
                continue
            kept.append({**row, "when": when, "row": index, "key": row[key], "is_direct": is_direct})
        return sorted(kept, key=lambda touch: touch["when"])

    def settle(self, sales: list[Row], refunds: list[Row], key: str) -> list[tuple[int, F]]:
        """Takes refunds back; rows of those that no sale was left for, and how much of each."""
        by_id = {sale["id"]: sale for sale in sales if sale.get("id")}
        lost: list[tuple[int, F]] = []

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
            lost += [(refund["row"], rest)] if rest or not sale else []
        for refund in sorted((row for row in refunds if row not in named), key=lambda row: row["when"]):
            before = [
                sale for sale in sales if sale["key"] == refund["key"] is not None and sale["when"] <= refund["when"]
            ]
            rest, amount = -refund["value"], -refund["value"]
            found = False
            for sale in sorted(before, key=lambda sale: (sale["when"], sale["value"]), reverse=True):
                if (sale["value"] > 0) == (amount > 0) and (rest or not found) and not sale["given_back"]:
                    rest, found = take(sale, refund, rest), True
            lost += [(refund["row"], rest)] if rest or not found else []
        for sale in sales:
            sale["back"].sort(key=lambda part: part[0])
        return lost

    def in_time(self, touch: Row, age: dt.timedelta) -> bool:
        """Within the lookbacks of the touch's channel and kind, or the usual one where neither has its own."""
        own = [
            {folded(name): days for name, days in self.rules.get(f"{field}_lookback_days", {}).items()}.get(
                folded(touch.get(field) or ""), dt.timedelta
            )
            for field in ("channel", "kind")
        ]
        days = [days for days in own if days is not dt.timedelta] or [self.rules.get("lookback_days", 90)]
        return all(limit is None or age <= limit * DAY for limit in days)

    def cut(self, own: list[Row], sales: list[Row], fates: dict[int, int]) -> None:
        by_kind = self.rules.get("windows_by") == "kind"
        least = self.rules.get("min_age_days", 0) * DAY
        until = max(sale["when"] for sale in sales)
        for touch in own:
            fates[touch["row"]] = STEPS.index("after_conversion" if touch["when"] > until else "outside_lookback")
        found: list[tuple[list[Row], Row]] = []
        for goal in {sale.get("kind") if by_kind else None for sale in sales}:
            of_goal = [sale for sale in sales if not by_kind or sale.get("kind") == goal]
            before: list[Row] = []
            for when in sorted({sale["when"] for sale in of_goal}):
                others = [sale["when"] for sale in of_goal if sale["when"] < when]
                window = [touch for touch in own if touch["when"] <= when]
                newer = [touch for touch in window if not others or touch["when"] > max(others)]
                rule = self.rules.get("between_conversions", "since_previous")
                if rule == "since_previous":
                    window = newer
                elif rule == "until_newer_touch":
                    window = newer or before
                before = window
                old_enough = [touch for touch in window if when - touch["when"] >= least]
                self.reach([touch for touch in window if touch not in old_enough], "too_young", fates)
                opens = min(sale["opens"] for sale in of_goal if sale["when"] == when)
                window = [touch for touch in old_enough if self.in_time(touch, opens - touch["when"])]
                left = self.last(self.thin(window, fates), fates)
                found += [(left, sale) for sale in of_goal if sale["when"] == when and left]
                self.reach(left, "used", fates)
        kinds = list(dict.fromkeys(sale.get("kind") for sale in self.sales if sale.get("kind")))
        place = lambda kind: kinds.index(kind) if by_kind and kind else len(kinds)  # noqa: E731
        found.sort(key=lambda pair: (pair[1]["when"], place(pair[1].get("kind")), pair[1]["row"]))
        self.converting += found
        after = [touch for touch in own if touch["when"] > until]
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
        for names in self.rules.get("drop_if_others", []):
            go = [touch for touch in touches if holds(names, touch["channel"])]
            if len(go) < len(touches):
                self.reach(go, "gave_way", fates)
                touches = [touch for touch in touches if touch not in go]
        touches = self.collapse(touches, fates)
        keep = self.rules.get("one_per_channel")
        if keep:
            of = {touch["channel"]: touch for touch in (touches if keep == "last" else touches[::-1])}
            stay = {touch["row"] for touch in of.values()}
            self.reach([touch for touch in touches if touch["row"] not in stay], "repeated", fates)
            touches = [touch for touch in touches if touch["row"] in stay]
        return touches

    def collapse(self, touches: list[Row], fates: dict[int, int]) -> list[Row]:
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

    def read_path(self, row: Row, total: dict[str, Any]) -> tuple[list[str], int, int, F]:
        """The channels and figures of a row; of one that is bad only what could be read is counted."""
        read: Row = {"conversions": 0, "nulls": 0, "channels": []}
        wrong = []
        parts = {
            "conversions": lambda: whole(row, "conversions", None),
            "nulls": lambda: whole(row, "nulls", 0),
            "channels": lambda: channels_of(row["path"], self.rules.get("separator")),
        }
        for part, read_part in parts.items():
            try:
                read[part] = read_part()
            except Bad as bad:
                wrong.append(bad)
        value = exact(row.get("value") or 0)
        if not wrong and value and not read["conversions"]:
            wrong.append(Bad("value"))
        total["touches"] += len(read["channels"]) * (read["conversions"] + read["nulls"])
        total["conversions"] += read["conversions"]
        if not wrong and not read["channels"] and read["nulls"]:
            wrong.append(Bad("nulls"))
        if wrong:
            total["conversions_rejected"] += read["conversions"]
            self.aside["rejected"] += len(read["channels"]) * (read["conversions"] + read["nulls"])
            raise wrong[0]
        return read["channels"], read["conversions"], read["nulls"], value

    def count_paths(self, rows: list[Row]) -> None:
        left_out = self.rules.get("filter", {}).get("exclude", {}).get("channel", [])
        only = self.rules.get("filter", {}).get("include", {}).get("channel")
        total: dict[str, Any] = defaultdict(int)
        known: set[str] = set()
        counted: dict[int, tuple[list[str], int]] = {}
        for index, row in enumerate(rows):
            try:
                given, conversions, nulls, value = self.read_path(row, total)
                counted[index] = (given, conversions)
            except Bad as bad:
                self.rejected.append(f"paths[{index}].{bad}")
                continue
            known |= set(given)
            start = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
            touches = [
                {"channel": c, "row": i, "when": start, "is_direct": holds(self.direct, c)}
                for i, c in enumerate(given)
                if not holds(left_out, c) and (only is None or holds(only, c))
            ]
            fates = {touch["row"]: 0 for touch in touches}
            aside: dict[str, int] = {"filtered": len(given) - len(touches), "direct": 0}
            if self.rules.get("direct") == "drop":
                aside["direct"] = sum(touch["is_direct"] for touch in touches)
                touches = [touch for touch in touches if not touch["is_direct"]]
            thinned = self.thin(touches, fates)
            for channel in (
                touch["channel"] for touch in touches if STEPS[fates[touch["row"]]] not in ("direct", "gave_way")
            ):
                self.channels += [] if channel in self.channels else [channel]
            for fate in (fates[touch["row"]] for touch in touches if touch not in thinned):
                aside[STEPS[fate]] = aside.get(STEPS[fate], 0) + 1
            for reason, count in aside.items():
                self.aside[reason] += count * (conversions + nulls)
            left = self.last(thinned, fates)
            beyond = len(thinned) - len(left)
            self.aside["beyond_max_touches"] += beyond * conversions
            total["value"] += value
            if conversions and left:
                self.converting.append(
                    (left, {"net": value, "value": value, "count": conversions, "given_back": False, "back": []})
                )
                total["conversions_attributable"] += conversions
                total["touches_used"] += len(left) * conversions
            elif conversions:
                total["conversions_unattributed"] += conversions
                total["value_unattributed"] += value
                self.unattributed = [self.unattributed[0] + conversions, self.unattributed[1] + value]
            # Null journeys go by the rule of touches: how many there are counts before the last of them are taken.
            if len(thinned) < self.rules.get("min_null_touches", 1):
                self.aside["too_few_for_null"] += len(thinned) * nulls
            elif self.rules.get("null_journeys") == "skip":
                self.aside["null_journey_skipped"] += len(thinned) * nulls
            elif nulls:
                self.aside["beyond_max_touches"] += beyond * nulls
                self.nulls.append((left, nulls))
                total["touches_used"] += len(left) * nulls
                total["journeys_null"] += nulls
        counts = ["conversions_attributable", "conversions_unattributed", "conversions_rejected", "touches_used"]
        self.report = {**{name: 0 for name in [*counts, "journeys_null", "value", "value_unattributed"]}, **total}
        self.report["journeys_converting"] = self.report["conversions_attributable"]
        if lost := self.report["conversions_unattributed"]:
            self.report["unattributed_reasons"] = {"without_key": 0, "without_touch": lost, "outside_windows": 0}
        self.notes = notes_on(self.rules, {"channel": known}) if known else []
        self.notes += totals_among(counted)


def assert_accounted(report: Row, built: Built) -> None:
    """The report sets aside, rejects and notes what was worked out."""
    aside = {name: count for name, count in built.aside.items() if count}
    assert {name: count for name, count in report["touches_set_aside"].items() if count} == aside
    assert sorted(row["path"] for row in report["rejected"]) == sorted(built.rejected)
    notes = [(note["code"], note["path"], note["detail"].split("; did you mean")[0]) for note in report["notes"]]
    assert notes == built.notes
