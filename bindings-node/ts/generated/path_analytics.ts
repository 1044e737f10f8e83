/** Types that functions of the room `path_analytics` take and give. Made from docs/surface.json by `make generate`; do not edit. */
import type { Names, Numbers, Time, TimeZone, Timestamp } from "./types.js";

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

/** Number of steps of flows. */
export interface FlowOptions {
  /** Number of steps that are shown, 1 to 50; what comes after them is `(more)`. Default 5. */
  steps?: number;
  /** Touches of one channel in a row are one step. Default true. */
  collapse?: boolean;
}

/** States of a transition matrix. */
export interface TransitionOptions {
  /** Number of last channels that make a state, 1 to 4. Default 1. */
  order?: number;
  /** Touches of one channel in a row are steps from it to itself; without, they are one touch. Default true. */
  self_loops?: boolean;
}

/** Sizes, support and false discovery rate of n-grams. */
export interface NgramOptions {
  /** Numbers of channels in a row, 2 to 6 each. */
  sizes?: Numbers;
  /** Least number of journeys that have an n-gram; rarer ones are not tested. Default 10. */
  min_support?: number | bigint;
  /** False discovery rate up to which an n-gram is a discovery, between 0 and 1. Default 0.05. */
  false_discovery_rate?: number;
  /** Number of n-grams that are listed. `null`: all. Default 50. */
  top?: number | null;
}

/** Steps of a funnel, and what counts as going on to the next. */
export interface FunnelOptions {
  /**
   * Values of the steps, the first one first, such as `["lead", "mql", "won"]`. `(conversion)` is the conversion of a
   * journey. Neither case nor outer spaces tell names apart.
   */
  steps?: readonly string[];
  /**
   * Field of the touches that holds the values: `stage`, `channel`, `kind` or any other text of touches, also a dimension
   * of the user's own. Default "stage".
   */
  by?: string;
  /** Where one may enter, and whether a later step implies the earlier ones. Default "closed". */
  mode?: FunnelMode;
  /** Whether something else may lie between two steps. Default "indirectly". */
  followed_by?: FollowedBy;
  /** Most days from the step before, its end included. `null`: no limit. */
  within_days?: number | null;
}

/**
 * Entry into a funnel.
 *
 * `closed`: At the first step only.
 *
 * `open`: At any step.
 *
 * `reached`: Stages of a CRM: who came to a later step has passed the earlier ones, whether that was recorded or not, and
 * in whatever order.
 */
export type FunnelMode = "closed" | "open" | "reached";

/**
 * What may lie between two steps.
 *
 * `indirectly`: Anything.
 *
 * `directly`: Nothing: the next touch is the next step.
 */
export type FollowedBy = "indirectly" | "directly";

/** Moment and time zone of cohorts. */
export interface CohortOptions {
  /** Moment up to which conversions are known; later months have no figure. `null`: the latest moment of the journeys. */
  as_of?: Time | null;
  /** Time zone of calendar months. `null`: that of the rules of the journeys, which is UTC unless they say otherwise. */
  time_zone?: TimeZone | null;
}

/** A model: its name, or an object with its parameters. */
export type ModelSpec = ModelName | ModelObject;

/** Name of a model, which then has its defaults. */
export type ModelName =
  | "first_touch"
  | "first"
  | "first_click"
  | "last_touch"
  | "last"
  | "last_click"
  | "last_non_direct"
  | "last_non_direct_click"
  | "linear"
  | "time_decay"
  | "step_decay"
  | "position_based"
  | "u_shaped"
  | "j_shaped"
  | "inverse_j"
  | "inverse_j_shaped"
  | "custom_position"
  | "w_shaped"
  | "full_path"
  | "z_shaped"
  | "custom_weights"
  | "activity_weighted"
  | "engagement_weighted"
  | "influencer_touch"
  | "same_touch"
  | "participation"
  | "any_touch"
  | "b2b"
  | "b2b_time"
  | "b2b_quality"
  | "b2b_account"
  | "b2b_stage"
  | "b2b_velocity"
  | "ensemble"
  | "markov"
  | "markov_chain"
  | "shapley"
  | "shapley_value";

/** The first touch earns everything. */
export interface ModelObjectFirstTouch {
  /** Tells it from the other alternatives of `ModelObject`. */
  model: "first_touch" | "first" | "first_click";
  /** Touches that come before nearer ones, such as a click before a view: a field, and an order of its names. */
  priority?: Priority | null;
}

/** The last touch earns everything. */
export interface ModelObjectLastTouch {
  /** Tells it from the other alternatives of `ModelObject`. */
  model: "last_touch" | "last" | "last_click";
  /** Touches that come before nearer ones, such as a click before a view: a field, and an order of its names. */
  priority?: Priority | null;
}

/** The last touch that was not direct earns everything; the last touch, where all were direct. */
export interface ModelObjectLastNonDirect {
  /** Tells it from the other alternatives of `ModelObject`. */
  model: "last_non_direct" | "last_non_direct_click";
  /** Channels that are direct, whatever their case and outer spaces. */
  direct?: Names;
}

/** Every touch earns the same. */
export interface ModelObjectLinear {
  /** Tells it from the other alternatives of `ModelObject`. */
  model: "linear";
}

/** A touch loses half of its weight with every half-life before the conversion. */
export interface ModelObjectTimeDecay {
  /** Tells it from the other alternatives of `ModelObject`. */
  model: "time_decay";
  /** Days after which a touch weighs half as much. Default 7. */
  half_life_days?: number;
}

/** A touch weighs a fixed fraction of the one after it, whatever the time between them. */
export interface ModelObjectStepDecay {
  /** Tells it from the other alternatives of `ModelObject`. */
  model: "step_decay";
  /** Weight of a touch relative to the next one. Default 0.5. */
  rate?: number;
}

/** The first and the last touch earn most; the others share the rest. */
export interface ModelObjectPositionBased {
  /** Tells it from the other alternatives of `ModelObject`. */
  model: "position_based" | "u_shaped";
  /** Share of the first touch. Default 0.4. */
  first?: number;
  /** Share of the last touch. Default 0.4. */
  last?: number;
}

/** The last touch earns most, the first and the middle a fifth each. */
export interface ModelObjectJShaped {
  /** Tells it from the other alternatives of `ModelObject`. */
  model: "j_shaped";
  /** Share of the first touch. Default 0.2. */
  first?: number;
  /** Share of the last touch. Default 0.6. */
  last?: number;
}

/** The first touch earns most, the last and the middle a fifth each. */
export interface ModelObjectInverseJ {
  /** Tells it from the other alternatives of `ModelObject`. */
  model: "inverse_j" | "inverse_j_shaped";
  /** Share of the first touch. Default 0.6. */
  first?: number;
  /** Share of the last touch. Default 0.2. */
  last?: number;
}

/** Weights of your own for the first touches, the last touches and those between. */
export interface ModelObjectCustomPosition {
  /** Tells it from the other alternatives of `ModelObject`. */
  model: "custom_position";
  /** Weights of the first touch, the second, and so on. */
  start?: Numbers;
  /** Weights of the last touch, the one before it, and so on. */
  end?: Numbers;
  /** Weight that all other touches share. Default 0.2. */
  middle?: number;
}

/** First touch, lead creation and opportunity creation earn 30 % each; the others share the rest. */
export interface ModelObjectWShaped {
  /** Tells it from the other alternatives of `ModelObject`. */
  model: "w_shaped";
  /** Share of the first touch. Default 0.3. */
  first?: number;
  /** Share of the touch that created the lead. Default 0.3. */
  lead?: number;
  /** Share of the touch that created the opportunity. Default 0.3. */
  opportunity?: number;
  /** Fallback where a journey does not know a milestone: take a position for it, or refuse. Default "positional". */
  milestones?: "positional" | "strict";
}

/** First touch, lead creation, opportunity creation and close earn 22.5 % each; the others share the rest. */
export interface ModelObjectFullPath {
  /** Tells it from the other alternatives of `ModelObject`. */
  model: "full_path" | "z_shaped";
  /** Share of the first touch. Default 0.225. */
  first?: number;
  /** Share of the touch that created the lead. Default 0.225. */
  lead?: number;
  /** Share of the touch that created the opportunity. Default 0.225. */
  opportunity?: number;
  /** Share of the touch that closed the deal. Default 0.225. */
  close?: number;
  /** Fallback where a journey does not know a milestone: take a position for it, or refuse. Default "positional". */
  milestones?: "positional" | "strict";
}

/** Each touch weighs what a table says of its channel, kind, role or partner. */
export interface ModelObjectCustomWeights {
  /** Tells it from the other alternatives of `ModelObject`. */
  model: "custom_weights";
  /** Field that the table is about. Default "channel". */
  by?: "channel" | "kind" | "role" | "partner";
  /** Weight of each name. */
  weights?: Readonly<Record<string, number>>;
  /** Weight of what the table does not name, and of touches without the field. Default 1. */
  default?: number;
}

/** A touch weighs as much as the activity that it stands for. */
export interface ModelObjectActivityWeighted {
  /** Tells it from the other alternatives of `ModelObject`. */
  model: "activity_weighted";
}

/** A touch weighs as much as the buyer was engaged. */
export interface ModelObjectEngagementWeighted {
  /** Tells it from the other alternatives of `ModelObject`. */
  model: "engagement_weighted";
}

/** The touches of the influencer with the highest value share the conversion. */
export interface ModelObjectInfluencerTouch {
  /** Tells it from the other alternatives of `ModelObject`. */
  model: "influencer_touch";
  /** Value of an influencer: the sum of engagement, the number of touches, or a table. Default "engagement". */
  by?: "engagement" | "touches" | "value";
  /** Value of each influencer, when it comes from a table; 0 for those it does not name. */
  values?: Readonly<Record<string, number>>;
}

/** Touches at the very instant of the conversion share it; without one it stays unattributed. */
export interface ModelObjectSameTouch {
  /** Tells it from the other alternatives of `ModelObject`. */
  model: "same_touch";
}

/** Every channel that took part gets the whole conversion, so that the sum exceeds what was earned. */
export interface ModelObjectParticipation {
  /** Tells it from the other alternatives of `ModelObject`. */
  model: "participation" | "any_touch";
}

/** A weighted mix of five looks at a deal: recency, lead quality, account, stage and velocity. */
export interface ModelObjectB2b {
  /** Tells it from the other alternatives of `ModelObject`. */
  model: "b2b";
  /** Weights of the factors; one that is not named weighs nothing. */
  weights?: Readonly<Record<string, number>>;
  /** Multipliers of kinds of touches that differ from the usual. */
  touch_types?: Readonly<Record<string, number>>;
  /** Multipliers of funnel stages that differ from the usual. */
  stages?: Readonly<Record<string, number>>;
  /** Multipliers of lead tiers that differ from the usual, by the letters from A to D. */
  tiers?: Readonly<Record<string, number>>;
  /** Expected sales cycle in days by size of the deal, where it differs from the usual. */
  expected_cycle_days?: Readonly<Record<string, number>>;
  /** Expected sales cycle in days of a deal of another size, or of none. Default 180. */
  default_cycle_days?: number;
  /** Decay time as a share of the sales cycle: a touch loses all but 1/e of its weight in it. Default 0.3. */
  decay_share?: number;
  /** Least decay time in days. Default 14. */
  min_decay_days?: number;
  /** Engagement of a touch that has none, 0 to 100. Default 50. */
  missing_engagement?: number;
  /** Multiplier of touches of sales. Default 1.3. */
  sales_multiplier?: number;
  /** Weighting of a buying committee: every touch for itself, or every stakeholder the same. Default "flat". */
  committee?: "flat" | "per_stakeholder";
  /** Kinds of touches that speed a deal up. */
  accelerators?: Names;
  /** Weight that such a touch gains with a bonus of 1, as a share. Default 0.2. */
  acceleration?: number;
  /** Weights of the scores by which leads without a tier are graded, where they differ from the usual. */
  score_weights?: Readonly<Record<string, number>>;
  /** Least totals of the tiers A, B and C, where they differ from the usual. */
  tier_thresholds?: Readonly<Record<string, number>>;
}

/** A touch weighs by its kind, and loses weight with its age as fast as the deal is short. */
export interface ModelObjectB2bTime {
  /** Tells it from the other alternatives of `ModelObject`. */
  model: "b2b_time";
  /** Multipliers of kinds of touches that differ from the usual. */
  touch_types?: Readonly<Record<string, number>>;
  /** Expected sales cycle in days by size of the deal, where it differs from the usual. */
  expected_cycle_days?: Readonly<Record<string, number>>;
  /** Expected sales cycle in days of a deal of another size, or of none. Default 180. */
  default_cycle_days?: number;
  /** Decay time as a share of the sales cycle: a touch loses all but 1/e of its weight in it. Default 0.3. */
  decay_share?: number;
  /** Least decay time in days. Default 14. */
  min_decay_days?: number;
}

/** A touch weighs by the engagement and the quality of its lead: tier, score and fit. */
export interface ModelObjectB2bQuality {
  /** Tells it from the other alternatives of `ModelObject`. */
  model: "b2b_quality";
  /** Multipliers of lead tiers that differ from the usual, by the letters from A to D. */
  tiers?: Readonly<Record<string, number>>;
  /** Engagement of a touch that has none, 0 to 100. Default 50. */
  missing_engagement?: number;
  /** Weights of the scores by which leads without a tier are graded, where they differ from the usual. */
  score_weights?: Readonly<Record<string, number>>;
  /** Least totals of the tiers A, B and C, where they differ from the usual. */
  tier_thresholds?: Readonly<Record<string, number>>;
}

/** A touch weighs by its kind and engagement, and more when sales made it. */
export interface ModelObjectB2bAccount {
  /** Tells it from the other alternatives of `ModelObject`. */
  model: "b2b_account";
  /** Multipliers of kinds of touches that differ from the usual. */
  touch_types?: Readonly<Record<string, number>>;
  /** Engagement of a touch that has none, 0 to 100. Default 50. */
  missing_engagement?: number;
  /** Multiplier of touches of sales. Default 1.3. */
  sales_multiplier?: number;
  /** Weighting of a buying committee: every touch for itself, or every stakeholder the same. Default "flat". */
  committee?: "flat" | "per_stakeholder";
}

/** A touch weighs by its engagement, its kind and the funnel stage that it belongs to. */
export interface ModelObjectB2bStage {
  /** Tells it from the other alternatives of `ModelObject`. */
  model: "b2b_stage";
  /** Multipliers of kinds of touches that differ from the usual. */
  touch_types?: Readonly<Record<string, number>>;
  /** Multipliers of funnel stages that differ from the usual. */
  stages?: Readonly<Record<string, number>>;
  /** Engagement of a touch that has none, 0 to 100. Default 50. */
  missing_engagement?: number;
}

/** A touch weighs by its engagement, and more when its kind speeds deals up, the more so in a fast deal. */
export interface ModelObjectB2bVelocity {
  /** Tells it from the other alternatives of `ModelObject`. */
  model: "b2b_velocity";
  /** Expected sales cycle in days by size of the deal, where it differs from the usual. */
  expected_cycle_days?: Readonly<Record<string, number>>;
  /** Expected sales cycle in days of a deal of another size, or of none. Default 180. */
  default_cycle_days?: number;
  /** Engagement of a touch that has none, 0 to 100. Default 50. */
  missing_engagement?: number;
  /** Kinds of touches that speed a deal up. */
  accelerators?: Names;
  /** Weight that such a touch gains with a bonus of 1, as a share. Default 0.2. */
  acceleration?: number;
}

/** A weighted mean of other models. */
export interface ModelObjectEnsemble {
  /** Tells it from the other alternatives of `ModelObject`. */
  model: "ensemble";
  /** Models with their weights, which sum to 1. */
  members?: readonly EnsembleMember[];
}

/** Removal effects: the share of conversions that would be lost if a channel were not there, from all journeys. */
export interface ModelObjectMarkov {
  /** Tells it from the other alternatives of `ModelObject`. */
  model: "markov" | "markov_chain";
  /** Order of the chain: the number of touches back that the next step depends on. Default 1. */
  order?: number;
  /** Self-loops: touches of one channel in a row as several steps or as one. Default "keep". */
  self_loops?: "keep" | "drop";
  /** Credit by the value that would be lost instead of the conversions. Default false. */
  value_weighted?: boolean;
  /**
   * Additive (Laplace) smoothing: pseudo-count of journeys that take each step that states allow, and end in each way
   * there. Default 0.
   */
  smoothing?: number;
  /** State of the chain: the channel alone, or also how early in the journey it is. Default "channel". */
  state?: "channel" | "channel_position";
}

/** Shapley values: the contribution of each channel to every group of others, fairly averaged, from all journeys. */
export interface ModelObjectShapley {
  /** Tells it from the other alternatives of `ModelObject`. */
  model: "shapley" | "shapley_value";
  /**
   * Value function: what a coalition is worth, conversions or revenue of all journeys with no other channels, or the rate
   * at which journeys with exactly these channels convert. Default "conversions".
   */
  value_function?: "conversions" | "revenue" | "conversion_rate";
  /** Ordered coalitions: the same channels in another order of first touches are another one. Default false. */
  ordered?: boolean;
  /** Number of positions that are told apart when ordered; later ones count as the last. Default 10. */
  max_position?: number;
  /** Number of permutations that are sampled for a coalition that is too large to work out. Default 1000. */
  permutations?: number;
  /** Seed of the permutations that are sampled. Default 0. */
  seed?: number;
}

/** A model with its parameters. */
export type ModelObject =
  | ModelObjectFirstTouch
  | ModelObjectLastTouch
  | ModelObjectLastNonDirect
  | ModelObjectLinear
  | ModelObjectTimeDecay
  | ModelObjectStepDecay
  | ModelObjectPositionBased
  | ModelObjectJShaped
  | ModelObjectInverseJ
  | ModelObjectCustomPosition
  | ModelObjectWShaped
  | ModelObjectFullPath
  | ModelObjectCustomWeights
  | ModelObjectActivityWeighted
  | ModelObjectEngagementWeighted
  | ModelObjectInfluencerTouch
  | ModelObjectSameTouch
  | ModelObjectParticipation
  | ModelObjectB2b
  | ModelObjectB2bTime
  | ModelObjectB2bQuality
  | ModelObjectB2bAccount
  | ModelObjectB2bStage
  | ModelObjectB2bVelocity
  | ModelObjectEnsemble
  | ModelObjectMarkov
  | ModelObjectShapley;

/** One model of an ensemble. */
export interface EnsembleMember {
  /** Weight in the mean, 0 to 1. */
  weight: number;
  /** The model. */
  spec: ModelSpec;
}

/** Priority of touches by a field of theirs: the first name of the order that a journey has comes before all others. */
export interface Priority {
  /** Text field of touches that the order is about. */
  by: TextField;
  /** Names, the first before the second; touches with another name, or none, come after all of these. */
  order: readonly string[];
}

/**
 * A field of a touch that holds text.
 *
 * `id`: Identifies the touch; unique when given.
 *
 * `journey`: Key of who was touched: customer, lead, account or opportunity.
 *
 * `channel`: Channel where the touch happened: `search`, `email`, …
 *
 * `kind`: Kind of touch: webinar, demo request, …
 *
 * `campaign`: Marketing campaign.
 *
 * `content`: Creative or content piece.
 *
 * `account`: Account the person belongs to.
 *
 * `lead`: Lead that was touched.
 *
 * `opportunity`: Opportunity the touch belongs to.
 *
 * `session`: Web or app session.
 *
 * `stage`: Funnel stage that the touch influences.
 *
 * `side`: `sales`, `marketing` or `both`.
 *
 * `sales_rep`: Sales representative.
 *
 * `influencer`: Influencer or creator.
 *
 * `partner`: Partner organisation.
 *
 * `role`: Role that the partner or person played.
 *
 * `source`: Source of the evidence.
 */
export type TextField =
  | "id"
  | "journey"
  | "channel"
  | "kind"
  | "campaign"
  | "content"
  | "account"
  | "lead"
  | "opportunity"
  | "session"
  | "stage"
  | "side"
  | "sales_rep"
  | "influencer"
  | "partner"
  | "role"
  | "source";

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

/** Flows: the steps of journeys as nodes and links of a Sankey diagram. */
export interface Flows {
  /** Number of journeys, converting or not. */
  journeys: number;
  /** Number of those that converted. */
  conversions: number;
  /** Value of the conversions, net of refunds. */
  value: number;
  /** Nodes: channels at each step, then the ends. */
  nodes: FlowNode[];
  /** Links between nodes: what comes to a node goes on from it. */
  links: FlowLink[];
}

/** Node of a Sankey diagram. */
export interface FlowNode {
  /** Step of the journey, from 1; none for the ends. */
  step: number | null;
  /** Channel, `(more)` for all further steps, `(conversion)` or `(null)`. */
  name: string;
  /** Journeys that come by. */
  journeys: number;
  /** Value of the conversions among them. */
  value: number;
}

/** Link of a Sankey diagram. */
export interface FlowLink {
  /** Place of its first node in `nodes`, from 0. */
  source: number;
  /** Place of its second node in `nodes`, from 0. */
  target: number;
  /** Step that is left, from 1. */
  from_step: number;
  /** Channel that is left, or `(more)`. */
  from: string;
  /** Step that is entered; none for the ends. */
  to_step: number | null;
  /** Channel that is entered, `(more)`, `(conversion)` or `(null)`. */
  to: string;
  /** Journeys that go this way. */
  journeys: number;
  /** Value of the conversions among them, net of refunds. */
  value: number;
}

/** One transition, for people and tables. */
export interface Transition {
  /** State that is left: channels joined by ` > `, or `(start)`. */
  from: string;
  /** State that is entered: channels joined by ` > `, `(conversion)` or `(null)`. */
  to: string;
  /** Number of times that it was taken; 0 for a step that only smoothing allows. */
  count: number;
  /** Share among all that left `from`; in the matrix of a fitted model after smoothing. */
  probability: number;
}

/** N-gram lift: sequences of channels beside conversion, with tests that hold the length of journeys fixed. */
export interface NgramLift {
  /** Number of journeys, converting or not. */
  journeys: number;
  /** Number of those that converted. */
  conversions: number;
  /** Conversion rate of all journeys; none without journeys. */
  conversion_rate: number | null;
  /** N-grams with enough support, which were tested. */
  tested: number;
  /** N-grams without, which were not. */
  below_support: number;
  /** False discovery rate that was asked for. */
  false_discovery_rate: number;
  /** N-grams whose `q` is no greater than that. */
  discoveries: number;
  /** The n-grams: discoveries first, then by odds ratio, the greatest first, those without one last. */
  ngrams: NgramRow[];
}

/** N-gram with the journeys that have it. */
export interface NgramRow {
  /** Channels in a row. */
  ngram: string[];
  /** Journeys that have it. */
  support: number;
  /** Those of them that converted. */
  converting: number;
  /** Those of them that did not. */
  not_converting: number;
  /** Conversion rate of the journeys that have it. */
  conversion_rate: number | null;
  /**
   * Odds ratio within journeys of one length (Mantel–Haenszel): above 1 where journeys that have it convert more often
   * than others of their length. None where all that have it convert.
   */
  odds_ratio: number | null;
  /** p-value of the Cochran–Mantel–Haenszel test that the odds ratio is 1. */
  p: number;
  /** Smallest false discovery rate at which it is a discovery (Benjamini–Hochberg). */
  q: number;
  /** True when `q` is no greater than the false discovery rate that was asked for. */
  discovery: boolean;
  /**
   * Plain lift: its part of converting journeys over its part of others, whatever their length. None where no other has
   * it.
   */
  lift: number | null;
  /** Plain rate lift: conversion rate over that of all journeys. */
  rate_lift: number | null;
  /** Test of the plain lift. */
  plain_test: AssociationTest;
  /** p-value of the plain lift. */
  plain_p: number;
  /** Benjamini–Hochberg q-value of the plain lift. */
  plain_q: number;
}

/**
 * Test of two parts against each other.
 *
 * `two_proportions`: Two proportions: pooled z, without continuity correction.
 *
 * `fisher`: Fisher's exact test, where an expected count is below 5.
 */
export type AssociationTest = "two_proportions" | "fisher";

/** Funnel: how many come from each step to the next, and how long it takes. */
export interface Funnel {
  /** Field of the touches that holds the steps. */
  by: string;
  /** Where one may enter. */
  mode: FunnelMode;
  /** What may lie between two steps. */
  followed_by: FollowedBy;
  /** Number of keys with any event, whether they entered or not; of journeys, where these have no keys. */
  keys: number;
  /** Keys that never entered. */
  never_entered: number;
  /** Part of those at the first step that came to the last one; none in an open funnel, and where nobody was at the first. */
  completion: number | null;
  /** The steps in their order. */
  steps: FunnelStep[];
}

/** Step of a funnel. */
export interface FunnelStep {
  /** Value of the step. */
  step: string;
  /** Keys that came to it. */
  entered: number;
  /** Those of them that came from the step before. */
  continued: number;
  /** Part of those at the step before that came here; none for the first step, and where nobody was there. */
  from_previous: number | null;
  /** Part of those at the first step that came here; none in an open funnel. */
  from_start: number | null;
  /** Keys at the step before that did not come here; none for the first step. */
  dropped: number | null;
  /** Drop-off: the part of those at the step before that did not come here. */
  drop_off: number | null;
  /** Hours from the step before, of keys that came from there at a known time. */
  hours_from_previous: SummaryStatistics;
}

/** Cohorts: journeys by the calendar month of their first touch, and their conversions month by month. */
export interface Cohorts {
  /** Moment up to which conversions are known; none without journeys. */
  as_of: Timestamp | null;
  /** Journeys that began after it, which are left out. */
  journeys_after_as_of: number;
  /** Conversions after it of journeys that began before, which count as not converted. */
  conversions_after_as_of: number;
  /** Names of the columns of `cumulative_conversions` and `cumulative_rate`: calendar months since that of the first touch. */
  months: string[];
  /** Cohorts in the order of time; months in which no journey began have none. */
  cohorts: Cohort[];
}

/** Journeys that began in one calendar month. */
export interface Cohort {
  /** The month, such as `2026-01`. */
  cohort: string;
  /** Number of journeys that began in it. */
  journeys: number;
  /** Those of them that converted so far. */
  conversions: number;
  /** Conversion rate so far. */
  conversion_rate: number | null;
  /** Value of the conversions so far, net of refunds. */
  value: number;
  /** Conversions up to the end of each month since the first touch, that month being 0; none for months that are to come. */
  cumulative_conversions: (number | null)[];
  /** Part of the journeys that converted up to then. */
  cumulative_rate: (number | null)[];
}

/** Timeline of one journey: its touches with conversion probability and influence. */
export interface Timeline {
  /** Key of the journey; none of path counts. */
  key: string | null;
  /** Position among all journeys, from 0. */
  journey: number;
  /** True when it converted. */
  converted: boolean;
  /** Moment of the conversion. */
  converted_at: Timestamp | null;
  /** Probability that a journey converts before its first touch is known. */
  start: number;
  /** The touches in their order. */
  touches: TimelineTouch[];
}

/** Touch of a timeline. */
export interface TimelineTouch {
  /** Place in the journey, from 1. */
  position: number;
  /** The channel. */
  channel: string;
  /** Moment of the touch; none of path counts. */
  at: Timestamp | null;
  /** Conversion probability after it. */
  probability: number | null;
  /** Influence: probability after the touch less that before it. */
  influence: number | null;
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

/** Arguments of `flows`. */
export interface FlowsArguments {
  /** Number of steps, and what a step is. */
  options?: FlowOptions;
}

/** Arguments of `transition_matrix`. */
export interface TransitionMatrixArguments {
  /** States of the matrix. */
  options?: TransitionOptions;
}

/** Arguments of `ngram_lift`. */
export interface NgramLiftArguments {
  /** Sizes, support and false discovery rate. */
  options?: NgramOptions;
}

/** Arguments of `funnel`. */
export interface FunnelArguments {
  /** Steps, and what counts as going on to the next. */
  options?: FunnelOptions;
}

/** Arguments of `cohorts`. */
export interface CohortsArguments {
  /** Moment and time zone. */
  options?: CohortOptions;
}

/** Arguments of `timeline`. */
export interface TimelineArguments {
  /** Key of the journey; of several conversions of one key the first. */
  key: string;
  /** Model that is fitted: `markov` with its parameters; that of order 1 when left out. */
  model?: ModelSpec | null;
}
