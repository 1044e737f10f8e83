/** Exact multi-touch attribution: which touches earned this revenue, how much each, and why. */
export { type CodedColumn, type CreditLineColumns, CreditLines } from "./credit-lines.js";
export { Credits, CreditTable } from "./credits.js";
export { bootstrapCurve, curveValues, fitCurve } from "./economics.js";
export type { Observations, Spend, SpendInput } from "./economics-types.js";
export { AttributionError, type Problem } from "./errors.js";
export * from "./generated/functions.js";
export type * from "./generated/types.js";
export type { MetricValue as Metric } from "./generated/types.js";
export { FittedModel, PathSummary, type SummaryRow, type Watched } from "./learning.js";
export { attribute, catalog, demo, type JourneyInput, Journeys } from "./journeys.js";
export type { JourneyAt } from "./journeys-native.js";
export type { Member, ModelName, ModelSpec } from "./models.js";
export type { ArrowTable, Column, Table } from "./tables.js";
export type {
  Basis,
  Bootstrap,
  BootstrapOptions,
  BootstrappedChannel,
  BuildReport,
  ChannelDetails,
  ChannelEffect,
  ComparedCell,
  ComparedChannel,
  Comparison,
  Consensus,
  ConsensusThresholds,
  Conservation,
  Conversion,
  CreditLine,
  CreditRow,
  Dimension,
  Explanation,
  FittedDetails,
  Interval,
  JourneyRules,
  ModelInfo,
  ModelPair,
  Note,
  Numbers,
  PathCount,
  RefundReport,
  Time,
  Touchpoint,
  Transition,
  Unattributed,
} from "./types.js";
