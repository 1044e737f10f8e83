/** Journeys, models, credits and comparison: the names that every package has. */
export type { CodedColumn, CreditLineColumns } from "./credit-columns.js";
export { CreditLines } from "./credit-lines.js";
export { CreditTable } from "./credit-table.js";
export { Credits } from "./credits.js";
export { AttributionError, type Problem } from "./errors.js";
export * from "./generated/functions.js";
export type * from "./generated/types.js";
export type { EnsembleMember as Member } from "./generated/types.js";
export { FittedModel, PathSummary, type SummaryRow } from "./learning.js";
export { attribute, catalog, type JourneyInput, Journeys } from "./journeys.js";
export type { JourneyAt } from "./journeys-native.js";
export type { Reading } from "./reading.js";
export { toHtml } from "./show.js";
export type { ArrowTable, Column, Table } from "./tables.js";
export type { Conversion, CreditRow, JourneyEvent, Names, Numbers, Spend, Time, Touchpoint } from "./types.js";
export type { Watched } from "./watching.js";
