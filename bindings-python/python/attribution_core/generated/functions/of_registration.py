"""Functions of the room registration. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from attribution_core._ask import LEFT_OUT, ask

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Never

    from attribution_core.generated.answers import (
        DealRegistration,
        ExpiredRegistrations,
        RegisteredDeal,
        RegistrationAction,
        RegistrationConflicts,
        RegistrationDuplicates,
        RegistrationEvidence,
        RegistrationQueue,
    )
    from attribution_core.generated.given import (
        DealRegistrationInput,
        RegistrationDuplicateOptionsInput,
        RegistrationRequestInput,
    )
    from attribution_core.inputs import Time


def register_deal(
    request: RegistrationRequestInput,
    registrations: Sequence[DealRegistrationInput | DealRegistration] = (),
    *,
    expiry_days: float = 90.0,
    duplicates: RegistrationDuplicateOptionsInput | None = None,
    **unknown: Never,
) -> RegisteredDeal:
    """Deal registration (lead registration): a pending registration with its expiry, and its likely duplicates.

    request: Request of the partner.

    registrations: Registrations that there are, among which duplicates are looked for.

    expiry_days: Days from submission to expiry. Default 90.0.

    duplicates: Rules of duplicates. Without ``as_of``, those whose expiry was over at the submission are left
    out.
    """
    answer: RegisteredDeal = ask(
        "register_deal",
        "RegisteredDeal",
        {
            "request": request,
            "registrations": registrations,
            "options": {
                "expiry_days": expiry_days,
                "duplicates": LEFT_OUT if duplicates is None else duplicates,
                **unknown,
            },
        },
    )
    return answer


def decide_registration(
    registration: DealRegistrationInput | DealRegistration,
    action: RegistrationAction,
    at: Time,
    by: str,
    why: str | None = None,
    opportunity: str | None = None,
    days: float | None = None,
    **unknown: Never,
) -> DealRegistration:
    """Transition of a deal registration: the registration after a decision, with the step in its history; or why it
    is refused.

    registration: The registration, as it is stored.

    action: The action.

    at: Moment of the decision: no clock is asked.

    by: Person, or program, who decides.

    why: Reason; ``reject``, ``mark_duplicate`` and ``revoke`` need one.

    opportunity: Opportunity that ``convert`` links the registration to.

    days: Days by which ``extend`` moves the expiry, above 0.
    """
    answer: DealRegistration = ask(
        "decide_registration",
        "DealRegistration",
        {
            "registration": registration,
            "action": action,
            "at": at,
            "by": by,
            "why": why,
            "opportunity": opportunity,
            "days": days,
            **unknown,
        },
    )
    return answer


def expire_registrations(
    registrations: Sequence[DealRegistrationInput | DealRegistration],
    as_of: Time,
    by: str | None = None,
    **unknown: Never,
) -> ExpiredRegistrations:
    """Expiry of registrations: those pending or approved whose expiry is over, each with the step in its history.

    registrations: Registrations, as they are stored.

    as_of: Moment of the expiry: no clock is asked.

    by: Name in the history of who lets them expire. ``null``: ``expiry``.
    """
    answer: ExpiredRegistrations = ask(
        "expire_registrations",
        "ExpiredRegistrations",
        {"registrations": registrations, "as_of": as_of, "by": by, **unknown},
    )
    return answer


def registration_queue(
    registrations: Sequence[DealRegistrationInput | DealRegistration],
    as_of: Time,
    *,
    soon_days: float = 7.0,
    **unknown: Never,
) -> RegistrationQueue:
    """Review queue: pending registrations that expire soon, by their expiry, then all others, the oldest first.

    registrations: Registrations, as they are stored.

    as_of: Moment of the queue: no clock is asked.

    soon_days: Days before the expiry from which a registration comes first; exactly so many are within. Default
    7.0.
    """
    answer: RegistrationQueue = ask(
        "registration_queue",
        "RegistrationQueue",
        {
            "registrations": registrations,
            "as_of": as_of,
            "options": {"soon_days": soon_days, **unknown},
        },
    )
    return answer


def duplicate_registrations(
    registrations: Sequence[DealRegistrationInput | DealRegistration],
    *,
    account_score: float = 0.85,
    name_score: float = 0.85,
    close_days: float = 30.0,
    as_of: Time | None = None,
    max_pairs: int = 100000,
    **unknown: Never,
) -> RegistrationDuplicates:
    """Duplicate detection of registrations: pairs with one account, one name of the deal, and closes near each
    other.

    registrations: Registrations, as they are stored; those pending or approved are compared.

    account_score: Least score of the accounts' names or domains, where their ids are not the same. Default 0.85.

    name_score: Least score of the names of the deals. Default 0.85.

    close_days: Most days between the expected closes; exactly so many are within. Default 30.0.

    as_of: Moment at which registrations whose expiry is over are left out. ``null``: the status alone counts.

    max_pairs: Limit of the pairs; more are refused, because nobody can look at them. Default 100000.
    """
    answer: RegistrationDuplicates = ask(
        "duplicate_registrations",
        "RegistrationDuplicates",
        {
            "registrations": registrations,
            "options": {
                "account_score": account_score,
                "name_score": name_score,
                "close_days": close_days,
                "as_of": as_of,
                "max_pairs": max_pairs,
                **unknown,
            },
        },
    )
    return answer


def registration_conflicts(
    registrations: Sequence[DealRegistrationInput | DealRegistration],
    *,
    account_score: float = 0.85,
    name_score: float = 0.85,
    close_days: float = 30.0,
    as_of: Time | None = None,
    max_pairs: int = 100000,
    **unknown: Never,
) -> RegistrationConflicts:
    """Channel conflicts: registrations of one deal by several partners, with all sides, for a decision.

    registrations: Registrations, as they are stored; those pending or approved are compared.

    account_score: Least score of the accounts' names or domains, where their ids are not the same. Default 0.85.

    name_score: Least score of the names of the deals. Default 0.85.

    close_days: Most days between the expected closes; exactly so many are within. Default 30.0.

    as_of: Moment at which registrations whose expiry is over are left out. ``null``: the status alone counts.

    max_pairs: Limit of the pairs; more are refused, because nobody can look at them. Default 100000.
    """
    answer: RegistrationConflicts = ask(
        "registration_conflicts",
        "RegistrationConflicts",
        {
            "registrations": registrations,
            "options": {
                "account_score": account_score,
                "name_score": name_score,
                "close_days": close_days,
                "as_of": as_of,
                "max_pairs": max_pairs,
                **unknown,
            },
        },
    )
    return answer


def registration_evidence(
    registrations: Sequence[DealRegistrationInput | DealRegistration],
    **unknown: Never,
) -> RegistrationEvidence:
    """Partner touches of registrations: each approved or converted one with an opportunity, as evidence of its
    partner.

    registrations: Registrations, as they are stored.
    """
    answer: RegistrationEvidence = ask(
        "registration_evidence", "RegistrationEvidence", {"registrations": registrations, **unknown}
    )
    return answer
