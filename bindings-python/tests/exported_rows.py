"""Reading of the rows of a case: names, times, and paths that other tools export, as `docs/journeys.md` has it."""

from __future__ import annotations

import datetime as dt
import json
import re
from fractions import Fraction as F
from typing import Any

Row = dict[str, Any]
#: Columns of other names, spelt as `field_of` spells them.
ALSO = {
    "journey_id": "journey",
    "customer": "journey",
    "timestamp": "at",
    "total_conversions": "conversions",
    "total_conversion_value": "value",
    "conversion_value": "value",
    "total_null": "nulls",
}
DIRECT = ["direct", "(direct)", "(none)", "(direct) / (none)", "direct entry"]
MARKERS = {"(start)", "(conversion)", "(null)"}
MOST_REPEATS = 100


class Bad(Exception):
    """A row that cannot be used, with the field that is wrong."""


def needs(good: bool, field: str) -> None:
    if not good:
        raise Bad(field)


def folded(name: str) -> str:
    """A name as rules compare it."""
    return name.strip().lower()


def holds(names: list[str], name: str | None) -> bool:
    return name is not None and folded(name) in map(folded, names)


def exact(number: Any) -> F:
    """The number that is written, not the double nearest to it."""
    return F(str(number))


def moment(text: str) -> dt.datetime:
    text = re.sub(r"\s*(UTC|GMT)$", "Z", text)
    at = dt.datetime.strptime(text, "%Y-%m-%d") if is_date(text) else dt.datetime.fromisoformat(text)
    return (at if at.tzinfo else at.replace(tzinfo=dt.UTC)).astimezone(dt.UTC)


def iso(text: str, order: str) -> str:
    """A date in another order, as one that begins with the year."""
    month, day = ("%m", "%d") if order == "month_first" else ("%d", "%m")
    for sign in "/.-":
        for year in ("%y", "%Y"):
            for clock in ("", " %H:%M", " %H:%M:%S", " %I:%M %p"):
                try:
                    at = dt.datetime.strptime(text, f"{month}{sign}{day}{sign}{year}{clock}")
                except ValueError:
                    continue
                return at.isoformat() if clock else f"{at:%Y-%m-%d}"
    return text


def is_date(text: str) -> bool:
    return re.fullmatch(r"\d{1,4}-\d{1,2}-\d{1,2}", text.strip()) is not None


def offset_at(zone: Any, when: dt.datetime) -> dt.timedelta:
    """The offset that holds at a moment, of a zone as rules have it: an offset, or a list of changes."""
    if not isinstance(zone, str):
        held = [change for change in zone if moment(change["at"]) <= when] or zone[:1]
        zone = held[-1]["offset"]
    sign, digits = -1 if zone[0] == "-" else 1, re.sub(r"\D", "", zone)
    return sign * dt.timedelta(hours=int(digits[:2] or 0), minutes=int(digits[2:] or 0))


def opening(text: str, zone: Any = "+00:00") -> dt.datetime:
    """The moment of a touch: a date is the first moment of its day, when clocks of the zone show midnight."""
    at = moment(text)
    if not is_date(text):
        return at
    offsets = [offset_at(zone, at + dt.timedelta(hours=hours)) for hours in (-14, 14)]
    return next(at - offset for offset in offsets if offset_at(zone, at - offset) == offset)


def closing(text: str, close_of_day: bool = True, zone: Any = "+00:00") -> dt.datetime:
    """The moment of a conversion: a date is the last microsecond of its day."""
    if not is_date(text) or not close_of_day:
        return opening(text, zone)
    return opening(f"{moment(text) + dt.timedelta(days=1):%Y-%m-%d}", zone) - dt.timedelta(microseconds=1)


def field_of(header: str) -> str:
    spelt = folded(header).replace(" ", "_")
    return ALSO.get(spelt, spelt)


def renamed(rows: list[Row], table: str, rules: Row) -> list[Row]:
    """Rows whose headers are those of the fields, as the rules name them for all tables or for this one."""
    columns = rules.get("columns", {})
    names = {
        **{field: header for field, header in columns.items() if isinstance(header, str)},
        **columns.get(table, {}),
    }
    fields = {header: field for field, header in names.items()}
    return [
        {fields.get(header, header): cell for header, cell in row.items() if header in fields or header not in names}
        for row in rows
    ]


def with_fields(rows: list[Row], table: str) -> list[Row]:
    """Rows by the names of the fields; two columns for one field are refused."""
    headers = dict.fromkeys(header for row in rows for header in row)
    fields = [field_of(header) for header in headers]
    for field in fields:
        needs(fields.count(field) == 1, f"{table}.{field}")
    return [{field_of(header): cell for header, cell in row.items()} for row in rows]


def whole(row: Row, field: str, missing: int | None) -> int:
    """A count that can be read, or what stands for one that is missing."""
    number = missing if row.get(field) is None else row[field]
    needs(number is not None and number >= 0 and number == int(number), field)
    return int(number or 0)


def looks_otherwise(text: str, named: str | None) -> bool:
    """True for a path that looks as if something else stood between its channels."""
    if any(sign in text for sign in "→⇒»›" if sign != named) or re.search("[—–−]>", text):
        return True
    if any(escaped in text for escaped in ("&gt;", "&#62;", "&#x3e;", "&#x3E;", "&rarr;", "&raquo;")):
        return True
    if named in (None, ">"):
        if re.search("[-=]>", text):
            return True
    elif any(f" {arrow} " in text for arrow in (">", "->", "=>") if arrow != named):
        return True
    if named is not None:
        return False
    return " | " in text or (">" not in text and any(mark in text for mark in "|,;"))


def channels_of(path: str | list[str], separator: str | None) -> list[str]:
    """The channels of a path: a list is taken as it is, a text as exports write it."""
    if isinstance(path, str) and path.startswith('["'):
        path = json.loads(path)
    if not isinstance(path, str):
        for place, channel in enumerate(path):
            needs(bool((channel or "").strip()), f"path[{place}]")
        return path
    if not path.strip():
        return []
    needs(not looks_otherwise(path, separator), "path")
    channels: list[str] = []
    steps = [step.strip() for step in path.split(separator or ">")]
    for place, step in enumerate(steps):
        needs(bool(step), f"path[{place}]")
    for place, step in enumerate(steps):
        if folded(step) in MARKERS:
            needs(place in (0, len(steps) - 1), f"path[{place}]")
            continue
        repeat = re.fullmatch(r"(.*?)\s*×\s*([0-9]+)", step)
        name, times = (repeat[1], int(repeat[2])) if repeat else (step, 1)
        needs(bool(name) and 1 <= times <= MOST_REPEATS, f"path[{place}]")
        needs(not re.search(r"[0-9]\s*×", step), f"path[{place}]")
        channels += [name] * times
    return channels


def notes_on(rules: Row, given: dict[str, set[str]]) -> list[tuple[str, str, str]]:
    """The names in rules that no touch has, as code, path and what is said; `given` are those of touches, by field."""
    wanted = [
        (f"channel_lookback_days.{name}", "channel", name) for name in sorted(rules.get("channel_lookback_days", {}))
    ]
    wanted += [(f"kind_lookback_days.{name}", "kind", name) for name in sorted(rules.get("kind_lookback_days", {}))]
    direct = sorted(rules.get("direct_channels", []))
    wanted += [("direct_channels", "channel", name) for name in direct if not holds(DIRECT, name)]
    for index, names in enumerate(rules.get("drop_if_others", [])):
        wanted += [(f"drop_if_others[{index}]", "channel", name) for name in sorted(names) if not holds(DIRECT, name)]
    for way in ("include", "exclude"):
        for field, names in rules.get("filter", {}).get(way, {}).items():
            wanted += [(f"filter.{way}.{field}", field, name) for name in sorted(names)]
    return [
        ("UNKNOWN_NAME", path, f'no touch has the {field} "{name}"')
        for path, field, name in wanted
        if not holds(list(given.get(field, set())), name)
    ]


def filled(rows: list[Row]) -> list[Row]:
    """The same rows without empty texts, which are no value, but where a text must be given."""
    must = ("channel", "journey", "at", "path")
    return [{name: cell for name, cell in row.items() if cell != "" or name in must} for row in rows]


TOTALS = {"total", "totals", "grandtotal", "overalltotal", "subtotal", "sum", "overall"}


def totals_among(counted: dict[int, tuple[list[str], int]]) -> list[tuple[str, str, str]]:
    """Rows that look like the total of at least two others; `counted` are channels and conversions by row."""
    whole = sum(conversions for _, conversions in counted.values())
    said = "conversions, as many as all other rows together, and looks like their total; it was read as a channel"
    return [
        ("TOTAL_ROW", f"paths[{row}].path", f'"{channels[0]}" has {conversions} {said}, nothing was left out')
        for row, (channels, conversions) in counted.items()
        if len(channels) == 1
        and re.sub(r"[\s_:-]", "", channels[0].lower()) in TOTALS
        and conversions > 0
        and conversions == whole - conversions
        and len(counted) > 2
    ]
