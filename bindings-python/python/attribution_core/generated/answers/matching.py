"""Answers of functions of the room matching. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from attribution_core._answer import Answer

if TYPE_CHECKING:
    from typing import Literal


class AccountMatches(Answer):
    """Account matching: the account of each row, the queue of those to look at, and those without a match."""

    __slots__ = ("counts", "rows", "review", "unmatched")

    counts: MatchCounts
    """Account of rows and accounts."""
    rows: list[MatchedRow]
    """Rows in their order, each with its best match."""
    review: list[MatchToReview]
    """Review queue: rows whose best match is uncertain, the best first."""
    unmatched: list[UnmatchedRow]
    """Rows without a match, with the reason."""


class MatchCounts(Answer):
    """Account of rows and accounts: nothing is lost without a reason.

    Always ``given = accepted + review + unmatched`` and ``accounts = accounts_used + accounts_set_aside``.
    """

    __slots__ = ("given", "accepted", "review", "unmatched", "accounts", "accounts_used", "accounts_set_aside")

    given: int
    """Rows given."""
    accepted: int
    """Rows whose match is accepted."""
    review: int
    """Rows whose match should be looked at."""
    unmatched: int
    """Rows without a match."""
    accounts: int
    """Records of accounts given."""
    accounts_used: int
    """Records of accounts that rows are compared with."""
    accounts_set_aside: int
    """Records of accounts without an id, or with neither a name nor a domain of their own."""


class MatchedRow(Answer):
    """Row with its best match."""

    __slots__ = (
        "id",
        "name",
        "band",
        "account",
        "account_name",
        "score",
        "basis",
        "runner_up",
        "runner_up_score",
        "explanation",
    )

    id: str
    """The row."""
    name: str | None
    """Its name."""
    band: MatchBand
    """Band of its score."""
    account: str | None
    """Account that it matches; none in the band ``none``."""
    account_name: str | None
    """Name of the account."""
    score: float | None
    """Score, 0 to 1."""
    basis: MatchBasis | None
    """Evidence that decided."""
    runner_up: str | None
    """Next best account, where one scores at least ``review``."""
    runner_up_score: float | None
    """Score of the next best account."""
    explanation: MatchExplanation | None
    """Explanation of the score."""


MatchBand: TypeAlias = Literal["accept", "review", "none"]
"""Band of a score.

``accept``: At least ``accept``: a match.

``review``: At least ``review``: a person should look.

``none``: Below ``review``: no match.
"""

MatchBasis: TypeAlias = Literal["exact", "tokens", "containment", "initials", "domain"]
"""Evidence that decided a score.

``exact``: The same words, legal forms aside.

``tokens``: Words and letters in common.

``containment``: All words of one name are within the other.

``initials``: One name is the initials of the other.

``domain``: The same registrable domain.
"""


class MatchExplanation(Answer):
    """Explanation of a match: what was compared, and what each part gave.

    The score of names is the mean of ``token_overlap`` and the mean of ``indel_ratio`` and ``jaro_winkler``,
    before what ``notes`` and the basis say.
    """

    __slots__ = (
        "left",
        "right",
        "left_legal_forms",
        "right_legal_forms",
        "tokens",
        "unpaired",
        "token_overlap",
        "indel_ratio",
        "jaro_winkler",
        "domain",
        "notes",
    )

    left: str
    """Normal form of one name, that of the row."""
    right: str
    """Normal form of the other, that of the account."""
    left_legal_forms: list[str]
    """Legal forms of one, by their abbreviations."""
    right_legal_forms: list[str]
    """Legal forms of the other."""
    tokens: list[TokenPair]
    """Tokens that are taken for one, the heaviest pair first."""
    unpaired: list[UnpairedToken]
    """Tokens without a counterpart."""
    token_overlap: float | None
    """Part of the weight of all tokens that is paired, each pair by its similarity."""
    indel_ratio: float | None
    """Indel ratio of the names without spaces: twice the longest common subsequence by the letters of both."""
    jaro_winkler: float | None
    """Jaro–Winkler similarity of the names without spaces."""
    domain: str | None
    """Registrable domain of both, where it is the same."""
    notes: list[MatchNote]
    """Circumstances that moved the score."""


class TokenPair(Answer):
    """Tokens of two names that are taken for one."""

    __slots__ = ("left", "right", "weight", "similarity")

    left: str
    """Token of one name; two or three where they are one word in the other."""
    right: str
    """Token of the other."""
    weight: float
    """Weight of both: inverse document frequencies, added."""
    similarity: float
    """Similarity, 0 to 1."""


class UnpairedToken(Answer):
    """Token without a counterpart."""

    __slots__ = ("side", "token", "weight")

    side: MatchSide
    """Name that has it."""
    token: str
    """The token."""
    weight: float
    """Weight: its inverse document frequency."""


MatchSide: TypeAlias = Literal["left", "right"]
"""One of two names that are compared.

``left``: The first, of a row.

``right``: The second, of an account.
"""

MatchNote: TypeAlias = Literal["other_spaces", "other_legal_forms", "other_numbers", "same_domain"]
"""Circumstance that moved a score.

``other_spaces``: The same letters, with spaces elsewhere: at least 0.99.

``other_legal_forms``: Both have a legal form, and none in common: 0.1 less.

``other_numbers``: Their numbers differ, as those of funds of a series do: at most 0.8, whatever the domain says.

``same_domain``: Their registrable domains are equal: at least 0.95.
"""


class MatchToReview(Answer):
    """Uncertain match, for a person to decide."""

    __slots__ = ("id", "name", "account", "account_name", "score", "basis", "runner_up", "runner_up_score")

    id: str
    """The row."""
    name: str | None
    """Its name."""
    account: str
    """Account that it may be."""
    account_name: str | None
    """Name of the account."""
    score: float
    """Score, 0 to 1."""
    basis: MatchBasis
    """Evidence that decided."""
    runner_up: str | None
    """Next best account."""
    runner_up_score: float | None
    """Score of the next best account."""


class UnmatchedRow(Answer):
    """Row without a match."""

    __slots__ = ("id", "name", "reason", "nearest", "nearest_name", "nearest_score")

    id: str
    """The row."""
    name: str | None
    """Its name."""
    reason: UnmatchedReason
    """Reason."""
    nearest: str | None
    """Nearest account, which is none."""
    nearest_name: str | None
    """Name of the nearest account."""
    nearest_score: float | None
    """Score of the nearest account."""


UnmatchedReason: TypeAlias = Literal["no_name", "no_candidate", "below_review"]
"""Reason for a row to have no match.

``no_name``: It has neither a name nor a domain of its own.

``no_candidate``: No account has letters or a domain in common with it.

``below_review``: The best score is below ``review``.
"""


class NearDuplicates(Answer):
    """Near-duplicates: accounts of one list that seem to be one company."""

    __slots__ = ("counts", "pairs", "groups")

    counts: DuplicateCounts
    """Account of the records."""
    pairs: list[DuplicatePair]
    """Pairs that score at least ``review``, the best first."""
    groups: list[DuplicateGroup]
    """Groups of accounts that accepted pairs connect, by their smallest ids."""


class DuplicateCounts(Answer):
    """Account of the records that were searched for near-duplicates.

    Always ``accounts = accounts_used + accounts_set_aside`` and ``pairs = accepted + review``.
    """

    __slots__ = ("accounts", "accounts_used", "accounts_set_aside", "pairs", "accepted", "review")

    accounts: int
    """Records given."""
    accounts_used: int
    """Records that were compared."""
    accounts_set_aside: int
    """Records without an id, or with neither a name nor a domain of their own."""
    pairs: int
    """Pairs found."""
    accepted: int
    """Pairs of the band ``accept``."""
    review: int
    """Pairs of the band ``review``."""


class DuplicatePair(Answer):
    """Two accounts that seem to be one company."""

    __slots__ = ("left", "left_name", "right", "right_name", "score", "band", "basis", "explanation")

    left: str
    """Account with the smaller id."""
    left_name: str | None
    """Its name."""
    right: str
    """Account with the larger id."""
    right_name: str | None
    """Its name."""
    score: float
    """Score, 0 to 1."""
    band: MatchBand
    """Band of the score."""
    basis: MatchBasis
    """Evidence that decided."""
    explanation: MatchExplanation | None
    """Explanation of the score."""


class DuplicateGroup(Answer):
    """Accounts that seem to be one company."""

    __slots__ = ("accounts",)

    accounts: list[str]
    """Ids of the accounts, in order."""
