/** Functions of simulate. Made from docs/surface.json by `make generate`; do not edit. */
import { noMore } from "../arguments.js";
import { ask } from "../ask.js";
import type { Watched } from "../watching.js";
import type { LogOptions, SimulatedActivitiesOptions, SimulatedActivityRows, SimulatedDealTables, SimulatedDealsOptions, SimulatedLog } from "./types.js";

/**
 * Log of touches and conversions that look like a tracker's, in columns; the same for the same options everywhere.
 *
 * Search, social and display tend to open journeys, email and direct to close them. Conversions are chance alone: there is
 * no effect of any channel to be found.
 *
 * `options`: Size of the log, and its seed.
 */
export async function simulateLog(options?: LogOptions, watched: Watched = {}, ...more: undefined[]): Promise<SimulatedLog> {
  const hint = "simulateLog takes options, and then { signal, progress }";
  noMore(more, hint);
  return ask("simulate_log", { options }, watched, hint);
}

/**
 * Simulated deals: touches and the tables of a CRM, in columns; the same for the same options everywhere.
 *
 * Sales cycles are log-normal by the size of deals. How long a deal takes and how it ends is chance alone: there is no
 * effect of any touch to be found.
 *
 * `options`: Numbers, period and chances of the deals, and their seed.
 */
export async function simulateDeals(options?: SimulatedDealsOptions, watched: Watched = {}, ...more: undefined[]): Promise<SimulatedDealTables> {
  const hint = "simulateDeals takes options, and then { signal, progress }";
  noMore(more, hint);
  return ask("simulate_deals", { options }, watched, hint);
}

/** Demo of deals: forty accounts over two years, in columns; always the same. */
export async function dealsDemo(watched: Watched = {}, ...more: undefined[]): Promise<SimulatedDealTables> {
  const hint = "dealsDemo takes nothing but { signal, progress }";
  noMore(more, hint);
  return ask("deals_demo", {}, watched, hint);
}

/**
 * Simulated activities whose deals are known: rows for inference, and the truth to judge it by.
 *
 * Accounts have several deals, some at the same time; names are misspelt, people not named, and some activities belong to
 * no deal.
 *
 * `options`: The deals, and what their activities leave out.
 */
export async function simulateActivities(options?: SimulatedActivitiesOptions, watched: Watched = {}, ...more: undefined[]): Promise<SimulatedActivityRows> {
  const hint = "simulateActivities takes options, and then { signal, progress }";
  noMore(more, hint);
  return ask("simulate_activities", { options }, watched, hint);
}
