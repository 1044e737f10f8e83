"""Answers of functions of the room partner_health. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from attribution_core._answer import Answer

if TYPE_CHECKING:
    from typing import Literal

    from attribution_core.generated.answers import Currency, PartnerRowSetAside


class PartnerFiguresTable(Answer):
    """Figures of partners, and the rows that do not count."""

    __slots__ = ("counts", "currency", "figures", "set_aside")

    counts: FiguresCounts
    """Account of every row."""
    currency: Currency | None
    """Currency of the amounts; none where there are none."""
    figures: list[PartnerFigures]
    """Figures by partner."""
    set_aside: list[PartnerRowSetAside]
    """Rows that do not count."""


class FiguresCounts(Answer):
    """Account of the rows that figures are counted from.

    Always ``deals + evidence + awards = deals_used + evidence_used + awards_used + set_aside``, and
    ``registrations = registrations_decided + registrations_open``.
    """

    __slots__ = (
        "deals",
        "deals_used",
        "evidence",
        "evidence_used",
        "awards",
        "awards_used",
        "set_aside",
        "registrations",
        "registrations_decided",
        "registrations_open",
        "parts_of_other_currency",
        "pipeline_of_other_currency",
    )

    deals: int
    """Deals given."""
    deals_used: int
    """Deals that count."""
    evidence: int
    """Rows of evidence given."""
    evidence_used: int
    """Rows of evidence that count."""
    awards: int
    """Awards given."""
    awards_used: int
    """Awards that count."""
    set_aside: int
    """Rows that do not count."""
    registrations: int
    """Registrations given."""
    registrations_decided: int
    """Registrations that were approved or refused by then."""
    registrations_open: int
    """Registrations without a decision, or submitted later."""
    parts_of_other_currency: int
    """Parts of awards of another currency."""
    pipeline_of_other_currency: int
    """Open deals of another currency, or of none."""


class PartnerFigures(Answer):
    """Figures of a partner that its health is judged by; what is not known is left out."""

    __slots__ = (
        "partner",
        "currency",
        "revenue_recent",
        "revenue_before",
        "days_since_activity",
        "won",
        "lost",
        "baseline_win_rate",
        "pipeline",
        "target",
        "approved",
        "not_approved",
    )

    partner: str
    """The partner."""
    currency: Currency | None
    """Currency of the amounts, for who reads them."""
    revenue_recent: float | None
    """Revenue of the last 90 days; below 0 where refunds took back more than came in."""
    revenue_before: float | None
    """Revenue of the 90 days before these."""
    days_since_activity: float | None
    """Days since its last activity."""
    won: int | None
    """Deals that were won."""
    lost: int | None
    """Deals that were lost."""
    baseline_win_rate: float | None
    """Win rate of closed deals without it, 0 to 1."""
    pipeline: float | None
    """Amount of open deals."""
    target: float | None
    """Target of the period that the pipeline is to cover."""
    approved: int | None
    """Registrations that were approved."""
    not_approved: int | None
    """Registrations that were decided otherwise."""


class PartnerHealth(Answer):
    """Health of partners."""

    __slots__ = ("partners",)

    partners: list[HealthRow]
    """Partners in the order in which they were given."""


class HealthRow(Answer):
    """Health of one partner."""

    __slots__ = ("partner", "score", "grade", "parts", "weights", "missing", "figures")

    partner: str
    """The partner."""
    score: float | None
    """Score, 0 to 100: the weighted mean of the parts that are known; none without any."""
    grade: HealthGrade | None
    """Grade of the score, rounded to two decimals."""
    parts: HealthParts
    """The parts."""
    weights: HealthWeights
    """Weights that the parts have in the score: they add up to 1, and are 0 for missing parts."""
    missing: list[str]
    """Parts whose inputs are not known, by name; the others weigh more."""
    figures: PartnerFigures
    """Figures that the parts are made of."""


HealthGrade: TypeAlias = Literal["A", "B", "C", "D", "F"]
"""Grade of a health score.

``A``: From 85.

``B``: From 70.

``C``: From 55.

``D``: From 40.

``F``: Below 40.
"""


class HealthParts(Answer):
    """Parts of the health score, each from 0 to 100; none where its inputs are not known."""

    __slots__ = ("revenue_trend", "recency", "win_rate", "pipeline_coverage", "registration_quality")

    revenue_trend: float | None
    """Revenue trend: ``min(100, 50 · recent / before)``, and 100 for revenue out of nothing."""
    recency: float | None
    """Recency of activity: ``100 · 2^(−days / half-life)``."""
    win_rate: float | None
    """Win rate: ``min(100, 50 · rate / baseline)``, from ``min_closed`` closed deals."""
    pipeline_coverage: float | None
    """Pipeline coverage: ``min(100, 100 · pipeline / target / coverage)``."""
    registration_quality: float | None
    """Quality of registrations: ``100 · approved / decided``."""


class HealthWeights(Answer):
    """Weights of the parts of the health score; only their proportions matter."""

    __slots__ = ("revenue_trend", "recency", "win_rate", "pipeline_coverage", "registration_quality")

    revenue_trend: float
    """Weight of the revenue trend. Default 0.3."""
    recency: float
    """Weight of the recency of activity. Default 0.2."""
    win_rate: float
    """Weight of the win rate against the baseline. Default 0.2."""
    pipeline_coverage: float
    """Weight of the pipeline coverage. Default 0.2."""
    registration_quality: float
    """Weight of the quality of registrations. Default 0.1."""
