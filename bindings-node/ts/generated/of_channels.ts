/** Functions of channels. Made from docs/surface.json by `make generate`; do not edit. */
import { noMore } from "../arguments.js";
import { ask } from "../ask.js";
import type { Watched } from "../watching.js";
import type { BrandedSearch, ChannelOptions, ClickTags, Exposure, ExposureInfluence, GroupedChannel, InfluenceOptions, LinkAudit, ParsedLink, SourceLists, Visit, VisitChannels } from "./types.js";

/**
 * Link parser: campaign tags and click ids of a URL, tolerant of case, encoding and repeats.
 *
 * `url`: URL, or any text.
 */
export async function parseLink(url: string, watched: Watched = {}, ...more: undefined[]): Promise<ParsedLink> {
  const hint = "parseLink takes url, and then { signal, progress }";
  noMore(more, hint);
  return ask("parse_link", { url }, watched, hint, "ParsedLink");
}

/**
 * Default channel group: the channel of a source, a medium and a campaign by GA4's rules, after rules of your own.
 *
 * `tags`: Source, medium and campaign.
 *
 * `options`: Rules of your own, and creators.
 */
export async function groupChannel(tags: ClickTags, options?: ChannelOptions, watched: Watched = {}, ...more: undefined[]): Promise<GroupedChannel> {
  const hint = "groupChannel takes tags, options, and then { signal, progress }";
  noMore(more, hint);
  return ask("group_channel", { tags, options }, watched, hint, "GroupedChannel");
}

/**
 * Channel classification of visits: channel, source, medium and campaign of each by its URL and its referrer.
 *
 * `visits`: Visits.
 *
 * `options`: Rules of your own, hosts of your house, creators, brands, and the use of click ids.
 */
export async function classifyVisits(visits: readonly Visit[], options?: ChannelOptions, watched: Watched = {}, ...more: undefined[]): Promise<VisitChannels> {
  const hint = "classifyVisits takes visits, options, and then { signal, progress }";
  noMore(more, hint);
  return ask("classify_visits", { visits, options }, watched, hint, "VisitChannels");
}

/**
 * Link audit: missing, inconsistent, mistyped and unknown tags, contradicting click ids and self-referrals.
 *
 * `visits`: Visits.
 *
 * `options`: Hosts of your house.
 */
export async function auditLinks(visits: readonly Visit[], options?: ChannelOptions, watched: Watched = {}, ...more: undefined[]): Promise<LinkAudit> {
  const hint = "auditLinks takes visits, options, and then { signal, progress }";
  noMore(more, hint);
  return ask("audit_links", { visits, options }, watched, hint, "LinkAudit");
}

/**
 * Branded search: tells terms near the name of a brand, typing errors included.
 *
 * `brands`: Names of brands.
 *
 * `term`: Search term; none where it is not known.
 */
export async function brandedSearch(brands: readonly string[], term?: string | null, watched: Watched = {}, ...more: undefined[]): Promise<BrandedSearch> {
  const hint = "brandedSearch takes brands, term, and then { signal, progress }";
  noMore(more, hint);
  return ask("branded_search", { brands, term }, watched, hint, "BrandedSearch");
}

/**
 * Exposure influence (fuzzy attribution): the probability of each recent exposure that it led to a direct visit.
 *
 * `exposures`: Exposures before the visit, with their ages.
 *
 * `options`: Half-life, window and prior.
 */
export async function exposureInfluence(exposures: readonly Exposure[], options?: InfluenceOptions, watched: Watched = {}, ...more: undefined[]): Promise<ExposureInfluence> {
  const hint = "exposureInfluence takes exposures, options, and then { signal, progress }";
  noMore(more, hint);
  return ask("exposure_influence", { exposures, options }, watched, hint, "ExposureInfluence");
}

/** Source lists: version, date, hash, licence and origin of what links and referrers are read by. */
export async function lists(watched: Watched = {}, ...more: undefined[]): Promise<SourceLists> {
  const hint = "lists takes nothing but { signal, progress }";
  noMore(more, hint);
  return ask("lists", {}, watched, hint, "SourceLists");
}
