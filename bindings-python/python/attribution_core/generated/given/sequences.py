"""Types that functions take of the room sequences. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, TypeAlias, TypedDict

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Literal

    from attribution_core.generated.answers import FollowedBy, FunnelMode
    from attribution_core.generated.given import TimeZone
    from attribution_core.inputs import Time


class FlowOptionsInput(TypedDict):
    """Number of steps of flows."""

    steps: NotRequired[int]
    """Number of steps that are shown, 1 to 50; what comes after them is ``(more)``. Default 5."""
    collapse: NotRequired[bool]
    """Touches of one channel in a row are one step. Default True."""


class TransitionOptionsInput(TypedDict):
    """States of a transition matrix."""

    order: NotRequired[int]
    """Number of last channels that make a state, 1 to 4. Default 1."""
    self_loops: NotRequired[bool]
    """Touches of one channel in a row are steps from it to itself; without, they are one touch. Default True."""


class NgramOptionsInput(TypedDict):
    """Sizes, strata, support and false discovery rate of n-grams."""

    sizes: NotRequired[Sequence[int]]
    """Numbers of channels in a row, 2 to 6 each."""
    strata: NotRequired[NgramStrata]
    """Journeys that are compared with each other. Default 'length'."""
    min_support: NotRequired[int]
    """Least number of journeys that have an n-gram; rarer ones are not tested. Default 10."""
    false_discovery_rate: NotRequired[float]
    """False discovery rate up to which an n-gram is a discovery, between 0 and 1. Default 0.05."""
    top: NotRequired[int | None]
    """Number of n-grams that are listed. ``null``: all. Default 50."""


NgramStrata: TypeAlias = Literal["length", "channels"]
"""Strata of journeys, within which those with an n-gram are compared with those without.

``length``: Journeys of one length: 1, 2, 3, 4, 5, 6 to 8, 9 or more touches. What is left is the sequence and the
channels in it: good channels make n-grams that are discoveries.

``channels``: Journeys with the same channels, each as often, in different orders. What is left is the order:
fewer discoveries, which good channels alone hardly make.
"""


class FunnelOptionsInput(TypedDict):
    """Steps of a funnel, and what counts as going on to the next."""

    steps: NotRequired[Sequence[str]]
    """Values of the steps, the first one first, such as ``["lead", "mql", "won"]``. ``(conversion)`` is the
    conversion of a journey. Neither case nor outer spaces tell names apart.
    """
    by: NotRequired[str]
    """Field of the touches that holds the values: ``stage``, ``channel``, ``kind`` or any other text of touches,
    also a dimension of the user's own. Default 'stage'.
    """
    mode: NotRequired[FunnelMode]
    """Entry into the funnel, and what a later step implies of the earlier ones. Default 'closed'."""
    followed_by: NotRequired[FollowedBy]
    """Gap that two steps may have between them. Default 'indirectly'."""
    within_days: NotRequired[float | None]
    """Most days from the step before, its end included. ``null``: no limit."""


class CohortOptionsInput(TypedDict):
    """Moment and time zone of cohorts."""

    as_of: NotRequired[Time | None]
    """Moment up to which conversions are known; later months have no figure. ``null``: the latest moment of the
    journeys.
    """
    time_zone: NotRequired[TimeZone | None]
    """Time zone of calendar months. ``null``: that of the rules of the journeys, which is UTC unless they say
    otherwise.
    """


class ReliabilityOptionsInput(TypedDict):
    """Bins of a reliability table, and the seed of its three parts."""

    bins: NotRequired[int]
    """Number of bins, of equal weight; fewer come where many journeys have the same probability. Default 10."""
    seed: NotRequired[int]
    """Seed of the split: the same gives the same parts, everywhere and in any order of rows. Default 0."""
