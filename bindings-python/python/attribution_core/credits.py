"""Credits: how much of each conversion every touch earned."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from attribution_core._wire import arguments_json
from attribution_core.economics import BudgetPlan
from attribution_core.results import RoiTable
from attribution_core.tables import CreditTable, Table
from attribution_core.weights import Weights

if TYPE_CHECKING:
    from attribution_core import _core

__all__ = ["Credits"]


def _rows(table: Any) -> Any:
    """Rows of a frame as dicts; other rows as they are."""
    if hasattr(table, "to_dicts"):
        return table.to_dicts()
    return table.to_dict("records") if hasattr(table, "iterrows") else table


class Credits:
    """How much of each conversion every touch earned."""

    __slots__ = ("_core",)

    def __init__(self, core: _core.Credits) -> None:
        self._core = core

    @property
    def model(self) -> str:
        """Which model made them."""
        return self._core.model

    @property
    def conservation(self) -> str:
        """What the weights of one journey add up to: ``full``, ``where_earned`` or ``per_channel``."""
        return self._core.conservation

    @property
    def unattributed(self) -> dict[str, float]:
        """Conversions that no touch earned, and what they were worth."""
        conversions, value = self._core.unattributed
        return {"conversions": conversions, "value": value}

    @property
    def weights(self) -> Weights:
        """One weight for each touch of the converting journeys: a list to look at, memory to share with NumPy."""
        return Weights(self._core.weights())

    def by(self, *dimensions: str) -> CreditTable:
        """Groups the credits: by ``channel``, ``campaign``, ``touch_month``, …, or several of them."""
        arrow, text = self._core.by(list(dimensions))
        return CreditTable(arrow, text, list(dimensions), self.unattributed, self._core.note)

    def roi(self, *by: str, spend: Any, bootstrap: bool | dict[str, Any] = False, **options: Any) -> RoiTable:
        """What groups earned beside what they cost: ``credits.roi("channel", spend=rows, margin=0.4)``.

        ``spend`` has rows with ``channel``, ``amount``, ``period`` (``start`` and ``end``) and, where known,
        ``campaign``, ``impressions`` and ``clicks``. With ``bootstrap=True``, or its options (``replicates``, ``seed``,
        ``level``), earnings, profit and every ratio have an interval. Options: ``margin``, ``period``, ``intervals``,
        ``rules``.
        """
        asked = {"by": list(by) or ["channel"], "spend": _rows(spend), "options": options}
        if bootstrap is not False:
            asked["bootstrap"] = {} if bootstrap is True else bootstrap
        return RoiTable(**json.loads(self._core.roi(arguments_json(asked))))

    def plan(self, *, spend: Any, **options: Any) -> BudgetPlan:
        """From credits to the best budget of a period in one call: ``credits.plan(spend=rows, period="week")``.

        Options: ``period``, ``fit``, ``min_periods``, ``incrementality``, ``max_extrapolation`` and ``problem``
        (budget, bounds by channel, groups, objective). Attributed value is not what spend caused: see
        ``incrementality``.
        """
        asked = {"spend": _rows(spend), "options": options}
        return BudgetPlan._read(json.loads(self._core.plan(arguments_json(asked))))

    def lines(self) -> Table:
        """One row for each touch of each converting journey."""
        return Table(self._core.lines())

    def __repr__(self) -> str:
        return f"<Credits of {self.model} for {len(self._core)} touches>"
