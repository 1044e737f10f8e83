/** Types that functions of the room `elsewhere` take and give. Made from docs/surface.json by `make generate`; do not edit. */
import type { Conservation, Numbers } from "./types.js";

/** A transition that was counted elsewhere. */
export interface CountedTransition {
  /** State that is left: a channel, or `(start)`. */
  from: string;
  /** State that is entered: a channel, `(conversion)` or `(null)`. */
  to: string;
  /** Number of times that it was taken. */
  count: number | bigint;
  /** Share among all that left `from`, as a fitted model says it too; not looked at, because it follows from counts. */
  probability?: number | null;
}

/** Arguments of `credits_from_weights`. */
export interface CreditsFromWeightsArguments {
  /** Name of the model that gave the weights. */
  model: string;
  /** Weight of each touch of the converting journeys, in the order of the lines of credits. */
  weights: Numbers;
  /** Sum of the weights of one journey. Default "full". */
  conservation?: Conservation;
}
