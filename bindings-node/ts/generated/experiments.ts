/** Types that functions of the room `experiments` take and give. Made from docs/surface.json by `make generate`; do not edit. */
import type { FullCausalBaseline, ModelSpec, Numbers, Time } from "./types.js";

/**
 * Causal truth about journeys: what each channel caused, and the baseline. It is known where data are invented, or where
 * every channel was tested by an experiment; models are judged by it.
 */
export interface CausalTruth {
  /** The channels, in the order of their names. */
  channels: readonly CausalEffect[];
  /** Conversions that no touch caused. */
  baseline?: CausalBaseline;
}

/** Causal effect of one channel: conversions and value that would not have come, then, without its touches. */
export interface CausalEffect {
  /** The channel. */
  channel: string;
  /** Conversions that it caused. */
  conversions: number;
  /** Value that it caused. Default 0.0. */
  value?: number;
}

/** Baseline: conversions that no touch caused. */
export interface CausalBaseline {
  /** Number of conversions. Default 0.0. */
  conversions?: number;
  /** Their value, net of refunds. Default 0.0. */
  value?: number;
}

/** Groups of a holdout test: people, and those of them who converted. */
export interface HoldoutGroups {
  /** People of the treated group, at least one. */
  treated: number | bigint;
  /** Those of them who converted. */
  treated_conversions: number | bigint;
  /** People of the control group, at least one. */
  control: number | bigint;
  /** Those of them who converted. */
  control_conversions: number | bigint;
  /** Confidence level of the intervals, between 0 and 1. Default 0.95. */
  level?: number;
}

/** Groups of a test with a value of each person, and the same person's value before the test. */
export interface CupedGroups {
  /** Value of each person of the treated group, such as revenue; at least two. */
  treated: Numbers;
  /** Value of the same people before the test, in the same order: the covariate. */
  treated_before: Numbers;
  /** Value of each person of the control group; at least two. */
  control: Numbers;
  /** Value of the same people before the test. */
  control_before: Numbers;
  /** Confidence level of the interval, between 0 and 1. Default 0.95. */
  level?: number;
}

/** Design of a lift test: the rate without the treatment, and the least effect that it is to see. */
export interface LiftDesign {
  /** Conversion rate without the treatment, between 0 and 1. */
  baseline_rate: number;
  /**
   * Least relative lift to be seen: 0.1 for a tenth more conversions, below 0 for fewer. Either this, or
   * `absolute_effect`.
   */
  relative_effect?: number | null;
  /** Least difference of the rates to be seen: 0.002 for two conversions more in a thousand people. */
  absolute_effect?: number | null;
  /** Power: the chance of seeing an effect of that size, between 0 and 1. Default 0.8. */
  power?: number;
  /** Significance level: the chance of seeing an effect where there is none, between 0 and 1. Default 0.05. */
  alpha?: number;
  /** Test of an effect in either direction; else only of the sign of the effect that is given. Default true. */
  two_sided?: boolean;
  /**
   * Allocation ratio: people of the control group for each one treated; 0.25 for a holdout of a fifth. At most 1000000,
   * above 0. Default 1.0.
   */
  control_per_treated?: number;
}

/**
 * Lift test of one channel: either its groups, or the incremental conversions that it found with their standard error.
 *
 * Its conversions are those of all buyers that the journeys are of. A test in a part of the market says so by
 * `incremental`, scaled to the whole with its standard error.
 */
export interface LiftTest {
  /** Channel that was withheld from the control group. */
  channel: string;
  /** Period in which the counted conversions came; left out for all of the data. */
  period?: Period | null;
  /** People of the treated group. */
  treated?: number | bigint;
  /** Those of them who converted. */
  treated_conversions?: number | bigint;
  /** People of the control group. */
  control?: number | bigint;
  /** Those of them who converted. */
  control_conversions?: number | bigint;
  /** Incremental conversions, in place of the groups; may be below 0. */
  incremental?: number | null;
  /** Standard error of the incremental conversions, above 0. */
  standard_error?: number | null;
}

/** A span of time: from `start`, up to but not including `end`. */
export interface Period {
  /** First moment inside. */
  start: Time;
  /** First moment after. */
  end: Time;
}

/** Trust in the model, and the use of what a calibration takes away. */
export interface LiftCalibrationOptions {
  /**
   * Keeps the total of the channels: those without a test take what is lost and give what is gained. Else it goes to the
   * baseline, the conversions that no touch caused, and comes from there; where that runs out all channels are scaled to
   * fit. Default false.
   */
  keep_total?: boolean;
  /**
   * Coefficient of variation of the model, 0 to 1000: its own error as a part of what it gives a channel, beyond chance.
   * No bootstrap knows it; at 0.5 a model that says 400 may as well be 200 or 600 off by its nature. Default 0.5.
   */
  model_cv?: number;
  /**
   * Standard errors by channel of what the model gives it, in conversions, such as those of a bootstrap; added to
   * `model_cv`.
   */
  model_standard_errors?: Readonly<Record<string, number>>;
  /** Confidence level of the intervals, between 0 and 1. Default 0.95. */
  level?: number;
}

/**
 * Evaluation of a model: attribution accuracy and errors against the causal truth.
 *
 * Reason to pick it: agreement of models says that they are alike, and an interval how far chance may move one; only a
 * known truth says whether a model is right.
 */
export interface Evaluation {
  /** The model. */
  model: string;
  /** Attribution accuracy, 0 to 1: 1 less the total variation of both divisions; none where one of them gives out nothing. */
  accuracy: number | null;
  /** The same with the baseline as one more channel. */
  accuracy_with_baseline: number | null;
  /** Mean absolute error of a channel's share; none where there are no shares. */
  mean_absolute_error: number | null;
  /**
   * Kendall's τ-b of the conversions, −1 to 1: agreement on the order of channels; none when one side has nothing but
   * ties.
   */
  rank_correlation: number | null;
  /** Conversions that no touch caused: by the model, and in truth. */
  baseline: EvaluatedBaseline;
  /** The channels of either, largest true share first. */
  channels: EvaluatedChannel[];
}

/** Evaluation of the baseline, which is no part of the shares of channels. */
export interface EvaluatedBaseline {
  /** Conversions that the model says no touch caused; 0 of a model that keeps no baseline. */
  conversions: number;
  /** Conversions that no touch caused. */
  true_conversions: number;
  /** Share of all that the model gives channels and baseline. */
  model_share: number | null;
  /** Share of all true conversions. */
  true_share: number | null;
}

/** Evaluation of one channel. */
export interface EvaluatedChannel {
  /** The channel. */
  channel: string;
  /** Conversions that the model gives it. */
  conversions: number;
  /** Conversions that it caused. */
  true_conversions: number;
  /** Share of what the model gives all channels; none where that is nothing. */
  model_share: number | null;
  /** Share of what all channels caused; none where that is nothing. */
  true_share: number | null;
  /** Error of the share: that of the model less the true one. */
  error: number | null;
}

/** Conversion lift: what a treatment added to the rate of conversion, with intervals and a test. */
export interface ConversionLift {
  /** Conversion rate of the treated group. */
  treated_rate: number;
  /** Conversion rate of the control group. */
  control_rate: number;
  /** Absolute lift: difference of the rates. */
  difference: number;
  /** Standard error of the difference, each group with its own rate. */
  standard_error: number;
  /** Newcombe interval of the difference, from the Wilson intervals of both rates. */
  interval: EffectInterval;
  /** z of the test that both rates are the same, with the pooled rate; none where nobody converted, or everybody. */
  z: number | null;
  /** Two-sided p-value of that test: chance of a difference at least as large where there is no effect. */
  p_value: number | null;
  /** Incremental conversions: those of the treated group less what the rate of the control group would have given it. */
  incremental: number;
  /** Standard error of the incremental conversions. */
  incremental_standard_error: number;
  /**
   * Relative lift: rate of the treated by that of the control group, less 1; none where nobody of the control group
   * converted.
   */
  relative_lift: number | null;
  /** Interval of the relative lift, symmetric in the logarithm of the ratio; none where nobody of one group converted. */
  relative_interval: EffectInterval | null;
  /** Confidence level of the intervals. */
  level: number;
}

/** Confidence interval of an effect. */
export interface EffectInterval {
  /** Lower end. */
  low: number;
  /** Upper end. */
  high: number;
}

/** Effect of a test on the mean value, adjusted by what was known before. */
export interface CupedEffect {
  /**
   * θ: covariance of value and covariate by the variance of the covariate, over both groups; 0 where the covariate never
   * varies.
   */
  theta: number;
  /** Adjusted difference of the means, treated less control. */
  difference: number;
  /** Standard error of the adjusted difference. */
  standard_error: number;
  /** Interval of the adjusted difference, by the normal distribution. */
  interval: EffectInterval;
  /** Difference of the means as they are. */
  unadjusted_difference: number;
  /** Standard error of that difference. */
  unadjusted_standard_error: number;
  /**
   * Part of the variance of the difference that the covariate takes away; below 0 where it adds some. None without
   * variance.
   */
  variance_reduction: number | null;
  /** Confidence level of the interval. */
  level: number;
}

/** Sample size of a lift test. */
export interface SampleSize {
  /** People of the treated group, rounded up. */
  treated: number;
  /** People of the control group, rounded up. */
  control: number;
  /** People of both. */
  total: number;
  /** Conversion rate of the control group. */
  control_rate: number;
  /** Conversion rate of the treated group with the least effect to be seen. */
  treated_rate: number;
  /** Least difference of the rates to be seen. */
  absolute_effect: number;
  /** Least relative lift to be seen. */
  relative_effect: number;
  /** Incremental conversions of the treated group at that effect. */
  incremental: number;
}

/** Calibration by lift tests: what a model gives each channel before and after experiments. */
export interface LiftCalibration {
  /** Model that was calibrated. */
  model: string;
  /** The channels, largest posterior first. */
  channels: CalibratedChannel[];
  /** The tests, in the order in which they were given. */
  tests: CalibrationTest[];
  /** Conversions that no touch caused, before. */
  prior_baseline: FullCausalBaseline;
  /** The same after: what the channels lost went there, unless the total was kept. */
  baseline: FullCausalBaseline;
  /** Confidence level of the intervals. */
  level: number;
  /** Note where the posteriors did not fit into all conversions, and were scaled. */
  note: string | null;
}

/** Calibration of one channel. */
export interface CalibratedChannel {
  /** The channel. */
  channel: string;
  /** Prior: conversions that the model gives it. */
  prior: number;
  /** Share of what the model gives all channels; none where that is nothing. */
  prior_share: number | null;
  /** Standard error of the prior: chance and the model's own error. */
  prior_standard_error: number;
  /** Interval of the prior, cut at 0. */
  prior_interval: EffectInterval;
  /** Incremental conversions by its experiments together, for all of its conversions; none without a test. */
  experiment: number | null;
  /** Standard error of that. */
  experiment_standard_error: number | null;
  /** Weight of the experiments, 0 to 1; the rest is that of the model. */
  experiment_weight: number | null;
  /** Posterior: conversions after calibration. */
  posterior: number;
  /** Share of what all channels have after calibration; none where that is nothing. */
  posterior_share: number | null;
  /** Standard error of the posterior. */
  posterior_standard_error: number;
  /** Interval of the posterior, cut at 0. */
  posterior_interval: EffectInterval;
  /**
   * Factor from prior to posterior, by which every credit of the channel is to be multiplied; none of a channel with
   * nothing.
   */
  factor: number | null;
  /** Value that the model gives it. */
  prior_value: number;
  /** The same times the factor. */
  posterior_value: number;
}

/** Test that a calibration used, beside what the model says. */
export interface CalibrationTest {
  /** Channel that was tested. */
  channel: string;
  /** Period of the test; none for all of the data. */
  period: Period | null;
  /** Conversions that the model gives the channel within the period, by the time of the conversions. */
  conversions: number;
  /** Incremental conversions that the test found. */
  incremental: number;
  /** Standard error of that. */
  standard_error: number;
  /** Incremental by credited conversions: 0.2 says that of five credited one was caused. */
  incremental_per_credit: number;
}

/** Arguments of `evaluate`. */
export interface EvaluateArguments {
  /** Models to judge, at least one. */
  models: readonly ModelSpec[];
  /** Conversions that each channel caused, and those that nothing caused. */
  truth: CausalTruth;
}

/** Arguments of `evaluate_credits`. */
export interface EvaluateCreditsArguments {
  /** Conversions that each channel caused, and those that nothing caused. */
  truth: CausalTruth;
}

/** Arguments of `calibrate`. */
export interface CalibrateArguments {
  /** Lift tests, each of one channel, by their groups or by their results. */
  tests: readonly LiftTest[];
  /** Trust in the model, and the use of what is taken away. */
  options?: LiftCalibrationOptions;
}

/** Arguments of `calibrate_model`. */
export interface CalibrateModelArguments {
  /** Model to calibrate. */
  model: ModelSpec;
  /** Lift tests, each of one channel, by their groups or by their results. */
  tests: readonly LiftTest[];
  /** Trust in the model, and the use of what is taken away. */
  options?: LiftCalibrationOptions;
}
