"""Types that functions take of the room pipeline. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from attribution_core.generated.answers import ClaimedBy, Period
    from attribution_core.generated.given import PeriodInput
    from attribution_core.inputs import Time


class GroupCostInput(TypedDict):
    """Cost of one group of a pipeline report, such as an influencer or a platform. Several costs of one group add
    up.
    """

    group: str
    """Group that was paid for."""
    amount: float
    """Amount in major units of the currency of the deals, 0 or more."""


class PipelineOptionsInput(TypedDict):
    """Grouping, window and moment of a pipeline report."""

    by: NotRequired[str]
    """Dimension of touches that the rows are of: ``influencer``, ``campaign``, ``content``, ``channel``, or a
    dimension of your own such as ``platform``. Default 'channel'.
    """
    lookback_days: NotRequired[float | None]
    """Lookback in days, back from each milestone. When left out, deals keep the attribution window of their
    journeys, back from the close, and leads have every touch before them.
    """
    as_of: NotRequired[Time | None]
    """Moment of the report: later leads and deals are left out, and deals that closed later are open; that of the
    journeys when left out.
    """
    trace: NotRequired[bool]
    """True for the ids of the leads and deals behind the figures of each row. Default False."""


class ForecastOptionsInput(TypedDict):
    """History, level and grouping of a forecast."""

    by: NotRequired[str]
    """Dimension of touches that the expected revenue is credited by. Default 'channel'."""
    since: NotRequired[Time | None]
    """Moment from which closed deals count for win rates; 24 months before the moment of the journeys when left out."""
    stages: NotRequired[Sequence[str]]
    """Stages in their order, the first one first. Those that are not named come after them, in the order that the
    history shows.
    """
    level: NotRequired[float]
    """Confidence level of the interval, between 0 and 1. Default 0.9."""
    lookback_days: NotRequired[float | None]
    """Lookback in days, back from the moment of the journeys; that of the journeys when left out."""


class PlatformClaimInput(TypedDict):
    """Claim of a platform: the conversions and the value that it reports for a period.

    A period is a span of moments: give the days of a platform that counts in another time zone by that zone's own
    offset.
    """

    platform: str
    """Platform that claims."""
    groups: NotRequired[Sequence[str]]
    """Groups of the credits that are its own, such as channels; the one of its name when empty."""
    period: PeriodInput | Period
    """Period of the claim."""
    conversions: float
    """Conversions that it claims."""
    value: NotRequired[float | None]
    """Value that it claims; none where it reports no value."""
    claimed_by: NotRequired[ClaimedBy | None]
    """Date by which it counts, where it is another than that of the options."""


class BookedPeriodInput(TypedDict):
    """Totals of the books for a period."""

    period: PeriodInput | Period
    """Period, as claims name it."""
    conversions: float
    """Conversions."""
    value: NotRequired[float | None]
    """Value; none where it is not known."""


class ReconcileOptionsInput(TypedDict):
    """Grouping of the credits, and the date by which platforms count."""

    by: NotRequired[str]
    """Dimension of touches by which credits belong to platforms. Default 'channel'."""
    claimed_by: NotRequired[ClaimedBy]
    """Date by which platforms count, where a claim does not say it. Default 'conversion_date'."""
