/** What economics takes and gives: the names of fields are the same in all languages. */
import type { Table } from "./tables.js";
import type { Numbers, Time } from "./types.js";

/** Response as a function of spend. */
export type Curve =
  | { family: "hill"; beta: number; half_sat: number; slope: number }
  | { family: "michaelis_menten"; beta: number; half_sat: number }
  | { family: "power"; beta: number; exponent: number }
  | { family: "log" | "exponential" | "tanh"; beta: number; scale: number }
  | { family: "logistic"; beta: number; rate: number }
  | { family: "sigmoid"; beta: number; rate: number; midpoint: number }
  | { family: "linear"; beta: number }
  | { family: "tabulated"; spend: Numbers; response: Numbers }
  | { family: "shifted"; curve: Curve; carry: number };

/** What a curve says of spends, and of itself. Slopes are null where they are infinite, averages without spend. */
export interface CurveValues {
  response: number[];
  marginal: (number | null)[];
  average: (number | null)[];
  elasticity: (number | null)[];
  inverse_marginal: (number | null)[];
  inflection: number;
  is_concave: boolean;
  max_average_spend: number;
  most: number | null;
}

/** How the effect of spend spreads over the periods after it. */
export type Adstock =
  | { shape: "geometric"; theta: number; window?: number | null; normalize?: boolean }
  | { shape: "delayed"; alpha: number; theta: number; window: number; normalize?: boolean }
  | { shape: "binomial"; alpha: number; window: number; normalize?: boolean }
  | { shape: "weibull_pdf" | "weibull_cdf"; shape_parameter: number; scale: number; window: number; normalize?: boolean }
  | { shape: "custom"; weights: Numbers; normalize?: boolean };

/** What an adstock makes of spends, and says of itself. */
export interface AdstockValues {
  adstocked: number[];
  weights: number[];
  half_life: number | null;
  total_multiplier: number;
}

/** One thing to spend on. */
export interface BudgetChannel {
  id: string;
  curve: Curve;
  min?: number;
  max?: number | null;
  locked?: number | null;
  lot?: number | null;
  min_if_active?: number | null;
  current?: number | null;
  max_change?: number | null;
  observed_max?: number | null;
  max_extrapolation?: number | null;
  observations?: number | null;
  weight?: number;
  group?: string | null;
}

/** Channels, or groups of them, that have a cap or floor together. */
export interface BudgetGroup {
  id: string;
  parent?: string | null;
  min?: number;
  max?: number | null;
}

/** What to spend where, and what must hold. */
export interface BudgetProblem {
  /** Channels with their curves, in the order of the answer. A mapping of names says the same: `{ search: curve }`. */
  channels: readonly BudgetChannel[] | Readonly<Record<string, Curve | Omit<BudgetChannel, "id">>>;
  groups?: readonly BudgetGroup[];
  budget?: number | null;
  budget_rule?: "at_most" | "exactly";
  objective?: "max_response" | "max_profit" | "max_roas" | "min_spend";
  margin?: number;
  target_response?: number | null;
  target_roas?: number | null;
  target_cpa?: number | null;
  target_marginal_roas?: number | null;
  explore?: { share: number; min_observations: number } | null;
  rel_gap?: number;
  max_nodes?: number;
}

/** What one channel gets. */
export interface AllocatedChannel {
  id: string;
  spend: number;
  response: number;
  marginal_roas: number | null;
  average_roas: number | null;
  reduced_cost: number | null;
  /** Share of the next unit of budget that goes to it; null where there is a `next_unit_reason`. */
  next_unit: number | null;
  active: "lower" | "interior" | "upper" | "convex_zone";
  extrapolation_ratio: number | null;
  change: number | null;
}

/**
 * Reason for a missing price, or share of the next unit: its first unit brings infinitely much; it waits for a lot; nothing
 * may take more of a budget that must be spent; several divisions are as good; a target binds as well; what is kept to
 * explore grows with the budget in a group at its cap or floor.
 */
export type NoPrice = "infinite" | "lots" | "full" | "ties" | "target" | "explore" | "no_channel";

/** The best plan for a problem, how far from the best it can be, and its prices. */
export interface Allocation {
  status: "optimal" | "gap_limit";
  spend: number;
  response: number;
  profit: number;
  roas: number | null;
  objective_value: number;
  bound: number;
  gap: number;
  /** Gain in the objective by the next unit of budget; 0 where the budget does not bind. */
  shadow_price: number | null;
  /** Reason for a missing shadow price. */
  shadow_price_reason: NoPrice | null;
  /** Reason for missing shares of the next unit of budget. */
  next_unit_reason: NoPrice | null;
  nodes: number;
  channels: AllocatedChannel[];
  groups: { id: string; spend: number; price: number | null }[];
}

/** The best plan for one budget. */
export interface FrontierPoint {
  budget: number;
  spend: number;
  response: number;
  /** Value of the objective: response, profit, return, or spend. */
  objective_value: number;
  /** No plan reaches more than this; for `min_spend`, none spends less. */
  bound: number;
  /** Response to the next unit of budget; with `max_profit` the shadow price is `margin · marginal_roas − 1`. */
  marginal_roas: number | null;
  /** Reason for a missing `marginal_roas`: that of the missing shadow price. */
  marginal_roas_reason: NoPrice | null;
  roas: number | null;
  profit: number;
  status: "optimal" | "gap_limit";
  spends: number[];
}

/** What a given plan brings. */
export interface PlanOutcome {
  spend: number;
  response: number;
  profit: number;
  roas: number | null;
  responses: number[];
  marginal_roas: (number | null)[];
}

/** What to spend where and when. */
export interface FlightProblem {
  budget: number;
  periods: number;
  channels: readonly {
    id: string;
    curve: Curve;
    theta?: number;
    weights?: Numbers;
    initial_adstock?: number;
    tail_periods?: number;
  }[];
}

/** A plan over periods. */
export interface FlightPlan {
  /** `optimal` where the gap is at most a millionth. */
  status: "optimal" | "gap_limit";
  spend: number;
  response: number;
  /** No plan within the budget brings more. */
  bound: number;
  /** Relative gap: distance of response and bound over the bound. */
  gap: number;
  /** Response to the next unit of budget; null where `shadow_price_reason` says why. */
  shadow_price: number | null;
  shadow_price_reason: NoPrice | null;
  even_response: number;
  channels: { id: string; spend: number[]; adstock: number[]; response: number[]; tail_response: number }[];
}

/** Spend and response, by observation. */
export interface Observations {
  spend: ArrayLike<number>;
  response: ArrayLike<number>;
  weight?: ArrayLike<number>;
}

/** Curves that can be fitted; `plateau` is flat from the least spend on, `constant` a baseline and nothing of spend. */
export type CurveFamily =
  | "hill"
  | "michaelis_menten"
  | "power"
  | "log"
  | "exponential"
  | "tanh"
  | "linear"
  | "plateau"
  | "constant";

/** Something to know before using a fitted curve: a stable code, and a sentence. */
export interface FitWarning {
  code:
    | "no_bend_seen"
    | "only_plateau_seen"
    | "parameters_not_separable"
    | "not_better_than_constant"
    | "at_limit"
    | "too_few_observations"
    | "aicc_undefined"
    | "looks_like_baseline"
    | "delta_too_small";
  detail: string;
}

/** How a curve is fitted. */
export interface FitOptions {
  family?: CurveFamily | "auto";
  priors?: readonly { parameter: string; log_mean: number; log_sd: number }[];
  noise_sd?: number | null;
  huber_delta?: number | null;
  /** Baseline: a constant below the curve, fitted with it; with `auto` where it helps. */
  baseline?: "none" | "fit" | "auto";
  min_slope?: number;
  max_slope?: number;
}

/** A fitted curve, and how far to trust it. */
export interface CurveFit {
  /** The family that was fitted, or chosen. */
  family: CurveFamily;
  /** Response to spend, above the baseline. */
  curve: Curve;
  /** Response without spend; 0 where no baseline was fitted. */
  baseline: number;
  parameters: { name: string; value: number; standard_error: number | null }[];
  objective: number;
  rss: number;
  r2: number | null;
  sigma: number | null;
  aicc: number | null;
  identifiable: boolean;
  warnings: FitWarning[];
  residuals: number[];
  observed_max: number;
}

/** How replicates of observations are made. */
export interface CurveBootstrapOptions {
  resample?: "residuals" | "pairs" | "blocks";
  block?: number;
  replicates?: number;
  /** A whole number below 2^64; a `BigInt` from 2^53 on. */
  seed?: number | bigint;
  level?: number;
}

/** Curves fitted to replicates of the observations. */
export interface CurveDraws {
  fit: CurveFit;
  curves: Curve[];
  parameters: { name: string; value: number; low: number; high: number }[];
  level: number;
}

/** Why a ratio has no value. */
export type Undefined = "zero_denominator" | "missing" | "non_finite" | "never_pays_back" | "out_of_range";

/** A ratio, or why there is none. */
export interface Metric {
  value: number | null;
  reason: Undefined | null;
}

/** From `start`, up to but not including `end`. */
export interface Period {
  start: Time;
  end: Time;
}

/**
 * Cost of a channel, or a campaign in it: from `start` to `end` (or `period` with both), on the day that begins at `date`,
 * or, where no spend says a time, in the whole time that is looked at.
 */
export interface Spend {
  channel: string | number | bigint;
  campaign?: string | number | bigint | null;
  period?: Period | null;
  start?: Time | null;
  end?: Time | null;
  date?: Time | null;
  /** Amount in major units of the currency. */
  amount: number | bigint;
  impressions?: number | bigint | null;
  clicks?: number | bigint | null;
  /** ISO 4217 code: that of the conversions, where both are given. */
  currency?: string | null;
}

/** Spend as objects, columns or a table of Apache Arrow; or amounts by channel, `{ search: 500 }`, for returns. */
export type SpendInput = Table<Spend> | Readonly<Record<string, number | bigint>>;

/** How returns are made. */
export interface RoiOptions {
  margin?: number;
  /** Only conversions with a time within it, and spend in proportion. */
  period?: Period | null;
  intervals?: readonly { keys: readonly (string | null)[]; value_low: number; value_high: number }[];
  /** By which rules something is advised, the most important first. */
  rules?: readonly AdviceRule[];
  /** Outcomes of groups beside conversions; each gives its metrics. */
  outcomes?: readonly GroupOutcomes[];
  /** With new customers: `ltv_to_cac`. */
  lifetime_value?: number | null;
  /** With new customers: `payback_periods`. */
  revenue_per_period?: number | null;
  /** Retention rate: share of customers that stay each period; 1 when left out. */
  retention?: number;
  /** All revenue, attributed or not: `mer` of the total. */
  total_revenue?: number | null;
}

/** Outcomes of a group beside conversions. */
export interface GroupOutcomes {
  keys: readonly (string | null)[];
  new_customers?: number | null;
  leads?: number | null;
  opportunities?: number | null;
  /** Amount times probability, summed over open opportunities. */
  open_pipeline?: number | null;
  /** Revenue that a test says would not have come without the spend. */
  incremental_revenue?: number | null;
}

/** Rule that advises an action for a group with a column beyond a threshold; the first rule that applies decides. */
export interface AdviceRule {
  name: string;
  metric: string;
  above?: number | null;
  below?: number | null;
  min_share_of_cost?: number;
  /** It applies only to groups with at least this return on investment. */
  min_roi?: number | null;
  action: string;
}

/** What one group earned beside what it cost. */
export interface RoiRow {
  keys: (string | null)[];
  conversions: number;
  value: number;
  cost: number | null;
  impressions: number | null;
  clicks: number | null;
  profit: number | null;
  roi: number | null;
  roas: number | null;
  poas: number | null;
  cpa: number | null;
  cpc: number | null;
  cpm: number | null;
  ctr: number | null;
  cvr: number | null;
  aov: number | null;
  share_of_cost: number | null;
  share_of_value: number | null;
  efficiency_index: number | null;
  break_even_roas: number | null;
  cost_per_lead: number | null;
  cost_per_opportunity: number | null;
  cac: number | null;
  ltv_to_cac: number | null;
  payback_periods: number | null;
  incremental_roi: number | null;
  open_pipeline: number | null;
  /** Value and open pipeline over cost: `roas` is the part that is won. */
  pipeline_roi: number | null;
  /** All revenue over all cost, of the total only. */
  mer: number | null;
  roi_interval: [number, number] | null;
  roas_interval: [number, number] | null;
  /** What a bootstrap says of earnings, profit and every ratio that has a value. */
  intervals: { metric: string; standard_error: number; low: number; high: number }[];
  undefined: { metric: string; reason: Undefined }[];
}

/** What each group earned beside what it cost, and what follows. */
export interface RoiTable {
  dimensions: string[];
  rows: RoiRow[];
  total: RoiRow;
  value_without_cost: number;
  advice: {
    keys: (string | null)[];
    action: string;
    rule: string;
    metric: string;
    value: number;
    threshold: number;
    /** All that the rule checks, with the numbers. */
    reason: string;
    /** The other rules that apply. */
    also: { rule: string; action: string; reason: string }[];
  }[];
}

/** A problem whose curves are uncertain. */
export interface UncertainProblem {
  problem: BudgetProblem;
  draws: readonly (readonly Curve[])[];
  utility?: "mean" | "entropic" | "cvar";
  aversion?: number | null;
  tail?: number;
  by_draw?: boolean;
}

/** The best plan under uncertainty. */
export interface UncertainAllocation {
  status: "optimal" | "gap_limit";
  spend: number;
  spends: number[];
  utility: number;
  bound: number;
  gap: number;
  shadow_price: number | null;
  /** Reason for a missing shadow price. */
  shadow_price_reason: NoPrice | null;
  mean_response: number;
  tail_response: number;
  responses: number[];
  thompson_spends: number[] | null;
  value_of_information: number | null;
  should_grow: (number | null)[] | null;
}

/** How a plan is made from credits and spend. */
export interface PlanOptions {
  period?: "day" | "week" | "month";
  fit?: FitOptions;
  min_periods?: number;
  incrementality?: number;
  max_extrapolation?: number;
  /** Only conversions with a time within it, and spend in proportion. */
  within?: Period | null;
  /** Channels are bounds by name: their curves are fitted, and need not be given. */
  problem?: Partial<Omit<BudgetProblem, "channels">> & {
    channels?: readonly (Omit<BudgetChannel, "curve"> & { curve?: Curve })[];
  };
}

/** A plan with every step that led to it. */
export interface BudgetPlan {
  observations: { channel: string; periods: string[]; spend: number[]; value: number[]; fit: CurveFit }[];
  problem: BudgetProblem;
  allocation: Allocation;
  left_out: { channel: string; reason: string }[];
  warnings: string[];
}
