/** Types that functions of the room `partner_workflow` take and give. Made from docs/surface.json by `make generate`; do not edit. */
import type { AwardConstraint, AwardPart, Currency, EvidenceSource, FullPartnerEvidence, Money, Opportunity, PartnerEvidence, RegistrationStatus, Time, Timestamp } from "./types.js";

/**
 * One contact between a buyer and a channel.
 *
 * Only `journey`, `at` and `channel` are needed; everything else makes more models, groupings and filters possible.
 * Channels and kinds are open: an unknown one is kept as itself.
 */
export interface Touchpoint {
  /** Identifies the touch; unique when given. */
  id?: string | null;
  /** Key of who was touched: customer, lead, account or opportunity. */
  journey: string;
  /** Moment of the touch. */
  at: Time;
  /** Channel where the touch happened: `search`, `email`, … Open: any text is a channel. */
  channel: string;
  /** Kind of touch: webinar attendance, demo request, … */
  kind?: string | null;
  /** Marketing campaign. */
  campaign?: string | null;
  /** Creative or content piece. */
  content?: string | null;
  /** Account the person belongs to. */
  account?: string | null;
  /** Lead that was touched. */
  lead?: string | null;
  /** Opportunity the touch belongs to. */
  opportunity?: string | null;
  /** Web or app session. */
  session?: string | null;
  /** Cost of the touch, in the currency of the conversions. */
  cost?: number | null;
  /** Impressions behind the touch. */
  impressions?: number | null;
  /** Clicks behind the touch. */
  clicks?: number | null;
  /** Engagement of the person, 0 to 100. */
  engagement?: number | null;
  /** Funnel stage that the touch influences. */
  stage?: string | null;
  /** Sales, marketing or both. */
  side?: Side | null;
  /** Sales representative. */
  sales_rep?: string | null;
  /** Influencer or creator. */
  influencer?: string | null;
  /** Partner organisation. */
  partner?: string | null;
  /** Role that the partner or person played. */
  role?: string | null;
  /** Weight: the amount of activity that the touch stands for. */
  weight?: number | null;
  /** Source of the evidence. */
  source?: string | null;
  /** Confidence of the source, 0 to 1. */
  confidence?: number | null;
  /** Dimensions of your own, by name: those that the rules name are carried. */
  dimensions?: Readonly<Record<string, string>>;
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
 * Partner model: from the touches of a deal to the share of each partner.
 *
 * A partner with five touches is one partner: `equal_split`, `role_weighted`, `registered_sourcer`, `primary_only` and
 * `fixed` look at partners; the other models weigh touches as the models of channels do, and add them up by partner.
 *
 * On the wire it is an object with the name and what the model needs, or the name alone: `"equal_split"`, `{"model":
 * "time_decay", "half_life_days": 14}`.
 */
export interface PartnerModel {
  /** Name of the model. Default "equal_split". */
  model?: PartnerModelName;
  /** Weights of roles, of `role_weighted`. `null`: implementation 0.5, influence 0.3, referral 0.15, ISV 0.05. */
  weights?: Readonly<Record<string, number>> | null;
  /** Weight of a role that has none, of `role_weighted`. `null`: 0.05. */
  other_weight?: number | null;
  /** Rule for a partner in several roles, of `role_weighted`. `null`: `sum`. */
  several_roles?: SeveralRoles | null;
  /** Half-life in days, of `time_decay`. `null`: 30. */
  half_life_days?: number | null;
  /** Shares as agreed, of `fixed`: by partner, whether or not it has evidence. */
  shares?: Readonly<Record<string, number>> | null;
  /** Weights of partners, of `custom`; those left out weigh 1. */
  partners?: Readonly<Record<string, number>> | null;
  /** Weights of roles, of `custom`; those left out weigh 1. */
  roles?: Readonly<Record<string, number>> | null;
  /** Weights of kinds of evidence, of `custom`; those left out weigh 1. */
  kinds?: Readonly<Record<string, number>> | null;
  /** Weights of sources, of `custom`; those left out weigh 1. */
  sources?: Readonly<Record<string, number>> | null;
  /** Confidence of a touch multiplies its weight, in models that weigh touches. Default false. */
  confidence_weighted?: boolean;
}

/**
 * Name of a partner model.
 *
 * `equal_split`: Every partner the same, however many touches it has.
 *
 * `role_weighted`: Weights by role, each shared equally by the partners that act in it.
 *
 * `activity_weighted`: Touches by their weight.
 *
 * `time_decay`: Touches by their age at the close: half as much after each half-life.
 *
 * `first_touch`: The first touch takes all.
 *
 * `last_touch`: The last touch takes all.
 *
 * `linear`: Every touch the same.
 *
 * `u_shaped`: First and last touch 40 % each, those between share the rest.
 *
 * `w_shaped`: First touch, lead and opportunity 30 % each, the others share the rest.
 *
 * `custom`: Touches by weights of your own for partners, roles, kinds and sources.
 *
 * `registered_sourcer`: The partner whose registration was approved takes all, else the earliest.
 *
 * `fixed`: Shares as agreed.
 *
 * `primary_only`: The partner that the CRM names takes all, else the most active, else the earliest.
 */
export type PartnerModelName =
  | "equal_split"
  | "role_weighted"
  | "activity_weighted"
  | "time_decay"
  | "first_touch"
  | "last_touch"
  | "linear"
  | "u_shaped"
  | "w_shaped"
  | "custom"
  | "registered_sourcer"
  | "fixed"
  | "primary_only";

/**
 * Rule for a partner that acts in several roles.
 *
 * `sum`: It has its part of each.
 *
 * `best`: It has its part of the one with the highest weight, and no part of the others.
 */
export type SeveralRoles = "sum" | "best";

/** Measurement workflow: sources of evidence with their priorities, and what happens where they disagree or say nothing. */
export interface Workflow {
  /** Sources, each once. */
  sources?: readonly SourceRule[];
  /** Rule for evidence of several sources. Default "priority". */
  conflict?: ConflictRule;
  /** Rule for the weights of sources that are merged. Default "normalized". */
  merge?: MergeRule;
  /** Rule for deals in which no source has evidence. Default "next_priority". */
  fallback?: FallbackRule;
  /** Deals that it applies to; without a condition all. */
  applies_to?: RuleCondition;
  /** Source that comes before all others, whatever the priorities. */
  primary?: EvidenceSource | null;
}

/** Source of evidence in a workflow, with what its evidence needs. */
export interface SourceRule {
  /** The source. */
  source: EvidenceSource;
  /** Switch: `false` leaves it out. Default true. */
  enabled?: boolean;
  /** Priority: the smaller number comes first; of equal ones, the one that stands first in the list. Default 100. */
  priority?: number;
  /** Weight among the sources that are merged. Default 1.0. */
  weight?: number;
  /** Approval: only evidence that somebody approved counts. Default false. */
  require_approval?: boolean;
  /** Status that its evidence needs; `approved` holds for converted registrations too. `null`: any. */
  required_status?: RegistrationStatus | null;
  /** Days from its submission to the close of the deal, exactly which still count. `null`: without end. */
  expiry_days?: number | null;
  /** Least activity of a partner, by the weights of its evidence. `null`: any. */
  min_activity?: number | null;
}

/**
 * Rule for evidence of several sources.
 *
 * `priority`: The first source that has evidence counts alone.
 *
 * `merge`: All sources count, mixed by their weights.
 *
 * `manual_review`: Sources that name different partners go to a person; where they agree, the first counts.
 */
export type ConflictRule = "priority" | "merge" | "manual_review";

/**
 * Rule for the weights of sources that are merged.
 *
 * `normalized`: Each source is split by itself, and mixed by its weight: a registration with 80 % gives its partner 80 %.
 *
 * `raw_weights`: Weights of sources multiply the weights of touches, which are then split together by `activity_weighted`.
 */
export type MergeRule = "normalized" | "raw_weights";

/**
 * Rule for deals in which no source has evidence.
 *
 * `next_priority`: They are reported as without evidence.
 *
 * `equal_split`: Every partner with approved evidence of any source has the same.
 *
 * `manual_review`: They go to a person. The name `manual` is read too.
 */
export type FallbackRule = "next_priority" | "equal_split" | "manual_review";

/** Condition on a deal: everything in it has to hold, and an empty one holds always. */
export interface RuleCondition {
  /** Kinds of what is attributed, one of which the deal has; a deal that says none is an `opportunity`. */
  kinds?: readonly string[];
  /** Range of the amount. */
  amount?: AmountRange | null;
  /** Types of revenue, one of which the deal has. */
  revenue_types?: readonly string[];
  /** Segments, one of which the deal has. */
  segments?: readonly string[];
  /** Sizes, one of which the deal has. */
  deal_sizes?: readonly string[];
  /** Stages, one of which the deal has. */
  stages?: readonly string[];
  /** Metadata by name, each with the values of which the deal has one. */
  metadata?: Readonly<Record<string, readonly string[]>>;
  /** Range of the close. */
  closed?: CloseRange | null;
  /** Conditions that all have to hold. */
  all?: readonly RuleCondition[];
  /** Conditions of which one has to hold. */
  any?: readonly RuleCondition[];
  /** Condition that must not hold. */
  not?: RuleCondition | null;
}

/** Range of amounts in one currency: from the least on, and below the limit. */
export interface AmountRange {
  /** Currency of the range; deals in other currencies are outside. */
  currency: Currency;
  /** Least amount, in major units. `null`: any. */
  min?: number | null;
  /** Amount from which on a deal is outside, in major units. `null`: none. */
  max?: number | null;
}

/** Range of closes: from a moment on, and before another. */
export interface CloseRange {
  /** First moment. `null`: any. */
  from?: Time | null;
  /** Moment from which on a deal is outside. `null`: none. */
  to?: Time | null;
}

/** Evidence of partners from touches. Always `touches = evidence + unused`. */
export interface EvidenceOfTouches {
  /** Evidence, in the order of the touches. */
  evidence: FullPartnerEvidence[];
  /** Touches that are none. */
  unused: UnusedTouch[];
}

/** Touch that is no evidence of a partner. */
export interface UnusedTouch {
  /** Row of the touch, from 0. */
  row: number;
  /** Id of the touch, if it has one. */
  touch: string | null;
  /** The reason. */
  reason: UnusedTouchReason;
}

/**
 * Reason for a touch that is no evidence of a partner.
 *
 * `no_partner`: It names no partner.
 *
 * `no_opportunity`: It names no opportunity.
 */
export type UnusedTouchReason = "no_partner" | "no_opportunity";

/** Partner attribution of deals: parts, totals, awards, and an account of every row. */
export interface PartnerAttribution {
  /** Account of deals and evidence. */
  counts: SplitCounts;
  /** Totals of partners, in the order of their names and currencies. */
  partners: PartnerTotal[];
  /** Deals in their order. */
  deals: DealSplit[];
  /** Evidence that earned nothing, in its order. */
  unused: UnusedEvidence[];
  /** Awards of won deals, ready for the ledger. */
  awards: FullAward[];
  /** Deals without award. */
  unawarded: UnawardedDeal[];
}

/**
 * Account of deals and evidence. Always `deals = attributed + review + no_evidence + no_rule` and `evidence = used +
 * unused`.
 */
export interface SplitCounts {
  /** Deals given. */
  deals: number;
  /** Deals in which partners have shares. */
  attributed: number;
  /** Deals for a person to decide. */
  review: number;
  /** Deals without evidence that counts. */
  no_evidence: number;
  /** Deals that no rule applies to. */
  no_rule: number;
  /** Awards. */
  awards: number;
  /** Rows of evidence given. */
  evidence: number;
  /** Rows that counted, or that a person has to look at. */
  used: number;
  /** Rows that earned nothing. */
  unused: number;
}

/** Total of a partner in one currency. */
export interface PartnerTotal {
  /** The partner. */
  partner: string;
  /** Currency of the amount; none of deals without amount or currency. */
  currency: Currency | null;
  /** Deals that it has a part in. */
  deals: number;
  /** Sum of its shares: a deal that it has alone counts 1. */
  shares: number;
  /** Sum of its amounts in minor units. */
  minor: number | null;
}

/** Deal with the parts of its partners. */
export interface DealSplit {
  /** The deal. */
  deal: string;
  /** Its outcome. */
  outcome: DealOutcome;
  /** Rule that was applied. */
  rule: string | null;
  /** Version of the rule. */
  rule_version: number;
  /** Model that was applied. */
  model: string | null;
  /** Sources whose evidence counted. */
  sources: EvidenceSource[];
  /** Sides of sources that name different partners, of a deal to review. */
  sides: SourceSide[];
  /** Amount of the deal in minor units; none of a deal without amount or currency. */
  minor: number | null;
  /** Currency of the amounts. */
  currency: Currency | null;
  /** Parts of partners: the one with the earliest evidence first. */
  parts: DealPart[];
  /** Share that no partner has; negative where they have more than the whole. */
  unallocated: number;
  /** Amount that no partner has, in minor units. */
  unallocated_minor: number | null;
}

/**
 * Outcome of a deal.
 *
 * `attributed`: Partners have shares in it.
 *
 * `review`: A person has to decide.
 *
 * `no_evidence`: No evidence is left that counts.
 *
 * `no_rule`: No rule applies to it, or the workflow does not.
 */
export type DealOutcome = "attributed" | "review" | "no_evidence" | "no_rule";

/** Side of a source in a deal: the partners that it names. */
export interface SourceSide {
  /** The source. */
  source: EvidenceSource;
  /** Partners that it names. */
  partners: string[];
  /** Evidence that says so. */
  evidence: string[];
}

/** Part of a partner in a deal. */
export interface DealPart {
  /** The partner. */
  partner: string;
  /** Share of the deal. */
  share: number;
  /** Amount in minor units; none of a deal without amount or currency. */
  minor: number | null;
  /** Roles that the partner had. */
  roles: string[];
  /** Evidence that counted. */
  evidence: string[];
  /** Calculation of the share. */
  calculation: string;
}

/** Evidence that earns nothing, and the reason. */
export interface UnusedEvidence {
  /** The evidence. */
  evidence: string;
  /** Its deal. */
  deal: string;
  /** Its partner. */
  partner: string;
  /** The reason. */
  reason: UnusedReason;
}

/**
 * Reason for evidence that earns nothing.
 *
 * `repeated`: Evidence before it has the same id.
 *
 * `unknown_deal`: Its deal is not among those given.
 *
 * `after_close`: It came after the deal closed.
 *
 * `tag_not_valid`: The tag did not hold at any time of the deal.
 *
 * `no_rule`: No rule is there for its deal.
 *
 * `filtered`: The filter of the rule leaves it out.
 *
 * `not_in_workflow`: Its source is not in the workflow, or switched off there.
 *
 * `not_approved`: Nobody approved it, and its source needs that.
 *
 * `wrong_status`: Its status is not the one that its source needs.
 *
 * `expired`: It had expired when the deal closed.
 *
 * `below_min_activity`: Its partner has less activity than its source needs.
 *
 * `lower_priority`: A source with a higher priority has evidence.
 *
 * `no_weight`: It weighs nothing, and neither does any other evidence of the deal.
 */
export type UnusedReason =
  | "repeated"
  | "unknown_deal"
  | "after_close"
  | "tag_not_valid"
  | "no_rule"
  | "filtered"
  | "not_in_workflow"
  | "not_approved"
  | "wrong_status"
  | "expired"
  | "below_min_activity"
  | "lower_priority"
  | "no_weight";

/** Award: the shares of partners in the amount of a deal, by a rule. */
export interface FullAward {
  /** The deal. */
  deal: string;
  /** Amount of the deal in minor units; negative for a refund. */
  amount: Money;
  /** Moment of the close, which says the period. A date means the end of that day. */
  closed_at: Timestamp;
  /** Parts of the partners, in the order of their earliest evidence: what is left of rounding goes to the first. */
  parts: AwardPart[];
  /** Constraint that the shares keep to. Default "sum_to_100". */
  constraint: AwardConstraint;
  /** Rule that said so. */
  rule?: string | null;
  /** Version of the rule. Default 0. */
  rule_version: number;
  /** Model of the rule. */
  model?: string | null;
}

/** Deal without award. */
export interface UnawardedDeal {
  /** The deal. */
  deal: string;
  /** The reason. */
  reason: NoAwardReason;
}

/**
 * Reason for a deal without award.
 *
 * `not_attributed`: It is not attributed.
 *
 * `not_won`: It is not won.
 *
 * `no_amount`: It has no amount.
 *
 * `no_currency`: It has no currency.
 */
export type NoAwardReason = "not_attributed" | "not_won" | "no_amount" | "no_currency";

/** Template of a workflow, to edit and store. */
export interface WorkflowTemplate {
  /** Its id. */
  id: string;
  /** Name for people. */
  name: string;
  /** Description in a sentence. */
  description: string;
  /** The workflow. */
  workflow: FullWorkflow;
}

/** Measurement workflow: sources of evidence with their priorities, and what happens where they disagree or say nothing. */
export interface FullWorkflow {
  /** Sources, each once. */
  sources: FullSourceRule[];
  /** Rule for evidence of several sources. Default "priority". */
  conflict: ConflictRule;
  /** Rule for the weights of sources that are merged. Default "normalized". */
  merge: MergeRule;
  /** Rule for deals in which no source has evidence. Default "next_priority". */
  fallback: FallbackRule;
  /** Deals that it applies to; without a condition all. */
  applies_to: RuleCondition;
  /** Source that comes before all others, whatever the priorities. */
  primary?: EvidenceSource | null;
}

/** Source of evidence in a workflow, with what its evidence needs. */
export interface FullSourceRule {
  /** The source. */
  source: EvidenceSource;
  /** Switch: `false` leaves it out. Default true. */
  enabled: boolean;
  /** Priority: the smaller number comes first; of equal ones, the one that stands first in the list. Default 100. */
  priority: number;
  /** Weight among the sources that are merged. Default 1.0. */
  weight: number;
  /** Approval: only evidence that somebody approved counts. Default false. */
  require_approval: boolean;
  /** Status that its evidence needs; `approved` holds for converted registrations too. `null`: any. */
  required_status?: RegistrationStatus | null;
  /** Days from its submission to the close of the deal, exactly which still count. `null`: without end. */
  expiry_days?: number | null;
  /** Least activity of a partner, by the weights of its evidence. `null`: any. */
  min_activity?: number | null;
}

/** Arguments of `partner_shares`. */
export interface PartnerSharesArguments {
  /** Deals, with amount and currency. */
  opportunities: readonly Opportunity[];
  /** Evidence of partners on these deals. */
  evidence: readonly PartnerEvidence[];
  /** Model of the shares. */
  model?: PartnerModel;
  /** Constraint on the shares. Default "sum_to_100". */
  constraint?: AwardConstraint;
}

/** Arguments of `run_workflow`. */
export interface RunWorkflowArguments {
  /** Deals, with amount and currency. */
  opportunities: readonly Opportunity[];
  /** Evidence of partners on these deals. */
  evidence: readonly PartnerEvidence[];
  /** Sources, their priorities, and what happens where they disagree or say nothing. */
  workflow: Workflow;
  /** Model of the shares. */
  model?: PartnerModel;
  /** Constraint on the shares. Default "sum_to_100". */
  constraint?: AwardConstraint;
}
