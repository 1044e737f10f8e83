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
