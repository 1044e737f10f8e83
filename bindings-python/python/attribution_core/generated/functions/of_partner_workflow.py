"""Functions of the room partner_workflow. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from attribution_core._ask import LEFT_OUT, ask

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Never

    from attribution_core.generated.answers import (
        AwardConstraint,
        EvidenceOfTouches,
        Opportunity,
        PartnerAttribution,
        PartnerEvidence,
        PartnerModel,
        Touchpoint,
        Workflow,
        WorkflowTemplate,
    )
    from attribution_core.generated.given import (
        OpportunityInput,
        PartnerEvidenceInput,
        PartnerModelInput,
        TouchpointInput,
        WorkflowInput,
    )


def partner_evidence(
    touches: Sequence[TouchpointInput | Touchpoint],
    **unknown: Never,
) -> EvidenceOfTouches:
    """Partner evidence from touches of opportunities: those that name a partner and a deal, with their role, weight
    and confidence.

    touches: Touches, such as those of ``infer_touches``.
    """
    answer: EvidenceOfTouches = ask("partner_evidence", "EvidenceOfTouches", {"touches": touches, **unknown})
    return answer


def partner_shares(
    opportunities: Sequence[OpportunityInput | Opportunity],
    evidence: Sequence[PartnerEvidenceInput | PartnerEvidence],
    constraint: AwardConstraint = "sum_to_100",
    *,
    model: PartnerModelInput | PartnerModel | None = None,
    **unknown: Never,
) -> PartnerAttribution:
    """Partner attribution: the shares of partners in deals, by one model and under one constraint.

    opportunities: Deals, with amount and currency.

    evidence: Evidence of partners on these deals.

    model: Model of the shares.

    constraint: Constraint on the shares. Default 'sum_to_100'.
    """
    answer: PartnerAttribution = ask(
        "partner_shares",
        "PartnerAttribution",
        {
            "opportunities": opportunities,
            "evidence": evidence,
            "model": LEFT_OUT if model is None else model,
            "constraint": constraint,
            **unknown,
        },
    )
    return answer


def run_workflow(
    opportunities: Sequence[OpportunityInput | Opportunity],
    evidence: Sequence[PartnerEvidenceInput | PartnerEvidence],
    workflow: WorkflowInput | Workflow,
    constraint: AwardConstraint = "sum_to_100",
    *,
    model: PartnerModelInput | PartnerModel | None = None,
    **unknown: Never,
) -> PartnerAttribution:
    """Measurement workflow: sources of evidence by priority, with approvals, expiry, conflicts and fallback, and the
    shares of partners.

    opportunities: Deals, with amount and currency.

    evidence: Evidence of partners on these deals.

    workflow: Sources, their priorities, and what happens where they disagree or say nothing.

    model: Model of the shares.

    constraint: Constraint on the shares. Default 'sum_to_100'.
    """
    answer: PartnerAttribution = ask(
        "run_workflow",
        "PartnerAttribution",
        {
            "opportunities": opportunities,
            "evidence": evidence,
            "workflow": workflow,
            "model": LEFT_OUT if model is None else model,
            "constraint": constraint,
            **unknown,
        },
    )
    return answer


def workflow_templates(
    **unknown: Never,
) -> list[WorkflowTemplate]:
    """Workflow templates: registrations first, a mix of 80 and 20 percent, marketplaces alone, and the field of the
    CRM.
    """
    answer: list[WorkflowTemplate] = ask("workflow_templates", "list[WorkflowTemplate]", {**unknown})
    return answer
