/** Types that functions of the room `statistical` take and give. Made from docs/surface.json by `make generate`; do not edit. */
import type { ModelSpec, Numbers } from "./types.js";

/** Timing summary as plain data: what `hazard` learns from, in counts of whole steps of time. */
export interface TimingCounts {
  /** Hours of a step. */
  resolution_hours: number;
  /** Dimension of the strata; none without. */
  strata?: string | null;
  /** Milestones that are waited for one after another; empty for the conversion alone. */
  milestones: readonly HazardMilestone[];
  /** Number of journeys. */
  journeys: number | bigint;
  /** Names of the channels, in their order. */
  channels: readonly string[];
  /** Values of the strata, in their order. */
  stratum_values: readonly (string | null)[];
  /** Counts of each milestone. */
  stages: readonly StageCounts[];
}

/**
 * Milestone that a deal comes to.
 *
 * `lead`: The lead was created.
 *
 * `opportunity`: The opportunity was created.
 *
 * `won`: The deal was won.
 */
export type HazardMilestone = "lead" | "opportunity" | "won";

/** Counts of those who waited for one milestone. */
export interface StageCounts {
  /** Waits: place of the stratum, steps, and number of those who waited so long. */
  waits: readonly ([number, number, number | bigint])[];
  /** Touches: place of the channel, its ages at the begin and at the end of the wait, and their number. */
  touches: readonly ([number, number, number, number | bigint])[];
  /** Ways to the milestone. */
  events: readonly EventCounts[];
}

/** Number of those who came to a milestone after the same touches. */
export interface EventCounts {
  /** Place of the stratum. */
  stratum: number;
  /** Steps since the wait began. */
  steps: number;
  /** Number of milestones that share the conversion. */
  parts: number;
  /** Place of the channel and age of each touch. */
  touches: readonly ([number, number])[];
  /** Number of those who came this way. */
  count: number | bigint;
  /** Number of those of them who converted in the end. */
  conversions: number | bigint;
  /** Value of these conversions, as numbers that add up to it without rounding. */
  value: Numbers;
}

/** Orders that are weighed, and by what. */
export interface OrderOptions {
  /** Criterion by which an order is chosen. Default "bic". */
  criterion?: OrderCriterion;
  /** Highest order that is weighed, 1 to 4. Default 4. */
  max_order?: number;
  /** Self-loops: touches of one channel in a row as several steps or as one. Default "keep". */
  self_loops?: SelfLoops;
  /** Number of folds of the cross-validation, 2 to 50. Default 5. */
  folds?: number;
}

/**
 * Criterion by which an order is chosen.
 *
 * `bic`: Bayesian information criterion (Schwarz): the order that is likeliest, with many journeys the right one.
 *
 * `aic`: Akaike information criterion: the order that predicts steps best, which may be too high a one.
 *
 * `auc`: Area under the ROC curve, cross-validated: the order whose last state best tells who converts.
 */
export type OrderCriterion = "bic" | "aic" | "auc";

/**
 * Self-loops: touches of one channel in a row as several steps or as one.
 *
 * `keep`: Several.
 *
 * `drop`: One.
 */
export type SelfLoops = "keep" | "drop";

/** Baseline: conversions that no touch caused. */
export interface FullCausalBaseline {
  /** Number of conversions. Default 0.0. */
  conversions: number;
  /** Their value, net of refunds. Default 0.0. */
  value: number;
}

/** Timing summary as plain data: what `hazard` learns from, in counts of whole steps of time. */
export interface FullTimingCounts {
  /** Hours of a step. */
  resolution_hours: number;
  /** Dimension of the strata; none without. */
  strata: string | null;
  /** Milestones that are waited for one after another; empty for the conversion alone. */
  milestones: HazardMilestone[];
  /** Number of journeys. */
  journeys: number;
  /** Names of the channels, in their order. */
  channels: string[];
  /** Values of the strata, in their order. */
  stratum_values: (string | null)[];
  /** Counts of each milestone. */
  stages: StageCounts[];
}

/** Order of a Markov chain that journeys speak for, with the table of what was weighed. */
export interface OrderChoice {
  /** Order that was chosen: of equals the lowest. */
  order: number;
  /** Criterion by which it was chosen. */
  criterion: OrderCriterion;
  /** Number of steps of all journeys, the first of each and its end included. */
  steps: number;
  /** Orders that were weighed, the lowest first. */
  candidates: OrderCandidate[];
}

/** One order that was weighed. */
export interface OrderCandidate {
  /** Order of the chain: the number of touches back that the next step depends on. */
  order: number;
  /** Number of states that journeys came to. */
  states: number;
  /** Number of free transition probabilities. */
  parameters: number;
  /** Log-likelihood of the steps, which never falls from an order to the next. */
  log_likelihood: number;
  /** Akaike information criterion: twice the parameters less twice the log-likelihood; less is better. */
  aic: number;
  /**
   * Bayesian information criterion: parameters times the logarithm of the steps, less twice the log-likelihood; less is
   * better.
   */
  bic: number;
  /**
   * Area under the ROC curve, cross-validated: the probability that a journey that converted ends in a state with a higher
   * rate than one that did not; none where no fold has both.
   */
  auc: number | null;
}

/** Arguments of `baseline`. */
export interface BaselineArguments {
}

/** Arguments of `timing_summary`. */
export interface TimingSummaryArguments {
  /** Model that is to learn from it, `hazard`: its resolution, strata and milestones decide what is counted. */
  model: ModelSpec;
}

/** Arguments of `choose_order`. */
export interface ChooseOrderArguments {
  /** Criterion, highest order, self-loops and folds. */
  options?: OrderOptions;
}
