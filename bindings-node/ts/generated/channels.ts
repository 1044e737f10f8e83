/** Types that functions of the room `channels` take and give. Made from docs/surface.json by `make generate`; do not edit. */

/** Source, medium and campaign of a click, as a table of campaigns or an export of analytics has them. */
export interface ClickTags {
  /** Source, such as `google`. */
  source?: string | null;
  /** Medium, such as `cpc`. */
  medium?: string | null;
  /** Campaign. */
  campaign?: string | null;
  /** Content, which only rules of your own ask for. */
  content?: string | null;
  /** Term, which only rules of your own ask for. */
  term?: string | null;
}

/** Visit: the URL of its first page, and the page before it. */
export interface Visit {
  /** URL of the page that was visited first, with its tags. */
  url: string;
  /** URL of the page before it; `null` or empty without one. */
  referrer?: string | null;
}

/** Exposure before a direct visit. */
export interface Exposure {
  /** Channel of the exposure. */
  channel?: string | null;
  /** Hours from the exposure to the visit, 0 or more. */
  age_hours: number;
}

/** Half-life, window and prior of exposures. */
export interface InfluenceOptions {
  /** Hours in which the weight of an exposure halves, more than 0. Default 48.0. */
  half_life_hours?: number;
  /** Hours after which an exposure counts no more. Default 168.0. */
  window_hours?: number;
  /** Weight of coming without being influenced, more than 0: with 1 a fresh exposure is a coin toss. Default 1.0. */
  prior?: number;
  /** Least probability of an exposure that counts as a touch, 0 to 1. Default 0.3. */
  min_confidence?: number;
}

/** Link taken apart: host and path, campaign tags, click ids, and what contradicts itself. */
export interface ParsedLink {
  /** Host in lower case, without credentials and port; `null` for what has none. */
  host: string | null;
  /** Path with its first slash. */
  path: string;
  /** Source (`utm_source`), in lower case. */
  source: string | null;
  /** Medium (`utm_medium`), in lower case. */
  medium: string | null;
  /** Campaign (`utm_campaign`), as written. */
  campaign: string | null;
  /** Content (`utm_content`), as written. */
  content: string | null;
  /** Term (`utm_term`), as written. */
  term: string | null;
  /** Campaign id (`utm_id`). */
  campaign_id: string | null;
  /** Source platform (`utm_source_platform`). */
  source_platform: string | null;
  /** Creative format (`utm_creative_format`). */
  creative_format: string | null;
  /** Marketing tactic (`utm_marketing_tactic`). */
  marketing_tactic: string | null;
  /** Click ids in the order of the link. */
  click_ids: LinkClickId[];
  /**
   * Contradictions: `repeated_utm_source` and alike for a tag that comes twice with different values, of which the first
   * counts; `click_ids` for ids of several platforms.
   */
  conflicts: string[];
  /** Parameters that look like tags and are none, such as `utm_sorce`. */
  unknown_tags: string[];
}

/** Click id of a link: the platform that added it, and what it says of the click. */
export interface LinkClickId {
  /** Name of the parameter, such as `gclid`. */
  name: string;
  /** Value of the parameter. */
  value: string;
  /** Platform that adds it. */
  platform: string;
  /** Source that it stands for. */
  source: string;
  /** Medium that it stands for. */
  medium: string;
  /** True when only paid clicks carry it. */
  only_ads: boolean;
}

/** Channel of a click, and the rule that gave it. */
export interface GroupedChannel {
  /** Channel, such as `Paid Search`. */
  channel: string;
  /**
   * Rule that gave it: the name of one of your own, or the id of a built-in one, such as `paid_search`. Ids of extensions
   * beyond GA4 begin with `ext_`.
   */
  rule: string;
  /** True for a rule of your own. */
  own_rule: boolean;
  /** Version of the lists of sources. */
  lists_version: string;
}

/**
 * Visits by channel: what each one was, and what became of all of them.
 *
 * Always `given = touches + internal + payment_gateway`.
 */
export interface VisitChannels {
  /** Visits given. */
  given: number;
  /** Visits that are touches. */
  touches: number;
  /** Visits from a page of the same house, which are no touches. */
  internal: number;
  /** Visits that come back from a payment gateway, which are no touches. */
  payment_gateway: number;
  /** Touches that no rule has a channel for. */
  unassigned: number;
  /** Visits whose links contradict themselves. */
  with_conflicts: number;
  /** Version of the lists of sources. */
  lists_version: string;
  /** Touches of each channel, the largest first. */
  channels: ChannelVisits[];
  /** Visits for which each rule decided, by rule and channel, the largest first. */
  rules: RuleVisits[];
  /** Each visit, in the order given. */
  visits: ClassifiedVisit[];
}

/** Touches of one channel. */
export interface ChannelVisits {
  /** Channel. */
  channel: string;
  /** Touches of it. */
  touches: number;
  /** Part of all touches, 0 to 1. */
  share: number;
}

/** Visits that one rule gave one channel; some built-in rules give several. */
export interface RuleVisits {
  /** Name of a rule of your own, or id of a built-in one. */
  rule: string;
  /** True for a rule of your own. */
  own_rule: boolean;
  /** Channel that it gives; `null` for rules of visits that are no touches. */
  channel: string | null;
  /** Visits. */
  visits: number;
}

/** Visit with its channel, and what it is known by. */
export interface ClassifiedVisit {
  /** False for a visit that is no touch: internal, or back from a payment gateway. */
  touch: boolean;
  /** Channel; `null` for a visit that is no touch. */
  channel: string | null;
  /** Source in lower case. */
  source: string | null;
  /** Medium in lower case. */
  medium: string | null;
  /** Campaign as written. */
  campaign: string | null;
  /** Content as written. */
  content: string | null;
  /** Term as written. */
  term: string | null;
  /** Click id that was looked at. */
  click_id: string | null;
  /** Rule that gave the channel: the name of one of your own, or the id of a built-in one. */
  rule: string;
  /** True for a rule of your own. */
  own_rule: boolean;
  /** True for a term near one of the brands, false for another term; `null` without a term or brands. */
  branded: boolean | null;
  /** Contradictions of the link, as `ParsedLink` has them. */
  conflicts: string[];
}

/** Link audit: what is wrong with the links of visits, how often, and what to do about it. */
export interface LinkAudit {
  /** Visits given. */
  visits: number;
  /** Visits whose links have a tag. */
  tagged: number;
  /** Tagged visits without a finding. */
  clean: number;
  /** Findings, by kind and then the most frequent first. */
  findings: LinkFinding[];
}

/** Finding about links. */
export interface LinkFinding {
  /** Kind of the finding. */
  kind: LinkProblem;
  /** Tag, value or spellings that it is about. */
  subject: string;
  /** Visits that have it. */
  visits: number;
  /** Part of the visits given, 0 to 1. */
  share: number;
  /** Remedy. */
  remedy: string;
  /** Up to three URLs, the first that have it; of one beyond 2,000 bytes its beginning, with `…` after it. */
  examples: string[];
}

/**
 * Kind of a finding about links.
 *
 * `missing_tag`: A tagged link lacks its source, its medium or its campaign.
 *
 * `inconsistent_spelling`: Values that are the same but for case and separators.
 *
 * `mistyped_medium`: A medium that nobody knows, near one that is known.
 *
 * `unknown_tag`: A parameter that looks like a tag and is none.
 *
 * `repeated_tag`: A tag that comes twice with different values.
 *
 * `click_id_conflict`: Click ids of several platforms in one link.
 *
 * `self_referral`: A tagged link inside the own house, or one that names the own host as its source.
 */
export type LinkProblem =
  | "missing_tag"
  | "inconsistent_spelling"
  | "mistyped_medium"
  | "unknown_tag"
  | "repeated_tag"
  | "click_id_conflict"
  | "self_referral";

/** Branded search: a term beside the names of brands. */
export interface BrandedSearch {
  /** True for a term near a brand, false for another term; `null` without a term or brands, as nothing is known then. */
  branded: boolean | null;
  /** Brand that is nearest, as it was given. */
  brand: string | null;
  /** Words of the term that are near it, without spaces. */
  matched: string | null;
  /** Edits between them. */
  edits: number | null;
}

/** Influence of exposures on a direct visit; the probabilities of all and that of none add up to 1. */
export interface ExposureInfluence {
  /** Probability that no exposure has to do with the visit. */
  direct: number;
  /** Each exposure, in the order given. */
  exposures: InfluencingExposure[];
}

/** Exposure with the probability that it led to the visit. */
export interface InfluencingExposure {
  /** Channel of the exposure. */
  channel: string | null;
  /** Hours from the exposure to the visit. */
  age_hours: number;
  /** Probability that it led to the visit, 0 outside the window: the `confidence` of a touch that is made of it. */
  probability: number;
  /** True for a probability of at least `min_confidence`. */
  counts: boolean;
}

/** Lists of sources that come with the library: version, origin and licence of each. */
export interface SourceLists {
  /** Date of the newest list, which answers name. */
  version: string;
  /** Bytes of all lists. */
  bytes: number;
  /** The lists. */
  lists: SourceList[];
}

/** List of sources: where it comes from, and how much it holds. */
export interface SourceList {
  /** Name of the list. */
  name: string;
  /** Date of the commit that it was made from. */
  date: string;
  /** Hosts, patterns of hosts and names of sources. */
  entries: number;
  /** Bytes of its file. */
  bytes: number;
  /** Hash of its file, FNV-1a of 64 bits in hexadecimal digits. */
  hash: string;
  /** Licence, as SPDX has it. */
  licence: string;
  /** Repository that it was made from. */
  origin: string;
  /** Commit of that repository. */
  commit: string;
}
