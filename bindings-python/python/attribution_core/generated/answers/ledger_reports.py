"""Answers of functions of the room ledger_reports. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from attribution_core._answer import Answer

if TYPE_CHECKING:
    from typing import Literal

    from attribution_core.generated.answers import Currency, EntryKind, LedgerBook, LedgerEntry, Timestamp


class Verification(Answer):
    """Verification of a ledger: whether its chain holds, and where it breaks if it does not."""

    __slots__ = ("holds", "entries", "broken", "root")

    holds: bool
    """True when the chain holds."""
    entries: int
    """Number of entries."""
    broken: ChainBreak | None
    """First place at which it breaks. ``null``: it holds."""
    root: str
    """Root of the chain as it stands."""


class ChainBreak(Answer):
    """Place at which a chain breaks."""

    __slots__ = ("at", "why")

    at: int
    """Sequence of the first entry that does not fit; of a cut tail that of the first one missing."""
    why: BreakReason
    """Reason."""


BreakReason: TypeAlias = Literal["hash", "record", "sequence", "time", "root"]
"""Reason that a chain breaks at an entry.

``hash``: The hash is not that of the hash before and the record: something was changed, dropped, doubled or
moved.

``record``: The bytes are no record.

``sequence``: The record says another place than the one where it stands.

``time``: The moment is before that of the entry before.

``root``: The chain does not lead to the root: entries are missing at its end, or all hashes were made anew.
"""


class LedgerRoot(Answer):
    """Root of a ledger: the number of its entries and the hash of the last, ``v1:<entries>:<hash>``.

    Reason to keep it elsewhere: a chain that lost its last entries is a sound chain; only a root from before
    shows it.
    """

    __slots__ = ("root", "entries", "hash")

    root: str
    """The whole root, to be published or kept: ``v1:<entries>:<hash>``."""
    entries: int
    """Number of entries."""
    hash: str
    """Hash of the last entry in hex; of a ledger without entries that of ``attribution-core ledger v1``."""


class InclusionProof(Answer):
    """Inclusion proof of one entry, after RFC 6962: its record, and the hashes beside its way up to the root of the
    tree.

    Reason to hand it to a partner: it shows that the entry stands in the ledger whose tree root was published,
    and says nothing of other entries.
    """

    __slots__ = ("sequence", "record", "path", "tree_size", "tree_root")

    sequence: int
    """Place of the entry, from 0."""
    record: str
    """Canonical bytes of the entry, in hex."""
    path: list[str]
    """Hashes beside the way from the entry up, in hex."""
    tree_size: int
    """Number of entries of the tree."""
    tree_root: str
    """Hash of the tree, in hex."""


class BalanceRow(Answer):
    """Balance of a group of entries, in one book and one currency."""

    __slots__ = ("partner", "deal", "period", "book", "currency", "minor", "entries")

    partner: str | None
    """The partner. ``null``: not grouped by it."""
    deal: str | None
    """The deal. ``null``: not grouped by it, or payouts."""
    period: str | None
    """The period. ``null``: not grouped by it."""
    book: LedgerBook
    """The book."""
    currency: Currency
    """The currency."""
    minor: int
    """Sum in minor units."""
    entries: int
    """Number of entries."""


class Statement(Answer):
    """Statement of a partner in a period and a currency: what was attributed to it, what it is owed, and what it was
    paid.

    A statement holds nothing of other partners: no amount, no id, no reason, no calculation, and no number of the
    ledger from which entries of others could be counted. Balances are of the book of commission alone: what was
    attributed is nothing that is owed.
    """

    __slots__ = ("partner", "period", "currency", "opening", "closing", "attribution", "commission", "deals", "lines")

    partner: str
    """The partner."""
    period: str
    """The period."""
    currency: Currency
    """Currency of every amount."""
    opening: int
    """Commission that was owed before the period, in minor units."""
    closing: int
    """Commission that is owed after it."""
    attribution: BookTotal
    """Attributed amounts of the period."""
    commission: BookTotal
    """Commission and payouts of the period."""
    deals: list[str]
    """Deals of the lines, in order."""
    lines: list[StatementLine]
    """The entries of the partner, in their order."""


class BookTotal(Answer):
    """Sums of one book in the period of a statement."""

    __slots__ = ("minor", "by_kind")

    minor: int
    """Sum of all entries in minor units."""
    by_kind: list[KindTotal]
    """Sums by kind of entry."""


class KindTotal(Answer):
    """Sum of the entries of one kind."""

    __slots__ = ("kind", "entries", "minor")

    kind: EntryKind
    """Kind of entry."""
    entries: int
    """Number of entries."""
    minor: int
    """Sum in minor units."""


class StatementLine(Answer):
    """Line of a statement: one entry of the partner, by a number of the statement's own."""

    __slots__ = (
        "line",
        "book",
        "kind",
        "at",
        "deal",
        "deal_minor",
        "share",
        "role",
        "minor",
        "evidence",
        "for_line",
        "reverses_line",
    )

    line: int
    """Number of the line, from 1."""
    book: LedgerBook
    """Book of the entry."""
    kind: EntryKind
    """Kind of entry."""
    at: Timestamp
    """Moment of the entry."""
    deal: str | None
    """The deal. ``null``: a payout."""
    deal_minor: int | None
    """Amount of the deal in minor units, as it was when the entry was made. ``null``: not known."""
    share: float | None
    """Share of the deal that the partner has with the entry. ``null``: a payout."""
    role: str | None
    """Role of the partner."""
    minor: int
    """Amount in minor units."""
    evidence: list[str]
    """Ids of the partner's evidence, or the reference of a payout."""
    for_line: int | None
    """Line of the same statement that a commission is on. ``null``: no commission, or on an entry of another period."""
    reverses_line: int | None
    """Line of the same statement that a reversal takes back. ``null``: no reversal, or of an entry of another
    period.
    """


class CommissionReport(Answer):
    """Entries of commission that a run posted, and those that have none."""

    __slots__ = ("entries", "earlier", "set_aside", "root")

    entries: list[LedgerEntry]
    """The entries in order, each with the entry that it is on as its evidence."""
    earlier: int
    """Number of entries of the period that had their commission before."""
    set_aside: list[CommissionSetAside]
    """Entries of the period that have no commission."""
    root: str
    """Root of the ledger after the run."""


class CommissionSetAside(Answer):
    """Entry that has no commission, and why."""

    __slots__ = ("sequence", "partner", "reason")

    sequence: int
    """Sequence of the entry."""
    partner: str
    """Its partner."""
    reason: NoCommissionReason
    """Reason."""


NoCommissionReason: TypeAlias = Literal["no_rate", "other_currency"]
"""Reason that an entry has no commission.

``no_rate``: No rate of the plan is for it.

``other_currency``: Its rate has bands, and their borders are in another currency.
"""


class ProofCheck(Answer):
    """Check of a proof: whether it leads to its root, and the entry that it proves."""

    __slots__ = ("holds", "entry")

    holds: bool
    """True when the record, at its place, leads to the root of the tree."""
    entry: LedgerEntry | None
    """The entry that the record says; its hash in the chain, which a proof does not know, is empty. ``null``: it is
    no record.
    """
