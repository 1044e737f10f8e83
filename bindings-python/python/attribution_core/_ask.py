"""Questions to the core: what users may give, and the JSON that it takes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attribution_core import _core
from attribution_core._answer import Answer, read
from attribution_core._progress import watcher
from attribution_core._wire import LEFT_OUT, answer, arguments_json
from attribution_core.errors import AttributionError

if TYPE_CHECKING:
    from attribution_core.inputs import ColumnNames, Progress

__all__ = ["LEFT_OUT", "ask", "ask_of", "ask_with_spend", "joined", "problem_of"]


def ask(function: str, kind: str, arguments: Any, progress: Progress = None) -> Any:
    """The answer of a function by its name, as a value of that kind."""
    return read(kind, answer(_core.ask(function, arguments_json(arguments, function), watcher(progress))))


def ask_of(handle: Any, function: str, kind: str, arguments: Any, progress: Progress = None) -> Any:
    """The answer of a function that works on something that lives on, as a value of that kind."""
    return read(kind, answer(handle._core.ask(function, arguments_json(arguments, function), watcher(progress))))


def ask_with_spend(
    handle: Any,
    function: str,
    kind: str,
    arguments: Any,
    spend: Any,
    columns: ColumnNames | None,
    progress: Progress = None,
) -> Any:
    """The same beside spend, where there is any."""
    if spend is None:
        return ask_of(handle, function, kind, arguments, progress)
    from attribution_core._spend import ask_beside_spend

    return read(kind, answer(ask_beside_spend(handle, function, spend, columns, arguments, progress)))


def joined(problem: Any, fields: Mapping[str, Any]) -> Any:
    """A problem with further fields; the core says what is wrong with one that is no mapping."""
    given = {name: value for name, value in fields.items() if value is not LEFT_OUT}
    if isinstance(problem, (list, tuple)):
        hint = "a list of channels goes by its name: channels=[…], budget=…"
        detail = f"expected curves by name, or a mapping with channels, got a list; {hint}"
        raise AttributionError("INVALID_CONFIG", "problem", detail)
    if problem is not None and not isinstance(problem, (Mapping, Answer)):
        return problem
    whole = problem_of(problem or {})
    if whole is not problem and "channels" in whole and "channels" in given:
        raise AttributionError("INVALID_INPUT", "channels", "expected curves by name or channels, got both")
    return {**whole, **given}


def problem_of(problem: Any) -> Any:
    """A problem, which a mapping from names to channels is too."""
    if isinstance(problem, Answer):
        return problem.to_dict()
    if isinstance(problem, Mapping) and "channels" not in problem and any(map(_is_channel, problem.values())):
        return {"channels": problem}
    return problem


def _is_channel(value: Any) -> bool:
    """True for a fit, for a curve, and for a channel with its curve."""
    return hasattr(value, "curve") or (isinstance(value, Mapping) and ("family" in value or "curve" in value))
