/** Types that functions of the room `deals` take and give. Made from docs/surface.json by `make generate`; do not edit. */
import type { Time } from "./types.js";

/** Opportunity (deal): what an account may buy, with its amount and the moments of its way. */
export interface Opportunity {
  /** Identifies the opportunity; touches that belong to it alone name it in `opportunity`. Default "". */
  id?: string;
  /** Account that buys. */
  account?: string | null;
  /** Name for people. */
  name?: string | null;
  /** Status; where there is none, the stage says it, or a close with a probability of 1 or 0, and else it is open. */
  status?: DealStatus | null;
  /** Stage that it is in, in words of your own. */
  stage?: string | null;
  /** Moment when it was created: a milestone of `w_shaped` and `full_path`. */
  created_at?: Time | null;
  /** Moment when it was closed. A date means the end of that day; of an open deal it is a forecast. */
  closed_at?: Time | null;
  /** Moment when an open deal is expected to close. */
  expected_close_at?: Time | null;
  /** Amount in major units of the currency; without one it counts with the value 0. */
  amount?: number | null;
  /** Currency of `amount`; all opportunities share it. */
  currency?: Currency | null;
  /** Probability that it will be won, 0 to 1. */
  probability?: number | null;
  /** Size of the deal: `enterprise`, `mid_market`, `smb`, or words of your own. */
  deal_size?: string | null;
  /** Segment of the market. */
  segment?: string | null;
  /** Length of the sales cycle in days, where it is known better than by the moments; 0 is a value. */
  sales_cycle_days?: number | null;
  /** Number of decision makers. */
  decision_makers?: number | null;
  /** Number of people in the buying committee with a say who do not decide; the name `influencers` is read too. */
  committee_influencers?: number | null;
  /** Kind of what is attributed, in words of your own: `opportunity`, `consumption`, `account`, … */
  kind?: string | null;
  /** Partner that the CRM names as the one of the deal. */
  partner?: string | null;
  /** Type of its revenue: `new`, `renewal`, `expansion`, or words of your own. */
  revenue_type?: string | null;
  /** Moment when its first lead was created, where no lead says it: a milestone of partners' `w_shaped`. */
  lead_created_at?: Time | null;
  /** Everything else that is known of it, by names of your own, for rules of partners. */
  metadata?: Readonly<Record<string, string>>;
}

/**
 * Status of a deal.
 *
 * `open`: Not closed yet.
 *
 * `won`: Closed, and bought.
 *
 * `lost`: Closed, and not bought.
 */
export type DealStatus = "open" | "won" | "lost";

/** ISO 4217 code of a currency. */
export type Currency = string;

/** Lead: a person who may buy; contacts of a CRM are leads too. */
export interface Lead {
  /** Identifies the lead; touches name it in `lead`. Default "". */
  id?: string;
  /** Account that the person belongs to. */
  account?: string | null;
  /** Opportunity that the lead became. */
  opportunity?: string | null;
  /** Moment when the lead was created: a milestone of `w_shaped` and `full_path`. */
  created_at?: Time | null;
  /** Moment when the lead was qualified, by marketing or by sales as you count it. */
  qualified_at?: Time | null;
  /** Score of the lead, 0 to 100. */
  lead_score?: number | null;
  /** Fit of the person, 0 to 100. */
  demographic_score?: number | null;
  /** Activity of the person, 0 to 100. */
  behavioral_score?: number | null;
  /** Fit of the company, 0 to 100. */
  firmographic_score?: number | null;
  /** Grade; where there is none, the scores give one. */
  tier?: LeadTier | null;
}

/**
 * Grade of a lead, from A, the best, to D.
 *
 * `A`: The best.
 *
 * `B`: Good.
 *
 * `C`: Fair.
 *
 * `D`: Poor.
 */
export type LeadTier = "A" | "B" | "C" | "D";

/** Account: a company that buys. What an opportunity does not say of itself its account says for it. */
export interface Account {
  /** Identifies the account; touches, leads and opportunities name it in `account`. Default "". */
  id?: string;
  /** Name for people. */
  name?: string | null;
  /** Domain of its website or of its people's mail: `acme.example`, or the address of a page there. */
  domain?: string | null;
  /** Segment of the market. */
  segment?: string | null;
  /** Industry. */
  industry?: string | null;
  /** Size of its deals: `enterprise`, `mid_market`, `smb`, or words of your own. */
  deal_size?: string | null;
  /** Number of decision makers. */
  decision_makers?: number | null;
  /** Number of people in the buying committee with a say who do not decide; the name `influencers` is read too. */
  committee_influencers?: number | null;
}

/** Contact role: a member of the buying committee of an opportunity. */
export interface ContactRole {
  /** Opportunity that the person has a part in. Default "". */
  opportunity?: string;
  /** Lead or contact that the person is. Default "". */
  lead?: string;
  /** The part: `Decision Maker`, `Influencer`, … */
  role?: string | null;
}

/** Stage change: a line of the stage history of an opportunity or of a lead. */
export interface StageChange {
  /** Opportunity that came to the stage. */
  opportunity?: string | null;
  /** Lead that came to the stage. */
  lead?: string | null;
  /** Stage that it came to. */
  stage: string;
  /** Moment when it came there. */
  at: Time;
}
