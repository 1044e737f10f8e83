/** Exact multi-touch attribution: which touches earned this revenue, how much each, and why. */
export { Credits, CreditTable } from "./credits.js";
export { AttributionError, type Problem } from "./errors.js";
export { attribute, catalog, demo, type JourneyInput, Journeys } from "./journeys.js";
export type { Member, ModelName, ModelSpec } from "./models.js";
export type { ArrowTable, Column, Table } from "./tables.js";
export type {
  BuildReport,
  Conservation,
  Conversion,
  CreditLine,
  CreditRow,
  Dimension,
  Explanation,
  JourneyRules,
  ModelInfo,
  PathCount,
  Time,
  Touchpoint,
  Unattributed,
} from "./types.js";
