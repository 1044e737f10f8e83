"""Answers of functions of the room insights. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from attribution_core._answer import Answer

if TYPE_CHECKING:
    from typing import Literal

    from attribution_core.generated.answers import DealStatus, Side, Timestamp


class Alignment(Answer):
    """Sales–marketing alignment: the value that marketing, sales and both together earned, against the split that is
    wanted.

    Only touches of the side ``both`` earn joint value; touches of the two sides that are near each other in time
    are listed as joint touchpoints. Value of touches without a side is left out of the points.
    """

    __slots__ = (
        "model",
        "value",
        "points",
        "ideal",
        "score",
        "grade",
        "touches",
        "deals",
        "joint_deals",
        "joint_touches",
        "joint_touchpoints",
        "pipeline",
        "recommendations",
    )

    model: str
    """Model that gave the credits."""
    value: SideValues
    """Value by side."""
    points: SidePoints | None
    """Split of the value whose side is known; none where there is none."""
    ideal: SidePoints
    """Split that is wanted."""
    score: float | None
    """Score, 0 to 100; none where there are no points."""
    grade: AlignmentGrade | None
    """Grade of the score."""
    touches: SideTouches
    """Distinct touches by side."""
    deals: int
    """Deals of the report."""
    joint_deals: int
    """Deals with a joint touchpoint."""
    joint_touches: int
    """Distinct joint touchpoints."""
    joint_touchpoints: list[JointTouchpoint]
    """Joint touchpoints deal by deal, in the order of time: as many as the options list."""
    pipeline: list[PipelineRow]
    """Marketing-sourced and marketing-influenced pipeline, and that of sales; empty for journeys without deals."""
    recommendations: list[Recommendation]
    """Recommendations, each by a rule with a name."""


class SideValues(Answer):
    """Value by the side of the touches that earned it."""

    __slots__ = ("marketing_only", "sales_only", "joint", "unassigned")

    marketing_only: float
    """Value of touches of marketing alone."""
    sales_only: float
    """Value of touches of sales alone."""
    joint: float
    """Value of touches that both sides made together."""
    unassigned: float
    """Value of touches of no known side, which has no part in the points."""


class SidePoints(Answer):
    """Split of the value whose side is known, in points that add up to 100."""

    __slots__ = ("marketing_only", "sales_only", "joint")

    marketing_only: float
    """Points of marketing alone."""
    sales_only: float
    """Points of sales alone."""
    joint: float
    """Points of both together."""


AlignmentGrade: TypeAlias = Literal["A+", "A", "A-", "B+", "B", "B-", "C+", "C", "C-", "D", "F"]
"""Grade of alignment.

``A+``: 97 or more.

``A``: 93 or more.

``A-``: 90 or more.

``B+``: 87 or more.

``B``: 83 or more.

``B-``: 80 or more.

``C+``: 77 or more.

``C``: 73 or more.

``C-``: 70 or more.

``D``: 60 or more.

``F``: Less than 60.
"""


class SideTouches(Answer):
    """Distinct touches by the side that made them."""

    __slots__ = ("marketing_only", "sales_only", "joint", "unassigned")

    marketing_only: int
    """Touches of marketing alone."""
    sales_only: int
    """Touches of sales alone."""
    joint: int
    """Touches that both sides made together."""
    unassigned: int
    """Touches of no known side."""


class JointTouchpoint(Answer):
    """Joint touchpoint: a touch that both sides made, or that has one of the other side within the window."""

    __slots__ = ("opportunity", "row", "id", "at", "channel", "side", "days_apart")

    opportunity: str | None
    """Opportunity, or else the key of the journey."""
    row: int
    """Row of the touch in the input."""
    id: str | None
    """Its id, where touches have ids."""
    at: Timestamp | None
    """Moment of the touch."""
    channel: str
    """Channel."""
    side: Side
    """Side that made the touch."""
    days_apart: float | None
    """Days to the nearest touch of the other side; none for a touch of both."""


class PipelineRow(Answer):
    """Deals that were won, or are open, by the side that sourced or influenced them.

    Every deal has one source, so that the four rows of sources add up to all deals; influence overlaps.
    """

    __slots__ = ("status", "measure", "deals", "amount", "share_of_deals", "share_of_amount")

    status: DealStatus
    """Status of the deals: won or open."""
    measure: PipelineMeasure
    """Measure that the row counts."""
    deals: int
    """Number of deals."""
    amount: float
    """Their amount, not weighted by a probability."""
    share_of_deals: float | None
    """Share of the number of all deals of the status; none where there are none."""
    share_of_amount: float | None
    """Share of the amount of all deals of the status; none where there is none."""


PipelineMeasure: TypeAlias = Literal[
    "all_deals",
    "marketing_sourced",
    "sales_sourced",
    "jointly_sourced",
    "source_unknown",
    "marketing_influenced",
    "sales_influenced",
]
"""Measure of a row of sourced and influenced pipeline: the deals that it counts.

``all_deals``: All deals of the status, with a touch or without.

``marketing_sourced``: Marketing-sourced pipeline: deals whose first touch before they were created was of
marketing.

``sales_sourced``: Sales-sourced pipeline: deals whose first touch before they were created was of sales.

``jointly_sourced``: Deals whose first touch before they were created was of both sides.

``source_unknown``: Deals without a touch before they were created, or whose first one is of no known side.

``marketing_influenced``: Marketing-influenced pipeline: deals with a touch of marketing, alone or with sales,
before the close.

``sales_influenced``: Sales-influenced pipeline: deals with a touch of sales, alone or with marketing, before the
close.
"""


class Recommendation(Answer):
    """Recommendation of a named rule, with the numbers that it looked at."""

    __slots__ = ("rule", "measure", "value", "threshold", "sentence")

    rule: str
    """The rule that applies."""
    measure: str
    """Number that it looked at."""
    value: float
    """Value that it found there."""
    threshold: float
    """Threshold that the value lies beyond."""
    sentence: str
    """Sentence for people."""


class ChannelInsights(Answer):
    """Channel insights: what each channel earned, what it cost, and what follows."""

    __slots__ = ("model", "value", "cost", "roas", "cost_source", "spend_left_out", "channels")

    model: str
    """Model that gave the credits."""
    value: float
    """Value of all channels together."""
    cost: float | None
    """Cost of all channels together; none where no cost is known."""
    roas: float | None
    """Return on ad spend of the channels with a cost; none without."""
    cost_source: CostSource | None
    """Source of the costs; none where no cost is known."""
    spend_left_out: bool
    """True where spend was given and left out: it is of all deals together, and the filter keeps some of them."""
    channels: list[ChannelInsight]
    """The channels, the greatest value first, then by name."""


CostSource: TypeAlias = Literal["spend", "costs", "touches"]
"""Source of the costs of a report.

``spend``: Spend by channel and period.

``costs``: Costs of the groups themselves.

``touches``: Cost of each touch of a closed deal, won or lost, counted once however many deals it is a touch of.
"""


class ChannelInsight(Answer):
    """Insight into one channel: its value beside its cost, and a recommendation."""

    __slots__ = (
        "channel",
        "value",
        "share",
        "opportunities",
        "touches",
        "cost",
        "roi",
        "roas",
        "cost_per_opportunity",
        "efficiency",
        "efficiency_rank",
        "kinds",
        "recommendation",
        "rule",
        "sentence",
    )

    channel: str
    """Channel."""
    value: float
    """Value that it earned."""
    share: float | None
    """Share of the value of all channels; none when nothing was earned."""
    opportunities: float
    """Opportunities that it earned: the sum of its credits."""
    touches: int
    """Distinct touches of deals that were won."""
    cost: float | None
    """Cost; none where none is known."""
    roi: float | None
    """``(margin · value − cost) / cost``; none without a cost above 0."""
    roas: float | None
    """``value / cost``; none without a cost above 0."""
    cost_per_opportunity: float | None
    """``cost / opportunities``; none without a cost or without opportunities."""
    efficiency: float | None
    """Share of value over share of cost, among the channels with a cost: above 1 it earns more for its money than
    the others.
    """
    efficiency_rank: int | None
    """Place by efficiency, from 1; channels of the same efficiency share it."""
    kinds: list[str]
    """Kinds of its touches, by name."""
    recommendation: str
    """Action that is advised: ``scale``, ``hold``, ``review``, ``cut``, ``track_cost``, ``track_value`` where no
    deal that was won has an amount, or one of a rule of your own.
    """
    rule: str
    """The rule that decided."""
    sentence: str
    """The reason as a sentence, with the numbers."""
