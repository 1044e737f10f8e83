"""Types that functions take of the room identity. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from attribution_core.generated.answers import IdentityKind
    from attribution_core.inputs import Time


class IdentityLinkInput(TypedDict):
    """Link between two ids that were seen together: a sign-in, a form, a conversion of a lead, the account of a
    contact.
    """

    left_kind: IdentityKind
    """Kind of one id."""
    left: str
    """One id."""
    right_kind: IdentityKind
    """Kind of the other."""
    right: str
    """The other id."""
    at: NotRequired[Time | None]
    """Moment at which they were seen together; a link without one always counts."""
    source: NotRequired[str | None]
    """Source of the link, for your own use."""


class IdentityOptionsInput(TypedDict):
    """Limits and rules of stitching."""

    max_links: NotRequired[int]
    """Largest number of others of one kind that an id may be linked to; an id with more, such as a shared device,
    joins nobody. Default 50.
    """
    as_of: NotRequired[Time | None]
    """Moment up to which links count, so that a report can be made again as it was. ``null``: all."""
    mailbox_rules: NotRequired[bool]
    """Mail addresses that providers deliver to one mailbox count as one: dots and ``+tags`` of Gmail, ``+tags`` of
    others. Default False.
    """
    accounts_by_domain: NotRequired[bool]
    """Accounts of people by the domains of their mail addresses; domains that are none of free mail give one by what
    other people with such addresses have, or else by themselves, unless this is false. Default True.
    """
    account_domains: NotRequired[Mapping[str, str]]
    """Accounts of mail domains, before what links say: ``{"acme.example": "001A"}``."""
    free_domains: NotRequired[Sequence[str]]
    """Further domains that give no account, beside those of known providers of free and of disposable mail."""
    role_mailboxes: NotRequired[Sequence[str]]
    """Further names of mailboxes that are nobody's own, beside ``info``, ``sales`` and the like."""
