/** Types that functions of the room `sequences` take and give. Made from docs/surface.json by `make generate`; do not edit. */
import type { IsotonicStep, ModelSpec, Numbers, SummaryStatistics, Time, TimeZone, Timestamp } from "./types.js";

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

/** Sizes, strata, support and false discovery rate of n-grams. */
export interface NgramOptions {
  /** Numbers of channels in a row, 2 to 6 each. */
  sizes?: Numbers;
  /** Journeys that are compared with each other. Default "length". */
  strata?: NgramStrata;
  /** Least number of journeys that have an n-gram; rarer ones are not tested. Default 10. */
  min_support?: number | bigint;
  /** False discovery rate up to which an n-gram is a discovery, between 0 and 1. Default 0.05. */
  false_discovery_rate?: number;
  /** Number of n-grams that are listed. `null`: all. Default 50. */
  top?: number | null;
}

/**
 * Strata of journeys, within which those with an n-gram are compared with those without.
 *
 * `length`: Journeys of one length: 1, 2, 3, 4, 5, 6 to 8, 9 or more touches. What is left is the sequence and the
 * channels in it: good channels make n-grams that are discoveries.
 *
 * `channels`: Journeys with the same channels, each as often, in different orders. What is left is the order: fewer
 * discoveries, which good channels alone hardly make.
 */
export type NgramStrata = "length" | "channels";

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
  /** Entry into the funnel, and what a later step implies of the earlier ones. Default "closed". */
  mode?: FunnelMode;
  /** Gap that two steps may have between them. Default "indirectly". */
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
 * Gap between two steps: anything, or nothing.
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

/** Bins of a reliability table, and the seed of its three parts. */
export interface ReliabilityOptions {
  /** Number of bins, of equal weight; fewer come where many journeys have the same probability. Default 10. */
  bins?: number;
  /** Seed of the split: the same gives the same parts, everywhere and in any order of rows. Default 0. */
  seed?: number | bigint;
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

/** N-gram lift: sequences of channels beside conversion, with tests that hold the length or the channels of journeys fixed. */
export interface NgramLift {
  /** Number of journeys, converting or not. */
  journeys: number;
  /** Number of those that converted. */
  conversions: number;
  /** Conversion rate of all journeys; none without journeys. */
  conversion_rate: number | null;
  /** N-grams that were tested: those with enough support, by channels if they can be compared. */
  tested: number;
  /** N-grams without, which were not. */
  below_support: number;
  /**
   * N-grams with enough support that were not tested by channels either, since no journeys of the same channels are with
   * and without them, both converting and not: their p and q are 1.
   */
  incomparable: number;
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
   * Odds ratio within strata (Mantel–Haenszel): above 1 where journeys that have it convert more often than others of
   * their length, or with their channels. None where all that have it convert, or none can be compared.
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
  /** Entry into the funnel. */
  mode: FunnelMode;
  /** Gap between two steps: anything, or nothing. */
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
  /** Note on a step that no touch has, with the nearest value that one has; left out on the wire where there is none. */
  note?: string | null;
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
  /** Value of the conversions so far, net of refunds up to `as_of`. */
  value: number;
  /** Conversions up to the end of each month since the first touch, that month being 0; none for months that are to come. */
  cumulative_conversions: (number | null)[];
  /** Part of the journeys that converted up to then. */
  cumulative_rate: (number | null)[];
}

/** Reliability of conversion probabilities: predicted beside observed rates of journeys that were not learned from. */
export interface ConversionReliability {
  /** Model that was fitted. */
  model: string;
  /** Seed of the split. */
  seed: number;
  /** Part that the model learned from, about half of the journeys. */
  learned: JourneyCount;
  /** Part that the isotonic map was fitted on, about a quarter. */
  mapped: JourneyCount;
  /** Part that both tables are of, about a quarter. */
  judged: JourneyCount;
  /**
   * Touches of judged journeys after which the model knows no probability, since it has never seen the state; they are in
   * no table.
   */
  unknown: number;
  /** Table of the probabilities as the model gives them. */
  raw: ReliabilityTable;
  /** Table of the probabilities by the isotonic map. */
  calibrated: ReliabilityTable;
  /** Isotonic map: steps from the model's probability to that which comes true. */
  calibration: IsotonicStep[];
  /** Note on journeys that the rules leave out, where that makes rates of conversion higher than they are. */
  note: string | null;
}

/** Count of journeys: all, and those that converted. */
export interface JourneyCount {
  /** Number of journeys. */
  journeys: number;
  /** Number of those that converted. */
  conversions: number;
}

/** Reliability table of conversion probabilities. */
export interface ReliabilityTable {
  /** Brier score: mean square of probability less outcome, the lower the better. */
  brier_score: number;
  /** Log loss: mean of −ln of the probability of what came, probabilities clipped to 1e-15; the lower the better. */
  log_loss: number;
  /** Expected calibration error: mean of |predicted − observed| over the bins by their touches, as a share. */
  expected_calibration_error: number;
  /** The bins, by rising probability. */
  bins: ReliabilityBin[];
}

/** Bin of a reliability table. */
export interface ReliabilityBin {
  /** Lowest probability in it. */
  lowest: number;
  /** Highest probability in it. */
  highest: number;
  /** Number of touches after which the probability was in this bin. */
  touches: number;
  /** Effective number of journeys: touches of one journey have one outcome, and are one observation. */
  effective_journeys: number;
  /** Mean of the probabilities. */
  predicted: number;
  /** Share of the touches whose journey converted. */
  observed: number;
  /** Predicted by observed rate: 1.2 promises a fifth too much; none where no journey converted. */
  ratio: number | null;
  /** Lower bound of the Wilson interval of the observed rate at 95 %, by the effective number of journeys. */
  observed_low: number | null;
  /** Upper bound of the same interval. */
  observed_high: number | null;
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

/** Arguments of `conversion_reliability`. */
export interface ConversionReliabilityArguments {
  /** Model that is fitted: `markov` with its parameters; that of order 1 when left out. */
  model?: ModelSpec | null;
  /** Bins, and the seed of the split. */
  options?: ReliabilityOptions;
}

/** Arguments of `timeline`. */
export interface TimelineArguments {
  /** Key of the journey; of several conversions of one key the first. */
  key: string;
  /** Model that is fitted: `markov` with its parameters; that of order 1 when left out. */
  model?: ModelSpec | null;
}
