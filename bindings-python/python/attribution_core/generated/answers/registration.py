"""Answers of functions of the room registration. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from attribution_core._answer import Answer

if TYPE_CHECKING:
    from typing import Literal

    from attribution_core.generated.answers import Currency, EvidenceSource, Timestamp


class RegisteredDeal(Answer):
    """Registration of a deal, and those before it that seem to be the same one."""

    __slots__ = ("registration", "duplicates", "has_conflict")

    registration: DealRegistration
    """The registration, pending."""
    duplicates: list[RegistrationPair]
    """Pairs of it with others that seem to be the same deal; somebody has to decide."""
    has_conflict: bool
    """True where one of another partner has priority."""


class DealRegistration(Answer):
    """Deal registration: a partner's claim on a deal, its status, and the history of its decisions."""

    __slots__ = (
        "id",
        "partner",
        "account",
        "account_name",
        "domain",
        "opportunity_name",
        "expected_close_at",
        "amount",
        "currency",
        "submitted_at",
        "submitted_by",
        "expires_at",
        "status",
        "opportunity",
        "history",
        "metadata",
    )
    _left_out = {
        "account": None,
        "account_name": None,
        "domain": None,
        "opportunity_name": None,
        "expected_close_at": None,
        "amount": None,
        "currency": None,
        "submitted_by": None,
        "expires_at": None,
        "opportunity": None,
        "metadata": {},
    }

    id: str
    """Identifies the registration."""
    partner: str
    """Partner who registered the deal."""
    account: str | None
    """Account of the deal, by its id in the CRM."""
    account_name: str | None
    """Name of the account, as the partner wrote it."""
    domain: str | None
    """Website or domain of the account."""
    opportunity_name: str | None
    """Name of the deal, as the partner wrote it."""
    expected_close_at: Timestamp | None
    """Moment when the deal is expected to close."""
    amount: float | None
    """Amount in major units of the currency."""
    currency: Currency | None
    """Currency of ``amount``."""
    submitted_at: Timestamp
    """Moment of the submission."""
    submitted_by: str | None
    """Person who submitted it."""
    expires_at: Timestamp | None
    """Last moment at which it counts while it is pending or approved. ``null``: 90 days after the submission."""
    status: RegistrationStatus
    """Status. Default 'pending'."""
    opportunity: str | None
    """Opportunity that it became, or that it is known to be about."""
    history: list[RegistrationStep]
    """Steps that led to the status, oldest first."""
    metadata: dict[str, str]
    """Everything else that is known of it, by names of your own."""


RegistrationStatus: TypeAlias = Literal[
    "pending", "approved", "rejected", "expired", "duplicate", "withdrawn", "converted", "revoked"
]
"""Status of a deal registration.

``pending``: Submitted, and not decided.

``approved``: Accepted.

``rejected``: Refused.

``expired``: Not decided, or not converted, in time.

``duplicate``: The same deal as a registration before it.

``withdrawn``: Taken back by the partner.

``converted``: Accepted, and become an opportunity.

``revoked``: Accepted once, and no longer.
"""


class RegistrationStep(Answer):
    """Step in the history of a deal registration: who did what, when, and why."""

    __slots__ = ("action", "from_", "to", "at", "by", "why", "expires_at", "opportunity")
    _left_out = {"why": None, "expires_at": None, "opportunity": None}

    action: RegistrationAction
    """The action."""
    from_: RegistrationStatus
    """Status before it."""
    to: RegistrationStatus
    """Status after it."""
    at: Timestamp
    """Moment of it."""
    by: str
    """Person, or program, who did it."""
    why: str | None
    """Reason that was given."""
    expires_at: Timestamp | None
    """Expiry from then on, where an extension moved it."""
    opportunity: str | None
    """Opportunity that a conversion linked it to."""


RegistrationAction: TypeAlias = Literal[
    "approve", "reject", "mark_duplicate", "withdraw", "convert", "revoke", "expire", "extend"
]
"""Action on a deal registration: a transition of its state machine.

``approve``: Accepts a pending one.

``reject``: Refuses a pending one, with a reason.

``mark_duplicate``: Marks a pending one as the same deal as another, with a reason.

``withdraw``: Takes a pending one back, on the word of the partner.

``convert``: Links an approved one to its opportunity.

``revoke``: Takes the approval back, with a reason.

``expire``: Closes a pending or approved one after its expiry.

``extend``: Moves the expiry of a pending or approved one by some days.
"""


class RegistrationPair(Answer):
    """Two registrations that seem to be one deal: the earlier submission has priority, of equal ones the smaller id."""

    __slots__ = (
        "earlier",
        "earlier_partner",
        "later",
        "later_partner",
        "is_conflict",
        "account_score",
        "name_score",
        "days_between",
    )

    earlier: str
    """Registration with priority."""
    earlier_partner: str
    """Its partner."""
    later: str
    """Registration after it."""
    later_partner: str
    """Its partner."""
    is_conflict: bool
    """True where the partners differ."""
    account_score: float
    """Score of the accounts, 0 to 1; 1 where their ids are the same."""
    name_score: float
    """Score of the names of the deals, 0 to 1."""
    days_between: float
    """Days between the expected closes."""


class ExpiredRegistrations(Answer):
    """Registrations whose time is over, after the step that says so."""

    __slots__ = ("counts", "expired")

    counts: ExpiryCounts
    """Account of every registration."""
    expired: list[DealRegistration]
    """Registrations that changed, in the order in which they were given; all others stay as they are."""


class ExpiryCounts(Answer):
    """Account of the registrations of an expiry. Always ``registrations = expired + kept``."""

    __slots__ = ("registrations", "expired", "kept")

    registrations: int
    """Registrations given."""
    expired: int
    """Registrations that expire now."""
    kept: int
    """Registrations that stay as they are."""


class RegistrationQueue(Answer):
    """Queue of registrations: those that wait for a decision, in the order in which to look at them."""

    __slots__ = ("counts", "soon", "rest", "to_expire", "decided")

    counts: QueueCounts
    """Account of every registration."""
    soon: list[QueuedRegistration]
    """Pending ones that expire soon, the next to expire first."""
    rest: list[QueuedRegistration]
    """Other pending ones, the oldest first."""
    to_expire: list[QueuedRegistration]
    """Pending or approved ones whose expiry is over, the oldest expiry first."""
    decided: list[RegistrationStatusCount]
    """Those that wait for no decision, by their status."""


class QueueCounts(Answer):
    """Account of the registrations of a queue. Always ``registrations = soon + rest + to_expire + decided +
    not_yet_submitted``.
    """

    __slots__ = ("registrations", "soon", "rest", "to_expire", "decided", "not_yet_submitted")

    registrations: int
    """Registrations given."""
    soon: int
    """Pending ones that expire soon."""
    rest: int
    """Other pending ones."""
    to_expire: int
    """Pending or approved ones whose expiry is over."""
    decided: int
    """Those that are not pending, and wait for no decision."""
    not_yet_submitted: int
    """Those that were submitted after the moment."""


class QueuedRegistration(Answer):
    """Registration in the queue, with what somebody needs to decide."""

    __slots__ = (
        "id",
        "partner",
        "account",
        "account_name",
        "opportunity_name",
        "amount",
        "currency",
        "status",
        "submitted_at",
        "expires_at",
        "days_waiting",
        "days_left",
    )

    id: str
    """The registration."""
    partner: str
    """Its partner."""
    account: str | None
    """Account of the deal, by its id."""
    account_name: str | None
    """Name of the account."""
    opportunity_name: str | None
    """Name of the deal."""
    amount: float | None
    """Amount in major units of the currency."""
    currency: Currency | None
    """Currency of the amount."""
    status: RegistrationStatus
    """Its status."""
    submitted_at: Timestamp
    """Moment of the submission."""
    expires_at: Timestamp
    """Last moment at which it counts."""
    days_waiting: float
    """Days since the submission."""
    days_left: float
    """Days up to the expiry, negative after it."""


class RegistrationStatusCount(Answer):
    """Number of registrations of one status."""

    __slots__ = ("status", "registrations")

    status: RegistrationStatus
    """The status."""
    registrations: int
    """Number of registrations."""


class RegistrationDuplicates(Answer):
    """Registrations that seem to be one deal."""

    __slots__ = ("counts", "pairs", "set_aside")

    counts: RegistrationDuplicateCounts
    """Account of every registration."""
    pairs: list[RegistrationPair]
    """Pairs, by the submissions of the earlier and of the later."""
    set_aside: list[DuplicateSetAside]
    """Registrations that are not compared, by their ids."""


class RegistrationDuplicateCounts(Answer):
    """Account of the registrations that were searched for duplicates. Always ``registrations = compared +
    set_aside``.
    """

    __slots__ = ("registrations", "compared", "set_aside", "pairs", "conflicts")

    registrations: int
    """Registrations given."""
    compared: int
    """Registrations that were compared with others."""
    set_aside: int
    """Registrations that were not."""
    pairs: int
    """Pairs found."""
    conflicts: int
    """Pairs whose partners differ."""


class DuplicateSetAside(Answer):
    """Registration that is not compared."""

    __slots__ = ("registration", "reason")

    registration: str
    """The registration."""
    reason: DuplicateSetAsideReason
    """The reason."""


DuplicateSetAsideReason: TypeAlias = Literal[
    "not_open", "expired", "without_account", "without_opportunity_name", "without_close"
]
"""Reason for a registration that is not compared.

``not_open``: It is neither pending nor approved.

``expired``: Its expiry is over.

``without_account``: It has neither the id, nor the name, nor the domain of an account.

``without_opportunity_name``: It has no name of a deal.

``without_close``: It has no expected close.
"""


class RegistrationConflicts(Answer):
    """Conflicts between partners, for a decision."""

    __slots__ = ("counts", "conflicts")

    counts: RegistrationConflictCounts
    """Account of every registration."""
    conflicts: list[RegistrationConflict]
    """Conflicts, by the submission of the registration with priority."""


class RegistrationConflictCounts(Answer):
    """Account of the registrations of conflicts.

    Always ``registrations = compared + set_aside``, and ``compared`` counts those ``in_conflict`` too.
    """

    __slots__ = ("registrations", "compared", "set_aside", "conflicts", "in_conflict")

    registrations: int
    """Registrations given."""
    compared: int
    """Registrations that were compared with others."""
    set_aside: int
    """Registrations that were not; ``duplicate_registrations`` lists them with their reasons."""
    conflicts: int
    """Conflicts found."""
    in_conflict: int
    """Registrations of conflicts."""


class RegistrationConflict(Answer):
    """Registrations of one deal by several partners."""

    __slots__ = ("priority", "priority_partner", "partners", "sides", "pairs")

    priority: str
    """Registration with priority: the earliest submission."""
    priority_partner: str
    """Its partner."""
    partners: list[str]
    """The partners, by name."""
    sides: list[RegistrationSide]
    """The registrations, the one with priority first."""
    pairs: list[RegistrationPair]
    """Pairs that connect them."""


class RegistrationSide(Answer):
    """Side of a conflict: one registration, with what somebody needs to decide."""

    __slots__ = (
        "id",
        "partner",
        "status",
        "submitted_at",
        "account",
        "account_name",
        "opportunity_name",
        "expected_close_at",
        "amount",
        "currency",
    )

    id: str
    """The registration."""
    partner: str
    """Its partner."""
    status: RegistrationStatus
    """Its status."""
    submitted_at: Timestamp
    """Moment of the submission."""
    account: str | None
    """Account of the deal, by its id."""
    account_name: str | None
    """Name of the account."""
    opportunity_name: str | None
    """Name of the deal."""
    expected_close_at: Timestamp | None
    """Moment when the deal is expected to close."""
    amount: float | None
    """Amount in major units of the currency."""
    currency: Currency | None
    """Currency of the amount."""


class RegistrationEvidence(Answer):
    """Evidence of registrations."""

    __slots__ = ("counts", "evidence", "set_aside")

    counts: RegistrationEvidenceCounts
    """Account of every registration."""
    evidence: list[PartnerEvidence]
    """Evidence, in the order of the registrations, with their ids."""
    set_aside: list[EvidenceSetAside]
    """Registrations that are no evidence."""


class RegistrationEvidenceCounts(Answer):
    """Account of the registrations of which evidence is made. Always ``registrations = evidence + set_aside``."""

    __slots__ = ("registrations", "evidence", "set_aside", "without_approver")

    registrations: int
    """Registrations given."""
    evidence: int
    """Registrations that are evidence."""
    set_aside: int
    """Registrations that are none."""
    without_approver: int
    """Evidence of which nobody is known who approved it, because its registration came without history."""


class PartnerEvidence(Answer):
    """Partner touch: evidence that a partner had a part in a deal, with its role, weight, source and approval."""

    __slots__ = (
        "id",
        "partner",
        "opportunity",
        "at",
        "source",
        "kind",
        "role",
        "weight",
        "confidence",
        "status",
        "submitted_at",
        "approved_by",
        "approved_at",
        "valid_from",
        "valid_to",
        "metadata",
    )
    _left_out = {
        "at": None,
        "kind": None,
        "role": None,
        "weight": None,
        "confidence": None,
        "status": None,
        "submitted_at": None,
        "approved_by": None,
        "approved_at": None,
        "valid_from": None,
        "valid_to": None,
        "metadata": {},
    }

    id: str
    """Identifies the evidence."""
    partner: str
    """Partner whose evidence it is."""
    opportunity: str
    """Deal that it is about."""
    at: Timestamp | None
    """Moment of it. ``null``: as old as the deal."""
    source: EvidenceSource
    """Source that it was found in. Default 'activity'."""
    kind: str | None
    """Kind of evidence: ``meeting``, ``referral``, ``sourced_by``, ``deal_registration``, … Open: any text is a
    kind.
    """
    role: str | None
    """Role of the partner: ``implementation``, ``influence``, ``referral``, ``isv``, ``reseller``, … Open: any text
    is a role.
    """
    weight: float | None
    """Weight: the amount of activity that it stands for. ``null``: 1."""
    confidence: float | None
    """Confidence that it belongs to the deal, 0 to 1. ``null``: that of its source."""
    status: RegistrationStatus | None
    """Status of the registration that it comes from."""
    submitted_at: Timestamp | None
    """Moment when it was submitted, from which its expiry runs. ``null``: ``at``."""
    approved_by: str | None
    """Person who approved it. ``null``: nobody did."""
    approved_at: Timestamp | None
    """Moment of the approval."""
    valid_from: Timestamp | None
    """Moment from which a tag of the partner holds. ``null``: from the beginning."""
    valid_to: Timestamp | None
    """Moment up to which a tag of the partner holds. ``null``: without end."""
    metadata: dict[str, str]
    """Everything else that is known of it, by names of your own."""


class EvidenceSetAside(Answer):
    """Registration that is no evidence."""

    __slots__ = ("registration", "partner", "reason")

    registration: str
    """The registration."""
    partner: str
    """Its partner."""
    reason: EvidenceSetAsideReason
    """The reason."""


EvidenceSetAsideReason: TypeAlias = Literal["not_approved", "no_opportunity"]
"""Reason for a registration that is no evidence.

``not_approved``: It is neither approved nor converted.

``no_opportunity``: No opportunity is known that it is about.
"""
