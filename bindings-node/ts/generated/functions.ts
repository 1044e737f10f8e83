/** Functions of the library. Made from docs/surface.json by `make generate`; do not edit. */
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
  MetricValue,
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
export function curveValues(curve: Curve, spends?: ArrayLike<number>, marginals?: ArrayLike<number>): CurveValues {
  return ask("curve_values", { curve, spends: list(spends), marginals: list(marginals) });
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
export function adstockValues(adstock: Adstock, spend?: ArrayLike<number>, carryIn?: number): AdstockValues {
  return ask("adstock_values", { adstock, spend: list(spend), carry_in: carryIn });
}

/** Curve that fits observations best, with how well it does and what to doubt. */
export function fitCurve(given: FitCurveArguments): CurveFit {
  return ask("fit_curve", { ...given, spend: list(given.spend), response: list(given.response), weight: list(given.weight) });
}

/** Fitted curve with replicates of it, and intervals of its parameters. */
export function bootstrapCurve(given: BootstrapCurveArguments): CurveDraws {
  return ask("bootstrap_curve", { ...given, spend: list(given.spend), response: list(given.response), weight: list(given.weight) });
}

/** Best plan for a budget, with the proof of how far from the best it can be. */
export function allocate(problem: BudgetProblem): Allocation {
  return ask("allocate", problem);
}

/** Best plan when curves are uncertain: for each channel a list of curves, one for each draw. */
export function allocateDraws(problem: UncertainProblem): UncertainAllocation {
  return ask("allocate_draws", problem);
}

/**
 * Best plans for several budgets: what more money would bring, or less would cost.
 *
 * `problem`: Channels with their curves, and what must hold.
 *
 * `budgets`: Budgets to plan for, each of 0 or more.
 */
export function efficientFrontier(problem: BudgetProblem, budgets: ArrayLike<number>): FrontierPoint[] {
  return ask("efficient_frontier", { problem, budgets: list(budgets) });
}

/**
 * Response of a plan of one's own under the curves of a problem, and the bounds that it breaks.
 *
 * `problem`: Channels with their curves, and what must hold.
 *
 * `spends`: Spend of each channel, in the order of the problem.
 */
export function evaluatePlan(problem: BudgetProblem, spends: ArrayLike<number>): PlanOutcome {
  return ask("evaluate_plan", { problem, spends: list(spends) });
}

/**
 * Budget shared in proportion to returns: the simple rule, for comparison.
 *
 * `total`: Budget to share, of 0 or more.
 *
 * `returns`: Return of each channel, of 0 or more.
 */
export function proportional(total: number, returns: ArrayLike<number>): number[] {
  return ask("proportional", { total, returns: list(returns) });
}

/** Best spends over channels and periods, when spend goes on working after its period. */
export function planFlight(problem: FlightProblem): FlightPlan {
  return ask("plan_flight", problem);
}

/**
 * Ratio of marketing by its name, such as `roas` of `revenue` and `spend`.
 *
 * `metric`: Name of the ratio.
 *
 * `values`: Numbers that it is made of, by their names.
 */
export function metric(metric: string, values: Readonly<Record<string, number>>): MetricValue {
  return ask("metric", { metric, values });
}
