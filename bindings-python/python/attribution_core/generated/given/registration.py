"""Types that functions take of the room registration. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from attribution_core.generated.answers import Currency, RegistrationAction, RegistrationStatus, RegistrationStep
    from attribution_core.inputs import Time


class RegistrationRequestInput(TypedDict):
    """Request to register a deal: what a partner claims, before anybody decided."""

    id: str
    """Id of the registration that is to be."""
    partner: str
    """Partner who registers the deal."""
    account: NotRequired[str | None]
    """Account of the deal, by its id in the CRM."""
    account_name: NotRequired[str | None]
    """Name of the account, as the partner wrote it."""
    domain: NotRequired[str | None]
    """Website or domain of the account."""
    opportunity_name: NotRequired[str | None]
    """Name of the deal, as the partner wrote it."""
    expected_close_at: NotRequired[Time | None]
    """Moment when the deal is expected to close."""
    amount: NotRequired[float | None]
    """Amount in major units of the currency."""
    currency: NotRequired[Currency | None]
    """Currency of ``amount``."""
    submitted_at: Time
    """Moment of the submission: no clock is asked."""
    submitted_by: NotRequired[str | None]
    """Person who submits it."""
    metadata: NotRequired[Mapping[str, str]]
    """Everything else that is known of it, by names of your own."""


class DealRegistrationInput(TypedDict):
    """Deal registration: a partner's claim on a deal, its status, and the history of its decisions."""

    id: str
    """Identifies the registration."""
    partner: str
    """Partner who registered the deal."""
    account: NotRequired[str | None]
    """Account of the deal, by its id in the CRM."""
    account_name: NotRequired[str | None]
    """Name of the account, as the partner wrote it."""
    domain: NotRequired[str | None]
    """Website or domain of the account."""
    opportunity_name: NotRequired[str | None]
    """Name of the deal, as the partner wrote it."""
    expected_close_at: NotRequired[Time | None]
    """Moment when the deal is expected to close."""
    amount: NotRequired[float | None]
    """Amount in major units of the currency."""
    currency: NotRequired[Currency | None]
    """Currency of ``amount``."""
    submitted_at: Time
    """Moment of the submission."""
    submitted_by: NotRequired[str | None]
    """Person who submitted it."""
    expires_at: NotRequired[Time | None]
    """Last moment at which it counts while it is pending or approved. ``null``: 90 days after the submission."""
    status: NotRequired[RegistrationStatus]
    """Status. Default 'pending'."""
    opportunity: NotRequired[str | None]
    """Opportunity that it became, or that it is known to be about."""
    history: NotRequired[Sequence[RegistrationStepInput | RegistrationStep]]
    """Steps that led to the status, oldest first."""
    metadata: NotRequired[Mapping[str, str]]
    """Everything else that is known of it, by names of your own."""


RegistrationStepInput = TypedDict(
    "RegistrationStepInput",
    {
        "action": "RegistrationAction",
        "from": "RegistrationStatus",
        "to": "RegistrationStatus",
        "at": "Time",
        "by": "str",
        "why": "NotRequired[str | None]",
        "expires_at": "NotRequired[Time | None]",
        "opportunity": "NotRequired[str | None]",
    },
)
"""Step in the history of a deal registration: who did what, when, and why.

``action``: The action.

``from``: Status before it.

``to``: Status after it.

``at``: Moment of it.

``by``: Person, or program, who did it.

``why``: Reason that was given.

``expires_at``: Expiry from then on, where an extension moved it.

``opportunity``: Opportunity that a conversion linked it to.
"""


class RegistrationOptionsInput(TypedDict):
    """Options of the registration of a deal."""

    expiry_days: NotRequired[float]
    """Days from submission to expiry. Default 90.0."""
    duplicates: NotRequired[RegistrationDuplicateOptionsInput]
    """Rules of duplicates. Without ``as_of``, those whose expiry was over at the submission are left out."""


class RegistrationDuplicateOptionsInput(TypedDict):
    """Least scores and largest distance of two registrations that seem to be one deal."""

    account_score: NotRequired[float]
    """Least score of the accounts' names or domains, where their ids are not the same. Default 0.85."""
    name_score: NotRequired[float]
    """Least score of the names of the deals. Default 0.85."""
    close_days: NotRequired[float]
    """Most days between the expected closes; exactly so many are within. Default 30.0."""
    as_of: NotRequired[Time | None]
    """Moment at which registrations whose expiry is over are left out. ``null``: the status alone counts."""
    max_pairs: NotRequired[int]
    """Limit of the pairs; more are refused, because nobody can look at them. Default 100000."""


class RegistrationQueueOptionsInput(TypedDict):
    """Options of the queue of registrations."""

    soon_days: NotRequired[float]
    """Days before the expiry from which a registration comes first; exactly so many are within. Default 7.0."""
