"""Methods of the room ledger. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Never

    from attribution_core.generated.answers import Award, Money, PostedEntries
    from attribution_core.generated.given import AwardInput, CurrencyConversionInput, MoneyInput, OverrideAmountInput
    from attribution_core.inputs import Time


class LedgerLedger:
    """Functions that work on a ledger, as methods."""

    __slots__ = ()

    def post(
        self,
        awards: Sequence[AwardInput | Award],
        at: Time,
        by: str,
        reason: str | None = None,
        key: str | None = None,
        convert: CurrencyConversionInput | None = None,
        **unknown: Never,
    ) -> PostedEntries:
        """Posting of awards: the first entries of deals, all of a call or none. The same award again posts nothing.

        awards: Awards of deals.

        at: Moment of the call, not before the last entry.

        by: Person or program that does it.

        reason: Reason.

        key: Key of idempotency: a second call with the same key and content posts nothing and answers as the
        first did.

        convert: Conversion of the awards into one currency. ``null``: each keeps its own.
        """
        from attribution_core._ask import ask_of

        answer: PostedEntries = ask_of(
            self,
            "post",
            "PostedEntries",
            {"awards": awards, "at": at, "by": by, "reason": reason, "key": key, "convert": convert, **unknown},
        )
        return answer

    def recalculate(
        self,
        awards: Sequence[AwardInput | Award],
        at: Time,
        by: str,
        reason: str | None = None,
        key: str | None = None,
        convert: CurrencyConversionInput | None = None,
        dry_run: bool = False,
        **unknown: Never,
    ) -> PostedEntries:
        """Recalculation of deals: an adjustment for each partner whose net amount differs from its award.

        awards: Awards of deals, as the rules say now.

        at: Moment of the call, not before the last entry.

        by: Person or program that does it.

        reason: Reason.

        key: Key of idempotency: a second call with the same key and content posts nothing and answers as the
        first did.

        convert: Conversion of the awards into one currency. ``null``: each keeps its own.

        dry_run: True to see the entries without posting them. Default False.
        """
        from attribution_core._ask import ask_of

        answer: PostedEntries = ask_of(
            self,
            "recalculate",
            "PostedEntries",
            {
                "awards": awards,
                "at": at,
                "by": by,
                "reason": reason,
                "key": key,
                "convert": convert,
                "dry_run": dry_run,
                **unknown,
            },
        )
        return answer

    def reverse(
        self,
        sequence: int,
        at: Time,
        by: str,
        reason: str | None = None,
        key: str | None = None,
        **unknown: Never,
    ) -> PostedEntries:
        """Reversal of one entry, exactly and once. The next recalculation of its deal brings it back.

        sequence: Sequence of the entry.

        at: Moment of the call, not before the last entry.

        by: Person who decides it.

        reason: Reason, which has to be given.

        key: Key of idempotency: a second call with the same key and content posts nothing and answers as the
        first did.
        """
        from attribution_core._ask import ask_of

        answer: PostedEntries = ask_of(
            self,
            "reverse",
            "PostedEntries",
            {"sequence": sequence, "at": at, "by": by, "reason": reason, "key": key, **unknown},
        )
        return answer

    def override_deal(
        self,
        deal: str,
        amount: MoneyInput | Money,
        closed_at: Time,
        amounts: Sequence[OverrideAmountInput],
        at: Time,
        by: str,
        reason: str | None = None,
        key: str | None = None,
        **unknown: Never,
    ) -> PostedEntries:
        """Override of a deal: the amounts of all its partners by a person's decision, which holds until it is
        released.

        deal: The deal.

        amount: Amount of the deal, to which the amounts add up.

        closed_at: Moment of the close, which says the period.

        amounts: Amounts of the partners. Who is not among them has nothing of the deal.

        at: Moment of the call, not before the last entry.

        by: Person who decides it.

        reason: Reason, which has to be given.

        key: Key of idempotency: a second call with the same key and content posts nothing and answers as the
        first did.
        """
        from attribution_core._ask import ask_of

        answer: PostedEntries = ask_of(
            self,
            "override_deal",
            "PostedEntries",
            {
                "deal": deal,
                "amount": amount,
                "closed_at": closed_at,
                "amounts": amounts,
                "at": at,
                "by": by,
                "reason": reason,
                "key": key,
                **unknown,
            },
        )
        return answer

    def release(
        self,
        deal: str,
        at: Time,
        by: str,
        reason: str | None = None,
        key: str | None = None,
        **unknown: Never,
    ) -> PostedEntries:
        """Release of a deal from its override: recalculation is allowed again.

        deal: The deal.

        at: Moment of the call, not before the last entry.

        by: Person who decides it.

        reason: Reason, which has to be given.

        key: Key of idempotency: a second call with the same key and content posts nothing and answers as the
        first did.
        """
        from attribution_core._ask import ask_of

        answer: PostedEntries = ask_of(
            self,
            "release",
            "PostedEntries",
            {"deal": deal, "at": at, "by": by, "reason": reason, "key": key, **unknown},
        )
        return answer

    def pay(
        self,
        partner: str,
        amount: MoneyInput | Money,
        reference: str,
        at: Time,
        by: str,
        reason: str | None = None,
        key: str | None = None,
        **unknown: Never,
    ) -> PostedEntries:
        """Payout to a partner, in the book of commission.

        partner: The partner.

        amount: Amount that was paid, above 0.

        reference: Reference of the payment, such as the number of a transfer.

        at: Moment of the payment, not before the last entry. It says the period.

        by: Person or program that does it.

        reason: Reason.

        key: Key of idempotency: a second call with the same key and content posts nothing and answers as the
        first did.
        """
        from attribution_core._ask import ask_of

        answer: PostedEntries = ask_of(
            self,
            "pay",
            "PostedEntries",
            {
                "partner": partner,
                "amount": amount,
                "reference": reference,
                "at": at,
                "by": by,
                "reason": reason,
                "key": key,
                **unknown,
            },
        )
        return answer

    def close_period(
        self,
        period: str,
        at: Time,
        by: str,
        reason: str | None = None,
        **unknown: Never,
    ) -> PostedEntries:
        """Close of a period: what comes late goes to the next open one.

        period: Name of the period, such as ``2026-01``.

        at: Moment of the call, not before the last entry.

        by: Person or program that does it.

        reason: Reason.
        """
        from attribution_core._ask import ask_of

        answer: PostedEntries = ask_of(
            self, "close_period", "PostedEntries", {"period": period, "at": at, "by": by, "reason": reason, **unknown}
        )
        return answer

    def lock_period(
        self,
        period: str,
        at: Time,
        by: str,
        reason: str | None = None,
        **unknown: Never,
    ) -> PostedEntries:
        """Lock of a period, for good: what comes late is refused.

        period: Name of the period, such as ``2026-01``.

        at: Moment of the call, not before the last entry.

        by: Person or program that does it.

        reason: Reason.
        """
        from attribution_core._ask import ask_of

        answer: PostedEntries = ask_of(
            self, "lock_period", "PostedEntries", {"period": period, "at": at, "by": by, "reason": reason, **unknown}
        )
        return answer

    def reopen_period(
        self,
        period: str,
        at: Time,
        by: str,
        reason: str | None = None,
        **unknown: Never,
    ) -> PostedEntries:
        """Reopening of a closed period.

        period: Name of the period, such as ``2026-01``.

        at: Moment of the call, not before the last entry.

        by: Person who decides it.

        reason: Reason, which has to be given.
        """
        from attribution_core._ask import ask_of

        answer: PostedEntries = ask_of(
            self, "reopen_period", "PostedEntries", {"period": period, "at": at, "by": by, "reason": reason, **unknown}
        )
        return answer
