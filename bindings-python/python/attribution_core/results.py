"""Structured results: what became of rows, and why touches earned."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from attribution_core.generated.answers import RoiTable

__all__ = [
    "Bootstrap",
    "BuildReport",
    "Comparison",
    "Explanation",
    "Factor",
    "FittedDetails",
    "Note",
    "RefundReport",
    "Rejection",
    "RoiTable",
    "SetAside",
    "TouchExplanation",
]


@dataclass(frozen=True, slots=True)
class SetAside:
    """Touches that are in no journey, by reason."""

    rejected: int
    without_key: int
    filtered: int
    direct: int
    outside_lookback: int
    after_conversion: int
    collapsed: int
    beyond_max_touches: int
    too_few_for_null: int
    null_journey_skipped: int


@dataclass(frozen=True, slots=True)
class Rejection:
    """A row that could not be used."""

    path: str
    detail: str


@dataclass(frozen=True, slots=True)
class RefundReport:
    """Account of the refunds among the conversions.

    `given` could be used; of those `without_sale` no sale was found, or not for all of their value, which is
    unattributed. `sales_given_back` sales were given back whole and count no more. `value` is that of all refunds.
    """

    given: int = 0
    without_sale: int = 0
    sales_given_back: int = 0
    value: float = 0.0


@dataclass(frozen=True, slots=True)
class Note:
    """Something that looks like a mistake although everything could be used, such as a name that no touch has."""

    code: str
    path: str
    detail: str


@dataclass(frozen=True, slots=True)
class BuildReport:
    """Report on every row: nothing is lost without a reason."""

    rows: int
    rows_rejected: int
    touches: int
    touches_used: int
    touches_set_aside: SetAside
    conversions: int
    conversions_attributable: int
    conversions_orphaned: int
    conversions_rejected: int
    value: float
    value_orphaned: float
    journeys_converting: int
    journeys_null: int
    touch_fields: list[str]
    rejected: list[Rejection]
    notes: list[Note]
    """Likely mistakes, although everything could be used."""
    refunds: RefundReport = RefundReport()

    @classmethod
    def _read(cls, data: dict[str, Any]) -> BuildReport:
        aside = SetAside(**data["touches_set_aside"])
        rejected = [Rejection(**row) for row in data["rejected"]]
        notes = [Note(**note) for note in data["notes"]]
        refunds = RefundReport(**data.get("refunds", {}))
        read: dict[str, Any] = {"touches_set_aside": aside, "rejected": rejected, "notes": notes, "refunds": refunds}
        return cls(**{**data, **read})

    def to_dict(self) -> dict[str, Any]:
        """Everything, as plain data; without `refunds` where there are none."""
        plain = asdict(self)
        if not self.refunds.given:
            del plain["refunds"]
        return plain


@dataclass(frozen=True, slots=True)
class Factor:
    """One thing that a model looked at."""

    name: str
    value: float


@dataclass(frozen=True, slots=True)
class TouchExplanation:
    """Explanation of the credit of one touch."""

    position: int
    channel: str
    at: str | None
    factors: list[Factor]
    raw_weight: float
    weight: float
    value: float
    arithmetic: list[str]
    sentence: str


@dataclass(frozen=True, slots=True, repr=False)
class Explanation:
    """Explanation of the credits of one journey; its text is one sentence for each touch."""

    model: str
    key: str | None
    journey: int
    conversion: str | None
    converted_at: str | None
    value: float
    touches: list[TouchExplanation]
    #: Refund: the part of the sale that was given back since, 0 or more; `value` is what is left.
    refunded: float = 0.0

    @classmethod
    def _read(cls, data: dict[str, Any]) -> Explanation:
        touches = [
            TouchExplanation(**{**touch, "factors": [Factor(**factor) for factor in touch["factors"]]})
            for touch in data["touches"]
        ]
        return cls(**{**data, "touches": touches})

    def to_dict(self) -> dict[str, Any]:
        """Everything, as plain data; without `refunded` where nothing was given back."""
        plain = asdict(self)
        if not self.refunded:
            del plain["refunded"]
        return plain

    def __str__(self) -> str:
        return "\n".join(touch.sentence for touch in self.touches)

    def __repr__(self) -> str:
        return f"<Explanation of journey {self.journey} by {self.model}>\n{self}"


@dataclass(frozen=True, slots=True)
class FittedDetails:
    """Everything that there is to see of a model that has learned."""

    model: str | dict[str, Any]
    effects: list[dict[str, Any]]
    channels: list[dict[str, Any]]
    conversion_probability: float | None
    touches_to_conversion: float | None
    transitions: list[dict[str, Any]]

    def to_dict(self) -> dict[str, Any]:
        """Everything, as plain data."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Several models side by side: a row for each channel, and how alike each pair of models is.

    ``basis`` says what the figures of each model are: ``"credits"`` of touches, added up, or of a model that learns the
    ``"effects"`` of the channels. Where a model has no shares, because as much was given back as was sold, they are
    None, as are ``consensus`` and ``distance`` that they would make.
    """

    models: list[str]
    basis: list[str]
    channels: list[dict[str, Any]]
    pairs: list[dict[str, Any]]

    def to_dict(self) -> dict[str, Any]:
        """Everything, as plain data."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Bootstrap:
    """Shares and values that a model gives each channel, with how far chance may have moved them.

    ``share``, ``rank`` and ``rank_stability`` are None where as much was given back as was sold.
    """

    model: str
    options: dict[str, Any]
    channels: list[dict[str, Any]]

    def to_dict(self) -> dict[str, Any]:
        """Everything, as plain data."""
        return asdict(self)

    def to_dicts(self) -> list[dict[str, Any]]:
        """One flat dict for each channel: ``share_low``, ``value_high`` and so on, for a data frame.

        Where there are no shares, because as much was given back as was sold, theirs are None.
        """
        flat = []
        for row in self.channels:
            parts = {
                f"{part}_{name}": row[part][name] if row[part] else None
                for part in ("share", "value")
                for name in row["value"]
            }
            place = {name: row[name] for name in ("rank", "rank_stability")}
            flat.append({"channel": row["channel"], **parts, **place})
        return flat
