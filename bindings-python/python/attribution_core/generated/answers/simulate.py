"""Answers of functions of the room simulate. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from attribution_core._answer import Answer

if TYPE_CHECKING:
    from typing import Literal

    from attribution_core.generated.answers import Currency, DealStatus, LeadTier, Side, Timestamp


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


class SimulatedActivityRows(Answer):
    """Invented activities, the deal of each, and the deals."""

    __slots__ = ("activities", "truth", "opportunities", "accounts", "leads", "contact_roles")

    activities: list[Activity]
    """The activities, account after account."""
    truth: list[str | None]
    """Deal of each activity, in their order; none of those that belong to no deal."""
    opportunities: list[Opportunity]
    """The opportunities."""
    accounts: list[Account]
    """The accounts, with names and domains."""
    leads: list[Lead]
    """The leads, with their accounts."""
    contact_roles: list[ContactRole]
    """The members of the buying committees."""


class Activity(Answer):
    """Activity: a meeting, call, mail, campaign response or partner's report, from a CRM or a partner.

    The same activity serves marketing, sales and partner attribution: its channel, side and partner say for whom
    it counts.
    """

    __slots__ = (
        "id",
        "at",
        "kind",
        "source",
        "opportunity",
        "account",
        "account_name",
        "account_domain",
        "contact",
        "partner",
        "role",
        "channel",
        "campaign",
        "sales_rep",
        "weight",
        "confidence",
        "metadata",
    )
    _left_out = {
        "kind": None,
        "source": None,
        "opportunity": None,
        "account": None,
        "account_name": None,
        "account_domain": None,
        "contact": None,
        "partner": None,
        "role": None,
        "channel": None,
        "campaign": None,
        "sales_rep": None,
        "weight": None,
        "confidence": None,
        "metadata": {},
    }

    id: str
    """Identifies the activity."""
    at: Timestamp
    """Moment of the activity."""
    kind: str | None
    """Kind of activity: ``meeting``, ``call``, ``email``, ``demo``, … Open: any text is a kind."""
    source: EvidenceSource | None
    """Source of the evidence. ``null``: an activity."""
    opportunity: str | None
    """Opportunity that it names by itself."""
    account: str | None
    """Account that it names by its id."""
    account_name: str | None
    """Name of the account, as somebody wrote it."""
    account_domain: str | None
    """Domain of the account's website, or of the mail addresses of its people."""
    contact: str | None
    """Person whom it was with: a contact or lead of the CRM."""
    partner: str | None
    """Partner who did it, or was part of it."""
    role: str | None
    """Role of the partner or person."""
    channel: str | None
    """Channel that it counts for. ``null``: ``partner`` where there is a partner, else ``campaign`` where there is a
    campaign, else ``sales``.
    """
    campaign: str | None
    """Campaign that it belongs to."""
    sales_rep: str | None
    """Sales representative who did it."""
    weight: float | None
    """Weight: the amount of activity that it stands for. ``null``: 1."""
    confidence: float | None
    """Confidence that it happened as it says, 0 to 1. ``null``: that of its source."""
    metadata: dict[str, str]
    """Everything else that its row said, by the names of the row."""


EvidenceSource: TypeAlias = Literal[
    "deal_registration",
    "crm_opportunity_field",
    "marketplace",
    "manual_override",
    "contact_role",
    "campaign_member",
    "activity",
    "self_reported",
]
"""Source of evidence: the record of a CRM, or of a partner, that an activity was found in.

``deal_registration``: Registration of a deal by a partner.

``crm_opportunity_field``: Field of an opportunity that names a partner.

``marketplace``: Transaction of a marketplace.

``manual_override``: Entry of a person who decides such things.

``contact_role``: Part of a person in a deal.

``campaign_member``: Member of a campaign.

``activity``: Task, call, meeting or mail.

``self_reported``: Report of the partner about itself.
"""


class Opportunity(Answer):
    """Opportunity (deal): what an account may buy, with its amount and the moments of its way."""

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
        "currency",
        "probability",
        "deal_size",
        "segment",
        "sales_cycle_days",
        "decision_makers",
        "committee_influencers",
    )

    id: str
    """Identifies the opportunity; touches that belong to it alone name it in ``opportunity``. Default ''."""
    account: str | None
    """Account that buys."""
    name: str | None
    """Name for people."""
    status: DealStatus | None
    """Status; where there is none, the stage says it, or a close with a probability of 1 or 0, and else it is open."""
    stage: str | None
    """Stage that it is in, in words of your own."""
    created_at: Timestamp | None
    """Moment when it was created: a milestone of ``w_shaped`` and ``full_path``."""
    closed_at: Timestamp | None
    """Moment when it was closed. A date means the end of that day; of an open deal it is a forecast."""
    expected_close_at: Timestamp | None
    """Moment when an open deal is expected to close."""
    amount: float | None
    """Amount in major units of the currency; without one it counts with the value 0."""
    currency: Currency | None
    """Currency of ``amount``; all opportunities share it."""
    probability: float | None
    """Probability that it will be won, 0 to 1."""
    deal_size: str | None
    """Size of the deal: ``enterprise``, ``mid_market``, ``smb``, or words of your own."""
    segment: str | None
    """Segment of the market."""
    sales_cycle_days: float | None
    """Length of the sales cycle in days, where it is known better than by the moments; 0 is a value."""
    decision_makers: float | None
    """Number of decision makers."""
    committee_influencers: float | None
    """Number of people in the buying committee with a say who do not decide; the name ``influencers`` is read too."""


class Account(Answer):
    """Account: a company that buys. What an opportunity does not say of itself its account says for it."""

    __slots__ = ("id", "name", "domain", "segment", "industry", "deal_size", "decision_makers", "committee_influencers")

    id: str
    """Identifies the account; touches, leads and opportunities name it in ``account``. Default ''."""
    name: str | None
    """Name for people."""
    domain: str | None
    """Domain of its website or of its people's mail: ``acme.example``, or the address of a page there."""
    segment: str | None
    """Segment of the market."""
    industry: str | None
    """Industry."""
    deal_size: str | None
    """Size of its deals: ``enterprise``, ``mid_market``, ``smb``, or words of your own."""
    decision_makers: float | None
    """Number of decision makers."""
    committee_influencers: float | None
    """Number of people in the buying committee with a say who do not decide; the name ``influencers`` is read too."""


class Lead(Answer):
    """Lead: a person who may buy; contacts of a CRM are leads too."""

    __slots__ = (
        "id",
        "account",
        "opportunity",
        "created_at",
        "qualified_at",
        "lead_score",
        "demographic_score",
        "behavioral_score",
        "firmographic_score",
        "tier",
    )

    id: str
    """Identifies the lead; touches name it in ``lead``. Default ''."""
    account: str | None
    """Account that the person belongs to."""
    opportunity: str | None
    """Opportunity that the lead became."""
    created_at: Timestamp | None
    """Moment when the lead was created: a milestone of ``w_shaped`` and ``full_path``."""
    qualified_at: Timestamp | None
    """Moment when the lead was qualified, by marketing or by sales as you count it."""
    lead_score: float | None
    """Score of the lead, 0 to 100."""
    demographic_score: float | None
    """Fit of the person, 0 to 100."""
    behavioral_score: float | None
    """Activity of the person, 0 to 100."""
    firmographic_score: float | None
    """Fit of the company, 0 to 100."""
    tier: LeadTier | None
    """Grade; where there is none, the scores give one."""


class ContactRole(Answer):
    """Contact role: a member of the buying committee of an opportunity."""

    __slots__ = ("opportunity", "lead", "role")

    opportunity: str
    """Opportunity that the person has a part in. Default ''."""
    lead: str
    """Lead or contact that the person is. Default ''."""
    role: str | None
    """The part: ``Decision Maker``, ``Influencer``, …"""
