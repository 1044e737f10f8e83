/** Types that functions of the room `partner_analytics` take and give. Made from docs/surface.json by `make generate`; do not edit. */
import type { Award, Currency, EvidenceSource, HistogramBin, Opportunity, RegistrationStatus, Time } from "./types.js";

/** Partner touch: evidence that a partner had a part in a deal, with its role, weight, source and approval. */
export interface PartnerEvidence {
  /** Identifies the evidence. */
  id: string;
  /** Partner whose evidence it is. */
  partner: string;
  /** Deal that it is about. */
  opportunity: string;
  /** Moment of it. `null`: as old as the deal. */
  at?: Time | null;
  /** Source that it was found in. Default "activity". */
  source?: EvidenceSource;
  /** Kind of evidence: `meeting`, `referral`, `sourced_by`, `deal_registration`, … Open: any text is a kind. */
  kind?: string | null;
  /** Role of the partner: `implementation`, `influence`, `referral`, `isv`, `reseller`, … Open: any text is a role. */
  role?: string | null;
  /** Weight: the amount of activity that it stands for. `null`: 1. */
  weight?: number | null;
  /** Confidence that it belongs to the deal, 0 to 1. `null`: that of its source. */
  confidence?: number | null;
  /** Status of the registration that it comes from. */
  status?: RegistrationStatus | null;
  /** Moment when it was submitted, from which its expiry runs. `null`: `at`. */
  submitted_at?: Time | null;
  /** Person who approved it. `null`: nobody did. */
  approved_by?: string | null;
  /** Moment of the approval. */
  approved_at?: Time | null;
  /** Moment from which a tag of the partner holds. `null`: from the beginning. */
  valid_from?: Time | null;
  /** Moment up to which a tag of the partner holds. `null`: without end. */
  valid_to?: Time | null;
  /** Everything else that is known of it, by names of your own. */
  metadata?: Readonly<Record<string, string>>;
}

/** Options of partner analytics. */
export interface PartnerAnalyticsOptions {
  /**
   * Moment of the report: what came after it does not count, and a deal that closed after it is open. A date means the end
   * of that day. `null`: everything counts.
   */
  as_of?: Time | null;
  /** Least confidence of evidence that counts. Default 0.0. */
  min_confidence?: number;
  /** Confidence level of the intervals of rates. Default 0.95. */
  confidence?: number;
  /** Least number of closed deals of a partner in the ranking by win rate. Default 5. */
  min_closed?: number;
  /** Number of partners at each end of a ranking. Default 5. */
  top?: number;
  /** Limit of the pairs of partners with deals in common. Default 50. */
  max_overlaps?: number;
}

/** Partner analytics: what partners brought, won and earned. */
export interface PartnerAnalytics {
  /** Account of every row. */
  counts: AnalyticsCounts;
  /** Totals. */
  totals: AnalyticsTotals;
  /** Win rate of deals with a partner, against that of deals without one. */
  win_rate: WinRateComparison;
  /** Time to close of deals with a partner, and of those without one. */
  time_to_close: TimeToClose;
  /** Amounts by currency, each deal once. */
  money: PartnerMoney[];
  /** Partners by name; their deals may count several times, what is attributed adds up. */
  partners: PartnerRow[];
  /** Amounts of partners by currency. */
  partner_money: PartnerMoney[];
  /** Roles by name, with their win rates. */
  roles: RoleRow[];
  /** Months in which something happened to deals with a partner, in order. */
  trend: PartnerMonth[];
  /** Amounts that awards gave, by month of the close, partner and currency. */
  attributed_trend: AttributedMonth[];
  /** Deals by the number of their partners. */
  splits: DealsByPartners[];
  /** Shares of awards from 0 to 1, in ten bins; those of refunds are left out. */
  shares: HistogramBin[];
  /** Shares above 1, which are in no bin. */
  shares_above_one: number;
  /** Partners at the top and at the bottom of each ranking. */
  rankings: RankedPartner[];
  /** Pairs of partners with the most deals in common. */
  overlaps: PartnerOverlap[];
  /** Pairs of partners with a deal in common, listed or not. */
  overlapping_pairs: number;
  /** Deals with too many partners to be paired, which are in no overlap. */
  overlap_deals_left_out: number;
  /** Concentration on few partners, by measure and currency. */
  concentration: Concentration[];
  /** Rows that do not count. */
  set_aside: PartnerRowSetAside[];
}

/**
 * Account of the rows of partner analytics. Always `deals + evidence + awards = deals_used + evidence_used + awards_used +
 * set_aside`.
 */
export interface AnalyticsCounts {
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
}

/** Totals of partner analytics. Always `deals = open + won + lost = with_partner + without_partner`. */
export interface AnalyticsTotals {
  /** Deals that count. */
  deals: number;
  /** Open ones. */
  open: number;
  /** Won ones. */
  won: number;
  /** Lost ones. */
  lost: number;
  /** Deals with evidence of a partner. */
  with_partner: number;
  /** Deals without. */
  without_partner: number;
  /** Deals that a partner sourced. */
  sourced: number;
  /** Deals that a partner influenced, whoever sourced them. */
  influenced: number;
  /** Partners with evidence or an award. */
  partners: number;
}

/**
 * Win rate against its baseline: closed deals with a partner or role, and closed deals without.
 *
 * The difference is an association: partners may choose the deals that would be won in any case.
 */
export interface WinRateComparison {
  /** Closed deals with it. */
  with: WinRate;
  /** Closed deals without it: the baseline. */
  without: WinRate;
  /** Rate with it, less that without it; none where one is unknown. */
  difference: number | null;
}

/** Win rate: won deals per closed deal, with its Wilson score interval. */
export interface WinRate {
  /** Deals that were won. */
  won: number;
  /** Deals that were closed. */
  closed: number;
  /** Won deals per closed one; none without a closed one. */
  rate: number | null;
  /** Lower bound of the interval. */
  low: number | null;
  /** Upper bound of the interval. */
  high: number | null;
}

/** Time to close (length of the sales cycle) of won deals, with a partner and without. */
export interface TimeToClose {
  /** Won deals with a partner, or with this one. */
  with: DaysToClose;
  /** Won deals without. */
  without: DaysToClose;
}

/** Days from the creation of won deals to their close. */
export interface DaysToClose {
  /** Won deals whose length is known. */
  deals: number;
  /** Mean of their days; none without a deal. */
  mean: number | null;
  /** Median of their days, of an even number the mean of the two in the middle. */
  median: number | null;
}

/** Amounts of a partner, or of all, in one currency, in major units. */
export interface PartnerMoney {
  /** The partner; none for all together, where each deal counts once. */
  partner: string | null;
  /** Currency; none for deals that name none. */
  currency: Currency | null;
  /** Amount of won deals that it had a part in. */
  won: number;
  /** Amount of won deals that it sourced. */
  sourced: number;
  /** Amount of won deals that it influenced and did not source. */
  influenced: number;
  /** Amount that awards gave it, less what refunds took back: the one amount that adds up over partners. */
  attributed: number;
  /** Pipeline: amount of open deals that it had a part in. */
  pipeline: number;
  /** Pipeline that it sourced. */
  sourced_pipeline: number;
}

/** Partner with its deals. Always `deals = sourced + influenced = open + won + lost`. */
export interface PartnerRow {
  /** The partner. */
  partner: string;
  /** Deals that it had a part in. */
  deals: number;
  /** Deals that it sourced. */
  sourced: number;
  /** Deals that it influenced and did not source. */
  influenced: number;
  /** Open ones. */
  open: number;
  /** Won ones. */
  won: number;
  /** Lost ones. */
  lost: number;
  /** Rows of evidence. */
  evidence: number;
  /** Parts of awards; those of refunds are left out. */
  awards: number;
  /** Mean of its shares in them; none without an award. */
  mean_share: number | null;
  /** Win rate of its deals, against closed deals without it. */
  win_rate: WinRateComparison;
  /** Time to close of its won deals, and of all others. */
  time_to_close: TimeToClose;
}

/** Role of partners, with the deals that one of them had it in. */
export interface RoleRow {
  /** The role; none for evidence that names none. */
  role: string | null;
  /** Deals in which a partner had it. */
  deals: number;
  /** Partners who had it. */
  partners: number;
  /** Win rate of these deals, against closed deals without the role. */
  win_rate: WinRateComparison;
}

/** Month of deals with partners, in UTC. */
export interface PartnerMonth {
  /** The month, such as `2026-01`. */
  month: string;
  /** Deals with a partner that were created. */
  created: number;
  /** Deals of these that a partner sourced. */
  sourced: number;
  /** Deals with a partner that were won. */
  won: number;
  /** Deals with a partner that were lost. */
  lost: number;
  /** Rows of evidence; those without time are in no month. */
  evidence: number;
  /** Partners with evidence. */
  partners: number;
}

/** Amount that awards gave a partner in a month. */
export interface AttributedMonth {
  /** The month of the close, such as `2026-01`, in UTC. */
  month: string;
  /** The partner. */
  partner: string;
  /** Currency of the amount. */
  currency: Currency;
  /** Amount in major units, less what refunds took back. */
  attributed: number;
}

/** Deals with the same number of partners. */
export interface DealsByPartners {
  /** Number of partners. */
  partners: number;
  /** Deals with so many. */
  deals: number;
  /** Won ones of them. */
  won: number;
  /** Lost ones of them. */
  lost: number;
}

/** Partner at an end of a ranking; with few partners one may be at both. */
export interface RankedPartner {
  /** Measure of the ranking. */
  measure: PartnerMeasure;
  /** Currency of amounts; none for counts and rates. */
  currency: Currency | null;
  /** End of the ranking. */
  end: RankingEnd;
  /** Place among all partners of the ranking, from 1 for the largest value; equals by their names. */
  place: number;
  /** The partner. */
  partner: string;
  /** Its value. */
  value: number;
}

/**
 * Measure by which partners are compared.
 *
 * `attributed`: Amount that awards gave, in one currency.
 *
 * `won`: Won deals.
 *
 * `sourced`: Deals that it sourced.
 *
 * `win_rate`: Win rate, of partners with enough closed deals.
 */
export type PartnerMeasure = "attributed" | "won" | "sourced" | "win_rate";

/**
 * End of a ranking.
 *
 * `top`: The largest values.
 *
 * `bottom`: The smallest values.
 */
export type RankingEnd = "top" | "bottom";

/** Two partners with deals in common. */
export interface PartnerOverlap {
  /** Partner whose name comes first. */
  left: string;
  /** The other partner. */
  right: string;
  /** Deals that both had a part in. */
  deals: number;
  /** Won ones of them. */
  won: number;
  /** Deals of the first. */
  left_deals: number;
  /** Deals of the other. */
  right_deals: number;
  /** Jaccard index: deals of both per deal of either. */
  jaccard: number;
}

/** Concentration of a measure on few partners. */
export interface Concentration {
  /** The measure. */
  measure: PartnerMeasure;
  /** Currency of amounts; none for counts. */
  currency: Currency | null;
  /** Partners with more than 0 of it. */
  partners: number;
  /** Herfindahl–Hirschman index, 0 to 1: 1 where one partner has all; none where nobody has any. */
  hhi: number | null;
}

/** Row that does not count, with its reason. */
export interface PartnerRowSetAside {
  /** Table of the row. */
  table: PartnerTable;
  /** Place of the row in its table, from 0. */
  row: number;
  /** Id of the row; of an award its deal. */
  id: string;
  /** The reason. */
  reason: PartnerSetAsideReason;
}

/**
 * Table of a row.
 *
 * `deals`: Deals.
 *
 * `evidence`: Evidence of partners.
 *
 * `awards`: Awards.
 */
export type PartnerTable = "deals" | "evidence" | "awards";

/**
 * Reason for a row that does not count.
 *
 * `repeated`: A row before it has the same id.
 *
 * `after_as_of`: It is of a moment after that of the report.
 *
 * `unknown_deal`: Its deal is not among those that count.
 *
 * `after_close`: It came after the close of its deal.
 *
 * `below_min_confidence`: It has less than the least confidence.
 *
 * `outside_validity`: It is a tag that did not hold at the close of the deal.
 *
 * `not_approved`: It is a registration that was not approved.
 */
export type PartnerSetAsideReason =
  | "repeated"
  | "after_as_of"
  | "unknown_deal"
  | "after_close"
  | "below_min_confidence"
  | "outside_validity"
  | "not_approved";

/** Arguments of `partner_analytics`. */
export interface PartnerAnalyticsArguments {
  /** Deals, open and closed, with partners and without. */
  opportunities: readonly Opportunity[];
  /** Evidence of partners. */
  evidence: readonly PartnerEvidence[];
  /** Awards, for shares and attributed amounts. */
  awards?: readonly Award[];
  /** Moment of the report, confidence level, and limits. */
  options?: PartnerAnalyticsOptions;
}
