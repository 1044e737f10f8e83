/** Values and records in the ways of JavaScript; all other types are made from those of the core. */
import type { CreditMeasures, Dimension } from "./generated/types.js";

/** A moment: text (RFC 3339, or without an offset for UTC), or a `Date`. */
export type Time = string | Date;

/** Names inside options, in no order that counts. */
export type Names = readonly string[] | ReadonlySet<string>;

/** Numbers: a list, a typed array, or whatever else has items. */
export type Numbers = ArrayLike<number>;

/** Fields of a touch beside its channel. */
export interface TouchFields {
  journey?: string | number | bigint;
  journey_id?: string | number | bigint;
  at?: Time;
  timestamp?: Time;
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
  /** Page of a visit with its tags, from which the rule `channels` reads the channel. */
  url?: string | null;
  /** Page before a visit. */
  referrer?: string | null;
  [other: string]: unknown;
}

/** One contact between a buyer and a channel. `journey_id` and `timestamp` are accepted for `journey` and `at`. */
export interface Touchpoint extends TouchFields {
  /** Needed, unless the rule `channels` reads it from `url` and `referrer`. */
  channel?: string | number | null;
}

/** Fields of a conversion beside its value. */
export interface ConversionFields {
  journey?: string | number | bigint;
  journey_id?: string | number | bigint;
  at?: Time;
  timestamp?: Time;
  /** Unique when given, but for a refund, which may have the id of its sale. */
  id?: string | null;
  /** Kind of conversion: `purchase`, `refund`, … Only the value of a refund is negative. */
  kind?: string | null;
  /** Of a refund: the `id` of the sale that it takes back; without it the latest sale of its key is. */
  refunds?: string | null;
  /** Promo code that was entered; the rule `promo_codes` makes touches of it. */
  promo_code?: string | null;
  account?: string | null;
  lead?: string | null;
  opportunity?: string | null;
  currency?: string | null;
  lead_created_at?: Time | null;
  opportunity_created_at?: Time | null;
  closed_at?: Time | null;
  [other: string]: unknown;
}

/** Something of value that a buyer did. */
export interface Conversion extends ConversionFields {
  value: number;
}

/**
 * A touch, a conversion, or both: rows with a value are conversions, rows with a channel are touches. The value 0 beside a
 * channel says that nothing was bought.
 */
export interface JourneyEvent extends TouchFields, ConversionFields {
  channel?: string | number | null;
  value?: number | null;
}

/**
 * Row of a table of a CRM: the fields of a record, each under its own name, or under the header that the rules name for it
 * in `columns`. Ids may be whole numbers.
 */
export type CrmRow<Fields> = { [Field in keyof Fields]?: Fields[Field] | WholeId<Fields[Field]> } & { [other: string]: unknown };

/** Whole numbers, where a field holds text and not a time or one of some words. */
type WholeId<Kind> = [Extract<Kind, Date>] extends [never] ? (string extends Kind ? number | bigint : never) : never;

/** Credits of one group: its dimensions by name, and its measures. */
export type CreditRow<By extends string = Dimension> = { [dimension in By]?: string | null } & CreditMeasures;

/**
 * Cost of a channel, or a campaign in it: from `start` to `end` (or `period` with both), on the day that begins at `date`,
 * or, where no spend says a time, in the whole time that is looked at.
 */
export interface Spend {
  /** Channel that was paid for. */
  channel: string | number | bigint;
  /** Campaign in it. */
  campaign?: string | number | bigint | null;
  /** Period of the spend, from `start` up to but not including `end`. */
  period?: { start: Time; end: Time } | null;
  /** First moment of the period. */
  start?: Time | null;
  /** First moment after the period. */
  end?: Time | null;
  /** Day of the spend, in place of a period. */
  date?: Time | null;
  /** Amount in major units of the currency. */
  amount: number | bigint;
  /** Impressions bought. */
  impressions?: number | bigint | null;
  /** Clicks bought. */
  clicks?: number | bigint | null;
  /** ISO 4217 code: that of the conversions, where both are given. */
  currency?: string | null;
}
