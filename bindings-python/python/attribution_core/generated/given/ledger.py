"""Types that functions take of the room ledger. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, TypeAlias, TypedDict

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Literal

    from attribution_core.generated.answers import AwardConstraint, AwardPart, Currency, Money
    from attribution_core.inputs import Time


class LedgerOptionsInput(TypedDict):
    """Options of a ledger: its periods, which cannot change once it has begun."""

    period: NotRequired[LedgerPeriod]
    """Length of the periods. Default 'month'."""
    utc_offset_minutes: NotRequired[int]
    """Offset from UTC of the clock by which periods begin, in minutes, -1080 to 1080. A date without a time has
    none. Default 0.
    """
    fiscal_start: NotRequired[int]
    """Month in which the fiscal year begins, 1 to 12. A fiscal year is named by the calendar year in which it ends.
    Default 1.
    """


LedgerPeriod: TypeAlias = Literal["month", "quarter", "year"]
"""Length of a ledger's periods.

``month``: Calendar months: ``2026-01``.

``quarter``: Quarters of the fiscal year: ``2026-Q1``.

``year``: Fiscal years: ``2026``.
"""


class AwardInput(TypedDict):
    """Award: the shares of partners in the amount of a deal, by a rule."""

    deal: str
    """The deal."""
    amount: MoneyInput | Money
    """Amount of the deal in minor units; negative for a refund."""
    closed_at: Time
    """Moment of the close, which says the period. A date means the end of that day."""
    parts: Sequence[AwardPartInput | AwardPart]
    """Parts of the partners, in the order of their earliest evidence: what is left of rounding goes to the first."""
    constraint: NotRequired[AwardConstraint]
    """Constraint that the shares keep to. Default 'sum_to_100'."""
    rule: NotRequired[str | None]
    """Rule that said so."""
    rule_version: NotRequired[int]
    """Version of the rule. Default 0."""
    model: NotRequired[str | None]
    """Model of the rule."""


class MoneyInput(TypedDict):
    """An amount of money: an integer number of the currency's minor unit.

    Reason to pick it: credits are floats and good for analysis; what is paid out must add up to the cent.
    """

    minor: int
    """The amount in minor units: cents, yen, fils."""
    currency: Currency
    """Currency of these minor units."""


class AwardPartInput(TypedDict):
    """Part of a partner in an award."""

    partner: str
    """The partner."""
    share: float
    """Share of the deal, kept to 12 decimals."""
    role: NotRequired[str | None]
    """Role that it had."""
    evidence: NotRequired[Sequence[str]]
    """Ids of the evidence that it rests on."""
    calculation: NotRequired[str | None]
    """Calculation of the share, of which the ledger keeps the digest."""


class CurrencyConversionInput(TypedDict):
    """Currency conversion of awards: the total of a deal is converted and rounded once, then split.

    Reason to convert in the ledger and not before: the entries keep the amount, the rate and its source, so that
    the conversion can be made again.
    """

    to: Currency
    """Currency of the entries."""
    rates: Sequence[ExchangeRateInput]
    """Rates, one for each currency of the awards but this one."""


ExchangeRateInput = TypedDict("ExchangeRateInput", {"from": "Currency", "rate": "str", "source": "NotRequired[str]"})
"""Exchange rate from one currency.

``from``: Currency that it converts from.

``rate``: Units of the other currency for one of this one, as exact decimal text: ``"0.92"``.

``source``: Source of the rate, such as ``ECB 2026-02-06``. Default ''.
"""


class OverrideAmountInput(TypedDict):
    """Amount of a partner in an override."""

    partner: str
    """The partner."""
    minor: int
    """Amount in minor units of the deal's currency."""
