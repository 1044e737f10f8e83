"""Answers of functions of the room channels. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from attribution_core._answer import Answer

if TYPE_CHECKING:
    from typing import Literal


class ParsedLink(Answer):
    """Link taken apart: host and path, campaign tags, click ids, and what contradicts itself."""

    __slots__ = (
        "host",
        "path",
        "source",
        "medium",
        "campaign",
        "content",
        "term",
        "campaign_id",
        "source_platform",
        "creative_format",
        "marketing_tactic",
        "click_ids",
        "conflicts",
        "unknown_tags",
    )

    host: str | None
    """Host in lower case, without credentials and port; ``null`` for what has none."""
    path: str
    """Path with its first slash."""
    source: str | None
    """Source (``utm_source``), in lower case."""
    medium: str | None
    """Medium (``utm_medium``), in lower case."""
    campaign: str | None
    """Campaign (``utm_campaign``), as written."""
    content: str | None
    """Content (``utm_content``), as written."""
    term: str | None
    """Term (``utm_term``), as written."""
    campaign_id: str | None
    """Campaign id (``utm_id``)."""
    source_platform: str | None
    """Source platform (``utm_source_platform``)."""
    creative_format: str | None
    """Creative format (``utm_creative_format``)."""
    marketing_tactic: str | None
    """Marketing tactic (``utm_marketing_tactic``)."""
    click_ids: list[LinkClickId]
    """Click ids in the order of the link."""
    conflicts: list[str]
    """Contradictions: ``repeated_utm_source`` and alike for a tag that comes twice with different values, of which
    the first counts; ``click_ids`` for ids of several platforms.
    """
    unknown_tags: list[str]
    """Parameters that look like tags and are none, such as ``utm_sorce``."""


class LinkClickId(Answer):
    """Click id of a link: the platform that added it, and what it says of the click."""

    __slots__ = ("name", "value", "platform", "source", "medium", "only_ads")

    name: str
    """Name of the parameter, such as ``gclid``."""
    value: str
    """Value of the parameter."""
    platform: str
    """Platform that adds it."""
    source: str
    """Source that it stands for."""
    medium: str
    """Medium that it stands for."""
    only_ads: bool
    """True when only paid clicks carry it."""


class GroupedChannel(Answer):
    """Channel of a click, and the rule that gave it."""

    __slots__ = ("channel", "rule", "own_rule", "lists_version")

    channel: str
    """Channel, such as ``Paid Search``."""
    rule: str
    """Rule that gave it: the name of one of your own, or the id of a built-in one, such as ``paid_search``. Ids of
    extensions beyond GA4 begin with ``ext_``.
    """
    own_rule: bool
    """True for a rule of your own."""
    lists_version: str
    """Version of the lists of sources."""


class VisitChannels(Answer):
    """Visits by channel: what each one was, and what became of all of them.

    Always ``given = touches + internal + payment_gateway``.
    """

    __slots__ = (
        "given",
        "touches",
        "internal",
        "payment_gateway",
        "unassigned",
        "with_conflicts",
        "lists_version",
        "channels",
        "rules",
        "visits",
    )

    given: int
    """Visits given."""
    touches: int
    """Visits that are touches."""
    internal: int
    """Visits from a page of the same house, which are no touches."""
    payment_gateway: int
    """Visits that come back from a payment gateway, which are no touches."""
    unassigned: int
    """Touches that no rule has a channel for."""
    with_conflicts: int
    """Visits whose links contradict themselves."""
    lists_version: str
    """Version of the lists of sources."""
    channels: list[ChannelVisits]
    """Touches of each channel, the largest first."""
    rules: list[RuleVisits]
    """Visits for which each rule decided, by rule and channel, the largest first."""
    visits: list[ClassifiedVisit]
    """Each visit, in the order given."""


class ChannelVisits(Answer):
    """Touches of one channel."""

    __slots__ = ("channel", "touches", "share")

    channel: str
    """Channel."""
    touches: int
    """Touches of it."""
    share: float
    """Part of all touches, 0 to 1."""


class RuleVisits(Answer):
    """Visits that one rule gave one channel; some built-in rules give several."""

    __slots__ = ("rule", "own_rule", "channel", "visits")

    rule: str
    """Name of a rule of your own, or id of a built-in one."""
    own_rule: bool
    """True for a rule of your own."""
    channel: str | None
    """Channel that it gives; ``null`` for rules of visits that are no touches."""
    visits: int
    """Visits."""


class ClassifiedVisit(Answer):
    """Visit with its channel, and what it is known by."""

    __slots__ = (
        "touch",
        "channel",
        "source",
        "medium",
        "campaign",
        "content",
        "term",
        "click_id",
        "rule",
        "own_rule",
        "branded",
        "conflicts",
    )

    touch: bool
    """False for a visit that is no touch: internal, or back from a payment gateway."""
    channel: str | None
    """Channel; ``null`` for a visit that is no touch."""
    source: str | None
    """Source in lower case."""
    medium: str | None
    """Medium in lower case."""
    campaign: str | None
    """Campaign as written."""
    content: str | None
    """Content as written."""
    term: str | None
    """Term as written."""
    click_id: str | None
    """Click id that was looked at."""
    rule: str
    """Rule that gave the channel: the name of one of your own, or the id of a built-in one."""
    own_rule: bool
    """True for a rule of your own."""
    branded: bool | None
    """True for a term near one of the brands, false for another term; ``null`` without a term or brands."""
    conflicts: list[str]
    """Contradictions of the link, as ``ParsedLink`` has them."""


class LinkAudit(Answer):
    """Link audit: what is wrong with the links of visits, how often, and what to do about it."""

    __slots__ = ("visits", "tagged", "clean", "findings")

    visits: int
    """Visits given."""
    tagged: int
    """Visits whose links have a tag."""
    clean: int
    """Tagged visits without a finding."""
    findings: list[LinkFinding]
    """Findings, by kind and then the most frequent first."""


class LinkFinding(Answer):
    """Finding about links."""

    __slots__ = ("kind", "subject", "visits", "share", "remedy", "examples")

    kind: LinkProblem
    """Kind of the finding."""
    subject: str
    """Tag, value or spellings that it is about."""
    visits: int
    """Visits that have it."""
    share: float
    """Part of the visits given, 0 to 1."""
    remedy: str
    """Remedy."""
    examples: list[str]
    """Up to three URLs, the first that have it; of one beyond 2,000 bytes its beginning, with ``…`` after it."""


LinkProblem: TypeAlias = Literal[
    "missing_tag",
    "inconsistent_spelling",
    "mistyped_medium",
    "unknown_tag",
    "repeated_tag",
    "click_id_conflict",
    "self_referral",
]
"""Kind of a finding about links.

``missing_tag``: A tagged link lacks its source, its medium or its campaign.

``inconsistent_spelling``: Values that are the same but for case and separators.

``mistyped_medium``: A medium that nobody knows, near one that is known.

``unknown_tag``: A parameter that looks like a tag and is none.

``repeated_tag``: A tag that comes twice with different values.

``click_id_conflict``: Click ids of several platforms in one link.

``self_referral``: A tagged link inside the own house, or one that names the own host as its source.
"""


class BrandedSearch(Answer):
    """Branded search: a term beside the names of brands."""

    __slots__ = ("branded", "brand", "matched", "edits")

    branded: bool | None
    """True for a term near a brand, false for another term; ``null`` without a term or brands, as nothing is known
    then.
    """
    brand: str | None
    """Brand that is nearest, as it was given."""
    matched: str | None
    """Words of the term that are near it, without spaces."""
    edits: int | None
    """Edits between them."""


class ExposureInfluence(Answer):
    """Influence of exposures on a direct visit; the probabilities of all and that of none add up to 1."""

    __slots__ = ("direct", "exposures")

    direct: float
    """Probability that no exposure has to do with the visit."""
    exposures: list[InfluencingExposure]
    """Each exposure, in the order given."""


class InfluencingExposure(Answer):
    """Exposure with the probability that it led to the visit."""

    __slots__ = ("channel", "age_hours", "probability", "counts")

    channel: str | None
    """Channel of the exposure."""
    age_hours: float
    """Hours from the exposure to the visit."""
    probability: float
    """Probability that it led to the visit, 0 outside the window: the ``confidence`` of a touch that is made of it."""
    counts: bool
    """True for a probability of at least ``min_confidence``."""


class SourceLists(Answer):
    """Lists of sources that come with the library: version, origin and licence of each."""

    __slots__ = ("version", "bytes", "lists")

    version: str
    """Date of the newest list, which answers name."""
    bytes: int
    """Bytes of all lists."""
    lists: list[SourceList]
    """The lists."""


class SourceList(Answer):
    """List of sources: where it comes from, and how much it holds."""

    __slots__ = ("name", "date", "entries", "bytes", "hash", "licence", "origin", "commit")

    name: str
    """Name of the list."""
    date: str
    """Date of the commit that it was made from."""
    entries: int
    """Hosts, patterns of hosts and names of sources."""
    bytes: int
    """Bytes of its file."""
    hash: str
    """Hash of its file, FNV-1a of 64 bits in hexadecimal digits."""
    licence: str
    """Licence, as SPDX has it."""
    origin: str
    """Repository that it was made from."""
    commit: str
    """Commit of that repository."""
