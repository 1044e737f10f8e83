/** Records, rules and results, by their names on the wire. */

/** A moment: text (RFC 3339, or without an offset for UTC), or a `Date`. */
export type Time = string | Date;

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
  id?: string | null;
  kind?: string | null;
  account?: string | null;
  lead?: string | null;
  opportunity?: string | null;
  currency?: string | null;
  lead_created_at?: Time | null;
  opportunity_created_at?: Time | null;
  closed_at?: Time | null;
  [other: string]: unknown;
}

/** How many journeys took one path, and what they were worth together. */
export interface PathCount {
  path: string | readonly string[];
  conversions: number;
  value?: number;
  nulls?: number;
}

/** How touches and conversions become journeys; everything has a default. */
export interface JourneyRules {
  /** Days; `null` for no limit. Default 90. */
  lookback_days?: number | null;
  channel_lookback_days?: Record<string, number | null>;
  after_conversion?: "drop" | "null_journey";
  min_null_touches?: number;
  null_journeys?: "keep" | "skip";
  between_conversions?: "since_previous" | "all_in_window";
  direct?: "keep" | "drop_if_others" | "drop";
  direct_channels?: readonly string[] | ReadonlySet<string>;
  collapse?: { gap_minutes?: number | null; keep?: "first" | "last" | "both" } | null;
  filter?: {
    include?: Record<string, readonly string[]>;
    exclude?: Record<string, readonly string[]>;
    min_engagement?: number | null;
    min_confidence?: number | null;
  };
  max_touches?: number | null;
  key?: "journey" | "customer" | "lead" | "account" | "opportunity";
  validation?: "strict" | "collect";
}

/** What became of every row. */
export interface BuildReport {
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
  value: number;
  value_orphaned: number;
  journeys_converting: number;
  journeys_null: number;
  touch_fields: string[];
  rejected: { path: string; detail: string }[];
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

/** What one group earned: its dimensions by name, and these measures. */
export type CreditRow = { [dimension in Dimension]?: string | null } & {
  conversions: number;
  value: number;
  share: number;
  touches: number;
  journeys: number;
  assisted: number;
  first: number;
  last: number;
  cost: number | null;
};

/** Conversions that no touch earned, and what they were worth. */
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

/** Why each touch of one journey earned what it earned. */
export interface Explanation {
  model: string;
  key: string | null;
  journey: number;
  conversion: string | null;
  converted_at: string | null;
  value: number;
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

/** What there is to know of one model. */
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

/** What the weights of one journey add up to. */
export type Conservation = "full" | "where_earned" | "per_channel";
