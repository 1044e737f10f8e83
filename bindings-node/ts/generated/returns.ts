/** Types that functions of the room `returns` take and give. Made from docs/surface.json by `make generate`; do not edit. */
import type { BootstrapOptions, Dimension, Period, Spend } from "./types.js";

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

/**
 * Name of a ratio of marketing.
 *
 * `roas`: `revenue / spend`, in the unit `revenue per unit of spend`.
 *
 * `roi`: `(margin · revenue − spend) / spend`, in the unit `profit per unit of spend`.
 *
 * `poas`: `margin · revenue / spend`, in the unit `margin per unit of spend`.
 *
 * `mer`: `total_revenue / total_spend`, in the unit `revenue per unit of spend`.
 *
 * `cpa`: `spend / conversions`, in the unit `spend per conversion`.
 *
 * `cpc`: `spend / clicks`, in the unit `spend per click`.
 *
 * `cpm`: `1000 · spend / impressions`, in the unit `spend per thousand impressions`.
 *
 * `ctr`: `clicks / impressions`, in the unit `clicks per impression`.
 *
 * `cvr`: `conversions / clicks`, in the unit `conversions per click`.
 *
 * `aov`: `revenue / orders`, in the unit `revenue per order`.
 *
 * `cac`: `cost / new_customers`, in the unit `cost per new customer`.
 *
 * `cost_per_lead`: `cost / leads`, in the unit `cost per lead`.
 *
 * `cost_per_opportunity`: `cost / opportunities`, in the unit `cost per opportunity`.
 *
 * `cost_per_attributed_unit`: `cost / attributed_units`, in the unit `cost per unit that is attributed`.
 *
 * `pipeline_roi`: `(won + open_pipeline) / cost`, in the unit `won and expected revenue per unit of cost`.
 *
 * `break_even_roas`: `1 / margin`, in the unit `revenue per unit of spend`.
 *
 * `break_even_cpa`: `order_value · margin`, in the unit `spend per conversion`.
 *
 * `max_cpc_bid`: `conversion_rate · order_value · margin`, in the unit `spend per click`.
 *
 * `target_roas`: `1 / (margin − profit_rate)`, in the unit `revenue per unit of spend`.
 *
 * `ltv`: `margin · revenue_per_period / churn`, in the unit `margin per customer`.
 *
 * `ltv_discounted`: `margin · revenue_per_period · retention / (1 + discount − retention)`, in the unit `margin per
 * customer`.
 *
 * `ltv_discounted_due`: `margin · revenue_per_period · (1 + discount) / (1 + discount − retention)`, in the unit `margin
 * per customer`.
 *
 * `ltv_to_cac`: `ltv / cac`, in the unit `lifetime value per unit of acquisition cost`.
 *
 * `payback_periods`: `ln(1 − cac · (1 − retention) / M) / ln retention with M = margin · revenue_per_period; cac / M when
 * all stay`, in the unit `periods`.
 *
 * `iroas`: `(treated_revenue − scale · control_revenue) / incremental_spend`, in the unit `revenue per unit of spend`.
 *
 * `incremental_roi`: `(margin · incremental_revenue − incremental_spend) / incremental_spend`, in the unit `profit per
 * unit of spend`.
 *
 * `incrementality_factor`: `incremental / attributed`, in the unit `incremental per attributed conversion`.
 *
 * `arc_roas`: `(revenue_after − revenue_before) / (spend_after − spend_before)`, in the unit `revenue per unit of spend`.
 *
 * `efficiency_index`: `share_of_value / share_of_spend`, in the unit `share of value per share of spend`.
 */
export type MetricName =
  | "roas"
  | "roi"
  | "poas"
  | "mer"
  | "cpa"
  | "cpc"
  | "cpm"
  | "ctr"
  | "cvr"
  | "aov"
  | "cac"
  | "cost_per_lead"
  | "cost_per_opportunity"
  | "cost_per_attributed_unit"
  | "pipeline_roi"
  | "break_even_roas"
  | "break_even_cpa"
  | "max_cpc_bid"
  | "target_roas"
  | "ltv"
  | "ltv_discounted"
  | "ltv_discounted_due"
  | "ltv_to_cac"
  | "payback_periods"
  | "iroas"
  | "incremental_roi"
  | "incrementality_factor"
  | "arc_roas"
  | "efficiency_index";

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

/** Arguments of `roi`. */
export interface RoiArguments {
  /** Dimensions of the groups: the channel alone when left out. */
  by?: readonly (Dimension | string)[];
  /** Cost of each channel in each period. */
  spend: readonly Spend[];
  /** Margin, retention, period and what else the ratios depend on. */
  options?: RoiOptions;
  /** Replicates for an interval of every ratio; no intervals when left out. */
  bootstrap?: BootstrapOptions | null;
}
