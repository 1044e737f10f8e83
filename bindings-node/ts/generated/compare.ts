/** Types that functions of the room `compare` take and give. Made from docs/surface.json by `make generate`; do not edit. */
import type { ModelSpec } from "./types.js";

/** Coefficients of variation below which models agree so far. */
export interface ConsensusThresholds {
  /** Strong below this. Default 0.1. */
  strong?: number;
  /** Moderate below this. Default 0.25. */
  moderate?: number;
  /** Weak below this, else disagreement. Default 0.5. */
  weak?: number;
}

/** Number, seed and confidence level of the replicates. */
export interface BootstrapOptions {
  /** Number of replicates. Default 1000. */
  replicates?: number;
  /** Seed: the same gives the same replicates, everywhere and with any number of threads. Default 0. */
  seed?: number | bigint;
  /** Confidence level: the part of the replicates that an interval holds, between 0 and 1. Default 0.95. */
  level?: number;
}

/**
 * Comparison of models: what each gives each channel, and how far they agree.
 *
 * Reason to pick it: where models agree, it does not matter which you believe; where they do not, it says between what
 * your choice decides.
 *
 * Each model is shown by its one answer per channel: the sum of its credits, or of a model that learns its effects, those
 * of channels included whose journeys never converted.
 */
export interface Comparison {
  /** The models, as they were given. */
  models: string[];
  /** Basis of the figures of each model: sums of its credits, or effects of channels. */
  basis: Basis[];
  /** The channels, largest mean share first. */
  channels: ComparedChannel[];
  /** Every pair of models. */
  pairs: ModelPair[];
}

/**
 * Basis of an answer per channel.
 *
 * `credits`: Sums of the credits of touches.
 *
 * `effects`: Effects of the channels, as a model that learns found them in all journeys.
 */
export type Basis = "credits" | "effects";

/** Credits of one channel by all models. */
export interface ComparedChannel {
  /** The channel. */
  channel: string;
  /** One cell for each model, in the order of the models. */
  models: ComparedCell[];
  /** Mean of the shares, of the models that have any; none, as all that follows, where no model has. */
  mean: number | null;
  /** Population variance of the shares. */
  variance: number | null;
  /** Root of the variance. */
  standard_deviation: number | null;
  /** Standard deviation over mean; none for a channel that no model gives anything. */
  coefficient_of_variation: number | null;
  /** Smallest share. */
  min: number | null;
  /** Largest share. */
  max: number | null;
  /** Agreement of the models, by the coefficient of variation; none where of several models fewer than two have shares. */
  consensus: Consensus | null;
}

/** Credit of one channel by one model. */
export interface ComparedCell {
  /** Conversions. */
  conversions: number;
  /** Value. */
  value: number;
  /** Share of all that the model gives out; none where that is nothing, as when as much was given back as was sold. */
  share: number | null;
}

/**
 * Consensus of the models on a channel.
 *
 * `strong`: They say nearly the same.
 *
 * `moderate`: They say much the same.
 *
 * `weak`: They point the same way.
 *
 * `disagreement`: They do not agree.
 */
export type Consensus = "strong" | "moderate" | "weak" | "disagreement";

/** Agreement of two models. */
export interface ModelPair {
  /** One model. */
  a: string;
  /** The other. */
  b: string;
  /** Total variation: the share that would have to move to make one the other, 0 to 1; none when one of them has no shares. */
  distance: number | null;
  /** Kendall's τ-b of the shares, −1 to 1; none when a model gives all channels the same, or has no shares. */
  rank_correlation: number | null;
}

/** Bootstrap of a model: what it gives each channel, with confidence intervals. */
export interface Bootstrap {
  /** The model. */
  model: string;
  /** Options that the replicates were made with. */
  options: FullBootstrapOptions;
  /** The channels, largest share first. */
  channels: BootstrappedChannel[];
}

/** Number, seed and confidence level of the replicates. */
export interface FullBootstrapOptions {
  /** Number of replicates. Default 1000. */
  replicates: number;
  /** Seed: the same gives the same replicates, everywhere and with any number of threads. Default 0. */
  seed: number | bigint;
  /** Confidence level: the part of the replicates that an interval holds, between 0 and 1. Default 0.95. */
  level: number;
}

/** Bootstrap of one channel: its credit in replicates of the data. */
export interface BootstrappedChannel {
  /** The channel. */
  channel: string;
  /**
   * Share of what the model gives out; none where as much was given back as was sold, or nothing is given out. Replicates
   * that happen to draw nothing count as 0.
   */
  share: Interval | null;
  /** Value. */
  value: Interval;
  /** Place among the channels by share, 1 for the largest; none without shares. */
  rank: number | null;
  /** Part of the replicates that gave the channel the same rank, 0 to 1; none without shares. */
  rank_stability: number | null;
}

/** Confidence interval of one number, from replicates of the data. */
export interface Interval {
  /** From the data as they are. */
  estimate: number;
  /** Mean of the replicates. */
  mean: number;
  /** Their standard deviation: how far the estimate may be off by chance. */
  standard_error: number;
  /** Lower end of the percentile interval. */
  low: number;
  /** Upper end. */
  high: number;
}

/** Arguments of `compare`. */
export interface CompareArguments {
  /** Models to compare, at least one. */
  models: readonly ModelSpec[];
  /** Coefficients of variation below which models agree so far. */
  thresholds?: ConsensusThresholds;
}

/** Arguments of `bootstrap`. */
export interface BootstrapArguments {
  /** Model to bootstrap. */
  model: ModelSpec;
  /** Number, seed and confidence level of the replicates. */
  options?: BootstrapOptions;
}
