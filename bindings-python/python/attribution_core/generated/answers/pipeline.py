"""Answers of functions of the room pipeline. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from attribution_core._answer import Answer

if TYPE_CHECKING:
    from typing import Literal

    from attribution_core.generated.answers import CostSource, Currency, Period, Timestamp


class PipelineReport(Answer):
    """Pipeline report: for each group of touches the leads, opportunities and deals that it earned, its cost, and
    its returns.
    """

    __slots__ = (
        "by",
        "model",
        "currency",
        "as_of",
        "lookback_days",
        "cost_source",
        "cost",
        "leads_by_account",
        "rows",
        "unattributed",
        "total",
        "set_aside",
    )

    by: str
    """Dimension of the groups."""
    model: str
    """Model that gave the credits at every milestone."""
    currency: Currency | None
    """Currency of all amounts, where one is named: deals of several are refused, and need a report for each."""
    as_of: Timestamp
    """Moment of the report."""
    lookback_days: float | None
    """Lookback in days, back from each milestone; none where deals keep the attribution window of their journeys,
    and leads have every touch before them.
    """
    cost_source: CostSource | None
    """Source of the costs; none where no cost is known."""
    cost: float | None
    """Cost of all groups together; none where no cost is known."""
    leads_by_account: bool
    """True where touches name no lead, so that leads were given the touches of their accounts."""
    rows: list[PipelineGroup]
    """The groups, the greatest won revenue first, then by pipeline and name; touches without a value last."""
    unattributed: PipelineSums
    """Leads and deals that no touch earned: with the rows they add up to the total."""
    total: PipelineSums
    """All leads and deals up to the moment of the report."""
    set_aside: PipelineSetAside
    """Leads and deals that are in no milestone, by reason."""


class PipelineGroup(Answer):
    """Row of a pipeline report: what one group of touches brought, and what it cost.

    Columns of credits (``leads`` to ``weighted_pipeline``) add up with those that are unattributed to the total.
    Columns of influence count a lead or deal once for each group that touched it, and do not add up.
    """

    __slots__ = (
        "group",
        "touches",
        "leads",
        "qualified_leads",
        "opportunities",
        "won_deals",
        "lost_deals",
        "open_deals",
        "won_revenue",
        "open_pipeline",
        "weighted_pipeline",
        "cost",
        "cost_per_lead",
        "cost_per_qualified_lead",
        "cost_per_opportunity",
        "cpa",
        "roi",
        "roas",
        "pipeline_roi",
        "pipeline_roas",
        "influenced_leads",
        "influenced_opportunities",
        "influenced_won",
        "influenced_closed",
        "influenced_open",
        "win_rate",
        "win_rate_low",
        "win_rate_high",
        "mean_cycle_days",
        "mean_first_touch_to_close_days",
        "trace",
    )

    group: str | None
    """Group; none for touches without a value of the dimension, and for spend without a campaign."""
    touches: int
    """Distinct touches up to the moment of the report, whether they earned something or not."""
    leads: float
    """Credited leads, at their creation."""
    qualified_leads: float
    """Credited leads, at their qualification."""
    opportunities: float
    """Credited opportunities, at their creation."""
    won_deals: float
    """Credited won deals."""
    lost_deals: float
    """Credited lost deals."""
    open_deals: float
    """Credited open deals."""
    won_revenue: float
    """Credited amount of won deals."""
    open_pipeline: float
    """Credited amount of open deals."""
    weighted_pipeline: float
    """Credited amount of open deals times their probability."""
    cost: float | None
    """Cost; none where none is known."""
    cost_per_lead: float | None
    """``cost / leads``; none without a cost, or without leads."""
    cost_per_qualified_lead: float | None
    """``cost / qualified_leads``; none without a cost, or without qualified leads."""
    cost_per_opportunity: float | None
    """``cost / opportunities``; none without a cost, or without opportunities."""
    cpa: float | None
    """Cost per acquisition ``cost / won_deals``; none without a cost, or without won deals."""
    roi: float | None
    """Return on investment of what was won ``(won_revenue − cost) / cost``; none without a cost above 0."""
    roas: float | None
    """Return on ad spend of what was won ``won_revenue / cost``; none without a cost above 0."""
    pipeline_roi: float | None
    """Pipeline ROI ``(won_revenue + weighted_pipeline − cost) / cost``; none without a cost above 0."""
    pipeline_roas: float | None
    """Pipeline ROAS ``(won_revenue + weighted_pipeline) / cost``; none without a cost above 0."""
    influenced_leads: int
    """Influenced leads: those with a touch of the group before their creation."""
    influenced_opportunities: int
    """Influenced opportunities: those with a touch of the group before their creation."""
    influenced_won: int
    """Influenced won deals: those with a touch of the group before the close."""
    influenced_closed: int
    """Influenced closed deals, won and lost."""
    influenced_open: int
    """Influenced open deals."""
    win_rate: float | None
    """Win rate of influenced deals: won over won and lost; none where none is closed."""
    win_rate_low: float | None
    """Lower bound of the Wilson interval of the win rate at 95 %."""
    win_rate_high: float | None
    """Upper bound of the Wilson interval of the win rate at 95 %."""
    mean_cycle_days: float | None
    """Mean sales cycle of influenced won deals in days, from creation to close."""
    mean_first_touch_to_close_days: float | None
    """Mean days from the first touch of the deal, of any group, to the close of influenced won deals."""
    trace: list[PipelineTrace]
    """Leads and deals behind the figures, where they are asked for."""


class PipelineTrace(Answer):
    """Trace of a figure: the credit that a group has of one lead or deal at one milestone.

    The credits of a milestone add up to the figure of the row.
    """

    __slots__ = ("milestone", "id", "credit", "value")

    milestone: str
    """Milestone: ``lead``, ``qualified_lead``, ``opportunity``, ``won``, ``lost`` or ``open``."""
    id: str
    """Id of the lead or of the opportunity."""
    credit: float
    """Credit: the share of it, 0 where a touch took part and earned nothing."""
    value: float | None
    """Credit times the amount; none for leads, and for opportunities at their creation."""


class PipelineSums(Answer):
    """Columns of a pipeline report that add up: leads and deals at each milestone, and their amounts."""

    __slots__ = (
        "leads",
        "qualified_leads",
        "opportunities",
        "won_deals",
        "lost_deals",
        "open_deals",
        "won_revenue",
        "open_pipeline",
        "weighted_pipeline",
        "trace",
    )

    leads: float
    """Leads, at their creation."""
    qualified_leads: float
    """Leads, at their qualification."""
    opportunities: float
    """Opportunities, at their creation."""
    won_deals: float
    """Won deals."""
    lost_deals: float
    """Lost deals."""
    open_deals: float
    """Open deals."""
    won_revenue: float
    """Amount of won deals."""
    open_pipeline: float
    """Amount of open deals."""
    weighted_pipeline: float
    """Amount of open deals times their probability."""
    trace: list[PipelineTrace]
    """Leads and deals behind the figures, where they are asked for; empty for the total."""


class PipelineSetAside(Answer):
    """Leads and opportunities that are left out of milestones, by reason."""

    __slots__ = ("leads_without_date", "leads_after", "opportunities_without_date", "opportunities_after")

    leads_without_date: int
    """Leads without a creation, which are no lead at a milestone."""
    leads_after: int
    """Leads created after the moment of the report."""
    opportunities_without_date: int
    """Opportunities without a creation: they count as won, lost or open, and not at their creation."""
    opportunities_after: int
    """Opportunities created after the moment of the report."""


class Forecast(Answer):
    """Forecast: expected revenue of the open pipeline, by stage, beside the CRM's own, and credited to groups of
    touches.
    """

    __slots__ = (
        "as_of",
        "since",
        "currency",
        "by",
        "model",
        "open_deals",
        "open_pipeline",
        "mean",
        "sd",
        "level",
        "low",
        "high",
        "crm_weighted",
        "velocity_per_day",
        "stages",
        "rows",
        "unattributed",
        "total",
        "set_aside",
    )

    as_of: Timestamp
    """Moment at which open deals are looked at."""
    since: Timestamp
    """Moment from which closed deals count for win rates."""
    currency: Currency | None
    """Currency of all amounts, where one is named."""
    by: str
    """Dimension of the groups."""
    model: str
    """Model that gave the credits."""
    open_deals: int
    """Number of open deals."""
    open_pipeline: float
    """Amount of open deals."""
    mean: float
    """Expected revenue: amounts times the win rates of stages."""
    sd: float
    """Standard deviation of the revenue, of the deals' own chance and of the uncertainty of the rates."""
    level: float
    """Confidence level of the interval."""
    low: float
    """Lower bound of the interval, at least 0."""
    high: float
    """Upper bound of the interval, at most the amount of all open deals."""
    crm_weighted: float
    """Amounts times the probabilities that the CRM has of each deal; one without a probability counts as 0."""
    velocity_per_day: float | None
    """Pipeline velocity per day: open deals × win rate × mean amount of won deals / mean cycle of won deals in days,
    by the closed deals that count; none where a factor is not known.
    """
    stages: list[StageRate]
    """Win rates by stage, in the order of the stages; last the rate of deals of which no stage is known."""
    rows: list[ForecastGroup]
    """Expected revenue by group, the greatest first; touches without a value last."""
    unattributed: ForecastSums
    """Open deals that no touch earned: with the rows they add up to the total."""
    total: ForecastSums
    """All open deals."""
    set_aside: ForecastSetAside
    """Deals that the rates or amounts are without, by reason."""


class StageRate(Answer):
    """Win rate of the deals that reached a stage, by closed deals."""

    __slots__ = ("stage", "closed", "won", "rate", "a", "b", "open", "open_pipeline", "expected", "crm_weighted")

    stage: str | None
    """Stage; none for deals of which no stage is known, whose rate is that of all closed deals."""
    closed: int
    """Closed deals that reached it: a later stage implies the earlier."""
    won: int
    """Those of them that were won."""
    rate: float
    """Expected win rate ``(won + ½) / (closed + 1)``: the mean of its Beta distribution by the prior of Jeffreys."""
    a: float
    """Parameter a of the Beta distribution of the rate: ``won + ½``."""
    b: float
    """Parameter b of the Beta distribution of the rate: ``lost + ½``."""
    open: int
    """Open deals that are at it."""
    open_pipeline: float
    """Their amount."""
    expected: float
    """Their expected revenue: the amount times the rate."""
    crm_weighted: float
    """Their amount times the probability that the CRM has of each."""


class ForecastGroup(Answer):
    """Row of a forecast: the part of the open pipeline that a group of touches is credited with."""

    __slots__ = ("group", "open_deals", "open_pipeline", "expected", "crm_weighted")

    group: str | None
    """Group; none for touches without a value of the dimension."""
    open_deals: float
    """Credited open deals."""
    open_pipeline: float
    """Credited amount."""
    expected: float
    """Credited expected revenue: the amount times the win rate of the stage."""
    crm_weighted: float
    """Credited amount times the probability that the CRM has of each deal."""


class ForecastSums(Answer):
    """Columns of a forecast that add up."""

    __slots__ = ("open_deals", "open_pipeline", "expected", "crm_weighted")

    open_deals: float
    """Open deals."""
    open_pipeline: float
    """Their amount."""
    expected: float
    """Expected revenue: the amount times the win rate of the stage."""
    crm_weighted: float
    """Amount times the probability that the CRM has of each deal."""


class ForecastSetAside(Answer):
    """Deals that a forecast does without, by reason."""

    __slots__ = ("closed_before", "closed_without_stage", "open_without_amount", "open_without_probability")

    closed_before: int
    """Deals that closed before the history that counts."""
    closed_without_stage: int
    """Closed deals without a history of stages: they count for deals of which no stage is known alone."""
    open_without_amount: int
    """Open deals without an amount, which are worth 0."""
    open_without_probability: int
    """Open deals without a probability of the CRM, which it weighs with 0: those too that closed since, of which it
    is not known.
    """


class Reconciliation(Answer):
    """Reconciliation: claims of platforms beside credits, and their sum beside the books."""

    __slots__ = ("model", "currency", "by", "rows", "periods")

    model: str
    """Model that gave the credits."""
    currency: Currency | None
    """Currency of all values, where one is named."""
    by: str
    """Dimension by which credits belong to platforms."""
    rows: list[ReconciledPlatform]
    """Claims, in the order in which they came."""
    periods: list[ReconciledPeriod]
    """Periods, in the order in which claims, and after them the books, name them first."""


class ReconciledPlatform(Answer):
    """Claim of a platform beside what was attributed to it."""

    __slots__ = (
        "platform",
        "period",
        "claimed_by",
        "claimed_conversions",
        "attributed_conversions",
        "conversions_ratio",
        "conversions_overclaim",
        "claimed_value",
        "attributed_value",
        "value_ratio",
        "value_overclaim",
        "note",
    )

    platform: str
    """Platform."""
    period: Period
    """Period."""
    claimed_by: ClaimedBy
    """Date by which the platform counts, and credits are compared."""
    claimed_conversions: float
    """Conversions that it claims."""
    attributed_conversions: float
    """Conversions that were attributed to it."""
    conversions_ratio: float | None
    """``claimed / attributed`` conversions; none where nothing was attributed."""
    conversions_overclaim: float
    """Overclaim of conversions ``claimed − attributed``; below 0 where it claims less."""
    claimed_value: float | None
    """Value that it claims; none where it reports no value."""
    attributed_value: float
    """Value that was attributed to it."""
    value_ratio: float | None
    """``claimed / attributed`` value; none without a claim of value, or where nothing was attributed."""
    value_overclaim: float | None
    """Overclaim of value ``claimed − attributed``; none without a claim of value."""
    note: str | None
    """Note on how to read the row, where its platform counts in another way than the books."""


ClaimedBy: TypeAlias = Literal["conversion_date", "click_date"]
"""Date by which a platform counts a conversion.

``conversion_date``: Date of the conversion, as books count.

``click_date``: Date of the click, or of the ad that was seen, as many ad platforms count.
"""


class ReconciledPeriod(Answer):
    """Claims of all platforms for a period beside the books."""

    __slots__ = (
        "period",
        "platforms",
        "claimed_conversions",
        "attributed_conversions",
        "booked_conversions",
        "conversions_ratio",
        "conversions_overclaim",
        "claimed_value",
        "attributed_value",
        "booked_value",
        "value_ratio",
        "value_overclaim",
        "from_books",
    )

    period: Period
    """Period."""
    platforms: int
    """Platforms that claim something; 0 in a period that the books alone have."""
    claimed_conversions: float
    """Conversions that they claim together."""
    attributed_conversions: float
    """Conversions that were attributed to them."""
    booked_conversions: float
    """Conversions that the books say."""
    conversions_ratio: float | None
    """``claimed / booked`` conversions; none where nothing was booked."""
    conversions_overclaim: float
    """Overclaim of conversions ``claimed − booked``."""
    claimed_value: float | None
    """Value that they claim together; none where none reports a value."""
    attributed_value: float
    """Value that was attributed to them."""
    booked_value: float | None
    """Value that the books say; none where it is not known."""
    value_ratio: float | None
    """``claimed / booked`` value; none where one of them is not known or nothing was booked."""
    value_overclaim: float | None
    """Overclaim of value ``claimed − booked``; none where one of them is not known."""
    from_books: bool
    """True where totals of the books were given; else they are the conversions of the journeys with a touch."""
