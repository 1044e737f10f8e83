"""Answers of functions of the room velocity. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from attribution_core._answer import Answer

if TYPE_CHECKING:
    from typing import Literal

    from attribution_core.generated.answers import Currency, DealStatus, Timestamp


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

    Reason to pick it: the mean cycle of deals that are closed leaves out those that take long, because they are
    still open; this does not.
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

    Reason to pick it: 1 − S of a Kaplan–Meier estimate with losses as censored asks how many would be won if no
    deal could be lost, and promises too much; this is the part that is won in truth.
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
