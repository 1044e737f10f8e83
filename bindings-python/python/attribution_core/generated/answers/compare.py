"""Answers of functions of the room compare. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from attribution_core._answer import Answer
from attribution_core._methods import BootstrapMethods, ComparisonMethods

if TYPE_CHECKING:
    from typing import Literal


class Comparison(ComparisonMethods):
    """Comparison of models: what each gives each channel, and how far they agree.

    Reason to pick it: where models agree, it does not matter which you believe; where they do not, it says
    between what your choice decides.

    Each model is shown by its one answer per channel: the sum of its credits, or of a model that learns its
    effects, those of channels included whose journeys never converted.
    """

    __slots__ = ("models", "basis", "channels", "pairs")

    models: list[str]
    """The models, as they were given."""
    basis: list[Basis]
    """Basis of the figures of each model: sums of its credits, or effects of channels."""
    channels: list[ComparedChannel]
    """The channels, largest mean share first."""
    pairs: list[ModelPair]
    """Every pair of models."""


Basis: TypeAlias = Literal["credits", "effects"]
"""Basis of an answer per channel.

``credits``: Sums of the credits of touches.

``effects``: Effects of the channels, as a model that learns found them in all journeys.
"""


class ComparedChannel(Answer):
    """Credits of one channel by all models."""

    __slots__ = (
        "channel",
        "models",
        "mean",
        "variance",
        "standard_deviation",
        "coefficient_of_variation",
        "min",
        "max",
        "consensus",
    )

    channel: str
    """The channel."""
    models: list[ComparedCell]
    """One cell for each model, in the order of the models."""
    mean: float | None
    """Mean of the shares, of the models that have any; none, as all that follows, where no model has."""
    variance: float | None
    """Population variance of the shares."""
    standard_deviation: float | None
    """Root of the variance."""
    coefficient_of_variation: float | None
    """Standard deviation over mean; none for a channel that no model gives anything."""
    min: float | None
    """Smallest share."""
    max: float | None
    """Largest share."""
    consensus: Consensus | None
    """Agreement of the models, by the coefficient of variation; none where of several models fewer than two have
    shares.
    """


class ComparedCell(Answer):
    """Credit of one channel by one model."""

    __slots__ = ("conversions", "value", "share")

    conversions: float
    """Conversions."""
    value: float
    """Value."""
    share: float | None
    """Share of all that the model gives out; none where that is nothing, as when as much was given back as was sold."""


Consensus: TypeAlias = Literal["strong", "moderate", "weak", "disagreement"]
"""Consensus of the models on a channel.

``strong``: They say nearly the same.

``moderate``: They say much the same.

``weak``: They point the same way.

``disagreement``: They do not agree.
"""


class ModelPair(Answer):
    """Agreement of two models."""

    __slots__ = ("a", "b", "distance", "rank_correlation")

    a: str
    """One model."""
    b: str
    """The other."""
    distance: float | None
    """Total variation: the share that would have to move to make one the other, 0 to 1; none when one of them has no
    shares.
    """
    rank_correlation: float | None
    """Kendall's τ-b of the shares, −1 to 1; none when a model gives all channels the same, or has no shares."""


class Bootstrap(BootstrapMethods):
    """Bootstrap of a model: what it gives each channel, with confidence intervals."""

    __slots__ = ("model", "options", "channels")

    model: str
    """The model."""
    options: BootstrapOptions
    """Options that the replicates were made with."""
    channels: list[BootstrappedChannel]
    """The channels, largest share first."""


class BootstrapOptions(Answer):
    """Number, seed and confidence level of the replicates."""

    __slots__ = ("replicates", "seed", "level")

    replicates: int
    """Number of replicates. Default 1000."""
    seed: int
    """Seed: the same gives the same replicates, everywhere and with any number of threads. Default 0."""
    level: float
    """Confidence level: the part of the replicates that an interval holds, between 0 and 1. Default 0.95."""


class BootstrappedChannel(Answer):
    """Bootstrap of one channel: its credit in replicates of the data."""

    __slots__ = ("channel", "share", "value", "rank", "rank_stability")

    channel: str
    """The channel."""
    share: Interval | None
    """Share of what the model gives out; none where as much was given back as was sold, or nothing is given out.
    Replicates that happen to draw nothing count as 0.
    """
    value: Interval
    """Value."""
    rank: int | None
    """Place among the channels by share, 1 for the largest; none without shares."""
    rank_stability: float | None
    """Part of the replicates that gave the channel the same rank, 0 to 1; none without shares."""


class Interval(Answer):
    """Confidence interval of one number, from replicates of the data."""

    __slots__ = ("estimate", "mean", "standard_error", "low", "high")

    estimate: float
    """From the data as they are."""
    mean: float
    """Mean of the replicates."""
    standard_error: float
    """Their standard deviation: how far the estimate may be off by chance."""
    low: float
    """Lower end of the percentile interval."""
    high: float
    """Upper end."""
