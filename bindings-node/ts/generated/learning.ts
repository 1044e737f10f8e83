/** Types that functions of the room `learning` take and give. Made from docs/surface.json by `make generate`; do not edit. */
import type { ModelObject, ModelSpec, Timestamp } from "./types.js";

/** Step of an isotonic map. */
export interface IsotonicStep {
  /**
   * Score from which on the step holds, up to the next step: halfway between the scores of the fit that it lies between;
   * of the first step, the lowest.
   */
  score: number;
  /** Weighted mean of the outcomes within the step. */
  value: number;
}

/** Effect of one channel: what it earns of all conversions and all value. */
export interface ChannelEffect {
  /** The channel. */
  channel: string;
  /** Effect that the model measured: the removal effect of `markov`, the Shapley value of `shapley`. */
  effect: number;
  /** Share of all conversions, 0 to 1; none where there are no conversions of which to have a share. */
  share: number | null;
  /** Share times all conversions. */
  conversions: number;
  /** Value that it earns of all value. */
  value: number;
  /** Standard error of `effect`, where it was sampled and not worked out. */
  standard_error: number | null;
}

/** Everything that there is to see of a model that has learned. */
export interface FittedDetails {
  /** The model and its parameters. */
  model: ModelObject;
  /** Effects: what each channel earns as a whole. */
  effects: ChannelEffect[];
  /** Details of each channel beside its effect. */
  channels: ChannelDetails[];
  /** `markov`: probability that a journey converts. */
  conversion_probability: number | null;
  /** `markov`: how many touches a journey that converts is expected to have. */
  touches_to_conversion: number | null;
  /** `markov`: the transition matrix that the effects follow from, smoothing included, without its zeros. */
  transitions: Transition[];
  /** `hazard`: the fitted hazards, one for each milestone, or one for the conversion; left out on the wire by other models. */
  stages?: HazardStage[];
  /** `logistic`: coefficients, and how surely they were found; left out on the wire by other models. */
  regression?: RegressionReport | null;
  /** `probabilistic`: the rates that it consists of; left out on the wire by other models. */
  rates?: ConversionRates | null;
}

/** Details of one channel beside its effect. */
export interface ChannelDetails {
  /** The channel. */
  channel: string;
  /** `markov`: share of all conversions that would be lost without it. */
  removal_effect: number | null;
  /** `markov`, value weighted: share of all value that would be lost without it. */
  value_removal_effect: number | null;
  /** `markov`: how often a journey is expected to visit it; none where journeys that come to it may never end. */
  expected_visits: number | null;
  /** `shapley`, ordered: what it earns of the conversions at each position. */
  by_position: number[] | null;
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

/** Fitted hazard of one milestone, or of the conversion. */
export interface HazardStage {
  /** Milestone that is waited for, `lead`, `opportunity` or `won`; none for the conversion. */
  milestone: string | null;
  /** Number of those to whom it came. */
  events: number;
  /** Number of iterations of the fit. */
  iterations: number;
  /** Log-likelihood of the start and after each iteration; it never falls. */
  log_likelihood: number[];
  /** Baseline: rates without any touch. */
  baseline: BaselineRate[];
  /** The channels, in the order of their names. */
  channels: HazardChannel[];
}

/** Baseline rate of one piece of time. */
export interface BaselineRate {
  /** Stratum; none where there are none, or for who has no value. */
  stratum: string | null;
  /** Days since the wait began from which it holds. */
  from_days: number;
  /** Days that all people together waited in this piece. */
  exposure_days: number;
  /** Conversions per person and day. */
  rate: number;
}

/** Effect of the touches of one channel, and its decay. */
export interface HazardChannel {
  /** The channel. */
  channel: string;
  /** Number of its touches in the time that people waited. */
  touches: number;
  /** Conversions that one touch causes in the long run. */
  effect: number;
  /** Days in which the effect on the hazard halves. */
  half_life_days: number;
}

/** Convergence report of a logistic regression, with its coefficients. */
export interface RegressionReport {
  /**
   * Intercept: log-odds of a conversion without any channel, the mean over the bags; none where all journeys ended the
   * same way, so that no intercept is large enough.
   */
  intercept: number | null;
  /** Log-likelihood of intercept and coefficients on all journeys, without the penalty; none without an intercept. */
  log_likelihood: number | null;
  /** Largest number of Newton steps that a fit took. */
  iterations: number;
  /** Largest entry of the gradient at the end of a fit, without its sign: near 0 at a maximum. */
  gradient_norm: number;
  /** Number of conversions that are shared equally, because no channel of theirs has a coefficient above 0. */
  fallback_journeys: number;
  /** Coefficients of the channels, in the order of their names. */
  coefficients: ChannelCoefficient[];
}

/** Coefficient of one channel. */
export interface ChannelCoefficient {
  /** The channel. */
  channel: string;
  /** Coefficient: what a feature of 1 adds to the log-odds of a conversion, the mean over the fits that held the channel. */
  coefficient: number;
  /** Odds ratio, e to the coefficient: what a feature of 1 multiplies the odds by. */
  odds_ratio: number;
  /** Predicted rate at which journeys convert that have this channel alone, once; none without an intercept. */
  predicted_rate: number | null;
  /** Number of fits that held the channel: bags, or 1 without bags. */
  fits: number;
}

/** Conversion rates of channels and of pairs of them. */
export interface ConversionRates {
  /** Rates of the channels, in the order of their names. */
  channels: ChannelRate[];
  /** Rates of the pairs of channels that some journey had, in the order of their names. */
  pairs: PairRate[];
  /** Number of conversions that are shared equally, because no channel of theirs contributes more than 0. */
  fallback_journeys: number;
}

/** Conversion rate of the journeys with one channel. */
export interface ChannelRate {
  /** The channel. */
  channel: string;
  /** Number of journeys that had it. */
  journeys: number;
  /** Number of them that converted. */
  conversions: number;
  /** Share of them that converted. */
  rate: number;
}

/** Conversion rate of the journeys with both of two channels. */
export interface PairRate {
  /** The channel whose name comes first. */
  first: string;
  /** The other channel. */
  second: string;
  /** Number of journeys that had both. */
  journeys: number;
  /** Number of them that converted. */
  conversions: number;
  /** Share of them that converted. */
  rate: number;
}

/** Conversion probabilities of open journeys, the likeliest first. */
export interface OpenJourneys {
  /** Probability that a journey converts before its first touch is known: that of all journeys. */
  start: number;
  /** Number of journeys that have not converted. */
  open: number;
  /** Those of them whose latest state the model has never seen; they come last. */
  unknown: number;
  /** Conversions to be expected of the others, by `calibrated` where an isotonic map was given. */
  expected_conversions: number;
  /** The journeys, the likeliest first. */
  journeys: OpenJourney[];
}

/** Journey that has not converted, with its conversion probability. */
export interface OpenJourney {
  /** Its key; none of path counts. */
  key: string | null;
  /** Position among all journeys, from 0. */
  journey: number;
  /** Number of journeys that it stands for: 1, but for path counts. */
  count: number;
  /** Its channels, oldest first. */
  path: string[];
  /** Moment of its latest touch; none of path counts. */
  last_touch_at: Timestamp | null;
  /** Probability that it converts in the end; none where the model has never seen its latest state. */
  probability: number | null;
  /** The same by the isotonic map that was given; none without one. */
  calibrated: number | null;
  /** Influence of its latest touch: probability after it less that before it. */
  influence: number | null;
}

/** Arguments of `fit`. */
export interface FitArguments {
  /** Model that learns. */
  model: ModelSpec;
}

/** Arguments of `fit_journeys`. */
export interface FitJourneysArguments {
  /** Model that learns. */
  model: ModelSpec;
}

/** Arguments of `attribute_fitted`. */
export interface AttributeFittedArguments {
}

/** Arguments of `effects`. */
export interface EffectsArguments {
}

/** Arguments of `details`. */
export interface DetailsArguments {
}

/** Arguments of `conversion_probability`. */
export interface ConversionProbabilityArguments {
  /** Number of journeys that are listed; 100 when left out. */
  top?: number | null;
  /** Isotonic map from the model's probability to that which comes true, as `conversion_reliability` gives it. */
  calibration?: readonly IsotonicStep[] | null;
}
