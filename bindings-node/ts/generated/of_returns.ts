/** Functions of returns. Made from docs/surface.json by `make generate`; do not edit. */
import { noMore } from "../arguments.js";
import { ask } from "../ask.js";
import type { Watched } from "../watching.js";
import type { MetricName, MetricValue } from "./types.js";

/**
 * Ratio of marketing by its name, such as `roas` of `revenue` and `spend`.
 *
 * `metric`: Name of the ratio.
 *
 * `values`: Numbers that it is made of, by their names.
 */
export async function metric(metric: MetricName, values: Readonly<Record<string, number>>, watched: Watched = {}, ...more: undefined[]): Promise<MetricValue> {
  const hint = "metric takes metric, values, and then { signal, progress }";
  noMore(more, hint);
  return ask("metric", { metric, values }, watched, hint, "MetricValue");
}
