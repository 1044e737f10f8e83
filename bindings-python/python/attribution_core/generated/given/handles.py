"""Types that functions take of the room handles. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, TypeAlias, TypedDict

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Literal

    from attribution_core.generated.answers import DateOrder
    from attribution_core.generated.given import ChannelOptionsInput
    from attribution_core.inputs import Time


class JourneyRulesInput(TypedDict):
    """Rules of journeys: which touches may earn which conversion, such as those within the attribution window.

    Every rule has a default and all are explicit here. They apply in this order: ``filter``, ``direct: drop``,
    the windows (lookbacks, ``min_age_days``, ``between_conversions``, ``after_conversion``), ``direct:
    drop_if_others``, ``drop_if_others``, ``collapse``, ``one_per_channel``, ``max_touches``. Where touches have
    equal times, the order of input decides.
    """

    lookback_days: NotRequired[float | None]
    """Attribution window (lookback window) in days: a touch counts when it is at most this many days before the
    conversion. ``null``: no limit. Default 90.0.
    """
    channel_lookback_days: NotRequired[Mapping[str, float | None]]
    """Attribution windows in days of named channels, in place of ``lookback_days``."""
    kind_lookback_days: NotRequired[Mapping[str, float | None]]
    """Attribution windows in days of named kinds of touches, in place of ``lookback_days``, such as 1 for a view and
    7 for a click. Of a window by channel and one by kind the shorter counts.
    """
    min_age_days: NotRequired[float]
    """Least age in days: a touch less than this many days before the conversion may not earn it. Default 0.0."""
    after_conversion: NotRequired[AfterConversion]
    """Use of touches after the last conversion of their key. Default 'drop'."""
    min_null_touches: NotRequired[int]
    """A null journey needs at least this many touches. Default 1."""
    null_journeys: NotRequired[NullJourneys]
    """Null journeys, which did not convert: built or not. Rule-based models do not need them. Default 'keep'."""
    between_conversions: NotRequired[BetweenConversions]
    """Use of touches before one conversion for a later one of the same key. Default 'since_previous'."""
    close_of_day: NotRequired[bool]
    """Meaning of a date without a time of day as the time of a conversion or a close: the end of that day, so that
    the touches of the day come before it; else its start, as for touches. A time at midnight is a time. Default
    True.
    """
    time_zone: NotRequired[TimeZone]
    """Time zone whose days, weeks and months credits are grouped by, and whose days a date means: an offset from UTC
    such as ``+02:00``, or the moments from which each of its offsets holds. Default 'UTC'.
    """
    date_order: NotRequired[DateOrder]
    """Order of the numbers of dates that do not begin with the year, in text. Default 'year_first'."""
    windows_by: NotRequired[WindowsBy]
    """Conversions that windows go by: all of a key together, or those of each kind for themselves. Default 'key'."""
    direct: NotRequired[Direct]
    """Treatment of direct touches. Default 'keep'."""
    direct_channels: NotRequired[Sequence[str]]
    """Channels that are direct. Names in rules are those in the data whatever their case and outer spaces."""
    drop_if_others: NotRequired[Sequence[Sequence[str]]]
    """Lists of channels that give way, the first list first: its touches are ignored in journeys that have any other
    touch. For direct channels ``direct`` says the same.
    """
    collapse: NotRequired[CollapseInput | None]
    """Deduplication: merges consecutive touches of one channel; ``{}`` merges whole runs, however far apart."""
    one_per_channel: NotRequired[OnePerChannel | None]
    """Keeps only one touch of each channel in a journey: the first, or the last. ``null``: all."""
    filter: NotRequired[TouchFilterInput]
    """Filter of touches that are looked at."""
    max_touches: NotRequired[int | None]
    """Keeps only the last touches of a journey."""
    key: NotRequired[JourneyKey]
    """Field that says to whom touches and conversions belong. Default 'journey'."""
    buyers: NotRequired[Mapping[str, str]]
    """Buyers of keys, as ``stitch_identities`` gives them: ``{"cookie-7": "003A"}``. Rows whose key is listed belong
    to its buyer; a key that is not listed is its own.
    """
    validation: NotRequired[Validation]
    """Treatment of rows that cannot be used. Default 'strict'."""
    separator: NotRequired[str | None]
    """Separator between the channels of a path that is text, in path counts. Without one it is ``>``, and a path
    that looks as if it was written with another separator is refused.
    """
    columns: NotRequired[ColumnNames]
    """Column mapping: the headers under which your tables have a field, for all of them or by table."""
    dimensions: NotRequired[Sequence[str]]
    """Dimensions of your own: further text columns of touches, by which credits can be grouped and touches filtered."""
    missing_channel: NotRequired[MissingChannel]
    """Treatment of touches without a channel. Default 'error'."""
    channels: NotRequired[ChannelOptionsInput | None]
    """Channels of visits: options by which touches without a channel get one from their columns ``url`` and
    ``referrer``, with campaign, content and, where ``dimensions`` names them, ``utm_source``, ``utm_medium``,
    ``utm_term`` and ``click_id``. ``null``: links are not read.
    """
    promo_codes: NotRequired[Sequence[PromoCodeInput]]
    """Promo codes: each redemption, a conversion with a code of this table in its column ``promo_code``, makes a
    touch of kind ``promo_code`` at the moment of the conversion, with the channel, influencer and campaign of the
    code and the confidence 1. Rows of these touches are numbered after those that were given.
    """
    touches_of: NotRequired[TouchesOf | None]
    """Touches that may earn an opportunity, for journeys of deals: those of its account, of its leads, or those that
    name it. ``null``: as ``key`` says, the account when it says nothing.
    """
    as_of: NotRequired[Time | None]
    """Moment at which open deals are looked at, for journeys of deals. ``null``: the latest moment of touches and
    deals.
    """
    observed_until: NotRequired[Time | None]
    """End of observation: who had not converted by then is known to have waited until then, as models of time need
    it. ``null``: the latest time of all journeys.
    """


AfterConversion: TypeAlias = Literal["drop", "null_journey"]
"""Use of touches after the last conversion of their key.

``drop``: They are set aside.

``null_journey``: They become a null journey, when there are at least ``min_null_touches`` of them.
"""

NullJourneys: TypeAlias = Literal["keep", "skip"]
"""Null journeys, which did not convert: built or not.

``keep``: They are built: data-driven models learn from them.

``skip``: Their touches are counted and set aside: faster, and enough for rule-based models.
"""

BetweenConversions: TypeAlias = Literal["since_previous", "all_in_window", "until_newer_touch"]
"""Use of touches before one conversion for a later one of the same key.

Conversions of one key at the same instant share one window in all cases.

``since_previous``: Only touches strictly after the previous conversion.

``all_in_window``: Every touch inside the lookback.

``until_newer_touch``: Only touches strictly after the previous conversion, where there are any; without one the
window of the previous conversion stays, and its touches earn this conversion too.
"""

TimeZone: TypeAlias = "str | Sequence[ZoneChangeInput]"
"""Time zone: an offset from UTC such as +02:00, or its changes in the order of time."""


class ZoneChangeInput(TypedDict):
    """Change of the offset of a time zone."""

    at: Time
    """Moment from which the offset holds."""
    offset: str
    """Offset from UTC, such as ``+02:00``."""


WindowsBy: TypeAlias = Literal["key", "kind"]
"""Conversions that windows go by.

``key``: All conversions of a key: a touch before a lead is one before the previous conversion of a later
purchase.

``kind``: The conversions of each ``kind`` of a key: several goals, each of which looks back for itself. A touch
may then earn one conversion of each kind, and a key that converted for one goal has no null journey for another.
"""

Direct: TypeAlias = Literal["keep", "drop_if_others", "drop"]
"""Treatment of direct touches.

``keep``: They are touches like all others.

``drop_if_others``: They are ignored in journeys that have any other touch.

``drop``: They are ignored always.
"""


class CollapseInput(TypedDict):
    """Deduplication (sessionisation): merges runs of consecutive touches of one channel."""

    gap_minutes: NotRequired[float | None]
    """Touches further apart than this many minutes are not merged. ``null``: no limit."""
    keep: NotRequired[CollapseKeep]
    """Touches of a run that stay. Default 'first'."""


CollapseKeep: TypeAlias = Literal["first", "last", "both"]
"""Touches of a run of one channel that stay.

``first``: The first.

``last``: The last.

``both``: The first and the last.
"""

OnePerChannel: TypeAlias = Literal["first", "last"]
"""Touch of each channel in a journey that stays.

``first``: The first.

``last``: The last.
"""


class TouchFilterInput(TypedDict):
    """Filter of touches that are looked at; by default all."""

    include: NotRequired[Mapping[str, Sequence[str]]]
    """For each field named, only touches with one of these values."""
    exclude: NotRequired[Mapping[str, Sequence[str]]]
    """For each field named, no touches with one of these values."""
    min_engagement: NotRequired[float | None]
    """Only touches with at least this engagement, 0 to 100; a touch without one is left out."""
    min_confidence: NotRequired[float | None]
    """Only touches with at least this confidence, 0 to 1; a touch without one is left out."""


JourneyKey: TypeAlias = Literal["journey", "lead", "account", "opportunity", "customer"]
"""Journey key: the field that says to whom touches and conversions belong.

``journey``: The field ``journey``.

``lead``: The field ``lead``.

``account``: The field ``account``: one journey for a whole buying committee.

``opportunity``: The field ``opportunity``.

``customer``: The field ``journey``.
"""

Validation: TypeAlias = Literal["strict", "collect"]
"""Treatment of rows that cannot be used.

``strict``: The first one stops the work with an error.

``collect``: Each is set aside with its reason, and good rows go on.
"""

ColumnNames: TypeAlias = "Mapping[str, HeaderOrTable]"
"""Headers of your tables by the names of the fields that they stand for, such as ``journey``: ``user_id``; for one
table by its name: ``touchpoints``, ``conversions``, ``events``, ``paths``, ``spend``, ``opportunities``,
``leads``, ``accounts``, ``contact_roles`` or ``stage_changes``.
"""

HeaderOrTable: TypeAlias = "str | Mapping[str, str]"
"""Header of one field, or those of one table."""

MissingChannel: TypeAlias = 'Literal["error", "set_aside"] | Mapping[str, str]'
"""Treatment of touches without a channel: ``error`` (they cannot be used), ``set_aside`` (they are counted and set
aside), or the name of a channel for them, ``{"name": "(none)"}``.
"""


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
    """First moment at which it counts; always when left out. A sale of which only the date is known counts by the
    start of its day.
    """
    valid_until: NotRequired[Time | None]
    """Moment from which it counts no more; never when left out. For a code that is valid through the 31st this is
    the 1st.
    """
    once_per_customer: NotRequired[bool]
    """True when only the first redemption by a customer is a touch. Default True."""


TouchesOf: TypeAlias = Literal["account", "leads", "hybrid", "opportunity"]
"""Touches that may earn an opportunity.

``account``: Those of its account (account-based), and of its leads where it has no account.

``leads``: Those of its leads: people who became it, or have a part in it.

``hybrid``: Those of its leads where it has any, else those of its account.

``opportunity``: Those that name it.
"""


class PathCountInput(TypedDict):
    """Count of a path: the journeys that took it, and what they were worth together."""

    path: str | Sequence[str | None]
    """Channels, oldest first. In JSON a list, which is taken as it is, or a text such as ``a > b``."""
    conversions: int
    """Number of journeys along it that converted."""
    value: NotRequired[float]
    """Value of all these conversions together. Default 0.0."""
    nulls: NotRequired[int]
    """Number of journeys along it that did not convert. Default 0."""


Dimension: TypeAlias = 'Literal["channel", "campaign", "content", "partner", "influencer", "sales_rep", "kind", "stage", "side", "role", "source", "session", "lead", "account", "opportunity"] | Literal["journey"] | Literal["conversion_kind"] | Literal["touch_day"] | Literal["touch_week"] | Literal["touch_month"] | Literal["conversion_day"] | Literal["conversion_week"] | Literal["conversion_month"]'
"""A property of a touch, or of its conversion, by which credits can be grouped."""
