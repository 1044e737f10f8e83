/** Types that functions of the room `paths` take and give. Made from docs/surface.json by `make generate`; do not edit. */

/**
 * Report on every row: nothing is lost without a reason.
 *
 * Always `touches` are `touches_used` and all of `touches_set_aside`, and `conversions = conversions_attributable +
 * conversions_unattributed + conversions_rejected + refunds.given`.
 */
export interface BuildReport {
  /** Rows given: touches and conversions, events, each counted once whatever it is, or path counts. Default 0. */
  rows: number;
  /** Rows that could not be used, each with its reason in `rejected`. Default 0. */
  rows_rejected: number;
  /** Touches given, and those that promo codes made. Default 0. */
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
  /** The same conversions, by reason; left out on the wire when there are none. */
  unattributed_reasons?: UnattributedReasons;
  /** Conversions that could not be used. Default 0. */
  conversions_rejected: number;
  /** Refunds among the conversions; left out on the wire when there are none. */
  refunds?: RefundReport;
  /** Records of deals beside the touches; left out on the wire when there are none. */
  deals?: DealsReport;
  /** Promo codes among the conversions, where the rules have some; left out on the wire when there are none. */
  promo_codes?: PromoReport;
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
  /** Dimensions of your own that were read; left out on the wire when there are none. */
  dimensions?: string[];
  /** Columns that were not read, with their tables; left out on the wire when there are none. */
  columns_ignored?: string[];
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
  /** Touches without a channel, where the rules set them aside; left out on the wire when there are none. Default 0. */
  without_channel?: number;
  /**
   * Visits from a page of the same house, where channels come from links; left out on the wire when there are none.
   * Default 0.
   */
  internal_visit?: number;
  /**
   * Visits back from a payment gateway, where channels come from links; left out on the wire when there are none. Default
   * 0.
   */
  payment_gateway?: number;
  /** The filter left it out. Default 0. */
  filtered: number;
  /** It was direct, and the rules ignore direct touches. Default 0. */
  direct: number;
  /** It was older than the lookback. Default 0. */
  outside_lookback: number;
  /** It was younger than `min_age_days`; left out on the wire when there are none. Default 0. */
  too_young?: number;
  /** It came after the last conversion of its key. Default 0. */
  after_conversion: number;
  /** It was merged into a neighbour of the same channel. Default 0. */
  collapsed: number;
  /** It gave way to others, as `drop_if_others` says; left out on the wire when there are none. Default 0. */
  gave_way?: number;
  /** Another touch of its channel stays, as `one_per_channel` says; left out on the wire when there are none. Default 0. */
  repeated?: number;
  /**
   * It was of another opportunity, or of a person without a part in one; left out on the wire when there are none. Default
   * 0.
   */
  other_opportunity?: number;
  /** Only open opportunities have it, which are kept apart; left out on the wire when there are none. Default 0. */
  open_opportunity?: number;
  /** There were more than `max_touches` later ones. Default 0. */
  beyond_max_touches: number;
  /** Its sequence did not convert, and was shorter than `min_null_touches`. Default 0. */
  too_few_for_null: number;
  /** Its sequence did not convert, and the rules skip such journeys. Default 0. */
  null_journey_skipped: number;
}

/** Conversions that no touch can earn, by reason. */
export interface UnattributedReasons {
  /** The conversion has no key in the field that the rules name. Default 0. */
  without_key: number;
  /** No touch that could be used has its key; of path counts, no channel is left in its path. Default 0. */
  without_touch: number;
  /**
   * Its key has touches, but none that may earn it: they are too old or too young, came later, belong to an earlier
   * conversion, or the rules left them out. Default 0.
   */
  outside_windows: number;
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

/**
 * Records of deals that journeys were built with: what was given, and what became of the opportunities.
 *
 * Always `opportunities = won + lost + open + rejected`, the rejected ones being those of this table.
 */
export interface DealsReport {
  /** Opportunities given. Default 0. */
  opportunities: number;
  /** Those that could not be used. Default 0. */
  opportunities_rejected: number;
  /** Won opportunities, which are the conversions. Default 0. */
  won: number;
  /** Lost opportunities. Default 0. */
  lost: number;
  /** Lost opportunities with a touch, which are null journeys. Default 0. */
  lost_with_touch: number;
  /** Open opportunities. Default 0. */
  open: number;
  /** Open opportunities with a touch, which are the journeys of the open pipeline. Default 0. */
  open_with_touch: number;
  /** Opportunities of any status without an account, lead or touch that names them. Default 0. */
  without_account: number;
  /** Opportunities without an amount, which count with the value 0. Default 0. */
  without_amount: number;
  /** Leads given. Default 0. */
  leads: number;
  /** Accounts given. Default 0. */
  accounts: number;
  /** Contact roles given. Default 0. */
  contact_roles: number;
  /** Stage changes given. Default 0. */
  stage_changes: number;
}

/**
 * Account of the promo codes among the conversions.
 *
 * Always `redemptions = touches + repeated + outside_validity + unknown + without_key`.
 */
export interface PromoReport {
  /** Conversions with a code that could be used. Default 0. */
  redemptions: number;
  /** Touches that they made. Default 0. */
  touches: number;
  /** Redemptions by a customer who had used the code before. Default 0. */
  repeated: number;
  /** Redemptions before or after the code was valid. Default 0. */
  outside_validity: number;
  /** Redemptions of codes that the rules have not. Default 0. */
  unknown: number;
  /** Redemptions by nobody: the conversion has no key. Default 0. */
  without_key: number;
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
   * `REFUND_WITHOUT_SALE` for refunds that no sale is left for, `ZERO_VALUE` for values of 0 beside the channels of one
   * table of events, `PERCENT` for probabilities that were read as percentages, `UNKNOWN_ID` for ids of deals, leads or
   * accounts that no record has, `UNKNOWN_CODE` for promo codes that the rules have not, `CLOSE_DATE` for closes of deals
   * that contradict their status, `NO_AMOUNT` for won deals without an amount, `NO_LOST_DEALS` for lost deals that a rule
   * leaves out.
   */
  code: "UNKNOWN_NAME" | "NO_COMMON_KEY" | "TOTAL_ROW" | "REFUND_WITHOUT_SALE" | "ZERO_VALUE" | "PERCENT" | "UNKNOWN_ID" | "UNKNOWN_CODE" | "CLOSE_DATE" | "NO_AMOUNT" | "NO_LOST_DEALS";
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

/** Path that journeys took, with what became of them: a row that `PathCount` reads. */
export interface CountedPath {
  /** Channels, oldest first. */
  path: string[];
  /** Number of journeys along it that converted. */
  conversions: number;
  /** Value of these conversions, net of refunds. */
  value: number;
  /** Number of journeys along it that did not convert. */
  nulls: number;
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

/** Arguments of `paths`. */
export interface PathsArguments {
}

/** Arguments of `journey_paths`. */
export interface JourneyPathsArguments {
}
