"""Answers as tables that people read: the core lays them out, in the same words in every language."""

from __future__ import annotations

from functools import cache
from typing import Any

from attribution_core import _core

__all__ = ["as_html", "as_text"]


@cache
def _shown() -> frozenset[str]:
    return frozenset(_core.shown_answers())


def as_text(kind: str, answer: Any) -> str | None:
    """The table of an answer of that kind, or a list of such; None for those without one."""
    return _core.show(kind, _json(answer), False).rstrip("\n") if kind in _shown() else None


def as_html(kind: str, answer: Any) -> str | None:
    """The same as HTML."""
    return _core.show(kind, _json(answer), True) if kind in _shown() else None


def _json(answer: Any) -> str:
    import json

    from attribution_core._answer import plain

    return json.dumps(plain(answer))
