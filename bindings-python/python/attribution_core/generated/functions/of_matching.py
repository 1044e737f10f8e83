"""Functions of the room matching. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from attribution_core._ask import ask

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Never

    from attribution_core.generated.answers import AccountMatches, NearDuplicates
    from attribution_core.generated.given import AccountRecordInput


def match_accounts(
    names: Sequence[AccountRecordInput],
    accounts: Sequence[AccountRecordInput],
    *,
    accept: float = 0.85,
    review: float = 0.7,
    max_candidates: int = 30,
    explain: bool = True,
    free_domains: Sequence[str] = (),
    **unknown: Never,
) -> AccountMatches:
    """Account matching (record linkage): the account of each name or domain, with a score, its explanation and a
    review queue.

    names: Rows to be matched: an id, and a name or a domain.

    accounts: Accounts that they may belong to.

    accept: Least score of a match that is accepted, 0 to 1. Default 0.85.

    review: Least score of a match that a person should look at, 0 to ``accept``; below it is none. Default 0.7.

    max_candidates: Limit of the accounts that each row is scored with, those with the most and rarest letters in
    common. Default 30.

    explain: Explanations of the scores; without them the answer is much smaller. Default True.

    free_domains: Further domains that say nothing of a company, beside those of free mail and of shared hosts.
    """
    answer: AccountMatches = ask(
        "match_accounts",
        "AccountMatches",
        {
            "names": names,
            "accounts": accounts,
            "options": {
                "accept": accept,
                "review": review,
                "max_candidates": max_candidates,
                "explain": explain,
                "free_domains": free_domains,
                **unknown,
            },
        },
    )
    return answer


def near_duplicates(
    accounts: Sequence[AccountRecordInput],
    *,
    accept: float = 0.85,
    review: float = 0.7,
    max_candidates: int = 30,
    explain: bool = True,
    free_domains: Sequence[str] = (),
    **unknown: Never,
) -> NearDuplicates:
    """Near-duplicates (deduplication): pairs of one list that seem to be one company, and the groups they make.

    accounts: Accounts, or any list of names with ids.

    accept: Least score of a match that is accepted, 0 to 1. Default 0.85.

    review: Least score of a match that a person should look at, 0 to ``accept``; below it is none. Default 0.7.

    max_candidates: Limit of the accounts that each row is scored with, those with the most and rarest letters in
    common. Default 30.

    explain: Explanations of the scores; without them the answer is much smaller. Default True.

    free_domains: Further domains that say nothing of a company, beside those of free mail and of shared hosts.
    """
    answer: NearDuplicates = ask(
        "near_duplicates",
        "NearDuplicates",
        {
            "accounts": accounts,
            "options": {
                "accept": accept,
                "review": review,
                "max_candidates": max_candidates,
                "explain": explain,
                "free_domains": free_domains,
                **unknown,
            },
        },
    )
    return answer
