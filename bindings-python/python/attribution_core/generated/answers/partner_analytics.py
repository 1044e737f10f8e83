"""Answers of functions of the room partner_analytics. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from attribution_core._answer import Answer

if TYPE_CHECKING:
    from typing import Literal

    from attribution_core.generated.answers import Currency, HistogramBin


class PartnerAnalytics(Answer):
    """Partner analytics: what partners brought, won and earned."""

    __slots__ = (
        "counts",
        "totals",
        "win_rate",
        "time_to_close",
        "money",
        "partners",
        "partner_money",
        "roles",
        "trend",
        "attributed_trend",
        "splits",
        "shares",
        "shares_above_one",
        "rankings",
        "overlaps",
        "overlapping_pairs",
        "overlap_deals_left_out",
        "concentration",
        "set_aside",
    )

    counts: AnalyticsCounts
    """Account of every row."""
    totals: AnalyticsTotals
    """Totals."""
    win_rate: WinRateComparison
    """Win rate of deals with a partner, against that of deals without one."""
    time_to_close: TimeToClose
    """Time to close of deals with a partner, and of those without one."""
    money: list[PartnerMoney]
    """Amounts by currency, each deal once."""
    partners: list[PartnerRow]
    """Partners by name; their deals may count several times, what is attributed adds up."""
    partner_money: list[PartnerMoney]
    """Amounts of partners by currency."""
    roles: list[RoleRow]
    """Roles by name, with their win rates."""
    trend: list[PartnerMonth]
    """Months in which something happened to deals with a partner, in order."""
    attributed_trend: list[AttributedMonth]
    """Amounts that awards gave, by month of the close, partner and currency."""
    splits: list[DealsByPartners]
    """Deals by the number of their partners."""
    shares: list[HistogramBin]
    """Shares of awards from 0 to 1, in ten bins; those of refunds are left out."""
    shares_above_one: int
    """Shares above 1, which are in no bin."""
    rankings: list[RankedPartner]
    """Partners at the top and at the bottom of each ranking."""
    overlaps: list[PartnerOverlap]
    """Pairs of partners with the most deals in common."""
    overlapping_pairs: int
    """Pairs of partners with a deal in common, listed or not."""
    overlap_deals_left_out: int
    """Deals with too many partners to be paired, which are in no overlap."""
    concentration: list[Concentration]
    """Concentration on few partners, by measure and currency."""
    set_aside: list[PartnerRowSetAside]
    """Rows that do not count."""


class AnalyticsCounts(Answer):
    """Account of the rows of partner analytics. Always ``deals + evidence + awards = deals_used + evidence_used +
    awards_used + set_aside``.
    """

    __slots__ = ("deals", "deals_used", "evidence", "evidence_used", "awards", "awards_used", "set_aside")

    deals: int
    """Deals given."""
    deals_used: int
    """Deals that count."""
    evidence: int
    """Rows of evidence given."""
    evidence_used: int
    """Rows of evidence that count."""
    awards: int
    """Awards given."""
    awards_used: int
    """Awards that count."""
    set_aside: int
    """Rows that do not count."""


class AnalyticsTotals(Answer):
    """Totals of partner analytics. Always ``deals = open + won + lost = with_partner + without_partner``."""

    __slots__ = ("deals", "open", "won", "lost", "with_partner", "without_partner", "sourced", "influenced", "partners")

    deals: int
    """Deals that count."""
    open: int
    """Open ones."""
    won: int
    """Won ones."""
    lost: int
    """Lost ones."""
    with_partner: int
    """Deals with evidence of a partner."""
    without_partner: int
    """Deals without."""
    sourced: int
    """Deals that a partner sourced."""
    influenced: int
    """Deals that a partner influenced, whoever sourced them."""
    partners: int
    """Partners with evidence or an award."""


class WinRateComparison(Answer):
    """Win rate against its baseline: closed deals with a partner or role, and closed deals without.

    The difference is an association: partners may choose the deals that would be won in any case.
    """

    __slots__ = ("with_", "without", "difference")

    with_: WinRate
    """Closed deals with it."""
    without: WinRate
    """Closed deals without it: the baseline."""
    difference: float | None
    """Rate with it, less that without it; none where one is unknown."""


class WinRate(Answer):
    """Win rate: won deals per closed deal, with its Wilson score interval."""

    __slots__ = ("won", "closed", "rate", "low", "high")

    won: int
    """Deals that were won."""
    closed: int
    """Deals that were closed."""
    rate: float | None
    """Won deals per closed one; none without a closed one."""
    low: float | None
    """Lower bound of the interval."""
    high: float | None
    """Upper bound of the interval."""


class TimeToClose(Answer):
    """Time to close (length of the sales cycle) of won deals, with a partner and without."""

    __slots__ = ("with_", "without")

    with_: DaysToClose
    """Won deals with a partner, or with this one."""
    without: DaysToClose
    """Won deals without."""


class DaysToClose(Answer):
    """Days from the creation of won deals to their close."""

    __slots__ = ("deals", "mean", "median")

    deals: int
    """Won deals whose length is known."""
    mean: float | None
    """Mean of their days; none without a deal."""
    median: float | None
    """Median of their days, of an even number the mean of the two in the middle."""


class PartnerMoney(Answer):
    """Amounts of a partner, or of all, in one currency, in major units."""

    __slots__ = ("partner", "currency", "won", "sourced", "influenced", "attributed", "pipeline", "sourced_pipeline")

    partner: str | None
    """The partner; none for all together, where each deal counts once."""
    currency: Currency | None
    """Currency; none for deals that name none."""
    won: float
    """Amount of won deals that it had a part in."""
    sourced: float
    """Amount of won deals that it sourced."""
    influenced: float
    """Amount of won deals that it influenced and did not source."""
    attributed: float
    """Amount that awards gave it, less what refunds took back: the one amount that adds up over partners."""
    pipeline: float
    """Pipeline: amount of open deals that it had a part in."""
    sourced_pipeline: float
    """Pipeline that it sourced."""


class PartnerRow(Answer):
    """Partner with its deals. Always ``deals = sourced + influenced = open + won + lost``."""

    __slots__ = (
        "partner",
        "deals",
        "sourced",
        "influenced",
        "open",
        "won",
        "lost",
        "evidence",
        "awards",
        "mean_share",
        "win_rate",
        "time_to_close",
    )

    partner: str
    """The partner."""
    deals: int
    """Deals that it had a part in."""
    sourced: int
    """Deals that it sourced."""
    influenced: int
    """Deals that it influenced and did not source."""
    open: int
    """Open ones."""
    won: int
    """Won ones."""
    lost: int
    """Lost ones."""
    evidence: int
    """Rows of evidence."""
    awards: int
    """Parts of awards; those of refunds are left out."""
    mean_share: float | None
    """Mean of its shares in them; none without an award."""
    win_rate: WinRateComparison
    """Win rate of its deals, against closed deals without it."""
    time_to_close: TimeToClose
    """Time to close of its won deals, and of all others."""


class RoleRow(Answer):
    """Role of partners, with the deals that one of them had it in."""

    __slots__ = ("role", "deals", "partners", "win_rate")

    role: str | None
    """The role; none for evidence that names none."""
    deals: int
    """Deals in which a partner had it."""
    partners: int
    """Partners who had it."""
    win_rate: WinRateComparison
    """Win rate of these deals, against closed deals without the role."""


class PartnerMonth(Answer):
    """Month of deals with partners, in UTC."""

    __slots__ = ("month", "created", "sourced", "won", "lost", "evidence", "partners")

    month: str
    """The month, such as ``2026-01``."""
    created: int
    """Deals with a partner that were created."""
    sourced: int
    """Deals of these that a partner sourced."""
    won: int
    """Deals with a partner that were won."""
    lost: int
    """Deals with a partner that were lost."""
    evidence: int
    """Rows of evidence; those without time are in no month."""
    partners: int
    """Partners with evidence."""


class AttributedMonth(Answer):
    """Amount that awards gave a partner in a month."""

    __slots__ = ("month", "partner", "currency", "attributed")

    month: str
    """The month of the close, such as ``2026-01``, in UTC."""
    partner: str
    """The partner."""
    currency: Currency
    """Currency of the amount."""
    attributed: float
    """Amount in major units, less what refunds took back."""


class DealsByPartners(Answer):
    """Deals with the same number of partners."""

    __slots__ = ("partners", "deals", "won", "lost")

    partners: int
    """Number of partners."""
    deals: int
    """Deals with so many."""
    won: int
    """Won ones of them."""
    lost: int
    """Lost ones of them."""


class RankedPartner(Answer):
    """Partner at an end of a ranking; with few partners one may be at both."""

    __slots__ = ("measure", "currency", "end", "place", "partner", "value")

    measure: PartnerMeasure
    """Measure of the ranking."""
    currency: Currency | None
    """Currency of amounts; none for counts and rates."""
    end: RankingEnd
    """End of the ranking."""
    place: int
    """Place among all partners of the ranking, from 1 for the largest value; equals by their names."""
    partner: str
    """The partner."""
    value: float
    """Its value."""


PartnerMeasure: TypeAlias = Literal["attributed", "won", "sourced", "win_rate"]
"""Measure by which partners are compared.

``attributed``: Amount that awards gave, in one currency.

``won``: Won deals.

``sourced``: Deals that it sourced.

``win_rate``: Win rate, of partners with enough closed deals.
"""

RankingEnd: TypeAlias = Literal["top", "bottom"]
"""End of a ranking.

``top``: The largest values.

``bottom``: The smallest values.
"""


class PartnerOverlap(Answer):
    """Two partners with deals in common."""

    __slots__ = ("left", "right", "deals", "won", "left_deals", "right_deals", "jaccard")

    left: str
    """Partner whose name comes first."""
    right: str
    """The other partner."""
    deals: int
    """Deals that both had a part in."""
    won: int
    """Won ones of them."""
    left_deals: int
    """Deals of the first."""
    right_deals: int
    """Deals of the other."""
    jaccard: float
    """Jaccard index: deals of both per deal of either."""


class Concentration(Answer):
    """Concentration of a measure on few partners."""

    __slots__ = ("measure", "currency", "partners", "hhi")

    measure: PartnerMeasure
    """The measure."""
    currency: Currency | None
    """Currency of amounts; none for counts."""
    partners: int
    """Partners with more than 0 of it."""
    hhi: float | None
    """Herfindahl–Hirschman index, 0 to 1: 1 where one partner has all; none where nobody has any."""


class PartnerRowSetAside(Answer):
    """Row that does not count, with its reason."""

    __slots__ = ("table", "row", "id", "reason")

    table: PartnerTable
    """Table of the row."""
    row: int
    """Place of the row in its table, from 0."""
    id: str
    """Id of the row; of an award its deal."""
    reason: PartnerSetAsideReason
    """The reason."""


PartnerTable: TypeAlias = Literal["deals", "evidence", "awards"]
"""Table of a row.

``deals``: Deals.

``evidence``: Evidence of partners.

``awards``: Awards.
"""

PartnerSetAsideReason: TypeAlias = Literal[
    "repeated", "after_as_of", "unknown_deal", "after_close", "below_min_confidence", "outside_validity", "not_approved"
]
"""Reason for a row that does not count.

``repeated``: A row before it has the same id.

``after_as_of``: It is of a moment after that of the report.

``unknown_deal``: Its deal is not among those that count.

``after_close``: It came after the close of its deal.

``below_min_confidence``: It has less than the least confidence.

``outside_validity``: It is a tag that did not hold at the close of the deal.

``not_approved``: It is a registration that was not approved.
"""
