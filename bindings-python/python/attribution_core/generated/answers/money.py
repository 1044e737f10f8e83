"""Answers of functions of the room money. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attribution_core._answer import Answer

if TYPE_CHECKING:
    from attribution_core.generated.answers import Currency


class Money(Answer):
    """An amount of money: an integer number of the currency's minor unit.

    Reason to pick it: credits are floats and good for analysis; what is paid out must add up to the cent.
    """

    __slots__ = ("minor", "currency")

    minor: int
    """The amount in minor units: cents, yen, fils."""
    currency: Currency
    """Currency of these minor units."""
