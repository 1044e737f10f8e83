/** Types that functions of the room `diagnosis` take and give. Made from docs/surface.json by `make generate`; do not edit. */
import type { Names, Time } from "./types.js";

/** Thresholds of the rules, which are proposals of the field's practice and not measured. */
export interface ModelAdviceOptions {
  /** Conversions for each channel below which models that learn are not sure enough. Default 10. */
  conversions_per_channel?: number | bigint;
  /** Conversions with a touch of a channel below which it should be pooled with others. Default 50. */
  conversions_of_channel?: number | bigint;
  /** Share of touches at midnight, or at the time of the touch before, above which times say nothing. Default 0.5. */
  same_times?: number;
  /** Share of converting journeys with one touch above which all models agree. Default 0.8. */
  one_touch?: number;
  /** Share of direct visits among last touches above which the last touch should not count them. Default 0.3. */
  direct_last?: number;
  /** Names of direct channels. */
  direct_channels?: Names;
  /** Share of touches without a proper channel above which channels should be mended first. Default 0.1. */
  unassigned?: number;
  /** Names of channels that are none. */
  unassigned_channels?: Names;
  /**
   * Ratio of the median observed days, of null journeys by converting ones, from which presence looks harmful; 1 to
   * 1000000. Default 2.0.
   */
  observed_ratio?: number;
  /**
   * Ratio of a channel's share among last touches by that among first touches from which exposure bias is possible; 1 to
   * 1000000. Default 2.0.
   */
  exposure_ratio?: number;
  /** Least number of last touches of such a channel: fewer may be chance. Default 50. */
  min_last_touches?: number | bigint;
}

/** Thresholds from which something is a finding. */
export interface DiagnosisOptions {
  /** Moment as of which the data were taken; touches after it are in the future. `null`: not looked at. */
  as_of?: Time | null;
  /** Touches of one key within an hour beyond which they are no person's. Default 60. */
  touches_an_hour?: number;
  /** Days without any touch beyond which what lies apart has a wrong clock. Default 365. */
  clock_jump_days?: number;
  /** Mean touches a day from which a channel is expected on every day. Default 10. */
  busy_channel?: number;
  /** Days in a row without a touch of such a channel that are a gap. Default 3. */
  gap_days?: number;
  /** Days from the beginning or the end of the data within which a channel neither appears nor vanishes. Default 14. */
  edge_days?: number;
  /** Least touches of a channel that can appear or vanish. Default 50. */
  min_channel_touches?: number;
  /** Share of keys with one touch above which keys do not repeat. Default 0.95. */
  single_touch_keys?: number;
  /** Least keys of which that can be said. Default 100. */
  min_keys?: number;
  /** Share of conversions without a touch above which they are a finding. Default 0.2. */
  without_touch?: number;
}

/** Advice on models: what every rule saw in the journeys, and the models that are left, in order. */
export interface ModelAdvice {
  /** Conversions. */
  conversions: number;
  /** Journeys that did not convert. */
  null_journeys: number;
  /** Touches of all journeys. */
  touches: number;
  /** Channels with a touch. */
  channels: number;
  /** Models that nothing speaks against, those first for which most speaks. */
  recommended: AdvisedModel[];
  /** The rules, each with what it saw, whether it applies or not. */
  findings: ModelFinding[];
  /** Signs that were not looked for, with the reason. */
  not_looked_at: string[];
}

/** Model that can be believed. */
export interface AdvisedModel {
  /** The model. */
  model: string;
  /** Reason to pick it. */
  why: string;
  /** Rules that speak for it. */
  because: ModelRule[];
}

/**
 * Rule of advice on models.
 *
 * `null_journeys`: There are journeys that did not convert.
 *
 * `no_null_journeys`: There are none: nothing tells what converts from what does not.
 *
 * `times`: Touches have times that tell them apart.
 *
 * `no_times`: They have none, or most are at midnight or equal.
 *
 * `few_conversions`: There are few conversions for each channel.
 *
 * `rare_channels`: Some channels are in few conversions.
 *
 * `one_touch_journeys`: Most converting journeys have one touch.
 *
 * `direct_last_touches`: Many last touches are direct.
 *
 * `unassigned_touches`: Many touches have no proper channel.
 *
 * `nulls_observed_longer`: Null journeys are observed much longer than converting ones.
 *
 * `exposure_bias`: A channel closes far more than it opens: it may follow buyers around.
 */
export type ModelRule =
  | "null_journeys"
  | "no_null_journeys"
  | "times"
  | "no_times"
  | "few_conversions"
  | "rare_channels"
  | "one_touch_journeys"
  | "direct_last_touches"
  | "unassigned_touches"
  | "nulls_observed_longer"
  | "exposure_bias";

/** Finding of one rule. */
export interface ModelFinding {
  /** Code of the rule. */
  code: ModelRule;
  /** True where the threshold is passed; what the rule speaks for or against counts only then. */
  applies: boolean;
  /** Sentence with what was seen. */
  sentence: string;
  /** Journeys, touches, conversions or channels that were counted. */
  count: number;
  /** Share or ratio that was compared; none where only the count was. */
  share: number | null;
  /** Threshold of the share, the ratio or the count; none where there is none. */
  threshold: number | null;
  /** Channels that it is about. */
  channels: string[];
  /** Models that it speaks for. */
  speaks_for: string[];
  /** Models that it speaks against. */
  speaks_against: string[];
}

/** Diagnosis of data: what is wrong with it, how often, and what to do about it. */
export interface DataDiagnosis {
  /** Touches that journeys hold, each once. */
  touches: number;
  /** Conversions given. */
  conversions: number;
  /** First day with a touch, without days that lie far apart; none where touches have no times. */
  first_day: string | null;
  /** Last day with a touch. */
  last_day: string | null;
  /** Findings, by code and then the most frequent first. */
  findings: DataFinding[];
  /** Problems that were not looked for, with the reason. */
  not_looked_at: NotLookedAt[];
}

/** Finding about data: what, how often, where, and what to do about it. */
export interface DataFinding {
  /** Code of the problem. */
  code: DataProblem;
  /** Channel, field or names that it is about; empty where it is about all. */
  subject: string;
  /** Sentence with what was seen. */
  sentence: string;
  /** Number of touches, conversions, keys, rows or days, as the sentence says. */
  count: number;
  /** Part of all of them, 0 to 1; none where there is no whole. */
  share: number | null;
  /** Up to five examples: keys, or days and names where it is about these. */
  examples: string[];
  /** Remedy. */
  remedy: string;
}

/**
 * Problem of data.
 *
 * `rejected_rows`: Rows could not be used.
 *
 * `duplicate_touches`: Touches of one key on one channel at the same moment.
 *
 * `duplicate_conversions`: Conversions of one key at the same moment with the same value.
 *
 * `bursts`: Keys with more touches in an hour than people make: bots, or one key for many people.
 *
 * `clock_jumps`: Touches a year or more apart from all others: clocks that are wrong.
 *
 * `future_touches`: Touches after the moment as of which the data were taken.
 *
 * `channel_gaps`: Days without any touch of a channel that usually has many.
 *
 * `channel_appears`: A channel that appears after the data begin.
 *
 * `channel_vanishes`: A channel that vanishes before the data end.
 *
 * `keys_never_repeat`: Most keys have one touch: they may change from visit to visit.
 *
 * `conversions_without_touch`: Conversions that no touch can earn.
 *
 * `spellings`: Names that are the same but for case and separators.
 *
 * `unknown_mediums`: Mediums that no rule of channels knows.
 *
 * `self_referrals`: Visits from a page of the same house.
 */
export type DataProblem =
  | "rejected_rows"
  | "duplicate_touches"
  | "duplicate_conversions"
  | "bursts"
  | "clock_jumps"
  | "future_touches"
  | "channel_gaps"
  | "channel_appears"
  | "channel_vanishes"
  | "keys_never_repeat"
  | "conversions_without_touch"
  | "spellings"
  | "unknown_mediums"
  | "self_referrals";

/** Problem that was not looked for, with the reason. */
export interface NotLookedAt {
  /** Problem, in a word. */
  problem: string;
  /** Reason. */
  reason: string;
}

/** Arguments of `advise`. */
export interface AdviseArguments {
  /** Thresholds of the rules. */
  options?: ModelAdviceOptions;
}

/** Arguments of `diagnose`. */
export interface DiagnoseArguments {
  /** Thresholds from which something is a finding. */
  options?: DiagnosisOptions;
}
