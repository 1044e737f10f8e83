/** Invented data: the demo, and logs of any size. */
import { noMore } from "./arguments.js";
import * as functions from "./generated/functions.js";
import type { LogOptions, SimulatedDealsOptions, SimulatedDealTables, SimulatedLog } from "./generated/types.js";
import { native } from "./native.js";
import type { Conversion, Spend, Touchpoint } from "./types.js";
import type { Watched } from "./watching.js";

/** Five invented journeys over seven channels, worth 879.95, and what the channels cost. */
export function demo(): { touchpoints: Touchpoint[]; conversions: Conversion[]; spend: Spend[] } {
  return JSON.parse(native.demo()) as ReturnType<typeof demo>;
}

/** Type with the same fields that is known to have no others, as tables by column are. */
type Columns<T> = { [column in keyof T]: T[column] };

/**
 * A log of touches and conversions that look like a tracker's, in columns that journeys are built from; the same for the
 * same options in every language: `await Journeys.from(await simulateLog({ journeys: 1000, seed: 7 }))`. Conversions are
 * chance alone: there is no effect of any channel to be found.
 */
export async function simulateLog(
  options: LogOptions = {},
  watched: Watched = {},
  ...more: undefined[]
): Promise<{ touchpoints: Columns<SimulatedLog["touchpoints"]>; conversions: Columns<SimulatedLog["conversions"]> }> {
  noMore(more, "simulateLog({ journeys, seed }, { signal, progress })");
  return functions.simulateLog(options, watched);
}

/** Tables of invented deals, in columns that journeys are built from. */
export type InventedDeals = { [table in keyof SimulatedDealTables]: Columns<SimulatedDealTables[table]> };

/**
 * Deals, touches and committees of any size, in columns that journeys are built from; the same for the same options in every
 * language: `const { touchpoints, as_of, ...records } = await simulateDeals({ seed: 7 })`, and then
 * `await Journeys.fromDeals(touchpoints, records, { as_of })`. How a deal ends is chance alone: there is no effect of any
 * touch to be found.
 */
export async function simulateDeals(
  options: SimulatedDealsOptions = {},
  watched: Watched = {},
  ...more: undefined[]
): Promise<InventedDeals> {
  noMore(more, "simulateDeals({ seed }, { signal, progress })");
  return functions.simulateDeals(options, watched);
}

/** Demo of deals: forty accounts over two years, in columns; always the same. */
export async function dealsDemo(watched: Watched = {}, ...more: undefined[]): Promise<InventedDeals> {
  noMore(more, "dealsDemo({ signal, progress })");
  return functions.dealsDemo(watched);
}
