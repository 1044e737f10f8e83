/** Functions of partner_analytics. Made from docs/surface.json by `make generate`; do not edit. */
import { noMore } from "../arguments.js";
import { ask } from "../ask.js";
import type { Watched } from "../watching.js";
import type { PartnerAnalytics, PartnerAnalyticsArguments } from "./types.js";

/**
 * Partner analytics: deals sourced, influenced and won, win rates with intervals, amounts, trend, splits, overlap and
 * concentration.
 */
export async function partnerAnalytics(given: PartnerAnalyticsArguments, watched: Watched = {}, ...more: undefined[]): Promise<PartnerAnalytics> {
  const hint = "partnerAnalytics takes one object, and then { signal, progress }";
  noMore(more, hint);
  return ask("partner_analytics", given, watched, hint, "PartnerAnalytics");
}
