"""Credits: how much of each conversion every touch earned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attribution_core.tables import CreditTable, Table
from attribution_core.weights import Weights

if TYPE_CHECKING:
    from attribution_core import _core

__all__ = ["Credits"]


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
        return CreditTable(arrow, text, list(dimensions), self.unattributed)

    def lines(self) -> Table:
        """One row for each touch of each converting journey."""
        return Table(self._core.lines())

    def __repr__(self) -> str:
        return f"<Credits of {self.model} for {len(self._core)} touches>"
