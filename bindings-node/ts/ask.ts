/** Questions to the core: what may be given, and the JSON that it takes. */
import { call } from "./errors.js";
import { isArrayLike, isFields } from "./kinds.js";
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
