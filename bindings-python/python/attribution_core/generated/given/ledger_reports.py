"""Types that functions take of the room ledger_reports. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, TypeAlias, TypedDict

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Literal

    from attribution_core.generated.answers import Currency, EntryKind, LedgerBook


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
