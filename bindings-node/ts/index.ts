/** Exact multi-touch attribution: which touches earned this revenue, how much each, and why. */
export * from "./attribution.js";
export { Ledger } from "./ledger.js";
export type { DealInput, DealTables } from "./deal-journeys.js";
// Over those of the same names that are made: by their groups of arguments, and with answers that go on.
export { dealsDemo, demo, type InventedDeals, simulateDeals, simulateLog } from "./demo.js";
export { bootstrapCurve, curveValues, fitCurve } from "./economics.js";
export type { Observations, SpendInput } from "./economics-types.js";
export type { MetricValue as Metric } from "./generated/types.js";
export type { CrmRow } from "./types.js";
