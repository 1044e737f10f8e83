/** Types that functions of the room `pipeline` take and give. Made from docs/surface.json by `make generate`; do not edit. */
import type { CostSource, Currency, ModelSpec, Period, Spend, Time, Timestamp } from "./types.js";

/** Cost of one group of a pipeline report, such as an influencer or a platform. Several costs of one group add up. */
export interface GroupCost {
  /** Group that was paid for. */
  group: string;
  /** Amount in major units of the currency of the deals, 0 or more. */
  amount: number;
}

/** Grouping, window and moment of a pipeline report. */
export interface PipelineOptions {
  /**
   * Dimension of touches that the rows are of: `influencer`, `campaign`, `content`, `channel`, or a dimension of your own
   * such as `platform`. Default "channel".
   */
  by?: string;
  /**
   * Lookback in days, back from each milestone. When left out, deals keep the attribution window of their journeys, back
   * from the close, and leads have every touch before them.
   */
  lookback_days?: number | null;
  /**
   * Moment of the report: later leads and deals are left out, and deals that closed later are open; that of the journeys
   * when left out.
   */
  as_of?: Time | null;
  /** True for the ids of the leads and deals behind the figures of each row. Default false. */
  trace?: boolean;
}

/** History, level and grouping of a forecast. */
export interface ForecastOptions {
  /** Dimension of touches that the expected revenue is credited by. Default "channel". */
  by?: string;
  /** Moment from which closed deals count for win rates; 24 months before the moment of the journeys when left out. */
  since?: Time | null;
  /**
   * Stages in their order, the first one first. Those that are not named come after them, in the order that the history
   * shows.
   */
  stages?: readonly string[];
  /** Confidence level of the interval, between 0 and 1. Default 0.9. */
  level?: number;
  /** Lookback in days, back from the moment of the journeys; that of the journeys when left out. */
  lookback_days?: number | null;
}

/**
 * Claim of a platform: the conversions and the value that it reports for a period.
 *
 * A period is a span of moments: give the days of a platform that counts in another time zone by that zone's own offset.
 */
export interface PlatformClaim {
  /** Platform that claims. */
  platform: string;
  /** Groups of the credits that are its own, such as channels; the one of its name when empty. */
  groups?: readonly string[];
  /** Period of the claim. */
  period: Period;
  /** Conversions that it claims. */
  conversions: number;
  /** Value that it claims; none where it reports no value. */
  value?: number | null;
  /** Date by which it counts, where it is another than that of the options. */
  claimed_by?: ClaimedBy | null;
}

/**
 * Date by which a platform counts a conversion.
 *
 * `conversion_date`: Date of the conversion, as books count.
 *
 * `click_date`: Date of the click, or of the ad that was seen, as many ad platforms count.
 */
export type ClaimedBy = "conversion_date" | "click_date";

/** Totals of the books for a period. */
export interface BookedPeriod {
  /** Period, as claims name it. */
  period: Period;
  /** Conversions. */
  conversions: number;
  /** Value; none where it is not known. */
  value?: number | null;
}

/** Grouping of the credits, and the date by which platforms count. */
export interface ReconcileOptions {
  /** Dimension of touches by which credits belong to platforms. Default "channel". */
  by?: string;
  /** Date by which platforms count, where a claim does not say it. Default "conversion_date". */
  claimed_by?: ClaimedBy;
}

/** Pipeline report: for each group of touches the leads, opportunities and deals that it earned, its cost, and its returns. */
export interface PipelineReport {
  /** Dimension of the groups. */
  by: string;
  /** Model that gave the credits at every milestone. */
  model: string;
  /** Currency of all amounts, where one is named: deals of several are refused, and need a report for each. */
  currency: Currency | null;
  /** Moment of the report. */
  as_of: Timestamp;
  /**
   * Lookback in days, back from each milestone; none where deals keep the attribution window of their journeys, and leads
   * have every touch before them.
   */
  lookback_days: number | null;
  /** Source of the costs; none where no cost is known. */
  cost_source: CostSource | null;
  /** Cost of all groups together; none where no cost is known. */
  cost: number | null;
  /** True where touches name no lead, so that leads were given the touches of their accounts. */
  leads_by_account: boolean;
  /** The groups, the greatest won revenue first, then by pipeline and name; touches without a value last. */
  rows: PipelineGroup[];
  /** Leads and deals that no touch earned: with the rows they add up to the total. */
  unattributed: PipelineSums;
  /** All leads and deals up to the moment of the report. */
  total: PipelineSums;
  /** Leads and deals that are in no milestone, by reason. */
  set_aside: PipelineSetAside;
}

/**
 * Row of a pipeline report: what one group of touches brought, and what it cost.
 *
 * Columns of credits (`leads` to `weighted_pipeline`) add up with those that are unattributed to the total. Columns of
 * influence count a lead or deal once for each group that touched it, and do not add up.
 */
export interface PipelineGroup {
  /** Group; none for touches without a value of the dimension, and for spend without a campaign. */
  group: string | null;
  /** Distinct touches up to the moment of the report, whether they earned something or not. */
  touches: number;
  /** Credited leads, at their creation. */
  leads: number;
  /** Credited leads, at their qualification. */
  qualified_leads: number;
  /** Credited opportunities, at their creation. */
  opportunities: number;
  /** Credited won deals. */
  won_deals: number;
  /** Credited lost deals. */
  lost_deals: number;
  /** Credited open deals. */
  open_deals: number;
  /** Credited amount of won deals. */
  won_revenue: number;
  /** Credited amount of open deals. */
  open_pipeline: number;
  /** Credited amount of open deals times their probability. */
  weighted_pipeline: number;
  /** Cost; none where none is known. */
  cost: number | null;
  /** `cost / leads`; none without a cost, or without leads. */
  cost_per_lead: number | null;
  /** `cost / qualified_leads`; none without a cost, or without qualified leads. */
  cost_per_qualified_lead: number | null;
  /** `cost / opportunities`; none without a cost, or without opportunities. */
  cost_per_opportunity: number | null;
  /** Cost per acquisition `cost / won_deals`; none without a cost, or without won deals. */
  cpa: number | null;
  /** Return on investment of what was won `(won_revenue − cost) / cost`; none without a cost above 0. */
  roi: number | null;
  /** Return on ad spend of what was won `won_revenue / cost`; none without a cost above 0. */
  roas: number | null;
  /** Pipeline ROI `(won_revenue + weighted_pipeline − cost) / cost`; none without a cost above 0. */
  pipeline_roi: number | null;
  /** Pipeline ROAS `(won_revenue + weighted_pipeline) / cost`; none without a cost above 0. */
  pipeline_roas: number | null;
  /** Influenced leads: those with a touch of the group before their creation. */
  influenced_leads: number;
  /** Influenced opportunities: those with a touch of the group before their creation. */
  influenced_opportunities: number;
  /** Influenced won deals: those with a touch of the group before the close. */
  influenced_won: number;
  /** Influenced closed deals, won and lost. */
  influenced_closed: number;
  /** Influenced open deals. */
  influenced_open: number;
  /** Win rate of influenced deals: won over won and lost; none where none is closed. */
  win_rate: number | null;
  /** Lower bound of the Wilson interval of the win rate at 95 %. */
  win_rate_low: number | null;
  /** Upper bound of the Wilson interval of the win rate at 95 %. */
  win_rate_high: number | null;
  /** Mean sales cycle of influenced won deals in days, from creation to close. */
  mean_cycle_days: number | null;
  /** Mean days from the first touch of the deal, of any group, to the close of influenced won deals. */
  mean_first_touch_to_close_days: number | null;
  /** Leads and deals behind the figures, where they are asked for. */
  trace: PipelineTrace[];
}

/**
 * Trace of a figure: the credit that a group has of one lead or deal at one milestone.
 *
 * The credits of a milestone add up to the figure of the row.
 */
export interface PipelineTrace {
  /** Milestone: `lead`, `qualified_lead`, `opportunity`, `won`, `lost` or `open`. */
  milestone: string;
  /** Id of the lead or of the opportunity. */
  id: string;
  /** Credit: the share of it, 0 where a touch took part and earned nothing. */
  credit: number;
  /** Credit times the amount; none for leads, and for opportunities at their creation. */
  value: number | null;
}

/** Columns of a pipeline report that add up: leads and deals at each milestone, and their amounts. */
export interface PipelineSums {
  /** Leads, at their creation. */
  leads: number;
  /** Leads, at their qualification. */
  qualified_leads: number;
  /** Opportunities, at their creation. */
  opportunities: number;
  /** Won deals. */
  won_deals: number;
  /** Lost deals. */
  lost_deals: number;
  /** Open deals. */
  open_deals: number;
  /** Amount of won deals. */
  won_revenue: number;
  /** Amount of open deals. */
  open_pipeline: number;
  /** Amount of open deals times their probability. */
  weighted_pipeline: number;
  /** Leads and deals behind the figures, where they are asked for; empty for the total. */
  trace: PipelineTrace[];
}

/** Leads and opportunities that are left out of milestones, by reason. */
export interface PipelineSetAside {
  /** Leads without a creation, which are no lead at a milestone. */
  leads_without_date: number;
  /** Leads created after the moment of the report. */
  leads_after: number;
  /** Opportunities without a creation: they count as won, lost or open, and not at their creation. */
  opportunities_without_date: number;
  /** Opportunities created after the moment of the report. */
  opportunities_after: number;
}

/** Forecast: expected revenue of the open pipeline, by stage, beside the CRM's own, and credited to groups of touches. */
export interface Forecast {
  /** Moment at which open deals are looked at. */
  as_of: Timestamp;
  /** Moment from which closed deals count for win rates. */
  since: Timestamp;
  /** Currency of all amounts, where one is named. */
  currency: Currency | null;
  /** Dimension of the groups. */
  by: string;
  /** Model that gave the credits. */
  model: string;
  /** Number of open deals. */
  open_deals: number;
  /** Amount of open deals. */
  open_pipeline: number;
  /** Expected revenue: amounts times the win rates of stages. */
  mean: number;
  /** Standard deviation of the revenue, of the deals' own chance and of the uncertainty of the rates. */
  sd: number;
  /** Confidence level of the interval. */
  level: number;
  /** Lower bound of the interval, at least 0. */
  low: number;
  /** Upper bound of the interval, at most the amount of all open deals. */
  high: number;
  /** Amounts times the probabilities that the CRM has of each deal; one without a probability counts as 0. */
  crm_weighted: number;
  /**
   * Pipeline velocity per day: open deals × win rate × mean amount of won deals / mean cycle of won deals in days, by the
   * closed deals that count; none where a factor is not known.
   */
  velocity_per_day: number | null;
  /** Win rates by stage, in the order of the stages; last the rate of deals of which no stage is known. */
  stages: StageRate[];
  /** Expected revenue by group, the greatest first; touches without a value last. */
  rows: ForecastGroup[];
  /** Open deals that no touch earned: with the rows they add up to the total. */
  unattributed: ForecastSums;
  /** All open deals. */
  total: ForecastSums;
  /** Deals that the rates or amounts are without, by reason. */
  set_aside: ForecastSetAside;
}

/** Win rate of the deals that reached a stage, by closed deals. */
export interface StageRate {
  /** Stage; none for deals of which no stage is known, whose rate is that of all closed deals. */
  stage: string | null;
  /** Closed deals that reached it: a later stage implies the earlier. */
  closed: number;
  /** Those of them that were won. */
  won: number;
  /** Expected win rate `(won + ½) / (closed + 1)`: the mean of its Beta distribution by the prior of Jeffreys. */
  rate: number;
  /** Parameter a of the Beta distribution of the rate: `won + ½`. */
  a: number;
  /** Parameter b of the Beta distribution of the rate: `lost + ½`. */
  b: number;
  /** Open deals that are at it. */
  open: number;
  /** Their amount. */
  open_pipeline: number;
  /** Their expected revenue: the amount times the rate. */
  expected: number;
  /** Their amount times the probability that the CRM has of each. */
  crm_weighted: number;
}

/** Row of a forecast: the part of the open pipeline that a group of touches is credited with. */
export interface ForecastGroup {
  /** Group; none for touches without a value of the dimension. */
  group: string | null;
  /** Credited open deals. */
  open_deals: number;
  /** Credited amount. */
  open_pipeline: number;
  /** Credited expected revenue: the amount times the win rate of the stage. */
  expected: number;
  /** Credited amount times the probability that the CRM has of each deal. */
  crm_weighted: number;
}

/** Columns of a forecast that add up. */
export interface ForecastSums {
  /** Open deals. */
  open_deals: number;
  /** Their amount. */
  open_pipeline: number;
  /** Expected revenue: the amount times the win rate of the stage. */
  expected: number;
  /** Amount times the probability that the CRM has of each deal. */
  crm_weighted: number;
}

/** Deals that a forecast does without, by reason. */
export interface ForecastSetAside {
  /** Deals that closed before the history that counts. */
  closed_before: number;
  /** Closed deals without a history of stages: they count for deals of which no stage is known alone. */
  closed_without_stage: number;
  /** Open deals without an amount, which are worth 0. */
  open_without_amount: number;
  /**
   * Open deals without a probability of the CRM, which it weighs with 0: those too that closed since, of which it is not
   * known.
   */
  open_without_probability: number;
}

/** Reconciliation: claims of platforms beside credits, and their sum beside the books. */
export interface Reconciliation {
  /** Model that gave the credits. */
  model: string;
  /** Currency of all values, where one is named. */
  currency: Currency | null;
  /** Dimension by which credits belong to platforms. */
  by: string;
  /** Claims, in the order in which they came. */
  rows: ReconciledPlatform[];
  /** Periods, in the order in which claims, and after them the books, name them first. */
  periods: ReconciledPeriod[];
}

/** Claim of a platform beside what was attributed to it. */
export interface ReconciledPlatform {
  /** Platform. */
  platform: string;
  /** Period. */
  period: Period;
  /** Date by which the platform counts, and credits are compared. */
  claimed_by: ClaimedBy;
  /** Conversions that it claims. */
  claimed_conversions: number;
  /** Conversions that were attributed to it. */
  attributed_conversions: number;
  /** `claimed / attributed` conversions; none where nothing was attributed. */
  conversions_ratio: number | null;
  /** Overclaim of conversions `claimed − attributed`; below 0 where it claims less. */
  conversions_overclaim: number;
  /** Value that it claims; none where it reports no value. */
  claimed_value: number | null;
  /** Value that was attributed to it. */
  attributed_value: number;
  /** `claimed / attributed` value; none without a claim of value, or where nothing was attributed. */
  value_ratio: number | null;
  /** Overclaim of value `claimed − attributed`; none without a claim of value. */
  value_overclaim: number | null;
  /** Note on how to read the row, where its platform counts in another way than the books. */
  note: string | null;
}

/** Claims of all platforms for a period beside the books. */
export interface ReconciledPeriod {
  /** Period. */
  period: Period;
  /** Platforms that claim something; 0 in a period that the books alone have. */
  platforms: number;
  /** Conversions that they claim together. */
  claimed_conversions: number;
  /** Conversions that were attributed to them. */
  attributed_conversions: number;
  /** Conversions that the books say. */
  booked_conversions: number;
  /** `claimed / booked` conversions; none where nothing was booked. */
  conversions_ratio: number | null;
  /** Overclaim of conversions `claimed − booked`. */
  conversions_overclaim: number;
  /** Value that they claim together; none where none reports a value. */
  claimed_value: number | null;
  /** Value that was attributed to them. */
  attributed_value: number;
  /** Value that the books say; none where it is not known. */
  booked_value: number | null;
  /** `claimed / booked` value; none where one of them is not known or nothing was booked. */
  value_ratio: number | null;
  /** Overclaim of value `claimed − booked`; none where one of them is not known. */
  value_overclaim: number | null;
  /** True where totals of the books were given; else they are the conversions of the journeys with a touch. */
  from_books: boolean;
}

/** Arguments of `pipeline_report`. */
export interface PipelineReportArguments {
  /** Model that gives the credits at every milestone: `linear` when left out. */
  model?: ModelSpec | null;
  /** Cost of each group, whatever the rows are of. */
  costs?: readonly GroupCost[];
  /** Spend, where the rows are of channels or campaigns; the costs of touches count when both are left out. */
  spend?: readonly Spend[] | null;
  /** Grouping, lookback, moment and trace. */
  options?: PipelineOptions;
}

/** Arguments of `campaign_report`. */
export interface CampaignReportArguments {
  /** Model that gives the credits at every milestone: `linear` when left out. */
  model?: ModelSpec | null;
  /** Spend of campaigns; the costs of touches count when left out. */
  spend?: readonly Spend[] | null;
  /** Lookback, moment and trace. */
  options?: PipelineOptions;
}

/** Arguments of `forecast`. */
export interface ForecastArguments {
  /** Model that credits open deals to their touches: `linear` when left out. */
  model?: ModelSpec | null;
  /** History, order of stages, level and grouping. */
  options?: ForecastOptions;
}

/** Arguments of `reconcile`. */
export interface ReconcileArguments {
  /** Claims of platforms by period. */
  claims: readonly PlatformClaim[];
  /** Totals of the books by period; the conversions of the journeys with a touch when left out. */
  books?: readonly BookedPeriod[];
  /** Grouping of the credits, and the date by which platforms count. */
  options?: ReconcileOptions;
}
