"""Methods of answers that are more than their fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attribution_core._answer import Answer

if TYPE_CHECKING:
    from attribution_core.generated.answers import (
        AllocatedChannel,
        BootstrappedChannel,
        Interval,
        RoiRow,
        TouchExplanation,
    )

__all__ = ["FlatIntervals", "FlatRows", "Sentences", "SpendsByName"]


class SpendsByName(Answer):
    """An allocation, with its spends by name."""

    __slots__ = ()

    channels: list[AllocatedChannel]

    @property
    def spends(self) -> dict[str, float]:
        """What each channel gets, by its name."""
        return {channel.id: channel.spend for channel in self.channels}


class Sentences(Answer):
    """An explanation, whose text is one sentence for each touch."""

    __slots__ = ()

    model: str
    journey: int
    touches: list[TouchExplanation]

    def __str__(self) -> str:
        return "\n".join(touch.sentence for touch in self.touches)

    def __repr__(self) -> str:
        return f"<Explanation of journey {self.journey} by {self.model}>\n{self}"


class FlatIntervals(Answer):
    """A bootstrap, with rows for a data frame."""

    __slots__ = ()

    channels: list[BootstrappedChannel]

    def to_dicts(self) -> list[dict[str, Any]]:
        """One flat dict for each channel: ``share_low``, ``value_high`` and so on, for a data frame.

        Where there are no shares, because as much was given back as was sold, theirs are None.
        """
        return [
            {
                "channel": row.channel,
                **_ends("share", row.share, row.value),
                **_ends("value", row.value, row.value),
                "rank": row.rank,
                "rank_stability": row.rank_stability,
            }
            for row in self.channels
        ]


def _ends(part: str, interval: Interval | None, like: Interval) -> dict[str, float | None]:
    """The numbers of an interval; none of one that is not there, by the names of another."""
    return {f"{part}_{name}": interval[name] if interval else None for name in like.to_dict()}


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
