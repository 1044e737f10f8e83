"""Answers of functions of the room influencers. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from attribution_core._answer import Answer

if TYPE_CHECKING:
    from typing import Literal

    from attribution_core.generated.answers import Currency, PipelineGroup, PipelineSetAside, PipelineSums, Timestamp


class InfluencerReport(Answer):
    """Influencer report: leads, deals, pipeline and revenue of each creator beside fees and engagement."""

    __slots__ = (
        "model",
        "currency",
        "as_of",
        "lookback_days",
        "leads_by_account",
        "cost",
        "cost_of_nobody",
        "rows",
        "unattributed",
        "total",
        "set_aside",
    )

    model: str
    """Model that gave the credits at every milestone."""
    currency: Currency | None
    """Currency of all amounts, where one is named."""
    as_of: Timestamp
    """Moment of the report."""
    lookback_days: float | None
    """Lookback in days, back from each milestone; none where deals keep the attribution window of their journeys,
    and leads have every touch before them.
    """
    leads_by_account: bool
    """True where touches name no lead, so that leads were given the touches of their accounts."""
    cost: float
    """Cost of all influencers together."""
    cost_of_nobody: float
    """Fees that name nobody, of campaigns in which nobody posted or had a touch: they are in no row."""
    rows: list[InfluencerRow]
    """The influencers, the greatest won revenue first, then by pipeline and name; touches of nobody last."""
    unattributed: PipelineSums
    """Leads and deals that no touch earned: with the rows they add up to the total."""
    total: PipelineSums
    """All leads and deals up to the moment of the report."""
    set_aside: PipelineSetAside
    """Leads and deals that are in no milestone, by reason."""


class InfluencerRow(Answer):
    """Row of an influencer report."""

    __slots__ = (
        "influencer",
        "name",
        "registered",
        "figures",
        "cost",
        "posts",
        "impressions",
        "engagements",
        "engagement_rate",
        "cost_per_engagement",
        "sentence",
    )

    influencer: str | None
    """Id of the influencer, or the name that touches have; none for touches of nobody."""
    name: str | None
    """Name for people."""
    registered: bool
    """True for an influencer of the registry."""
    figures: PipelineGroup
    """Results: leads, deals, pipeline and returns."""
    cost: InfluencerCost
    """Cost by its parts; all 0 where no fee is known."""
    posts: float | None
    """Number of posts; none where none are known."""
    impressions: float | None
    """Impressions; none where none are known."""
    engagements: float | None
    """Engagements; none where none are known."""
    engagement_rate: float | None
    """Engagement rate ``engagements / impressions``, of posts with both."""
    cost_per_engagement: float | None
    """Cost per engagement ``cost / engagements``; none without a cost or without engagements."""
    sentence: str
    """The row as a sentence."""


class InfluencerCost(Answer):
    """Cost of an influencer by its parts."""

    __slots__ = ("fees", "posts", "commission", "products", "shared", "sharing")

    fees: float
    """Fixed fees of their own."""
    posts: float
    """Fees for posts."""
    commission: float
    """Commission on credited won revenue."""
    products: float
    """Cost of products."""
    shared: float
    """Part of fixed fees and products that name no influencer."""
    sharing: FeeSharing | None
    """Sharing of these; none where there are none."""


FeeSharing: TypeAlias = Literal["posts", "equal", "mixed"]
"""Sharing of a fee that names no influencer.

``posts``: By the number of posts.

``equal``: Equally among those with a touch in the campaign.

``mixed``: Some fees by posts, others equally.
"""


class PromoRedemptions(Answer):
    """Redemptions of promo codes: touches, and what became of the rest.

    Redemptions are as many as touches, repeated ones, those outside the validity, of unknown codes and without a
    code together.
    """

    __slots__ = (
        "redemptions",
        "touches",
        "repeated",
        "outside_validity",
        "without_code",
        "unknown",
        "unknown_codes",
        "codes",
    )

    redemptions: int
    """Rows that came in."""
    touches: list[PromoTouch]
    """Touches: rows of touchpoints, to go in beside the others."""
    repeated: int
    """Redemptions by a customer who had used the code before."""
    outside_validity: int
    """Redemptions before or after the code was valid."""
    without_code: int
    """Rows without a code."""
    unknown: int
    """Redemptions of codes that the table has not."""
    unknown_codes: list[UnknownCode]
    """Codes that the table has not, the most frequent first."""
    codes: list[PromoCodeUse]
    """Use of each code of the table, in its order."""


class PromoTouch(Answer):
    """Touch that a redemption makes, at the moment of the conversion."""

    __slots__ = ("journey", "at", "channel", "kind", "influencer", "campaign", "confidence")

    journey: str
    """Key of the customer."""
    at: Timestamp
    """Moment of the conversion."""
    channel: str
    """Channel of the code."""
    kind: str
    """Kind: ``promo_code``."""
    influencer: str | None
    """Influencer whose code it is."""
    campaign: str | None
    """Campaign of the code."""
    confidence: float
    """Confidence: 1, for the code was entered."""


class UnknownCode(Answer):
    """Code that the table has not."""

    __slots__ = ("code", "redemptions", "nearest")

    code: str
    """The code, as it was first entered."""
    redemptions: int
    """Number of its redemptions."""
    nearest: str | None
    """Nearest code of the table, where one is near; of the 20 most frequent."""


class PromoCodeUse(Answer):
    """Use of a code, with its leak check."""

    __slots__ = ("code", "influencer", "touches", "repeated", "without_earlier_touch", "leak")

    code: str
    """The code."""
    influencer: str | None
    """Influencer whose code it is."""
    touches: int
    """Redemptions that are touches."""
    repeated: int
    """Redemptions by customers who had used the code before."""
    without_earlier_touch: int | None
    """Touches of customers without an earlier touch of the influencer; none for a code of nobody."""
    leak: float | None
    """Leak: their share of the touches. A code that is mostly used by people whom its creator never reached is on a
    coupon site. None for a code of nobody, and without a touch.
    """
