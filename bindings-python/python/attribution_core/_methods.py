"""Methods of answers that are more than their fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attribution_core._answer import Answer

if TYPE_CHECKING:
    import pandas
    import polars
    import pyarrow

    from attribution_core.generated.answers import (
        AllocatedChannel,
        BootstrappedChannel,
        ComparedChannel,
        Interval,
        PlannedFlight,
        RoiRow,
        TouchExplanation,
    )

__all__ = [
    "AllocationMethods",
    "BootstrapMethods",
    "ComparisonMethods",
    "ExplanationMethods",
    "FlightPlanMethods",
    "RoiTableMethods",
]


class Rows(Answer):
    """An answer with rows for a data frame."""

    __slots__ = ()

    def to_dicts(self) -> list[dict[str, Any]]:
        """One flat dict for each row."""
        raise NotImplementedError

    def to_polars(self) -> polars.DataFrame:
        """The rows as a Polars data frame."""
        import polars

        return polars.DataFrame(self.to_dicts(), infer_schema_length=None)

    def to_pyarrow(self) -> pyarrow.Table:
        """The rows as a PyArrow table."""
        import pyarrow

        return pyarrow.Table.from_pylist(self.to_dicts())

    def to_pandas(self) -> pandas.DataFrame:
        """The rows as a pandas data frame."""
        import pandas

        return pandas.DataFrame(self.to_dicts())


class AllocationMethods(Rows):
    """An allocation, with its spends by name."""

    __slots__ = ()

    channels: list[AllocatedChannel]

    def to_dicts(self) -> list[dict[str, Any]]:
        """One dict for each channel."""
        return [channel.to_dict() for channel in self.channels]

    @property
    def spends(self) -> dict[str, float]:
        """Spend of each channel, by its name."""
        return {channel.id: channel.spend for channel in self.channels}


class ExplanationMethods(Answer):
    """An explanation, whose text is one sentence for each touch."""

    __slots__ = ()

    model: str
    journey: int
    touches: list[TouchExplanation]

    def __str__(self) -> str:
        return "\n".join(touch.sentence for touch in self.touches)

    def __repr__(self) -> str:
        return f"<Explanation of journey {self.journey} by {self.model}>\n{self}"


class BootstrapMethods(Rows):
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


class ComparisonMethods(Rows):
    """A comparison of models, with rows for a data frame."""

    __slots__ = ()

    models: list[str]
    channels: list[ComparedChannel]

    def to_dicts(self) -> list[dict[str, Any]]:
        """One flat dict for each channel, with the share of each model by its name."""
        return [self._flat(row) for row in self.channels]

    def _flat(self, row: ComparedChannel) -> dict[str, Any]:
        shares = {name: model.share for name, model in zip(self.models, row.models, strict=True)}
        rest = {name: value for name, value in row.to_dict().items() if name not in ("channel", "models")}
        return {"channel": row.channel, **shares, **rest}


class FlightPlanMethods(Rows):
    """A flight plan, with rows for a data frame."""

    __slots__ = ()

    channels: list[PlannedFlight]

    def to_dicts(self) -> list[dict[str, Any]]:
        """One dict for each channel and period."""
        return [
            {"channel": row.id, "period": place + 1, "spend": spend, "adstock": adstock, "response": response}
            for row in self.channels
            for place, (spend, adstock, response) in enumerate(zip(row.spend, row.adstock, row.response, strict=True))
        ]


def _ends(part: str, interval: Interval | None, like: Interval) -> dict[str, float | None]:
    """The numbers of an interval; none of one that is not there, by the names of another."""
    return {f"{part}_{name}": interval[name] if interval else None for name in like.to_dict()}


class RoiTableMethods(Rows):
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
