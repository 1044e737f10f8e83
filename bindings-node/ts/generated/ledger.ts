/** Types that functions of the room `ledger` take and give. Made from docs/surface.json by `make generate`; do not edit. */
import type { Currency, EntryKind, LedgerBook, Time, Timestamp } from "./types.js";

/** Options of a ledger: its periods, which cannot change once it has begun. */
export interface LedgerOptions {
  /** Length of the periods. Default "month". */
  period?: LedgerPeriod;
  /**
   * Offset from UTC of the clock by which periods begin, in minutes, -1080 to 1080. A date without a time has none.
   * Default 0.
   */
  utc_offset_minutes?: number;
  /**
   * Month in which the fiscal year begins, 1 to 12. A fiscal year is named by the calendar year in which it ends. Default
   * 1.
   */
  fiscal_start?: number;
}

/**
 * Length of a ledger's periods.
 *
 * `month`: Calendar months: `2026-01`.
 *
 * `quarter`: Quarters of the fiscal year: `2026-Q1`.
 *
 * `year`: Fiscal years: `2026`.
 */
export type LedgerPeriod = "month" | "quarter" | "year";

/** Award: the shares of partners in the amount of a deal, by a rule. */
export interface Award {
  /** The deal. */
  deal: string;
  /** Amount of the deal in minor units; negative for a refund. */
  amount: Money;
  /** Moment of the close, which says the period. A date means the end of that day. */
  closed_at: Time;
  /** Parts of the partners, in the order of their earliest evidence: what is left of rounding goes to the first. */
  parts: readonly AwardPart[];
  /** Constraint that the shares keep to. Default "sum_to_100". */
  constraint?: AwardConstraint;
  /** Rule that said so. */
  rule?: string | null;
  /** Version of the rule. Default 0. */
  rule_version?: number;
  /** Model of the rule. */
  model?: string | null;
}

/**
 * An amount of money: an integer number of the currency's minor unit.
 *
 * Reason to pick it: credits are floats and good for analysis; what is paid out must add up to the cent.
 */
export interface Money {
  /** The amount in minor units: cents, yen, fils. */
  minor: number;
  /** Currency of these minor units. */
  currency: Currency;
}

/** Part of a partner in an award. */
export interface AwardPart {
  /** The partner. */
  partner: string;
  /** Share of the deal, kept to 12 decimals. */
  share: number;
  /** Role that it had. */
  role?: string | null;
  /** Ids of the evidence that it rests on. */
  evidence?: readonly string[];
  /** Calculation of the share, of which the ledger keeps the digest. */
  calculation?: string | null;
}

/**
 * Constraint on the shares of one deal.
 *
 * `sum_to_100`: The shares are rescaled to the whole, and the amounts add up to the deal. The name `must_sum_to_100` is
 * read too.
 *
 * `cap_at_100`: No partner has more than the whole; together they may have more, or less.
 *
 * `allow_double_counting`: Together they may have more than the whole; one that has more by itself is refused.
 *
 * `none`: The shares are taken as they are. The name `no_constraint` is read too.
 */
export type AwardConstraint = "sum_to_100" | "cap_at_100" | "allow_double_counting" | "none";

/**
 * Currency conversion of awards: the total of a deal is converted and rounded once, then split.
 *
 * Reason to convert in the ledger and not before: the entries keep the amount, the rate and its source, so that the
 * conversion can be made again.
 */
export interface CurrencyConversion {
  /** Currency of the entries. */
  to: Currency;
  /** Rates, one for each currency of the awards but this one. */
  rates: readonly ExchangeRate[];
}

/** Exchange rate from one currency. */
export interface ExchangeRate {
  /** Currency that it converts from. */
  from: Currency;
  /** Units of the other currency for one of this one, as exact decimal text: `"0.92"`. */
  rate: string;
  /** Source of the rate, such as `ECB 2026-02-06`. Default "". */
  source?: string;
}

/** Amount of a partner in an override. */
export interface OverrideAmount {
  /** The partner. */
  partner: string;
  /** Amount in minor units of the deal's currency. */
  minor: number;
}

/** Entries that a call posted, or would post. */
export interface PostedEntries {
  /** The entries in order; none when there was nothing to post. */
  entries: LedgerEntry[];
  /** True when an earlier call with the same key had posted them. */
  repeated: boolean;
  /** True when they were not posted, as the call only asked what would be. */
  dry_run: boolean;
  /** Root of the ledger after the call. */
  root: string;
}

/** Entry of the ledger: a posting with its amount, a release, or a change of a period. */
export interface LedgerEntry {
  /** Place in the ledger, from 0. */
  sequence: number;
  /** Kind of entry. */
  kind: EntryKind;
  /** Moment of the entry. */
  at: Timestamp;
  /** Person or program that made it. */
  by: string;
  /** Period that it counts in. */
  period: string;
  /** Reason that was given. */
  reason?: string | null;
  /** The deal. `null`: a payout or a change of a period. */
  deal?: string | null;
  /** The partner. `null`: no posting. */
  partner?: string | null;
  /** Book of a posting. `null`: no posting. */
  book?: LedgerBook | null;
  /** Currency of the amount. `null`: no posting. */
  currency?: Currency | null;
  /** Amount in minor units. `null`: no posting. */
  minor?: number | null;
  /** Share of the deal that the partner has with this entry. `null`: no posting. */
  share?: number | null;
  /** Role of the partner. */
  role?: string | null;
  /** Rule that said so. */
  rule?: string | null;
  /** Version of the rule. `null`: 0. */
  rule_version?: number | null;
  /** Model of the rule. */
  model?: string | null;
  /** Sequence of the entry that this one takes back. */
  reverses?: number | null;
  /** Ids of the evidence: of a commission `entry:` and the sequence that it is on, of a payout its reference. */
  evidence: string[];
  /** Amount of the deal before it was converted, and the rate. */
  fx?: ConvertedFrom | null;
  /** SHA-256 of the calculation's text, in hex. */
  calculation?: string | null;
  /** Amount of the deal in minor units of the entry's currency, as it was given. It is kept beside the record, not in it. */
  deal_minor?: number | null;
  /** SHA-256 of the hash before and the record, in hex. */
  hash: string;
}

/** Conversion of an entry: the amount of the deal before it, and the exchange rate. */
export interface ConvertedFrom {
  /** Currency of the deal. */
  currency: Currency;
  /** Amount of the deal in its minor units. */
  minor: number;
  /** Rate: units of the entry's currency for one of the deal's, as it was given. */
  rate: string;
  /** Source of the rate. */
  source: string;
}

/** Arguments of `post`. */
export interface PostArguments {
  /** Awards of deals. */
  awards: readonly Award[];
  /** Moment of the call, not before the last entry. */
  at: Time;
  /** Person or program that does it. */
  by: string;
  /** Reason. */
  reason?: string | null;
  /** Key of idempotency: a second call with the same key and content posts nothing and answers as the first did. */
  key?: string | null;
  /** Conversion of the awards into one currency. `null`: each keeps its own. */
  convert?: CurrencyConversion | null;
}

/** Arguments of `recalculate`. */
export interface RecalculateArguments {
  /** Awards of deals, as the rules say now. */
  awards: readonly Award[];
  /** Moment of the call, not before the last entry. */
  at: Time;
  /** Person or program that does it. */
  by: string;
  /** Reason. */
  reason?: string | null;
  /** Key of idempotency: a second call with the same key and content posts nothing and answers as the first did. */
  key?: string | null;
  /** Conversion of the awards into one currency. `null`: each keeps its own. */
  convert?: CurrencyConversion | null;
  /** True to see the entries without posting them. Default false. */
  dry_run?: boolean;
}

/** Arguments of `reverse`. */
export interface ReverseArguments {
  /** Sequence of the entry. */
  sequence: number | bigint;
  /** Moment of the call, not before the last entry. */
  at: Time;
  /** Person who decides it. */
  by: string;
  /** Reason, which has to be given. */
  reason?: string | null;
  /** Key of idempotency: a second call with the same key and content posts nothing and answers as the first did. */
  key?: string | null;
}

/** Arguments of `override_deal`. */
export interface OverrideDealArguments {
  /** The deal. */
  deal: string;
  /** Amount of the deal, to which the amounts add up. */
  amount: Money;
  /** Moment of the close, which says the period. */
  closed_at: Time;
  /** Amounts of the partners. Who is not among them has nothing of the deal. */
  amounts: readonly OverrideAmount[];
  /** Moment of the call, not before the last entry. */
  at: Time;
  /** Person who decides it. */
  by: string;
  /** Reason, which has to be given. */
  reason?: string | null;
  /** Key of idempotency: a second call with the same key and content posts nothing and answers as the first did. */
  key?: string | null;
}

/** Arguments of `release`. */
export interface ReleaseArguments {
  /** The deal. */
  deal: string;
  /** Moment of the call, not before the last entry. */
  at: Time;
  /** Person who decides it. */
  by: string;
  /** Reason, which has to be given. */
  reason?: string | null;
  /** Key of idempotency: a second call with the same key and content posts nothing and answers as the first did. */
  key?: string | null;
}

/** Arguments of `pay`. */
export interface PayArguments {
  /** The partner. */
  partner: string;
  /** Amount that was paid, above 0. */
  amount: Money;
  /** Reference of the payment, such as the number of a transfer. */
  reference: string;
  /** Moment of the payment, not before the last entry. It says the period. */
  at: Time;
  /** Person or program that does it. */
  by: string;
  /** Reason. */
  reason?: string | null;
  /** Key of idempotency: a second call with the same key and content posts nothing and answers as the first did. */
  key?: string | null;
}

/** Arguments of `close_period`. */
export interface ClosePeriodArguments {
  /** Name of the period, such as `2026-01`. */
  period: string;
  /** Moment of the call, not before the last entry. */
  at: Time;
  /** Person or program that does it. */
  by: string;
  /** Reason. */
  reason?: string | null;
}

/** Arguments of `lock_period`. */
export interface LockPeriodArguments {
  /** Name of the period, such as `2026-01`. */
  period: string;
  /** Moment of the call, not before the last entry. */
  at: Time;
  /** Person or program that does it. */
  by: string;
  /** Reason. */
  reason?: string | null;
}

/** Arguments of `reopen_period`. */
export interface ReopenPeriodArguments {
  /** Name of the period, such as `2026-01`. */
  period: string;
  /** Moment of the call, not before the last entry. */
  at: Time;
  /** Person who decides it. */
  by: string;
  /** Reason, which has to be given. */
  reason?: string | null;
}
