/** Functions of inference. Made from docs/surface.json by `make generate`; do not edit. */
import { noMore } from "../arguments.js";
import { ask } from "../ask.js";
import type { Watched } from "../watching.js";
import type { CalibrationOptions, ConfidenceCalibration, InferTouchesArguments, InferredTouches, LabelledConfidence } from "./types.js";

/** Record linkage of activities and deals: the deal that each belongs to, with a confidence and its evidence, as touches. */
export async function inferTouches(given: InferTouchesArguments, watched: Watched = {}, ...more: undefined[]): Promise<InferredTouches> {
  const hint = "inferTouches takes one object, and then { signal, progress }";
  noMore(more, hint);
  return ask("infer_touches", given, watched, hint, "InferredTouches");
}

/**
 * Isotonic calibration: the probability that an inferred deal is right, by its raw score.
 *
 * `pairs`: Inferred deals that somebody confirmed or rejected.
 *
 * `options`: Precisions for which the least confidence is chosen.
 */
export async function calibrateConfidence(pairs: readonly LabelledConfidence[], options?: CalibrationOptions, watched: Watched = {}, ...more: undefined[]): Promise<ConfidenceCalibration> {
  const hint = "calibrateConfidence takes pairs, options, and then { signal, progress }";
  noMore(more, hint);
  return ask("calibrate_confidence", { pairs, options }, watched, hint, "ConfidenceCalibration");
}
