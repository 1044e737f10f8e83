"""Answers of functions of the room inference. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from attribution_core._answer import Answer

if TYPE_CHECKING:
    from typing import Literal

    from attribution_core.generated.answers import Timestamp


class InferredTouches(Answer):
    """Deals of activities, as touches, and the evidence of each."""

    __slots__ = ("counts", "mappings", "unmatched", "skipped", "histogram", "touches")

    counts: InferenceCounts
    """Account of every activity."""
    mappings: list[InferredDeal]
    """Deals of activities with their evidence, in the order of the activities, the surest first."""
    unmatched: list[UnmatchedActivity]
    """Activities without a deal."""
    skipped: list[SkippedActivity]
    """Activities of which nothing is inferred."""
    histogram: list[HistogramBin]
    """Confidences of the mappings."""
    touches: list[Touchpoint]
    """Touches of opportunities, ready for journeys: inferred ones, and those that name their deal."""


class InferenceCounts(Answer):
    """Account of activities: nothing is lost without a reason. Always ``activities = mapped + unmatched + skipped``."""

    __slots__ = ("activities", "mapped", "unmatched", "skipped")

    activities: int
    """Activities given."""
    mapped: int
    """Activities with at least one inferred deal."""
    unmatched: int
    """Activities without a deal."""
    skipped: int
    """Activities of which nothing is inferred."""


class InferredDeal(Answer):
    """Deal of an activity, with the factors of its confidence: ``raw = base · time · kind + account_bonus``."""

    __slots__ = (
        "activity",
        "opportunity",
        "account",
        "basis",
        "match_score",
        "share",
        "days_before_close",
        "base",
        "time",
        "kind",
        "account_bonus",
        "raw",
        "confidence",
    )

    activity: str
    """The activity."""
    opportunity: str
    """The deal."""
    account: str | None
    """Account of the deal."""
    basis: ActivityBasis
    """Basis of the inference."""
    match_score: float
    """Score of the match of accounts, 0 to 1; 0 without one."""
    share: float
    """Share of the activity that this deal is given."""
    days_before_close: float | None
    """Days from the activity to the close, negative after it; none where no close is known."""
    base: float
    """Confidence of the activity by itself."""
    time: float
    """Factor of the days before the close."""
    kind: float
    """Factor of the kind."""
    account_bonus: float
    """Confidence added for the account."""
    raw: float
    """Raw score, which may be above 1."""
    confidence: float
    """Confidence: the raw score, at most 1, or the probability that a calibration gives it."""


ActivityBasis: TypeAlias = Literal["account", "contact", "account_name", "window"]
"""Basis of an inference: the step that named the account, or found the deal without one.

``account``: Id of the account.

``contact``: Account of the person.

``account_name``: Name or domain of the account.

``window``: Nothing but the time.
"""


class UnmatchedActivity(Answer):
    """Activity without a deal."""

    __slots__ = ("activity", "reason", "opportunity", "confidence")

    activity: str
    """The activity."""
    reason: NoDealReason
    """The reason."""
    opportunity: str | None
    """Best candidate of those that are not sure enough."""
    confidence: float | None
    """Confidence of it."""


NoDealReason: TypeAlias = Literal["no_account", "no_candidate", "below_min_confidence"]
"""Reason for an activity without a deal.

``no_account``: No account is known.

``no_candidate``: The account has no deal within reach.

``below_min_confidence``: Every candidate has less than the least confidence.
"""


class SkippedActivity(Answer):
    """Activity of which nothing is inferred."""

    __slots__ = ("activity", "reason")

    activity: str
    """The activity."""
    reason: SkipReason
    """The reason."""


SkipReason: TypeAlias = Literal["names_deal", "names_other_deal", "definitive_source", "repeated"]
"""Reason for an activity of which nothing is inferred.

``names_deal``: It names its deal; it is a touch of it.

``names_other_deal``: It names a deal that is not among those given; it is a touch of it all the same.

``definitive_source``: Its source says which deal it is about, but here none is named.

``repeated``: An activity before it has the same id.
"""


class HistogramBin(Answer):
    """Bin of a histogram: from ``low``, which belongs to it, up to ``high``, which belongs to it in the last bin
    alone.
    """

    __slots__ = ("low", "high", "count")

    low: float
    """Lower border."""
    high: float
    """Upper border."""
    count: int
    """Numbers in it."""


class Touchpoint(Answer):
    """One contact between a buyer and a channel.

    Only ``journey``, ``at`` and ``channel`` are needed; everything else makes more models, groupings and filters
    possible. Channels and kinds are open: an unknown one is kept as itself.
    """

    __slots__ = (
        "id",
        "journey",
        "at",
        "channel",
        "kind",
        "campaign",
        "content",
        "account",
        "lead",
        "opportunity",
        "session",
        "cost",
        "impressions",
        "clicks",
        "engagement",
        "stage",
        "side",
        "sales_rep",
        "influencer",
        "partner",
        "role",
        "weight",
        "source",
        "confidence",
        "dimensions",
    )
    _left_out = {
        "id": None,
        "kind": None,
        "campaign": None,
        "content": None,
        "account": None,
        "lead": None,
        "opportunity": None,
        "session": None,
        "cost": None,
        "impressions": None,
        "clicks": None,
        "engagement": None,
        "stage": None,
        "side": None,
        "sales_rep": None,
        "influencer": None,
        "partner": None,
        "role": None,
        "weight": None,
        "source": None,
        "confidence": None,
        "dimensions": {},
    }

    id: str | None
    """Identifies the touch; unique when given."""
    journey: str
    """Key of who was touched: customer, lead, account or opportunity."""
    at: Timestamp
    """Moment of the touch."""
    channel: str
    """Channel where the touch happened: ``search``, ``email``, … Open: any text is a channel."""
    kind: str | None
    """Kind of touch: webinar attendance, demo request, …"""
    campaign: str | None
    """Marketing campaign."""
    content: str | None
    """Creative or content piece."""
    account: str | None
    """Account the person belongs to."""
    lead: str | None
    """Lead that was touched."""
    opportunity: str | None
    """Opportunity the touch belongs to."""
    session: str | None
    """Web or app session."""
    cost: float | None
    """Cost of the touch, in the currency of the conversions."""
    impressions: float | None
    """Impressions behind the touch."""
    clicks: float | None
    """Clicks behind the touch."""
    engagement: float | None
    """Engagement of the person, 0 to 100."""
    stage: str | None
    """Funnel stage that the touch influences."""
    side: Side | None
    """Sales, marketing or both."""
    sales_rep: str | None
    """Sales representative."""
    influencer: str | None
    """Influencer or creator."""
    partner: str | None
    """Partner organisation."""
    role: str | None
    """Role that the partner or person played."""
    weight: float | None
    """Weight: the amount of activity that the touch stands for."""
    source: str | None
    """Source of the evidence."""
    confidence: float | None
    """Confidence of the source, 0 to 1."""
    dimensions: dict[str, str]
    """Dimensions of your own, by name: those that the rules name are carried."""


Side: TypeAlias = Literal["sales", "marketing", "both"]
"""Side that made a touch: sales, marketing, or both together.

``sales``: A sales touch.

``marketing``: A marketing touch.

``both``: Sales and marketing together.
"""


class ConfidenceCalibration(Answer):
    """Calibration of confidences: the map from raw scores to probabilities, and how good these are."""

    __slots__ = ("pairs", "right", "calibration", "before", "after", "cross_fitted", "thresholds")

    pairs: int
    """Pairs."""
    right: int
    """Pairs that were right."""
    calibration: list[IsotonicCorner]
    """Corners of the map: level within and beyond them, straight between; the option ``calibration`` of inference
    takes them.
    """
    before: ConfidenceQuality
    """Quality of the raw scores, at most 1, as probabilities."""
    after: ConfidenceQuality
    """Quality of the calibrated probabilities on the pairs that they were fitted to, which flatters them."""
    cross_fitted: ConfidenceQuality
    """Quality of calibrated probabilities of pairs that their map was not fitted to: five folds, by rows modulo 5."""
    thresholds: list[PrecisionThreshold]
    """Least confidences for the wanted precisions, by calibrated probability."""


class IsotonicCorner(Answer):
    """Corner of an isotonic line."""

    __slots__ = ("score", "value")

    score: float
    """Score of the corner."""
    value: float
    """Value at this score."""


class ConfidenceQuality(Answer):
    """Quality of probabilities, on pairs of which the truth is known."""

    __slots__ = ("brier_score", "log_loss", "expected_calibration_error", "bins")

    brier_score: float
    """Brier score: mean square of probability less truth, the lower the better."""
    log_loss: float
    """Log loss: mean of −ln of the probability of what was true, probabilities clipped to 1e-15; the lower the
    better.
    """
    expected_calibration_error: float
    """Expected calibration error: mean of |predicted − observed| over the bins by their pairs."""
    bins: list[ConfidenceBin]
    """Reliability table in ten bins of equal width."""


class ConfidenceBin(Answer):
    """Bin of a reliability table: pairs whose probability lies in it."""

    __slots__ = ("low", "high", "count", "predicted", "observed")

    low: float
    """Lower border of the bin, which belongs to it."""
    high: float
    """Upper border, which belongs to the last bin alone."""
    count: int
    """Pairs in it."""
    predicted: float | None
    """Mean of their probabilities; none of an empty bin."""
    observed: float | None
    """Share of them that was right; none of an empty bin."""


class PrecisionThreshold(Answer):
    """Least confidence for a wanted precision."""

    __slots__ = ("wanted", "min_confidence", "kept", "precision", "precision_low", "recall")

    wanted: float
    """Precision that is wanted."""
    min_confidence: float | None
    """Lowest calibrated confidence at which the pairs kept have that precision; none where no confidence is high
    enough.
    """
    kept: int
    """Pairs kept at it."""
    precision: float | None
    """Precision of them: the share that is right."""
    precision_low: float | None
    """Lower bound of the Wilson interval of that precision at 95 %."""
    recall: float
    """Recall: the share of all right pairs that is kept."""
