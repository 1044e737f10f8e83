/** Types that functions of the room `insights` take and give. Made from docs/surface.json by `make generate`; do not edit. */
import type { AdviceRule, DealStatus, Period, Side, Spend, Timestamp } from "./types.js";

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
 * `costs`: Costs of the groups themselves.
 *
 * `touches`: Cost of each touch of a closed deal, won or lost, counted once however many deals it is a touch of.
 */
export type CostSource = "spend" | "costs" | "touches";

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
  /**
   * Action that is advised: `scale`, `hold`, `review`, `cut`, `track_cost`, `track_value` where no deal that was won has
   * an amount, or one of a rule of your own.
   */
  recommendation: string;
  /** The rule that decided. */
  rule: string;
  /** The reason as a sentence, with the numbers. */
  sentence: string;
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
