"""Methods of answers that are more than their fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attribution_core._answer import Answer

if TYPE_CHECKING:
    from attribution_core.generated.answers import AllocatedChannel, RoiRow

__all__ = ["FlatRows", "SpendsByName"]


class SpendsByName(Answer):
    """An allocation, with its spends by name."""

    __slots__ = ()

    channels: list[AllocatedChannel]

    @property
    def spends(self) -> dict[str, float]:
        """Spend of each channel, by its name."""
        return {channel.id: channel.spend for channel in self.channels}


class FlatRows(Answer):
    """A table of returns, with rows for a data frame."""

    __slots__ = ()

    dimensions: list[str]
    rows: list[RoiRow]

    def to_dicts(self) -> list[dict[str, Any]]:
        """One flat dict for each group, with a column for each dimension: for a data frame.

        Intervals are columns such as ``roas_low`` and ``roas_high``.
        """
        return [{**dict(zip(self.dimensions, row.keys, strict=True)), **_flat(row)} for row in self.rows]


def _flat(row: RoiRow) -> dict[str, Any]:
    nested = ("keys", "undefined", "intervals")
    flat = {name: value for name, value in row.to_dict().items() if name not in nested}
    for held in row.intervals:
        flat |= {f"{held.metric}_{name}": held[name] for name in ("standard_error", "low", "high")}
    return flat
