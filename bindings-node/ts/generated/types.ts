/** Types that functions take and give. Made from docs/surface.json by `make generate`; do not edit. */
import type { Spend } from "../economics-types.js";
import type { Dimension, Numbers, Time } from "../types.js";

/** `beta · xˢ / (half_satˢ + xˢ)`: S-shaped for a slope above 1. */
export interface CurveHill {
  /** Tells it from the other alternatives of `Curve`. */
  family: "hill";
  /** Most that can come back. */
  beta: number;
  /** Spend that brings half of it. */
  half_sat: number;
  /** Slope (Hill coefficient): how steep it is there. */
  slope: number;
}

/** `beta · x / (half_sat + x)`: a Hill curve with slope 1. */
export interface CurveMichaelisMenten {
  /** Tells it from the other alternatives of `Curve`. */
  family: "michaelis_menten";
  /** Most that can come back. */
  beta: number;
  /** Spend that brings half of it. */
  half_sat: number;
}

/** `beta · xᵉ` with an exponent of at most 1. */
export interface CurvePower {
  /** Tells it from the other alternatives of `Curve`. */
  family: "power";
  /** Response to one unit of spend. */
  beta: number;
  /** Elasticity: percent more response for a percent more spend. */
  exponent: number;
}

/** `beta · ln(1 + x / scale)`. */
export interface CurveLog {
  /** Tells it from the other alternatives of `Curve`. */
  family: "log";
  /** Gain of each multiplication of large spend by e. */
  beta: number;
  /** Spend below which the curve is nearly straight. */
  scale: number;
}

/** `beta · (1 − exp(−x / scale))`. */
export interface CurveExponential {
  /** Tells it from the other alternatives of `Curve`. */
  family: "exponential";
  /** Most that can come back. */
  beta: number;
  /** Spend that brings 63 % of it. */
  scale: number;
}

/** `beta · tanh(x / scale)`. */
export interface CurveTanh {
  /** Tells it from the other alternatives of `Curve`. */
  family: "tanh";
  /** Most that can come back. */
  beta: number;
  /** Spend that brings 76 % of it. */
  scale: number;
}

/** `beta · (1 − e^(−rate·x)) / (1 + e^(−rate·x))`. */
export interface CurveLogistic {
  /** Tells it from the other alternatives of `Curve`. */
  family: "logistic";
  /** Most that can come back. */
  beta: number;
  /** Rate of saturation, per unit of spend. */
  rate: number;
}

/** `beta / (1 + e^(−rate·(x − midpoint))) − beta / (1 + e^(rate·midpoint))`: an S that starts at 0. */
export interface CurveSigmoid {
  /** Tells it from the other alternatives of `Curve`. */
  family: "sigmoid";
  /** Height of the whole S, of which the part before 0 is taken off. */
  beta: number;
  /** Rate: how steep it is at the midpoint, per unit of spend. */
  rate: number;
  /** Spend where it is steepest. */
  midpoint: number;
}

/** `beta · x`. */
export interface CurveLinear {
  /** Tells it from the other alternatives of `Curve`. */
  family: "linear";
  /** Response to one unit of spend. */
  beta: number;
}

/** Straight lines between measured points, from (0, 0) unless a point at 0 is given, and flat after the last. */
export interface CurveTabulated {
  /** Tells it from the other alternatives of `Curve`. */
  family: "tabulated";
  /** Spends, rising. */
  spend: Numbers;
  /** Response to each, never falling. */
  response: Numbers;
}

/** Response beyond `carry` that is there already: `f(x + carry) − f(carry)`. */
export interface CurveShifted {
  /** Tells it from the other alternatives of `Curve`. */
  family: "shifted";
  /** The curve f. */
  curve: Curve;
  /** Spend that is there already, such as adstock of earlier periods. */
  carry: number;
}

/**
 * Response as a function of spend: 0 without spend, and never falling.
 *
 * Choose `Curve.MichaelisMenten` when every further unit brings less, and `Curve.Hill` when little spend goes unnoticed
 * and the curve is S-shaped. Spend and response are in your units; nothing depends on their scale.
 */
export type Curve =
  | CurveHill
  | CurveMichaelisMenten
  | CurvePower
  | CurveLog
  | CurveExponential
  | CurveTanh
  | CurveLogistic
  | CurveSigmoid
  | CurveLinear
  | CurveTabulated
  | CurveShifted;

/** `thetaˡ`: each period keeps the same part of the one before. */
export interface AdstockGeometric {
  /** Tells it from the other alternatives of `Adstock`. */
  shape: "geometric";
  /** Retention rate: what is left after a period, from 0 to below 1. */
  theta: number;
  /** Length in periods after which it ends; none when left out. */
  window?: number | null;
  /** Normalisation: true when the weights are divided by their sum. Default false. */
  normalize?: boolean;
}

/** `alpha^((l − theta)²)`: it peaks `theta` periods later. */
export interface AdstockDelayed {
  /** Tells it from the other alternatives of `Adstock`. */
  shape: "delayed";
  /** Retention rate: how much of the peak is left a period from it, above 0 and below 1. */
  alpha: number;
  /** Delay of the peak, in periods. */
  theta: number;
  /** Length in periods after which it ends. */
  window: number;
  /** Normalisation: true when the weights are divided by their sum. Default false. */
  normalize?: boolean;
}

/** `(1 − l / (window + 1))^(1/alpha − 1)`: it ends for good. */
export interface AdstockBinomial {
  /** Tells it from the other alternatives of `Adstock`. */
  shape: "binomial";
  /** Shape: how slowly it fades, above 0 and at most 1. */
  alpha: number;
  /** Length in periods after which it ends. For weights that reach 0 in the last of W periods give W − 1. */
  window: number;
  /** Normalisation: true when the weights are divided by their sum. Default false. */
  normalize?: boolean;
}

/** The density of a Weibull distribution at `l + 1`, stretched from 0 (least) to 1 (greatest). */
export interface AdstockWeibullPdf {
  /** Tells it from the other alternatives of `Adstock`. */
  shape: "weibull_pdf";
  /** Shape: above 1 it peaks later, else at once. */
  shape_parameter: number;
  /** Scale of the effect's time, in periods. */
  scale: number;
  /** Length in periods after which it ends. */
  window: number;
  /** Normalisation: true when the weights are divided by their sum. Default false. */
  normalize?: boolean;
}

/** The product of the survival probabilities 1, S(1), S(2), … of a Weibull distribution. */
export interface AdstockWeibullCdf {
  /** Tells it from the other alternatives of `Adstock`. */
  shape: "weibull_cdf";
  /** Above 1 what is left falls faster and faster. */
  shape_parameter: number;
  /** Scale of the effect's time, in periods. */
  scale: number;
  /** Length in periods after which it ends. */
  window: number;
  /** Normalisation: true when the weights are divided by their sum. Default false. */
  normalize?: boolean;
}

/** Weights of your own, for 0, 1, 2, … periods later. */
export interface AdstockCustom {
  /** Tells it from the other alternatives of `Adstock`. */
  shape: "custom";
  /** The weights. */
  weights: Numbers;
  /** Normalisation: true when they are divided by their sum. Default false. */
  normalize?: boolean;
}

/**
 * Adstock (carry-over): how the effect of spend spreads over the periods after it.
 *
 * Choose `Adstock.Geometric` when the effect fades from the first day, `Adstock.Delayed` or `Adstock.WeibullPdf` when it
 * peaks later. With `normalize` the weights sum to 1, so that adstocked spend is still money; without, half saturation
 * means something else. Both habits exist, so say which.
 */
export type Adstock =
  | AdstockGeometric
  | AdstockDelayed
  | AdstockBinomial
  | AdstockWeibullPdf
  | AdstockWeibullCdf
  | AdstockCustom;

/** Options of a fit: family, priors, loss and baseline. */
export interface FitOptions {
  /** Family of the curve, or `auto` to choose one. Default "hill". */
  family?: CurveFamily;
  /** Priors of parameters. */
  priors?: readonly ParameterPrior[];
  /** Standard deviation of the noise that priors are weighed against; estimated without them when left out. */
  noise_sd?: number | null;
  /**
   * Residuals beyond this, in units of the response, count by their size and not by its square, so that outliers pull less
   * (Huber).
   */
  huber_delta?: number | null;
  /** Baseline: a constant below the curve, for response that comes without spend. Default "none". */
  baseline?: Baseline;
  /** Least slope of a Hill curve. Default 0.2. */
  min_slope?: number;
  /** Greatest slope of a Hill curve. Default 12.0. */
  max_slope?: number;
}

/**
 * Family of curves that is fitted.
 *
 * `hill`: `Curve.Hill`.
 *
 * `michaelis_menten`: `Curve.MichaelisMenten`.
 *
 * `power`: `Curve.Power`.
 *
 * `log`: `Curve.Log`.
 *
 * `exponential`: `Curve.Exponential`.
 *
 * `tanh`: `Curve.Tanh`.
 *
 * `linear`: `Curve.Linear`.
 *
 * `plateau`: The same response at every spend that was seen: a `Curve.Tabulated` that rises in a straight line to the
 * least of these spends, of which nothing is known, and is flat from there on.
 *
 * `constant`: The same response whatever is spent, also nothing: a baseline, and a curve that brings 0.
 *
 * `auto`: Whichever of these has the least criterion of Akaike, corrected for few observations. Where there are too few
 * for it, further parameters must pass an F-test at 95 %.
 */
export type CurveFamily = "hill" | "michaelis_menten" | "power" | "log" | "exponential" | "tanh" | "linear" | "plateau" | "constant" | "auto";

/** Log-normal prior of a parameter: its logarithm is about `log_mean`, give or take `log_sd`. */
export interface ParameterPrior {
  /** Its name, such as `half_sat`. */
  parameter: string;
  /** Mean of its logarithm. */
  log_mean: number;
  /** Standard deviation of its logarithm. */
  log_sd: number;
}

/**
 * Treatment of a baseline, a constant below the curve.
 *
 * `none`: No: the response is what spend caused, 0 without spend.
 *
 * `fit`: Yes, of 0 or more.
 *
 * `auto`: If it describes the response better, by the criterion that also chooses a family.
 */
export type Baseline = "none" | "fit" | "auto";

/** Resampling of observations: kind, number, seed and confidence level. */
export interface CurveBootstrapOptions {
  /** Unit that is drawn again. Default "residuals". */
  resample?: Resample;
  /** For `blocks`: how many observations in a row stay together. Default 4. */
  block?: number;
  /** Number of replicates. Default 500. */
  replicates?: number;
  /** Seed of the random draws. Default 0. */
  seed?: number | bigint;
  /** Confidence level: the part of the replicates that an interval holds, between 0 and 1. Default 0.9. */
  level?: number;
}

/**
 * Unit that a bootstrap draws again.
 *
 * `residuals`: Residuals, made larger by what fitting took from them: for spends that were chosen.
 *
 * `pairs`: Whole observations.
 *
 * `blocks`: Residuals of several observations in a row, for series whose noise lasts.
 */
export type Resample = "residuals" | "pairs" | "blocks";

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
 * Why you would pick it: bounds, locks, groups, lots and targets are data, and the answer of `allocate` comes with a proof
 * of how far from the best it can be.
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

/** Flight problem: spends by channel and period under one budget, with carry-over. */
export interface FlightProblem {
  /** Budget over all periods and channels. */
  budget: number;
  /** Number of periods. */
  periods: number;
  /** Channels to spend on: a list, or an object of channels or curves by name. */
  channels: readonly FlightChannel[] | Readonly<Record<string, Curve | CurveFit | FlightChannelByName>>;
}

/** A span of time: from `start`, up to but not including `end`. */
export interface Period {
  /** First moment inside. */
  start: Time;
  /** First moment after. */
  end: Time;
}

/** ISO 4217 code of a currency. */
export type Currency = string;

/** Options of a table of returns: margin, period, rules, and outcomes beside conversions. */
export interface RoiOptions {
  /** Contribution margin before marketing: the part that a unit of revenue leaves, above 0 and at most 1. Default 1.0. */
  margin?: number;
  /**
   * Only what lies within this counts: conversions by their own time, whenever their touches were, and spend; a spend that
   * lies partly in it counts in proportion.
   */
  period?: Period | null;
  /** Intervals of what groups earned, such as those of a bootstrap: each ratio then has one too. */
  intervals?: readonly EarnedInterval[];
  /** Rules of advice, the most important first. */
  rules?: readonly AdviceRule[];
  /** Outcomes of groups beside conversions: leads, opportunities, new customers and more. Each gives its metrics. */
  outcomes?: readonly GroupOutcomes[];
  /** Customer lifetime value: with new customers, `ltv_to_cac`. */
  lifetime_value?: number | null;
  /** Revenue of a customer per period: with new customers, `payback_periods`. */
  revenue_per_period?: number | null;
  /**
   * Retention rate: the part of customers that stays each period, above 0 and at most 1, for `payback_periods`. All stay
   * when left out. Default 1.0.
   */
  retention?: number;
  /** All revenue, attributed or not: `mer` of the total. */
  total_revenue?: number | null;
}

/** Between what a group's earnings may lie. */
export interface EarnedInterval {
  /** The group, by the value of each dimension. */
  keys: readonly (string | null)[];
  /** At least so much value. */
  value_low: number;
  /** At most so much. */
  value_high: number;
}

/**
 * A rule: when a metric of a group lies beyond a threshold, an action is advised. Of several rules that apply to a group
 * the first in the list decides.
 */
export interface AdviceRule {
  /** Its name. */
  name: string;
  /** The column of the table that it looks at, such as `roi`, `cpa`, `efficiency_index` or `conversions`. */
  metric: string;
  /** It applies above this. */
  above?: number | null;
  /** It applies below this; with `above` too, between the two. */
  below?: number | null;
  /** It applies only to groups with at least this share of the cost. Default 0.0. */
  min_share_of_cost?: number;
  /** It applies only to groups with at least this return on investment. */
  min_roi?: number | null;
  /** Action that is advised, such as `scale` or `cut`. */
  action: string;
}

/**
 * Outcomes of a group beside conversions. The total of a table has a metric only when all groups with a cost say what it
 * needs.
 */
export interface GroupOutcomes {
  /** The group, by the value of each dimension. */
  keys?: readonly (string | null)[];
  /** New customers: `cac`, and with it `ltv_to_cac` and `payback_periods`. */
  new_customers?: number | null;
  /** Leads: `cost_per_lead`. */
  leads?: number | null;
  /** Opportunities: `cost_per_opportunity`. */
  opportunities?: number | null;
  /** Amount times probability, summed over open opportunities: `pipeline_roi`. */
  open_pipeline?: number | null;
  /** Revenue that a test says would not have come without the spend: `incremental_roi`. */
  incremental_revenue?: number | null;
}

/** Number, seed and confidence level of the replicates. */
export interface BootstrapOptions {
  /** Number of replicates. Default 1000. */
  replicates?: number;
  /** Seed: the same gives the same replicates, everywhere and with any number of threads. Default 0. */
  seed?: number | bigint;
  /** Confidence level: the part of the replicates that an interval holds, between 0 and 1. Default 0.95. */
  level?: number;
}

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

/**
 * Budget problem: channels with their response curves, and what must hold.
 *
 * Why you would pick it: bounds, locks, groups, lots and targets are data, and the answer of `allocate` comes with a proof
 * of how far from the best it can be.
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

/** Values of a curve at spends, and its landmarks. */
export interface CurveValues {
  /** Response at each spend. */
  response: number[];
  /** Response that the next unit of money would add at each spend; none where it is infinite. */
  marginal: (number | null)[];
  /** Response per unit of money at each spend; none at a spend of 0. */
  average: (number | null)[];
  /** Relative change of response per relative change of spend, at each spend; none where there is no response. */
  elasticity: (number | null)[];
  /**
   * Spends in the concave part with the marginal responses that were asked for, or where that part starts when the curve
   * is nowhere so steep; none for a straight line, and where no finite spend has it.
   */
  inverse_marginal: (number | null)[];
  /** Spend where growing returns turn into diminishing ones: 0 for a curve that is concave from the start. */
  inflection: number;
  /** True when returns diminish from the first unit of money on. */
  is_concave: boolean;
  /** Spend with the highest response per unit of money: 0 for a concave curve, whose first unit is its best. */
  max_average_spend: number;
  /** Response that no spend exceeds; none when there is no such limit. */
  most: number | null;
}

/** Values of an adstock for spend, and its landmarks. */
export interface AdstockValues {
  /** Adstocked spend of each period. */
  adstocked: number[];
  /** Weights of the effect 0, 1, 2, … periods later: one for each period of spend, but none past a window. */
  weights: number[];
  /** Periods until half of the effect is left: for a geometric adstock above 0, none for others. */
  half_life: number | null;
  /** Sum of the weights of all periods: what becomes of one unit of spend in the end. */
  total_multiplier: number;
}

/** A fitted curve, and how far to trust it. */
export interface CurveFit {
  /** The family that was fitted, or chosen. */
  family: CurveFamily;
  /** The curve: what spend brings, above the baseline. */
  curve: Curve;
  /** Response without spend; 0 where no baseline was fitted. */
  baseline: number;
  /** Its parameters with their standard errors, those of the curve first, then the baseline where one was fitted. */
  parameters: FittedParameter[];
  /** Half of what was minimised: squares (or Huber's losses) in standard deviations of the noise, and priors. */
  objective: number;
  /** Sum of squared residuals, each times its weight. */
  rss: number;
  /** Share of the variance of the response that the curve explains; none when the response does not vary. */
  r2: number | null;
  /**
   * Standard deviation of the noise of an observation with weight 1; none with no more observations than parameters. With
   * Huber's loss it is that with which least squares would have the same standard errors, and outliers are no part of it.
   */
  sigma: number | null;
  /**
   * Akaike's criterion, corrected for few observations: the family with the least describes the data best. None with too
   * few observations. With Huber's loss no residual counts for more than `huber_delta`.
   */
  aicc: number | null;
  /**
   * True where the data say what the parameters are: they reach the bend and more than the plateau, are more than the
   * parameters, and are described better than by one number. Else a maximum would be invented.
   */
  identifiable: boolean;
  /** Warnings to heed before using it. */
  warnings: FitWarning[];
  /** Observed less fitted response, in the order of the observations, those of weight 0 among them. */
  residuals: number[];
  /** The largest spend seen: beyond it the curve is a guess. */
  observed_max: number;
}

/** A parameter of a fitted curve. */
export interface FittedParameter {
  /** Its name. */
  name: string;
  /** Its value. */
  value: number;
  /** Its standard error; none where it cannot be told. */
  standard_error: number | null;
}

/** Something to know before using a fitted curve: a stable code for programs, a sentence for people. */
export interface FitWarning {
  /** Kind of warning. Match on this, never on the sentence. */
  code: FitWarningCode;
  /** The same in a sentence, with the figures. */
  detail: string;
}

/**
 * Kind of a `FitWarning`.
 *
 * `no_bend_seen`: The response rises in proportion to spend wherever it was observed: the slope is known, saturation is
 * not.
 *
 * `only_plateau_seen`: The response is the same wherever it was observed: what less spend would bring is not known.
 *
 * `parameters_not_separable`: Curves with very different parameters describe the observations as well, and they are
 * neither all lines nor all flat: ask for a family with fewer parameters, say more of them beforehand, or observe more.
 *
 * `not_better_than_constant`: One number for every observation describes the response as well: spend explains nothing of
 * it.
 *
 * `at_limit`: A parameter lies where the search was not allowed to go further.
 *
 * `too_few_observations`: No more observations with weight, or different spends, than parameters: the curve goes through
 * them, true or not.
 *
 * `aicc_undefined`: Akaike's corrected criterion needs more observations: the family was chosen by F-tests.
 *
 * `looks_like_baseline`: With a constant baseline below the curve the fit is much better.
 *
 * `delta_too_small`: Hardly any residual is within `huber_delta`: nothing can be said of the noise.
 */
export type FitWarningCode = "no_bend_seen" | "only_plateau_seen" | "parameters_not_separable" | "not_better_than_constant" | "at_limit" | "too_few_observations" | "aicc_undefined" | "looks_like_baseline" | "delta_too_small";

/** Curves fitted to replicates of the observations. */
export interface CurveDraws {
  /** The fit to the observations themselves. */
  fit: CurveFit;
  /** One curve for each replicate. */
  curves: Curve[];
  /** For each parameter, the interval that holds `level` of the replicates. */
  parameters: ParameterInterval[];
  /** Confidence level of the intervals. */
  level: number;
}

/** An interval of a parameter. */
export interface ParameterInterval {
  /** Its name. */
  name: string;
  /** Its value in the fit. */
  value: number;
  /** Below this lies half of what the interval does not hold. */
  low: number;
  /** Above this lies the other half. */
  high: number;
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

/** ROI table: what each group earned beside what it cost, and what follows. */
export interface RoiTable {
  /** Dimensions of the groups. */
  dimensions: string[];
  /** The groups, most profitable first; those without a cost last. */
  rows: RoiRow[];
  /** All groups with a cost together. */
  total: RoiRow;
  /** Value of groups without a cost, which counts in no return. */
  value_without_cost: number;
  /** Advice of the rules: at most one action for each group. */
  advice: Advice[];
}

/** One group. */
export interface RoiRow {
  /** The value of each dimension. */
  keys: (string | null)[];
  /** Conversions earned. */
  conversions: number;
  /** Value earned. */
  value: number;
  /** Cost; none where no spend is known. */
  cost: number | null;
  /** Impressions bought. */
  impressions: number | null;
  /** Clicks bought. */
  clicks: number | null;
  /** `margin · value − cost`. */
  profit: number | null;
  /** `(margin · value − cost) / cost`. */
  roi: number | null;
  /** `value / cost`. */
  roas: number | null;
  /** `margin · value / cost`. */
  poas: number | null;
  /** `cost / conversions`. */
  cpa: number | null;
  /** `cost / clicks`. */
  cpc: number | null;
  /** `1000 · cost / impressions`. */
  cpm: number | null;
  /** `clicks / impressions`. */
  ctr: number | null;
  /** `conversions / clicks`. */
  cvr: number | null;
  /** `value / conversions`. */
  aov: number | null;
  /** Cost over that of all groups. */
  share_of_cost: number | null;
  /** Value over that of all groups with a cost. */
  share_of_value: number | null;
  /** Share of value over share of cost: above 1 it earns more for its money than the others. */
  efficiency_index: number | null;
  /** `1 / margin`: the return on ad spend at which nothing is lost. */
  break_even_roas: number | null;
  /** `cost / leads`, where leads are given. */
  cost_per_lead: number | null;
  /** `cost / opportunities`, where opportunities are given. */
  cost_per_opportunity: number | null;
  /** `cost / new customers`, where new customers are given. */
  cac: number | null;
  /** Lifetime value over acquisition cost, where both are given. */
  ltv_to_cac: number | null;
  /** Periods until a customer has paid back what acquiring them cost, where revenue per period and new customers are given. */
  payback_periods: number | null;
  /** `(margin · incremental revenue − cost) / cost`, where incremental revenue is given. */
  incremental_roi: number | null;
  /** Open pipeline: the value that open opportunities are expected to bring, where that is given. */
  open_pipeline: number | null;
  /** `(value + open pipeline) / cost`: `roas` is the part that is won. */
  pipeline_roi: number | null;
  /** All revenue over all cost, of the total only, where all revenue is given. */
  mer: number | null;
  /** Interval of its return on investment, when one of its earnings is given. */
  roi_interval: [number, number] | null;
  /** The same for its return on ad spend. */
  roas_interval: [number, number] | null;
  /** Bootstrap intervals of earnings, profit and every ratio that has a value. */
  intervals: MetricInterval[];
  /** Ratios that have no value, and why. */
  undefined: UndefinedRatio[];
}

/** Between what a number of a row may lie. */
export interface MetricInterval {
  /** Its name. */
  metric: string;
  /** Standard error: the standard deviation of the replicates. */
  standard_error: number;
  /** Lower end. */
  low: number;
  /** Upper end. */
  high: number;
}

/** A ratio without a value. */
export interface UndefinedRatio {
  /** Its name. */
  metric: string;
  /** Reason for the missing value. */
  reason: Undefined;
}

/**
 * Reason for a missing ratio. It is never 0, infinite or not a number instead.
 *
 * `zero_denominator`: Denominator of 0.
 *
 * `missing`: A number that it needs is not known.
 *
 * `non_finite`: A number that it needs is not finite, or the result would not be.
 *
 * `never_pays_back`: Cost that never comes back.
 *
 * `out_of_range`: A number that it needs lies where it means nothing, such as a churn below 0.
 */
export type Undefined = "zero_denominator" | "missing" | "non_finite" | "never_pays_back" | "out_of_range";

/** Advice for one group, by the first rule that applies to it. */
export interface Advice {
  /** The group. */
  keys: (string | null)[];
  /** Action that is advised. */
  action: string;
  /** The rule that decided. */
  rule: string;
  /** Metric that it looked at. */
  metric: string;
  /** Value that it found there. */
  value: number;
  /** Threshold of the rule: the value is above it, or else below. */
  threshold: number;
  /** All that the rule checks, with the numbers. */
  reason: string;
  /** The other rules that apply, in their order. */
  also: AdviceReason[];
}

/** Advice of a rule that applies to a group, and does not decide. */
export interface AdviceReason {
  /** The rule. */
  rule: string;
  /** Action that it would advise. */
  action: string;
  /** All that it checks, with the numbers. */
  reason: string;
}

/** Ratio of marketing, or the reason why there is none. */
export interface MetricValue {
  /** The ratio; none where it means nothing. */
  value: number | null;
  /** Reason for a missing value. */
  reason: Undefined | null;
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
 * Why you would pick it: bounds, locks, groups, lots and targets are data, and the answer of `allocate` comes with a proof
 * of how far from the best it can be.
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

/** Arguments of `fit_curve`. */
export interface FitCurveArguments {
  /** Spend of each observation. */
  spend: ArrayLike<number>;
  /** Response of each observation. */
  response: ArrayLike<number>;
  /** Weight of each observation; all alike when left out. */
  weight?: ArrayLike<number>;
  /** Families to try, bounds and prior knowledge. */
  options?: FitOptions;
}

/** Arguments of `bootstrap_curve`. */
export interface BootstrapCurveArguments {
  /** Spend of each observation. */
  spend: ArrayLike<number>;
  /** Response of each observation. */
  response: ArrayLike<number>;
  /** Weight of each observation; all alike when left out. */
  weight?: ArrayLike<number>;
  /** Families to try, bounds and prior knowledge. */
  options?: FitOptions;
  /** Number and kind of replicates. */
  bootstrap?: CurveBootstrapOptions;
}

/** Arguments of `roi`. */
export interface RoiArguments {
  /** Dimensions of the groups: the channel alone when left out. */
  by?: readonly Dimension[];
  /** Cost of each channel in each period. */
  spend: readonly Spend[];
  /** Margin, retention, period and what else the ratios depend on. */
  options?: RoiOptions;
  /** Replicates for an interval of every ratio; no intervals when left out. */
  bootstrap?: BootstrapOptions | null;
}

/** Arguments of `plan`. */
export interface PlanArguments {
  /** Cost of each channel in each period. */
  spend: readonly Spend[];
  /** Length of periods, curves and bounds. */
  options?: PlanOptions;
}
