"""Answers of functions of the room paths. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attribution_core._answer import Answer

if TYPE_CHECKING:
    from typing import Literal


class BuildReport(Answer):
    """Report on every row: nothing is lost without a reason.

    Always ``touches`` are ``touches_used`` and all of ``touches_set_aside``, and ``conversions =
    conversions_attributable + conversions_unattributed + conversions_rejected + refunds.given``.
    """

    __slots__ = (
        "rows",
        "rows_rejected",
        "touches",
        "touches_used",
        "touches_set_aside",
        "conversions",
        "conversions_attributable",
        "conversions_unattributed",
        "unattributed_reasons",
        "conversions_rejected",
        "refunds",
        "deals",
        "promo_codes",
        "value",
        "value_unattributed",
        "journeys_converting",
        "journeys_null",
        "touch_fields",
        "dimensions",
        "columns_ignored",
        "rejected",
        "notes",
    )
    _left_out = {
        "unattributed_reasons": {"without_key": 0, "without_touch": 0, "outside_windows": 0},
        "refunds": {"given": 0, "without_sale": 0, "sales_given_back": 0, "value": 0.0},
        "deals": {
            "opportunities": 0,
            "opportunities_rejected": 0,
            "won": 0,
            "lost": 0,
            "lost_with_touch": 0,
            "open": 0,
            "open_with_touch": 0,
            "without_account": 0,
            "without_amount": 0,
            "leads": 0,
            "accounts": 0,
            "contact_roles": 0,
            "stage_changes": 0,
        },
        "promo_codes": {
            "redemptions": 0,
            "touches": 0,
            "repeated": 0,
            "outside_validity": 0,
            "unknown": 0,
            "without_key": 0,
        },
        "dimensions": [],
        "columns_ignored": [],
    }

    rows: int
    """Rows given: touches and conversions, events, each counted once whatever it is, or path counts. Default 0."""
    rows_rejected: int
    """Rows that could not be used, each with its reason in ``rejected``. Default 0."""
    touches: int
    """Touches given, and those that promo codes made. Default 0."""
    touches_used: int
    """Touches in at least one journey. Default 0."""
    touches_set_aside: SetAside
    """Touches in no journey, by reason."""
    conversions: int
    """Conversions given. Default 0."""
    conversions_attributable: int
    """Conversions with at least one touch that may earn them. Default 0."""
    conversions_unattributed: int
    """Conversions without such a touch. Default 0."""
    unattributed_reasons: UnattributedReasons
    """The same conversions, by reason; left out on the wire when there are none."""
    conversions_rejected: int
    """Conversions that could not be used. Default 0."""
    refunds: RefundReport
    """Refunds among the conversions; left out on the wire when there are none."""
    deals: DealsReport
    """Records of deals beside the touches; left out on the wire when there are none."""
    promo_codes: PromoReport
    """Promo codes among the conversions, where the rules have some; left out on the wire when there are none."""
    value: float
    """Value of all conversions that could be used, net of refunds. Default 0.0."""
    value_unattributed: float
    """The part of ``value`` that no touch can earn. Default 0.0."""
    journeys_converting: int
    """Journeys that converted, also those whose sale was given back. Default 0."""
    journeys_null: int
    """Journeys that did not. Default 0."""
    touch_fields: list[str]
    """Fields of the touches that were read."""
    dimensions: list[str]
    """Dimensions of your own that were read; left out on the wire when there are none."""
    columns_ignored: list[str]
    """Columns that were not read, with their tables; left out on the wire when there are none."""
    rejected: list[Rejection]
    """Rows that could not be used, with their addresses and reasons."""
    notes: list[Note]
    """Notes on likely mistakes, although everything could be used: such as a name in a rule that no touch has."""


class SetAside(Answer):
    """Touches that are in no journey, by reason."""

    __slots__ = (
        "rejected",
        "without_key",
        "without_channel",
        "internal_visit",
        "payment_gateway",
        "filtered",
        "direct",
        "outside_lookback",
        "too_young",
        "after_conversion",
        "collapsed",
        "gave_way",
        "repeated",
        "other_opportunity",
        "open_opportunity",
        "beyond_max_touches",
        "too_few_for_null",
        "null_journey_skipped",
    )
    _left_out = {
        "without_channel": 0,
        "internal_visit": 0,
        "payment_gateway": 0,
        "too_young": 0,
        "gave_way": 0,
        "repeated": 0,
        "other_opportunity": 0,
        "open_opportunity": 0,
    }

    rejected: int
    """The row could not be used; see ``BuildReport.rejected``. Default 0."""
    without_key: int
    """The row has no key in the field that the rules name. Default 0."""
    without_channel: int
    """Touches without a channel, where the rules set them aside; left out on the wire when there are none. Default
    0.
    """
    internal_visit: int
    """Visits from a page of the same house, where channels come from links; left out on the wire when there are
    none. Default 0.
    """
    payment_gateway: int
    """Visits back from a payment gateway, where channels come from links; left out on the wire when there are none.
    Default 0.
    """
    filtered: int
    """The filter left it out. Default 0."""
    direct: int
    """It was direct, and the rules ignore direct touches. Default 0."""
    outside_lookback: int
    """It was older than the lookback. Default 0."""
    too_young: int
    """It was younger than ``min_age_days``; left out on the wire when there are none. Default 0."""
    after_conversion: int
    """It came after the last conversion of its key. Default 0."""
    collapsed: int
    """It was merged into a neighbour of the same channel. Default 0."""
    gave_way: int
    """It gave way to others, as ``drop_if_others`` says; left out on the wire when there are none. Default 0."""
    repeated: int
    """Another touch of its channel stays, as ``one_per_channel`` says; left out on the wire when there are none.
    Default 0.
    """
    other_opportunity: int
    """It was of another opportunity, or of a person without a part in one; left out on the wire when there are none.
    Default 0.
    """
    open_opportunity: int
    """Only open opportunities have it, which are kept apart; left out on the wire when there are none. Default 0."""
    beyond_max_touches: int
    """There were more than ``max_touches`` later ones. Default 0."""
    too_few_for_null: int
    """Its sequence did not convert, and was shorter than ``min_null_touches``. Default 0."""
    null_journey_skipped: int
    """Its sequence did not convert, and the rules skip such journeys. Default 0."""


class UnattributedReasons(Answer):
    """Conversions that no touch can earn, by reason."""

    __slots__ = ("without_key", "without_touch", "outside_windows")

    without_key: int
    """The conversion has no key in the field that the rules name. Default 0."""
    without_touch: int
    """No touch that could be used has its key; of path counts, no channel is left in its path. Default 0."""
    outside_windows: int
    """Its key has touches, but none that may earn it: they are too old or too young, came later, belong to an
    earlier conversion, or the rules left them out. Default 0.
    """


class RefundReport(Answer):
    """Account of the refunds among the conversions."""

    __slots__ = ("given", "without_sale", "sales_given_back", "value")

    given: int
    """Refunds that could be used."""
    without_sale: int
    """Those of them for which, or for a part of which, no sale was found: that part is unattributed."""
    sales_given_back: int
    """Sales that were given back whole and count no more."""
    value: float
    """Value of all refunds, 0 or less; part of the value of all conversions."""


class DealsReport(Answer):
    """Records of deals that journeys were built with: what was given, and what became of the opportunities.

    Always ``opportunities = won + lost + open + rejected``, the rejected ones being those of this table.
    """

    __slots__ = (
        "opportunities",
        "opportunities_rejected",
        "won",
        "lost",
        "lost_with_touch",
        "open",
        "open_with_touch",
        "without_account",
        "without_amount",
        "leads",
        "accounts",
        "contact_roles",
        "stage_changes",
    )

    opportunities: int
    """Opportunities given. Default 0."""
    opportunities_rejected: int
    """Those that could not be used. Default 0."""
    won: int
    """Won opportunities, which are the conversions. Default 0."""
    lost: int
    """Lost opportunities. Default 0."""
    lost_with_touch: int
    """Lost opportunities with a touch, which are null journeys. Default 0."""
    open: int
    """Open opportunities. Default 0."""
    open_with_touch: int
    """Open opportunities with a touch, which are the journeys of the open pipeline. Default 0."""
    without_account: int
    """Opportunities of any status without an account, lead or touch that names them. Default 0."""
    without_amount: int
    """Opportunities without an amount, which count with the value 0. Default 0."""
    leads: int
    """Leads given. Default 0."""
    accounts: int
    """Accounts given. Default 0."""
    contact_roles: int
    """Contact roles given. Default 0."""
    stage_changes: int
    """Stage changes given. Default 0."""


class PromoReport(Answer):
    """Account of the promo codes among the conversions.

    Always ``redemptions = touches + repeated + outside_validity + unknown + without_key``.
    """

    __slots__ = ("redemptions", "touches", "repeated", "outside_validity", "unknown", "without_key")

    redemptions: int
    """Conversions with a code that could be used. Default 0."""
    touches: int
    """Touches that they made. Default 0."""
    repeated: int
    """Redemptions by a customer who had used the code before. Default 0."""
    outside_validity: int
    """Redemptions before or after the code was valid. Default 0."""
    unknown: int
    """Redemptions of codes that the rules have not. Default 0."""
    without_key: int
    """Redemptions by nobody: the conversion has no key. Default 0."""


class Rejection(Answer):
    """A row that could not be used."""

    __slots__ = ("path", "detail")

    path: str
    """Address of the first offending value of the row, such as ``touchpoints[17].engagement``."""
    detail: str
    """Sentence: what was expected and what came."""


class Note(Answer):
    """Something that looks like a mistake although everything could be used."""

    __slots__ = ("code", "path", "detail")
    _tag = ("code", "UNKNOWN_NAME")

    code: Literal[
        "UNKNOWN_NAME",
        "NO_COMMON_KEY",
        "TOTAL_ROW",
        "REFUND_WITHOUT_SALE",
        "ZERO_VALUE",
        "PERCENT",
        "UNKNOWN_ID",
        "UNKNOWN_CODE",
        "CLOSE_DATE",
        "NO_AMOUNT",
        "NO_LOST_DEALS",
    ]
    """Kind of the note: ``UNKNOWN_NAME`` for a name in a rule that no touch has, ``NO_COMMON_KEY`` for conversions
    none of whose keys occur among the touches, ``TOTAL_ROW`` for a row of path counts that looks like the total
    of the others, ``REFUND_WITHOUT_SALE`` for refunds that no sale is left for, ``ZERO_VALUE`` for values of 0
    beside the channels of one table of events, ``PERCENT`` for probabilities that were read as percentages,
    ``UNKNOWN_ID`` for ids of deals, leads or accounts that no record has, ``UNKNOWN_CODE`` for promo codes that
    the rules have not, ``CLOSE_DATE`` for closes of deals that contradict their status, ``NO_AMOUNT`` for won
    deals without an amount, ``NO_LOST_DEALS`` for lost deals that a rule leaves out.
    """
    path: str
    """The rule or column that it is about, such as ``channel_lookback_days.facebook``."""
    detail: str
    """A sentence without capital or full stop."""


class PathOverview(Answer):
    """Overview of a summary, in numbers."""

    __slots__ = ("paths", "conversions", "nulls", "value", "channels")

    paths: int
    """Number of distinct paths."""
    conversions: int
    """Number of journeys that converted."""
    nulls: int
    """Number of journeys that did not."""
    value: float
    """Value of the conversions."""
    channels: list[str]
    """The channels, in the order of their names."""


class CountedPath(Answer):
    """Path that journeys took, with what became of them: a row that ``PathCount`` reads."""

    __slots__ = ("path", "conversions", "value", "nulls")

    path: list[str]
    """Channels, oldest first."""
    conversions: int
    """Number of journeys along it that converted."""
    value: float
    """Value of these conversions, net of refunds."""
    nulls: int
    """Number of journeys along it that did not convert."""
