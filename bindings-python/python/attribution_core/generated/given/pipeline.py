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
    """Lookback in days, back from each milestone; that of the journeys, back from the close, when left out."""
    as_of: NotRequired[Time | None]
    """Moment of the report: later leads and deals are left out, and deals that closed later are open; that of the
    journeys when left out.
    """
    trace: NotRequired[bool]
    """True for the ids of the leads and deals behind the figures of each row. Default False."""


class InfluencerInput(TypedDict):
    """Influencer (creator): one person, by all the names that touches have for them."""

    id: NotRequired[str]
    """Identifies the influencer; rows, fees and posts are of it. Default ''."""
    name: NotRequired[str | None]
    """Name for people."""
    sources: NotRequired[Sequence[str]]
    """Names of the influencer in the field ``influencer`` of touches, else in ``source``: handles on several
    platforms. An ``@`` before them and their case do not matter.
    """


class InfluencerFeeInput(TypedDict):
    """Fee: what an influencer or a campaign is paid, in any of four ways.

    A fee without an influencer is of a whole campaign, or of the whole programme: it is shared out by posts, else
    equally.
    """

    influencer: NotRequired[str | None]
    """Influencer who is paid."""
    campaign: NotRequired[str | None]
    """Campaign that it is paid for; all of them when left out."""
    fee: NotRequired[float]
    """Fixed fee. Default 0.0."""
    per_post: NotRequired[float]
    """Fee for each post. Default 0.0."""
    commission: NotRequired[float]
    """Commission as a share of the credited won revenue, 0 to 1. Default 0.0."""
    product_cost: NotRequired[float]
    """Cost of products that were given. Default 0.0."""


class InfluencerPostsInput(TypedDict):
    """Posts of an influencer in a campaign, with what they reached."""

    influencer: str
    """Influencer who posted."""
    campaign: NotRequired[str | None]
    """Campaign that they posted for."""
    posts: NotRequired[float]
    """Number of posts. Default 1.0."""
    impressions: NotRequired[float | None]
    """Impressions, or views."""
    engagements: NotRequired[float | None]
    """Engagements: likes, comments, shares and saves."""


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


class RedemptionInput(TypedDict):
    """Redemption: a conversion with the code that was entered, if any."""

    journey: str
    """Key of the customer, as touches and conversions have it."""
    at: Time
    """Moment of the conversion."""
    promo_code: NotRequired[str | None]
    """Code that was entered; none for a conversion without."""


class PromoCodeInput(TypedDict):
    """Promo code: whose it is, and how its redemptions count. Case and spaces around a code do not matter."""

    code: NotRequired[str]
    """The code. Default ''."""
    channel: NotRequired[str]
    """Channel of the touches that it makes. Default 'promo_code'."""
    influencer: NotRequired[str | None]
    """Influencer whose code it is."""
    campaign: NotRequired[str | None]
    """Campaign that it belongs to."""
    valid_from: NotRequired[Time | None]
    """First moment at which it counts; always when left out."""
    valid_until: NotRequired[Time | None]
    """Moment from which it counts no more; never when left out."""
    once_per_customer: NotRequired[bool]
    """True when only the first redemption by a customer is a touch. Default True."""


class EarlierTouchInput(TypedDict):
    """Touch of an influencer before a redemption, for the leak check."""

    journey: str
    """Key of the customer."""
    at: Time
    """Moment of the touch."""
    influencer: str
    """Influencer of the touch."""
