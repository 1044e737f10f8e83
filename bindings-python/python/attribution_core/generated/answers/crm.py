"""Answers of functions of the room crm. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from attribution_core._answer import Answer

if TYPE_CHECKING:
    from typing import Literal

    from attribution_core.generated.answers import IdentityKind, Timestamp


class CrmRecords(Answer):
    """Records that the rows of a CRM became, with the report of every row."""

    __slots__ = (
        "accounts",
        "leads",
        "opportunities",
        "contact_roles",
        "stage_changes",
        "activities",
        "links",
        "report",
    )

    accounts: list[Account]
    """Accounts."""
    leads: list[Lead]
    """People: leads and contacts, a converted lead and its contact as one person by the id of the contact."""
    opportunities: list[Opportunity]
    """Opportunities."""
    contact_roles: list[ContactRole]
    """Contact roles."""
    stage_changes: list[StageChange]
    """Stage changes."""
    activities: list[Activity]
    """Activities: tasks, events, campaign responses, partner fields, partners and registrations."""
    links: list[IdentityLink]
    """Identity links: contact and mail address, contact and account, lead and contact."""
    report: CrmReport
    """Report of what became of every row."""


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


LeadTier: TypeAlias = Literal["A", "B", "C", "D"]
"""Grade of a lead, from A, the best, to D.

``A``: The best.

``B``: Good.

``C``: Fair.

``D``: Poor.
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
        "kind",
        "partner",
        "revenue_type",
        "lead_created_at",
        "metadata",
    )
    _left_out = {"kind": None, "partner": None, "revenue_type": None, "lead_created_at": None, "metadata": {}}

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
    kind: str | None
    """Kind of what is attributed, in words of your own: ``opportunity``, ``consumption``, ``account``, …"""
    partner: str | None
    """Partner that the CRM names as the one of the deal."""
    revenue_type: str | None
    """Type of its revenue: ``new``, ``renewal``, ``expansion``, or words of your own."""
    lead_created_at: Timestamp | None
    """Moment when its first lead was created, where no lead says it: a milestone of partners' ``w_shaped``."""
    metadata: dict[str, str]
    """Everything else that is known of it, by names of your own, for rules of partners."""


DealStatus: TypeAlias = Literal["open", "won", "lost"]
"""Status of a deal.

``open``: Not closed yet.

``won``: Closed, and bought.

``lost``: Closed, and not bought.
"""

Currency: TypeAlias = "str"
"""ISO 4217 code of a currency."""


class ContactRole(Answer):
    """Contact role: a member of the buying committee of an opportunity."""

    __slots__ = ("opportunity", "lead", "role")

    opportunity: str
    """Opportunity that the person has a part in. Default ''."""
    lead: str
    """Lead or contact that the person is. Default ''."""
    role: str | None
    """The part: ``Decision Maker``, ``Influencer``, …"""


class StageChange(Answer):
    """Stage change: a line of the stage history of an opportunity or of a lead."""

    __slots__ = ("opportunity", "lead", "stage", "at")

    opportunity: str | None
    """Opportunity that came to the stage."""
    lead: str | None
    """Lead that came to the stage."""
    stage: str
    """Stage that it came to."""
    at: Timestamp
    """Moment when it came there."""


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
    "touchpoint_tracking",
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

``touchpoint_tracking``: Touch that another tool than the CRM tracked.
"""


class IdentityLink(Answer):
    """Link between two ids that were seen together: a sign-in, a form, a conversion of a lead, the account of a
    contact.
    """

    __slots__ = ("left_kind", "left", "right_kind", "right", "at", "source")
    _left_out = {"at": None, "source": None}

    left_kind: IdentityKind
    """Kind of one id."""
    left: str
    """One id."""
    right_kind: IdentityKind
    """Kind of the other."""
    right: str
    """The other id."""
    at: Timestamp | None
    """Moment at which they were seen together; a link without one always counts."""
    source: str | None
    """Source of the link, for your own use."""


class CrmReport(Answer):
    """Report of what became of every row: ``rows`` is the sum of ``mapped``, ``set_aside`` and ``rejected``, of each
    object and of all.
    """

    __slots__ = (
        "rows",
        "mapped",
        "set_aside",
        "rejected",
        "repaired",
        "converted_leads",
        "objects",
        "reasons",
        "rejections",
        "repairs",
        "unknown_fields",
    )

    rows: int
    """Rows that were given."""
    mapped: int
    """Rows that became records."""
    set_aside: int
    """Rows that were set aside, each for a reason."""
    rejected: int
    """Rows that a needed field made unusable."""
    repaired: int
    """Optional fields that were left empty as they could not be read."""
    converted_leads: int
    """Converted leads that are one person with their contact."""
    objects: list[CrmObjectRows]
    """Rows of each object, in the order in which they were read."""
    reasons: list[CrmSetAside]
    """Rows set aside, by object and reason."""
    rejections: list[CrmRejection]
    """Rejected rows."""
    repairs: list[CrmRepair]
    """Optional fields that were left empty."""
    unknown_fields: list[CrmUnknownField]
    """Filled fields that the mapping does not name. Activities keep them in ``metadata``."""


class CrmObjectRows(Answer):
    """Rows of an object of the CRM."""

    __slots__ = ("object", "record", "rows", "mapped", "set_aside", "rejected", "repaired", "nearest")

    object: str
    """Name of the object, as it was given."""
    record: CrmRecord | None
    """Record that its rows become; ``null`` for an object that the mapping does not name."""
    rows: int
    """Rows that were given."""
    mapped: int
    """Rows that became records."""
    set_aside: int
    """Rows that were set aside."""
    rejected: int
    """Rows that were rejected."""
    repaired: int
    """Optional fields that were left empty."""
    nearest: str | None
    """Name most like it among the objects of the mapping, of an object that it does not name."""


CrmRecord: TypeAlias = Literal[
    "stage",
    "owner",
    "account",
    "opportunity",
    "contact",
    "lead",
    "contact_role",
    "stage_change",
    "task",
    "event",
    "campaign_member",
    "partner",
    "registration",
    "association",
]
"""Record that the rows of an object of the CRM become.

``stage``: Stage of a pipeline: its name, and the status that it stands for.

``owner``: Owner of records: a user of the CRM.

``account``: Account, or company.

``opportunity``: Opportunity, or deal; its partner fields become activities of their own.

``contact``: Contact: a person of an account.

``lead``: Lead: a person who may become a contact.

``contact_role``: Contact role: the part of a person in a deal.

``stage_change``: Stage change: a line of a history.

``task``: Task: an activity that counts once it is completed.

``event``: Event, call, mail or meeting: an activity that counts unless it was cancelled.

``campaign_member``: Member of a campaign: an activity that counts once the person has responded.

``partner``: Partner of a deal or account, in a row of its own.

``registration``: Registration of a deal by a partner.

``association``: Association of two records, which the records themselves do not name.
"""


class CrmSetAside(Answer):
    """Rows of an object that were set aside for one reason."""

    __slots__ = ("object", "reason", "rows")

    object: str
    """Name of the object."""
    reason: CrmSetAsideReason
    """Reason."""
    rows: int
    """Rows."""


CrmSetAsideReason: TypeAlias = Literal[
    "no_mapping",
    "empty",
    "filtered",
    "deleted",
    "duplicate",
    "same_minute",
    "not_completed",
    "not_held",
    "child_event",
    "mail_open",
    "not_responded",
    "after_as_of",
    "not_approved",
    "no_record",
]
"""Reason for which a row was set aside.

``no_mapping``: The mapping does not name the object.

``empty``: No cell of the row is filled.

``filtered``: A field has none of the values that ``only`` asks for.

``deleted``: The record was deleted or archived.

``duplicate``: An earlier row has the same id, or is the same in all that counts.

``same_minute``: An earlier activity was with the same person, of the same kind, in the same minute.

``not_completed``: A task that is not completed.

``not_held``: An event that was cancelled, or to which nobody came.

``child_event``: An event of an invited person, beside that of the organiser.

``mail_open``: Opening of a mail, which machines do too.

``not_responded``: Member of a campaign who has not responded.

``after_as_of``: Activity later than ``as_of``.

``not_approved``: Registration that was rejected, withdrawn, a duplicate, or has expired.

``no_record``: Association of a record that is not among the rows, or that the record names itself.
"""


class CrmRejection(Answer):
    """Rejected row, with the field to look at."""

    __slots__ = ("object", "row", "id", "field", "reason")

    object: str
    """Name of the object."""
    row: int
    """Place of the row among those of its object, from 0."""
    id: str | None
    """Id of the record, where it has one."""
    field: str
    """Field of the record that made it unusable."""
    reason: str
    """Sentence that says what was expected and what came."""


class CrmRepair(Answer):
    """Optional field that was left empty as it could not be read."""

    __slots__ = ("object", "row", "id", "field", "value", "reason")

    object: str
    """Name of the object."""
    row: int
    """Place of the row among those of its object, from 0."""
    id: str | None
    """Id of the record, where it has one."""
    field: str
    """Field of the record that was left empty."""
    value: str
    """Text as it was given."""
    reason: str
    """Sentence that says what was expected and what came."""


class CrmUnknownField(Answer):
    """Filled field that the mapping does not name."""

    __slots__ = ("object", "field", "rows")

    object: str
    """Name of the object."""
    field: str
    """Name of the field."""
    rows: int
    """Rows that fill it."""
