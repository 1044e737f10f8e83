"""Answers of functions of the room partner_workflow. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from attribution_core._answer import Answer

if TYPE_CHECKING:
    from typing import Literal

    from attribution_core.generated.answers import (
        Currency,
        EvidenceSource,
        Money,
        PartnerEvidence,
        RegistrationStatus,
        Timestamp,
    )


class EvidenceOfTouches(Answer):
    """Evidence of partners from touches. Always ``touches = evidence + unused``."""

    __slots__ = ("evidence", "unused")

    evidence: list[PartnerEvidence]
    """Evidence, in the order of the touches."""
    unused: list[UnusedTouch]
    """Touches that are none."""


class UnusedTouch(Answer):
    """Touch that is no evidence of a partner."""

    __slots__ = ("row", "touch", "reason")

    row: int
    """Row of the touch, from 0."""
    touch: str | None
    """Id of the touch, if it has one."""
    reason: UnusedTouchReason
    """The reason."""


UnusedTouchReason: TypeAlias = Literal["no_partner", "no_opportunity"]
"""Reason for a touch that is no evidence of a partner.

``no_partner``: It names no partner.

``no_opportunity``: It names no opportunity.
"""


class PartnerAttribution(Answer):
    """Partner attribution of deals: parts, totals, awards, and an account of every row."""

    __slots__ = ("counts", "partners", "deals", "unused", "awards", "unawarded")

    counts: SplitCounts
    """Account of deals and evidence."""
    partners: list[PartnerTotal]
    """Totals of partners, in the order of their names and currencies."""
    deals: list[DealSplit]
    """Deals in their order."""
    unused: list[UnusedEvidence]
    """Evidence that earned nothing, in its order."""
    awards: list[Award]
    """Awards of won deals, ready for the ledger."""
    unawarded: list[UnawardedDeal]
    """Deals without award."""


class SplitCounts(Answer):
    """Account of deals and evidence. Always ``deals = attributed + review + no_evidence + no_rule`` and ``evidence =
    used + unused``.
    """

    __slots__ = ("deals", "attributed", "review", "no_evidence", "no_rule", "awards", "evidence", "used", "unused")

    deals: int
    """Deals given."""
    attributed: int
    """Deals in which partners have shares."""
    review: int
    """Deals for a person to decide."""
    no_evidence: int
    """Deals without evidence that counts."""
    no_rule: int
    """Deals that no rule applies to."""
    awards: int
    """Awards."""
    evidence: int
    """Rows of evidence given."""
    used: int
    """Rows that counted, or that a person has to look at."""
    unused: int
    """Rows that earned nothing."""


class PartnerTotal(Answer):
    """Total of a partner in one currency."""

    __slots__ = ("partner", "currency", "deals", "shares", "minor")

    partner: str
    """The partner."""
    currency: Currency | None
    """Currency of the amount; none of deals without amount or currency."""
    deals: int
    """Deals that it has a part in."""
    shares: float
    """Sum of its shares: a deal that it has alone counts 1."""
    minor: int | None
    """Sum of its amounts in minor units."""


class DealSplit(Answer):
    """Deal with the parts of its partners."""

    __slots__ = (
        "deal",
        "outcome",
        "rule",
        "rule_version",
        "model",
        "sources",
        "sides",
        "minor",
        "currency",
        "parts",
        "unallocated",
        "unallocated_minor",
    )

    deal: str
    """The deal."""
    outcome: DealOutcome
    """Its outcome."""
    rule: str | None
    """Rule that was applied."""
    rule_version: int
    """Version of the rule."""
    model: str | None
    """Model that was applied."""
    sources: list[EvidenceSource]
    """Sources whose evidence counted."""
    sides: list[SourceSide]
    """Sides of sources that name different partners, of a deal to review."""
    minor: int | None
    """Amount of the deal in minor units; none of a deal without amount or currency."""
    currency: Currency | None
    """Currency of the amounts."""
    parts: list[DealPart]
    """Parts of partners: the one with the earliest evidence first."""
    unallocated: float
    """Share that no partner has; negative where they have more than the whole."""
    unallocated_minor: int | None
    """Amount that no partner has, in minor units."""


DealOutcome: TypeAlias = Literal["attributed", "review", "no_evidence", "no_rule"]
"""Outcome of a deal.

``attributed``: Partners have shares in it.

``review``: A person has to decide.

``no_evidence``: No evidence is left that counts.

``no_rule``: No rule applies to it, or the workflow does not.
"""


class SourceSide(Answer):
    """Side of a source in a deal: the partners that it names."""

    __slots__ = ("source", "partners", "evidence")

    source: EvidenceSource
    """The source."""
    partners: list[str]
    """Partners that it names."""
    evidence: list[str]
    """Evidence that says so."""


class DealPart(Answer):
    """Part of a partner in a deal."""

    __slots__ = ("partner", "share", "minor", "roles", "evidence", "calculation")

    partner: str
    """The partner."""
    share: float
    """Share of the deal."""
    minor: int | None
    """Amount in minor units; none of a deal without amount or currency."""
    roles: list[str]
    """Roles that the partner had."""
    evidence: list[str]
    """Evidence that counted."""
    calculation: str
    """Calculation of the share."""


class UnusedEvidence(Answer):
    """Evidence that earns nothing, and the reason."""

    __slots__ = ("evidence", "deal", "partner", "reason")

    evidence: str
    """The evidence."""
    deal: str
    """Its deal."""
    partner: str
    """Its partner."""
    reason: UnusedReason
    """The reason."""


UnusedReason: TypeAlias = Literal[
    "repeated",
    "unknown_deal",
    "after_close",
    "tag_not_valid",
    "no_rule",
    "filtered",
    "not_in_workflow",
    "not_approved",
    "wrong_status",
    "expired",
    "below_min_activity",
    "lower_priority",
    "no_weight",
]
"""Reason for evidence that earns nothing.

``repeated``: Evidence before it has the same id.

``unknown_deal``: Its deal is not among those given.

``after_close``: It came after the deal closed.

``tag_not_valid``: The tag did not hold at any time of the deal.

``no_rule``: No rule is there for its deal.

``filtered``: The filter of the rule leaves it out.

``not_in_workflow``: Its source is not in the workflow, or switched off there.

``not_approved``: Nobody approved it, and its source needs that.

``wrong_status``: Its status is not the one that its source needs.

``expired``: It had expired when the deal closed.

``below_min_activity``: Its partner has less activity than its source needs.

``lower_priority``: A source with a higher priority has evidence.

``no_weight``: It weighs nothing, and neither does any other evidence of the deal.
"""


class Award(Answer):
    """Award: the shares of partners in the amount of a deal, by a rule."""

    __slots__ = ("deal", "amount", "closed_at", "parts", "constraint", "rule", "rule_version", "model")
    _left_out = {"rule": None, "model": None}

    deal: str
    """The deal."""
    amount: Money
    """Amount of the deal in minor units; negative for a refund."""
    closed_at: Timestamp
    """Moment of the close, which says the period. A date means the end of that day."""
    parts: list[AwardPart]
    """Parts of the partners, in the order of their earliest evidence: what is left of rounding goes to the first."""
    constraint: AwardConstraint
    """Constraint that the shares keep to. Default 'sum_to_100'."""
    rule: str | None
    """Rule that said so."""
    rule_version: int
    """Version of the rule. Default 0."""
    model: str | None
    """Model of the rule."""


class AwardPart(Answer):
    """Part of a partner in an award."""

    __slots__ = ("partner", "share", "role", "evidence", "calculation")
    _left_out = {"role": None, "evidence": [], "calculation": None}

    partner: str
    """The partner."""
    share: float
    """Share of the deal, kept to 12 decimals."""
    role: str | None
    """Role that it had."""
    evidence: list[str]
    """Ids of the evidence that it rests on."""
    calculation: str | None
    """Calculation of the share, of which the ledger keeps the digest."""


AwardConstraint: TypeAlias = Literal["sum_to_100", "cap_at_100", "allow_double_counting", "none"]
"""Constraint on the shares of one deal.

``sum_to_100``: The shares are rescaled to the whole, and the amounts add up to the deal. The name
``must_sum_to_100`` is read too.

``cap_at_100``: No partner has more than the whole; together they may have more, or less.

``allow_double_counting``: Together they may have more than the whole; one that has more by itself is refused.

``none``: The shares are taken as they are. The name ``no_constraint`` is read too.
"""


class UnawardedDeal(Answer):
    """Deal without award."""

    __slots__ = ("deal", "reason")

    deal: str
    """The deal."""
    reason: NoAwardReason
    """The reason."""


NoAwardReason: TypeAlias = Literal["not_attributed", "not_won", "no_amount", "no_currency"]
"""Reason for a deal without award.

``not_attributed``: It is not attributed.

``not_won``: It is not won.

``no_amount``: It has no amount.

``no_currency``: It has no currency.
"""


class WorkflowTemplate(Answer):
    """Template of a workflow, to edit and store."""

    __slots__ = ("id", "name", "description", "workflow")

    id: str
    """Its id."""
    name: str
    """Name for people."""
    description: str
    """Description in a sentence."""
    workflow: Workflow
    """The workflow."""


class Workflow(Answer):
    """Measurement workflow: sources of evidence with their priorities, and what happens where they disagree or say
    nothing.
    """

    __slots__ = ("sources", "conflict", "merge", "fallback", "applies_to", "primary")
    _left_out = {"primary": None}

    sources: list[SourceRule]
    """Sources, each once."""
    conflict: ConflictRule
    """Rule for evidence of several sources. Default 'priority'."""
    merge: MergeRule
    """Rule for the weights of sources that are merged. Default 'normalized'."""
    fallback: FallbackRule
    """Rule for deals in which no source has evidence. Default 'next_priority'."""
    applies_to: RuleCondition
    """Deals that it applies to; without a condition all."""
    primary: EvidenceSource | None
    """Source that comes before all others, whatever the priorities."""


class SourceRule(Answer):
    """Source of evidence in a workflow, with what its evidence needs."""

    __slots__ = (
        "source",
        "enabled",
        "priority",
        "weight",
        "require_approval",
        "required_status",
        "expiry_days",
        "min_activity",
    )
    _left_out = {"required_status": None, "expiry_days": None, "min_activity": None}

    source: EvidenceSource
    """The source."""
    enabled: bool
    """Switch: ``false`` leaves it out. Default True."""
    priority: int
    """Priority: the smaller number comes first; of equal ones, the one that stands first in the list. Default 100."""
    weight: float
    """Weight among the sources that are merged. Default 1.0."""
    require_approval: bool
    """Approval: only evidence that somebody approved counts. Default False."""
    required_status: RegistrationStatus | None
    """Status that its evidence needs; ``approved`` holds for converted registrations too. ``null``: any."""
    expiry_days: float | None
    """Days from its submission to the close of the deal, exactly which still count. ``null``: without end."""
    min_activity: float | None
    """Least activity of a partner, by the weights of its evidence. ``null``: any."""


ConflictRule: TypeAlias = Literal["priority", "merge", "manual_review"]
"""Rule for evidence of several sources.

``priority``: The first source that has evidence counts alone.

``merge``: All sources count, mixed by their weights.

``manual_review``: Sources that name different partners go to a person; where they agree, the first counts.
"""

MergeRule: TypeAlias = Literal["normalized", "raw_weights"]
"""Rule for the weights of sources that are merged.

``normalized``: Each source is split by itself, and mixed by its weight: a registration with 80 % gives its
partner 80 %.

``raw_weights``: Weights of sources multiply the weights of touches, which are then split together by
``activity_weighted``.
"""

FallbackRule: TypeAlias = Literal["next_priority", "equal_split", "manual_review"]
"""Rule for deals in which no source has evidence.

``next_priority``: They are reported as without evidence.

``equal_split``: Every partner with approved evidence of any source has the same.

``manual_review``: They go to a person. The name ``manual`` is read too.
"""


class RuleCondition(Answer):
    """Condition on a deal: everything in it has to hold, and an empty one holds always."""

    __slots__ = (
        "kinds",
        "amount",
        "revenue_types",
        "segments",
        "deal_sizes",
        "stages",
        "metadata",
        "closed",
        "all",
        "any",
        "not_",
    )
    _left_out = {
        "kinds": [],
        "amount": None,
        "revenue_types": [],
        "segments": [],
        "deal_sizes": [],
        "stages": [],
        "metadata": {},
        "closed": None,
        "all": [],
        "any": [],
        "not": None,
    }

    kinds: list[str]
    """Kinds of what is attributed, one of which the deal has; a deal that says none is an ``opportunity``."""
    amount: AmountRange | None
    """Range of the amount."""
    revenue_types: list[str]
    """Types of revenue, one of which the deal has."""
    segments: list[str]
    """Segments, one of which the deal has."""
    deal_sizes: list[str]
    """Sizes, one of which the deal has."""
    stages: list[str]
    """Stages, one of which the deal has."""
    metadata: dict[str, list[str]]
    """Metadata by name, each with the values of which the deal has one."""
    closed: CloseRange | None
    """Range of the close."""
    all: list[RuleCondition]
    """Conditions that all have to hold."""
    any: list[RuleCondition]
    """Conditions of which one has to hold."""
    not_: RuleCondition | None
    """Condition that must not hold."""


class AmountRange(Answer):
    """Range of amounts in one currency: from the least on, and below the limit."""

    __slots__ = ("currency", "min", "max")
    _left_out = {"min": None, "max": None}

    currency: Currency
    """Currency of the range; deals in other currencies are outside."""
    min: float | None
    """Least amount, in major units. ``null``: any."""
    max: float | None
    """Amount from which on a deal is outside, in major units. ``null``: none."""


class CloseRange(Answer):
    """Range of closes: from a moment on, and before another."""

    __slots__ = ("from_", "to")
    _left_out = {"from": None, "to": None}

    from_: Timestamp | None
    """First moment. ``null``: any."""
    to: Timestamp | None
    """Moment from which on a deal is outside. ``null``: none."""
