"""Types that functions take of the room inference. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, TypeAlias, TypedDict

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Literal

    from attribution_core.generated.answers import EvidenceSource, IsotonicCorner
    from attribution_core.generated.given import MatchOptionsInput
    from attribution_core.inputs import Numbers, Time


class ActivityInput(TypedDict):
    """Activity: a meeting, call, mail, campaign response or partner's report, from a CRM or a partner.

    The same activity serves marketing, sales and partner attribution: its channel, side and partner say for whom
    it counts.
    """

    id: str
    """Identifies the activity."""
    at: Time
    """Moment of the activity."""
    kind: NotRequired[str | None]
    """Kind of activity: ``meeting``, ``call``, ``email``, ``demo``, … Open: any text is a kind."""
    source: NotRequired[EvidenceSource | None]
    """Source of the evidence. ``null``: an activity."""
    opportunity: NotRequired[str | None]
    """Opportunity that it names by itself."""
    account: NotRequired[str | None]
    """Account that it names by its id."""
    account_name: NotRequired[str | None]
    """Name of the account, as somebody wrote it."""
    account_domain: NotRequired[str | None]
    """Domain of the account's website, or of the mail addresses of its people."""
    contact: NotRequired[str | None]
    """Person whom it was with: a contact or lead of the CRM."""
    partner: NotRequired[str | None]
    """Partner who did it, or was part of it."""
    role: NotRequired[str | None]
    """Role of the partner or person."""
    channel: NotRequired[str | None]
    """Channel that it counts for. ``null``: ``partner`` where there is a partner, else ``campaign`` where there is a
    campaign, else ``sales``.
    """
    campaign: NotRequired[str | None]
    """Campaign that it belongs to."""
    sales_rep: NotRequired[str | None]
    """Sales representative who did it."""
    weight: NotRequired[float | None]
    """Weight: the amount of activity that it stands for. ``null``: 1."""
    confidence: NotRequired[float | None]
    """Confidence that it happened as it says, 0 to 1. ``null``: that of its source."""
    metadata: NotRequired[Mapping[str, str]]
    """Everything else that its row said, by the names of the row."""


class InferenceOptionsInput(TypedDict):
    """Rules by which activities find their deals."""

    min_confidence: NotRequired[float]
    """Least confidence of a deal that an activity is given to. Default 0.3."""
    assign: NotRequired[Assignment]
    """Deals that an activity is given to, of those that it may belong to. Default 'best'."""
    unmatched: NotRequired[UnmatchedRule]
    """Rule for an activity of which no account is known. Default 'leave'."""
    decay: NotRequired[ConfidenceDecay]
    """Fall of confidence with the days before the close. Default 'step'."""
    near_days: NotRequired[float]
    """Days before the close up to which an activity is near it. Default 14.0."""
    near_factor: NotRequired[float]
    """Factor of an activity near the close. Default 1.5."""
    far_days: NotRequired[float]
    """Days before the close beyond which an activity is far from it. Default 90.0."""
    far_factor: NotRequired[float]
    """Factor of an activity far from the close. Default 0.5."""
    after_factor: NotRequired[float]
    """Factor of an activity after the close. Default 0.1."""
    max_age_days: NotRequired[float | None]
    """Days before the close beyond which a deal is no candidate. ``null``: none are too many. Default 365.0."""
    max_after_days: NotRequired[float]
    """Days after the close beyond which a deal is no candidate. Default 30.0."""
    max_lead_days: NotRequired[float | None]
    """Days before the creation of a deal beyond which it is no candidate. ``null``: none are too many. Default 90.0."""
    window_days: NotRequired[float]
    """Days before the close up to which a deal is a candidate of activities without account, under ``window``.
    Default 90.0.
    """
    account_bonus: NotRequired[float]
    """Confidence added where the account is the same; of a match of names, its part by the score. Default 0.2."""
    kind_factors: NotRequired[Mapping[str, float]]
    """Factors of kinds of activity, before the usual ones: ``{"webinar": 0.9}``."""
    other_kind_factor: NotRequired[float]
    """Factor of a kind that has none. Default 0.8."""
    name_matches: NotRequired[Mapping[str, Sequence[NameMatchInput]]]
    """Accounts that names stand for in any case, before the names of accounts: ``{"Acme GmbH": [{"account": "001A",
    "score": 1}]}``.
    """
    matching: NotRequired[MatchOptionsInput]
    """Matching of names and domains with accounts: the accounts with the best score count, if it is accepted."""
    calibration: NotRequired[Sequence[IsotonicCornerInput | IsotonicCorner] | None]
    """Calibration: corners of the map from the raw score to a probability, which is then the confidence."""


Assignment: TypeAlias = Literal["best", "all", "split"]
"""Rule of assignment: the deals that an activity is given to, of those that it may belong to.

``best``: The best one alone.

``all``: Every one, each with the whole activity.

``split``: Every one, each with a share in proportion to its confidence.
"""

UnmatchedRule: TypeAlias = Literal["leave", "window"]
"""Rule for an activity of which no account is known.

``leave``: It stays without a deal.

``window``: Every deal that closed, or is expected to close, near it is a candidate.
"""

ConfidenceDecay: TypeAlias = Literal["step", "smooth"]
"""Fall of confidence with the days between activity and close.

``step``: In steps: near, between, and far.

``smooth``: Exponential from near to far, through the same factors at the same days, and on beyond.
"""


class NameMatchInput(TypedDict):
    """Account that a name stands for, as somebody confirmed it."""

    account: str
    """Id of the account."""
    score: float
    """Score of the match, 0 to 1: how sure it is."""


class IsotonicCornerInput(TypedDict):
    """Corner of an isotonic line."""

    score: float
    """Score of the corner."""
    value: float
    """Value at this score."""


class LabelledConfidenceInput(TypedDict):
    """Inferred deal that somebody confirmed or rejected."""

    raw: float
    """Raw score of the inference, which may be above 1."""
    is_right: bool
    """True where the activity was for this deal."""


class CalibrationOptionsInput(TypedDict):
    """Options of a calibration."""

    precisions: NotRequired[Numbers]
    """Wanted precisions, for each of which the least confidence is chosen."""
