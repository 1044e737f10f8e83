"""Types that functions take of the room influencers. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from attribution_core.inputs import Time


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


class RedemptionInput(TypedDict):
    """Redemption: a conversion with the code that was entered, if any."""

    journey: str
    """Key of the customer, as touches and conversions have it."""
    at: Time
    """Moment of the conversion; a date is the end of that day in UTC."""
    promo_code: NotRequired[str | None]
    """Code that was entered; none for a conversion without."""


class EarlierTouchInput(TypedDict):
    """Touch of an influencer before a redemption, for the leak check."""

    journey: str
    """Key of the customer."""
    at: Time
    """Moment of the touch."""
    influencer: str
    """Influencer of the touch."""
