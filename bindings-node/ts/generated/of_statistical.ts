/** Functions of statistical. Made from docs/surface.json by `make generate`; do not edit. */
import { noMore } from "../arguments.js";
import { ask } from "../ask.js";
import type { Watched } from "../watching.js";
import type { FullTimingCounts, TimingCounts } from "./types.js";

/**
 * Timing summary of all journeys of several summaries.
 *
 * `summaries`: Summaries of the same resolution, strata and milestones, in any order.
 */
export async function mergeTimingSummaries(summaries: readonly TimingCounts[], watched: Watched = {}, ...more: undefined[]): Promise<FullTimingCounts> {
  const hint = "mergeTimingSummaries takes summaries, and then { signal, progress }";
  noMore(more, hint);
  return ask("merge_timing_summaries", { summaries }, watched, hint);
}
