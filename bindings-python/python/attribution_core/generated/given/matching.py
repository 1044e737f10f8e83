"""Types that functions take of the room matching. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

if TYPE_CHECKING:
    from collections.abc import Sequence


class AccountRecordInput(TypedDict):
    """Record of a company: an account of a CRM, or a row of a list that is to be matched with accounts."""

    id: NotRequired[str]
    """Identifies the record. Several records of one id are other names of one account. Default ''."""
    name: NotRequired[str | None]
    """Name of the company, as it was written."""
    domain: NotRequired[str | None]
    """Website, domain or mail address; the name ``website`` is read too."""


class MatchOptionsInput(TypedDict):
    """Thresholds and limits of account matching."""

    accept: NotRequired[float]
    """Least score of a match that is accepted, 0 to 1. Default 0.85."""
    review: NotRequired[float]
    """Least score of a match that a person should look at, 0 to ``accept``; below it is none. Default 0.7."""
    max_candidates: NotRequired[int]
    """Limit of the accounts that each row is scored with, those with the most and rarest letters in common. Default
    30.
    """
    explain: NotRequired[bool]
    """Explanations of the scores; without them the answer is much smaller. Default True."""
    free_domains: NotRequired[Sequence[str]]
    """Further domains that say nothing of a company, beside those of free mail and of shared hosts."""
