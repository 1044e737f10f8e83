/** Types that functions of the room `paths` take and give. Made from docs/surface.json by `make generate`; do not edit. */
import type { Names } from "./types.js";

/**
 * Rules of journeys: which touches may earn which conversion, such as those within the attribution window.
 *
 * Every rule has a default and all are explicit here. They apply in this order: `filter`, `direct: drop`, the windows
 * (`lookback_days`, `between_conversions`, `after_conversion`), `direct: drop_if_others`, `collapse`, `max_touches`. Where
 * touches have equal times, the order of input decides.
 */
export interface JourneyRules {
  /**
   * Attribution window (lookback window) in days: a touch counts when it is at most this many days before the conversion.
   * `null`: no limit. Default 90.0.
   */
  lookback_days?: number | null;
  /** Attribution windows in days of named channels, in place of `lookback_days`. */
  channel_lookback_days?: Readonly<Record<string, number | null>>;
  /** Use of touches after the last conversion of their key. Default "drop". */
  after_conversion?: AfterConversion;
  /** A null journey needs at least this many touches. Default 1. */
  min_null_touches?: number;
  /** Null journeys, which did not convert: built or not. Rule-based models do not need them. Default "keep". */
  null_journeys?: NullJourneys;
  /** Use of touches before one conversion for a later one of the same key. Default "since_previous". */
  between_conversions?: BetweenConversions;
  /** Treatment of direct touches. Default "keep". */
  direct?: Direct;
  /** Channels that are direct. Names in rules are those in the data whatever their case and outer spaces. */
  direct_channels?: Names;
  /** Deduplication: merges consecutive touches of one channel. */
  collapse?: Collapse | null;
  /** Filter of touches that are looked at. */
  filter?: TouchFilter;
  /** Keeps only the last touches of a journey. */
  max_touches?: number | null;
  /** Field that says to whom touches and conversions belong. Default "journey". */
  key?: JourneyKey;
  /** Treatment of rows that cannot be used. Default "strict". */
  validation?: Validation;
  /**
   * Separator between the channels of a path that is text, in path counts. Without one it is `>`, and a path that looks as
   * if it was written with another separator is refused.
   */
  separator?: string | null;
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
 * Conversions of one key at the same instant share one window in both cases.
 *
 * `since_previous`: Only touches strictly after the previous conversion.
 *
 * `all_in_window`: Every touch inside the lookback.
 */
export type BetweenConversions = "since_previous" | "all_in_window";

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

/**
 * Report on every row: nothing is lost without a reason.
 *
 * Always `touches` are `touches_used` and all of `touches_set_aside`, and `conversions = conversions_attributable +
 * conversions_unattributed + conversions_rejected + refunds.given`.
 */
export interface BuildReport {
  /** Rows given: touches and conversions, or path counts. Default 0. */
  rows: number;
  /** Rows that could not be used, each with its reason in `rejected`. Default 0. */
  rows_rejected: number;
  /** Touches given. Default 0. */
  touches: number;
  /** Touches in at least one journey. Default 0. */
  touches_used: number;
  /** Touches in no journey, by reason. */
  touches_set_aside: SetAside;
  /** Conversions given. Default 0. */
  conversions: number;
  /** Conversions with at least one touch that may earn them. Default 0. */
  conversions_attributable: number;
  /** Conversions without such a touch. Default 0. */
  conversions_unattributed: number;
  /** Conversions that could not be used. Default 0. */
  conversions_rejected: number;
  /** Refunds among the conversions; left out on the wire when there are none. */
  refunds?: RefundReport;
  /** Value of all conversions that could be used, net of refunds. Default 0.0. */
  value: number;
  /** The part of `value` that no touch can earn. Default 0.0. */
  value_unattributed: number;
  /** Journeys that converted, also those whose sale was given back. Default 0. */
  journeys_converting: number;
  /** Journeys that did not. Default 0. */
  journeys_null: number;
  /** Fields of the touches that were read. */
  touch_fields: string[];
  /** Rows that could not be used, with their addresses and reasons. */
  rejected: Rejection[];
  /** Notes on likely mistakes, although everything could be used: such as a name in a rule that no touch has. */
  notes: Note[];
}

/** Touches that are in no journey, by reason. */
export interface SetAside {
  /** The row could not be used; see `BuildReport.rejected`. Default 0. */
  rejected: number;
  /** The row has no key in the field that the rules name. Default 0. */
  without_key: number;
  /** The filter left it out. Default 0. */
  filtered: number;
  /** It was direct, and the rules ignore direct touches. Default 0. */
  direct: number;
  /** It was older than the lookback. Default 0. */
  outside_lookback: number;
  /** It came after the last conversion of its key. Default 0. */
  after_conversion: number;
  /** It was merged into a neighbour of the same channel. Default 0. */
  collapsed: number;
  /** There were more than `max_touches` later ones. Default 0. */
  beyond_max_touches: number;
  /** Its sequence did not convert, and was shorter than `min_null_touches`. Default 0. */
  too_few_for_null: number;
  /** Its sequence did not convert, and the rules skip such journeys. Default 0. */
  null_journey_skipped: number;
}

/** Account of the refunds among the conversions. */
export interface RefundReport {
  /** Refunds that could be used. */
  given: number;
  /** Those of them for which, or for a part of which, no sale was found: that part is unattributed. */
  without_sale: number;
  /** Sales that were given back whole and count no more. */
  sales_given_back: number;
  /** Value of all refunds, 0 or less; part of the value of all conversions. */
  value: number;
}

/** A row that could not be used. */
export interface Rejection {
  /** Address of the first offending value of the row, such as `touchpoints[17].engagement`. */
  path: string;
  /** Sentence: what was expected and what came. */
  detail: string;
}

/** Something that looks like a mistake although everything could be used. */
export interface Note {
  /**
   * Kind of the note: `UNKNOWN_NAME` for a name in a rule that no touch has, `NO_COMMON_KEY` for conversions none of whose
   * keys occur among the touches, `TOTAL_ROW` for a row of path counts that looks like the total of the others,
   * `REFUND_WITHOUT_SALE` for refunds that no sale is left for.
   */
  code: "UNKNOWN_NAME" | "NO_COMMON_KEY" | "TOTAL_ROW" | "REFUND_WITHOUT_SALE";
  /** The rule or column that it is about, such as `channel_lookback_days.facebook`. */
  path: string;
  /** A sentence without capital or full stop. */
  detail: string;
}

/** Overview of a summary, in numbers. */
export interface PathOverview {
  /** Number of distinct paths. */
  paths: number;
  /** Number of journeys that converted. */
  conversions: number;
  /** Number of journeys that did not. */
  nulls: number;
  /** Value of the conversions. */
  value: number;
  /** The channels, in the order of their names. */
  channels: string[];
}

/** Arguments of `report`. */
export interface ReportArguments {
}

/** Arguments of `summary`. */
export interface SummaryArguments {
}

/** Arguments of `overview`. */
export interface OverviewArguments {
}
