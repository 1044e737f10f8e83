"""Functions of the room partner_health. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from attribution_core._ask import LEFT_OUT, ask

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Never

    from attribution_core.generated.answers import (
        Award,
        Currency,
        DealRegistration,
        HealthWeights,
        Opportunity,
        PartnerEvidence,
        PartnerFigures,
        PartnerFiguresTable,
        PartnerHealth,
    )
    from attribution_core.generated.given import (
        AwardInput,
        DealRegistrationInput,
        HealthWeightsInput,
        OpportunityInput,
        PartnerEvidenceInput,
        PartnerFiguresInput,
    )
    from attribution_core.inputs import Time


def partner_figures(
    opportunities: Sequence[OpportunityInput | Opportunity],
    evidence: Sequence[PartnerEvidenceInput | PartnerEvidence],
    as_of: Time,
    awards: Sequence[AwardInput | Award] = (),
    registrations: Sequence[DealRegistrationInput | DealRegistration] = (),
    *,
    recent_days: float = 90.0,
    target: float | None = None,
    targets: Mapping[str, float] | None = None,
    currency: Currency | None = None,
    min_confidence: float = 0.0,
    **unknown: Never,
) -> PartnerFiguresTable:
    """Figures of partners at a moment, counted from records: what the health score is made of.

    opportunities: Deals, open and closed, with partners and without.

    evidence: Evidence of partners.

    as_of: Moment of the figures: no clock is asked. A date means the end of that day.

    awards: Awards, for revenue.

    registrations: Registrations, with their history.

    recent_days: Days of the recent period, and of that before it. Default 90.0.

    target: Target of every partner that has none of its own. ``null``: not known.

    targets: Targets of partners: ``{"P1": 100000}``.

    currency: Currency of revenue, pipeline and targets; amounts of another do not count. ``null``: the one that
    there is.

    min_confidence: Least confidence of evidence that counts. Default 0.0.
    """
    answer: PartnerFiguresTable = ask(
        "partner_figures",
        "PartnerFiguresTable",
        {
            "opportunities": opportunities,
            "evidence": evidence,
            "as_of": as_of,
            "awards": awards,
            "registrations": registrations,
            "options": {
                "recent_days": recent_days,
                "target": target,
                "targets": LEFT_OUT if targets is None else targets,
                "currency": currency,
                "min_confidence": min_confidence,
                **unknown,
            },
        },
    )
    return answer


def partner_health(
    partners: Sequence[PartnerFiguresInput | PartnerFigures],
    *,
    weights: HealthWeightsInput | HealthWeights | None = None,
    half_life_days: float = 45.0,
    min_closed: int = 5,
    coverage: float = 3.0,
    **unknown: Never,
) -> PartnerHealth:
    """Partner health score: a weighted mean of five parts, 0 to 100, with a grade from A to F.

    partners: Figures of each partner, such as those of ``partner_figures``; what is not known is left out.

    weights: Weights of the parts.

    half_life_days: Half-life of the recency of activity in days. Default 45.0.

    min_closed: Least number of closed deals from which there is a win rate. Default 5.

    coverage: Pipeline as a multiple of the target that makes the full score, above 0. Default 3.0.
    """
    answer: PartnerHealth = ask(
        "partner_health",
        "PartnerHealth",
        {
            "partners": partners,
            "options": {
                "weights": LEFT_OUT if weights is None else weights,
                "half_life_days": half_life_days,
                "min_closed": min_closed,
                "coverage": coverage,
                **unknown,
            },
        },
    )
    return answer
