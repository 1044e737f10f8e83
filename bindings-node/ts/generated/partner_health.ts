/** Types that functions of the room `partner_health` take and give. Made from docs/surface.json by `make generate`; do not edit. */
import type { Award, Currency, DealRegistration, Opportunity, PartnerEvidence, PartnerRowSetAside, Time } from "./types.js";

/** Options of the figures of partners. */
export interface FiguresOptions {
  /** Days of the recent period, and of that before it. Default 90.0. */
  recent_days?: number;
  /** Target of every partner that has none of its own. `null`: not known. */
  target?: number | null;
  /** Targets of partners: `{"P1": 100000}`. */
  targets?: Readonly<Record<string, number>>;
  /** Currency of revenue, pipeline and targets; amounts of another do not count. `null`: the one that there is. */
  currency?: Currency | null;
  /** Least confidence of evidence that counts. Default 0.0. */
  min_confidence?: number;
}

/** Figures of a partner that its health is judged by; what is not known is left out. */
export interface PartnerFigures {
  /** The partner. */
  partner: string;
  /** Currency of the amounts, for who reads them. */
  currency?: Currency | null;
  /** Revenue of the last 90 days; below 0 where refunds took back more than came in. */
  revenue_recent?: number | null;
  /** Revenue of the 90 days before these. */
  revenue_before?: number | null;
  /** Days since its last activity. */
  days_since_activity?: number | null;
  /** Deals that were won. */
  won?: number | bigint;
  /** Deals that were lost. */
  lost?: number | bigint;
  /** Win rate of closed deals without it, 0 to 1. */
  baseline_win_rate?: number | null;
  /** Amount of open deals. */
  pipeline?: number | null;
  /** Target of the period that the pipeline is to cover. */
  target?: number | null;
  /** Registrations that were approved. */
  approved?: number | bigint;
  /** Registrations that were decided otherwise. */
  not_approved?: number | bigint;
}

/** Options of the health score. */
export interface HealthOptions {
  /** Weights of the parts. */
  weights?: HealthWeights;
  /** Half-life of the recency of activity in days. Default 45.0. */
  half_life_days?: number;
  /** Least number of closed deals from which there is a win rate. Default 5. */
  min_closed?: number;
  /** Pipeline as a multiple of the target that makes the full score, above 0. Default 3.0. */
  coverage?: number;
}

/** Weights of the parts of the health score; only their proportions matter. */
export interface HealthWeights {
  /** Weight of the revenue trend. Default 0.3. */
  revenue_trend?: number;
  /** Weight of the recency of activity. Default 0.2. */
  recency?: number;
  /** Weight of the win rate against the baseline. Default 0.2. */
  win_rate?: number;
  /** Weight of the pipeline coverage. Default 0.2. */
  pipeline_coverage?: number;
  /** Weight of the quality of registrations. Default 0.1. */
  registration_quality?: number;
}

/** Figures of partners, and the rows that do not count. */
export interface PartnerFiguresTable {
  /** Account of every row. */
  counts: FiguresCounts;
  /** Currency of the amounts; none where there are none. */
  currency: Currency | null;
  /** Figures by partner. */
  figures: FullPartnerFigures[];
  /** Rows that do not count. */
  set_aside: PartnerRowSetAside[];
}

/**
 * Account of the rows that figures are counted from.
 *
 * Always `deals + evidence + awards = deals_used + evidence_used + awards_used + set_aside`, and `registrations =
 * registrations_decided + registrations_open`.
 */
export interface FiguresCounts {
  /** Deals given. */
  deals: number;
  /** Deals that count. */
  deals_used: number;
  /** Rows of evidence given. */
  evidence: number;
  /** Rows of evidence that count. */
  evidence_used: number;
  /** Awards given. */
  awards: number;
  /** Awards that count. */
  awards_used: number;
  /** Rows that do not count. */
  set_aside: number;
  /** Registrations given. */
  registrations: number;
  /** Registrations that were approved or refused by then. */
  registrations_decided: number;
  /** Registrations without a decision, or submitted later. */
  registrations_open: number;
  /** Parts of awards of another currency. */
  parts_of_other_currency: number;
  /** Open deals of another currency, or of none. */
  pipeline_of_other_currency: number;
}

/** Figures of a partner that its health is judged by; what is not known is left out. */
export interface FullPartnerFigures {
  /** The partner. */
  partner: string;
  /** Currency of the amounts, for who reads them. */
  currency: Currency | null;
  /** Revenue of the last 90 days; below 0 where refunds took back more than came in. */
  revenue_recent: number | null;
  /** Revenue of the 90 days before these. */
  revenue_before: number | null;
  /** Days since its last activity. */
  days_since_activity: number | null;
  /** Deals that were won. */
  won: number | null;
  /** Deals that were lost. */
  lost: number | null;
  /** Win rate of closed deals without it, 0 to 1. */
  baseline_win_rate: number | null;
  /** Amount of open deals. */
  pipeline: number | null;
  /** Target of the period that the pipeline is to cover. */
  target: number | null;
  /** Registrations that were approved. */
  approved: number | null;
  /** Registrations that were decided otherwise. */
  not_approved: number | null;
}

/** Health of partners. */
export interface PartnerHealth {
  /** Partners in the order in which they were given. */
  partners: HealthRow[];
}

/** Health of one partner. */
export interface HealthRow {
  /** The partner. */
  partner: string;
  /** Score, 0 to 100: the weighted mean of the parts that are known; none without any. */
  score: number | null;
  /** Grade of the score, rounded to two decimals. */
  grade: HealthGrade | null;
  /** The parts. */
  parts: HealthParts;
  /** Weights that the parts have in the score: they add up to 1, and are 0 for missing parts. */
  weights: FullHealthWeights;
  /** Parts whose inputs are not known, by name; the others weigh more. */
  missing: string[];
  /** Figures that the parts are made of. */
  figures: FullPartnerFigures;
}

/**
 * Grade of a health score.
 *
 * `A`: From 85.
 *
 * `B`: From 70.
 *
 * `C`: From 55.
 *
 * `D`: From 40.
 *
 * `F`: Below 40.
 */
export type HealthGrade = "A" | "B" | "C" | "D" | "F";

/** Parts of the health score, each from 0 to 100; none where its inputs are not known. */
export interface HealthParts {
  /** Revenue trend: `min(100, 50 · recent / before)`, and 100 for revenue out of nothing. */
  revenue_trend: number | null;
  /** Recency of activity: `100 · 2^(−days / half-life)`. */
  recency: number | null;
  /** Win rate: `min(100, 50 · rate / baseline)`, from `min_closed` closed deals. */
  win_rate: number | null;
  /** Pipeline coverage: `min(100, 100 · pipeline / target / coverage)`. */
  pipeline_coverage: number | null;
  /** Quality of registrations: `100 · approved / decided`. */
  registration_quality: number | null;
}

/** Weights of the parts of the health score; only their proportions matter. */
export interface FullHealthWeights {
  /** Weight of the revenue trend. Default 0.3. */
  revenue_trend: number;
  /** Weight of the recency of activity. Default 0.2. */
  recency: number;
  /** Weight of the win rate against the baseline. Default 0.2. */
  win_rate: number;
  /** Weight of the pipeline coverage. Default 0.2. */
  pipeline_coverage: number;
  /** Weight of the quality of registrations. Default 0.1. */
  registration_quality: number;
}

/** Arguments of `partner_figures`. */
export interface PartnerFiguresArguments {
  /** Deals, open and closed, with partners and without. */
  opportunities: readonly Opportunity[];
  /** Evidence of partners. */
  evidence: readonly PartnerEvidence[];
  /** Moment of the figures: no clock is asked. A date means the end of that day. */
  as_of: Time;
  /** Awards, for revenue. */
  awards?: readonly Award[];
  /** Registrations, with their history. */
  registrations?: readonly DealRegistration[];
  /** Periods, targets and currency. */
  options?: FiguresOptions;
}
