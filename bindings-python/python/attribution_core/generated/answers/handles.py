"""Answers of functions of the room handles. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias, TypedDict

if TYPE_CHECKING:
    from typing import Literal


class CreditLine(TypedDict):
    """The credit of one touch."""

    journey: int
    """Position of the journey."""
    key: str | None
    """Key of the journey; ``None`` for path counts."""
    position: int
    """Position of the touch in its journey, from 0."""
    row: int
    """Row of the touch in the input."""
    at: Timestamp | None
    """Moment of the touch; ``None`` for path counts."""
    channel: str
    """Channel of the touch."""
    weight: float
    """Share of the conversion, 0 to 1."""
    value: float
    """Weight times the value of the conversion, net of refunds."""


Timestamp: TypeAlias = "str"
"""A moment: RFC 3339, the same without an offset (UTC), or a date (midnight UTC)."""


class CreditMeasures(TypedDict):
    """Credits of one group."""

    conversions: float
    """Conversions earned: the sum of weights. A sale that was given back whole counts none."""
    value: float
    """Value earned, in major units of the currency, net of refunds."""
    share: float | None
    """Share of all value, unattributed value and the baseline included; of all conversions, where they have no
    value. ``None`` where so much was given back that no value is left of which to have a share.
    """
    touches: int
    """Touches in converting journeys, each once however many conversions it served: in the group of the first."""
    journeys: int
    """Converting journeys with at least one touch of the group."""
    assisted: int
    """Converting journeys with a touch of the group that was not the last one."""
    first: int
    """Converting journeys that began with the group."""
    last: int
    """Converting journeys that ended with the group."""
    cost: float | None
    """Cost of its touches in converting journeys, where known; each once, as in ``touches``."""


class ModelInfo(TypedDict):
    """Entry of the catalogue: one model."""

    name: str
    """Name on the wire."""
    aliases: list[str]
    """Other names that are accepted."""
    known_as: list[str]
    """Names in other products."""
    summary: str
    """One line."""
    why: str
    """Reason to pick it."""
    formula: str
    """Weight before normalising, in plain text."""
    parameters: list[ParameterInfo]
    """Its parameters; each has a default."""
    needs_fitting: bool
    """True when it learns from data before it can attribute."""
    fields: list[str]
    """Fields of touches or conversions without which it cannot work, or works less well."""
    conservation: Conservation
    """Conservation of credit: what the weights of one journey add up to."""
    reference: str
    """Reference: the publication or product that it comes from."""


class ParameterInfoNumber(TypedDict):
    """A number from ``min`` to ``max``; ``min`` itself is out of range when ``above`` is set."""

    name: str
    """Name on the wire."""
    default: str
    """Default, as JSON."""
    summary: str
    """One line."""
    type: Literal["number"]
    """Tells it from the other alternatives of ``ParameterInfo``."""
    min: float
    """Smallest."""
    max: float | None
    """Largest; none when null."""
    above: bool
    """True when ``min`` itself is out of range."""


class ParameterInfoWhole(TypedDict):
    """A whole number from ``min`` to ``max``."""

    name: str
    """Name on the wire."""
    default: str
    """Default, as JSON."""
    summary: str
    """One line."""
    type: Literal["whole"]
    """Tells it from the other alternatives of ``ParameterInfo``."""
    min: int
    """Smallest."""
    max: int
    """Largest."""


class ParameterInfoFlag(TypedDict):
    """True or false."""

    name: str
    """Name on the wire."""
    default: str
    """Default, as JSON."""
    summary: str
    """One line."""
    type: Literal["flag"]
    """Tells it from the other alternatives of ``ParameterInfo``."""


class ParameterInfoNumbers(TypedDict):
    """Several numbers of 0 or more."""

    name: str
    """Name on the wire."""
    default: str
    """Default, as JSON."""
    summary: str
    """One line."""
    type: Literal["numbers"]
    """Tells it from the other alternatives of ``ParameterInfo``."""


class ParameterInfoChoice(TypedDict):
    """One of some words."""

    name: str
    """Name on the wire."""
    default: str
    """Default, as JSON."""
    summary: str
    """One line."""
    type: Literal["choice"]
    """Tells it from the other alternatives of ``ParameterInfo``."""
    options: list[str]
    """The words."""


class ParameterInfoName(TypedDict):
    """A name, or null for none."""

    name: str
    """Name on the wire."""
    default: str
    """Default, as JSON."""
    summary: str
    """One line."""
    type: Literal["name"]
    """Tells it from the other alternatives of ``ParameterInfo``."""


class ParameterInfoNames(TypedDict):
    """Several names."""

    name: str
    """Name on the wire."""
    default: str
    """Default, as JSON."""
    summary: str
    """One line."""
    type: Literal["names"]
    """Tells it from the other alternatives of ``ParameterInfo``."""


class ParameterInfoNumberByName(TypedDict):
    """A number of 0 or more for each name."""

    name: str
    """Name on the wire."""
    default: str
    """Default, as JSON."""
    summary: str
    """One line."""
    type: Literal["number_by_name"]
    """Tells it from the other alternatives of ``ParameterInfo``."""


class ParameterInfoMembers(TypedDict):
    """Weighted models, weights summing to one."""

    name: str
    """Name on the wire."""
    default: str
    """Default, as JSON."""
    summary: str
    """One line."""
    type: Literal["members"]
    """Tells it from the other alternatives of ``ParameterInfo``."""


class ParameterInfoPriority(TypedDict):
    """A text field of touches and an order of its names, or null for none."""

    name: str
    """Name on the wire."""
    default: str
    """Default, as JSON."""
    summary: str
    """One line."""
    type: Literal["priority"]
    """Tells it from the other alternatives of ``ParameterInfo``."""


ParameterInfo: TypeAlias = (
    ParameterInfoNumber
    | ParameterInfoWhole
    | ParameterInfoFlag
    | ParameterInfoNumbers
    | ParameterInfoChoice
    | ParameterInfoName
    | ParameterInfoNames
    | ParameterInfoNumberByName
    | ParameterInfoMembers
    | ParameterInfoPriority
)
"""Entry of the catalogue: one parameter."""

Conservation: TypeAlias = Literal["full", "where_earned", "per_channel", "with_baseline"]
"""Conservation of credit: what the weights of one journey add up to.

``full``: To one: the whole value is credited.

``where_earned``: To one, or to zero where no touch qualifies: the value is then unattributed.

``per_channel``: To the number of channels that took part: the same value is counted once for each.

``with_baseline``: To at most one: what is left is the baseline, the part of the conversion that no touch caused.
"""
