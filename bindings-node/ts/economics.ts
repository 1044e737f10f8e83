/** Curves, budgets and returns: functions that take their arguments grouped. */
import { noMore } from "./arguments.js";
import { ask } from "./ask.js";
import type { Observations } from "./economics-types.js";
import { wrongOption } from "./errors.js";
import * as functions from "./generated/functions.js";
import type { Curve, CurveBootstrapOptions, CurveDraws, CurveFit, CurveValues, FitOptions } from "./generated/types.js";
import { describe, isFields } from "./kinds.js";
import type { Watched } from "./watching.js";

function observed(observations: Observations): Observations {
  if (!isFields(observations)) throw wrongOption("", "an object with spend and response", describe(observations));
  return observations as Observations;
}

const CURVE_VALUES = "spends and marginals go into the second: curveValues(curve, { spends, marginals })";

/** Response, marginal response, average and elasticity of a curve at spends, and spends with given marginals. */
export async function curveValues(
  curve: Curve,
  at: { spends?: ArrayLike<number>; marginals?: ArrayLike<number> } = {},
  watched: Watched = {},
  ...more: undefined[]
): Promise<CurveValues> {
  noMore(more, CURVE_VALUES);
  if (!isFields(at)) throw wrongOption("", "an object with spends or marginals", describe(at));
  return ask("curve_values", { ...at, curve }, watched, CURVE_VALUES, "CurveValues");
}

/** The curve that fits observations best, with how well it does and what to doubt. */
export async function fitCurve(
  observations: Observations,
  options: FitOptions = {},
  watched: Watched = {},
  ...more: undefined[]
): Promise<CurveFit> {
  noMore(more, "fitCurve({ spend, response, weight }, options, { signal, progress })");
  return functions.fitCurve({ ...observed(observations), options }, watched);
}

/** A fitted curve with replicates of it, and intervals of its parameters. */
export async function bootstrapCurve(
  observations: Observations,
  options: FitOptions = {},
  bootstrap: CurveBootstrapOptions = {},
  watched: Watched = {},
  ...more: undefined[]
): Promise<CurveDraws> {
  noMore(more, "bootstrapCurve({ spend, response, weight }, options, bootstrap, { signal, progress })");
  return functions.bootstrapCurve({ ...observed(observations), options, bootstrap }, watched);
}
