"""Answers of functions of the room report. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from attribution_core._answer import Answer

if TYPE_CHECKING:
    from attribution_core.generated.answers import DealStatus, Timestamp


class VelocityReport(Answer):
    """Velocity report: how fast deals close, what goes with it, and when open ones will."""

    __slots__ = (
        "as_of",
        "currency",
        "total",
        "by_deal_size",
        "survival",
        "survival_by_deal_size",
        "landmark_days",
        "deals_at_landmark",
        "touches_by",
        "associations",
        "regression",
        "no_regression",
        "predictions",
        "deals",
    )

    as_of: Timestamp | None
    """Moment at which open deals are looked at: that of the journeys."""
    currency: Currency | None
    """Currency of the amounts, where one is named."""
    total: PipelineVelocity
    """Velocity of all deals."""
    by_deal_size: list[PipelineVelocity]
    """Velocity by deal size, by name; deals of no known size last."""
    survival: CycleSurvival
    """Survival of all deals."""
    survival_by_deal_size: list[CycleSurvival]
    """Survival by deal size."""
    landmark_days: float
    """Landmark in days since the creation of a deal."""
    deals_at_landmark: int
    """Deals that were still open at the landmark."""
    touches_by: TouchesBy
    """Type by which touches are told apart."""
    associations: list[CycleAssociation]
    """Associations of types of touches with the length of cycles, those of most deals first."""
    regression: CycleRegression | None
    """Regression of the length of cycles of won deals."""
    no_regression: NoRegression | None
    """Reason why there is none."""
    predictions: list[PredictedCycle]
    """Predicted cycles of open deals."""
    deals: list[DealVelocity]
    """Velocity of each deal."""


Currency: TypeAlias = "str"
"""ISO 4217 code of a currency."""


class PipelineVelocity(Answer):
    """Pipeline velocity: what the deals of a period, or of one size, bring per day."""

    __slots__ = (
        "deal_size",
        "opportunities",
        "won",
        "lost",
        "open",
        "win_rate",
        "mean_amount",
        "per_day",
        "won_cycle",
        "lost_cycle",
    )

    deal_size: str | None
    """Size of the deals; none for all deals, and for those whose size is not known."""
    opportunities: int
    """Opportunities."""
    won: int
    """Those that were won."""
    lost: int
    """Those that were lost."""
    open: int
    """Those that are open."""
    win_rate: float | None
    """Win rate: won / (won + lost); none where nothing was closed."""
    mean_amount: float | None
    """Mean amount of won deals; one without an amount counts as 0."""
    per_day: float | None
    """Velocity in units of the currency per day; none where a factor is not known or cycles take no time."""
    won_cycle: DaysSummary
    """Cycles of won deals."""
    lost_cycle: DaysSummary
    """Cycles of lost deals."""


class DaysSummary(Answer):
    """Lengths of time in days: number, mean and quartiles.

    Quartiles lie between the two nearest of the sorted lengths, in proportion (type 7 of Hyndman and Fan, as
    spreadsheets and NumPy have them).
    """

    __slots__ = ("count", "mean", "median", "p25", "p75")

    count: int
    """Number of lengths that are known."""
    mean: float | None
    """Mean; none where there is no length."""
    median: float | None
    """Median."""
    p25: float | None
    """Lower quartile: a quarter is shorter."""
    p75: float | None
    """Upper quartile: a quarter is longer."""


class CycleSurvival(Answer):
    """Survival of deals of one size: how many last how long, and how many are won by when."""

    __slots__ = ("deal_size", "cycle", "winning")

    deal_size: str | None
    """Size of the deals; none for all deals, and for those whose size is not known."""
    cycle: KaplanMeier
    """Length of cycles, with open deals as censored (Kaplan–Meier)."""
    winning: CumulativeIncidence
    """Cumulative incidence of winning, with losses as the competing event (Aalen–Johansen)."""


class KaplanMeier(Answer):
    """Kaplan–Meier estimate of the length of sales cycles, with open deals as censored.

    Why you would pick it: the mean cycle of deals that are closed leaves out those that take long, because they
    are still open; this does not.
    """

    __slots__ = ("deals", "closed", "open", "median", "low", "high", "steps")

    deals: int
    """Deals."""
    closed: int
    """Those that were closed, won or lost."""
    open: int
    """Those that are open: censored."""
    median: float | None
    """Median cycle in days; none where less than half of the deals are seen to close."""
    low: float | None
    """Lower confidence limit of the median."""
    high: float | None
    """Upper confidence limit of the median; none where the data do not set one."""
    steps: list[SurvivalStep]
    """Survival curve: a step for each day on which a deal was closed."""


class SurvivalStep(Answer):
    """Step of a survival curve: a day on which deals were closed."""

    __slots__ = ("days", "at_risk", "events", "survival", "std_error", "low", "high")

    days: float
    """Days since creation."""
    at_risk: int
    """Deals at risk: those that lasted as long, those that are open since as many days too."""
    events: int
    """Deals that were closed on this day, won or lost."""
    survival: float
    """Part of the deals that lasts longer."""
    std_error: float | None
    """Standard error of it, by Greenwood's formula; none where nothing lasts longer."""
    low: float | None
    """Lower confidence limit of it; none where nothing lasts longer."""
    high: float | None
    """Upper confidence limit of it; none where nothing lasts longer."""


class CumulativeIncidence(Answer):
    """Cumulative incidence of winning, with losses as the competing event (Aalen–Johansen).

    Why you would pick it: 1 − S of a Kaplan–Meier estimate with losses as censored asks how many would be won if
    no deal could be lost, and promises too much; this is the part that is won in truth.
    """

    __slots__ = ("won", "steps")

    won: float | None
    """Part of the deals that is won in the end, as far as the data reach; none where no deal was closed."""
    steps: list[IncidenceStep]
    """Curve: a step for each day on which a deal was won."""


class IncidenceStep(Answer):
    """Step of a cumulative incidence: a day on which deals were won."""

    __slots__ = ("days", "at_risk", "won", "incidence", "std_error")

    days: float
    """Days since creation."""
    at_risk: int
    """Deals at risk: those that lasted as long."""
    won: int
    """Deals that were won on this day."""
    incidence: float
    """Part of all deals that is won by this day."""
    std_error: float
    """Standard error of it."""


TouchesBy: TypeAlias = Literal["kind", "side", "channel"]
"""Type of touches: the field by which a report tells them apart.

``kind``: Kind of touch: webinar, demo request, …; the channel where no touch has a kind.

``side``: Sales, marketing or both.

``channel``: Channel where the touch happened.
"""


class CycleAssociation(Answer):
    """Association of a type of touch with the length of the sales cycle, among deals that were open at the landmark.

    An association and no effect: deals that get a touch differ from others in more than that.
    """

    __slots__ = (
        "touch_type",
        "deals_with",
        "closed_with",
        "median_with",
        "deals_without",
        "closed_without",
        "median_without",
        "difference",
        "low",
        "high",
    )

    touch_type: str
    """Type of touch."""
    deals_with: int
    """Deals with such a touch before the landmark."""
    closed_with: int
    """Those of them that are closed."""
    median_with: float | None
    """Their median cycle in days; none where less than half of them are seen to close."""
    deals_without: int
    """Deals without such a touch before the landmark."""
    closed_without: int
    """Those of them that are closed."""
    median_without: float | None
    """Their median cycle in days."""
    difference: float | None
    """Median with less median without, in days."""
    low: float | None
    """Lower limit of the difference; none where the data do not set one."""
    high: float | None
    """Upper limit of the difference."""


class CycleRegression(Answer):
    """Log-linear regression of the sales cycle on what is known of a deal early."""

    __slots__ = ("won_deals", "base_deal_size", "touches_by", "terms", "sigma", "freedom", "r2", "level", "validation")

    won_deals: int
    """Won deals that it was fitted to."""
    base_deal_size: str | None
    """Deal size that the intercept stands for."""
    touches_by: TouchesBy
    """Type of the touches that are counted."""
    terms: list[RegressionTerm]
    """Coefficients, the intercept first."""
    sigma: float
    """Standard deviation of the noise of log(1 + days)."""
    freedom: int
    """Degrees of freedom that are left for it."""
    r2: float | None
    """Part of the variance of log(1 + days) that the columns explain; none where there is none."""
    level: float
    """Level of the prediction intervals."""
    validation: CrossValidation | None
    """Error on deals that were held out; none where too few were left to fit."""


class RegressionTerm(Answer):
    """Term of a regression."""

    __slots__ = ("term", "coefficient", "std_error", "low", "high")

    term: str
    """Name of the column."""
    coefficient: float | None
    """Coefficient; none of a column that earlier ones already say (aliased)."""
    std_error: float | None
    """Standard error of it."""
    low: float | None
    """Lower confidence limit of it, at the level of survival curves."""
    high: float | None
    """Upper confidence limit of it."""


class CrossValidation(Answer):
    """Cross-validation: deals are dealt out to folds, and each fold is predicted from the others."""

    __slots__ = ("folds", "deals", "mean_absolute_error", "coverage")

    folds: int
    """Number of folds."""
    deals: int
    """Deals that were predicted without being seen."""
    mean_absolute_error: float
    """Mean absolute error of the predicted days."""
    coverage: float
    """Coverage: the part of the deals whose cycle lies in its prediction interval."""


NoRegression: TypeAlias = Literal["too_few_won_deals", "too_many_columns"]
"""Reason why there is no regression.

``too_few_won_deals``: Fewer won deals than the options ask for have a known creation and cycle.

``too_many_columns``: As many columns as won deals: nothing is left to tell the noise.
"""


class PredictedCycle(Answer):
    """Predicted cycle of an open deal, by survival and by regression, in days since its creation."""

    __slots__ = ("opportunity", "deal_size", "age_days", "survival", "regression")

    opportunity: str
    """Opportunity."""
    deal_size: str | None
    """Size of the deal."""
    age_days: float | None
    """Age in days at the moment at which it is looked at."""
    survival: SurvivalForecast
    """Estimate from the deals that lasted as long."""
    regression: CycleForecast
    """Estimate from what is known of the deal."""


class SurvivalForecast(Answer):
    """Survival estimate: the day by which half of the deals that last as long are closed, won or lost."""

    __slots__ = ("days", "of_deal_size", "reason")

    days: float | None
    """Median cycle of deals of this age; none where it is not known."""
    of_deal_size: bool
    """True where it comes from deals of its size alone, false where these are too few and it comes from all."""
    reason: NoForecast | None
    """Reason for a missing figure."""


NoForecast: TypeAlias = Literal[
    "not_reached", "age_unknown", "younger_than_landmark", "unknown_deal_size", "no_regression"
]
"""Reason why a cycle is not predicted.

``not_reached``: Fewer than half of the deals that last as long are seen to close.

``age_unknown``: The creation of the deal is not known, or lies after the moment at which it is looked at.

``younger_than_landmark``: The deal is younger than the landmark: its touches up to there are not all known yet.

``unknown_deal_size``: No won deal has its size.

``no_regression``: There is no regression.
"""


class CycleForecast(Answer):
    """Regression estimate: the cycle of the deal if it is won."""

    __slots__ = ("days", "low", "high", "days_at_age", "low_at_age", "high_at_age", "reason")

    days: float | None
    """Median cycle of such deals, whatever their age."""
    low: float | None
    """Lower limit of the prediction interval."""
    high: float | None
    """Upper limit of the prediction interval."""
    days_at_age: float | None
    """Median cycle of such deals that last longer than the age of this one."""
    low_at_age: float | None
    """Lower limit of the prediction interval of those."""
    high_at_age: float | None
    """Upper limit of the prediction interval of those."""
    reason: NoForecast | None
    """Reason for a missing figure."""


class DealVelocity(Answer):
    """Velocity of a deal: its cycle beside the expected one, and its days in each stage."""

    __slots__ = (
        "opportunity",
        "deal_size",
        "status",
        "cycle_days",
        "age_days",
        "expected_cycle_days",
        "velocity_bonus",
        "deal_size_multiplier",
        "stages",
    )

    opportunity: str
    """Opportunity."""
    deal_size: str | None
    """Size of the deal."""
    status: DealStatus
    """Status of the deal."""
    cycle_days: float | None
    """Length of its cycle in days; none of an open deal, and where it is not known."""
    age_days: float | None
    """Age in days of an open deal."""
    expected_cycle_days: float
    """Expected length of the cycle in days."""
    velocity_bonus: float | None
    """Velocity bonus: above 1 for a deal that closed faster than expected, below for one that took longer."""
    deal_size_multiplier: float
    """Multiplier of the deal size: 1.4 of an enterprise deal, 1.2 of a mid-market one, else 1."""
    stages: list[DaysInStage]
    """Days in each stage, where the stage history is known."""


class DaysInStage(Answer):
    """Days of a deal in a stage."""

    __slots__ = ("stage", "days", "still_there")

    stage: str
    """Stage."""
    days: float | None
    """Days from coming to it until the next stage or the close; of an open deal in its last stage until the moment
    at which it is looked at.
    """
    still_there: bool
    """True while the deal is in it."""


class StageProgression(Answer):
    """Stage progression: what becomes of deals in each stage, and which touches came before they went on."""

    __slots__ = ("touches_by", "window_days", "deals", "without_history", "stages", "advances")

    touches_by: TouchesBy
    """Type by which touches are told apart."""
    window_days: float
    """Window in days of the touches before an advance."""
    deals: int
    """Deals whose stage history is known."""
    without_history: int
    """Deals without one, which are left out."""
    stages: list[StageRow]
    """The stages in their order."""
    advances: list[StageAdvance]
    """Advances from each stage to each that followed it."""


class StageRow(Answer):
    """Stage: how many deals came to it, went on and were lost in it."""

    __slots__ = (
        "stage",
        "entered",
        "advanced",
        "lost",
        "still_there",
        "conversion",
        "drop_off",
        "days",
        "days_to_loss",
    )

    stage: str
    """Name of the stage."""
    entered: int
    """Deals that came to it."""
    advanced: int
    """Those that went on to a later stage, or were won in it."""
    lost: int
    """Those that were lost in it."""
    still_there: int
    """Those that are still in it."""
    conversion: float | None
    """Conversion rate: advanced / (advanced + lost); none where neither has happened."""
    drop_off: float | None
    """Drop-off: lost / (advanced + lost)."""
    days: DaysSummary
    """Days from coming to it until the advance."""
    days_to_loss: DaysSummary
    """Days from coming to it until the loss."""


class StageAdvance(Answer):
    """Advance from one stage to another, or to ``won``."""

    __slots__ = ("from_", "to", "deals", "conversion", "days", "without_touch", "touches")

    from_: str
    """Stage that deals came from."""
    to: str
    """Stage that they came to; ``won`` for deals that were won."""
    deals: int
    """Deals that made it."""
    conversion: float
    """Conversion rate: these of all that went on from the stage or were lost in it."""
    days: DaysSummary
    """Days from the one to the other."""
    without_touch: int
    """Deals without any touch before."""
    touches: list[AdvanceTouches]
    """Types of the touches before, most often the last one first."""


class AdvanceTouches(Answer):
    """Touches of a type before an advance."""

    __slots__ = ("touch_type", "last", "deals", "touches")

    touch_type: str | None
    """Type of touch; none of touches that do not say it."""
    last: int
    """Deals for which it was the last touch before the advance, however long before."""
    deals: int
    """Deals with such a touch within the window before."""
    touches: int
    """Such touches within the window before."""


class Alignment(Answer):
    """Sales–marketing alignment: the value that marketing, sales and both together earned, against the split that is
    wanted.

    Only touches of the side ``both`` earn joint value; touches of the two sides that are near each other in time
    are listed as joint touchpoints. Value of touches without a side is left out of the points.
    """

    __slots__ = (
        "model",
        "value",
        "points",
        "ideal",
        "score",
        "grade",
        "touches",
        "deals",
        "joint_deals",
        "joint_touches",
        "joint_touchpoints",
        "pipeline",
        "recommendations",
    )

    model: str
    """Model that gave the credits."""
    value: SideValues
    """Value by side."""
    points: SidePoints | None
    """Split of the value whose side is known; none where there is none."""
    ideal: SidePoints
    """Split that is wanted."""
    score: float | None
    """Score, 0 to 100; none where there are no points."""
    grade: AlignmentGrade | None
    """Grade of the score."""
    touches: SideTouches
    """Distinct touches by side."""
    deals: int
    """Deals of the report."""
    joint_deals: int
    """Deals with a joint touchpoint."""
    joint_touches: int
    """Distinct joint touchpoints."""
    joint_touchpoints: list[JointTouchpoint]
    """Joint touchpoints deal by deal, in the order of time: as many as the options list."""
    pipeline: list[PipelineRow]
    """Marketing-sourced and marketing-influenced pipeline, and that of sales; empty for journeys without deals."""
    recommendations: list[Recommendation]
    """Recommendations, each by a rule with a name."""


class SideValues(Answer):
    """Value by the side of the touches that earned it."""

    __slots__ = ("marketing_only", "sales_only", "joint", "unassigned")

    marketing_only: float
    """Value of touches of marketing alone."""
    sales_only: float
    """Value of touches of sales alone."""
    joint: float
    """Value of touches that both sides made together."""
    unassigned: float
    """Value of touches of no known side, which has no part in the points."""


class SidePoints(Answer):
    """Split of the value whose side is known, in points that add up to 100."""

    __slots__ = ("marketing_only", "sales_only", "joint")

    marketing_only: float
    """Points of marketing alone."""
    sales_only: float
    """Points of sales alone."""
    joint: float
    """Points of both together."""


AlignmentGrade: TypeAlias = Literal["A+", "A", "A-", "B+", "B", "B-", "C+", "C", "C-", "D", "F"]
"""Grade of alignment.

``A+``: 97 or more.

``A``: 93 or more.

``A-``: 90 or more.

``B+``: 87 or more.

``B``: 83 or more.

``B-``: 80 or more.

``C+``: 77 or more.

``C``: 73 or more.

``C-``: 70 or more.

``D``: 60 or more.

``F``: Less than 60.
"""


class SideTouches(Answer):
    """Distinct touches by the side that made them."""

    __slots__ = ("marketing_only", "sales_only", "joint", "unassigned")

    marketing_only: int
    """Touches of marketing alone."""
    sales_only: int
    """Touches of sales alone."""
    joint: int
    """Touches that both sides made together."""
    unassigned: int
    """Touches of no known side."""


class JointTouchpoint(Answer):
    """Joint touchpoint: a touch that both sides made, or that has one of the other side within the window."""

    __slots__ = ("opportunity", "row", "id", "at", "channel", "side", "days_apart")

    opportunity: str | None
    """Opportunity, or else the key of the journey."""
    row: int
    """Row of the touch in the input."""
    id: str | None
    """Its id, where touches have ids."""
    at: Timestamp | None
    """Moment of the touch."""
    channel: str
    """Channel."""
    side: Side
    """Side that made the touch."""
    days_apart: float | None
    """Days to the nearest touch of the other side; none for a touch of both."""


Side: TypeAlias = Literal["sales", "marketing", "both"]
"""Side that made a touch: sales, marketing, or both together.

``sales``: A sales touch.

``marketing``: A marketing touch.

``both``: Sales and marketing together.
"""


class PipelineRow(Answer):
    """Deals that were won, or are open, by the side that sourced or influenced them.

    Every deal has one source, so that the four rows of sources add up to all deals; influence overlaps.
    """

    __slots__ = ("status", "measure", "deals", "amount", "share_of_deals", "share_of_amount")

    status: DealStatus
    """Status of the deals: won or open."""
    measure: PipelineMeasure
    """Measure that the row counts."""
    deals: int
    """Number of deals."""
    amount: float
    """Their amount, not weighted by a probability."""
    share_of_deals: float | None
    """Share of the number of all deals of the status; none where there are none."""
    share_of_amount: float | None
    """Share of the amount of all deals of the status; none where there is none."""


PipelineMeasure: TypeAlias = Literal[
    "all_deals",
    "marketing_sourced",
    "sales_sourced",
    "jointly_sourced",
    "source_unknown",
    "marketing_influenced",
    "sales_influenced",
]
"""Measure of a row of sourced and influenced pipeline: the deals that it counts.

``all_deals``: All deals of the status, with a touch or without.

``marketing_sourced``: Marketing-sourced pipeline: deals whose first touch before they were created was of
marketing.

``sales_sourced``: Sales-sourced pipeline: deals whose first touch before they were created was of sales.

``jointly_sourced``: Deals whose first touch before they were created was of both sides.

``source_unknown``: Deals without a touch before they were created, or whose first one is of no known side.

``marketing_influenced``: Marketing-influenced pipeline: deals with a touch of marketing, alone or with sales,
before the close.

``sales_influenced``: Sales-influenced pipeline: deals with a touch of sales, alone or with marketing, before the
close.
"""


class Recommendation(Answer):
    """Recommendation of a named rule, with the numbers that it looked at."""

    __slots__ = ("rule", "measure", "value", "threshold", "sentence")

    rule: str
    """The rule that applies."""
    measure: str
    """Number that it looked at."""
    value: float
    """Value that it found there."""
    threshold: float
    """Threshold that the value lies beyond."""
    sentence: str
    """Sentence for people."""


class ChannelInsights(Answer):
    """Channel insights: what each channel earned, what it cost, and what follows."""

    __slots__ = ("model", "value", "cost", "roas", "cost_source", "spend_left_out", "channels")

    model: str
    """Model that gave the credits."""
    value: float
    """Value of all channels together."""
    cost: float | None
    """Cost of all channels together; none where no cost is known."""
    roas: float | None
    """Return on ad spend of the channels with a cost; none without."""
    cost_source: CostSource | None
    """Source of the costs; none where no cost is known."""
    spend_left_out: bool
    """True where spend was given and left out: it is of all deals together, and the filter keeps some of them."""
    channels: list[ChannelInsight]
    """The channels, the greatest value first, then by name."""


CostSource: TypeAlias = Literal["spend", "touches"]
"""Source of the costs of a report.

``spend``: Spend by channel and period.

``touches``: Cost of each touch of a closed deal, won or lost, counted once however many deals it is a touch of.
"""


class ChannelInsight(Answer):
    """Insight into one channel: its value beside its cost, and a recommendation."""

    __slots__ = (
        "channel",
        "value",
        "share",
        "opportunities",
        "touches",
        "cost",
        "roi",
        "roas",
        "cost_per_opportunity",
        "efficiency",
        "efficiency_rank",
        "kinds",
        "recommendation",
        "rule",
        "sentence",
    )

    channel: str
    """Channel."""
    value: float
    """Value that it earned."""
    share: float | None
    """Share of the value of all channels; none when nothing was earned."""
    opportunities: float
    """Opportunities that it earned: the sum of its credits."""
    touches: int
    """Distinct touches of deals that were won."""
    cost: float | None
    """Cost; none where none is known."""
    roi: float | None
    """``(margin · value − cost) / cost``; none without a cost above 0."""
    roas: float | None
    """``value / cost``; none without a cost above 0."""
    cost_per_opportunity: float | None
    """``cost / opportunities``; none without a cost or without opportunities."""
    efficiency: float | None
    """Share of value over share of cost, among the channels with a cost: above 1 it earns more for its money than
    the others.
    """
    efficiency_rank: int | None
    """Place by efficiency, from 1; channels of the same efficiency share it."""
    kinds: list[str]
    """Kinds of its touches, by name."""
    recommendation: str
    """Action that is advised: ``scale``, ``hold``, ``review``, ``cut``, ``track_cost``, or one of a rule of your
    own.
    """
    rule: str
    """The rule that decided."""
    sentence: str
    """The reason as a sentence, with the numbers."""


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


class Period(Answer):
    """A span of time: from ``start``, up to but not including ``end``."""

    __slots__ = ("start", "end")

    start: Timestamp
    """First moment inside."""
    end: Timestamp
    """First moment after."""


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
