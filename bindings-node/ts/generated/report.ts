/** Types that functions of the room `report` take and give. Made from docs/surface.json by `make generate`; do not edit. */
import type { AdviceRule, B2bConfig, BootstrapOptions, Currency, DealStatus, ModelSpec, Period, Spend, Timestamp } from "./types.js";

/** Period, landmark and levels of a velocity report. */
export interface VelocityOptions {
  /** Only deals that were created within this count. */
  period?: Period | null;
  /**
   * Landmark in days since the creation of a deal: only deals that are still open then are set side by side, by their
   * touches before it, and a regression sees the touches up to it. Default 30.0.
   */
  landmark_days?: number;
  /** Type of the touches whose association with the length of cycles is shown. Default "kind". */
  touches_by?: TouchesBy;
  /** Type of the touches whose numbers a regression takes. Default "side". */
  regression_touches_by?: TouchesBy;
  /** Confidence level of survival curves and their medians, between 0 and 1. Default 0.95. */
  level?: number;
  /** Level of prediction intervals: the part of deals that they hold, between 0 and 1. Default 0.9. */
  prediction_level?: number;
  /**
   * Number, seed and confidence level of the replicates of an association; the seed also deals out the folds of a
   * regression.
   */
  bootstrap?: BootstrapOptions;
  /** Least number of won deals for a regression. Default 30. */
  min_won_deals?: number;
  /**
   * Least number of closed deals of a size for a survival estimate of its own; open deals of other sizes are predicted
   * from all deals. Default 10.
   */
  min_closed_deals?: number;
  /** Expected length of cycles, and multipliers of deal sizes. */
  config?: B2bConfig;
}

/**
 * Type of touches: the field by which a report tells them apart.
 *
 * `kind`: Kind of touch: webinar, demo request, …; the channel where no touch has a kind.
 *
 * `side`: Sales, marketing or both.
 *
 * `channel`: Channel where the touch happened.
 */
export type TouchesBy = "kind" | "side" | "channel";

/** Order of stages, and which touches count as before an advance. */
export interface StageOptions {
  /**
   * Stages in their order, the first one first. Those that are not named come after them, in the order that the history
   * shows: by the number of others that a stage comes before in more deals than after.
   */
  stages?: readonly string[];
  /** Type by which touches are told apart. Default "kind". */
  touches_by?: TouchesBy;
  /** Window in days: touches count as before an advance from so long before it. Default 30.0. */
  window_days?: number;
  /** Only deals that were created within this count. */
  period?: Period | null;
}

/** Options of alignment. */
export interface AlignmentOptions {
  /** Split of the value that is wanted. */
  ideal?: IdealSplit;
  /** Joint touchpoints: a sales and a marketing touch of one deal that are at most so many days apart. Default 7.0. */
  joint_window_days?: number;
  /** Points by which a part may miss its ideal before a rule speaks. Default 10.0. */
  tolerance_points?: number;
  /** Share of the value that touches of no known side may have before a rule speaks, 0 to 1. Default 0.1. */
  max_unassigned_share?: number;
  /** Limit of the joint touchpoints that are listed; all are counted. Default 1000. */
  max_listed?: number;
}

/** Ideal split of the value between marketing, sales and both together, in points that add up to 100. */
export interface IdealSplit {
  /** Points of marketing alone. Default 40.0. */
  marketing?: number;
  /** Points of sales alone. Default 40.0. */
  sales?: number;
  /** Points of both together. Default 20.0. */
  joint?: number;
}

/**
 * Filter of a report: accounts, deal sizes, segments and a period. What is empty filters nothing.
 *
 * A deal must pass all that is given: it is of one of the accounts, of one of the sizes and of one of the segments. Sizes
 * and segments are those of the deal, else of its account, whatever their case. Of a report by touches the credits keep
 * their weights: what touches outside the period earned is left out, and is given to no other.
 */
export interface ReportFilter {
  /** Ids of the accounts. */
  accounts?: readonly string[];
  /** Deal sizes, such as `enterprise`. */
  deal_sizes?: readonly string[];
  /** Segments of the market. */
  segments?: readonly string[];
  /** Period, from its start up to but not including its end. */
  period?: Period | null;
  /** Date that the period is compared with: that of the close, unless touches are asked for. Default "close". */
  period_of?: PeriodOf;
}

/**
 * Date that a period of a report is compared with.
 *
 * `close`: Close of a deal, and creation of an open one: deals are in the report or not, with all their touches.
 *
 * `touch`: Touch: deals of any date are in the report, with those of their touches that lie in the period.
 */
export type PeriodOf = "close" | "touch";

/** Options of channel insights: margin, and rules of advice. */
export interface InsightOptions {
  /** Contribution margin before marketing: the part that a unit of revenue leaves, above 0 and at most 1. Default 1.0. */
  margin?: number;
  /** Rules of advice, the most important first. A channel that none applies to is held; one without a cost needs one. */
  rules?: readonly AdviceRule[];
}

/** Options of the report on deals: its filter, and those of its parts. */
export interface B2bReportOptions {
  /** Deals and touches that the report is about. */
  filter?: ReportFilter;
  /** Number of touches that the summary lists. Default 10. */
  top?: number;
  /** Split of the value that is wanted, and the window of joint touchpoints. */
  alignment?: AlignmentOptions;
  /** Margin, and rules of advice on channels. */
  insights?: InsightOptions;
  /**
   * Landmark and levels of velocity, and the multipliers that are shown where the model has none of its own. Without a
   * period of its own it is about deals that were created in that of the filter.
   */
  velocity?: VelocityOptions;
  /** Order of stages. Without a period of its own it is about deals that were created in that of the filter. */
  stages?: StageOptions;
}

/** Velocity report: how fast deals close, what goes with it, and when open ones will. */
export interface VelocityReport {
  /** Moment at which open deals are looked at: that of the journeys. */
  as_of: Timestamp | null;
  /** Currency of the amounts, where one is named. */
  currency: Currency | null;
  /** Velocity of all deals. */
  total: PipelineVelocity;
  /** Velocity by deal size, by name; deals of no known size last. */
  by_deal_size: PipelineVelocity[];
  /** Survival of all deals. */
  survival: CycleSurvival;
  /** Survival by deal size. */
  survival_by_deal_size: CycleSurvival[];
  /** Landmark in days since the creation of a deal. */
  landmark_days: number;
  /** Deals that were still open at the landmark. */
  deals_at_landmark: number;
  /** Type by which touches are told apart. */
  touches_by: TouchesBy;
  /** Associations of types of touches with the length of cycles, those of most deals first. */
  associations: CycleAssociation[];
  /** Regression of the length of cycles of won deals. */
  regression: CycleRegression | null;
  /** Reason why there is none. */
  no_regression: NoRegression | null;
  /** Predicted cycles of open deals. */
  predictions: PredictedCycle[];
  /** Velocity of each deal. */
  deals: DealVelocity[];
}

/** Pipeline velocity: what the deals of a period, or of one size, bring per day. */
export interface PipelineVelocity {
  /** Size of the deals; none for all deals, and for those whose size is not known. */
  deal_size: string | null;
  /** Opportunities. */
  opportunities: number;
  /** Those that were won. */
  won: number;
  /** Those that were lost. */
  lost: number;
  /** Those that are open. */
  open: number;
  /** Win rate: won / (won + lost); none where nothing was closed. */
  win_rate: number | null;
  /** Mean amount of won deals; one without an amount counts as 0. */
  mean_amount: number | null;
  /** Velocity in units of the currency per day; none where a factor is not known or cycles take no time. */
  per_day: number | null;
  /** Cycles of won deals. */
  won_cycle: DaysSummary;
  /** Cycles of lost deals. */
  lost_cycle: DaysSummary;
}

/**
 * Lengths of time in days: number, mean and quartiles.
 *
 * Quartiles lie between the two nearest of the sorted lengths, in proportion (type 7 of Hyndman and Fan, as spreadsheets
 * and NumPy have them).
 */
export interface DaysSummary {
  /** Number of lengths that are known. */
  count: number;
  /** Mean; none where there is no length. */
  mean: number | null;
  /** Median. */
  median: number | null;
  /** Lower quartile: a quarter is shorter. */
  p25: number | null;
  /** Upper quartile: a quarter is longer. */
  p75: number | null;
}

/** Survival of deals of one size: how many last how long, and how many are won by when. */
export interface CycleSurvival {
  /** Size of the deals; none for all deals, and for those whose size is not known. */
  deal_size: string | null;
  /** Length of cycles, with open deals as censored (Kaplan–Meier). */
  cycle: KaplanMeier;
  /** Cumulative incidence of winning, with losses as the competing event (Aalen–Johansen). */
  winning: CumulativeIncidence;
}

/**
 * Kaplan–Meier estimate of the length of sales cycles, with open deals as censored.
 *
 * Why you would pick it: the mean cycle of deals that are closed leaves out those that take long, because they are still
 * open; this does not.
 */
export interface KaplanMeier {
  /** Deals. */
  deals: number;
  /** Those that were closed, won or lost. */
  closed: number;
  /** Those that are open: censored. */
  open: number;
  /** Median cycle in days; none where less than half of the deals are seen to close. */
  median: number | null;
  /** Lower confidence limit of the median. */
  low: number | null;
  /** Upper confidence limit of the median; none where the data do not set one. */
  high: number | null;
  /** Survival curve: a step for each day on which a deal was closed. */
  steps: SurvivalStep[];
}

/** Step of a survival curve: a day on which deals were closed. */
export interface SurvivalStep {
  /** Days since creation. */
  days: number;
  /** Deals at risk: those that lasted as long, those that are open since as many days too. */
  at_risk: number;
  /** Deals that were closed on this day, won or lost. */
  events: number;
  /** Part of the deals that lasts longer. */
  survival: number;
  /** Standard error of it, by Greenwood's formula; none where nothing lasts longer. */
  std_error: number | null;
  /** Lower confidence limit of it; none where nothing lasts longer. */
  low: number | null;
  /** Upper confidence limit of it; none where nothing lasts longer. */
  high: number | null;
}

/**
 * Cumulative incidence of winning, with losses as the competing event (Aalen–Johansen).
 *
 * Why you would pick it: 1 − S of a Kaplan–Meier estimate with losses as censored asks how many would be won if no deal
 * could be lost, and promises too much; this is the part that is won in truth.
 */
export interface CumulativeIncidence {
  /** Part of the deals that is won in the end, as far as the data reach; none where no deal was closed. */
  won: number | null;
  /** Curve: a step for each day on which a deal was won. */
  steps: IncidenceStep[];
}

/** Step of a cumulative incidence: a day on which deals were won. */
export interface IncidenceStep {
  /** Days since creation. */
  days: number;
  /** Deals at risk: those that lasted as long. */
  at_risk: number;
  /** Deals that were won on this day. */
  won: number;
  /** Part of all deals that is won by this day. */
  incidence: number;
  /** Standard error of it. */
  std_error: number;
}

/**
 * Association of a type of touch with the length of the sales cycle, among deals that were open at the landmark.
 *
 * An association and no effect: deals that get a touch differ from others in more than that.
 */
export interface CycleAssociation {
  /** Type of touch. */
  touch_type: string;
  /** Deals with such a touch before the landmark. */
  deals_with: number;
  /** Those of them that are closed. */
  closed_with: number;
  /** Their median cycle in days; none where less than half of them are seen to close. */
  median_with: number | null;
  /** Deals without such a touch before the landmark. */
  deals_without: number;
  /** Those of them that are closed. */
  closed_without: number;
  /** Their median cycle in days. */
  median_without: number | null;
  /** Median with less median without, in days. */
  difference: number | null;
  /** Lower limit of the difference; none where the data do not set one. */
  low: number | null;
  /** Upper limit of the difference. */
  high: number | null;
}

/** Log-linear regression of the sales cycle on what is known of a deal early. */
export interface CycleRegression {
  /** Won deals that it was fitted to. */
  won_deals: number;
  /** Deal size that the intercept stands for. */
  base_deal_size: string | null;
  /** Type of the touches that are counted. */
  touches_by: TouchesBy;
  /** Coefficients, the intercept first. */
  terms: RegressionTerm[];
  /** Standard deviation of the noise of log(1 + days). */
  sigma: number;
  /** Degrees of freedom that are left for it. */
  freedom: number;
  /** Part of the variance of log(1 + days) that the columns explain; none where there is none. */
  r2: number | null;
  /** Level of the prediction intervals. */
  level: number;
  /** Error on deals that were held out; none where too few were left to fit. */
  validation: CrossValidation | null;
}

/** Term of a regression. */
export interface RegressionTerm {
  /** Name of the column. */
  term: string;
  /** Coefficient; none of a column that earlier ones already say (aliased). */
  coefficient: number | null;
  /** Standard error of it. */
  std_error: number | null;
  /** Lower confidence limit of it, at the level of survival curves. */
  low: number | null;
  /** Upper confidence limit of it. */
  high: number | null;
}

/** Cross-validation: deals are dealt out to folds, and each fold is predicted from the others. */
export interface CrossValidation {
  /** Number of folds. */
  folds: number;
  /** Deals that were predicted without being seen. */
  deals: number;
  /** Mean absolute error of the predicted days. */
  mean_absolute_error: number;
  /** Coverage: the part of the deals whose cycle lies in its prediction interval. */
  coverage: number;
}

/**
 * Reason why there is no regression.
 *
 * `too_few_won_deals`: Fewer won deals than the options ask for have a known creation and cycle.
 *
 * `too_many_columns`: As many columns as won deals: nothing is left to tell the noise.
 */
export type NoRegression = "too_few_won_deals" | "too_many_columns";

/** Predicted cycle of an open deal, by survival and by regression, in days since its creation. */
export interface PredictedCycle {
  /** Opportunity. */
  opportunity: string;
  /** Size of the deal. */
  deal_size: string | null;
  /** Age in days at the moment at which it is looked at. */
  age_days: number | null;
  /** Estimate from the deals that lasted as long. */
  survival: SurvivalForecast;
  /** Estimate from what is known of the deal. */
  regression: CycleForecast;
}

/** Survival estimate: the day by which half of the deals that last as long are closed, won or lost. */
export interface SurvivalForecast {
  /** Median cycle of deals of this age; none where it is not known. */
  days: number | null;
  /** True where it comes from deals of its size alone, false where these are too few and it comes from all. */
  of_deal_size: boolean;
  /** Reason for a missing figure. */
  reason: NoForecast | null;
}

/**
 * Reason why a cycle is not predicted.
 *
 * `not_reached`: Fewer than half of the deals that last as long are seen to close.
 *
 * `age_unknown`: The creation of the deal is not known, or lies after the moment at which it is looked at.
 *
 * `younger_than_landmark`: The deal is younger than the landmark: its touches up to there are not all known yet.
 *
 * `unknown_deal_size`: No won deal has its size.
 *
 * `no_regression`: There is no regression.
 */
export type NoForecast = "not_reached" | "age_unknown" | "younger_than_landmark" | "unknown_deal_size" | "no_regression";

/** Regression estimate: the cycle of the deal if it is won. */
export interface CycleForecast {
  /** Median cycle of such deals, whatever their age. */
  days: number | null;
  /** Lower limit of the prediction interval. */
  low: number | null;
  /** Upper limit of the prediction interval. */
  high: number | null;
  /** Median cycle of such deals that last longer than the age of this one. */
  days_at_age: number | null;
  /** Lower limit of the prediction interval of those. */
  low_at_age: number | null;
  /** Upper limit of the prediction interval of those. */
  high_at_age: number | null;
  /** Reason for a missing figure. */
  reason: NoForecast | null;
}

/** Velocity of a deal: its cycle beside the expected one, and its days in each stage. */
export interface DealVelocity {
  /** Opportunity. */
  opportunity: string;
  /** Size of the deal. */
  deal_size: string | null;
  /** Status of the deal. */
  status: DealStatus;
  /** Length of its cycle in days; none of an open deal, and where it is not known. */
  cycle_days: number | null;
  /** Age in days of an open deal. */
  age_days: number | null;
  /** Expected length of the cycle in days. */
  expected_cycle_days: number;
  /** Velocity bonus: above 1 for a deal that closed faster than expected, below for one that took longer. */
  velocity_bonus: number | null;
  /** Multiplier of the deal size: 1.4 of an enterprise deal, 1.2 of a mid-market one, else 1. */
  deal_size_multiplier: number;
  /** Days in each stage, where the stage history is known. */
  stages: DaysInStage[];
}

/** Days of a deal in a stage. */
export interface DaysInStage {
  /** Stage. */
  stage: string;
  /**
   * Days from coming to it until the next stage or the close; of an open deal in its last stage until the moment at which
   * it is looked at.
   */
  days: number | null;
  /** True while the deal is in it. */
  still_there: boolean;
}

/** Stage progression: what becomes of deals in each stage, and which touches came before they went on. */
export interface StageProgression {
  /** Type by which touches are told apart. */
  touches_by: TouchesBy;
  /** Window in days of the touches before an advance. */
  window_days: number;
  /** Deals whose stage history is known. */
  deals: number;
  /** Deals without one, which are left out. */
  without_history: number;
  /** The stages in their order. */
  stages: StageRow[];
  /** Advances from each stage to each that followed it. */
  advances: StageAdvance[];
}

/** Stage: how many deals came to it, went on and were lost in it. */
export interface StageRow {
  /** Name of the stage. */
  stage: string;
  /** Deals that came to it. */
  entered: number;
  /** Those that went on to a later stage, or were won in it. */
  advanced: number;
  /** Those that were lost in it. */
  lost: number;
  /** Those that are still in it. */
  still_there: number;
  /** Conversion rate: advanced / (advanced + lost); none where neither has happened. */
  conversion: number | null;
  /** Drop-off: lost / (advanced + lost). */
  drop_off: number | null;
  /** Days from coming to it until the advance. */
  days: DaysSummary;
  /** Days from coming to it until the loss. */
  days_to_loss: DaysSummary;
}

/** Advance from one stage to another, or to `won`. */
export interface StageAdvance {
  /** Stage that deals came from. */
  from: string;
  /** Stage that they came to; `won` for deals that were won. */
  to: string;
  /** Deals that made it. */
  deals: number;
  /** Conversion rate: these of all that went on from the stage or were lost in it. */
  conversion: number;
  /** Days from the one to the other. */
  days: DaysSummary;
  /** Deals without any touch before. */
  without_touch: number;
  /** Types of the touches before, most often the last one first. */
  touches: AdvanceTouches[];
}

/** Touches of a type before an advance. */
export interface AdvanceTouches {
  /** Type of touch; none of touches that do not say it. */
  touch_type: string | null;
  /** Deals for which it was the last touch before the advance, however long before. */
  last: number;
  /** Deals with such a touch within the window before. */
  deals: number;
  /** Such touches within the window before. */
  touches: number;
}

/**
 * Sales–marketing alignment: the value that marketing, sales and both together earned, against the split that is wanted.
 *
 * Only touches of the side `both` earn joint value; touches of the two sides that are near each other in time are listed
 * as joint touchpoints. Value of touches without a side is left out of the points.
 */
export interface Alignment {
  /** Model that gave the credits. */
  model: string;
  /** Value by side. */
  value: SideValues;
  /** Split of the value whose side is known; none where there is none. */
  points: SidePoints | null;
  /** Split that is wanted. */
  ideal: SidePoints;
  /** Score, 0 to 100; none where there are no points. */
  score: number | null;
  /** Grade of the score. */
  grade: AlignmentGrade | null;
  /** Distinct touches by side. */
  touches: SideTouches;
  /** Deals of the report. */
  deals: number;
  /** Deals with a joint touchpoint. */
  joint_deals: number;
  /** Distinct joint touchpoints. */
  joint_touches: number;
  /** Joint touchpoints deal by deal, in the order of time: as many as the options list. */
  joint_touchpoints: JointTouchpoint[];
  /** Marketing-sourced and marketing-influenced pipeline, and that of sales; empty for journeys without deals. */
  pipeline: PipelineRow[];
  /** Recommendations, each by a rule with a name. */
  recommendations: Recommendation[];
}

/** Value by the side of the touches that earned it. */
export interface SideValues {
  /** Value of touches of marketing alone. */
  marketing_only: number;
  /** Value of touches of sales alone. */
  sales_only: number;
  /** Value of touches that both sides made together. */
  joint: number;
  /** Value of touches of no known side, which has no part in the points. */
  unassigned: number;
}

/** Split of the value whose side is known, in points that add up to 100. */
export interface SidePoints {
  /** Points of marketing alone. */
  marketing_only: number;
  /** Points of sales alone. */
  sales_only: number;
  /** Points of both together. */
  joint: number;
}

/**
 * Grade of alignment.
 *
 * `A+`: 97 or more.
 *
 * `A`: 93 or more.
 *
 * `A-`: 90 or more.
 *
 * `B+`: 87 or more.
 *
 * `B`: 83 or more.
 *
 * `B-`: 80 or more.
 *
 * `C+`: 77 or more.
 *
 * `C`: 73 or more.
 *
 * `C-`: 70 or more.
 *
 * `D`: 60 or more.
 *
 * `F`: Less than 60.
 */
export type AlignmentGrade = "A+" | "A" | "A-" | "B+" | "B" | "B-" | "C+" | "C" | "C-" | "D" | "F";

/** Distinct touches by the side that made them. */
export interface SideTouches {
  /** Touches of marketing alone. */
  marketing_only: number;
  /** Touches of sales alone. */
  sales_only: number;
  /** Touches that both sides made together. */
  joint: number;
  /** Touches of no known side. */
  unassigned: number;
}

/** Joint touchpoint: a touch that both sides made, or that has one of the other side within the window. */
export interface JointTouchpoint {
  /** Opportunity, or else the key of the journey. */
  opportunity: string | null;
  /** Row of the touch in the input. */
  row: number;
  /** Its id, where touches have ids. */
  id: string | null;
  /** Moment of the touch. */
  at: Timestamp | null;
  /** Channel. */
  channel: string;
  /** Side that made the touch. */
  side: Side;
  /** Days to the nearest touch of the other side; none for a touch of both. */
  days_apart: number | null;
}

/**
 * Side that made a touch: sales, marketing, or both together.
 *
 * `sales`: A sales touch.
 *
 * `marketing`: A marketing touch.
 *
 * `both`: Sales and marketing together.
 */
export type Side = "sales" | "marketing" | "both";

/**
 * Deals that were won, or are open, by the side that sourced or influenced them.
 *
 * Every deal has one source, so that the four rows of sources add up to all deals; influence overlaps.
 */
export interface PipelineRow {
  /** Status of the deals: won or open. */
  status: DealStatus;
  /** Measure that the row counts. */
  measure: PipelineMeasure;
  /** Number of deals. */
  deals: number;
  /** Their amount, not weighted by a probability. */
  amount: number;
  /** Share of the number of all deals of the status; none where there are none. */
  share_of_deals: number | null;
  /** Share of the amount of all deals of the status; none where there is none. */
  share_of_amount: number | null;
}

/**
 * Measure of a row of sourced and influenced pipeline: the deals that it counts.
 *
 * `all_deals`: All deals of the status, with a touch or without.
 *
 * `marketing_sourced`: Marketing-sourced pipeline: deals whose first touch before they were created was of marketing.
 *
 * `sales_sourced`: Sales-sourced pipeline: deals whose first touch before they were created was of sales.
 *
 * `jointly_sourced`: Deals whose first touch before they were created was of both sides.
 *
 * `source_unknown`: Deals without a touch before they were created, or whose first one is of no known side.
 *
 * `marketing_influenced`: Marketing-influenced pipeline: deals with a touch of marketing, alone or with sales, before the
 * close.
 *
 * `sales_influenced`: Sales-influenced pipeline: deals with a touch of sales, alone or with marketing, before the close.
 */
export type PipelineMeasure =
  | "all_deals"
  | "marketing_sourced"
  | "sales_sourced"
  | "jointly_sourced"
  | "source_unknown"
  | "marketing_influenced"
  | "sales_influenced";

/** Recommendation of a named rule, with the numbers that it looked at. */
export interface Recommendation {
  /** The rule that applies. */
  rule: string;
  /** Number that it looked at. */
  measure: string;
  /** Value that it found there. */
  value: number;
  /** Threshold that the value lies beyond. */
  threshold: number;
  /** Sentence for people. */
  sentence: string;
}

/** Channel insights: what each channel earned, what it cost, and what follows. */
export interface ChannelInsights {
  /** Model that gave the credits. */
  model: string;
  /** Value of all channels together. */
  value: number;
  /** Cost of all channels together; none where no cost is known. */
  cost: number | null;
  /** Return on ad spend of the channels with a cost; none without. */
  roas: number | null;
  /** Source of the costs; none where no cost is known. */
  cost_source: CostSource | null;
  /** True where spend was given and left out: it is of all deals together, and the filter keeps some of them. */
  spend_left_out: boolean;
  /** The channels, the greatest value first, then by name. */
  channels: ChannelInsight[];
}

/**
 * Source of the costs of a report.
 *
 * `spend`: Spend by channel and period.
 *
 * `touches`: Cost of each touch of a closed deal, won or lost, counted once however many deals it is a touch of.
 */
export type CostSource = "spend" | "touches";

/** Insight into one channel: its value beside its cost, and a recommendation. */
export interface ChannelInsight {
  /** Channel. */
  channel: string;
  /** Value that it earned. */
  value: number;
  /** Share of the value of all channels; none when nothing was earned. */
  share: number | null;
  /** Opportunities that it earned: the sum of its credits. */
  opportunities: number;
  /** Distinct touches of deals that were won. */
  touches: number;
  /** Cost; none where none is known. */
  cost: number | null;
  /** `(margin · value − cost) / cost`; none without a cost above 0. */
  roi: number | null;
  /** `value / cost`; none without a cost above 0. */
  roas: number | null;
  /** `cost / opportunities`; none without a cost or without opportunities. */
  cost_per_opportunity: number | null;
  /**
   * Share of value over share of cost, among the channels with a cost: above 1 it earns more for its money than the
   * others.
   */
  efficiency: number | null;
  /** Place by efficiency, from 1; channels of the same efficiency share it. */
  efficiency_rank: number | null;
  /** Kinds of its touches, by name. */
  kinds: string[];
  /** Action that is advised: `scale`, `hold`, `review`, `cut`, `track_cost`, or one of a rule of your own. */
  recommendation: string;
  /** The rule that decided. */
  rule: string;
  /** The reason as a sentence, with the numbers. */
  sentence: string;
}

/** Journey of an account: all touches of all its deals, won, lost and open, in the order of time, each once. */
export interface AccountJourney {
  /** Id of the account. */
  account: string;
  /** Its name for people. */
  name: string | null;
  /** Segment of the market. */
  segment: string | null;
  /** Industry. */
  industry: string | null;
  /** Size of its deals. */
  deal_size: string | null;
  /** Distinct touches. */
  touches: number;
  /** Moment of the first touch. */
  first_at: Timestamp | null;
  /** Moment of the last touch. */
  last_at: Timestamp | null;
  /** Days from the first touch to the last. */
  span_days: number | null;
  /** Longest gap between two touches that follow each other, in days; none with fewer than two touches. */
  longest_gap_days: number | null;
  /** Moment at which the longest gap began. */
  longest_gap_from: Timestamp | null;
  /** Mean gap between touches, in days; none with fewer than two touches. */
  mean_gap_days: number | null;
  /** Distinct people who were touched. */
  engaged: number;
  /** Touches of which no person is known. */
  touches_without_lead: number;
  /** Size of the buying committee: people with a contact role in a deal, else the largest head count of the deals. */
  committee_size: number;
  /** Share of the committee that was touched, at most 1; none where no committee is known. */
  engaged_share: number | null;
  /** The deals, by creation. */
  deals: AccountDeal[];
  /** The people, those with the most touches first. */
  stakeholders: Stakeholder[];
  /** Milestones of the deals, in the order of time. */
  milestones: AccountMilestone[];
  /** The touches, in the order of time. */
  touchpoints: AccountTouch[];
}

/** Deal of an account. */
export interface AccountDeal {
  /** Opportunity. */
  opportunity: string;
  /** Its name for people. */
  name: string | null;
  /** Status of the deal. */
  status: DealStatus;
  /** Stage that it is in. */
  stage: string | null;
  /** Amount, not weighted by a probability. */
  amount: number | null;
  /** Moment of the creation. */
  created_at: Timestamp | null;
  /** Moment of the close; none while it is open. */
  closed_at: Timestamp | null;
  /** Length of the sales cycle in days, where it is known. */
  cycle_days: number | null;
  /** Touches of the deal. */
  touches: number;
}

/** Person of an account: somebody who was touched, or has a part in a deal. */
export interface Stakeholder {
  /** Lead or contact. */
  lead: string;
  /** Parts that the person has in the deals, each once. */
  roles: string[];
  /** True for a member of the buying committee of a deal. */
  member: boolean;
  /** Touches; 0 for somebody who has a part and was never touched. */
  touches: number;
  /** Moment of the first touch. */
  first_at: Timestamp | null;
  /** Moment of the last touch. */
  last_at: Timestamp | null;
}

/** Milestone of a deal of an account. */
export interface AccountMilestone {
  /** Moment of the milestone. */
  at: Timestamp;
  /** Kind of the milestone. */
  milestone: AccountMilestoneKind;
  /** Deal that it happened to. */
  opportunity: string;
  /** Stage that the deal came to. */
  stage: string | null;
  /** Lead that was created. */
  lead: string | null;
}

/**
 * Kind of milestone.
 *
 * `lead_created`: The first lead of a deal was created.
 *
 * `opportunity_created`: A deal was created.
 *
 * `stage_changed`: A deal came to a stage.
 *
 * `won`: A deal was won.
 *
 * `lost`: A deal was lost.
 *
 * `expected_close`: An open deal is expected to close.
 */
export type AccountMilestoneKind = "lead_created" | "opportunity_created" | "stage_changed" | "won" | "lost" | "expected_close";

/** Touch of an account. */
export interface AccountTouch {
  /** Moment of the touch. */
  at: Timestamp | null;
  /** Days since the touch before; none for the first. */
  gap_days: number | null;
  /** Lead that was touched. */
  lead: string | null;
  /** Side that made the touch. */
  side: Side | null;
  /** Channel. */
  channel: string;
  /** Kind of touch. */
  kind: string | null;
  /** Campaign. */
  campaign: string | null;
  /** Funnel stage that the touch influences. */
  stage: string | null;
  /** Deals that it is a touch of. */
  opportunities: string[];
  /** Row of the touch in the input. */
  row: number;
  /** Its id, where touches have ids. */
  id: string | null;
}

/** Kind of touches with its weight. */
export interface TouchpointType {
  /** Kind, as the library spells it. */
  kind: string;
  /** Multiplier; 1 for a kind that no table names. */
  multiplier: number;
  /** True for a kind that a table names. */
  known: boolean;
  /** True for a kind that speeds a deal up, in the factor `velocity`. */
  accelerates: boolean;
  /** Distinct touches of the kind in the journeys, of deals of every status. */
  touches: number;
}

/** Factors and multipliers of the B2B models, as they are in force. */
export interface B2bModelInfo {
  /** The five factors, in the order in which the mix adds them up. */
  factors: FactorInfo[];
  /** Multipliers of kinds of touches. */
  touch_types: Multiplier[];
  /** Multipliers of funnel stages. */
  stages: Multiplier[];
  /** Multipliers of lead tiers. */
  tiers: Multiplier[];
  /** Expected cycles by size of the deal. */
  deal_sizes: DealSizeWeights[];
  /** Expected sales cycle in days of a deal of another size, or of none. */
  default_cycle_days: number;
}

/** Factor of the B2B models. */
export interface FactorInfo {
  /** The factor. */
  factor: Factor2;
  /** Name of the model that is this factor alone. */
  model: string;
  /** Share of the factor in the mix: the weights divided by their sum. */
  weight: number;
  /** One line. */
  summary: string;
  /** Weight of a touch before normalising, in plain text. */
  formula: string;
}

/**
 * Factor of B2B attribution: one way to look at the touches of a deal.
 *
 * `time`: Recency and kind of the touch.
 *
 * `quality`: Engagement and quality of the lead.
 *
 * `account`: Kind and engagement, with more for sales.
 *
 * `stage`: Kind, engagement and funnel stage.
 *
 * `velocity`: Engagement, with more for kinds that speed a deal up.
 */
export type Factor2 = "time" | "quality" | "account" | "stage" | "velocity";

/** Multiplier by name. */
export interface Multiplier {
  /** Name. */
  name: string;
  /** Multiplier. */
  multiplier: number;
}

/** Expected cycle and multiplier of deals of one size. */
export interface DealSizeWeights {
  /** Size of the deal. */
  deal_size: string;
  /** Expected sales cycle in days. */
  expected_cycle_days: number;
  /** Multiplier of the size, which is reported and weighs nothing: within one deal it cancels. */
  multiplier: number;
}

/**
 * Report on deals: what was won, by touches, channels and sides, and apart from it what is in the pipeline.
 *
 * Value of won deals is their amount. Value of the open pipeline is the amount times the probability, as of the moment at
 * which it is looked at, and is never added to what was won.
 */
export interface B2bReport {
  /** Model that gave the credits. */
  model: string;
  /** Currency of all amounts, where one is named. */
  currency: Currency | null;
  /** Moment at which open deals are looked at, where it is known. */
  as_of: Timestamp | null;
  /** Filter of the report. */
  filter: FullReportFilter;
  /** Deals of each status: won, lost, open. */
  deals: DealTotals[];
  /** Win rate: won over won and lost; none where none is closed. */
  win_rate: number | null;
  /** Findings to be told first, each by a rule with a name. */
  findings: Finding[];
  /** Deals that were won. */
  won: WonDeals;
  /** Open pipeline; none where no open deal has a touch. */
  open: OpenDeals | null;
  /** Velocity of deals, and expected cycles of open ones. */
  velocity: VelocityReport;
  /** Conversion and time of deals from stage to stage. */
  stages: StageProgression;
  /** Weights that are in force. */
  model_info: B2bModelInfo;
  /** Kinds of touches with their weights. */
  touchpoint_types: TouchpointType[];
}

/**
 * Filter of a report: accounts, deal sizes, segments and a period. What is empty filters nothing.
 *
 * A deal must pass all that is given: it is of one of the accounts, of one of the sizes and of one of the segments. Sizes
 * and segments are those of the deal, else of its account, whatever their case. Of a report by touches the credits keep
 * their weights: what touches outside the period earned is left out, and is given to no other.
 */
export interface FullReportFilter {
  /** Ids of the accounts. */
  accounts: string[];
  /** Deal sizes, such as `enterprise`. */
  deal_sizes: string[];
  /** Segments of the market. */
  segments: string[];
  /** Period, from its start up to but not including its end. */
  period: Period | null;
  /** Date that the period is compared with: that of the close, unless touches are asked for. Default "close". */
  period_of: PeriodOf;
}

/** Deals of one status. */
export interface DealTotals {
  /** Status of the deals. */
  status: DealStatus;
  /** Number of deals. */
  deals: number;
  /** Those among them that have no amount. */
  without_amount: number;
  /** Those among them that have no touch in their window. */
  without_touch: number;
  /** Open deals among them that have no probability, and so no weighted amount. */
  without_probability: number;
  /** Sum of the amounts. */
  amount: number;
  /** Sum of amount times probability, of open deals that have both; none where none has, and for others. */
  weighted_amount: number | null;
  /** Mean amount, a deal without one as 0; none where there are no deals. */
  mean_amount: number | null;
}

/** Finding: what is to be told first, with the rule that says so. */
export interface Finding {
  /** Topic. */
  topic: FindingTopic;
  /** The rule that applies. */
  rule: string;
  /** Sentence for people. */
  sentence: string;
}

/**
 * Topic of a finding.
 *
 * `data`: Data: what the report could not see.
 *
 * `touches`: Touches: how concentrated the value is.
 *
 * `channels`: Channels.
 *
 * `alignment`: Sales and marketing.
 *
 * `stages`: Stages of deals.
 */
export type FindingTopic = "data" | "touches" | "channels" | "alignment" | "stages";

/** Deals that were won: what touches, channels and sides earned. */
export interface WonDeals {
  /** Summary of the value that touches earned, and of its evenness. */
  summary: TouchSummary;
  /** Channels: what each earned beside what it cost. */
  channels: ChannelInsights;
  /** Sales and marketing: what each earned. */
  alignment: Alignment;
}

/**
 * Summary of the touches of a report: total, mean, the best, and how much the best and the least of them hold.
 *
 * A touch that earned from several deals is one touch, with all that it earned. A fifth of n touches is max(1, ⌊n / 5⌋) of
 * them. Gini = Σ (2i − n − 1)·xᵢ / (n · Σ x), the touches in rising order, i from 1: 0 when all earned the same; without a
 * correction for small samples.
 */
export interface TouchSummary {
  /** Value that the touches earned. */
  total: number;
  /** Distinct touches. */
  touches: number;
  /** Credits: a touch counts once for each deal that it is a touch of. */
  credits: number;
  /** Deals with such a touch. */
  deals: number;
  /** Mean value of a touch; none without touches. */
  mean: number | null;
  /** The touches that earned most, then in the order of their ids. */
  top: TopTouch[];
  /** Share of the value that the fifth of the touches with the most has; none when nothing was earned. */
  top_fifth_share: number | null;
  /** Share of the value that the fifth of the touches with the least has; none when nothing was earned. */
  bottom_fifth_share: number | null;
  /** Gini coefficient of what touches earned, 0 (even) to 1; none when nothing was earned. */
  gini: number | null;
}

/** A touch that earned much. */
export interface TopTouch {
  /** Row of the touch in the input. */
  row: number;
  /** Its id, where touches have ids. */
  id: string | null;
  /** Moment of the touch. */
  at: Timestamp | null;
  /** Channel. */
  channel: string;
  /** Kind of touch. */
  kind: string | null;
  /** Lead that was touched. */
  lead: string | null;
  /** Deals that it earned from. */
  deals: number;
  /** Value that it earned. */
  value: number;
  /** Share of the value of all touches; none when nothing was earned. */
  share: number | null;
}

/**
 * Open pipeline: what touches, channels and sides may earn, at the probabilities of the deals. Costs are those of won
 * deals.
 */
export interface OpenDeals {
  /** Summary of the value that touches may earn, and of its evenness. */
  summary: TouchSummary;
  /** Channels: what each may earn. */
  channels: PipelineChannel[];
  /** Sales and marketing: what each may earn. */
  alignment: Alignment;
}

/** Weighted value of the open pipeline that one channel may earn. */
export interface PipelineChannel {
  /** Channel. */
  channel: string;
  /** Value: the amounts of open deals times their probabilities. */
  value: number;
  /** Share of the value of all channels; none where there is none. */
  share: number | null;
  /** Open opportunities: the sum of its credits. */
  opportunities: number;
  /** Distinct touches. */
  touches: number;
  /** Kinds of its touches, by name. */
  kinds: string[];
}

/** Arguments of `velocity`. */
export interface VelocityArguments {
  /** Period, landmark and levels. */
  options?: VelocityOptions;
}

/** Arguments of `stage_progression`. */
export interface StageProgressionArguments {
  /** Order of the stages, and which touches count as before an advance. */
  options?: StageOptions;
}

/** Arguments of `alignment`. */
export interface AlignmentArguments {
  /** Split that is wanted, and the window of joint touchpoints. */
  options?: AlignmentOptions;
  /** Deals and touches that the report is about. */
  filter?: ReportFilter;
}

/** Arguments of `channel_insights`. */
export interface ChannelInsightsArguments {
  /** Cost of each channel in each period; the costs of touches count when left out. */
  spend?: readonly Spend[] | null;
  /** Margin, and rules of advice. */
  options?: InsightOptions;
  /** Deals and touches that the report is about. */
  filter?: ReportFilter;
}

/** Arguments of `account_journey`. */
export interface AccountJourneyArguments {
  /** Id of the account. */
  account: string;
  /** Deals and touches that the report is about. */
  filter?: ReportFilter;
}

/** Arguments of `touchpoint_types`. */
export interface TouchpointTypesArguments {
  /** Multipliers that differ from the usual. */
  config?: B2bConfig;
}

/** Arguments of `b2b_report`. */
export interface B2bReportArguments {
  /** Model that gives the credits: `b2b` when left out. */
  model?: ModelSpec | null;
  /** Cost of each channel in each period; the costs of touches count when left out. */
  spend?: readonly Spend[] | null;
  /** Filter of the report, and options of its parts. */
  options?: B2bReportOptions;
}
