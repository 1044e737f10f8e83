"""Functions of the room partner_analytics. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from attribution_core._ask import ask

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Never

    from attribution_core.generated.answers import Award, Opportunity, PartnerAnalytics, PartnerEvidence
    from attribution_core.generated.given import AwardInput, OpportunityInput, PartnerEvidenceInput
    from attribution_core.inputs import Time


def partner_analytics(
    opportunities: Sequence[OpportunityInput | Opportunity],
    evidence: Sequence[PartnerEvidenceInput | PartnerEvidence],
    awards: Sequence[AwardInput | Award] = (),
    *,
    as_of: Time | None = None,
    min_confidence: float = 0.0,
    confidence: float = 0.95,
    min_closed: int = 5,
    top: int = 5,
    max_overlaps: int = 50,
    **unknown: Never,
) -> PartnerAnalytics:
    """Partner analytics: deals sourced, influenced and won, win rates with intervals, amounts, trend, splits,
    overlap and concentration.

    opportunities: Deals, open and closed, with partners and without.

    evidence: Evidence of partners.

    awards: Awards, for shares and attributed amounts.

    as_of: Moment of the report: what came after it does not count, and a deal that closed after it is open. A
    date means the end of that day. ``null``: everything counts.

    min_confidence: Least confidence of evidence that counts. Default 0.0.

    confidence: Confidence level of the intervals of rates. Default 0.95.

    min_closed: Least number of closed deals of a partner in the ranking by win rate. Default 5.

    top: Number of partners at each end of a ranking. Default 5.

    max_overlaps: Limit of the pairs of partners with deals in common. Default 50.
    """
    answer: PartnerAnalytics = ask(
        "partner_analytics",
        "PartnerAnalytics",
        {
            "opportunities": opportunities,
            "evidence": evidence,
            "awards": awards,
            "options": {
                "as_of": as_of,
                "min_confidence": min_confidence,
                "confidence": confidence,
                "min_closed": min_closed,
                "top": top,
                "max_overlaps": max_overlaps,
                **unknown,
            },
        },
    )
    return answer
