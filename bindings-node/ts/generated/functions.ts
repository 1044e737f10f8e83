/** Functions of the library. Made from docs/surface.json by `make generate`; do not edit. */
import { noMore } from "../arguments.js";
import { ask, list } from "../ask.js";
import type {
  Adstock,
  AdstockValues,
  Allocation,
  BootstrapCurveArguments,
  BudgetProblem,
  Curve,
  CurveDraws,
  CurveFit,
  CurveValues,
  FitCurveArguments,
  FlightPlan,
  FlightProblem,
  FrontierPoint,
  MetricName,
  MetricValue,
  ModelObject,
  ModelSpec,
  PlanOutcome,
  UncertainAllocation,
  UncertainProblem,
} from "./types.js";

/**
 * Response, marginal response, average and elasticity of a curve at spends, and spends with given marginals.
 *
 * `curve`: Curve that is asked.
 *
 * `spends`: Spends at which it is asked, each of 0 or more.
 *
 * `marginals`: Marginal responses for which the spend is asked, each of 0 or more.
 */
export function curveValues(curve: Curve, spends?: ArrayLike<number>, marginals?: ArrayLike<number>, ...more: undefined[]): CurveValues {
  noMore(more, "curveValues takes curve, spends, marginals");
  return ask("curve_values", { curve, spends: list(spends), marginals: list(marginals) }, "CurveValues");
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
export function adstockValues(adstock: Adstock, spend?: ArrayLike<number>, carryIn?: number, ...more: undefined[]): AdstockValues {
  noMore(more, "adstockValues takes adstock, spend, carryIn");
  return ask("adstock_values", { adstock, spend: list(spend), carry_in: carryIn }, "AdstockValues");
}

/** Curve that fits observations best, with how well it does and what to doubt. */
export function fitCurve(given: FitCurveArguments, ...more: undefined[]): CurveFit {
  noMore(more, "fitCurve takes given");
  return ask("fit_curve", { ...given, spend: list(given.spend), response: list(given.response), weight: list(given.weight) }, "CurveFit");
}

/** Fitted curve with replicates of it, and intervals of its parameters. */
export function bootstrapCurve(given: BootstrapCurveArguments, ...more: undefined[]): CurveDraws {
  noMore(more, "bootstrapCurve takes given");
  return ask("bootstrap_curve", { ...given, spend: list(given.spend), response: list(given.response), weight: list(given.weight) }, "CurveDraws");
}

/** Best plan for a budget, with the proof of how far from the best it can be. */
export function allocate(problem: BudgetProblem, ...more: undefined[]): Allocation {
  noMore(more, "allocate takes the fields of one object");
  return ask("allocate", problem, "Allocation");
}

/** Best plan when curves are uncertain: for each channel a list of curves, one for each draw. */
export function allocateDraws(problem: UncertainProblem, ...more: undefined[]): UncertainAllocation {
  noMore(more, "allocateDraws takes the fields of one object");
  return ask("allocate_draws", problem, "UncertainAllocation");
}

/**
 * Best plans for several budgets: what more money would bring, or less would cost.
 *
 * `problem`: Channels with their curves, and what must hold.
 *
 * `budgets`: Budgets to plan for, each of 0 or more.
 */
export function efficientFrontier(problem: BudgetProblem, budgets: ArrayLike<number>, ...more: undefined[]): FrontierPoint[] {
  noMore(more, "efficientFrontier takes problem, budgets");
  return ask("efficient_frontier", { problem, budgets: list(budgets) }, "[FrontierPoint]");
}

/**
 * Response of a plan of one's own under the curves of a problem, and the bounds that it breaks.
 *
 * `problem`: Channels with their curves, and what must hold.
 *
 * `spends`: Spend of each channel, in the order of the problem.
 */
export function evaluatePlan(problem: BudgetProblem, spends: ArrayLike<number>, ...more: undefined[]): PlanOutcome {
  noMore(more, "evaluatePlan takes problem, spends");
  return ask("evaluate_plan", { problem, spends: list(spends) }, "PlanOutcome");
}

/**
 * Budget shared in proportion to returns: the simple rule, for comparison.
 *
 * `total`: Budget to share, of 0 or more.
 *
 * `returns`: Return of each channel, of 0 or more.
 */
export function proportional(total: number, returns: ArrayLike<number>, ...more: undefined[]): number[] {
  noMore(more, "proportional takes total, returns");
  return ask("proportional", { total, returns: list(returns) });
}

/** Best spends over channels and periods, when spend goes on working after its period. */
export function planFlight(problem: FlightProblem, ...more: undefined[]): FlightPlan {
  noMore(more, "planFlight takes the fields of one object");
  return ask("plan_flight", problem, "FlightPlan");
}

/**
 * Model with its checks passed: its own name, and the parameters that differ from their defaults.
 *
 * `model`: Model to check.
 */
export function checkModel(model: ModelSpec, ...more: undefined[]): ModelObject {
  noMore(more, "checkModel takes model");
  return ask("check_model", { model });
}

/**
 * Ratio of marketing by its name, such as `roas` of `revenue` and `spend`.
 *
 * `metric`: Name of the ratio.
 *
 * `values`: Numbers that it is made of, by their names.
 */
export function metric(metric: MetricName, values: Readonly<Record<string, number>>, ...more: undefined[]): MetricValue {
  noMore(more, "metric takes metric, values");
  return ask("metric", { metric, values }, "MetricValue");
}
