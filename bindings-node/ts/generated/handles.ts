/** Types that functions of the room `handles` take and give. Made from docs/surface.json by `make generate`; do not edit. */
import type { ChannelOptions, Names, Time } from "./types.js";

/**
 * Rules of journeys: which touches may earn which conversion, such as those within the attribution window.
 *
 * Every rule has a default and all are explicit here. They apply in this order: `filter`, `direct: drop`, the windows
 * (lookbacks, `min_age_days`, `between_conversions`, `after_conversion`), `direct: drop_if_others`, `drop_if_others`,
 * `collapse`, `one_per_channel`, `max_touches`. Where touches have equal times, the order of input decides.
 */
export interface JourneyRules {
  /**
   * Attribution window (lookback window) in days: a touch counts when it is at most this many days before the conversion.
   * `null`: no limit. Default 90.0.
   */
  lookback_days?: number | null;
  /** Attribution windows in days of named channels, in place of `lookback_days`. */
  channel_lookback_days?: Readonly<Record<string, number | null>>;
  /**
   * Attribution windows in days of named kinds of touches, in place of `lookback_days`, such as 1 for a view and 7 for a
   * click. Of a window by channel and one by kind the shorter counts.
   */
  kind_lookback_days?: Readonly<Record<string, number | null>>;
  /** Least age in days: a touch less than this many days before the conversion may not earn it. Default 0.0. */
  min_age_days?: number;
  /** Use of touches after the last conversion of their key. Default "drop". */
  after_conversion?: AfterConversion;
  /** A null journey needs at least this many touches. Default 1. */
  min_null_touches?: number;
  /** Null journeys, which did not convert: built or not. Rule-based models do not need them. Default "keep". */
  null_journeys?: NullJourneys;
  /** Use of touches before one conversion for a later one of the same key. Default "since_previous". */
  between_conversions?: BetweenConversions;
  /**
   * Meaning of a date without a time of day as the time of a conversion or a close: the end of that day, so that the
   * touches of the day come before it; else its start, as for touches. A time at midnight is a time. Default true.
   */
  close_of_day?: boolean;
  /**
   * Time zone whose days, weeks and months credits are grouped by, and whose days a date means: an offset from UTC such as
   * `+02:00`, or the moments from which each of its offsets holds. Default "UTC".
   */
  time_zone?: TimeZone;
  /** Order of the numbers of dates that do not begin with the year, in text. Default "year_first". */
  date_order?: DateOrder;
  /** Conversions that windows go by: all of a key together, or those of each kind for themselves. Default "key". */
  windows_by?: WindowsBy;
  /** Treatment of direct touches. Default "keep". */
  direct?: Direct;
  /** Channels that are direct. Names in rules are those in the data whatever their case and outer spaces. */
  direct_channels?: Names;
  /**
   * Lists of channels that give way, the first list first: its touches are ignored in journeys that have any other touch.
   * For direct channels `direct` says the same.
   */
  drop_if_others?: readonly Names[];
  /** Deduplication: merges consecutive touches of one channel; `{}` merges whole runs, however far apart. */
  collapse?: Collapse | null;
  /** Keeps only one touch of each channel in a journey: the first, or the last. `null`: all. */
  one_per_channel?: OnePerChannel | null;
  /** Filter of touches that are looked at. */
  filter?: TouchFilter;
  /** Keeps only the last touches of a journey. */
  max_touches?: number | null;
  /** Field that says to whom touches and conversions belong. Default "journey". */
  key?: JourneyKey;
  /**
   * Buyers of keys, as `stitch_identities` gives them: `{"cookie-7": "003A"}`. Rows whose key is listed belong to its
   * buyer; a key that is not listed is its own.
   */
  buyers?: Readonly<Record<string, string>>;
  /** Treatment of rows that cannot be used. Default "strict". */
  validation?: Validation;
  /**
   * Separator between the channels of a path that is text, in path counts. Without one it is `>`, and a path that looks as
   * if it was written with another separator is refused.
   */
  separator?: string | null;
  /** Column mapping: the headers under which your tables have a field, for all of them or by table. */
  columns?: ColumnNames;
  /** Dimensions of your own: further text columns of touches, by which credits can be grouped and touches filtered. */
  dimensions?: readonly string[];
  /** Treatment of touches without a channel. Default "error". */
  missing_channel?: MissingChannel;
  /**
   * Channels of visits: options by which touches without a channel get one from their columns `url` and `referrer`, with
   * campaign, content and, where `dimensions` names them, `utm_source`, `utm_medium`, `utm_term` and `click_id`. `null`:
   * links are not read.
   */
  channels?: ChannelOptions | null;
  /**
   * Promo codes: each redemption, a conversion with a code of this table in its column `promo_code`, makes a touch of kind
   * `promo_code` at the moment of the conversion, with the channel, influencer and campaign of the code and the confidence
   * 1. Rows of these touches are numbered after those that were given.
   */
  promo_codes?: readonly PromoCode[];
  /**
   * Touches that may earn an opportunity, for journeys of deals: those of its account, of its leads, or those that name
   * it. `null`: as `key` says, the account when it says nothing.
   */
  touches_of?: TouchesOf | null;
  /** Moment at which open deals are looked at, for journeys of deals. `null`: the latest moment of touches and deals. */
  as_of?: Time | null;
  /**
   * End of observation: who had not converted by then is known to have waited until then, as models of time need it.
   * `null`: the latest time of all journeys.
   */
  observed_until?: Time | null;
}

/**
 * Use of touches after the last conversion of their key.
 *
 * `drop`: They are set aside.
 *
 * `null_journey`: They become a null journey, when there are at least `min_null_touches` of them.
 */
export type AfterConversion = "drop" | "null_journey";

/**
 * Null journeys, which did not convert: built or not.
 *
 * `keep`: They are built: data-driven models learn from them.
 *
 * `skip`: Their touches are counted and set aside: faster, and enough for rule-based models.
 */
export type NullJourneys = "keep" | "skip";

/**
 * Use of touches before one conversion for a later one of the same key.
 *
 * Conversions of one key at the same instant share one window in all cases.
 *
 * `since_previous`: Only touches strictly after the previous conversion.
 *
 * `all_in_window`: Every touch inside the lookback.
 *
 * `until_newer_touch`: Only touches strictly after the previous conversion, where there are any; without one the window of
 * the previous conversion stays, and its touches earn this conversion too.
 */
export type BetweenConversions = "since_previous" | "all_in_window" | "until_newer_touch";

/** Time zone: an offset from UTC such as +02:00, or its changes in the order of time. */
export type TimeZone = string | readonly ZoneChange[];

/** Change of the offset of a time zone. */
export interface ZoneChange {
  /** Moment from which the offset holds. */
  at: Time;
  /** Offset from UTC, such as `+02:00`. */
  offset: string;
}

/**
 * Order of the numbers of a date that is written with the year last, such as `1/31/2026`.
 *
 * A date that begins with a year of four digits is read as such in every order. Nobody can tell 3/4/2026 by itself, so
 * that nothing is guessed.
 *
 * `year_first`: Only dates that begin with the year: `2026-01-31`.
 *
 * `month_first`: The month comes first, as in the United States: `1/31/2026 3:12 PM`.
 *
 * `day_first`: The day comes first: `31.01.2026 15:12`.
 */
export type DateOrder = "year_first" | "month_first" | "day_first";

/**
 * Conversions that windows go by.
 *
 * `key`: All conversions of a key: a touch before a lead is one before the previous conversion of a later purchase.
 *
 * `kind`: The conversions of each `kind` of a key: several goals, each of which looks back for itself. A touch may then
 * earn one conversion of each kind, and a key that converted for one goal has no null journey for another.
 */
export type WindowsBy = "key" | "kind";

/**
 * Treatment of direct touches.
 *
 * `keep`: They are touches like all others.
 *
 * `drop_if_others`: They are ignored in journeys that have any other touch.
 *
 * `drop`: They are ignored always.
 */
export type Direct = "keep" | "drop_if_others" | "drop";

/** Deduplication (sessionisation): merges runs of consecutive touches of one channel. */
export interface Collapse {
  /** Touches further apart than this many minutes are not merged. `null`: no limit. */
  gap_minutes?: number | null;
  /** Touches of a run that stay. Default "first". */
  keep?: CollapseKeep;
}

/**
 * Touches of a run of one channel that stay.
 *
 * `first`: The first.
 *
 * `last`: The last.
 *
 * `both`: The first and the last.
 */
export type CollapseKeep = "first" | "last" | "both";

/**
 * Touch of each channel in a journey that stays.
 *
 * `first`: The first.
 *
 * `last`: The last.
 */
export type OnePerChannel = "first" | "last";

/** Filter of touches that are looked at; by default all. */
export interface TouchFilter {
  /** For each field named, only touches with one of these values. */
  include?: Readonly<Record<string, Names>>;
  /** For each field named, no touches with one of these values. */
  exclude?: Readonly<Record<string, Names>>;
  /** Only touches with at least this engagement, 0 to 100; a touch without one is left out. */
  min_engagement?: number | null;
  /** Only touches with at least this confidence, 0 to 1; a touch without one is left out. */
  min_confidence?: number | null;
}

/**
 * Journey key: the field that says to whom touches and conversions belong.
 *
 * `journey`: The field `journey`.
 *
 * `lead`: The field `lead`.
 *
 * `account`: The field `account`: one journey for a whole buying committee.
 *
 * `opportunity`: The field `opportunity`.
 *
 * `customer`: The field `journey`.
 */
export type JourneyKey = "journey" | "lead" | "account" | "opportunity" | "customer";

/**
 * Treatment of rows that cannot be used.
 *
 * `strict`: The first one stops the work with an error.
 *
 * `collect`: Each is set aside with its reason, and good rows go on.
 */
export type Validation = "strict" | "collect";

/**
 * Headers of your tables by the names of the fields that they stand for, such as `journey`: `user_id`; for one table by
 * its name: `touchpoints`, `conversions`, `events`, `paths`, `spend`, `opportunities`, `leads`, `accounts`,
 * `contact_roles` or `stage_changes`.
 */
export type ColumnNames = Readonly<Record<string, HeaderOrTable>>;

/** Header of one field, or those of one table. */
export type HeaderOrTable = string | Readonly<Record<string, string>>;

/**
 * Treatment of touches without a channel: `error` (they cannot be used), `set_aside` (they are counted and set aside), or
 * the name of a channel for them, `{"name": "(none)"}`.
 */
export type MissingChannel = "error" | "set_aside" | Readonly<Record<string, string>>;

/** Promo code: whose it is, and how its redemptions count. Case and spaces around a code do not matter. */
export interface PromoCode {
  /** The code. Default "". */
  code?: string;
  /** Channel of the touches that it makes. Default "promo_code". */
  channel?: string;
  /** Influencer whose code it is. */
  influencer?: string | null;
  /** Campaign that it belongs to. */
  campaign?: string | null;
  /**
   * First moment at which it counts; always when left out. A sale of which only the date is known counts by the start of
   * its day.
   */
  valid_from?: Time | null;
  /** Moment from which it counts no more; never when left out. For a code that is valid through the 31st this is the 1st. */
  valid_until?: Time | null;
  /** True when only the first redemption by a customer is a touch. Default true. */
  once_per_customer?: boolean;
}

/**
 * Touches that may earn an opportunity.
 *
 * `account`: Those of its account (account-based), and of its leads where it has no account.
 *
 * `leads`: Those of its leads: people who became it, or have a part in it.
 *
 * `hybrid`: Those of its leads where it has any, else those of its account.
 *
 * `opportunity`: Those that name it.
 */
export type TouchesOf = "account" | "leads" | "hybrid" | "opportunity";

/** Count of a path: the journeys that took it, and what they were worth together. */
export interface PathCount {
  /** Channels, oldest first. In JSON a list, which is taken as it is, or a text such as `a > b`. */
  path: string | readonly (string | null)[];
  /** Number of journeys along it that converted. */
  conversions: number | bigint;
  /** Value of all these conversions together. Default 0.0. */
  value?: number;
  /** Number of journeys along it that did not convert. Default 0. */
  nulls?: number | bigint;
}

/** A property of a touch, or of its conversion, by which credits can be grouped. */
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
  | "touch_day"
  | "touch_week"
  | "touch_month"
  | "conversion_day"
  | "conversion_week"
  | "conversion_month";

/**
 * Conservation of credit: what the weights of one journey add up to.
 *
 * `full`: To one: the whole value is credited.
 *
 * `where_earned`: To one, or to zero where no touch qualifies: the value is then unattributed.
 *
 * `per_channel`: To the number of channels that took part: the same value is counted once for each.
 *
 * `with_baseline`: To at most one: what is left is the baseline, the part of the conversion that no touch caused.
 */
export type Conservation = "full" | "where_earned" | "per_channel" | "with_baseline";

/** The credit of one touch. */
export interface CreditLine {
  /** Position of the journey. */
  journey: number;
  /** Key of the journey; `None` for path counts. */
  key: string | null;
  /** Position of the touch in its journey, from 0. */
  position: number;
  /** Row of the touch in the input. */
  row: number;
  /** Moment of the touch; `None` for path counts. */
  at: Timestamp | null;
  /** Channel of the touch. */
  channel: string;
  /** Share of the conversion, 0 to 1. */
  weight: number;
  /** Weight times the value of the conversion, net of refunds. */
  value: number;
}

/** A moment: RFC 3339, the same without an offset (UTC), or a date (midnight UTC). */
export type Timestamp = string;

/** Credits of one group. */
export interface CreditMeasures {
  /** Conversions earned: the sum of weights. A sale that was given back whole counts none. */
  conversions: number;
  /** Value earned, in major units of the currency, net of refunds. */
  value: number;
  /**
   * Share of all value, unattributed value and the baseline included; of all conversions, where they have no value. `None`
   * where so much was given back that no value is left of which to have a share.
   */
  share: number | null;
  /** Touches in converting journeys, each once however many conversions it served: in the group of the first. */
  touches: number;
  /** Converting journeys with at least one touch of the group. */
  journeys: number;
  /** Converting journeys with a touch of the group that was not the last one. */
  assisted: number;
  /** Converting journeys that began with the group. */
  first: number;
  /** Converting journeys that ended with the group. */
  last: number;
  /** Cost of its touches in converting journeys, where known; each once, as in `touches`. */
  cost: number | null;
}

/** Entry of the catalogue: one model. */
export interface ModelInfo {
  /** Name on the wire. */
  name: string;
  /** Other names that are accepted. */
  aliases: string[];
  /** Names in other products. */
  known_as: string[];
  /** One line. */
  summary: string;
  /** Reason to pick it. */
  why: string;
  /** Weight before normalising, in plain text. */
  formula: string;
  /** Its parameters; each has a default. */
  parameters: ParameterInfo[];
  /** True when it learns from data before it can attribute. */
  needs_fitting: boolean;
  /** Fields of touches or conversions without which it cannot work, or works less well. */
  fields: string[];
  /** Conservation of credit: what the weights of one journey add up to. */
  conservation: Conservation;
  /** Reference: the publication or product that it comes from. */
  reference: string;
}

/** A number from `min` to `max`; `min` itself is out of range when `above` is set. */
export interface ParameterInfoNumber {
  /** Name on the wire. */
  name: string;
  /** Default, as JSON. */
  default: string;
  /** One line. */
  summary: string;
  /** Tells it from the other alternatives of `ParameterInfo`. */
  type: "number";
  /** Smallest. */
  min: number;
  /** Largest; none when null. */
  max: number | null;
  /** True when `min` itself is out of range. */
  above: boolean;
}

/** A whole number from `min` to `max`. */
export interface ParameterInfoWhole {
  /** Name on the wire. */
  name: string;
  /** Default, as JSON. */
  default: string;
  /** One line. */
  summary: string;
  /** Tells it from the other alternatives of `ParameterInfo`. */
  type: "whole";
  /** Smallest. */
  min: number;
  /** Largest. */
  max: number;
}

/** True or false. */
export interface ParameterInfoFlag {
  /** Name on the wire. */
  name: string;
  /** Default, as JSON. */
  default: string;
  /** One line. */
  summary: string;
  /** Tells it from the other alternatives of `ParameterInfo`. */
  type: "flag";
}

/** Several numbers of 0 or more. */
export interface ParameterInfoNumbers {
  /** Name on the wire. */
  name: string;
  /** Default, as JSON. */
  default: string;
  /** One line. */
  summary: string;
  /** Tells it from the other alternatives of `ParameterInfo`. */
  type: "numbers";
}

/** One of some words. */
export interface ParameterInfoChoice {
  /** Name on the wire. */
  name: string;
  /** Default, as JSON. */
  default: string;
  /** One line. */
  summary: string;
  /** Tells it from the other alternatives of `ParameterInfo`. */
  type: "choice";
  /** The words. */
  options: string[];
}

/** A name, or null for none. */
export interface ParameterInfoName {
  /** Name on the wire. */
  name: string;
  /** Default, as JSON. */
  default: string;
  /** One line. */
  summary: string;
  /** Tells it from the other alternatives of `ParameterInfo`. */
  type: "name";
}

/** Several names. */
export interface ParameterInfoNames {
  /** Name on the wire. */
  name: string;
  /** Default, as JSON. */
  default: string;
  /** One line. */
  summary: string;
  /** Tells it from the other alternatives of `ParameterInfo`. */
  type: "names";
}

/** A number of 0 or more for each name. */
export interface ParameterInfoNumberByName {
  /** Name on the wire. */
  name: string;
  /** Default, as JSON. */
  default: string;
  /** One line. */
  summary: string;
  /** Tells it from the other alternatives of `ParameterInfo`. */
  type: "number_by_name";
}

/** Weighted models, weights summing to one. */
export interface ParameterInfoMembers {
  /** Name on the wire. */
  name: string;
  /** Default, as JSON. */
  default: string;
  /** One line. */
  summary: string;
  /** Tells it from the other alternatives of `ParameterInfo`. */
  type: "members";
}

/** A text field of touches and an order of its names, or null for none. */
export interface ParameterInfoPriority {
  /** Name on the wire. */
  name: string;
  /** Default, as JSON. */
  default: string;
  /** One line. */
  summary: string;
  /** Tells it from the other alternatives of `ParameterInfo`. */
  type: "priority";
}

/** Entry of the catalogue: one parameter. */
export type ParameterInfo =
  | ParameterInfoNumber
  | ParameterInfoWhole
  | ParameterInfoFlag
  | ParameterInfoNumbers
  | ParameterInfoChoice
  | ParameterInfoName
  | ParameterInfoNames
  | ParameterInfoNumberByName
  | ParameterInfoMembers
  | ParameterInfoPriority;
