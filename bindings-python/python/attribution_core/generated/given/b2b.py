"""Types that functions take of the room b2b. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, TypeAlias, TypedDict

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Literal


class B2bConfigInput(TypedDict):
    """Configuration of B2B attribution: multipliers, expected cycles and the weights of the five factors.

    The tables by name hold what differs from the usual: a word that they do not name keeps its usual multiplier,
    and a word that nobody knows has 1. Case, spaces and hyphens do not matter: ``Demo Request`` is
    ``demo_request``.
    """

    weights: NotRequired[Mapping[str, float]]
    """Weights of the factors in the model ``b2b``: ``time``, ``quality``, ``account``, ``stage`` and ``velocity``.
    One that is not named weighs nothing; they are divided by their sum.
    """
    touch_types: NotRequired[Mapping[str, float]]
    """Multipliers of kinds of touches that differ from the usual."""
    stages: NotRequired[Mapping[str, float]]
    """Multipliers of funnel stages that differ from the usual."""
    tiers: NotRequired[Mapping[str, float]]
    """Multipliers of lead tiers that differ from the usual, by the letters from A to D."""
    expected_cycle_days: NotRequired[Mapping[str, float]]
    """Expected length of the sales cycle in days by size of the deal, where it differs from the usual."""
    default_cycle_days: NotRequired[float]
    """Expected length of the sales cycle in days of a deal of another size, or of none. Default 180.0."""
    decay_share: NotRequired[float]
    """Decay time of the factor ``time`` as a share of the sales cycle: a touch loses all but 1/e of its weight in
    it. Default 0.3.
    """
    min_decay_days: NotRequired[float]
    """Least decay time of the factor ``time`` in days, above 0. Default 14.0."""
    missing_engagement: NotRequired[float]
    """Engagement of a touch that has none, 0 to 100. Default 50.0."""
    sales_multiplier: NotRequired[float]
    """Multiplier of touches of sales in the factor ``account``. Default 1.3."""
    committee: NotRequired[CommitteeWeighting]
    """Weighting of a buying committee in the factor ``account``. Default 'flat'."""
    accelerators: NotRequired[Sequence[str]]
    """Kinds of touches that speed a deal up, in the factor ``velocity``."""
    acceleration: NotRequired[float]
    """Weight that such a touch gains with a bonus of 1, as a share. Default 0.2."""
    score_weights: NotRequired[Mapping[str, float]]
    """Weights of the scores in the total by which leads without a tier are graded, where they differ from the usual."""
    tier_thresholds: NotRequired[Mapping[str, float]]
    """Least totals of the tiers A, B and C, where they differ from the usual."""


CommitteeWeighting: TypeAlias = Literal["flat", "per_stakeholder"]
"""Weighting of a buying committee in the factor ``account``.

``flat``: Every touch weighs for itself.

``per_stakeholder``: Every stakeholder weighs the same, and shares it out over the touches: ten mails to one
person do not outweigh a decision maker. Touches without a lead are one stakeholder more.
"""
