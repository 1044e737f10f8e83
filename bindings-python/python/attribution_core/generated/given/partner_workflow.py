"""Types that functions take of the room partner_workflow. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

if TYPE_CHECKING:
    from collections.abc import Mapping

    from attribution_core.generated.answers import Side
    from attribution_core.inputs import Time


class TouchpointInput(TypedDict):
    """One contact between a buyer and a channel.

    Only ``journey``, ``at`` and ``channel`` are needed; everything else makes more models, groupings and filters
    possible. Channels and kinds are open: an unknown one is kept as itself.
    """

    id: NotRequired[str | None]
    """Identifies the touch; unique when given."""
    journey: str
    """Key of who was touched: customer, lead, account or opportunity."""
    at: Time
    """Moment of the touch."""
    channel: str
    """Channel where the touch happened: ``search``, ``email``, … Open: any text is a channel."""
    kind: NotRequired[str | None]
    """Kind of touch: webinar attendance, demo request, …"""
    campaign: NotRequired[str | None]
    """Marketing campaign."""
    content: NotRequired[str | None]
    """Creative or content piece."""
    account: NotRequired[str | None]
    """Account the person belongs to."""
    lead: NotRequired[str | None]
    """Lead that was touched."""
    opportunity: NotRequired[str | None]
    """Opportunity the touch belongs to."""
    session: NotRequired[str | None]
    """Web or app session."""
    cost: NotRequired[float | None]
    """Cost of the touch, in the currency of the conversions."""
    impressions: NotRequired[float | None]
    """Impressions behind the touch."""
    clicks: NotRequired[float | None]
    """Clicks behind the touch."""
    engagement: NotRequired[float | None]
    """Engagement of the person, 0 to 100."""
    stage: NotRequired[str | None]
    """Funnel stage that the touch influences."""
    side: NotRequired[Side | None]
    """Sales, marketing or both."""
    sales_rep: NotRequired[str | None]
    """Sales representative."""
    influencer: NotRequired[str | None]
    """Influencer or creator."""
    partner: NotRequired[str | None]
    """Partner organisation."""
    role: NotRequired[str | None]
    """Role that the partner or person played."""
    weight: NotRequired[float | None]
    """Weight: the amount of activity that the touch stands for."""
    source: NotRequired[str | None]
    """Source of the evidence."""
    confidence: NotRequired[float | None]
    """Confidence of the source, 0 to 1."""
    dimensions: NotRequired[Mapping[str, str]]
    """Dimensions of your own, by name: those that the rules name are carried."""
