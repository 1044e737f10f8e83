"""Spend on its way to the core: any table, or amounts by channel."""

from __future__ import annotations

from collections.abc import Mapping

from attribution_core._progress import watcher
from attribution_core._wire import arguments_json, options_json
from attribution_core.errors import AttributionError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from attribution_core.inputs import ColumnNames, Progress

__all__ = ["ask_beside_spend"]


def _amounts(spend: Any) -> dict[str, list[Any]] | None:
    """A mapping from channels to amounts, as columns; None for any other table."""
    if not isinstance(spend, Mapping) or not spend:
        return None
    amounts = list(spend.values())
    # An amount may be missing or text, which is refused by the name of its channel. A record of one row is no amounts.
    if all(map(_is_amount, amounts)) or ("channel" not in spend and all(map(_is_cell, amounts))):
        return {"channel": list(spend), "amount": amounts}
    return None


def _is_amount(cell: Any) -> bool:
    # Numbers of NumPy and decimals too; a list has no `__float__`, an array and a series are no scalars.
    return hasattr(cell, "__float__") and not hasattr(cell, "__len__")


def _is_cell(cell: Any) -> bool:
    return cell is None or isinstance(cell, str) or _is_amount(cell)


_PLACE = "spend["


def _by_channel(error: AttributionError, spend: Mapping[Any, Any]) -> AttributionError:
    """The same error with ``spend.email`` for the place of its amount."""
    channels = list(spend)

    def named(path: str) -> str:
        place, _, field = path.removeprefix(_PLACE).partition("]")
        if not path.startswith(_PLACE) or field != ".amount":
            return path
        return f"spend.{channels[int(place)]}"

    problems = [(named(path), detail) for path, detail in error.problems]
    return AttributionError(error.code, named(error.path), error.detail, problems)


def ask_beside_spend(
    handle: Any, function: str, spend: Any, columns: ColumnNames | None, asked: Mapping[str, Any], progress: Progress
) -> str:
    """The answer of a function that works on something that lives on, beside spend."""
    json, watching, names = arguments_json(asked, function), watcher(progress), options_json(columns or {})
    amounts = _amounts(spend)
    given = spend if amounts is None else amounts
    try:
        found: str = handle._core.ask_beside_spend(function, given, json, watching, names)
    except AttributionError as error:
        raise (error if amounts is None else _by_channel(error, spend)) from None
    return found
