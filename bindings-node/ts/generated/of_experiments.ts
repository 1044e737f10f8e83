/** Functions of experiments. Made from docs/surface.json by `make generate`; do not edit. */
import { noMore } from "../arguments.js";
import { ask } from "../ask.js";
import type { Watched } from "../watching.js";
import type { ConversionLift, CupedEffect, CupedGroups, HoldoutGroups, LiftDesign, SampleSize } from "./types.js";

/**
 * Conversion lift of a holdout test: difference of the rates, relative lift and incremental conversions, with intervals
 * and a test.
 */
export async function lift(problem: HoldoutGroups, watched: Watched = {}, ...more: undefined[]): Promise<ConversionLift> {
  const hint = "lift takes one object, and then { signal, progress }";
  noMore(more, hint);
  return ask("lift", problem, watched, hint, "ConversionLift");
}

/**
 * CUPED estimate of a test on values, such as revenue: the difference of means, adjusted by the same people's values
 * before the test.
 */
export async function cuped(problem: CupedGroups, watched: Watched = {}, ...more: undefined[]): Promise<CupedEffect> {
  const hint = "cuped takes one object, and then { signal, progress }";
  noMore(more, hint);
  return ask("cuped", problem, watched, hint, "CupedEffect");
}

/** Sample size of a lift test on conversion rates: people that each group needs. */
export async function liftSampleSize(problem: LiftDesign, watched: Watched = {}, ...more: undefined[]): Promise<SampleSize> {
  const hint = "liftSampleSize takes one object, and then { signal, progress }";
  noMore(more, hint);
  return ask("lift_sample_size", problem, watched, hint, "SampleSize");
}
