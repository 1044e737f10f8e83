"""Answers of functions of the room scenarios. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attribution_core._answer import Answer

if TYPE_CHECKING:
    from attribution_core.generated.answers import (
        Account,
        Activity,
        CausalBaseline,
        ContactRole,
        Lead,
        Opportunity,
        Timestamp,
    )


class Scenario(Answer):
    """Scenario: an invented market in which it is known what caused each conversion.

    Reason to pick it: to see how right a model is, which no data of one's own can tell. Take a scenario by its
    name (``Scenario.named``), edit it until it resembles your market, and compare what a model credits with what
    was caused.
    """

    __slots__ = (
        "channels",
        "pairs",
        "spawns",
        "stages",
        "activity_shape",
        "intent_sigma",
        "intent_noise",
        "active_days",
        "tail_days",
        "window_days",
        "baseline",
        "in_market",
        "seasonality",
        "season_days",
        "value_median",
        "value_sigma",
        "people",
        "end",
        "seed",
    )

    channels: list[ScenarioChannel]
    """The channels, 1 to 64."""
    pairs: list[ScenarioPair]
    """Interactions of channels."""
    spawns: list[ScenarioSpawn]
    """Upstream effects."""
    stages: list[float]
    """Strength of each stage, 0 to 100, one to three of them: it multiplies the effects of touches there. One is the
    conversion; two are a lead and the conversion; three are a lead, an opportunity and the conversion.
    """
    activity_shape: float
    """Shape k of the activity of people, 0.01 to 1000: the smaller, the more they differ. Default 1.5."""
    intent_sigma: float
    """Standard deviation σ of the logarithm of intent, 0 to 3; at 0 all have the same. Default 0.0."""
    intent_noise: float
    """Standard deviation of the noise in the logarithm of observed intent, 0 to 10. Touches have the dimension
    ``intent``: the fifth of the people that the noisy intent belongs to. It is empty when ``intent_sigma`` is 0.
    Default 0.5.
    """
    active_days: float
    """Mean number of days in which a person meets channels, 0.01 to 10000. Default 14.0."""
    tail_days: float
    """Days after these in which a person is still watched, 0 to 10000. Default 30.0."""
    window_days: float
    """Days to which ``baseline`` refers, 0.01 to 10000. Default 60.0."""
    baseline: float
    """Conversions of a person that come without a touch in ``window_days``, 0 to 100. Default 0.01."""
    in_market: float
    """Factor of the baseline within the active days, 0 to 1000: above 1, people meet channels when they are about to
    buy anyway. Default 1.0.
    """
    seasonality: float
    """Amplitude of a season that exposure and baseline share: in the first half of it they are 1 + amplitude times
    as large, in the second half 1 − amplitude times. Default 0.0.
    """
    season_days: float
    """Length of the season, in days, 0.01 to 10000; counted from 1970. Default 28.0."""
    value_median: float
    """Median of the value of a conversion (log-normal, whatever caused it), above 0 to 1e9. Default 80.0."""
    value_sigma: float
    """Standard deviation of the logarithm of the value, 0 to 3. Default 0.5."""
    people: int
    """Number of people. Default 60000."""
    end: Timestamp
    """End of the watch of everybody, rounded down to a full second. Default '2026-07-01T00:00:00Z'."""
    seed: int
    """Fixes everything that is left to chance. Default 1."""


class ScenarioChannel(Answer):
    """Channel of a scenario: its frequency, and the effect of one touch.

    A touch adds β·ω·e^(−ω·t) to the rate of conversions t days later, where ω = ln 2 / half-life: in the long run
    it causes β conversions.
    """

    __slots__ = (
        "name",
        "mean_touches",
        "beta",
        "half_life_days",
        "tilt",
        "gamma",
        "saturation",
        "partner_role",
        "preference",
    )

    name: str
    """Name of the channel."""
    mean_touches: float
    """Mean number of touches of a person, 0 to 1000."""
    beta: float
    """Conversions that one touch causes in the long run, 0 to 100."""
    half_life_days: float
    """Half-life of the effect of a touch, in days. Default 7.0."""
    tilt: float
    """Tilt of the touches, −20 to 20: above 0 they come late in the active days, below 0 early, at 0 evenly. Default
    0.0.
    """
    gamma: float
    """Exponent of intent, −5 to 5: at 1 a person with twice the intent meets the channel twice as often, at 0 just
    as often. Default 0.0.
    """
    saturation: float
    """Saturation: every further touch of the channel has this share of the effect of the one before. Default 1.0."""
    partner_role: str | None
    """Role of the partners whose touches these are; none for the own marketing and sales."""
    preference: list[float]
    """Preference for each stage, 0 to 100: multiplies the effect of a touch there. Empty for 1 in every stage."""


class ScenarioPair(Answer):
    """Interaction of two channels: a touch of the second, some days after one of the first, does more than the two
    alone.

    The extra effect belongs to both touches, half each.
    """

    __slots__ = ("first", "second", "beta", "within_days")

    first: str
    """Channel that comes first."""
    second: str
    """Channel that follows; the extra effect begins with its touch and fades with its half-life."""
    beta: float
    """Conversions that the two touches cause beyond their own in the long run, 0 to 100."""
    within_days: float
    """Longest time between the two touches, in days, 0 to 10000."""


class ScenarioSpawn(Answer):
    """Upstream effect: a touch of one channel brings a touch of another, as an advertisement brings a search.

    The effect of the touch that was brought belongs to both, half each: without the first there would not be the
    second. Touches that were brought bring none themselves.
    """

    __slots__ = ("first", "second", "probability", "lag_days")

    first: str
    """Channel whose touches bring others."""
    second: str
    """Channel of the touches that are brought."""
    probability: float
    """Probability that a touch brings one."""
    lag_days: float
    """Mean time until it comes, in days (exponential)."""


class SimulatedScenarioRows(Answer):
    """Touches and conversions of a scenario, as columns that journeys can be built from, and what caused the
    conversions.
    """

    __slots__ = ("touchpoints", "conversions", "milestones", "truth")

    touchpoints: ScenarioTouchpointRows
    """The touches, journey after journey, and those of each in the order of time."""
    conversions: ScenarioConversionRows
    """The conversions, in the order of the journeys."""
    milestones: ScenarioMilestoneRows
    """Stages before the conversion that people passed, those who never converted included."""
    truth: ScenarioTruth
    """Causes of the conversions."""


class ScenarioTouchpointRows(Answer):
    """Touches of a scenario in columns of one length."""

    __slots__ = ("journey", "at", "channel", "intent", "caused")

    journey: list[str]
    """Key of who was touched."""
    at: list[Timestamp]
    """Moment of each touch."""
    channel: list[str]
    """Channel of each touch."""
    intent: list[str | None]
    """Fifth of the people that the noisy intent of the person belongs to; none when all have the same intent."""
    caused: list[float]
    """Share of the conversion that each touch caused; 0 without a conversion."""


class ScenarioConversionRows(Answer):
    """Conversions of a scenario in columns of one length."""

    __slots__ = ("journey", "at", "value", "lead_created_at", "opportunity_created_at", "baseline")

    journey: list[str]
    """Key of who converted."""
    at: list[Timestamp]
    """Moment of each conversion."""
    value: list[float]
    """Value of each conversion."""
    lead_created_at: list[Timestamp | None]
    """Moment when the lead was created; none in scenarios of one stage."""
    opportunity_created_at: list[Timestamp | None]
    """Moment when the opportunity was created; none in scenarios of fewer than three stages."""
    baseline: list[float]
    """Share of each conversion that no touch caused."""


class ScenarioMilestoneRows(Answer):
    """Stages before the conversion in columns of one length."""

    __slots__ = ("journey", "milestone", "at")

    journey: list[str]
    """Key of who passed the stage."""
    milestone: list[str]
    """The stage: ``lead`` or ``opportunity``."""
    at: list[Timestamp]
    """Moment when it was passed."""


class ScenarioTruth(Answer):
    """Causal truth of a scenario, and the numbers of its people.

    People without a touch before their conversion are known to no tracker: they are counted, and left out of
    everything else.
    """

    __slots__ = (
        "causal",
        "effects",
        "baseline_rang",
        "people",
        "journeys",
        "touches",
        "conversions",
        "untouched_conversions",
        "observed_until",
    )

    causal: CausalTruth
    """Conversions that each channel caused, and the baseline: together all conversions."""
    effects: list[ScenarioEffect]
    """The same by other questions to the same clocks, in the order of the channels' names."""
    baseline_rang: float
    """Conversions at which the clock of the baseline rang."""
    people: int
    """Number of people."""
    journeys: int
    """Journeys: people with a touch."""
    touches: int
    """Touches that are seen."""
    conversions: int
    """Conversions of people with a touch before."""
    untouched_conversions: int
    """Conversions of people without."""
    observed_until: Timestamp
    """End of the watch of everybody: those who have not converted are known not to have until then."""


class CausalTruth(Answer):
    """Causal truth about journeys: what each channel caused, and the baseline. It is known where data are invented,
    or where every channel was tested by an experiment; models are judged by it.
    """

    __slots__ = ("channels", "baseline")

    channels: list[CausalEffect]
    """The channels, in the order of their names."""
    baseline: CausalBaseline
    """Conversions that no touch caused."""


class CausalEffect(Answer):
    """Causal effect of one channel: conversions and value that would not have come, then, without its touches."""

    __slots__ = ("channel", "conversions", "value")

    channel: str
    """The channel."""
    conversions: float
    """Conversions that it caused."""
    value: float
    """Value that it caused. Default 0.0."""


class ScenarioEffect(Answer):
    """Effect of a channel, as four questions have it.

    At realistic rates of conversion they agree within a few per cent: what causal share is said to be is then no
    matter of taste.
    """

    __slots__ = ("channel", "touches", "caused", "rang", "removal", "shapley")

    channel: str
    """The channel."""
    touches: int
    """Number of touches that are seen."""
    caused: float
    """Conversions that it caused: its shares of the hazard at the conversions. This is the truth that models are
    judged by.
    """
    rang: float
    """Conversions at which one of its clocks rang, the same in expectation; half of one that belongs to two touches,
    and a part for each stage.
    """
    removal: float
    """Conversions that would not have come within the watch without the channel: what a holdout experiment measures.
    These do not add up: two channels that only work together both lose all.
    """
    shapley: float | None
    """Shapley value in the game of conversions within the watch. None when somebody had more than twelve channels
    that mattered.
    """


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
