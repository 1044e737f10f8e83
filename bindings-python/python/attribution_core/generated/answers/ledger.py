"""Answers of functions of the room ledger. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from attribution_core._answer import Answer

if TYPE_CHECKING:
    from typing import Literal

    from attribution_core.generated.answers import Currency, Timestamp


class PostedEntries(Answer):
    """Entries that a call posted, or would post."""

    __slots__ = ("entries", "repeated", "dry_run", "root")

    entries: list[LedgerEntry]
    """The entries in order; none when there was nothing to post."""
    repeated: bool
    """True when an earlier call with the same key had posted them."""
    dry_run: bool
    """True when they were not posted, as the call only asked what would be."""
    root: str
    """Root of the ledger after the call."""


class LedgerEntry(Answer):
    """Entry of the ledger: a posting with its amount, a release, or a change of a period."""

    __slots__ = (
        "sequence",
        "kind",
        "at",
        "by",
        "period",
        "reason",
        "deal",
        "partner",
        "book",
        "currency",
        "minor",
        "share",
        "role",
        "rule",
        "rule_version",
        "model",
        "reverses",
        "evidence",
        "fx",
        "calculation",
        "deal_minor",
        "hash",
    )
    _left_out = {
        "reason": None,
        "deal": None,
        "partner": None,
        "book": None,
        "currency": None,
        "minor": None,
        "share": None,
        "role": None,
        "rule": None,
        "rule_version": None,
        "model": None,
        "reverses": None,
        "fx": None,
        "calculation": None,
        "deal_minor": None,
    }

    sequence: int
    """Place in the ledger, from 0."""
    kind: EntryKind
    """Kind of entry."""
    at: Timestamp
    """Moment of the entry."""
    by: str
    """Person or program that made it."""
    period: str
    """Period that it counts in."""
    reason: str | None
    """Reason that was given."""
    deal: str | None
    """The deal. ``null``: a payout or a change of a period."""
    partner: str | None
    """The partner. ``null``: no posting."""
    book: LedgerBook | None
    """Book of a posting. ``null``: no posting."""
    currency: Currency | None
    """Currency of the amount. ``null``: no posting."""
    minor: int | None
    """Amount in minor units. ``null``: no posting."""
    share: float | None
    """Share of the deal that the partner has with this entry. ``null``: no posting."""
    role: str | None
    """Role of the partner."""
    rule: str | None
    """Rule that said so."""
    rule_version: int | None
    """Version of the rule. ``null``: 0."""
    model: str | None
    """Model of the rule."""
    reverses: int | None
    """Sequence of the entry that this one takes back."""
    evidence: list[str]
    """Ids of the evidence: of a commission ``entry:`` and the sequence that it is on, of a payout its reference."""
    fx: ConvertedFrom | None
    """Amount of the deal before it was converted, and the rate."""
    calculation: str | None
    """SHA-256 of the calculation's text, in hex."""
    deal_minor: int | None
    """Amount of the deal in minor units of the entry's currency, as it was given. It is kept beside the record, not
    in it.
    """
    hash: str
    """SHA-256 of the hash before and the record, in hex."""


EntryKind: TypeAlias = Literal[
    "award", "adjustment", "reversal", "override", "payout", "release", "close", "lock", "reopen"
]
"""Kind of an entry of the ledger.

``award``: The first entries of a deal, and the commission on them.

``adjustment``: A difference that a recalculation found, and the commission on what is no award.

``reversal``: Takes back one entry exactly.

``override``: A decision of a person about all amounts of a deal, which stays until it is released.

``payout``: Money that a partner was paid.

``release``: End of an override: the rules say again.

``close``: A period is closed: what comes late goes to the next open one.

``lock``: A period is locked: what comes late is refused.

``reopen``: A closed period is open again.
"""

LedgerBook: TypeAlias = Literal["attribution", "commission"]
"""Book of the ledger: what partners brought about, and what they are owed for it, are never added up.

``attribution``: Amounts of deals that are attributed to partners.

``commission``: Commission that partners are owed, and what they were paid.
"""


class ConvertedFrom(Answer):
    """Conversion of an entry: the amount of the deal before it, and the exchange rate."""

    __slots__ = ("currency", "minor", "rate", "source")

    currency: Currency
    """Currency of the deal."""
    minor: int
    """Amount of the deal in its minor units."""
    rate: str
    """Rate: units of the entry's currency for one of the deal's, as it was given."""
    source: str
    """Source of the rate."""
