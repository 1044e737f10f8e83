/** Types that functions of the room `planning` take and give. Made from docs/surface.json by `make generate`; do not edit. */
import type { Allocation, BudgetGroup, BudgetRule, Curve, CurveFit, Explore, FitOptions, Objective, Period, Spend } from "./types.js";

/** Options of a plan. */
export interface PlanOptions {
  /** Length of a period. Default "week". */
  period?: PlanPeriod;
  /** Options of the fits of the curves. Michaelis–Menten unless something else is said: few data tell an S from chance. */
  fit?: FitOptions;
  /** Least number of periods with spend that a channel must have to be planned. Default 6. */
  min_periods?: number;
  /**
   * Incrementality: the part of attributed value that was caused, as attribution gives marketing also what would have come
   * anyway. Default 1.0.
   */
  incrementality?: number;
  /** Limit of extrapolation: how many times the most that was ever spent on a channel in a period may be. Default 1.0. */
  max_extrapolation?: number;
  /** Only what lies within this counts: spend, and credits by the time of their conversion. Everything when left out. */
  within?: Period | null;
  /**
   * Budget for one period, objective, margin, groups and targets. Its channels are bounds by name; their curves are
   * replaced. Without a budget it is what was spent on the planned channels in a period on average, periods without spend
   * included, from the first spend to the last.
   */
  problem?: PlanProblem;
}

/**
 * Length of a period.
 *
 * `day`: A day.
 *
 * `week`: A week from Monday.
 *
 * `month`: A month.
 */
export type PlanPeriod = "day" | "week" | "month";

/**
 * Budget problem: channels with their response curves, and what must hold.
 *
 * Reason to pick it: bounds, locks, groups, lots and targets are data, and the answer of `allocate` comes with a proof of
 * how far from the best it can be.
 */
export interface PlanProblem {
  /** Channels to spend on: a list, or an object of channels or curves by name. */
  channels?: readonly PlanBounds[] | Readonly<Record<string, PlanBoundsByName>>;
  /** Channels that have a cap or floor together. */
  groups?: readonly BudgetGroup[];
  /** Total budget; no limit when left out. */
  budget?: number | null;
  /** Budget rule: all of it, or at most that. Default "at_most". */
  budget_rule?: BudgetRule;
  /** Objective: what to make as large or as small as possible. Default "max_response". */
  objective?: Objective;
  /** Margin: what a unit of response leaves before marketing, for profit. Default 1.0. */
  margin?: number;
  /** For `min_spend`: the response that must be reached. */
  target_response?: number | null;
  /** Response per unit of spend that must be reached over all channels. */
  target_roas?: number | null;
  /** Spend per unit of response that must not be exceeded over all channels. */
  target_cpa?: number | null;
  /** Least marginal return: no unit is spent that brings less than this. */
  target_marginal_roas?: number | null;
  /** Exploration budget: spend kept for channels of which little is known. */
  explore?: Explore | null;
  /** Tolerance: the relative optimality gap at which the search may stop. Default 1e-06. */
  rel_gap?: number;
  /** Limit of branch-and-bound nodes, after which the search must stop. Default 2000. */
  max_nodes?: number;
}

/** One thing to spend on. */
export interface PlanBounds {
  /** Its name. */
  id: string;
  /** Response curve: what spend on it brings. */
  curve?: Curve | CurveFit;
  /** Lower bound of its spend, 0 or more. Default 0.0. */
  min?: number;
  /** Upper bound of its spend; none when left out. */
  max?: number | null;
  /** Fixed spend, whatever else happens. */
  locked?: number | null;
  /** Spend is a whole number of these. */
  lot?: number | null;
  /** Nothing is spent on it, or at least this. */
  min_if_active?: number | null;
  /** Spend on it now. */
  current?: number | null;
  /** Limit of change relative to `current`: 0.3 for 30 % less or more. */
  max_change?: number | null;
  /** The most that was ever spent on it: beyond that the curve is a guess. */
  observed_max?: number | null;
  /** Limit of extrapolation: how many times `observed_max` may be spent. */
  max_extrapolation?: number | null;
  /** Number of observations that its curve was fitted to; 0 when left out. */
  observations?: number | null;
  /** Weight of a unit of its response. Default 1.0. */
  weight?: number;
  /** The group it belongs to. */
  group?: string | null;
}

/** `PlanBounds` that stands by its name. */
export interface PlanBoundsByName {
  /** Response curve: what spend on it brings. */
  curve?: Curve | CurveFit;
  /** Lower bound of its spend, 0 or more. Default 0.0. */
  min?: number;
  /** Upper bound of its spend; none when left out. */
  max?: number | null;
  /** Fixed spend, whatever else happens. */
  locked?: number | null;
  /** Spend is a whole number of these. */
  lot?: number | null;
  /** Nothing is spent on it, or at least this. */
  min_if_active?: number | null;
  /** Spend on it now. */
  current?: number | null;
  /** Limit of change relative to `current`: 0.3 for 30 % less or more. */
  max_change?: number | null;
  /** The most that was ever spent on it: beyond that the curve is a guess. */
  observed_max?: number | null;
  /** Limit of extrapolation: how many times `observed_max` may be spent. */
  max_extrapolation?: number | null;
  /** Number of observations that its curve was fitted to; 0 when left out. */
  observations?: number | null;
  /** Weight of a unit of its response. Default 1.0. */
  weight?: number;
  /** The group it belongs to. */
  group?: string | null;
}

/** A plan with every step that led to it. */
export interface BudgetPlan {
  /** Observations of each channel: what it earned in each period beside what it cost. */
  observations: PlannedChannel[];
  /** The problem that was solved. */
  problem: FullBudgetProblem;
  /** The best budget of one period. */
  allocation: Allocation;
  /** Channels that are not in the plan, and why. */
  left_out: LeftOut[];
  /** Warnings: what to know before using it. */
  warnings: string[];
}

/** A channel in a plan. */
export interface PlannedChannel {
  /** Its name. */
  channel: string;
  /** The periods in which it had spend. */
  periods: string[];
  /** Its spend in each. */
  spend: number[];
  /** Value that it earned in each, times the incrementality. */
  value: number[];
  /** The curve through these. */
  fit: CurveFit;
}

/**
 * Budget problem: channels with their response curves, and what must hold.
 *
 * Reason to pick it: bounds, locks, groups, lots and targets are data, and the answer of `allocate` comes with a proof of
 * how far from the best it can be.
 */
export interface FullBudgetProblem {
  /** Channels to spend on: a list, or an object of channels or curves by name. */
  channels: FullBudgetChannel[];
  /** Channels that have a cap or floor together. */
  groups: FullBudgetGroup[];
  /** Total budget; no limit when left out. */
  budget: number | null;
  /** Budget rule: all of it, or at most that. Default "at_most". */
  budget_rule: BudgetRule;
  /** Objective: what to make as large or as small as possible. Default "max_response". */
  objective: Objective;
  /** Margin: what a unit of response leaves before marketing, for profit. Default 1.0. */
  margin: number;
  /** For `min_spend`: the response that must be reached. */
  target_response: number | null;
  /** Response per unit of spend that must be reached over all channels. */
  target_roas: number | null;
  /** Spend per unit of response that must not be exceeded over all channels. */
  target_cpa: number | null;
  /** Least marginal return: no unit is spent that brings less than this. */
  target_marginal_roas: number | null;
  /** Exploration budget: spend kept for channels of which little is known. */
  explore: Explore | null;
  /** Tolerance: the relative optimality gap at which the search may stop. Default 1e-06. */
  rel_gap: number;
  /** Limit of branch-and-bound nodes, after which the search must stop. Default 2000. */
  max_nodes: number;
}

/** One thing to spend on. */
export interface FullBudgetChannel {
  /** Its name. */
  id: string;
  /** Response curve: what spend on it brings. */
  curve: Curve;
  /** Lower bound of its spend, 0 or more. Default 0.0. */
  min: number;
  /** Upper bound of its spend; none when left out. */
  max: number | null;
  /** Fixed spend, whatever else happens. */
  locked: number | null;
  /** Spend is a whole number of these. */
  lot: number | null;
  /** Nothing is spent on it, or at least this. */
  min_if_active: number | null;
  /** Spend on it now. */
  current: number | null;
  /** Limit of change relative to `current`: 0.3 for 30 % less or more. */
  max_change: number | null;
  /** The most that was ever spent on it: beyond that the curve is a guess. */
  observed_max: number | null;
  /** Limit of extrapolation: how many times `observed_max` may be spent. */
  max_extrapolation: number | null;
  /** Number of observations that its curve was fitted to; 0 when left out. */
  observations: number | null;
  /** Weight of a unit of its response. Default 1.0. */
  weight: number;
  /** The group it belongs to. */
  group: string | null;
}

/** Channels, or groups of them, that have a cap or floor together. */
export interface FullBudgetGroup {
  /** Its name. */
  id: string;
  /** The group it belongs to. */
  parent: string | null;
  /** Lower bound of its spend, 0 or more. Default 0.0. */
  min: number;
  /** Upper bound of its spend; none when left out. */
  max: number | null;
}

/** A channel that is not in a plan. */
export interface LeftOut {
  /** Its name. */
  channel: string;
  /** Reason in words. */
  reason: string;
}

/** Arguments of `plan`. */
export interface PlanArguments {
  /** Cost of each channel in each period. */
  spend: readonly Spend[];
  /** Length of periods, curves and bounds. */
  options?: PlanOptions;
}
