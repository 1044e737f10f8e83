"""Types that functions take of the room partner_analytics. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

if TYPE_CHECKING:
    from collections.abc import Mapping

    from attribution_core.generated.answers import EvidenceSource, RegistrationStatus
    from attribution_core.inputs import Time


class PartnerEvidenceInput(TypedDict):
    """Partner touch: evidence that a partner had a part in a deal, with its role, weight, source and approval."""

    id: str
    """Identifies the evidence."""
    partner: str
    """Partner whose evidence it is."""
    opportunity: str
    """Deal that it is about."""
    at: NotRequired[Time | None]
    """Moment of it. ``null``: as old as the deal."""
    source: NotRequired[EvidenceSource]
    """Source that it was found in. Default 'activity'."""
    kind: NotRequired[str | None]
    """Kind of evidence: ``meeting``, ``referral``, ``sourced_by``, ``deal_registration``, … Open: any text is a
    kind.
    """
    role: NotRequired[str | None]
    """Role of the partner: ``implementation``, ``influence``, ``referral``, ``isv``, ``reseller``, … Open: any text
    is a role.
    """
    weight: NotRequired[float | None]
    """Weight: the amount of activity that it stands for. ``null``: 1."""
    confidence: NotRequired[float | None]
    """Confidence that it belongs to the deal, 0 to 1. ``null``: that of its source."""
    status: NotRequired[RegistrationStatus | None]
    """Status of the registration that it comes from."""
    submitted_at: NotRequired[Time | None]
    """Moment when it was submitted, from which its expiry runs. ``null``: ``at``."""
    approved_by: NotRequired[str | None]
    """Person who approved it. ``null``: nobody did."""
    approved_at: NotRequired[Time | None]
    """Moment of the approval."""
    valid_from: NotRequired[Time | None]
    """Moment from which a tag of the partner holds. ``null``: from the beginning."""
    valid_to: NotRequired[Time | None]
    """Moment up to which a tag of the partner holds. ``null``: without end."""
    metadata: NotRequired[Mapping[str, str]]
    """Everything else that is known of it, by names of your own."""


class PartnerAnalyticsOptionsInput(TypedDict):
    """Options of partner analytics."""

    as_of: NotRequired[Time | None]
    """Moment of the report: what came after it does not count, and a deal that closed after it is open. A date means
    the end of that day. ``null``: everything counts.
    """
    min_confidence: NotRequired[float]
    """Least confidence of evidence that counts. Default 0.0."""
    confidence: NotRequired[float]
    """Confidence level of the intervals of rates. Default 0.95."""
    min_closed: NotRequired[int]
    """Least number of closed deals of a partner in the ranking by win rate. Default 5."""
    top: NotRequired[int]
    """Number of partners at each end of a ranking. Default 5."""
    max_overlaps: NotRequired[int]
    """Limit of the pairs of partners with deals in common. Default 50."""
