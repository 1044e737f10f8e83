/** Types that functions of the room `path_analytics` take and give. Made from docs/surface.json by `make generate`; do not edit. */

/** Transform, order and number of path patterns. */
export interface PatternOptions {
  /** Transform that makes several paths one pattern. Default "exact". */
  transform?: PathTransform;
  /** Column by which patterns are sorted, the largest first; shortest first by `mean_days`. Default "conversions". */
  sort_by?: PatternOrder;
  /** Number of patterns that are listed; the others are one row. `null`: all. Default 20. */
  top?: number | null;
  /** Least number of journeys of a pattern that is listed: a rate of a few journeys says little. Default 1. */
  min_journeys?: number | bigint;
}

/**
 * Transform of a path: which paths count as the same pattern.
 *
 * `exact`: Every touch as it came.
 *
 * `collapsed`: Touches of one channel in a row as one: `search > search > email` is `search > email`.
 *
 * `unique`: Each channel once, where it came last: `search > email > search` is `email > search`.
 *
 * `first`: Each channel once, where it came first: `search > email > search` is `search > email`.
 */
export type PathTransform = "exact" | "collapsed" | "unique" | "first";

/**
 * Column by which path patterns are sorted.
 *
 * `conversions`: Conversions, then value, then journeys, then path.
 *
 * `value`: Value of the conversions.
 *
 * `journeys`: Journeys, converting or not.
 *
 * `conversion_rate`: Conversion rate.
 *
 * `mean_value`: Mean value of a conversion.
 *
 * `mean_days`: Mean days from first touch to conversion, the quickest first.
 *
 * `touches`: Number of touches of the pattern.
 */
export type PatternOrder = "conversions" | "value" | "journeys" | "conversion_rate" | "mean_value" | "mean_days" | "touches";

/** Coverage of the attribution window that is looked for. */
export interface TimeLagOptions {
  /** Part of the conversions whose first touch the attribution window should reach, above 0 and up to 1. Default 0.95. */
  coverage?: number;
}

/** Number of sets and pairs of channels. */
export interface OverlapOptions {
  /** Number of sets that are listed, and of pairs. `null`: all. Default 100. */
  top?: number | null;
}

/** Path patterns: the paths that journeys took, and what came of each. */
export interface PathPatterns {
  /** Transform that made several paths one pattern. */
  transform: PathTransform;
  /** Number of distinct patterns. */
  distinct: number;
  /** Number of journeys, converting or not. */
  journeys: number;
  /** Number of journeys that converted. */
  conversions: number;
  /** Conversion rate of all journeys; none without journeys. */
  conversion_rate: number | null;
  /** Value of all conversions, net of refunds. */
  value: number;
  /** The patterns, in the order that was asked for. */
  patterns: PathPattern[];
  /** All patterns that are not listed. */
  remaining: RemainingPatterns;
}

/** Pattern of paths with its journeys. */
export interface PathPattern {
  /** Channels, oldest first. */
  path: string[];
  /** Number of journeys along it, converting or not. */
  journeys: number;
  /** Number of those that converted. */
  conversions: number;
  /** Conversion rate: conversions / journeys; none without journeys. */
  conversion_rate: number | null;
  /** Value of the conversions, net of refunds. */
  value: number;
  /** Mean value of a conversion; none without conversions. */
  mean_value: number | null;
  /** Mean days from first touch to conversion; none without conversions, and for journeys without times. */
  mean_days: number | null;
}

/** Patterns that are not listed, together. */
export interface RemainingPatterns {
  /** Number of them. */
  patterns: number;
  /** Number of their journeys. */
  journeys: number;
  /** Number of those that converted. */
  conversions: number;
  /** Value of the conversions. */
  value: number;
}

/** Path lengths: how many touches and channels journeys have, converting ones and others apart. */
export interface PathLengths {
  /** Journeys that converted. */
  converting: LengthGroup;
  /** Journeys that did not. */
  not_converting: LengthGroup;
  /** All journeys. */
  all: LengthGroup;
  /** Journeys by their number of touches. */
  histogram: LengthBin[];
}

/** Lengths of some journeys. */
export interface LengthGroup {
  /** Touches of a journey. */
  touches: SummaryStatistics;
  /** Distinct channels of a journey. */
  distinct_channels: SummaryStatistics;
}

/**
 * Summary statistics: number, mean, median, 90th percentile, least and greatest.
 *
 * Quantiles lie between the two nearest of the sorted numbers, in proportion (type 7 of Hyndman and Fan, as spreadsheets
 * and NumPy have them).
 */
export interface SummaryStatistics {
  /** Number of observations. */
  count: number;
  /** Mean; none without observations. */
  mean: number | null;
  /** Median: half of the observations are no greater. */
  median: number | null;
  /** 90th percentile: nine of ten observations are no greater. */
  p90: number | null;
  /** Least observation. */
  min: number | null;
  /** Greatest observation. */
  max: number | null;
}

/** Journeys of one number of touches. */
export interface LengthBin {
  /** Number of touches: `1` to `11`, or `12+`. */
  touches: string;
  /** Journeys of that length that converted. */
  converting: number;
  /** Journeys of that length that did not. */
  not_converting: number;
  /** All journeys of that length. */
  all: number;
  /** Conversion rate: converting / all; none without journeys. */
  conversion_rate: number | null;
}

/** Time lags in hours: from first and last touch to the conversion, and between touches. */
export interface TimeLags {
  /** Hours from the first touch to the conversion. */
  first_touch_to_conversion: SummaryStatistics;
  /** Hours from the last touch to the conversion. */
  last_touch_to_conversion: SummaryStatistics;
  /** Hours between neighbouring touches, of converting and other journeys. */
  between_touches: SummaryStatistics;
  /** Part of the conversions that `covering_lookback_days` covers at least. */
  coverage: number;
  /**
   * Shortest attribution window in days that reaches the first touch of that part of the conversions; none without
   * conversions. The journeys were built within a window of their own: this one is never longer.
   */
  covering_lookback_days: number | null;
  /** Lags by their length. */
  histogram: LagBin[];
}

/** Lags of a range of lengths. */
export interface LagBin {
  /** Range in words, such as `1-6 hours`, without its end. */
  range: string;
  /** Least number of hours. */
  from_hours: number;
  /** Number of hours that is too many; none for the last range. */
  below_hours: number | null;
  /** Conversions so long after their first touch. */
  first_touch_to_conversion: number;
  /** Part of the conversions at most so long after their first touch, this range included; none without conversions. */
  cumulative_share: number | null;
  /** Conversions so long after their last touch. */
  last_touch_to_conversion: number;
  /** Pairs of neighbouring touches so far apart. */
  between_touches: number;
}

/** Assist report: conversions that each channel began, assisted and closed. */
export interface Assists {
  /** Number of conversions. */
  conversions: number;
  /** Value of the conversions, net of refunds. */
  value: number;
  /** Conversions of a single touch; they have no assist. */
  single_touch: number;
  /** The channels, those in the most conversions first. */
  channels: AssistRow[];
}

/** Channel with the conversions that it had a part in. */
export interface AssistRow {
  /** The channel. */
  channel: string;
  /** Conversions with a touch of it. */
  conversions: number;
  /** Conversions whose first touch it was. */
  first: number;
  /** Conversions whose last touch it was. */
  last: number;
  /** Assisted conversions: those with a touch of it that is not the last; each counts once. */
  assisted: number;
  /** Conversions whose only touch it was. */
  only: number;
  /** Value of the conversions with a touch of it. */
  value: number;
  /** Value of those whose first touch it was. */
  first_value: number;
  /** Value of those whose last touch it was. */
  last_value: number;
  /** Value of those that it assisted. */
  assisted_value: number;
  /** Value of those whose only touch it was. */
  only_value: number;
  /** Assisted / last conversions: above 1 for a channel that prepares more sales than it closes. None where it closes none. */
  assisted_per_last: number | null;
}

/** Channel with the positions of its touches in converting journeys. */
export interface PositionRow {
  /** The channel. */
  channel: string;
  /** Touches of it in converting journeys. */
  touches: number;
  /** Those that were the only touch. */
  only: number;
  /** Those that were the first of several. */
  first: number;
  /** Those between the first and the last. */
  middle: number;
  /** Those that were the last of several. */
  last: number;
  /** Mean relative position, from 0 for the first to 1 for the last touch; none where all its touches stand alone. */
  mean_relative_position: number | null;
}

/** Channel overlap: sets of channels that journeys have, and pairs that go together. */
export interface ChannelOverlap {
  /** Number of journeys, converting or not. */
  journeys: number;
  /** Number of distinct sets of channels. */
  distinct_sets: number;
  /** Exact sets, as an `UpSet` plot shows them: each journey is in one of them. Those of the most journeys first. */
  sets: ChannelSet[];
  /** Pairs of channels, those with the greatest Jaccard index first. */
  pairs: ChannelPair[];
}

/** Set of channels that is all that some journeys have. */
export interface ChannelSet {
  /** The channels, in the order of their names. */
  channels: string[];
  /** Journeys with these channels and no other. */
  journeys: number;
  /** Those of them that converted. */
  conversions: number;
  /** Conversion rate: conversions / journeys; none without journeys. */
  conversion_rate: number | null;
  /** Value of the conversions, net of refunds. */
  value: number;
}

/** Two channels and the journeys that they share. */
export interface ChannelPair {
  /** The channel whose name comes first. */
  channel: string;
  /** The other one. */
  other: string;
  /** Journeys with both. */
  journeys: number;
  /** Those of them that converted. */
  conversions: number;
  /** Jaccard index: journeys with both / journeys with either, from 0 to 1; none where neither has a journey. */
  jaccard: number | null;
  /** Part of the journeys with `channel` that have `other` too. */
  share_of_channel: number | null;
  /** Part of the journeys with `other` that have `channel` too. */
  share_of_other: number | null;
}

/** Arguments of `path_patterns`. */
export interface PathPatternsArguments {
  /** Transform, order and number of patterns. */
  options?: PatternOptions;
}

/** Arguments of `path_lengths`. */
export interface PathLengthsArguments {
}

/** Arguments of `time_lags`. */
export interface TimeLagsArguments {
  /** Part of the conversions that the window covers. */
  options?: TimeLagOptions;
}

/** Arguments of `assists`. */
export interface AssistsArguments {
}

/** Arguments of `position_profile`. */
export interface PositionProfileArguments {
}

/** Arguments of `channel_overlap`. */
export interface ChannelOverlapArguments {
  /** Number of sets and pairs. */
  options?: OverlapOptions;
}
