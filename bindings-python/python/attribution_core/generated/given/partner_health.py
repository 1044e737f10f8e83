"""Types that functions take of the room partner_health. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

if TYPE_CHECKING:
    from collections.abc import Mapping

    from attribution_core.generated.answers import Currency, HealthWeights


class FiguresOptionsInput(TypedDict):
    """Options of the figures of partners."""

    recent_days: NotRequired[float]
    """Days of the recent period, and of that before it. Default 90.0."""
    target: NotRequired[float | None]
    """Target of every partner that has none of its own. ``null``: not known."""
    targets: NotRequired[Mapping[str, float]]
    """Targets of partners: ``{"P1": 100000}``."""
    currency: NotRequired[Currency | None]
    """Currency of revenue, pipeline and targets; amounts of another do not count. ``null``: the one that there is."""
    min_confidence: NotRequired[float]
    """Least confidence of evidence that counts. Default 0.0."""


class PartnerFiguresInput(TypedDict):
    """Figures of a partner that its health is judged by; what is not known is left out."""

    partner: str
    """The partner."""
    currency: NotRequired[Currency | None]
    """Currency of the amounts, for who reads them."""
    revenue_recent: NotRequired[float | None]
    """Revenue of the last 90 days; below 0 where refunds took back more than came in."""
    revenue_before: NotRequired[float | None]
    """Revenue of the 90 days before these."""
    days_since_activity: NotRequired[float | None]
    """Days since its last activity."""
    won: NotRequired[int | None]
    """Deals that were won."""
    lost: NotRequired[int | None]
    """Deals that were lost."""
    baseline_win_rate: NotRequired[float | None]
    """Win rate of closed deals without it, 0 to 1."""
    pipeline: NotRequired[float | None]
    """Amount of open deals."""
    target: NotRequired[float | None]
    """Target of the period that the pipeline is to cover."""
    approved: NotRequired[int | None]
    """Registrations that were approved."""
    not_approved: NotRequired[int | None]
    """Registrations that were decided otherwise."""


class HealthOptionsInput(TypedDict):
    """Options of the health score."""

    weights: NotRequired[HealthWeightsInput | HealthWeights]
    """Weights of the parts."""
    half_life_days: NotRequired[float]
    """Half-life of the recency of activity in days. Default 45.0."""
    min_closed: NotRequired[int]
    """Least number of closed deals from which there is a win rate. Default 5."""
    coverage: NotRequired[float]
    """Pipeline as a multiple of the target that makes the full score, above 0. Default 3.0."""


class HealthWeightsInput(TypedDict):
    """Weights of the parts of the health score; only their proportions matter."""

    revenue_trend: NotRequired[float]
    """Weight of the revenue trend. Default 0.3."""
    recency: NotRequired[float]
    """Weight of the recency of activity. Default 0.2."""
    win_rate: NotRequired[float]
    """Weight of the win rate against the baseline. Default 0.2."""
    pipeline_coverage: NotRequired[float]
    """Weight of the pipeline coverage. Default 0.2."""
    registration_quality: NotRequired[float]
    """Weight of the quality of registrations. Default 0.1."""
