"""Answers of functions of the room statistical. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from attribution_core._answer import Answer

if TYPE_CHECKING:
    from typing import Literal


class CausalBaseline(Answer):
    """Baseline: conversions that no touch caused."""

    __slots__ = ("conversions", "value")

    conversions: float
    """Number of conversions. Default 0.0."""
    value: float
    """Their value, net of refunds. Default 0.0."""


class TimingCounts(Answer):
    """Timing summary as plain data: what ``hazard`` learns from, in counts of whole steps of time."""

    __slots__ = ("resolution_hours", "strata", "milestones", "journeys", "channels", "stratum_values", "stages")

    resolution_hours: float
    """Hours of a step."""
    strata: str | None
    """Dimension of the strata; none without."""
    milestones: list[HazardMilestone]
    """Milestones that are waited for one after another; empty for the conversion alone."""
    journeys: int
    """Number of journeys."""
    channels: list[str]
    """Names of the channels, in their order."""
    stratum_values: list[str | None]
    """Values of the strata, in their order."""
    stages: list[StageCounts]
    """Counts of each milestone."""


HazardMilestone: TypeAlias = Literal["lead", "opportunity", "won"]
"""Milestone that a deal comes to.

``lead``: The lead was created.

``opportunity``: The opportunity was created.

``won``: The deal was won.
"""


class StageCounts(Answer):
    """Counts of those who waited for one milestone."""

    __slots__ = ("waits", "touches", "events")

    waits: list[tuple[int, int, int]]
    """Waits: place of the stratum, steps, and number of those who waited so long."""
    touches: list[tuple[int, int, int, int]]
    """Touches: place of the channel, its ages at the begin and at the end of the wait, and their number."""
    events: list[EventCounts]
    """Ways to the milestone."""


class EventCounts(Answer):
    """Number of those who came to a milestone after the same touches."""

    __slots__ = ("stratum", "steps", "parts", "touches", "count", "conversions", "value")

    stratum: int
    """Place of the stratum."""
    steps: int
    """Steps since the wait began."""
    parts: int
    """Number of milestones that share the conversion."""
    touches: list[tuple[int, int]]
    """Place of the channel and age of each touch."""
    count: int
    """Number of those who came this way."""
    conversions: int
    """Number of those of them who converted in the end."""
    value: list[float]
    """Value of these conversions, as numbers that add up to it without rounding."""


class OrderChoice(Answer):
    """Order of a Markov chain that journeys speak for, with the table of what was weighed."""

    __slots__ = ("order", "criterion", "steps", "candidates")

    order: int
    """Order that was chosen: of equals the lowest."""
    criterion: OrderCriterion
    """Criterion by which it was chosen."""
    steps: int
    """Number of steps of all journeys, the first of each and its end included."""
    candidates: list[OrderCandidate]
    """Orders that were weighed, the lowest first."""


OrderCriterion: TypeAlias = Literal["bic", "aic", "auc"]
"""Criterion by which an order is chosen.

``bic``: Bayesian information criterion (Schwarz): the order that is likeliest, with many journeys the right one.

``aic``: Akaike information criterion: the order that predicts steps best, which may be too high a one.

``auc``: Area under the ROC curve, cross-validated: the order whose last state best tells who converts.
"""


class OrderCandidate(Answer):
    """One order that was weighed."""

    __slots__ = ("order", "states", "parameters", "log_likelihood", "aic", "bic", "auc")

    order: int
    """Order of the chain: the number of touches back that the next step depends on."""
    states: int
    """Number of states that journeys came to."""
    parameters: int
    """Number of free transition probabilities."""
    log_likelihood: float
    """Log-likelihood of the steps, which never falls from an order to the next."""
    aic: float
    """Akaike information criterion: twice the parameters less twice the log-likelihood; less is better."""
    bic: float
    """Bayesian information criterion: parameters times the logarithm of the steps, less twice the log-likelihood;
    less is better.
    """
    auc: float | None
    """Area under the ROC curve, cross-validated: the probability that a journey that converted ends in a state with
    a higher rate than one that did not; none where no fold has both.
    """
