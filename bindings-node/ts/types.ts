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
  /** By kind of touch, such as 1 for a view and 7 for a click; of this and one by channel the shorter counts. */
  kind_lookback_days?: Readonly<Record<string, number | null>>;
  /** Least age of a touch in days before the conversion. Default 0. */
  min_age_days?: number;
  after_conversion?: "drop" | "null_journey";
  min_null_touches?: number;
  null_journeys?: "keep" | "skip";
  between_conversions?: "since_previous" | "all_in_window" | "until_newer_touch";
  /** Meaning of a date as the time of a conversion: the end of that day, or its start. Default true. */
  close_of_day?: boolean;
  /**
   * Zone whose days, weeks and months credits are grouped by, and whose days a date means: a name such as `Europe/Berlin`,
   * an offset from UTC such as `+02:00`, or the moments from which each of its offsets holds. Default UTC.
   */
  time_zone?: string | readonly { at: Time; offset: string }[];
  /** Conversions that windows go by: all of a key together, or those of each kind. Default `key`. */
  windows_by?: "key" | "kind";
  direct?: "keep" | "drop_if_others" | "drop";
  direct_channels?: Names;
  /** Lists of channels that give way to any other, the first list first. */
  drop_if_others?: readonly Names[];
  collapse?: { gap_minutes?: number | null; keep?: "first" | "last" | "both" } | null;
  filter?: {
    include?: Readonly<Record<string, Names>>;
    exclude?: Readonly<Record<string, Names>>;
    min_engagement?: number | null;
    min_confidence?: number | null;
  };
  one_per_channel?: "first" | "last" | null;
  max_touches?: number | null;
  key?: "journey" | "customer" | "lead" | "account" | "opportunity";
  /** Treatment of rows that cannot be used: an error, or a line in `report.rejected`. Default `strict`. */
  validation?: "strict" | "collect";
  /**
   * Separator of the channels of a path that is text, in path counts. Default `>`; a path that looks as if it was written
   * with another separator is then refused.
   */
  separator?: string | null;
  /** Column mapping: the headers under which your tables have a field, for all of them or by table. */
  columns?: ColumnNames;
  /** Dimensions of your own: further text columns of touches, by which credits can be grouped and touches filtered. */
  dimensions?: readonly string[];
  /** Treatment of touches without a channel. Default `error`. */
  missing_channel?: "error" | "set_aside" | { name: string };
}

/** Headers of your tables by the names of the fields: `{ journey: "user_id" }`, or by table and field. */
export type ColumnNames = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

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
  | "conversion_kind"
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
