"""Functions of the room channels. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from attribution_core._ask import ask

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Never

    from attribution_core.generated.answers import (
        BrandedSearch,
        ExposureInfluence,
        GroupedChannel,
        LinkAudit,
        ParsedLink,
        SourceLists,
        VisitChannels,
    )
    from attribution_core.generated.given import ChannelRuleInput, ClickIdUse, ClickTagsInput, ExposureInput, VisitInput


def parse_link(
    url: str,
    **unknown: Never,
) -> ParsedLink:
    """Link parser: campaign tags and click ids of a URL, tolerant of case, encoding and repeats.

    url: URL, or any text.
    """
    answer: ParsedLink = ask("parse_link", "ParsedLink", {"url": url, **unknown})
    return answer


def group_channel(
    tags: ClickTagsInput,
    *,
    rules: Sequence[ChannelRuleInput] = (),
    internal: Sequence[str] = (),
    influencers: Sequence[str] = (),
    brands: Sequence[str] = (),
    click_ids: ClickIdUse = "fill",
    **unknown: Never,
) -> GroupedChannel:
    """Default channel group: the channel of a source, a medium and a campaign by GA4's rules, after rules of your
    own.

    tags: Source, medium and campaign.

    rules: Rules of your own, in the order in which they are asked; they go before the built-in ones.

    internal: Hosts of your house beside the host of each visit: a referrer on one of them, or below it, is
    internal.

    influencers: Creators by the source that their links have; the sign ``@`` and case do not matter.

    brands: Brand terms: visits whose term is near one of them are branded.

    click_ids: Use of click ids beside tags. Default 'fill'.
    """
    answer: GroupedChannel = ask(
        "group_channel",
        "GroupedChannel",
        {
            "tags": tags,
            "options": {
                "rules": rules,
                "internal": internal,
                "influencers": influencers,
                "brands": brands,
                "click_ids": click_ids,
                **unknown,
            },
        },
    )
    return answer


def classify_visits(
    visits: Sequence[VisitInput],
    *,
    rules: Sequence[ChannelRuleInput] = (),
    internal: Sequence[str] = (),
    influencers: Sequence[str] = (),
    brands: Sequence[str] = (),
    click_ids: ClickIdUse = "fill",
    **unknown: Never,
) -> VisitChannels:
    """Channel classification of visits: channel, source, medium and campaign of each by its URL and its referrer.

    visits: Visits.

    rules: Rules of your own, in the order in which they are asked; they go before the built-in ones.

    internal: Hosts of your house beside the host of each visit: a referrer on one of them, or below it, is
    internal.

    influencers: Creators by the source that their links have; the sign ``@`` and case do not matter.

    brands: Brand terms: visits whose term is near one of them are branded.

    click_ids: Use of click ids beside tags. Default 'fill'.
    """
    answer: VisitChannels = ask(
        "classify_visits",
        "VisitChannels",
        {
            "visits": visits,
            "options": {
                "rules": rules,
                "internal": internal,
                "influencers": influencers,
                "brands": brands,
                "click_ids": click_ids,
                **unknown,
            },
        },
    )
    return answer


def audit_links(
    visits: Sequence[VisitInput],
    *,
    rules: Sequence[ChannelRuleInput] = (),
    internal: Sequence[str] = (),
    influencers: Sequence[str] = (),
    brands: Sequence[str] = (),
    click_ids: ClickIdUse = "fill",
    **unknown: Never,
) -> LinkAudit:
    """Link audit: missing, inconsistent, mistyped and unknown tags, contradicting click ids and self-referrals.

    visits: Visits.

    rules: Rules of your own, in the order in which they are asked; they go before the built-in ones.

    internal: Hosts of your house beside the host of each visit: a referrer on one of them, or below it, is
    internal.

    influencers: Creators by the source that their links have; the sign ``@`` and case do not matter.

    brands: Brand terms: visits whose term is near one of them are branded.

    click_ids: Use of click ids beside tags. Default 'fill'.
    """
    answer: LinkAudit = ask(
        "audit_links",
        "LinkAudit",
        {
            "visits": visits,
            "options": {
                "rules": rules,
                "internal": internal,
                "influencers": influencers,
                "brands": brands,
                "click_ids": click_ids,
                **unknown,
            },
        },
    )
    return answer


def branded_search(
    brands: Sequence[str],
    term: str | None = None,
    **unknown: Never,
) -> BrandedSearch:
    """Branded search: tells terms near the name of a brand, typing errors included.

    brands: Names of brands.

    term: Search term; none where it is not known.
    """
    answer: BrandedSearch = ask("branded_search", "BrandedSearch", {"brands": brands, "term": term, **unknown})
    return answer


def exposure_influence(
    exposures: Sequence[ExposureInput],
    *,
    half_life_hours: float = 48.0,
    window_hours: float = 168.0,
    prior: float = 1.0,
    min_confidence: float = 0.3,
    **unknown: Never,
) -> ExposureInfluence:
    """Exposure influence (fuzzy attribution): the probability of each recent exposure that it led to a direct visit.

    exposures: Exposures before the visit, with their ages.

    half_life_hours: Hours in which the weight of an exposure halves, more than 0. Default 48.0.

    window_hours: Hours after which an exposure counts no more. Default 168.0.

    prior: Weight of coming without being influenced, more than 0: with 1 a fresh exposure is a coin toss. Default
    1.0.

    min_confidence: Least probability of an exposure that counts as a touch, 0 to 1. Default 0.3.
    """
    answer: ExposureInfluence = ask(
        "exposure_influence",
        "ExposureInfluence",
        {
            "exposures": exposures,
            "options": {
                "half_life_hours": half_life_hours,
                "window_hours": window_hours,
                "prior": prior,
                "min_confidence": min_confidence,
                **unknown,
            },
        },
    )
    return answer


def lists(
    **unknown: Never,
) -> SourceLists:
    """Source lists: version, date, hash, licence and origin of what links and referrers are read by."""
    answer: SourceLists = ask("lists", "SourceLists", {**unknown})
    return answer
