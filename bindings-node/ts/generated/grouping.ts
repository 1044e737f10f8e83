/** Types that functions of the room `grouping` take and give. Made from docs/surface.json by `make generate`; do not edit. */

/** Options of classification: rules of your own, hosts of your house, creators, brands, and the use of click ids. */
export interface ChannelOptions {
  /** Rules of your own, in the order in which they are asked; they go before the built-in ones. */
  rules?: readonly ChannelRule[];
  /** Hosts of your house beside the host of each visit: a referrer on one of them, or below it, is internal. */
  internal?: readonly string[];
  /** Creators by the source that their links have; the sign `@` and case do not matter. */
  influencers?: readonly string[];
  /** Brand terms: visits whose term is near one of them are branded. */
  brands?: readonly string[];
  /** Use of click ids beside tags. Default "fill". */
  click_ids?: ClickIdUse;
}

/**
 * Channel rule: the channel of clicks for which all of its conditions hold.
 *
 * Rules of your own go before the built-in ones, in their order; the first that holds gives the channel. Case and outer
 * spaces do not matter.
 */
export interface ChannelRule {
  /** Name of the rule, which answers give as the rule that fired. */
  name: string;
  /** Channel that it gives. */
  channel: string;
  /** Conditions, of which all must hold. */
  conditions: readonly ChannelCondition[];
}

/** Condition of a channel rule: a field, an operator, and what the field is compared with. */
export interface ChannelCondition {
  /** Field of the click. */
  field: ChannelField;
  /** Comparison. */
  operator: ChannelOperator;
  /** Text, or a list of texts for `matches_any`. An empty text is equal to a field without a value. */
  value: ChannelValue;
}

/**
 * Field of a click that a channel rule asks for.
 *
 * `source`: Source, by tags, click id or referrer.
 *
 * `medium`: Medium, by tags, click id or referrer.
 *
 * `campaign`: Campaign.
 *
 * `content`: Content.
 *
 * `term`: Term.
 *
 * `click_id`: Name of the click id, such as `gclid`.
 *
 * `landing_host`: Host of the page that was visited.
 *
 * `landing_path`: Path of the page that was visited.
 *
 * `referrer_host`: Host of the referrer.
 */
export type ChannelField =
  | "source"
  | "medium"
  | "campaign"
  | "content"
  | "term"
  | "click_id"
  | "landing_host"
  | "landing_path"
  | "referrer_host";

/**
 * Comparison of a channel rule.
 *
 * `equals`: The field is the text.
 *
 * `contains`: The text stands somewhere in the field.
 *
 * `starts_with`: The field starts with the text.
 *
 * `ends_with`: The field ends with the text.
 *
 * `matches_any`: The field is one of the texts of a list.
 */
export type ChannelOperator = "equals" | "contains" | "starts_with" | "ends_with" | "matches_any";

/** Text, or a list of texts. */
export type ChannelValue = string | readonly string[];

/**
 * Use of click ids beside tags.
 *
 * `fill`: They fill in what the tags leave out.
 *
 * `override`: Those that only ads carry go before tags, as GA4 reads links of Google Ads.
 *
 * `ignore`: They are not looked at.
 */
export type ClickIdUse = "fill" | "override" | "ignore";
