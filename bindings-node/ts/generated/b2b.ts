/** Types that functions of the room `b2b` take and give. Made from docs/surface.json by `make generate`; do not edit. */
import type { DealStatus, LeadTier, Timestamp } from "./types.js";

/**
 * Configuration of B2B attribution: multipliers, expected cycles and the weights of the five factors.
 *
 * The tables by name hold what differs from the usual: a word that they do not name keeps its usual multiplier, and a word
 * that nobody knows has 1. Case, spaces and hyphens do not matter: `Demo Request` is `demo_request`.
 */
export interface B2bConfig {
  /**
   * Weights of the factors in the model `b2b`: `time`, `quality`, `account`, `stage` and `velocity`. One that is not named
   * weighs nothing; they are divided by their sum.
   */
  weights?: Readonly<Record<string, number>>;
  /** Multipliers of kinds of touches that differ from the usual. */
  touch_types?: Readonly<Record<string, number>>;
  /** Multipliers of funnel stages that differ from the usual. */
  stages?: Readonly<Record<string, number>>;
  /** Multipliers of lead tiers that differ from the usual, by the letters from A to D. */
  tiers?: Readonly<Record<string, number>>;
  /** Expected length of the sales cycle in days by size of the deal, where it differs from the usual. */
  expected_cycle_days?: Readonly<Record<string, number>>;
  /** Expected length of the sales cycle in days of a deal of another size, or of none. Default 180.0. */
  default_cycle_days?: number;
  /**
   * Decay time of the factor `time` as a share of the sales cycle: a touch loses all but 1/e of its weight in it. Default
   * 0.3.
   */
  decay_share?: number;
  /** Least decay time of the factor `time` in days, above 0. Default 14.0. */
  min_decay_days?: number;
  /** Engagement of a touch that has none, 0 to 100. Default 50.0. */
  missing_engagement?: number;
  /** Multiplier of touches of sales in the factor `account`. Default 1.3. */
  sales_multiplier?: number;
  /** Weighting of a buying committee in the factor `account`. Default "flat". */
  committee?: CommitteeWeighting;
  /** Kinds of touches that speed a deal up, in the factor `velocity`. */
  accelerators?: readonly string[];
  /** Weight that such a touch gains with a bonus of 1, as a share. Default 0.2. */
  acceleration?: number;
  /** Weights of the scores in the total by which leads without a tier are graded, where they differ from the usual. */
  score_weights?: Readonly<Record<string, number>>;
  /** Least totals of the tiers A, B and C, where they differ from the usual. */
  tier_thresholds?: Readonly<Record<string, number>>;
}

/**
 * Weighting of a buying committee in the factor `account`.
 *
 * `flat`: Every touch weighs for itself.
 *
 * `per_stakeholder`: Every stakeholder weighs the same, and shares it out over the touches: ten mails to one person do not
 * outweigh a decision maker. Touches without a lead are one stakeholder more.
 */
export type CommitteeWeighting = "flat" | "per_stakeholder";

/**
 * Shares of one touch of one deal by each factor, and by their mix.
 *
 * The shares of a deal by each factor sum to one, and its credits to its value.
 */
export interface TouchFactors {
  /** Opportunity, or the key of a journey that was built without deals. */
  opportunity: string;
  /** Id of the touch, where it has one. */
  touch: string | null;
  /** Row of the touch in the input. */
  row: number;
  /** Moment of the touch. */
  at: Timestamp | null;
  /** Channel of the touch. */
  channel: string;
  /** Share by recency and kind. */
  time: number;
  /** Share by engagement and quality of the lead. */
  quality: number;
  /** Share by kind, engagement and sales. */
  account: number;
  /** Share by kind, engagement and stage. */
  stage: number;
  /** Share by engagement and what speeds deals up. */
  velocity: number;
  /** Share by the mix of all factors. */
  mix: number;
  /** Mix times the amount that was won; for an open deal times amount and probability. */
  credit: number;
}

/** Facts of one opportunity. */
export interface DealFacts {
  /** Opportunity that they are of. */
  opportunity: string;
  /** Account that buys. */
  account: string | null;
  /** Status of the deal. */
  status: DealStatus;
  /** Size of the deal. */
  deal_size: string | null;
  /** Amount; none where it is not known. */
  amount: number | null;
  /** Length of the sales cycle in days; none of an open deal, and where it is not known. */
  cycle_days: number | null;
  /** Expected length of the sales cycle in days, by size. */
  expected_cycle_days: number;
  /** Velocity bonus: above 1 for a deal that was faster than expected. */
  velocity_bonus: number | null;
  /** Multiplier of the size of the deal. */
  deal_size_multiplier: number;
  /** People who are known to have a part in the deal. */
  stakeholders: number;
  /** Account complexity, 1 or more. */
  complexity: number;
  /** Committee factor, 1 or more. */
  committee_factor: number;
}

/** Lead grade: total score and tier of a lead, and where the tier comes from. */
export interface LeadGrade {
  /** Lead that is graded. */
  lead: string;
  /** Weighted mean of the scores that it has, 0 to 100; none without scores. */
  total: number | null;
  /** Tier: the one given, or by the total; none without either. */
  tier: LeadTier | null;
  /** True for a tier that came with the lead, which wins over its scores. */
  is_given: boolean;
}

/** Arguments of `b2b_factors`. */
export interface B2bFactorsArguments {
  /** Opportunity that is looked at; all won ones with touches when left out. */
  opportunity?: string | null;
  /** True for the open pipeline, in place of the won deals. Default false. */
  open?: boolean;
  /** Multipliers, expected cycles and weights. */
  config?: B2bConfig;
}

/** Arguments of `deal_facts`. */
export interface DealFactsArguments {
  /** Expected cycles and what else they depend on. */
  config?: B2bConfig;
}
