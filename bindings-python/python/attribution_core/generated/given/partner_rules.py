"""Types that functions take of the room partner_rules. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from attribution_core.generated.answers import (
        AwardConstraint,
        EvidenceFilter,
        EvidenceSource,
        PartnerModel,
        PassUp,
        RuleCondition,
        Workflow,
    )
    from attribution_core.generated.given import PartnerModelInput, RuleConditionInput, WorkflowInput


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


PassUpInput = TypedDict("PassUpInput", {"from": "str", "to": "str", "rate": "float"})
"""Part of a partner's share that is passed up to another partner, such as the distributor of a reseller.

``from``: Partner that passes on.

``to``: Partner that receives, and may pass on itself.

``rate``: Part of all that ``from`` has, 0 to 1.
"""
