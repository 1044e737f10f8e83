/** Types that functions of the room `velocity` take and give. Made from docs/surface.json by `make generate`; do not edit. */
import type { B2bConfig, BootstrapOptions, Currency, DealStatus, Period, Timestamp } from "./types.js";

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
 * Reason to pick it: the mean cycle of deals that are closed leaves out those that take long, because they are still open;
 * this does not.
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
 * Reason to pick it: 1 − S of a Kaplan–Meier estimate with losses as censored asks how many would be won if no deal could
 * be lost, and promises too much; this is the part that is won in truth.
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
