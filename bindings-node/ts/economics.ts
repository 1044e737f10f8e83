/** Curves, budgets and returns: functions that take their arguments grouped. */
import { noMore } from "./arguments.js";
import { ask, list } from "./ask.js";
import type { Observations } from "./economics-types.js";
import { wrongOption } from "./errors.js";
import * as functions from "./generated/functions.js";
import type { Curve, CurveBootstrapOptions, CurveDraws, CurveFit, CurveValues, FitOptions } from "./generated/types.js";
import { describe, isFields } from "./kinds.js";

function observed(observations: Observations): Observations {
  if (!isFields(observations)) throw wrongOption("", "an object with spend and response", describe(observations));
  return observations as Observations;
}

/** Response, marginal response, average and elasticity of a curve at spends, and spends with given marginals. */
export function curveValues(curve: Curve, at: { spends?: ArrayLike<number>; marginals?: ArrayLike<number> } = {}, ...more: undefined[]): CurveValues {
  noMore(more, "curveValues(curve, { spends, marginals })");
  if (!isFields(at)) throw wrongOption("", "an object with spends or marginals", describe(at));
  return ask("curve_values", { ...at, curve, spends: list(at.spends), marginals: list(at.marginals) }, "CurveValues");
}

/** The curve that fits observations best, with how well it does and what to doubt. */
export function fitCurve(observations: Observations, options: FitOptions = {}, ...more: undefined[]): CurveFit {
  noMore(more, "fitCurve({ spend, response, weight }, options)");
  return functions.fitCurve({ ...observed(observations), options });
}

/** A fitted curve with replicates of it, and intervals of its parameters. */
export function bootstrapCurve(
  observations: Observations,
  options: FitOptions = {},
  bootstrap: CurveBootstrapOptions = {},
  ...more: undefined[]
): CurveDraws {
  noMore(more, "bootstrapCurve({ spend, response, weight }, options, bootstrap)");
  return functions.bootstrapCurve({ ...observed(observations), options, bootstrap });
}
