/** What marketing was worth, and where the next unit of money should go: returns, response curves and budgets. */
import type {
  Adstock,
  AdstockValues,
  Allocation,
  BudgetProblem,
  Curve,
  CurveBootstrapOptions,
  CurveDraws,
  CurveFit,
  CurveValues,
  FitOptions,
  FlightPlan,
  FlightProblem,
  FrontierPoint,
  Metric,
  Observations,
  PlanOutcome,
  UncertainAllocation,
  UncertainProblem,
} from "./economics-types.js";
import { call, wrongOption } from "./errors.js";
import { describe, isArrayLike, isFields } from "./kinds.js";
import { native } from "./native.js";
import { toJson } from "./wire.js";

function ask<T>(name: string, given: unknown): T {
  return JSON.parse(call(() => native.economics(name, toJson(given)))) as T;
}

/** Array-likes as lists, and nothing as left out; what is no list goes to the core as it is, which says so. */
function list(values: unknown): unknown {
  return isFields(values) && isArrayLike(values) ? Array.from(values) : (values ?? undefined);
}

function observed(observations: Observations): Record<string, unknown> {
  if (!isFields(observations)) throw wrongOption("", "an object with spend and response", describe(observations));
  const { spend, response, weight, ...others } = observations as Observations;
  return { ...others, spend: list(spend), response: list(response), weight: list(weight) };
}

/** The problem with its channels as a list. */
function listed(problem: BudgetProblem): unknown {
  if (!isFields(problem) || !isFields(problem.channels)) return problem;
  const channels = Object.entries(problem.channels).map(([id, channel]) => {
    if (!isFields(channel)) throw wrongOption(`channels.${id}`, "a curve, or an object with a curve", describe(channel));
    return "family" in channel ? { id, curve: channel } : { id, ...channel };
  });
  return { ...problem, channels };
}

/** The best plan for a budget, with the proof of how far from the best it can be. */
export function allocate(problem: BudgetProblem): Allocation {
  return ask("allocate", listed(problem));
}

/** The best plan when curves are draws: for each channel a list of curves. */
export function allocateDraws(problem: UncertainProblem): UncertainAllocation {
  return ask("allocate_draws", isFields(problem) ? { ...problem, problem: listed(problem.problem as BudgetProblem) } : problem);
}

/** The best plans for several budgets: what more money would bring, or less would cost. */
export function efficientFrontier(problem: BudgetProblem, budgets: ArrayLike<number>): FrontierPoint[] {
  return ask("efficient_frontier", { problem: listed(problem), budgets: list(budgets) });
}

/** What a plan brings under the curves of a problem, whether or not it keeps its bounds. */
export function evaluatePlan(problem: BudgetProblem, spends: ArrayLike<number>): PlanOutcome {
  return ask("evaluate_plan", { problem: listed(problem), spends: list(spends) });
}

/** A budget shared in proportion to returns: the simple rule, for comparison. */
export function proportional(total: number, returns: ArrayLike<number>): number[] {
  return ask("proportional", { total, returns: list(returns) });
}

/** The best spends over channels and periods, when spend goes on working. */
export function planFlight(problem: FlightProblem): FlightPlan {
  return ask("plan_flight", problem);
}

/** What a curve says of spends, and which spends have given slopes. */
export function curveValues(curve: Curve, at: { spends?: ArrayLike<number>; marginals?: ArrayLike<number> } = {}): CurveValues {
  if (!isFields(at)) throw wrongOption("", "an object with spends or marginals", describe(at));
  return ask("curve", { ...at, curve, spends: list(at.spends), marginals: list(at.marginals) });
}

/** What spend is worth with what earlier periods left. */
export function adstockValues(adstock: Adstock, spend?: ArrayLike<number>, carryIn?: number): AdstockValues {
  return ask("adstock", { adstock, spend: list(spend), carry_in: carryIn });
}

/** The curve that fits observations best. */
export function fitCurve(observations: Observations, options: FitOptions = {}): CurveFit {
  return ask("fit_curve", { ...observed(observations), options });
}

/** A fitted curve with replicates of it, and intervals of its parameters. */
export function bootstrapCurve(
  observations: Observations,
  options: FitOptions = {},
  bootstrap: CurveBootstrapOptions = {},
): CurveDraws {
  return ask("bootstrap_curve", { ...observed(observations), options, bootstrap });
}

/** A ratio of marketing by its name: `metric("roas", { revenue: 12, spend: 3 }).value`. */
export function metric(name: string, values: Record<string, number>): Metric {
  return ask("metric", { metric: name, values });
}
