"""Answers as tables that people read: the core lays them out, in the same words in every language."""

from __future__ import annotations

from functools import cache
from typing import Any

from attribution_core import _core

__all__ = ["as_html", "as_text"]


@cache
def _shown() -> frozenset[str]:
    return frozenset(_core.shown_answers())


def as_text(kind: str, data: Any) -> str | None:
    """The table of plain data of an answer of that kind; None for answers without one."""
    return _core.show(kind, _json(data), False).rstrip("\n") if kind in _shown() else None


def as_html(kind: str, data: Any) -> str | None:
    """The same as HTML."""
    return _core.show(kind, _json(data), True) if kind in _shown() else None


def _json(data: Any) -> str:
    import json

    return json.dumps(data)
