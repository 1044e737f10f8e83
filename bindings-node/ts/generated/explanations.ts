/** Types that functions of the room `explanations` take and give. Made from docs/surface.json by `make generate`; do not edit. */
import type { ModelSpec, Timestamp } from "./types.js";

/** Explanation of the credits of one journey, with the arithmetic in order. */
export interface Explanation {
  /** Name of the model. */
  model: string;
  /** Key of the journey; none for path counts. */
  key: string | null;
  /** Position of the journey. */
  journey: number;
  /** Id of the conversion, where given. */
  conversion: string | null;
  /** Moment of the conversion; `None` for path counts. */
  converted_at: Timestamp | null;
  /** Value of the conversion, net of refunds. */
  value: number;
  /** Amount given back of its sale, 0 or more; left out on the wire when nothing was. Default 0. */
  refunded?: number;
  /** One entry for each touch, oldest first. */
  touches: TouchExplanation[];
}

/** Explanation of the credit of one touch. */
export interface TouchExplanation {
  /** Position in the journey, from 1. */
  position: number;
  /** Channel of the touch. */
  channel: string;
  /** Moment of the touch; `None` for path counts. */
  at: Timestamp | null;
  /** Dimensions of your own that the touch has, by name; left out on the wire when there are none. */
  dimensions?: Record<string, string>;
  /** Factors that the model looked at, in the order in which it looked. */
  factors: Factor[];
  /** Weight before the weights of the journey are made to sum to one. */
  raw_weight: number;
  /** Share of the conversion. */
  weight: number;
  /** Share times the value of the conversion. */
  value: number;
  /** The arithmetic, from the factors to the value. */
  arithmetic: string[];
  /** One plain sentence. */
  sentence: string;
}

/** One thing that a model looked at. */
export interface Factor {
  /** Name of the factor: `position`, `age_days`, `decay`, … */
  name: string;
  /** Value of the factor. */
  value: number;
}

/** Arguments of `explain`. */
export interface ExplainArguments {
  /** Position of the journey, from 0. */
  journey: number;
  /** Model that is to explain itself. */
  model: ModelSpec;
}

/** Arguments of `explain_fitted`. */
export interface ExplainFittedArguments {
  /** Position of the journey, from 0. */
  journey: number;
}
