/** Functions of budget. Made from docs/surface.json by `make generate`; do not edit. */
import { noMore } from "../arguments.js";
import { ask } from "../ask.js";
import type { Watched } from "../watching.js";
import type { Allocation, BudgetProblem, FlightPlan, FlightProblem, FrontierPoint, Numbers, PlanOutcome, UncertainAllocation, UncertainProblem } from "./types.js";

/** Best plan for a budget, with the proof of how far from the best it can be. */
export async function allocate(problem: BudgetProblem, watched: Watched = {}, ...more: undefined[]): Promise<Allocation> {
  const hint = "allocate takes one object, and then { signal, progress }";
  noMore(more, hint);
  return ask("allocate", problem, watched, hint, "Allocation");
}

/** Best plan when curves are uncertain: for each channel a list of curves, one for each draw. */
export async function allocateDraws(problem: UncertainProblem, watched: Watched = {}, ...more: undefined[]): Promise<UncertainAllocation> {
  const hint = "allocateDraws takes one object, and then { signal, progress }";
  noMore(more, hint);
  return ask("allocate_draws", problem, watched, hint, "UncertainAllocation");
}

/**
 * Best plans for several budgets: what more money would bring, or less would cost.
 *
 * `problem`: Channels with their curves, and what must hold.
 *
 * `budgets`: Budgets to plan for, each of 0 or more.
 */
export async function efficientFrontier(problem: BudgetProblem, budgets: Numbers, watched: Watched = {}, ...more: undefined[]): Promise<FrontierPoint[]> {
  const hint = "efficientFrontier takes problem, budgets, and then { signal, progress }";
  noMore(more, hint);
  return ask("efficient_frontier", { problem, budgets }, watched, hint, "[FrontierPoint]");
}

/**
 * Response of a plan of one's own under the curves of a problem, and the bounds that it breaks.
 *
 * `problem`: Channels with their curves, and what must hold.
 *
 * `spends`: Spend of each channel, in the order of the problem.
 */
export async function evaluatePlan(problem: BudgetProblem, spends: Numbers, watched: Watched = {}, ...more: undefined[]): Promise<PlanOutcome> {
  const hint = "evaluatePlan takes problem, spends, and then { signal, progress }";
  noMore(more, hint);
  return ask("evaluate_plan", { problem, spends }, watched, hint, "PlanOutcome");
}

/**
 * Budget shared in proportion to returns: the simple rule, for comparison.
 *
 * `total`: Budget to share, of 0 or more.
 *
 * `returns`: Return of each channel, of 0 or more.
 */
export async function proportional(total: number, returns: Numbers, watched: Watched = {}, ...more: undefined[]): Promise<number[]> {
  const hint = "proportional takes total, returns, and then { signal, progress }";
  noMore(more, hint);
  return ask("proportional", { total, returns }, watched, hint);
}

/** Best spends over channels and periods, when spend goes on working after its period. */
export async function planFlight(problem: FlightProblem, watched: Watched = {}, ...more: undefined[]): Promise<FlightPlan> {
  const hint = "planFlight takes one object, and then { signal, progress }";
  noMore(more, hint);
  return ask("plan_flight", problem, watched, hint, "FlightPlan");
}
