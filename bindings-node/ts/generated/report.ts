/** Types that functions of the room `report` take and give. Made from docs/surface.json by `make generate`; do not edit. */
import type { Alignment, AlignmentOptions, B2bConfig, ChannelInsights, Currency, DealStatus, InsightOptions, ModelSpec, Period, PeriodOf, ReportFilter, Side, Spend, StageOptions, StageProgression, Timestamp, VelocityOptions, VelocityReport } from "./types.js";

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
