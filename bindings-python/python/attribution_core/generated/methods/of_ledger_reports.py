"""Methods of the room ledger_reports. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Never

    from attribution_core.generated.answers import (
        BalanceRow,
        CommissionReport,
        Currency,
        EntryKind,
        InclusionProof,
        LedgerBook,
        LedgerEntry,
        LedgerRoot,
        Statement,
        Verification,
    )
    from attribution_core.generated.given import BalanceBy, CommissionPlanInput, StatementFormat
    from attribution_core.inputs import Time


class LedgerLedgerReports:
    """Functions that work on a ledger, as methods."""

    __slots__ = ()

    def verify(
        self,
        root: str | None = None,
        **unknown: Never,
    ) -> Verification:
        """Verification of the hash chain: the first entry that does not fit, and why.

        root: Root that was kept elsewhere, of now or an earlier time. ``null``: a cut tail cannot be seen.
        """
        from attribution_core._ask import ask_of

        answer: Verification = ask_of(self, "verify", "Verification", {"root": root, **unknown})
        return answer

    def root(
        self,
        **unknown: Never,
    ) -> LedgerRoot:
        """Root of the ledger: the number of its entries and the hash of the last, to be published or kept elsewhere."""
        from attribution_core._ask import ask_of

        answer: LedgerRoot = ask_of(self, "root", "LedgerRoot", {**unknown})
        return answer

    def proof(
        self,
        sequence: int,
        **unknown: Never,
    ) -> InclusionProof:
        """Inclusion proof of one entry, which shows that it stands in the ledger and says nothing of others.

        sequence: Sequence of the entry.
        """
        from attribution_core._ask import ask_of

        answer: InclusionProof = ask_of(self, "proof", "InclusionProof", {"sequence": sequence, **unknown})
        return answer

    def entries(
        self,
        *,
        partner: str | None = None,
        deal: str | None = None,
        period: str | None = None,
        book: LedgerBook | None = None,
        currency: Currency | None = None,
        kind: EntryKind | None = None,
        first: int = 0,
        limit: int | None = None,
        **unknown: Never,
    ) -> list[LedgerEntry]:
        """Entries in their order, of those that fit a filter.

        partner: The partner. ``null``: every one.

        deal: The deal. ``null``: every one.

        period: Name of the period. ``null``: every one.

        book: The book. ``null``: both, and entries that are in none.

        currency: The currency. ``null``: every one.

        kind: Kind of entry. ``null``: every one.

        first: Sequence of the first entry that is taken. Default 0.

        limit: Largest number of entries. ``null``: all.
        """
        from attribution_core._ask import ask_of

        answer: list[LedgerEntry] = ask_of(
            self,
            "entries",
            "list[LedgerEntry]",
            {
                "partner": partner,
                "deal": deal,
                "period": period,
                "book": book,
                "currency": currency,
                "kind": kind,
                "first": first,
                "limit": limit,
                **unknown,
            },
        )
        return answer

    def balance(
        self,
        *,
        partner: str | None = None,
        deal: str | None = None,
        period: str | None = None,
        book: LedgerBook | None = None,
        currency: Currency | None = None,
        by: Sequence[BalanceBy] = (),
        **unknown: Never,
    ) -> list[BalanceRow]:
        """Balances: sums of entries by book and currency, and by partner, deal or period.

        partner: The partner. ``null``: every one.

        deal: The deal. ``null``: every one.

        period: Name of the period. ``null``: every one.

        book: The book. ``null``: both, each by itself.

        currency: The currency. ``null``: every one, each by itself.

        by: Columns of the groups, beside book and currency, by which everything is grouped.
        """
        from attribution_core._ask import ask_of

        answer: list[BalanceRow] = ask_of(
            self,
            "balance",
            "list[BalanceRow]",
            {
                "partner": partner,
                "deal": deal,
                "period": period,
                "book": book,
                "currency": currency,
                "by": by,
                **unknown,
            },
        )
        return answer

    def statement(
        self,
        partner: str,
        period: str,
        currency: Currency,
        **unknown: Never,
    ) -> Statement:
        """Statement of a partner in a period: its own lines, and what it was owed before and is owed after.

        partner: The partner.

        period: Name of the period, such as ``2026-01``.

        currency: Currency of the statement.
        """
        from attribution_core._ask import ask_of

        answer: Statement = ask_of(
            self, "statement", "Statement", {"partner": partner, "period": period, "currency": currency, **unknown}
        )
        return answer

    def statement_document(
        self,
        partner: str,
        period: str,
        currency: Currency,
        format: StatementFormat = "text",
        **unknown: Never,
    ) -> str:
        """Statement of a partner as a document in text, Markdown, HTML or CSV.

        partner: The partner.

        period: Name of the period, such as ``2026-01``.

        currency: Currency of the statement.

        format: Format of the document. Default 'text'.
        """
        from attribution_core._ask import ask_of

        answer: str = ask_of(
            self,
            "statement_document",
            "str",
            {"partner": partner, "period": period, "currency": currency, "format": format, **unknown},
        )
        return answer

    def commission(
        self,
        plan: CommissionPlanInput,
        period: str,
        at: Time,
        by: str,
        reason: str | None = None,
        key: str | None = None,
        **unknown: Never,
    ) -> CommissionReport:
        """Commission on the attributed entries of a period that have none yet.

        plan: Rates of partners, rules and tiers.

        period: Name of the period, such as ``2026-01``.

        at: Moment of the call, not before the last entry.

        by: Person or program that does it.

        reason: Reason.

        key: Key of idempotency: a second call with the same key and content posts nothing and answers as the
        first did.
        """
        from attribution_core._ask import ask_of

        answer: CommissionReport = ask_of(
            self,
            "commission",
            "CommissionReport",
            {"plan": plan, "period": period, "at": at, "by": by, "reason": reason, "key": key, **unknown},
        )
        return answer

    def to_json_lines(
        self,
        **unknown: Never,
    ) -> str:
        """The ledger as lines of JSON: an entry in each, with its hash, and at the end root, options and keys."""
        from attribution_core._ask import ask_of

        answer: str = ask_of(self, "to_json_lines", "str", {**unknown})
        return answer
