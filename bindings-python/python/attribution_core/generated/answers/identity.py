"""Answers of functions of the room identity. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from attribution_core._answer import Answer

if TYPE_CHECKING:
    from typing import Literal


class StitchedIdentities(Answer):
    """Identities: the buyer of each id, and the account of each buyer."""

    __slots__ = ("links", "buyers", "identities", "accounts", "cut", "conflicts")

    links: LinkCounts
    """Account of every link."""
    buyers: int
    """Number of buyers."""
    identities: list[StitchedIdentity]
    """Ids with their buyers, the strongest kind first, then by id. A shared id has none: it is nobody's."""
    accounts: list[BuyerAccount]
    """Accounts of buyers, by buyer; a buyer without one is not listed."""
    cut: list[CutIdentity]
    """Ids that join nobody, with the reason."""
    conflicts: list[IdentityConflict]
    """Buyers of whom links say two things at once, and domains of several accounts."""


class LinkCounts(Answer):
    """Account of links: nothing is lost without a reason.

    Always ``given = joining + of_accounts + after_as_of + without_id + of_one_id + between_accounts + of_cut``.
    """

    __slots__ = (
        "given",
        "joining",
        "of_accounts",
        "after_as_of",
        "without_id",
        "of_one_id",
        "between_accounts",
        "of_cut",
    )

    given: int
    """Links given."""
    joining: int
    """Links that join two ids of a person."""
    of_accounts: int
    """Links between an id of a person and an account."""
    after_as_of: int
    """Links later than ``as_of``."""
    without_id: int
    """Links without text on one side."""
    of_one_id: int
    """Links of an id with itself."""
    between_accounts: int
    """Links of an account with another."""
    of_cut: int
    """Links of an id that joins nobody."""


class StitchedIdentity(Answer):
    """Id with its buyer."""

    __slots__ = ("kind", "id", "buyer")

    kind: IdentityKind
    """Kind of the id."""
    id: str
    """The id, as it is compared: trimmed, and mail addresses in small letters."""
    buyer: str
    """Buyer: the smallest id of the strongest kind that the buyer has, after its kind and a colon where another
    buyer has the same.
    """


IdentityKind: TypeAlias = Literal["crm_contact", "crm_lead", "user", "email", "phone", "device", "anonymous", "account"]
"""Kind of an id, the strongest first: a buyer is named by an id of the strongest kind that it has.

``crm_contact``: Contact of a CRM.

``crm_lead``: Lead of a CRM.

``user``: User who has signed in.

``email``: Mail address.

``phone``: Telephone number.

``device``: Device.

``anonymous``: Anonymous visitor, such as a cookie.

``account``: Account: an organisation. It joins no people; they are its people.
"""


class BuyerAccount(Answer):
    """Account of a buyer."""

    __slots__ = ("buyer", "account", "source")

    buyer: str
    """The buyer."""
    account: str
    """The account."""
    source: AccountSource
    """Source of the account."""


AccountSource: TypeAlias = Literal["link", "domain", "domain_itself"]
"""Source of a buyer's account.

``link``: A link says it: the latest of a CRM, else the latest of any.

``domain``: The domain of a mail address: the account is that of the domain.

``domain_itself``: The domain of a mail address stands for an account that nothing else names.
"""


class CutIdentity(Answer):
    """Id that joins nobody."""

    __slots__ = ("kind", "id", "reason", "linked_kind", "linked")

    kind: IdentityKind
    """Kind of the id."""
    id: str
    """The id."""
    reason: CutReason
    """Reason."""
    linked_kind: IdentityKind
    """Kind of the others that it is linked to most."""
    linked: int
    """Number of those others."""


CutReason: TypeAlias = Literal["too_many_links", "role_mailbox"]
"""Reason for an id to join nobody.

``too_many_links``: It is linked to more than ``max_links`` others of one kind: a shared device, an office
address.

``role_mailbox``: It is a mailbox of a role, such as ``info@``.
"""


class IdentityConflict(Answer):
    """Two things that links say at once."""

    __slots__ = ("conflict", "of", "values", "chosen")

    conflict: IdentityConflictKind
    """Kind of the conflict."""
    of: str
    """The buyer, or the domain."""
    values: list[str]
    """Contradicting values, by name."""
    chosen: str | None
    """Value that counts; none where nothing decides."""


IdentityConflictKind: TypeAlias = Literal["contacts", "accounts", "domain"]
"""Kind of a conflict.

``contacts``: A buyer with several contacts of the CRM: two records of one person, or two people joined by
mistake.

``accounts``: A buyer with links to several accounts: the latest counts.

``domain``: A mail domain whose people are of several accounts: it gives none.
"""
