//! Functions of links, channels and visits.

use crate::channels::{
    BrandedSearch, ChannelOptions, ClickTags, Exposure, ExposureInfluence, GroupedChannel, InfluenceOptions,
    LinkAudit, ParsedLink, SourceLists, Visit, VisitChannels, audit_links, branded_search, classify_visits,
    exposure_influence, group_channel, parse_link, source_lists,
};
use crate::wire::function::functions;

functions! {
    /// Links, channels and visits.
    CHANNELS

    /// Link parser: campaign tags and click ids of a URL, tolerant of case, encoding and repeats.
    fn parse_link[](
        /// URL, or any text.
        url: String,
    ) -> ParsedLink { Ok(parse_link(&url)) }

    /// Default channel group: the channel of a source, a medium and a campaign by GA4's rules, after rules of your own.
    fn group_channel[](
        /// Source, medium and campaign.
        tags: ClickTags,
        /// Rules of your own, and creators.
        options: ChannelOptions = default,
    ) -> GroupedChannel { group_channel(&tags, &options) }

    /// Channel classification of visits: channel, source, medium and campaign of each by its URL and its referrer.
    fn classify_visits[](
        /// Visits.
        visits: Vec<Visit>,
        /// Rules of your own, hosts of your house, creators, brands, and the use of click ids.
        options: ChannelOptions = default,
    ) -> VisitChannels { classify_visits(&visits, &options) }

    /// Link audit: missing, inconsistent, mistyped and unknown tags, contradicting click ids and self-referrals.
    fn audit_links[](
        /// Visits.
        visits: Vec<Visit>,
        /// Hosts of your house.
        options: ChannelOptions = default,
    ) -> LinkAudit { audit_links(&visits, &options) }

    /// Branded search: tells terms near the name of a brand, typing errors included.
    fn branded_search[](
        /// Names of brands.
        brands: Vec<String>,
        /// Search term; none where it is not known.
        term: Option<String> = default,
    ) -> BrandedSearch { Ok(branded_search(term.as_deref(), &brands)) }

    /// Exposure influence (fuzzy attribution): the probability of each recent exposure that it led to a direct visit.
    fn exposure_influence[](
        /// Exposures before the visit, with their ages.
        exposures: Vec<Exposure>,
        /// Half-life, window and prior.
        options: InfluenceOptions = default,
    ) -> ExposureInfluence { exposure_influence(&exposures, &options) }

    /// Source lists: version, date, hash, licence and origin of what links and referrers are read by.
    fn lists[]() -> SourceLists { Ok(source_lists()) }
}
