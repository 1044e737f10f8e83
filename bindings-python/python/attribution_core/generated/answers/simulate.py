"""Answers of functions of the room simulate. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attribution_core._answer import Answer

if TYPE_CHECKING:
    from attribution_core.generated.answers import DealStatus, LeadTier, Side, Timestamp


class SimulatedLog(Answer):
    """Touches and conversions of an invented log, as columns that journeys can be built from."""

    __slots__ = ("touchpoints", "conversions")

    touchpoints: SimulatedTouchpoints
    """The touches, in no order."""
    conversions: SimulatedConversions
    """The conversions, in no order."""


class SimulatedTouchpoints(Answer):
    """Touches of an invented log in columns of one length."""

    __slots__ = ("journey", "at", "channel", "campaign", "cost")

    journey: list[str]
    """Key of who was touched."""
    at: list[Timestamp]
    """Moment of each touch."""
    channel: list[str]
    """Channel of each touch."""
    campaign: list[str | None]
    """Campaign of each touch; none in a free channel."""
    cost: list[float]
    """Cost of each touch; 0 in a free channel."""


class SimulatedConversions(Answer):
    """Conversions of an invented log in columns of one length."""

    __slots__ = ("journey", "at", "value")

    journey: list[str]
    """Key of who converted."""
    at: list[Timestamp]
    """Moment of each conversion."""
    value: list[float]
    """Value of each conversion."""


class SimulatedDealTables(Answer):
    """Invented touches and deals, as columns that journeys of deals can be built from."""

    __slots__ = ("touchpoints", "opportunities", "leads", "accounts", "contact_roles", "stage_changes", "as_of")

    touchpoints: SimulatedDealTouchpoints
    """The touches, account after account, and those of each in the order of time."""
    opportunities: SimulatedOpportunities
    """The opportunities."""
    leads: SimulatedLeads
    """The leads."""
    accounts: SimulatedAccounts
    """The accounts."""
    contact_roles: SimulatedContactRoles
    """The members of the buying committees."""
    stage_changes: SimulatedStageChanges
    """The stage history of the opportunities."""
    as_of: Timestamp | None
    """Moment at which open deals are looked at: the end of the period."""


class SimulatedDealTouchpoints(Answer):
    """Touches of invented deals in columns of one length."""

    __slots__ = (
        "id",
        "journey",
        "at",
        "channel",
        "kind",
        "campaign",
        "account",
        "lead",
        "opportunity",
        "cost",
        "engagement",
        "stage",
        "side",
        "sales_rep",
    )

    id: list[str | None]
    """Identifies each touch."""
    journey: list[str]
    """Key of who was touched: the account."""
    at: list[Timestamp]
    """Moment of each touch."""
    channel: list[str]
    """Channel of each touch."""
    kind: list[str | None]
    """Kind of each touch."""
    campaign: list[str | None]
    """Campaign of each touch; none in a free channel, nor of sales."""
    account: list[str | None]
    """Account of the person."""
    lead: list[str | None]
    """Lead that was touched, where it is known."""
    opportunity: list[str | None]
    """Opportunity that the touch was logged on."""
    cost: list[float | None]
    """Cost of each touch; 0 in a free channel."""
    engagement: list[float | None]
    """Engagement of the person, 0 to 100."""
    stage: list[str | None]
    """Funnel stage of each touch."""
    side: list[Side | None]
    """Side that made each touch."""
    sales_rep: list[str | None]
    """Sales representative of each touch of sales."""


class SimulatedOpportunities(Answer):
    """Invented opportunities in columns of one length."""

    __slots__ = (
        "id",
        "account",
        "name",
        "status",
        "stage",
        "created_at",
        "closed_at",
        "expected_close_at",
        "amount",
        "probability",
        "deal_size",
    )

    id: list[str]
    """Identifies each opportunity."""
    account: list[str | None]
    """Account that buys."""
    name: list[str | None]
    """Name for people."""
    status: list[DealStatus | None]
    """Status of each opportunity."""
    stage: list[str | None]
    """Stage that each is in."""
    created_at: list[Timestamp | None]
    """Moment when each was created."""
    closed_at: list[Timestamp | None]
    """Moment when each was closed; none of open ones."""
    expected_close_at: list[Timestamp | None]
    """Moment when each open one is expected to close."""
    amount: list[float | None]
    """Amount of each opportunity."""
    probability: list[float | None]
    """Probability that each will be won, 0 to 1."""
    deal_size: list[str | None]
    """Size of each deal, where it says so itself."""


class SimulatedLeads(Answer):
    """Invented leads in columns of one length."""

    __slots__ = (
        "id",
        "account",
        "opportunity",
        "created_at",
        "lead_score",
        "demographic_score",
        "behavioral_score",
        "firmographic_score",
        "tier",
    )

    id: list[str]
    """Identifies each lead."""
    account: list[str | None]
    """Account that the person belongs to."""
    opportunity: list[str | None]
    """Opportunity that the lead became."""
    created_at: list[Timestamp | None]
    """Moment when each lead was created."""
    lead_score: list[float | None]
    """Score of the lead, 0 to 100."""
    demographic_score: list[float | None]
    """Fit of the person, 0 to 100."""
    behavioral_score: list[float | None]
    """Activity of the person, 0 to 100."""
    firmographic_score: list[float | None]
    """Fit of the company, 0 to 100."""
    tier: list[LeadTier | None]
    """Grade that people of sales gave."""


class SimulatedAccounts(Answer):
    """Invented accounts in columns of one length."""

    __slots__ = ("id", "name", "segment", "industry", "deal_size", "decision_makers", "committee_influencers")

    id: list[str]
    """Identifies each account."""
    name: list[str | None]
    """Name for people."""
    segment: list[str | None]
    """Segment of the market."""
    industry: list[str | None]
    """Industry."""
    deal_size: list[str | None]
    """Size of its deals."""
    decision_makers: list[float | None]
    """Number of decision makers."""
    committee_influencers: list[float | None]
    """Number of people in the buying committee with a say who do not decide."""


class SimulatedContactRoles(Answer):
    """Contact roles of invented deals in columns of one length."""

    __slots__ = ("opportunity", "lead", "role")

    opportunity: list[str]
    """Opportunity that the person has a part in."""
    lead: list[str]
    """Lead that the person is."""
    role: list[str | None]
    """The part."""


class SimulatedStageChanges(Answer):
    """Stage history of invented deals in columns of one length."""

    __slots__ = ("opportunity", "stage", "at")

    opportunity: list[str | None]
    """Opportunity that came to the stage."""
    stage: list[str]
    """Stage that it came to."""
    at: list[Timestamp]
    """Moment when it came there."""
