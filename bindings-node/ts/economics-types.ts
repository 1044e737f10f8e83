/** Arguments in the ways of JavaScript; all other types are made from those of the core. */
import type { Period } from "./generated/types.js";
import type { Table } from "./tables.js";
import type { Time } from "./types.js";

/** Spend and response, by observation. */
export interface Observations {
  /** Spend of each observation. */
  spend: ArrayLike<number>;
  /** Response of each observation. */
  response: ArrayLike<number>;
  /** Weight of each observation; all alike when left out. */
  weight?: ArrayLike<number>;
}

/**
 * Cost of a channel, or a campaign in it: from `start` to `end` (or `period` with both), on the day that begins at `date`,
 * or, where no spend says a time, in the whole time that is looked at.
 */
export interface Spend {
  channel: string | number | bigint;
  campaign?: string | number | bigint | null;
  period?: Period | null;
  start?: Time | null;
  end?: Time | null;
  date?: Time | null;
  /** Amount in major units of the currency. */
  amount: number | bigint;
  impressions?: number | bigint | null;
  clicks?: number | bigint | null;
  /** ISO 4217 code: that of the conversions, where both are given. */
  currency?: string | null;
}

/** Spend as objects, columns or a table of Apache Arrow; or amounts by channel, `{ search: 500 }`, for returns. */
export type SpendInput = Table<Spend> | Readonly<Record<string, number | bigint>>;
