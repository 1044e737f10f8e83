/** Types that functions of the room `budget` take and give. Made from docs/surface.json by `make generate`; do not edit. */
import type { Curve, CurveFit, Numbers } from "./types.js";

/** One thing to spend on. */
export interface BudgetChannel {
  /** Its name. */
  id: string;
  /** Response curve: what spend on it brings. */
  curve: Curve | CurveFit;
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

/** `BudgetChannel` that stands by its name. */
export interface BudgetChannelByName {
  /** Response curve: what spend on it brings. */
  curve: Curve | CurveFit;
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

/** Channels, or groups of them, that have a cap or floor together. */
export interface BudgetGroup {
  /** Its name. */
  id: string;
  /** The group it belongs to. */
  parent?: string | null;
  /** Lower bound of its spend, 0 or more. Default 0.0. */
  min?: number;
  /** Upper bound of its spend; none when left out. */
  max?: number | null;
}

/**
 * Budget rule: all of it to the last cent, or at most that.
 *
 * `at_most`: No more than that is spent, and less when more would bring nothing.
 *
 * `exactly`: All of it is spent.
 */
export type BudgetRule = "at_most" | "exactly";

/**
 * Objective of a budget: what to make as large or as small as possible.
 *
 * `max_response`: The response.
 *
 * `max_profit`: `margin · response − spend`.
 *
 * `max_roas`: Response per unit of spend, with what must be spent at least.
 *
 * `min_spend`: The spend, for a response that must be reached.
 */
export type Objective = "max_response" | "max_profit" | "max_roas" | "min_spend";

/**
 * A part of the budget kept for channels of which little is known: each of them gets at least `share · budget / channels`,
 * or as much as its own maximum or lock allows.
 */
export interface Explore {
  /** Share of the budget that all channels together would get, were all of them such. */
  share: number;
  /** A channel with fewer `observations` than this is one of them. */
  min_observations: number;
}

/**
 * Budget problem: channels with their response curves, and what must hold.
 *
 * Reason to pick it: bounds, locks, groups, lots and targets are data, and the answer of `allocate` comes with a proof of
 * how far from the best it can be.
 */
export interface BudgetProblem {
  /** Channels to spend on: a list, or an object of channels or curves by name. */
  channels?: readonly BudgetChannel[] | Readonly<Record<string, Curve | CurveFit | BudgetChannelByName>>;
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

/**
 * Utility of an uncertain response: what is made as large as possible.
 *
 * `mean`: The mean response.
 *
 * `entropic`: The sum over channels of `−ln(mean of e^(−aversion · response)) / aversion`: less, the less sure a channel
 * is.
 *
 * `cvar`: The mean response over the worst draws, `tail` of them: conditional value at risk, or expected shortfall. It is
 * searched for under several weights of the draws; each of these searches counts as at least eight nodes.
 */
export type Utility = "mean" | "entropic" | "cvar";

/** A problem whose curves are uncertain. */
export interface UncertainProblem {
  /** Problem without uncertainty. The curves of its channels are those of the best estimate. */
  problem: BudgetProblem;
  /** For each channel as many curves as for the others: the first ones belong together, the second ones, and so on. */
  draws: readonly (readonly Curve[])[];
  /** Utility: what is made as large as possible. Default "mean". */
  utility?: Utility;
  /** For `entropic`: how much a unit of response for sure is preferred to one on average, per unit of response. */
  aversion?: number | null;
  /**
   * Tail of the conditional value at risk (CVaR): the share of worst draws whose mean is reported, and made as large as
   * possible for `cvar`. Default 0.5.
   */
  tail?: number;
  /**
   * Switch for the best plan of each draw: for its mean, what knowing the curves would be worth, and which channels should
   * grow. Default true.
   */
  by_draw?: boolean;
}

/** A channel whose spend goes on working: `a_t = x_t + theta · a_(t−1)`, and period t brings `weight_t · f(a_t)`. */
export interface FlightChannel {
  /** Its name. */
  id: string;
  /** Response curve of adstock in a period; concave. */
  curve: Curve | CurveFit;
  /** Retention rate of adstock from period to period, from 0 to below 1. Default 0.0. */
  theta?: number;
  /** Weight of a unit of response in each period: season, price and discount. 1 when left out. */
  weights?: Numbers;
  /** Adstock of the period before the first. Default 0.0. */
  initial_adstock?: number;
  /**
   * Periods after the last in which its effect still counts, with the last weight. Without them the best plan stops
   * spending early. Default 0.
   */
  tail_periods?: number;
}

/** `FlightChannel` that stands by its name. */
export interface FlightChannelByName {
  /** Response curve of adstock in a period; concave. */
  curve: Curve | CurveFit;
  /** Retention rate of adstock from period to period, from 0 to below 1. Default 0.0. */
  theta?: number;
  /** Weight of a unit of response in each period: season, price and discount. 1 when left out. */
  weights?: Numbers;
  /** Adstock of the period before the first. Default 0.0. */
  initial_adstock?: number;
  /**
   * Periods after the last in which its effect still counts, with the last weight. Without them the best plan stops
   * spending early. Default 0.
   */
  tail_periods?: number;
}

/** Flight problem: spends by channel and period under one budget, with carry-over. */
export interface FlightProblem {
  /** Budget over all periods and channels. */
  budget: number;
  /** Number of periods. */
  periods: number;
  /** Channels to spend on: a list, or an object of channels or curves by name. */
  channels: readonly FlightChannel[] | Readonly<Record<string, Curve | CurveFit | FlightChannelByName>>;
}

/** Budget allocation: the spend of each channel, the response to it, and how far from the best it can be. */
export interface Allocation {
  /** Proof status: optimal when the gap is as small as was asked for. */
  status: AllocationStatus;
  /** Total spend. */
  spend: number;
  /** Response to it. */
  response: number;
  /** `margin · response − spend`. */
  profit: number;
  /** Response per unit of spend; none without spend. */
  roas: number | null;
  /** Value of the objective: response, profit, return, or spend. */
  objective_value: number;
  /** No plan reaches more than this; for `min_spend`, none spends less. */
  bound: number;
  /** Optimality gap: the distance of value and bound, relative to the value. */
  gap: number;
  /**
   * Lagrange multiplier of the budget, in terms of the objective: the right derivative of what it reaches with respect to
   * the budget, at this plan. 0 where the budget does not bind. Without a budget: what a unit more than the plan spends
   * would bring.
   */
  shadow_price: number | null;
  /** Reason for a missing shadow price. */
  shadow_price_reason: NoPrice | null;
  /** Reason for a missing division of the next unit of budget. */
  next_unit_reason: NoPrice | null;
  /** Number of branch-and-bound nodes: parts of the problem that were looked at. */
  nodes: number;
  /** The channels, in the order of the problem. */
  channels: AllocatedChannel[];
  /** The groups, in the order of the problem. */
  groups: AllocatedGroup[];
}

/**
 * Proof status of a plan.
 *
 * `optimal`: The gap is as small as was asked for.
 *
 * `gap_limit`: The search stopped at its limit of nodes before.
 */
export type AllocationStatus = "optimal" | "gap_limit";

/**
 * Reason for a missing shadow price, or for a missing division of the next unit.
 *
 * `infinite`: The first unit of a curve that is infinitely steep there brings infinitely much per unit.
 *
 * `lots`: Only channels that spend in lots may take more: the next unit waits until it is a lot.
 *
 * `full`: All of a budget must be spent, and nothing may take more.
 *
 * `ties`: Several divisions of the next unit are as good; or another plan is as good as this one, and a little more budget
 * brings more there.
 *
 * `target`: A target binds together with the budget.
 *
 * `no_channel`: There is no channel to spend it on.
 *
 * `explore`: The floor of channels to explore grows with the budget, in a group that is held at its cap or floor, or by a
 * whole lot at once.
 */
export type NoPrice = "infinite" | "lots" | "full" | "ties" | "target" | "no_channel" | "explore";

/** Allocation to one channel. */
export interface AllocatedChannel {
  /** Its name. */
  id: string;
  /** Spend on it. */
  spend: number;
  /** Response to that, weighted. */
  response: number;
  /** Marginal return: the response to the next unit; none where that is infinite. */
  marginal_roas: number | null;
  /** Average return: response per unit of spend; none without spend. */
  average_roas: number | null;
  /**
   * Reduced cost (the multiplier of a bound in the KKT conditions): the return of the next unit beyond the price in its
   * group, above 0 at an upper bound, below 0 at a lower one.
   */
  reduced_cost: number | null;
  /**
   * Part of the next unit of budget that goes to it: where a curve is convex, perhaps more than all of it, at the cost of
   * others. None for all of them where there is a `next_unit_reason`.
   */
  next_unit: number | null;
  /** Active bound: its place between its bounds. */
  active: ActiveBound;
  /** Its spend over the most ever spent on it, when that is known: above 1 the curve is a guess. */
  extrapolation_ratio: number | null;
  /** Its spend less what is spent now, when that is known. */
  change: number | null;
}

/**
 * Active constraint of a channel: the bound, or the part of the curve, where its spend lies.
 *
 * `lower`: At its least, or at nothing.
 *
 * `interior`: Between, where each unit brings less than the one before.
 *
 * `upper`: At its most.
 *
 * `convex_zone`: Between, where each unit still brings more than the one before.
 */
export type ActiveBound = "lower" | "interior" | "upper" | "convex_zone";

/** Allocation to one group. */
export interface AllocatedGroup {
  /** Its name. */
  id: string;
  /** Spend on it. */
  spend: number;
  /**
   * Lagrange multiplier of the group: what the next unit in it brings; none where that is infinite, and where nothing in
   * it may take a little more.
   */
  price: number | null;
}

/** The best plan under uncertainty. */
export interface UncertainAllocation {
  /** Proof status: optimal when the gap is as small as was asked for. */
  status: AllocationStatus;
  /** Total spend. */
  spend: number;
  /** Spend by channel, in the order of the problem. */
  spends: number[];
  /** The utility of the plan. */
  utility: number;
  /** No plan has more. */
  bound: number;
  /** Optimality gap: the distance of utility and bound, relative to the utility. */
  gap: number;
  /** Lagrange multiplier of the budget: what its next unit adds to the utility; 0 where the budget does not bind. */
  shadow_price: number | null;
  /** Reason for a missing shadow price. */
  shadow_price_reason: NoPrice | null;
  /** Mean response over the draws. */
  mean_response: number;
  /** Mean response over the worst draws (conditional value at risk). */
  tail_response: number;
  /** Response in each draw. */
  responses: number[];
  /** The mean of the plans that are best for each draw: what trying out would spend on average. */
  thompson_spends: number[] | null;
  /**
   * Expected value of perfect information: what knowing the true curves would add to the mean response, and so what a test
   * is worth at most.
   */
  value_of_information: number | null;
  /**
   * For each channel, in what share of the draws the best plan spends more on it than now; none where its current spend is
   * not known.
   */
  should_grow: (number | null)[] | null;
}

/** The best plan for one budget. */
export interface FrontierPoint {
  /** The budget. */
  budget: number;
  /** Part of it that is spent. */
  spend: number;
  /** Response to it. */
  response: number;
  /** Value of the objective: response, profit, return, or spend. */
  objective_value: number;
  /** No plan reaches more than this; for `min_spend`, none spends less. */
  bound: number;
  /**
   * Marginal return of the budget, as for a channel: for `max_profit`, `margin · marginal_roas − 1` is the shadow price
   * where that unit is spent. 0 where the budget does not bind.
   */
  marginal_roas: number | null;
  /** Reason for a missing marginal return: that for a missing shadow price. */
  marginal_roas_reason: NoPrice | null;
  /** Response per unit of spend. */
  roas: number | null;
  /** `margin · response − spend`. */
  profit: number;
  /** Proof status: optimal when the search ended before its limit. */
  status: AllocationStatus;
  /** Spend by channel, in the order of the problem. */
  spends: number[];
}

/** Outcome of a given plan. */
export interface PlanOutcome {
  /** Total spend. */
  spend: number;
  /** Response to that. */
  response: number;
  /** `margin · response − spend`. */
  profit: number;
  /** Response per unit of spend. */
  roas: number | null;
  /** Response by channel, in the order of the problem. */
  responses: number[];
  /** Marginal return of each channel: the response to its next unit; none where that is infinite. */
  marginal_roas: (number | null)[];
}

/** A plan over periods. */
export interface FlightPlan {
  /** Optimality status: `optimal` with a gap of at most a millionth. */
  status: AllocationStatus;
  /** Total spend: the budget, unless nothing more could come back for more of it. */
  spend: number;
  /** Response, periods after the last included where they count. */
  response: number;
  /** No plan within the budget brings more than this, whatever the search did: an upper bound from the dual problem. */
  bound: number;
  /** Duality gap: bound less response, relative to the bound. */
  gap: number;
  /**
   * Lagrange multiplier of the budget: the steepest slope over channels and periods. None where `shadow_price_reason` says
   * why.
   */
  shadow_price: number | null;
  /** Reason for a missing shadow price. */
  shadow_price_reason: NoPrice | null;
  /** Response of the same budgets by channel, spread evenly over the periods. */
  even_response: number;
  /** The channels, in the order of the problem. */
  channels: PlannedFlight[];
}

/** One channel over the periods. */
export interface PlannedFlight {
  /** Its name. */
  id: string;
  /** Spend in each period. */
  spend: number[];
  /** Adstock in each period. */
  adstock: number[];
  /** Response of each period, weighted; what comes after the last is not in it. */
  response: number[];
  /** Response after the last period. */
  tail_response: number;
}
