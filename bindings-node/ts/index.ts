/** Exact multi-touch attribution: which touches earned this revenue, how much each, and why. */
export * from "./attribution.js";
export { demo } from "./demo.js";
// By their groups of arguments, over those of the same names that are made.
export { bootstrapCurve, curveValues, fitCurve } from "./economics.js";
export type { Observations, Spend, SpendInput } from "./economics-types.js";
export type { MetricValue as Metric } from "./generated/types.js";
