"""Types that functions take of the room scenarios. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, TypeAlias, TypedDict

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Literal

    from attribution_core.generated.answers import ScenarioChannel, ScenarioPair, ScenarioSpawn
    from attribution_core.inputs import Numbers, Time
ScenarioName: TypeAlias = Literal[
    "independent", "interacting", "upstream", "exposure_bias", "sparse", "partner_mix", "long_cycle_b2b"
]
"""Name of a scenario: a market with one difficulty each.

``independent``: A shop with seven channels, each of which works for itself.

``interacting``: The same shop with two pairs of channels that do more together, and touches that saturate.

``upstream``: The same shop where display brings organic searches, and paid social paid ones.

``exposure_bias``: The same shop with retargeting and people of different intent: those who would buy anyway are
met most.

``sparse``: Twenty channels, most of them rare, and few conversions.

``partner_mix``: Deals with partners: marketing, sales, and five kinds of partners over months.

``long_cycle_b2b``: Deals in three stages (lead, opportunity, win) over half a year, with channels that belong to
one of these.
"""


class ScenarioInput(TypedDict):
    """Scenario: an invented market in which it is known what caused each conversion.

    Reason to pick it: to see how right a model is, which no data of one's own can tell. Take a scenario by its
    name (``Scenario.named``), edit it until it resembles your market, and compare what a model credits with what
    was caused.
    """

    channels: NotRequired[Sequence[ScenarioChannelInput | ScenarioChannel]]
    """The channels, 1 to 64."""
    pairs: NotRequired[Sequence[ScenarioPairInput | ScenarioPair]]
    """Interactions of channels."""
    spawns: NotRequired[Sequence[ScenarioSpawnInput | ScenarioSpawn]]
    """Upstream effects."""
    stages: NotRequired[Numbers]
    """Strength of each stage, 0 to 100, one to three of them: it multiplies the effects of touches there. One is the
    conversion; two are a lead and the conversion; three are a lead, an opportunity and the conversion.
    """
    activity_shape: NotRequired[float]
    """Shape k of the activity of people, 0.01 to 1000: the smaller, the more they differ. Default 1.5."""
    intent_sigma: NotRequired[float]
    """Standard deviation σ of the logarithm of intent, 0 to 3; at 0 all have the same. Default 0.0."""
    intent_noise: NotRequired[float]
    """Standard deviation of the noise in the logarithm of observed intent, 0 to 10. Touches have the dimension
    ``intent``: the fifth of the people that the noisy intent belongs to. It is empty when ``intent_sigma`` is 0.
    Default 0.5.
    """
    active_days: NotRequired[float]
    """Mean number of days in which a person meets channels, 0.01 to 10000. Default 14.0."""
    tail_days: NotRequired[float]
    """Days after these in which a person is still watched, 0 to 10000. Default 30.0."""
    window_days: NotRequired[float]
    """Days to which ``baseline`` refers, 0.01 to 10000. Default 60.0."""
    baseline: NotRequired[float]
    """Conversions of a person that come without a touch in ``window_days``, 0 to 100. Default 0.01."""
    in_market: NotRequired[float]
    """Factor of the baseline within the active days, 0 to 1000: above 1, people meet channels when they are about to
    buy anyway. Default 1.0.
    """
    seasonality: NotRequired[float]
    """Amplitude of a season that exposure and baseline share: in the first half of it they are 1 + amplitude times
    as large, in the second half 1 − amplitude times. Default 0.0.
    """
    season_days: NotRequired[float]
    """Length of the season, in days, 0.01 to 10000; counted from 1970. Default 28.0."""
    value_median: NotRequired[float]
    """Median of the value of a conversion (log-normal, whatever caused it), above 0 to 1e9. Default 80.0."""
    value_sigma: NotRequired[float]
    """Standard deviation of the logarithm of the value, 0 to 3. Default 0.5."""
    people: NotRequired[int]
    """Number of people. Default 60000."""
    end: NotRequired[Time]
    """End of the watch of everybody, rounded down to a full second. Default '2026-07-01T00:00:00Z'."""
    seed: NotRequired[int]
    """Fixes everything that is left to chance. Default 1."""


class ScenarioChannelInput(TypedDict):
    """Channel of a scenario: its frequency, and the effect of one touch.

    A touch adds β·ω·e^(−ω·t) to the rate of conversions t days later, where ω = ln 2 / half-life: in the long run
    it causes β conversions.
    """

    name: str
    """Name of the channel."""
    mean_touches: float
    """Mean number of touches of a person, 0 to 1000."""
    beta: float
    """Conversions that one touch causes in the long run, 0 to 100."""
    half_life_days: NotRequired[float]
    """Half-life of the effect of a touch, in days. Default 7.0."""
    tilt: NotRequired[float]
    """Tilt of the touches, −20 to 20: above 0 they come late in the active days, below 0 early, at 0 evenly. Default
    0.0.
    """
    gamma: NotRequired[float]
    """Exponent of intent, −5 to 5: at 1 a person with twice the intent meets the channel twice as often, at 0 just
    as often. Default 0.0.
    """
    saturation: NotRequired[float]
    """Saturation: every further touch of the channel has this share of the effect of the one before. Default 1.0."""
    partner_role: NotRequired[str | None]
    """Role of the partners whose touches these are; none for the own marketing and sales."""
    preference: NotRequired[Numbers]
    """Preference for each stage, 0 to 100: multiplies the effect of a touch there. Empty for 1 in every stage."""


class ScenarioPairInput(TypedDict):
    """Interaction of two channels: a touch of the second, some days after one of the first, does more than the two
    alone.

    The extra effect belongs to both touches, half each.
    """

    first: str
    """Channel that comes first."""
    second: str
    """Channel that follows; the extra effect begins with its touch and fades with its half-life."""
    beta: float
    """Conversions that the two touches cause beyond their own in the long run, 0 to 100."""
    within_days: float
    """Longest time between the two touches, in days, 0 to 10000."""


class ScenarioSpawnInput(TypedDict):
    """Upstream effect: a touch of one channel brings a touch of another, as an advertisement brings a search.

    The effect of the touch that was brought belongs to both, half each: without the first there would not be the
    second. Touches that were brought bring none themselves.
    """

    first: str
    """Channel whose touches bring others."""
    second: str
    """Channel of the touches that are brought."""
    probability: float
    """Probability that a touch brings one."""
    lag_days: float
    """Mean time until it comes, in days (exponential)."""
