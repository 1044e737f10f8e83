/** Questions to the core. */
import { native } from "./native.js";
import { withTable } from "./show.js";
import { type Watched, whileWatched } from "./watching.js";
import { toJson } from "./wire.js";

/** The answer of a function by its name; of some kinds it prints as a table. */
export async function ask<T>(name: string, given: unknown, watched: Watched, hint: string, kind?: string): Promise<T> {
  // Read at once: what becomes of the arguments later changes nothing.
  const asked = toJson(given);
  const answer = JSON.parse(await whileWatched(watched, hint, (watch) => native.ask(name, asked, watch))) as T;
  return kind === undefined ? answer : (withTable(kind, answer as object) as T);
}
