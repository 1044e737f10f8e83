"""Answers of functions of the room diagnosis. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from attribution_core._answer import Answer

if TYPE_CHECKING:
    from typing import Literal


class ModelAdvice(Answer):
    """Advice on models: what every rule saw in the journeys, and the models that are left, in order."""

    __slots__ = ("conversions", "null_journeys", "touches", "channels", "recommended", "findings", "not_looked_at")

    conversions: int
    """Conversions."""
    null_journeys: int
    """Journeys that did not convert."""
    touches: int
    """Touches of all journeys."""
    channels: int
    """Channels with a touch."""
    recommended: list[AdvisedModel]
    """Models that nothing speaks against, those first for which most speaks."""
    findings: list[ModelFinding]
    """The rules, each with what it saw, whether it applies or not."""
    not_looked_at: list[str]
    """Signs that were not looked for, with the reason."""


class AdvisedModel(Answer):
    """Model that can be believed."""

    __slots__ = ("model", "why", "because")

    model: str
    """The model."""
    why: str
    """Reason to pick it."""
    because: list[ModelRule]
    """Rules that speak for it."""


ModelRule: TypeAlias = Literal[
    "null_journeys",
    "no_null_journeys",
    "times",
    "no_times",
    "few_conversions",
    "rare_channels",
    "one_touch_journeys",
    "direct_last_touches",
    "unassigned_touches",
    "nulls_observed_longer",
    "exposure_bias",
]
"""Rule of advice on models.

``null_journeys``: There are journeys that did not convert.

``no_null_journeys``: There are none: nothing tells what converts from what does not.

``times``: Touches have times that tell them apart.

``no_times``: They have none, or most are at midnight or equal.

``few_conversions``: There are few conversions for each channel.

``rare_channels``: Some channels are in few conversions.

``one_touch_journeys``: Most converting journeys have one touch.

``direct_last_touches``: Many last touches are direct.

``unassigned_touches``: Many touches have no proper channel.

``nulls_observed_longer``: Null journeys are observed much longer than converting ones.

``exposure_bias``: A channel closes far more than it opens: it may follow buyers around.
"""


class ModelFinding(Answer):
    """Finding of one rule."""

    __slots__ = (
        "code",
        "applies",
        "sentence",
        "count",
        "share",
        "threshold",
        "channels",
        "speaks_for",
        "speaks_against",
    )

    code: ModelRule
    """Code of the rule."""
    applies: bool
    """True where the threshold is passed; what the rule speaks for or against counts only then."""
    sentence: str
    """Sentence with what was seen."""
    count: int
    """Journeys, touches, conversions or channels that were counted."""
    share: float | None
    """Share or ratio that was compared; none where only the count was."""
    threshold: float | None
    """Threshold of the share, the ratio or the count; none where there is none."""
    channels: list[str]
    """Channels that it is about."""
    speaks_for: list[str]
    """Models that it speaks for."""
    speaks_against: list[str]
    """Models that it speaks against."""


class DataDiagnosis(Answer):
    """Diagnosis of data: what is wrong with it, how often, and what to do about it."""

    __slots__ = ("touches", "conversions", "first_day", "last_day", "findings", "not_looked_at")

    touches: int
    """Touches that journeys hold, each once."""
    conversions: int
    """Conversions given."""
    first_day: str | None
    """First day with a touch, without days that lie far apart; none where touches have no times."""
    last_day: str | None
    """Last day with a touch."""
    findings: list[DataFinding]
    """Findings, by code and then the most frequent first."""
    not_looked_at: list[NotLookedAt]
    """Problems that were not looked for, with the reason."""


class DataFinding(Answer):
    """Finding about data: what, how often, where, and what to do about it."""

    __slots__ = ("code", "subject", "sentence", "count", "share", "examples", "remedy")

    code: DataProblem
    """Code of the problem."""
    subject: str
    """Channel, field or names that it is about; empty where it is about all."""
    sentence: str
    """Sentence with what was seen."""
    count: int
    """Number of touches, conversions, keys, rows or days, as the sentence says."""
    share: float | None
    """Part of all of them, 0 to 1; none where there is no whole."""
    examples: list[str]
    """Up to five examples: keys, or days and names where it is about these."""
    remedy: str
    """Remedy."""


DataProblem: TypeAlias = Literal[
    "rejected_rows",
    "duplicate_touches",
    "duplicate_conversions",
    "bursts",
    "clock_jumps",
    "future_touches",
    "channel_gaps",
    "channel_appears",
    "channel_vanishes",
    "keys_never_repeat",
    "conversions_without_touch",
    "spellings",
    "unknown_mediums",
    "self_referrals",
]
"""Problem of data.

``rejected_rows``: Rows could not be used.

``duplicate_touches``: Touches of one key on one channel at the same moment.

``duplicate_conversions``: Conversions of one key at the same moment with the same value.

``bursts``: Keys with more touches in an hour than people make: bots, or one key for many people.

``clock_jumps``: Touches a year or more apart from all others: clocks that are wrong.

``future_touches``: Touches after the moment as of which the data were taken.

``channel_gaps``: Days without any touch of a channel that usually has many.

``channel_appears``: A channel that appears after the data begin.

``channel_vanishes``: A channel that vanishes before the data end.

``keys_never_repeat``: Most keys have one touch: they may change from visit to visit.

``conversions_without_touch``: Conversions that no touch can earn.

``spellings``: Names that are the same but for case and separators.

``unknown_mediums``: Mediums that no rule of channels knows.

``self_referrals``: Visits from a page of the same house.
"""


class NotLookedAt(Answer):
    """Problem that was not looked for, with the reason."""

    __slots__ = ("problem", "reason")

    problem: str
    """Problem, in a word."""
    reason: str
    """Reason."""
