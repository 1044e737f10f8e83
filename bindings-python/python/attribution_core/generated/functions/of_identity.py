"""Functions of the room identity. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from attribution_core._ask import LEFT_OUT, ask

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Never

    from attribution_core.generated.answers import IdentityLink, StitchedIdentities
    from attribution_core.generated.given import IdentityLinkInput
    from attribution_core.inputs import Time


def stitch_identities(
    links: Sequence[IdentityLinkInput | IdentityLink],
    *,
    max_links: int = 50,
    as_of: Time | None = None,
    mailbox_rules: bool = False,
    accounts_by_domain: bool = True,
    account_domains: Mapping[str, str] | None = None,
    free_domains: Sequence[str] = (),
    role_mailboxes: Sequence[str] = (),
    **unknown: Never,
) -> StitchedIdentities:
    """Identity resolution: ids that links connect are one buyer, whose account links or mail domains give.

    links: Links: pairs of ids that were seen together.

    max_links: Largest number of others of one kind that an id may be linked to; an id with more, such as a shared
    device, joins nobody. Default 50.

    as_of: Moment up to which links count, so that a report can be made again as it was. ``null``: all.

    mailbox_rules: Mail addresses that providers deliver to one mailbox count as one: dots and ``+tags`` of Gmail,
    ``+tags`` of others. Default False.

    accounts_by_domain: Accounts of people by the domains of their mail addresses; domains that are none of free
    mail give one by what other people with such addresses have, or else by themselves, unless this is false.
    Default True.

    account_domains: Accounts of mail domains, before what links say: ``{"acme.example": "001A"}``.

    free_domains: Further domains that give no account, beside those of known providers of free and of disposable
    mail.

    role_mailboxes: Further names of mailboxes that are nobody's own, beside ``info``, ``sales`` and the like.
    """
    answer: StitchedIdentities = ask(
        "stitch_identities",
        "StitchedIdentities",
        {
            "links": links,
            "options": {
                "max_links": max_links,
                "as_of": as_of,
                "mailbox_rules": mailbox_rules,
                "accounts_by_domain": accounts_by_domain,
                "account_domains": LEFT_OUT if account_domains is None else account_domains,
                "free_domains": free_domains,
                "role_mailboxes": role_mailboxes,
                **unknown,
            },
        },
    )
    return answer
