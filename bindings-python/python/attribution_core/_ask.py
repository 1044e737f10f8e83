"""Questions to the core: what users may give, and the JSON that it takes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attribution_core import _core
from attribution_core._answer import Answer, read
from attribution_core._wire import LEFT_OUT, answer, arguments_json
from attribution_core.errors import AttributionError
from attribution_core.generated.answers import CurveFit

__all__ = ["LEFT_OUT", "ask", "joined", "problem_of"]


def ask(function: str, kind: str, arguments: Any) -> Any:
    """The answer of a function by its name, as a value of that kind."""
    return read(kind, answer(_core.ask(function, arguments_json(arguments))))


def joined(problem: Any, fields: Mapping[str, Any]) -> Any:
    """A problem with further fields; the core says what is wrong with one that is no mapping."""
    given = {name: value for name, value in fields.items() if value is not LEFT_OUT}
    if problem is not None and not isinstance(problem, (Mapping, Answer)):
        return problem
    whole = problem_of(problem or {})
    if whole is not problem and "channels" in whole and "channels" in given:
        raise AttributionError("INVALID_INPUT", "channels", "expected curves by name or channels, got both")
    return _of_fits({**whole, **given})


def problem_of(problem: Any) -> Any:
    """A problem, which a mapping from names to curves is too; a fit stands for its curve."""
    if isinstance(problem, Answer):
        return problem.to_dict()
    if not isinstance(problem, Mapping) or not problem:
        return problem
    if all(_is_curve(curve) for curve in problem.values()):
        return {"channels": [{"id": name, "curve": _curve(curve)} for name, curve in problem.items()]}
    return _of_fits(problem)


def _of_fits(problem: Mapping[str, Any]) -> Mapping[str, Any]:
    """A problem with the curves of the fits that its channels have."""
    channels = problem.get("channels")
    if not isinstance(channels, (list, tuple)):
        return problem
    return {**problem, "channels": [_with_curve(channel) for channel in channels]}


def _with_curve(channel: Any) -> Any:
    """A channel with a curve, which a fit stands for."""
    if isinstance(channel, Mapping) and "curve" in channel:
        return {**channel, "curve": _curve(channel["curve"])}
    return channel


def _is_curve(value: Any) -> bool:
    return isinstance(value, CurveFit) or (isinstance(value, Mapping) and "family" in value)


def _curve(curve: Any) -> Any:
    """A curve, which a fit holds."""
    return curve.curve if isinstance(curve, CurveFit) else curve
