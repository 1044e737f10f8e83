/** Exact multi-touch attribution: which touches earned this revenue, how much each, and why. */
export type { CodedColumn, CreditLineColumns } from "./credit-columns.js";
export { CreditLines } from "./credit-lines.js";
export { CreditTable } from "./credit-table.js";
export { Credits } from "./credits.js";
export { demo } from "./demo.js";
export { bootstrapCurve, curveValues, fitCurve } from "./economics.js";
export type { Observations, Spend, SpendInput } from "./economics-types.js";
export { AttributionError, type Problem } from "./errors.js";
export * from "./generated/functions.js";
export type * from "./generated/types.js";
export type { EnsembleMember as Member, MetricValue as Metric } from "./generated/types.js";
export { FittedModel, PathSummary, type SummaryRow } from "./learning.js";
export { attribute, catalog, type JourneyInput, Journeys } from "./journeys.js";
export type { JourneyAt } from "./journeys-native.js";
export type { Reading } from "./reading.js";
export { toHtml } from "./show.js";
export type { ArrowTable, Column, Table } from "./tables.js";
export type {
  Conservation,
  Conversion,
  CreditLine,
  CreditRow,
  Dimension,
  JourneyRules,
  ModelInfo,
  Names,
  Numbers,
  PathCount,
  Time,
  Touchpoint,
} from "./types.js";
export type { Watched } from "./watching.js";
