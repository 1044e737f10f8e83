"""Types that functions take of the room grouping. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, TypeAlias, TypedDict

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Literal


class ChannelOptionsInput(TypedDict):
    """Options of classification: rules of your own, hosts of your house, creators, brands, and the use of click ids."""

    rules: NotRequired[Sequence[ChannelRuleInput]]
    """Rules of your own, in the order in which they are asked; they go before the built-in ones."""
    internal: NotRequired[Sequence[str]]
    """Hosts of your house beside the host of each visit: a referrer on one of them, or below it, is internal."""
    influencers: NotRequired[Sequence[str]]
    """Creators by the source that their links have; the sign ``@`` and case do not matter."""
    brands: NotRequired[Sequence[str]]
    """Brand terms: visits whose term is near one of them are branded."""
    click_ids: NotRequired[ClickIdUse]
    """Use of click ids beside tags. Default 'fill'."""


class ChannelRuleInput(TypedDict):
    """Channel rule: the channel of clicks for which all of its conditions hold.

    Rules of your own go before the built-in ones, in their order; the first that holds gives the channel. Case
    and outer spaces do not matter.
    """

    name: str
    """Name of the rule, which answers give as the rule that fired."""
    channel: str
    """Channel that it gives."""
    conditions: Sequence[ChannelConditionInput]
    """Conditions, of which all must hold."""


class ChannelConditionInput(TypedDict):
    """Condition of a channel rule: a field, an operator, and what the field is compared with."""

    field: ChannelField
    """Field of the click."""
    operator: ChannelOperator
    """Comparison."""
    value: ChannelValue
    """Text, or a list of texts for ``matches_any``. An empty text is equal to a field without a value."""


ChannelField: TypeAlias = Literal[
    "source", "medium", "campaign", "content", "term", "click_id", "landing_host", "landing_path", "referrer_host"
]
"""Field of a click that a channel rule asks for.

``source``: Source, by tags, click id or referrer.

``medium``: Medium, by tags, click id or referrer.

``campaign``: Campaign.

``content``: Content.

``term``: Term.

``click_id``: Name of the click id, such as ``gclid``.

``landing_host``: Host of the page that was visited.

``landing_path``: Path of the page that was visited.

``referrer_host``: Host of the referrer.
"""

ChannelOperator: TypeAlias = Literal["equals", "contains", "starts_with", "ends_with", "matches_any"]
"""Comparison of a channel rule.

``equals``: The field is the text.

``contains``: The text stands somewhere in the field.

``starts_with``: The field starts with the text.

``ends_with``: The field ends with the text.

``matches_any``: The field is one of the texts of a list.
"""

ChannelValue: TypeAlias = "str | Sequence[str]"
"""Text, or a list of texts."""

ClickIdUse: TypeAlias = Literal["fill", "override", "ignore"]
"""Use of click ids beside tags.

``fill``: They fill in what the tags leave out.

``override``: Those that only ads carry go before tags, as GA4 reads links of Google Ads.

``ignore``: They are not looked at.
"""
