/** Exact multi-touch attribution: which touches earned this revenue, how much each, and why. */
export { Credits, CreditTable } from "./credits.js";
export { AttributionError, type Problem } from "./errors.js";
export { FittedModel, PathSummary, type Watched } from "./learning.js";
export { attribute, catalog, demo, type JourneyInput, Journeys } from "./journeys.js";
export type { Member, ModelName, ModelSpec } from "./models.js";
export type { ArrowTable, Column, Table } from "./tables.js";
export type {
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
  PathCount,
  Time,
  Touchpoint,
  Transition,
  Unattributed,
} from "./types.js";
