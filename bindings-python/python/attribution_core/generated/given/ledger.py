"""Types that functions take of the room ledger. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, TypeAlias, TypedDict

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Literal

    from attribution_core.generated.answers import AwardConstraint, AwardPart, Currency, EntryKind, LedgerBook, Money
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


class EntryFilterInput(TypedDict):
    """Filter of entries: each has to fit all that is given."""

    partner: NotRequired[str | None]
    """The partner. ``null``: every one."""
    deal: NotRequired[str | None]
    """The deal. ``null``: every one."""
    period: NotRequired[str | None]
    """Name of the period. ``null``: every one."""
    book: NotRequired[LedgerBook | None]
    """The book. ``null``: both, and entries that are in none."""
    currency: NotRequired[Currency | None]
    """The currency. ``null``: every one."""
    kind: NotRequired[EntryKind | None]
    """Kind of entry. ``null``: every one."""
    first: NotRequired[int]
    """Sequence of the first entry that is taken. Default 0."""
    limit: NotRequired[int | None]
    """Largest number of entries. ``null``: all."""


BalanceBy: TypeAlias = Literal["partner", "deal", "period"]
"""Column by which balances are grouped.

``partner``: By partner.

``deal``: By deal.

``period``: By period.
"""


class BalanceOptionsInput(TypedDict):
    """Options of balances: which entries are added up, and by what they are grouped."""

    partner: NotRequired[str | None]
    """The partner. ``null``: every one."""
    deal: NotRequired[str | None]
    """The deal. ``null``: every one."""
    period: NotRequired[str | None]
    """Name of the period. ``null``: every one."""
    book: NotRequired[LedgerBook | None]
    """The book. ``null``: both, each by itself."""
    currency: NotRequired[Currency | None]
    """The currency. ``null``: every one, each by itself."""
    by: NotRequired[Sequence[BalanceBy]]
    """Columns of the groups, beside book and currency, by which everything is grouped."""


StatementFormat: TypeAlias = Literal["text", "markdown", "html", "csv"]
"""Format of a statement's document.

``text``: Plain text.

``markdown``: Markdown with tables.

``html``: HTML with tables, to be put into a page.

``csv``: Comma-separated values: the lines alone, for a spreadsheet.
"""


class CommissionPlanInput(TypedDict):
    """Commission plan: rates of partners, rules and tiers. The most special one is taken: partner, then rule, then
    tier, then default.
    """

    currency: NotRequired[Currency | None]
    """Currency of the borders of bands. ``null``: no rate has bands."""
    partners: NotRequired[Mapping[str, CommissionRateInput]]
    """Rates by partner."""
    rules: NotRequired[Mapping[str, CommissionRateInput]]
    """Rates by rule."""
    tiers: NotRequired[Mapping[str, CommissionRateInput]]
    """Rates by tier."""
    partner_tiers: NotRequired[Mapping[str, str]]
    """Tier of each partner that has one."""
    default: NotRequired[CommissionRateInput | None]
    """Rate of everything else. ``null``: none, and such entries are set aside."""


class CommissionRateInput(TypedDict):
    """Rate of commission, with accelerators: bands of the running net amount of a partner in a period."""

    rate: str
    """Rate below the first band, as exact decimal text with at most 12 digits behind the point: ``"0.015"``."""
    bands: NotRequired[Sequence[CommissionBandInput]]
    """Bands above it, in order."""
    mode: NotRequired[BandMode]
    """Mode of the bands. Default 'marginal'."""


CommissionBandInput = TypedDict("CommissionBandInput", {"from": "int", "rate": "str"})
"""Band of an accelerator: from a border upwards another rate.

``from``: Border in minor units, above 0, which belongs to the band.

``rate``: Rate as exact decimal text: ``"0.12"``.
"""

BandMode: TypeAlias = Literal["marginal", "whole"]
"""Mode of bands: whether a border changes the rate of what lies above it, or of everything.

``marginal``: Each part of the amount has the rate of its band.

``whole``: The whole amount has the rate of the band that it reaches.
"""


class InclusionProofInput(TypedDict):
    """Inclusion proof of one entry, after RFC 6962: its record, and the hashes beside its way up to the root of the
    tree.

    Reason to hand it to a partner: it shows that the entry stands in the ledger whose tree root was published,
    and says nothing of other entries.
    """

    sequence: int
    """Place of the entry, from 0."""
    record: str
    """Canonical bytes of the entry, in hex."""
    path: Sequence[str]
    """Hashes beside the way from the entry up, in hex."""
    tree_size: int
    """Number of entries of the tree."""
    tree_root: str
    """Hash of the tree, in hex."""
