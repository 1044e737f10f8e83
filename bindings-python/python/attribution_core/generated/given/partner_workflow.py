"""Types that functions take of the room partner_workflow. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from attribution_core.generated.answers import (
        AmountRange,
        CloseRange,
        ConflictRule,
        Currency,
        EvidenceSource,
        FallbackRule,
        MergeRule,
        PartnerModelName,
        RegistrationStatus,
        RuleCondition,
        SeveralRoles,
        Side,
        SourceRule,
    )
    from attribution_core.inputs import Time


class TouchpointInput(TypedDict):
    """One contact between a buyer and a channel.

    Only ``journey``, ``at`` and ``channel`` are needed; everything else makes more models, groupings and filters
    possible. Channels and kinds are open: an unknown one is kept as itself.
    """

    id: NotRequired[str | None]
    """Identifies the touch; unique when given."""
    journey: str
    """Key of who was touched: customer, lead, account or opportunity."""
    at: Time
    """Moment of the touch."""
    channel: str
    """Channel where the touch happened: ``search``, ``email``, … Open: any text is a channel."""
    kind: NotRequired[str | None]
    """Kind of touch: webinar attendance, demo request, …"""
    campaign: NotRequired[str | None]
    """Marketing campaign."""
    content: NotRequired[str | None]
    """Creative or content piece."""
    account: NotRequired[str | None]
    """Account the person belongs to."""
    lead: NotRequired[str | None]
    """Lead that was touched."""
    opportunity: NotRequired[str | None]
    """Opportunity the touch belongs to."""
    session: NotRequired[str | None]
    """Web or app session."""
    cost: NotRequired[float | None]
    """Cost of the touch, in the currency of the conversions."""
    impressions: NotRequired[float | None]
    """Impressions behind the touch."""
    clicks: NotRequired[float | None]
    """Clicks behind the touch."""
    engagement: NotRequired[float | None]
    """Engagement of the person, 0 to 100."""
    stage: NotRequired[str | None]
    """Funnel stage that the touch influences."""
    side: NotRequired[Side | None]
    """Sales, marketing or both."""
    sales_rep: NotRequired[str | None]
    """Sales representative."""
    influencer: NotRequired[str | None]
    """Influencer or creator."""
    partner: NotRequired[str | None]
    """Partner organisation."""
    role: NotRequired[str | None]
    """Role that the partner or person played."""
    weight: NotRequired[float | None]
    """Weight: the amount of activity that the touch stands for."""
    source: NotRequired[str | None]
    """Source of the evidence."""
    confidence: NotRequired[float | None]
    """Confidence of the source, 0 to 1."""
    dimensions: NotRequired[Mapping[str, str]]
    """Dimensions of your own, by name: those that the rules name are carried."""


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
