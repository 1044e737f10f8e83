"""Answers of functions of the room b2b. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attribution_core._answer import Answer

if TYPE_CHECKING:
    from attribution_core.generated.answers import DealStatus, LeadTier, Timestamp


class TouchFactors(Answer):
    """Shares of one touch of one deal by each factor, and by their mix.

    The shares of a deal by each factor sum to one, and its credits to its value.
    """

    __slots__ = (
        "opportunity",
        "touch",
        "row",
        "at",
        "channel",
        "time",
        "quality",
        "account",
        "stage",
        "velocity",
        "mix",
        "credit",
    )

    opportunity: str
    """Opportunity, or the key of a journey that was built without deals."""
    touch: str | None
    """Id of the touch, where it has one."""
    row: int
    """Row of the touch in the input."""
    at: Timestamp | None
    """Moment of the touch."""
    channel: str
    """Channel of the touch."""
    time: float
    """Share by recency and kind."""
    quality: float
    """Share by engagement and quality of the lead."""
    account: float
    """Share by kind, engagement and sales."""
    stage: float
    """Share by kind, engagement and stage."""
    velocity: float
    """Share by engagement and what speeds deals up."""
    mix: float
    """Share by the mix of all factors."""
    credit: float
    """Mix times the amount that was won; for an open deal times amount and probability."""


class DealFacts(Answer):
    """Facts of one opportunity."""

    __slots__ = (
        "opportunity",
        "account",
        "status",
        "deal_size",
        "amount",
        "cycle_days",
        "expected_cycle_days",
        "velocity_bonus",
        "deal_size_multiplier",
        "stakeholders",
        "complexity",
        "committee_factor",
    )

    opportunity: str
    """Opportunity that they are of."""
    account: str | None
    """Account that buys."""
    status: DealStatus
    """Status of the deal."""
    deal_size: str | None
    """Size of the deal."""
    amount: float | None
    """Amount; none where it is not known."""
    cycle_days: float | None
    """Length of the sales cycle in days; none of an open deal, and where it is not known."""
    expected_cycle_days: float
    """Expected length of the sales cycle in days, by size."""
    velocity_bonus: float | None
    """Velocity bonus: above 1 for a deal that was faster than expected."""
    deal_size_multiplier: float
    """Multiplier of the size of the deal."""
    stakeholders: float
    """People who are known to have a part in the deal."""
    complexity: float
    """Account complexity, 1 or more."""
    committee_factor: float
    """Committee factor, 1 or more."""


class LeadGrade(Answer):
    """Lead grade: total score and tier of a lead, and where the tier comes from."""

    __slots__ = ("lead", "total", "tier", "is_given")

    lead: str
    """Lead that is graded."""
    total: float | None
    """Weighted mean of the scores that it has, 0 to 100; none without scores."""
    tier: LeadTier | None
    """Tier: the one given, or by the total; none without either."""
    is_given: bool
    """True for a tier that came with the lead, which wins over its scores."""
