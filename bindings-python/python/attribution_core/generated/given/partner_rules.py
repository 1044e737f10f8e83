"""Types that functions take of the room partner_rules. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from attribution_core.generated.answers import (
        AmountRange,
        AwardConstraint,
        CloseRange,
        ConflictRule,
        Currency,
        EvidenceFilter,
        EvidenceSource,
        FallbackRule,
        MergeRule,
        PartnerModel,
        PartnerModelName,
        PassUp,
        RegistrationStatus,
        RuleCondition,
        SeveralRoles,
        SourceRule,
        Workflow,
    )
    from attribution_core.inputs import Time


class PartnerRuleInput(TypedDict):
    """Rule of partner attribution: the deals that it applies to, the evidence that counts, the model and the
    constraint.

    Rules are data, so that a form can read and write them; of the active rules that apply to a deal, the one with
    the smallest priority number decides.
    """

    id: NotRequired[str]
    """Id of the rule, which entries of the ledger name. Default ''."""
    name: NotRequired[str | None]
    """Name for people."""
    version: NotRequired[int]
    """Version: entries of the ledger name it, so that what was paid by an older one can be seen. Default 1."""
    priority: NotRequired[int]
    """Priority: the smaller number comes first; of equal ones, the smaller id. Default 100."""
    active: NotRequired[bool]
    """Switch: ``false`` leaves the rule out. Default True."""
    applies_to: NotRequired[RuleConditionInput | RuleCondition]
    """Deals that it applies to; without a condition all."""
    filters: NotRequired[EvidenceFilterInput | EvidenceFilter]
    """Evidence that counts."""
    workflow: NotRequired[WorkflowInput | Workflow | None]
    """Sources of evidence in their order. ``null``: all evidence counts the same, whatever its source."""
    model: NotRequired[PartnerModelInput | PartnerModel]
    """Model of the shares."""
    constraint: NotRequired[AwardConstraint]
    """Constraint on the shares. Default 'sum_to_100'."""
    pass_up: NotRequired[Sequence[PassUpInput | PassUp]]
    """Hierarchy of partners: parts of shares that are passed up, such as from a reseller to its distributor."""


RuleConditionInput = TypedDict(
    "RuleConditionInput",
    {
        "kinds": "NotRequired[Sequence[str]]",
        "amount": "NotRequired[AmountRangeInput | AmountRange | None]",
        "revenue_types": "NotRequired[Sequence[str]]",
        "segments": "NotRequired[Sequence[str]]",
        "deal_sizes": "NotRequired[Sequence[str]]",
        "stages": "NotRequired[Sequence[str]]",
        "metadata": "NotRequired[Mapping[str, Sequence[str]]]",
        "closed": "NotRequired[CloseRangeInput | CloseRange | None]",
        "all": "NotRequired[Sequence[RuleConditionInput | RuleCondition]]",
        "any": "NotRequired[Sequence[RuleConditionInput | RuleCondition]]",
        "not": "NotRequired[RuleConditionInput | RuleCondition | None]",
    },
)
"""Condition on a deal: everything in it has to hold, and an empty one holds always.

``kinds``: Kinds of what is attributed, one of which the deal has; a deal that says none is an ``opportunity``.

``amount``: Range of the amount.

``revenue_types``: Types of revenue, one of which the deal has.

``segments``: Segments, one of which the deal has.

``deal_sizes``: Sizes, one of which the deal has.

``stages``: Stages, one of which the deal has.

``metadata``: Metadata by name, each with the values of which the deal has one.

``closed``: Range of the close.

``all``: Conditions that all have to hold.

``any``: Conditions of which one has to hold.

``not``: Condition that must not hold.
"""


class AmountRangeInput(TypedDict):
    """Range of amounts in one currency: from the least on, and below the limit."""

    currency: Currency
    """Currency of the range; deals in other currencies are outside."""
    min: NotRequired[float | None]
    """Least amount, in major units. ``null``: any."""
    max: NotRequired[float | None]
    """Amount from which on a deal is outside, in major units. ``null``: none."""


CloseRangeInput = TypedDict("CloseRangeInput", {"from": "NotRequired[Time | None]", "to": "NotRequired[Time | None]"})
"""Range of closes: from a moment on, and before another.

``from``: First moment. ``null``: any.

``to``: Moment from which on a deal is outside. ``null``: none.
"""


class EvidenceFilterInput(TypedDict):
    """Filter of evidence: the evidence that a rule looks at."""

    kinds: NotRequired[Sequence[str]]
    """Kinds that count; none given: all."""
    sources: NotRequired[Sequence[EvidenceSource]]
    """Sources that count; none given: all."""
    roles: NotRequired[Sequence[str]]
    """Roles that count; none given: all."""
    exclude_roles: NotRequired[Sequence[str]]
    """Roles that do not count."""
    min_weight: NotRequired[float | None]
    """Least weight. ``null``: any."""
    min_confidence: NotRequired[float | None]
    """Least confidence. ``null``: any."""


class WorkflowInput(TypedDict):
    """Measurement workflow: sources of evidence with their priorities, and what happens where they disagree or say
    nothing.
    """

    sources: NotRequired[Sequence[SourceRuleInput | SourceRule]]
    """Sources, each once."""
    conflict: NotRequired[ConflictRule]
    """Rule for evidence of several sources. Default 'priority'."""
    merge: NotRequired[MergeRule]
    """Rule for the weights of sources that are merged. Default 'normalized'."""
    fallback: NotRequired[FallbackRule]
    """Rule for deals in which no source has evidence. Default 'next_priority'."""
    applies_to: NotRequired[RuleConditionInput | RuleCondition]
    """Deals that it applies to; without a condition all."""
    primary: NotRequired[EvidenceSource | None]
    """Source that comes before all others, whatever the priorities."""


class SourceRuleInput(TypedDict):
    """Source of evidence in a workflow, with what its evidence needs."""

    source: EvidenceSource
    """The source."""
    enabled: NotRequired[bool]
    """Switch: ``false`` leaves it out. Default True."""
    priority: NotRequired[int]
    """Priority: the smaller number comes first; of equal ones, the one that stands first in the list. Default 100."""
    weight: NotRequired[float]
    """Weight among the sources that are merged. Default 1.0."""
    require_approval: NotRequired[bool]
    """Approval: only evidence that somebody approved counts. Default False."""
    required_status: NotRequired[RegistrationStatus | None]
    """Status that its evidence needs; ``approved`` holds for converted registrations too. ``null``: any."""
    expiry_days: NotRequired[float | None]
    """Days from its submission to the close of the deal, exactly which still count. ``null``: without end."""
    min_activity: NotRequired[float | None]
    """Least activity of a partner, by the weights of its evidence. ``null``: any."""


class PartnerModelInput(TypedDict):
    """Partner model: from the touches of a deal to the share of each partner.

    A partner with five touches is one partner: ``equal_split``, ``role_weighted``, ``registered_sourcer``,
    ``primary_only`` and ``fixed`` look at partners; the other models weigh touches as the models of channels do,
    and add them up by partner.

    On the wire it is an object with the name and what the model needs, or the name alone: ``"equal_split"``,
    ``{"model": "time_decay", "half_life_days": 14}``.
    """

    model: NotRequired[PartnerModelName]
    """Name of the model. Default 'equal_split'."""
    weights: NotRequired[Mapping[str, float] | None]
    """Weights of roles, of ``role_weighted``. ``null``: implementation 0.5, influence 0.3, referral 0.15, ISV 0.05."""
    other_weight: NotRequired[float | None]
    """Weight of a role that has none, of ``role_weighted``. ``null``: 0.05."""
    several_roles: NotRequired[SeveralRoles | None]
    """Rule for a partner in several roles, of ``role_weighted``. ``null``: ``sum``."""
    half_life_days: NotRequired[float | None]
    """Half-life in days, of ``time_decay``. ``null``: 30."""
    shares: NotRequired[Mapping[str, float] | None]
    """Shares as agreed, of ``fixed``: by partner, whether or not it has evidence."""
    partners: NotRequired[Mapping[str, float] | None]
    """Weights of partners, of ``custom``; those left out weigh 1."""
    roles: NotRequired[Mapping[str, float] | None]
    """Weights of roles, of ``custom``; those left out weigh 1."""
    kinds: NotRequired[Mapping[str, float] | None]
    """Weights of kinds of evidence, of ``custom``; those left out weigh 1."""
    sources: NotRequired[Mapping[str, float] | None]
    """Weights of sources, of ``custom``; those left out weigh 1."""
    confidence_weighted: NotRequired[bool]
    """Confidence of a touch multiplies its weight, in models that weigh touches. Default False."""


PassUpInput = TypedDict("PassUpInput", {"from": "str", "to": "str", "rate": "float"})
"""Part of a partner's share that is passed up to another partner, such as the distributor of a reseller.

``from``: Partner that passes on.

``to``: Partner that receives, and may pass on itself.

``rate``: Part of all that ``from`` has, 0 to 1.
"""
