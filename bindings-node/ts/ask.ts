/** Questions to the core: what may be given, and the JSON that it takes. */
import type { BudgetProblem, UncertainProblem } from "./generated/types.js";
import { call, wrongOption } from "./errors.js";
import { describe, isArrayLike, isFields } from "./kinds.js";
import { native } from "./native.js";
import { toJson } from "./wire.js";

/** The answer of a function by its name. */
export function ask<T>(name: string, given: unknown): T {
  return JSON.parse(call(() => native.ask(name, toJson(given)))) as T;
}

/** Array-likes as lists, and nothing as left out; what is no list goes to the core as it is, which says so. */
export function list(values: unknown): unknown {
  return isFields(values) && isArrayLike(values) ? Array.from(values) : (values ?? undefined);
}

/** The problem with its channels as a list. */
export function listed(problem: BudgetProblem): unknown {
  if (!isFields(problem) || !isFields(problem.channels)) return problem;
  const channels = Object.entries(problem.channels).map(([id, channel]) => {
    if (!isFields(channel)) throw wrongOption(`channels.${id}`, "a curve, or an object with a curve", describe(channel));
    return "family" in channel ? { id, curve: channel } : { id, ...channel };
  });
  return { ...problem, channels };
}

/** The same for a problem within another. */
export function listedWithin(problem: UncertainProblem): unknown {
  return isFields(problem) ? { ...problem, problem: listed(problem.problem as BudgetProblem) } : problem;
}
