"""Types that functions take of the room deals. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

if TYPE_CHECKING:
    from collections.abc import Mapping

    from attribution_core.generated.answers import Currency, DealStatus, LeadTier
    from attribution_core.inputs import Time


class OpportunityInput(TypedDict):
    """Opportunity (deal): what an account may buy, with its amount and the moments of its way."""

    id: NotRequired[str]
    """Identifies the opportunity; touches that belong to it alone name it in ``opportunity``. Default ''."""
    account: NotRequired[str | None]
    """Account that buys."""
    name: NotRequired[str | None]
    """Name for people."""
    status: NotRequired[DealStatus | None]
    """Status; where there is none, the stage says it, or a close with a probability of 1 or 0, and else it is open."""
    stage: NotRequired[str | None]
    """Stage that it is in, in words of your own."""
    created_at: NotRequired[Time | None]
    """Moment when it was created: a milestone of ``w_shaped`` and ``full_path``."""
    closed_at: NotRequired[Time | None]
    """Moment when it was closed. A date means the end of that day; of an open deal it is a forecast."""
    expected_close_at: NotRequired[Time | None]
    """Moment when an open deal is expected to close."""
    amount: NotRequired[float | None]
    """Amount in major units of the currency; without one it counts with the value 0."""
    currency: NotRequired[Currency | None]
    """Currency of ``amount``; all opportunities share it."""
    probability: NotRequired[float | None]
    """Probability that it will be won, 0 to 1."""
    deal_size: NotRequired[str | None]
    """Size of the deal: ``enterprise``, ``mid_market``, ``smb``, or words of your own."""
    segment: NotRequired[str | None]
    """Segment of the market."""
    sales_cycle_days: NotRequired[float | None]
    """Length of the sales cycle in days, where it is known better than by the moments; 0 is a value."""
    decision_makers: NotRequired[float | None]
    """Number of decision makers."""
    committee_influencers: NotRequired[float | None]
    """Number of people in the buying committee with a say who do not decide; the name ``influencers`` is read too."""
    kind: NotRequired[str | None]
    """Kind of what is attributed, in words of your own: ``opportunity``, ``consumption``, ``account``, …"""
    partner: NotRequired[str | None]
    """Partner that the CRM names as the one of the deal."""
    revenue_type: NotRequired[str | None]
    """Type of its revenue: ``new``, ``renewal``, ``expansion``, or words of your own."""
    lead_created_at: NotRequired[Time | None]
    """Moment when its first lead was created, where no lead says it: a milestone of partners' ``w_shaped``."""
    metadata: NotRequired[Mapping[str, str]]
    """Everything else that is known of it, by names of your own, for rules of partners."""


class LeadInput(TypedDict):
    """Lead: a person who may buy; contacts of a CRM are leads too."""

    id: NotRequired[str]
    """Identifies the lead; touches name it in ``lead``. Default ''."""
    account: NotRequired[str | None]
    """Account that the person belongs to."""
    opportunity: NotRequired[str | None]
    """Opportunity that the lead became."""
    created_at: NotRequired[Time | None]
    """Moment when the lead was created: a milestone of ``w_shaped`` and ``full_path``."""
    qualified_at: NotRequired[Time | None]
    """Moment when the lead was qualified, by marketing or by sales as you count it."""
    lead_score: NotRequired[float | None]
    """Score of the lead, 0 to 100."""
    demographic_score: NotRequired[float | None]
    """Fit of the person, 0 to 100."""
    behavioral_score: NotRequired[float | None]
    """Activity of the person, 0 to 100."""
    firmographic_score: NotRequired[float | None]
    """Fit of the company, 0 to 100."""
    tier: NotRequired[LeadTier | None]
    """Grade; where there is none, the scores give one."""


class AccountInput(TypedDict):
    """Account: a company that buys. What an opportunity does not say of itself its account says for it."""

    id: NotRequired[str]
    """Identifies the account; touches, leads and opportunities name it in ``account``. Default ''."""
    name: NotRequired[str | None]
    """Name for people."""
    domain: NotRequired[str | None]
    """Domain of its website or of its people's mail: ``acme.example``, or the address of a page there."""
    segment: NotRequired[str | None]
    """Segment of the market."""
    industry: NotRequired[str | None]
    """Industry."""
    deal_size: NotRequired[str | None]
    """Size of its deals: ``enterprise``, ``mid_market``, ``smb``, or words of your own."""
    decision_makers: NotRequired[float | None]
    """Number of decision makers."""
    committee_influencers: NotRequired[float | None]
    """Number of people in the buying committee with a say who do not decide; the name ``influencers`` is read too."""


class ContactRoleInput(TypedDict):
    """Contact role: a member of the buying committee of an opportunity."""

    opportunity: NotRequired[str]
    """Opportunity that the person has a part in. Default ''."""
    lead: NotRequired[str]
    """Lead or contact that the person is. Default ''."""
    role: NotRequired[str | None]
    """The part: ``Decision Maker``, ``Influencer``, …"""


class StageChangeInput(TypedDict):
    """Stage change: a line of the stage history of an opportunity or of a lead."""

    opportunity: NotRequired[str | None]
    """Opportunity that came to the stage."""
    lead: NotRequired[str | None]
    """Lead that came to the stage."""
    stage: str
    """Stage that it came to."""
    at: Time
    """Moment when it came there."""
