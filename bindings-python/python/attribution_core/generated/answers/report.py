"""Answers of functions of the room report. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from attribution_core._answer import Answer

if TYPE_CHECKING:
    from typing import Literal

    from attribution_core.generated.answers import (
        Alignment,
        ChannelInsights,
        Currency,
        DealStatus,
        Period,
        Side,
        StageProgression,
        Timestamp,
        VelocityReport,
    )


class AccountJourney(Answer):
    """Journey of an account: all touches of all its deals, won, lost and open, in the order of time, each once."""

    __slots__ = (
        "account",
        "name",
        "segment",
        "industry",
        "deal_size",
        "touches",
        "first_at",
        "last_at",
        "span_days",
        "longest_gap_days",
        "longest_gap_from",
        "mean_gap_days",
        "engaged",
        "touches_without_lead",
        "committee_size",
        "engaged_share",
        "deals",
        "stakeholders",
        "milestones",
        "touchpoints",
    )

    account: str
    """Id of the account."""
    name: str | None
    """Its name for people."""
    segment: str | None
    """Segment of the market."""
    industry: str | None
    """Industry."""
    deal_size: str | None
    """Size of its deals."""
    touches: int
    """Distinct touches."""
    first_at: Timestamp | None
    """Moment of the first touch."""
    last_at: Timestamp | None
    """Moment of the last touch."""
    span_days: float | None
    """Days from the first touch to the last."""
    longest_gap_days: float | None
    """Longest gap between two touches that follow each other, in days; none with fewer than two touches."""
    longest_gap_from: Timestamp | None
    """Moment at which the longest gap began."""
    mean_gap_days: float | None
    """Mean gap between touches, in days; none with fewer than two touches."""
    engaged: int
    """Distinct people who were touched."""
    touches_without_lead: int
    """Touches of which no person is known."""
    committee_size: float
    """Size of the buying committee: people with a contact role in a deal, else the largest head count of the deals."""
    engaged_share: float | None
    """Share of the committee that was touched, at most 1; none where no committee is known."""
    deals: list[AccountDeal]
    """The deals, by creation."""
    stakeholders: list[Stakeholder]
    """The people, those with the most touches first."""
    milestones: list[AccountMilestone]
    """Milestones of the deals, in the order of time."""
    touchpoints: list[AccountTouch]
    """The touches, in the order of time."""


class AccountDeal(Answer):
    """Deal of an account."""

    __slots__ = ("opportunity", "name", "status", "stage", "amount", "created_at", "closed_at", "cycle_days", "touches")

    opportunity: str
    """Opportunity."""
    name: str | None
    """Its name for people."""
    status: DealStatus
    """Status of the deal."""
    stage: str | None
    """Stage that it is in."""
    amount: float | None
    """Amount, not weighted by a probability."""
    created_at: Timestamp | None
    """Moment of the creation."""
    closed_at: Timestamp | None
    """Moment of the close; none while it is open."""
    cycle_days: float | None
    """Length of the sales cycle in days, where it is known."""
    touches: int
    """Touches of the deal."""


class Stakeholder(Answer):
    """Person of an account: somebody who was touched, or has a part in a deal."""

    __slots__ = ("lead", "roles", "member", "touches", "first_at", "last_at")

    lead: str
    """Lead or contact."""
    roles: list[str]
    """Parts that the person has in the deals, each once."""
    member: bool
    """True for a member of the buying committee of a deal."""
    touches: int
    """Touches; 0 for somebody who has a part and was never touched."""
    first_at: Timestamp | None
    """Moment of the first touch."""
    last_at: Timestamp | None
    """Moment of the last touch."""


class AccountMilestone(Answer):
    """Milestone of a deal of an account."""

    __slots__ = ("at", "milestone", "opportunity", "stage", "lead")

    at: Timestamp
    """Moment of the milestone."""
    milestone: AccountMilestoneKind
    """Kind of the milestone."""
    opportunity: str
    """Deal that it happened to."""
    stage: str | None
    """Stage that the deal came to."""
    lead: str | None
    """Lead that was created."""


AccountMilestoneKind: TypeAlias = Literal[
    "lead_created", "opportunity_created", "stage_changed", "won", "lost", "expected_close"
]
"""Kind of milestone.

``lead_created``: The first lead of a deal was created.

``opportunity_created``: A deal was created.

``stage_changed``: A deal came to a stage.

``won``: A deal was won.

``lost``: A deal was lost.

``expected_close``: An open deal is expected to close.
"""


class AccountTouch(Answer):
    """Touch of an account."""

    __slots__ = ("at", "gap_days", "lead", "side", "channel", "kind", "campaign", "stage", "opportunities", "row", "id")

    at: Timestamp | None
    """Moment of the touch."""
    gap_days: float | None
    """Days since the touch before; none for the first."""
    lead: str | None
    """Lead that was touched."""
    side: Side | None
    """Side that made the touch."""
    channel: str
    """Channel."""
    kind: str | None
    """Kind of touch."""
    campaign: str | None
    """Campaign."""
    stage: str | None
    """Funnel stage that the touch influences."""
    opportunities: list[str]
    """Deals that it is a touch of."""
    row: int
    """Row of the touch in the input."""
    id: str | None
    """Its id, where touches have ids."""


class TouchpointType(Answer):
    """Kind of touches with its weight."""

    __slots__ = ("kind", "multiplier", "known", "accelerates", "touches")

    kind: str
    """Kind, as the library spells it."""
    multiplier: float
    """Multiplier; 1 for a kind that no table names."""
    known: bool
    """True for a kind that a table names."""
    accelerates: bool
    """True for a kind that speeds a deal up, in the factor ``velocity``."""
    touches: int
    """Distinct touches of the kind in the journeys, of deals of every status."""


class B2bModelInfo(Answer):
    """Factors and multipliers of the B2B models, as they are in force."""

    __slots__ = ("factors", "touch_types", "stages", "tiers", "deal_sizes", "default_cycle_days")

    factors: list[FactorInfo]
    """The five factors, in the order in which the mix adds them up."""
    touch_types: list[Multiplier]
    """Multipliers of kinds of touches."""
    stages: list[Multiplier]
    """Multipliers of funnel stages."""
    tiers: list[Multiplier]
    """Multipliers of lead tiers."""
    deal_sizes: list[DealSizeWeights]
    """Expected cycles by size of the deal."""
    default_cycle_days: float
    """Expected sales cycle in days of a deal of another size, or of none."""


class FactorInfo(Answer):
    """Factor of the B2B models."""

    __slots__ = ("factor", "model", "weight", "summary", "formula")

    factor: Factor2
    """The factor."""
    model: str
    """Name of the model that is this factor alone."""
    weight: float
    """Share of the factor in the mix: the weights divided by their sum."""
    summary: str
    """One line."""
    formula: str
    """Weight of a touch before normalising, in plain text."""


Factor2: TypeAlias = Literal["time", "quality", "account", "stage", "velocity"]
"""Factor of B2B attribution: one way to look at the touches of a deal.

``time``: Recency and kind of the touch.

``quality``: Engagement and quality of the lead.

``account``: Kind and engagement, with more for sales.

``stage``: Kind, engagement and funnel stage.

``velocity``: Engagement, with more for kinds that speed a deal up.
"""


class Multiplier(Answer):
    """Multiplier by name."""

    __slots__ = ("name", "multiplier")

    name: str
    """Name."""
    multiplier: float
    """Multiplier."""


class DealSizeWeights(Answer):
    """Expected cycle and multiplier of deals of one size."""

    __slots__ = ("deal_size", "expected_cycle_days", "multiplier")

    deal_size: str
    """Size of the deal."""
    expected_cycle_days: float
    """Expected sales cycle in days."""
    multiplier: float
    """Multiplier of the size, which is reported and weighs nothing: within one deal it cancels."""


class B2bReport(Answer):
    """Report on deals: what was won, by touches, channels and sides, and apart from it what is in the pipeline.

    Value of won deals is their amount. Value of the open pipeline is the amount times the probability, as of the
    moment at which it is looked at, and is never added to what was won.
    """

    __slots__ = (
        "model",
        "currency",
        "as_of",
        "filter",
        "deals",
        "win_rate",
        "findings",
        "won",
        "open",
        "velocity",
        "stages",
        "model_info",
        "touchpoint_types",
    )

    model: str
    """Model that gave the credits."""
    currency: Currency | None
    """Currency of all amounts, where one is named."""
    as_of: Timestamp | None
    """Moment at which open deals are looked at, where it is known."""
    filter: ReportFilter
    """Filter of the report."""
    deals: list[DealTotals]
    """Deals of each status: won, lost, open."""
    win_rate: float | None
    """Win rate: won over won and lost; none where none is closed."""
    findings: list[Finding]
    """Findings to be told first, each by a rule with a name."""
    won: WonDeals
    """Deals that were won."""
    open: OpenDeals | None
    """Open pipeline; none where no open deal has a touch."""
    velocity: VelocityReport
    """Velocity of deals, and expected cycles of open ones."""
    stages: StageProgression
    """Conversion and time of deals from stage to stage."""
    model_info: B2bModelInfo
    """Weights that are in force."""
    touchpoint_types: list[TouchpointType]
    """Kinds of touches with their weights."""


class ReportFilter(Answer):
    """Filter of a report: accounts, deal sizes, segments and a period. What is empty filters nothing.

    A deal must pass all that is given: it is of one of the accounts, of one of the sizes and of one of the
    segments. Sizes and segments are those of the deal, else of its account, whatever their case. Of a report by
    touches the credits keep their weights: what touches outside the period earned is left out, and is given to no
    other.
    """

    __slots__ = ("accounts", "deal_sizes", "segments", "period", "period_of")

    accounts: list[str]
    """Ids of the accounts."""
    deal_sizes: list[str]
    """Deal sizes, such as ``enterprise``."""
    segments: list[str]
    """Segments of the market."""
    period: Period | None
    """Period, from its start up to but not including its end."""
    period_of: PeriodOf
    """Date that the period is compared with: that of the close, unless touches are asked for. Default 'close'."""


PeriodOf: TypeAlias = Literal["close", "touch"]
"""Date that a period of a report is compared with.

``close``: Close of a deal, and creation of an open one: deals are in the report or not, with all their touches.

``touch``: Touch: deals of any date are in the report, with those of their touches that lie in the period.
"""


class DealTotals(Answer):
    """Deals of one status."""

    __slots__ = (
        "status",
        "deals",
        "without_amount",
        "without_touch",
        "without_probability",
        "amount",
        "weighted_amount",
        "mean_amount",
    )

    status: DealStatus
    """Status of the deals."""
    deals: int
    """Number of deals."""
    without_amount: int
    """Those among them that have no amount."""
    without_touch: int
    """Those among them that have no touch in their window."""
    without_probability: int
    """Open deals among them that have no probability, and so no weighted amount."""
    amount: float
    """Sum of the amounts."""
    weighted_amount: float | None
    """Sum of amount times probability, of open deals that have both; none where none has, and for others."""
    mean_amount: float | None
    """Mean amount, a deal without one as 0; none where there are no deals."""


class Finding(Answer):
    """Finding: what is to be told first, with the rule that says so."""

    __slots__ = ("topic", "rule", "sentence")

    topic: FindingTopic
    """Topic."""
    rule: str
    """The rule that applies."""
    sentence: str
    """Sentence for people."""


FindingTopic: TypeAlias = Literal["data", "touches", "channels", "alignment", "stages"]
"""Topic of a finding.

``data``: Data: what the report could not see.

``touches``: Touches: how concentrated the value is.

``channels``: Channels.

``alignment``: Sales and marketing.

``stages``: Stages of deals.
"""


class WonDeals(Answer):
    """Deals that were won: what touches, channels and sides earned."""

    __slots__ = ("summary", "channels", "alignment")

    summary: TouchSummary
    """Summary of the value that touches earned, and of its evenness."""
    channels: ChannelInsights
    """Channels: what each earned beside what it cost."""
    alignment: Alignment
    """Sales and marketing: what each earned."""


class TouchSummary(Answer):
    """Summary of the touches of a report: total, mean, the best, and how much the best and the least of them hold.

    A touch that earned from several deals is one touch, with all that it earned. A fifth of n touches is max(1,
    ⌊n / 5⌋) of them. Gini = Σ (2i − n − 1)·xᵢ / (n · Σ x), the touches in rising order, i from 1: 0 when all
    earned the same; without a correction for small samples.
    """

    __slots__ = ("total", "touches", "credits", "deals", "mean", "top", "top_fifth_share", "bottom_fifth_share", "gini")

    total: float
    """Value that the touches earned."""
    touches: int
    """Distinct touches."""
    credits: int
    """Credits: a touch counts once for each deal that it is a touch of."""
    deals: int
    """Deals with such a touch."""
    mean: float | None
    """Mean value of a touch; none without touches."""
    top: list[TopTouch]
    """The touches that earned most, then in the order of their ids."""
    top_fifth_share: float | None
    """Share of the value that the fifth of the touches with the most has; none when nothing was earned."""
    bottom_fifth_share: float | None
    """Share of the value that the fifth of the touches with the least has; none when nothing was earned."""
    gini: float | None
    """Gini coefficient of what touches earned, 0 (even) to 1; none when nothing was earned."""


class TopTouch(Answer):
    """A touch that earned much."""

    __slots__ = ("row", "id", "at", "channel", "kind", "lead", "deals", "value", "share")

    row: int
    """Row of the touch in the input."""
    id: str | None
    """Its id, where touches have ids."""
    at: Timestamp | None
    """Moment of the touch."""
    channel: str
    """Channel."""
    kind: str | None
    """Kind of touch."""
    lead: str | None
    """Lead that was touched."""
    deals: int
    """Deals that it earned from."""
    value: float
    """Value that it earned."""
    share: float | None
    """Share of the value of all touches; none when nothing was earned."""


class OpenDeals(Answer):
    """Open pipeline: what touches, channels and sides may earn, at the probabilities of the deals. Costs are those
    of won deals.
    """

    __slots__ = ("summary", "channels", "alignment")

    summary: TouchSummary
    """Summary of the value that touches may earn, and of its evenness."""
    channels: list[PipelineChannel]
    """Channels: what each may earn."""
    alignment: Alignment
    """Sales and marketing: what each may earn."""


class PipelineChannel(Answer):
    """Weighted value of the open pipeline that one channel may earn."""

    __slots__ = ("channel", "value", "share", "opportunities", "touches", "kinds")

    channel: str
    """Channel."""
    value: float
    """Value: the amounts of open deals times their probabilities."""
    share: float | None
    """Share of the value of all channels; none where there is none."""
    opportunities: float
    """Open opportunities: the sum of its credits."""
    touches: int
    """Distinct touches."""
    kinds: list[str]
    """Kinds of its touches, by name."""
