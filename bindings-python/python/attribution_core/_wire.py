"""Options on their way to the core, which reads and checks them."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

from attribution_core import _core
from attribution_core.errors import AttributionError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, TypeVar

    T = TypeVar("T")

__all__ = [
    "LEFT_OUT",
    "answer",
    "arguments_json",
    "expect",
    "model_json",
    "models_json",
    "options_json",
    "row_json",
    "rules_json",
    "spec_json",
    "specs_json",
]


class _LeftOut:
    """Stands for an argument that was not given, where every value means something."""

    def __repr__(self) -> str:
        return "…"


LEFT_OUT: Any = _LeftOut()

_EXACT = 2**53 - 1
"""Limit up to which whole numbers are exact as floats."""

_LONGEST = 1024
"""More bits than that are beyond all floats."""


def expect(kind: type[T] | tuple[type[T], ...], value: object, path: str, expected: str) -> T:
    """The value, when it is of that type."""
    if isinstance(value, kind):
        return value
    raise AttributionError("INVALID_INPUT", path, f"expected {expected}, got {_described(value)}")


def _described(value: object) -> str:
    return "null" if value is None else f"{type(value).__name__} {value!r}"[:200]


def rules_json(rules: Mapping[str, Any] | None, more: Mapping[str, Any]) -> str:
    """The rules of journeys, with keyword arguments over those of a mapping."""
    if rules is None or isinstance(rules, Mapping):
        given = {**(rules or {}), **more}
        if "time_zone" in given:
            # Not at the top: most data are in UTC.
            from attribution_core._zones import with_offsets

            given["time_zone"] = with_offsets(given["time_zone"])
        if isinstance(buyers := given.get("buyers"), Mapping):
            given["buyers"] = _rows(buyers)
        return _json(given)
    return _json(rules)


def options_json(options: Mapping[str, Any]) -> str:
    """Options by name; those that are None keep the defaults of the core."""
    return _json({name: value for name, value in options.items() if value is not None})


def arguments_json(arguments: Mapping[str, Any], function: str = "") -> str:
    """The arguments of a function, by name."""
    if function in _OF_ROWS or function in _OF_CELLS:
        numbers = _NUMBERS if function in _OF_ROWS else ()
        try:
            arguments = {name: one if name == "options" else _rows(one, numbers) for name, one in arguments.items()}
        except RecursionError:
            raise AttributionError("INVALID_CONFIG", "", "expected fewer levels of nested options") from None
    return _json(arguments)


def row_json(
    path: str | Iterable[str], conversions: int, value: float, nulls: int, separator: str | None = None
) -> str:
    """A row of path counts: a list stays a list, and the core reads a path that is text."""
    if isinstance(path, (Iterator, Sequence)) and not isinstance(path, (str, bytes, bytearray, memoryview)):
        path = list(path)
    row = {"path": _core.path(path), "conversions": conversions, "value": value, "nulls": nulls}
    return _json(row if separator is None else {**row, "separator": separator})


def spec_json(model: str | Mapping[str, Any], parameters: Mapping[str, Any]) -> str:
    """A model by name, JSON or mapping, with keyword arguments as further parameters."""
    if not isinstance(model, (str, Mapping)):
        detail = f"expected the name of a model or a mapping with its parameters, got {_described(model)}"
        if hasattr(model, "attribute"):
            detail += "; a fitted model attributes and explains by itself"
        raise AttributionError("INVALID_CONFIG", "model", detail)
    if isinstance(model, Mapping):
        return _json({**model, **parameters})
    if not model.lstrip().startswith("{"):
        return _json({"model": model, **parameters})
    if not parameters:
        return model
    try:
        return spec_json(answer(model), parameters)
    except (ValueError, RecursionError):
        # The core says what is wrong with it.
        return model


def model_json(model: str | Mapping[str, Any], parameters: Mapping[str, Any]) -> str:
    """The same as a part of further JSON: JSON that is given as text stays text, which the core reads."""
    spec = spec_json(model, parameters)
    return _json(spec) if spec is model else spec


def specs_json(models: Iterable[str | Mapping[str, Any]]) -> list[str]:
    """Several models; one alone is no list of models."""
    return _listed(models, spec_json)


def models_json(models: Iterable[str | Mapping[str, Any]]) -> list[str]:
    """The same as parts of further JSON."""
    return _listed(models, model_json)


def _listed(models: Iterable[str | Mapping[str, Any]], json: Callable[[Any, Mapping[str, Any]], str]) -> list[str]:
    if isinstance(models, (str, Mapping)) or not isinstance(models, Iterable):
        raise AttributionError("INVALID_CONFIG", "models", f"expected a list of models, got {models!r}")
    specs = []
    for place, model in enumerate(models):
        try:
            specs.append(json(model, {}))
        except AttributionError as error:
            raise AttributionError(error.code, f"models[{place}]", error.detail) from None
    return specs


def answer(text: str) -> Any:
    """Answer of the core, from JSON."""
    # Not at the top: whoever only imports the package need not wait for it.
    import json

    return json.loads(text)


def _json(value: object) -> str:
    import json

    try:
        return json.dumps(_plain(value), default=str)
    except RecursionError:
        raise AttributionError("INVALID_CONFIG", "", "expected fewer levels of nested options") from None


_OF_ROWS = {
    "audit_links",
    "calibrate",
    "calibrate_model",
    "classify_visits",
    "duplicate_registrations",
    "evaluate_rules",
    "expire_registrations",
    "exposure_influence",
    "infer_touches",
    "influencer_report",
    "lead_tiers",
    "match_accounts",
    "near_duplicates",
    "override_deal",
    "partner_analytics",
    "partner_evidence",
    "partner_figures",
    "partner_health",
    "partner_shares",
    "pipeline_report",
    "post",
    "promo_touches",
    "recalculate",
    "reconcile",
    "register_deal",
    "registration_conflicts",
    "registration_evidence",
    "registration_queue",
    "run_workflow",
    "simulate_rules",
    "stitch_identities",
    "validate_rules",
}
"""Functions whose arguments are rows of records with texts, as frames give them; a test holds this to the surface."""

_NUMBERS = {
    "age_hours",
    "amount",
    "approved",
    "baseline_win_rate",
    "behavioral_score",
    "clicks",
    "commission",
    "committee_influencers",
    "confidence",
    "control",
    "control_conversions",
    "conversions",
    "cost",
    "days_since_activity",
    "decision_makers",
    "demographic_score",
    "engagement",
    "engagements",
    "fee",
    "firmographic_score",
    "impressions",
    "incremental",
    "lead_score",
    "lost",
    "minor",
    "not_approved",
    "per_post",
    "pipeline",
    "posts",
    "priority",
    "probability",
    "product_cost",
    "revenue_before",
    "revenue_recent",
    "rule_version",
    "sales_cycle_days",
    "standard_error",
    "target",
    "treated",
    "treated_conversions",
    "value",
    "version",
    "weight",
    "won",
}
"""Fields of such rows in which a NaN is a wrong number, and not a missing text or time; the same test holds them."""

_OF_CELLS = {"detect_partner_fields", "map_crm"}
"""Functions of rows of which only a mapping says what they are: any cell may be missing."""


def _rows(value: Any, numbers: Collection[str] = ()) -> Any:
    """Rows of a frame as a list, with none in place of the NaN and NaT that frames have for a missing text or time."""
    if isinstance(value, (str, bytes)) or value is None or hasattr(value, "_left_out"):
        return value
    if hasattr(value, "to_dicts"):
        return _rows(value.to_dicts(), numbers)
    if hasattr(value, "to_pylist"):
        return _rows(value.to_pylist(), numbers)
    if hasattr(value, "to_dict") and hasattr(value, "columns"):
        return _rows(value.to_dict("records"), numbers)
    if isinstance(value, (dict, Mapping)):
        return {name: inner if name in numbers else _rows(inner, numbers) for name, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [_rows(inner, numbers) for inner in value]
    if hasattr(value, "tolist") and not isinstance(value, float):
        return _rows(value.tolist(), numbers)
    # Not by importing pandas, which not everybody has.
    if type(value).__name__ in ("NAType", "NaTType"):
        return None
    return None if isinstance(value, float) and math.isnan(value) else value


def _name(key: object) -> str:
    """Name of a field, which is text: 1 and "1" would be one name."""
    if isinstance(key, str):
        return key
    raise AttributionError("INVALID_CONFIG", str(key), f"expected text as a name, got {_described(key)}")


def _plain(value: Any) -> Any:
    """Makes JSON of what JSON has no word for.

    Numbers that are not finite become text, which the core refuses with the address of the parameter. Whole numbers
    that are written as floats are whole numbers: frames make floats of them.
    """
    if isinstance(value, str) or value is None:
        return value
    if isinstance(value, float):
        if not math.isfinite(value):
            return str(value)
        return int(value) if value.is_integer() and abs(value) <= _EXACT else value
    if isinstance(value, int):
        if value.bit_length() > _LONGEST:
            return "inf" if value > 0 else "-inf"
        return value
    if isinstance(value, (dict, Mapping)):
        return {_name(key): _plain(inner) for key, inner in value.items() if inner is not LEFT_OUT}
    if hasattr(value, "_left_out"):
        # An answer of an earlier call.
        return _plain(value.to_dict())
    if isinstance(value, (set, frozenset)):
        return sorted((_plain(inner) for inner in value), key=str)
    if isinstance(value, (list, tuple)):
        return [_plain(inner) for inner in value]
    for method in ("tolist", "to_list"):
        # Numbers and arrays of NumPy, series of pandas and Polars.
        if hasattr(value, method):
            return _plain(getattr(value, method)())
    if hasattr(value, "__float__"):
        # `Decimal` and `Fraction`.
        return _plain(float(value))
    return value
