"""Options on their way to the core, which reads and checks them."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from typing import Any

__all__ = ["rules_json", "spec_json"]


def _plain(value: Any) -> Any:
    """Makes JSON of what JSON has no word for.

    Numbers that are not finite become text, which the core refuses with the address of the parameter.
    """
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)
    if isinstance(value, Mapping):
        return {str(key): _plain(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        items = sorted(value) if isinstance(value, (set, frozenset)) else value
        return [_plain(inner) for inner in items]
    if hasattr(value, "item") and not isinstance(value, (str, bytes)):
        return _plain(value.item())
    return value


def rules_json(rules: Mapping[str, Any] | None, more: Mapping[str, Any]) -> str:
    """The rules of journeys, with keyword arguments over those of a mapping."""
    return json.dumps(_plain({**(rules or {}), **more}), default=str)


def spec_json(model: str | Mapping[str, Any], parameters: Mapping[str, Any]) -> str:
    """A model by name or mapping, with keyword arguments as further parameters."""
    if isinstance(model, Mapping):
        return json.dumps(_plain({**model, **parameters}), default=str)
    if isinstance(model, str):
        return model if model.lstrip().startswith("{") else json.dumps(_plain({"model": model, **parameters}))
    return json.dumps(_plain(model), default=str)
