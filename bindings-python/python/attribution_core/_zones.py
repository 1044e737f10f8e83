"""Offsets of a time zone from its name, which the core takes as the moments from which each of them holds."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, tzinfo
from functools import cache
from zoneinfo import ZoneInfo

__all__ = ["with_offsets"]

_FIRST = int(datetime(1970, 1, 1, tzinfo=UTC).timestamp())
_LAST = int(datetime(2100, 1, 1, tzinfo=UTC).timestamp())
_STEP = 7 * 86_400
"""Seconds between two looks at a zone; its offsets hold for longer."""


def with_offsets(zone: object) -> object:
    """A zone as the core takes it. What is no name of a zone comes back as it is: the core says what it expects."""
    if isinstance(zone, tzinfo):
        return _changes(zone)
    if not isinstance(zone, str) or zone.strip()[:1] in ("+", "-", "") or zone.strip().lower() in ("utc", "gmt", "z"):
        return zone
    try:
        return _changes(ZoneInfo(zone.strip()))
    except (LookupError, ValueError, OSError):
        return zone


@cache
def _changes(zone: tzinfo) -> list[dict[str, str]]:
    def offset(second: int) -> timedelta:
        return datetime.fromtimestamp(second, zone).utcoffset() or timedelta()

    found = [_change(_FIRST, offset(_FIRST))]
    for start in range(_FIRST, _LAST, _STEP):
        before, after = start, start + _STEP
        if offset(before) == offset(after):
            continue
        while after - before > 1:
            middle = (before + after) // 2
            if offset(middle) == offset(start):
                before = middle
            else:
                after = middle
        found.append(_change(after, offset(after)))
    return found


def _change(second: int, offset: timedelta) -> dict[str, str]:
    minutes = int(offset.total_seconds() / 60)
    sign = "-" if minutes < 0 else "+"
    at = datetime.fromtimestamp(second, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return {"at": at, "offset": f"{sign}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"}
