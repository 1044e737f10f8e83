/** Functions of response. Made from docs/surface.json by `make generate`; do not edit. */
import { noMore } from "../arguments.js";
import { ask } from "../ask.js";
import type { Watched } from "../watching.js";
import type { Adstock, AdstockValues, BootstrapCurveArguments, Curve, CurveDraws, CurveFit, CurveValues, FitCurveArguments, Numbers } from "./types.js";

/**
 * Response, marginal response, average and elasticity of a curve at spends, and spends with given marginals.
 *
 * `curve`: Curve that is asked.
 *
 * `spends`: Spends at which it is asked, each of 0 or more.
 *
 * `marginals`: Marginal responses for which the spend is asked, each of 0 or more.
 */
export async function curveValues(curve: Curve, spends?: Numbers, marginals?: Numbers, watched: Watched = {}, ...more: undefined[]): Promise<CurveValues> {
  const hint = "curveValues takes curve, spends, marginals, and then { signal, progress }";
  noMore(more, hint);
  return ask("curve_values", { curve, spends, marginals }, watched, hint, "CurveValues");
}

/**
 * Adstocked spend: what each period works with, after what earlier periods left.
 *
 * `adstock`: Decay of spend over periods.
 *
 * `spend`: Spend of each period, the first one first.
 *
 * `carry_in`: Adstock left by the time before the first period. Default 0.0.
 */
export async function adstockValues(adstock: Adstock, spend?: Numbers, carryIn?: number, watched: Watched = {}, ...more: undefined[]): Promise<AdstockValues> {
  const hint = "adstockValues takes adstock, spend, carryIn, and then { signal, progress }";
  noMore(more, hint);
  return ask("adstock_values", { adstock, spend, carry_in: carryIn }, watched, hint, "AdstockValues");
}

/** Curve that fits observations best, with how well it does and what to doubt. */
export async function fitCurve(given: FitCurveArguments, watched: Watched = {}, ...more: undefined[]): Promise<CurveFit> {
  const hint = "fitCurve takes one object, and then { signal, progress }";
  noMore(more, hint);
  return ask("fit_curve", given, watched, hint, "CurveFit");
}

/** Fitted curve with replicates of it, and intervals of its parameters. */
export async function bootstrapCurve(given: BootstrapCurveArguments, watched: Watched = {}, ...more: undefined[]): Promise<CurveDraws> {
  const hint = "bootstrapCurve takes one object, and then { signal, progress }";
  noMore(more, hint);
  return ask("bootstrap_curve", given, watched, hint, "CurveDraws");
}
