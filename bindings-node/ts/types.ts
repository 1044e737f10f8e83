/** Records, rules and results, by their names on the wire. */

/** A moment: text (RFC 3339, or without an offset for UTC), or a `Date`. */
export type Time = string | Date;

/** Numbers inside options: a list or a typed array. */
export type Numbers =
  | readonly number[]
  | Float64Array
  | Float32Array
  | Int32Array
  | Uint32Array
  | Int16Array
  | Uint16Array
  | Int8Array
  | Uint8Array;

/** One contact between a buyer and a channel. `journey_id` and `timestamp` are accepted for `journey` and `at`. */
export interface Touchpoint {
  journey?: string | number | bigint;
  journey_id?: string | number | bigint;
  at?: Time;
  timestamp?: Time;
  channel: string | number;
  id?: string | null;
  kind?: string | null;
  campaign?: string | null;
  content?: string | null;
  account?: string | null;
  lead?: string | null;
  opportunity?: string | null;
  session?: string | null;
  stage?: string | null;
  side?: "sales" | "marketing" | "both" | null;
  sales_rep?: string | null;
  influencer?: string | null;
  partner?: string | null;
  role?: string | null;
  source?: string | null;
  cost?: number | null;
  impressions?: number | null;
  clicks?: number | null;
  engagement?: number | null;
  weight?: number | null;
  confidence?: number | null;
  [other: string]: unknown;
}

/** Something of value that a buyer did. */
export interface Conversion {
  journey?: string | number | bigint;
  journey_id?: string | number | bigint;
  at?: Time;
  timestamp?: Time;
  value: number;
  /** Unique when given, but for a refund, which may have the id of its sale. */
  id?: string | null;
  /** Kind of conversion: `purchase`, `refund`, … Only the value of a refund is negative. */
  kind?: string | null;
  /** Of a refund: the `id` of the sale that it takes back; without it the latest sale of its key is. */
  refunds?: string | null;
  account?: string | null;
  lead?: string | null;
  opportunity?: string | null;
  currency?: string | null;
  lead_created_at?: Time | null;
  opportunity_created_at?: Time | null;
  closed_at?: Time | null;
  [other: string]: unknown;
}

/** Count of a path: the journeys that took it, and what they were worth together. */
export interface PathCount {
  /** A list of channels, oldest first, or text with `separator` between them. */
  path: string | readonly string[];
  conversions: number;
  value?: number;
  nulls?: number;
}

/** Rules by which touches and conversions become journeys; everything has a default. */
export interface JourneyRules {
  /** Days; `null` for no limit. Default 90. */
  lookback_days?: number | null;
  channel_lookback_days?: Readonly<Record<string, number | null>>;
  after_conversion?: "drop" | "null_journey";
  min_null_touches?: number;
  null_journeys?: "keep" | "skip";
  between_conversions?: "since_previous" | "all_in_window";
  direct?: "keep" | "drop_if_others" | "drop";
  direct_channels?: readonly string[] | ReadonlySet<string>;
  collapse?: { gap_minutes?: number | null; keep?: "first" | "last" | "both" } | null;
  filter?: {
    include?: Readonly<Record<string, readonly string[] | ReadonlySet<string>>>;
    exclude?: Readonly<Record<string, readonly string[] | ReadonlySet<string>>>;
    min_engagement?: number | null;
    min_confidence?: number | null;
  };
  max_touches?: number | null;
  key?: "journey" | "customer" | "lead" | "account" | "opportunity";
  /** Treatment of rows that cannot be used: an error, or a line in `report.rejected`. Default `strict`. */
  validation?: "strict" | "collect";
  /**
   * Separator of the channels of a path that is text, in path counts. Default `>`; a path that looks as if it was written
   * with another separator is then refused.
   */
  separator?: string | null;
}

/** Report on every row. */
export interface BuildReport {
  /** Rows given: touches and conversions, or path counts. */
  rows: number;
  /** Rows that could not be used, each with its reason in `rejected`. */
  rows_rejected: number;
  touches: number;
  touches_used: number;
  touches_set_aside: Record<
    | "rejected"
    | "without_key"
    | "filtered"
    | "direct"
    | "outside_lookback"
    | "after_conversion"
    | "collapsed"
    | "beyond_max_touches"
    | "too_few_for_null"
    | "null_journey_skipped",
    number
  >;
  conversions: number;
  conversions_attributable: number;
  conversions_orphaned: number;
  conversions_rejected: number;
  /** Account of the refunds among the conversions; left out when there are none. */
  refunds?: RefundReport;
  /** Value of all conversions that could be used, net of refunds. */
  value: number;
  value_orphaned: number;
  journeys_converting: number;
  journeys_null: number;
  touch_fields: string[];
  rejected: { path: string; detail: string }[];
  /** Likely mistakes, although everything could be used, such as a name in a rule that no touch has. */
  notes: Note[];
}

/** Something that looks like a mistake although everything could be used. */
export interface Note {
  /**
   * `UNKNOWN_NAME`: a name in a rule that no touch has. `NO_COMMON_KEY`: no conversion has a key that a touch has.
   * `TOTAL_ROW`: a row of path counts looks like the total of the others.
   */
  code: "UNKNOWN_NAME" | "NO_COMMON_KEY" | "TOTAL_ROW";
  /** The rule or column, such as `channel_lookback_days.facebook`. */
  path: string;
  detail: string;
}

/** Account of the refunds among the conversions. */
export interface RefundReport {
  /** Refunds that could be used. */
  given: number;
  /** Those for which, or for a part of which, no sale was found: that part is unattributed. */
  without_sale: number;
  /** Sales that were given back whole and count no more. */
  sales_given_back: number;
  /** Value of all refunds, 0 or less. */
  value: number;
}

/** A property by which credits can be grouped. */
export type Dimension =
  | "channel"
  | "campaign"
  | "content"
  | "partner"
  | "influencer"
  | "sales_rep"
  | "kind"
  | "stage"
  | "side"
  | "role"
  | "source"
  | "session"
  | "lead"
  | "account"
  | "opportunity"
  | "journey"
  | `${"touch" | "conversion"}_${"day" | "week" | "month"}`;

/** Credits of one group: its dimensions by name, and these measures. */
export type CreditRow = { [dimension in Dimension]?: string | null } & {
  /** A sale that was given back whole counts none. */
  conversions: number;
  /** Net of refunds. */
  value: number;
  /** `null` where so much was given back that no value is left of which to have a share. */
  share: number | null;
  /** Each touch once, however many conversions it served: in the group of the first. */
  touches: number;
  journeys: number;
  assisted: number;
  first: number;
  last: number;
  /** Cost of these touches, each once. */
  cost: number | null;
};

/** Conversions that no touch earned, and refunds without a sale: how many conversions, and what they were worth. */
export interface Unattributed {
  conversions: number;
  value: number;
}

/** The credit of one touch. */
export interface CreditLine {
  journey: number;
  key: string | null;
  position: number;
  row: number;
  at: string | null;
  channel: string;
  weight: number;
  value: number;
}

/** Explanation of the credits of one journey. */
export interface Explanation {
  model: string;
  key: string | null;
  journey: number;
  conversion: string | null;
  converted_at: string | null;
  /** Value of the conversion, net of refunds. */
  value: number;
  /** Refund: the part of the value that was given back, 0 or more; left out when nothing was. */
  refunded?: number;
  touches: {
    position: number;
    channel: string;
    at: string | null;
    factors: { name: string; value: number }[];
    raw_weight: number;
    weight: number;
    value: number;
    arithmetic: string[];
    sentence: string;
  }[];
}

/** Entry of the catalogue: one model. */
export interface ModelInfo {
  name: string;
  aliases: string[];
  known_as: string[];
  summary: string;
  why: string;
  formula: string;
  parameters: ({ name: string; type: string; default: string; summary: string } & Record<string, unknown>)[];
  needs_fitting: boolean;
  fields: string[];
  conservation: Conservation;
  reference: string;
}

/** Conservation of credit: what the weights of one journey add up to. */
export type Conservation = "full" | "where_earned" | "per_channel";

/** Effect of one channel: what it earns of all conversions and all value. */
export interface ChannelEffect {
  channel: string;
  /** The removal effect of `markov`, the Shapley value of `shapley`. */
  effect: number;
  /** Share of all conversions, 0 to 1; `null` where there are none. */
  share: number | null;
  conversions: number;
  value: number;
  /** Standard error of `effect`, where it was sampled and not worked out. */
  standard_error: number | null;
}

/** One step of a Markov chain. */
export interface Transition {
  /** Channels joined by ` > `, or `(start)`. */
  from: string;
  /** Channels joined by ` > `, `(conversion)` or `(null)`. */
  to: string;
  /** Number of times that it was seen; 0 for a step that only smoothing allows. */
  count: number;
  /** Among all that left `from`, after smoothing. */
  probability: number;
}

/** Details of one channel beside its effect. */
export interface ChannelDetails {
  channel: string;
  removal_effect: number | null;
  value_removal_effect: number | null;
  expected_visits: number | null;
  by_position: number[] | null;
}

/** Everything that there is to see of a model that has learned. */
export interface FittedDetails {
  model: Record<string, unknown>;
  effects: ChannelEffect[];
  channels: ChannelDetails[];
  conversion_probability: number | null;
  touches_to_conversion: number | null;
  transitions: Transition[];
}

/** Consensus of the models on a channel. */
export type Consensus = "strong" | "moderate" | "weak" | "disagreement";

/** Coefficients of variation below which models agree so far: 0.1, 0.25 and 0.5. */
export interface ConsensusThresholds {
  strong?: number;
  moderate?: number;
  weak?: number;
}

/** Credit of one channel by one model. */
export interface ComparedCell {
  conversions: number;
  value: number;
  /** `null` where the model gives nothing out, as when as much was given back as was sold. */
  share: number | null;
}

/** Credits of one channel by all models. */
export interface ComparedChannel {
  channel: string;
  /** One cell for each model, in the order of the models. */
  models: ComparedCell[];
  /** Of the models that have shares; `null`, as all that follows, where none has. */
  mean: number | null;
  variance: number | null;
  standard_deviation: number | null;
  coefficient_of_variation: number | null;
  min: number | null;
  max: number | null;
  /** `null` where of several models fewer than two have shares. */
  consensus: Consensus | null;
}

/** Agreement of two models. */
export interface ModelPair {
  a: string;
  b: string;
  /** The share that would have to move to make one the other, 0 to 1; `null` when one has no shares. */
  distance: number | null;
  /** Kendall's τ-b, -1 to 1. */
  rank_correlation: number | null;
}

/** Kind of figures by channel: sums of the credits of touches, or effects of the channels as a model that learns found them. */
export type Basis = "credits" | "effects";

/** Several models side by side, each with its one answer per channel. */
export interface Comparison {
  models: string[];
  /** Kind of figures of each model. */
  basis: Basis[];
  /** Largest mean share first. */
  channels: ComparedChannel[];
  pairs: ModelPair[];
}

/** Options of a bootstrap: 1000 replicates, seed 0, intervals at a confidence level of 0.95. */
export interface BootstrapOptions {
  replicates?: number;
  /** A whole number below 2^64; a `BigInt` from 2^53 on. */
  seed?: number | bigint;
  level?: number;
}

/** Confidence interval of one number, from replicates of the data. */
export interface Interval {
  estimate: number;
  mean: number;
  standard_error: number;
  low: number;
  high: number;
}

/** Bootstrap of one channel: its credit in replicates of the data. */
export interface BootstrappedChannel {
  channel: string;
  /** Share of all value; of all conversions, where nothing ever had one; `null` where as much was given back as was sold. */
  share: Interval | null;
  value: Interval;
  /** `null` without shares. */
  rank: number | null;
  /** Share of replicates that gave the channel the same place, 0 to 1; `null` without shares. */
  rank_stability: number | null;
}

/** Bootstrap of a model: what it gives each channel, with confidence intervals. */
export interface Bootstrap {
  model: string;
  options: Required<BootstrapOptions>;
  /** Largest share first. */
  channels: BootstrappedChannel[];
}
