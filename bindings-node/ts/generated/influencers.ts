/** Types that functions of the room `influencers` take and give. Made from docs/surface.json by `make generate`; do not edit. */
import type { Currency, ModelSpec, PipelineGroup, PipelineOptions, PipelineSetAside, PipelineSums, Time, Timestamp } from "./types.js";

/** Influencer (creator): one person, by all the names that touches have for them. */
export interface Influencer {
  /** Identifies the influencer; rows, fees and posts are of it. Default "". */
  id?: string;
  /** Name for people. */
  name?: string | null;
  /**
   * Names of the influencer in the field `influencer` of touches, else in `source`: handles on several platforms. An `@`
   * before them and their case do not matter.
   */
  sources?: readonly string[];
}

/**
 * Fee: what an influencer or a campaign is paid, in any of four ways.
 *
 * A fee without an influencer is of a whole campaign, or of the whole programme: it is shared out by posts, else equally.
 */
export interface InfluencerFee {
  /** Influencer who is paid. */
  influencer?: string | null;
  /** Campaign that it is paid for; all of them when left out. */
  campaign?: string | null;
  /** Fixed fee. Default 0.0. */
  fee?: number;
  /** Fee for each post. Default 0.0. */
  per_post?: number;
  /** Commission as a share of the credited won revenue, 0 to 1. Default 0.0. */
  commission?: number;
  /** Cost of products that were given. Default 0.0. */
  product_cost?: number;
}

/** Posts of an influencer in a campaign, with what they reached. */
export interface InfluencerPosts {
  /** Influencer who posted. */
  influencer: string;
  /** Campaign that they posted for. */
  campaign?: string | null;
  /** Number of posts. Default 1.0. */
  posts?: number;
  /** Impressions, or views. */
  impressions?: number | null;
  /** Engagements: likes, comments, shares and saves. */
  engagements?: number | null;
}

/** Redemption: a conversion with the code that was entered, if any. */
export interface Redemption {
  /** Key of the customer, as touches and conversions have it. */
  journey: string;
  /** Moment of the conversion; a date is the end of that day in UTC. */
  at: Time;
  /** Code that was entered; none for a conversion without. */
  promo_code?: string | null;
}

/** Touch of an influencer before a redemption, for the leak check. */
export interface EarlierTouch {
  /** Key of the customer. */
  journey: string;
  /** Moment of the touch. */
  at: Time;
  /** Influencer of the touch. */
  influencer: string;
}

/** Influencer report: leads, deals, pipeline and revenue of each creator beside fees and engagement. */
export interface InfluencerReport {
  /** Model that gave the credits at every milestone. */
  model: string;
  /** Currency of all amounts, where one is named. */
  currency: Currency | null;
  /** Moment of the report. */
  as_of: Timestamp;
  /**
   * Lookback in days, back from each milestone; none where deals keep the attribution window of their journeys, and leads
   * have every touch before them.
   */
  lookback_days: number | null;
  /** True where touches name no lead, so that leads were given the touches of their accounts. */
  leads_by_account: boolean;
  /** Cost of all influencers together. */
  cost: number;
  /** Fees that name nobody, of campaigns in which nobody posted or had a touch: they are in no row. */
  cost_of_nobody: number;
  /** The influencers, the greatest won revenue first, then by pipeline and name; touches of nobody last. */
  rows: InfluencerRow[];
  /** Leads and deals that no touch earned: with the rows they add up to the total. */
  unattributed: PipelineSums;
  /** All leads and deals up to the moment of the report. */
  total: PipelineSums;
  /** Leads and deals that are in no milestone, by reason. */
  set_aside: PipelineSetAside;
}

/** Row of an influencer report. */
export interface InfluencerRow {
  /** Id of the influencer, or the name that touches have; none for touches of nobody. */
  influencer: string | null;
  /** Name for people. */
  name: string | null;
  /** True for an influencer of the registry. */
  registered: boolean;
  /** Results: leads, deals, pipeline and returns. */
  figures: PipelineGroup;
  /** Cost by its parts; all 0 where no fee is known. */
  cost: InfluencerCost;
  /** Number of posts; none where none are known. */
  posts: number | null;
  /** Impressions; none where none are known. */
  impressions: number | null;
  /** Engagements; none where none are known. */
  engagements: number | null;
  /** Engagement rate `engagements / impressions`, of posts with both. */
  engagement_rate: number | null;
  /** Cost per engagement `cost / engagements`; none without a cost or without engagements. */
  cost_per_engagement: number | null;
  /** The row as a sentence. */
  sentence: string;
}

/** Cost of an influencer by its parts. */
export interface InfluencerCost {
  /** Fixed fees of their own. */
  fees: number;
  /** Fees for posts. */
  posts: number;
  /** Commission on credited won revenue. */
  commission: number;
  /** Cost of products. */
  products: number;
  /** Part of fixed fees and products that name no influencer. */
  shared: number;
  /** Sharing of these; none where there are none. */
  sharing: FeeSharing | null;
}

/**
 * Sharing of a fee that names no influencer.
 *
 * `posts`: By the number of posts.
 *
 * `equal`: Equally among those with a touch in the campaign.
 *
 * `mixed`: Some fees by posts, others equally.
 */
export type FeeSharing = "posts" | "equal" | "mixed";

/**
 * Redemptions of promo codes: touches, and what became of the rest.
 *
 * Redemptions are as many as touches, repeated ones, those outside the validity, of unknown codes and without a code
 * together.
 */
export interface PromoRedemptions {
  /** Rows that came in. */
  redemptions: number;
  /** Touches: rows of touchpoints, to go in beside the others. */
  touches: PromoTouch[];
  /** Redemptions by a customer who had used the code before. */
  repeated: number;
  /** Redemptions before or after the code was valid. */
  outside_validity: number;
  /** Rows without a code. */
  without_code: number;
  /** Redemptions of codes that the table has not. */
  unknown: number;
  /** Codes that the table has not, the most frequent first. */
  unknown_codes: UnknownCode[];
  /** Use of each code of the table, in its order. */
  codes: PromoCodeUse[];
}

/** Touch that a redemption makes, at the moment of the conversion. */
export interface PromoTouch {
  /** Key of the customer. */
  journey: string;
  /** Moment of the conversion. */
  at: Timestamp;
  /** Channel of the code. */
  channel: string;
  /** Kind: `promo_code`. */
  kind: string;
  /** Influencer whose code it is. */
  influencer: string | null;
  /** Campaign of the code. */
  campaign: string | null;
  /** Confidence: 1, for the code was entered. */
  confidence: number;
}

/** Code that the table has not. */
export interface UnknownCode {
  /** The code, as it was first entered. */
  code: string;
  /** Number of its redemptions. */
  redemptions: number;
  /** Nearest code of the table, where one is near; of the 20 most frequent. */
  nearest: string | null;
}

/** Use of a code, with its leak check. */
export interface PromoCodeUse {
  /** The code. */
  code: string;
  /** Influencer whose code it is. */
  influencer: string | null;
  /** Redemptions that are touches. */
  touches: number;
  /** Redemptions by customers who had used the code before. */
  repeated: number;
  /** Touches of customers without an earlier touch of the influencer; none for a code of nobody. */
  without_earlier_touch: number | null;
  /**
   * Leak: their share of the touches. A code that is mostly used by people whom its creator never reached is on a coupon
   * site. None for a code of nobody, and without a touch.
   */
  leak: number | null;
}

/** Arguments of `influencer_report`. */
export interface InfluencerReportArguments {
  /** Model that gives the credits at every milestone: `linear` when left out. */
  model?: ModelSpec | null;
  /** Registry of influencers, each with the handles that touches have for them. */
  influencers?: readonly Influencer[];
  /** Fees: fixed, per post, commission and products. */
  fees?: readonly InfluencerFee[];
  /** Posts, with impressions and engagements. */
  posts?: readonly InfluencerPosts[];
  /** Lookback, moment and trace; the rows are of influencers. */
  options?: PipelineOptions;
}
