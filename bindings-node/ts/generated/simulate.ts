/** Types that functions of the room `simulate` take and give. Made from docs/surface.json by `make generate`; do not edit. */
import type { DealStatus, LeadTier, Side, Time, Timestamp } from "./types.js";

/**
 * Options of an invented log; the defaults are a million journeys, as benchmarks use them.
 *
 * Reason to pick it: to try the library, or to measure it, on data that look like a tracker's: identifiers are text, rows
 * are in no order, touches have channel, campaign and cost, some touches are direct, few journeys convert. Search, social
 * and display tend to open journeys and email and direct to close them, so that models disagree. Whether a journey
 * converts is chance alone: there is no effect of any channel to be found.
 *
 * The number of touches is geometric. Journeys begin in the first half of 2026; three days lie between touches and half a
 * day between the last touch and the conversion on average (exponential); values are 5 or more and 80 on average.
 */
export interface LogOptions {
  /** Number of journeys. Default 1000000. */
  journeys?: number;
  /** Mean number of touches of a journey, 1 to 1000. Default 4.0. */
  mean_touches?: number;
  /** Number of channels, 1 to 10000. Default 12. */
  channels?: number;
  /** Conversion rate of the journeys, 0 to 1. Default 0.06. */
  conversion_rate?: number;
  /** Fixes everything that is left to chance. Default 1. */
  seed?: number | bigint;
}

/** Options of invented deals: how many, over which period, how long they take, and how often they are won. */
export interface SimulatedDealsOptions {
  /** Number of accounts. Default 2000. */
  accounts?: number;
  /** Mean number of opportunities of an account (Poisson), 0 to 100; some accounts have none. Default 1.0. */
  mean_deals?: number;
  /** Mean number of leads of an account, 2 to 1000; large accounts have more. Default 5.0. */
  mean_leads?: number;
  /**
   * Mean number of touches on the way to the close of an opportunity, 0 to 1000; those outside the period are not seen.
   * Default 15.0.
   */
  mean_touches?: number;
  /** Win rate of closed deals, 0 to 1. Default 0.3. */
  win_rate?: number;
  /**
   * Standard deviation of the logarithm of the length of sales cycles, 0 to 2. Their medians are 270 days for
   * `enterprise`, 150 for `mid_market` and 60 for `smb`. Default 0.5.
   */
  cycle_sigma?: number;
  /**
   * Missing part of what people fill in, 0 to 1: scores, tiers, head counts, contact roles, and of a touch its person,
   * engagement, stage and side. Default 0.1.
   */
  missing?: number;
  /** Start of the period in which opportunities are created and touches seen. Default "2024-01-01T00:00:00Z". */
  start?: Time;
  /**
   * End of the period, which is not part of it: deals that are not closed by then are open. Default
   * "2026-01-01T00:00:00Z".
   */
  end?: Time;
  /** Fixes everything that is left to chance. Default 1. */
  seed?: number | bigint;
}

/** Options of invented activities: the deals, and what the activities of these leave out. */
export interface SimulatedActivitiesOptions {
  /** The deals, whose seed is that of the activities too. */
  deals?: SimulatedDealsOptions;
  /**
   * Mean number of activities for a deal (Poisson), 0 to 1000: of sales, marketing and partners, in proportions of their
   * own. Default 6.7.
   */
  mean_activities?: number;
  /** Number of partners. Default 12. */
  partners?: number;
  /**
   * Part of all activities that belongs to no deal: half of them of accounts, half of companies that are none. Default
   * 0.1.
   */
  without_deal?: number;
  /** Part of the activities that name their account by its id; the others write its name. Default 0.4. */
  account_ids?: number;
  /** Part of the activities without an account's id that do not name the person either. Default 0.5. */
  missing_contacts?: number;
  /** Part of the written names that are misspelt. Default 0.3. */
  misspelt?: number;
}

/** Touches and conversions of an invented log, as columns that journeys can be built from. */
export interface SimulatedLog {
  /** The touches, in no order. */
  touchpoints: SimulatedTouchpoints;
  /** The conversions, in no order. */
  conversions: SimulatedConversions;
}

/** Touches of an invented log in columns of one length. */
export interface SimulatedTouchpoints {
  /** Key of who was touched. */
  journey: string[];
  /** Moment of each touch. */
  at: Timestamp[];
  /** Channel of each touch. */
  channel: string[];
  /** Campaign of each touch; none in a free channel. */
  campaign: (string | null)[];
  /** Cost of each touch; 0 in a free channel. */
  cost: number[];
}

/** Conversions of an invented log in columns of one length. */
export interface SimulatedConversions {
  /** Key of who converted. */
  journey: string[];
  /** Moment of each conversion. */
  at: Timestamp[];
  /** Value of each conversion. */
  value: number[];
}

/** Invented touches and deals, as columns that journeys of deals can be built from. */
export interface SimulatedDealTables {
  /** The touches, account after account, and those of each in the order of time. */
  touchpoints: SimulatedDealTouchpoints;
  /** The opportunities. */
  opportunities: SimulatedOpportunities;
  /** The leads. */
  leads: SimulatedLeads;
  /** The accounts. */
  accounts: SimulatedAccounts;
  /** The members of the buying committees. */
  contact_roles: SimulatedContactRoles;
  /** The stage history of the opportunities. */
  stage_changes: SimulatedStageChanges;
  /** Moment at which open deals are looked at: the end of the period. */
  as_of: Timestamp | null;
}

/** Touches of invented deals in columns of one length. */
export interface SimulatedDealTouchpoints {
  /** Identifies each touch. */
  id: (string | null)[];
  /** Key of who was touched: the account. */
  journey: string[];
  /** Moment of each touch. */
  at: Timestamp[];
  /** Channel of each touch. */
  channel: string[];
  /** Kind of each touch. */
  kind: (string | null)[];
  /** Campaign of each touch; none in a free channel, nor of sales. */
  campaign: (string | null)[];
  /** Account of the person. */
  account: (string | null)[];
  /** Lead that was touched, where it is known. */
  lead: (string | null)[];
  /** Opportunity that the touch was logged on. */
  opportunity: (string | null)[];
  /** Cost of each touch; 0 in a free channel. */
  cost: (number | null)[];
  /** Engagement of the person, 0 to 100. */
  engagement: (number | null)[];
  /** Funnel stage of each touch. */
  stage: (string | null)[];
  /** Side that made each touch. */
  side: (Side | null)[];
  /** Sales representative of each touch of sales. */
  sales_rep: (string | null)[];
}

/** Invented opportunities in columns of one length. */
export interface SimulatedOpportunities {
  /** Identifies each opportunity. */
  id: string[];
  /** Account that buys. */
  account: (string | null)[];
  /** Name for people. */
  name: (string | null)[];
  /** Status of each opportunity. */
  status: (DealStatus | null)[];
  /** Stage that each is in. */
  stage: (string | null)[];
  /** Moment when each was created. */
  created_at: (Timestamp | null)[];
  /** Moment when each was closed; none of open ones. */
  closed_at: (Timestamp | null)[];
  /** Moment when each open one is expected to close. */
  expected_close_at: (Timestamp | null)[];
  /** Amount of each opportunity. */
  amount: (number | null)[];
  /** Probability that each will be won, 0 to 1. */
  probability: (number | null)[];
  /** Size of each deal, where it says so itself. */
  deal_size: (string | null)[];
}

/** Invented leads in columns of one length. */
export interface SimulatedLeads {
  /** Identifies each lead. */
  id: string[];
  /** Account that the person belongs to. */
  account: (string | null)[];
  /** Opportunity that the lead became. */
  opportunity: (string | null)[];
  /** Moment when each lead was created. */
  created_at: (Timestamp | null)[];
  /** Score of the lead, 0 to 100. */
  lead_score: (number | null)[];
  /** Fit of the person, 0 to 100. */
  demographic_score: (number | null)[];
  /** Activity of the person, 0 to 100. */
  behavioral_score: (number | null)[];
  /** Fit of the company, 0 to 100. */
  firmographic_score: (number | null)[];
  /** Grade that people of sales gave. */
  tier: (LeadTier | null)[];
}

/** Invented accounts in columns of one length. */
export interface SimulatedAccounts {
  /** Identifies each account. */
  id: string[];
  /** Name for people. */
  name: (string | null)[];
  /** Segment of the market. */
  segment: (string | null)[];
  /** Industry. */
  industry: (string | null)[];
  /** Size of its deals. */
  deal_size: (string | null)[];
  /** Number of decision makers. */
  decision_makers: (number | null)[];
  /** Number of people in the buying committee with a say who do not decide. */
  committee_influencers: (number | null)[];
}

/** Contact roles of invented deals in columns of one length. */
export interface SimulatedContactRoles {
  /** Opportunity that the person has a part in. */
  opportunity: string[];
  /** Lead that the person is. */
  lead: string[];
  /** The part. */
  role: (string | null)[];
}

/** Stage history of invented deals in columns of one length. */
export interface SimulatedStageChanges {
  /** Opportunity that came to the stage. */
  opportunity: (string | null)[];
  /** Stage that it came to. */
  stage: string[];
  /** Moment when it came there. */
  at: Timestamp[];
}
