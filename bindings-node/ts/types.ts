/** Records, rules and rows, by their names on the wire; all other types are made from those of the core. */
import type { Conservation } from "./generated/elsewhere.js";

// Every model and all credits have one, also where no function takes it.
export type { Conservation };

/** A moment: text (RFC 3339, or without an offset for UTC), or a `Date`. */
export type Time = string | Date;

/** Names inside options, in no order that counts. */
export type Names = readonly string[] | ReadonlySet<string>;

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
  direct_channels?: Names;
  collapse?: { gap_minutes?: number | null; keep?: "first" | "last" | "both" } | null;
  filter?: {
    include?: Readonly<Record<string, Names>>;
    exclude?: Readonly<Record<string, Names>>;
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

/** Facts of one model. */
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
