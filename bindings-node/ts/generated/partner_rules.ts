/** Types that functions of the room `partner_rules` take and give. Made from docs/surface.json by `make generate`; do not edit. */
import type { AwardConstraint, AwardPart, Currency, EvidenceSource, Money, Opportunity, PartnerEvidence, RegistrationStatus, Time, Timestamp } from "./types.js";

/**
 * Rule of partner attribution: the deals that it applies to, the evidence that counts, the model and the constraint.
 *
 * Rules are data, so that a form can read and write them; of the active rules that apply to a deal, the one with the
 * smallest priority number decides.
 */
export interface PartnerRule {
  /** Id of the rule, which entries of the ledger name. Default "". */
  id?: string;
  /** Name for people. */
  name?: string | null;
  /** Version: entries of the ledger name it, so that what was paid by an older one can be seen. Default 1. */
  version?: number;
  /** Priority: the smaller number comes first; of equal ones, the smaller id. Default 100. */
  priority?: number;
  /** Switch: `false` leaves the rule out. Default true. */
  active?: boolean;
  /** Deals that it applies to; without a condition all. */
  applies_to?: RuleCondition;
  /** Evidence that counts. */
  filters?: EvidenceFilter;
  /** Sources of evidence in their order. `null`: all evidence counts the same, whatever its source. */
  workflow?: Workflow | null;
  /** Model of the shares. */
  model?: PartnerModel;
  /** Constraint on the shares. Default "sum_to_100". */
  constraint?: AwardConstraint;
  /** Hierarchy of partners: parts of shares that are passed up, such as from a reseller to its distributor. */
  pass_up?: readonly PassUp[];
}

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

/** Filter of evidence: the evidence that a rule looks at. */
export interface EvidenceFilter {
  /** Kinds that count; none given: all. */
  kinds?: readonly string[];
  /** Sources that count; none given: all. */
  sources?: readonly EvidenceSource[];
  /** Roles that count; none given: all. */
  roles?: readonly string[];
  /** Roles that do not count. */
  exclude_roles?: readonly string[];
  /** Least weight. `null`: any. */
  min_weight?: number | null;
  /** Least confidence. `null`: any. */
  min_confidence?: number | null;
}

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

/** Part of a partner's share that is passed up to another partner, such as the distributor of a reseller. */
export interface PassUp {
  /** Partner that passes on. */
  from: string;
  /** Partner that receives, and may pass on itself. */
  to: string;
  /** Part of all that `from` has, 0 to 1. */
  rate: number;
}

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
  | "lower_priority";

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

/** Simulation of proposed rules: who gains and who loses, by partner and by deal. */
export interface RuleSimulation {
  /** Deals given. */
  deals: number;
  /** Deals in which anything changes. */
  changed: number;
  /** Deals that change and whose outcome becomes another. */
  outcomes_changed: number;
  /** Changes of partners, in the order of their names and currencies. */
  partners: PartnerChange[];
  /** Changes in deals, in their order. */
  changes: DealChange[];
}

/** Change of a partner in one currency. */
export interface PartnerChange {
  /** The partner. */
  partner: string;
  /** Currency of the amounts; none of deals without amount or currency. */
  currency: Currency | null;
  /** Deals that it has a part in under the current rules. */
  current_deals: number;
  /** The same under the proposed rules. */
  proposed_deals: number;
  /** Sum of its shares under the current rules. */
  current_shares: number;
  /** The same under the proposed rules. */
  proposed_shares: number;
  /** Amount under the current rules, in minor units. */
  current_minor: number | null;
  /** The same under the proposed rules. */
  proposed_minor: number | null;
  /** Gain in minor units, negative for a loss. */
  change_minor: number | null;
}

/** Change of a partner in one deal. */
export interface DealChange {
  /** The deal. */
  deal: string;
  /** The partner; none where only the outcome or the rule of the deal changes. */
  partner: string | null;
  /** Outcome of the deal under the current rules. */
  current_outcome: DealOutcome;
  /** The same under the proposed rules. */
  proposed_outcome: DealOutcome;
  /** Rule that decides now. */
  current_rule: string | null;
  /** Rule that would decide. */
  proposed_rule: string | null;
  /** Share under the current rules. */
  current_share: number;
  /** Share under the proposed rules. */
  proposed_share: number;
  /** Currency of the change. */
  currency: Currency | null;
  /** Gain in minor units, negative for a loss. */
  change_minor: number | null;
}

/** Result of a check of rules. */
export interface RuleValidation {
  /** True where nothing is wrong. */
  valid: boolean;
  /** Everything that is wrong. */
  problems: RuleProblem[];
  /** Active rules of one priority: no error, but worth a look. */
  same_priority: ConflictingRules[];
}

/** Problem of a rule. */
export interface RuleProblem {
  /** Id of the rule. */
  rule: string;
  /** Address of the field. */
  path: string;
  /** Sentence for people: what was expected, and what came. */
  detail: string;
}

/** Rules of one priority that are both active, of which the smaller id decides where both apply. */
export interface ConflictingRules {
  /** The priority. */
  priority: number;
  /** Ids of the rules, the one that decides first. */
  rules: string[];
}

/** Template of a rule, to edit and store. */
export interface RuleTemplate {
  /** Its id. */
  id: string;
  /** Name for people. */
  name: string;
  /** What it does, in a sentence. */
  description: string;
  /** The rule. */
  rule: FullPartnerRule;
}

/**
 * Rule of partner attribution: the deals that it applies to, the evidence that counts, the model and the constraint.
 *
 * Rules are data, so that a form can read and write them; of the active rules that apply to a deal, the one with the
 * smallest priority number decides.
 */
export interface FullPartnerRule {
  /** Id of the rule, which entries of the ledger name. Default "". */
  id: string;
  /** Name for people. */
  name?: string | null;
  /** Version: entries of the ledger name it, so that what was paid by an older one can be seen. Default 1. */
  version: number;
  /** Priority: the smaller number comes first; of equal ones, the smaller id. Default 100. */
  priority: number;
  /** Switch: `false` leaves the rule out. Default true. */
  active: boolean;
  /** Deals that it applies to; without a condition all. */
  applies_to: RuleCondition;
  /** Evidence that counts. */
  filters: EvidenceFilter;
  /** Sources of evidence in their order. `null`: all evidence counts the same, whatever its source. */
  workflow?: FullWorkflow | null;
  /** Model of the shares. */
  model: FullPartnerModel;
  /** Constraint on the shares. Default "sum_to_100". */
  constraint: AwardConstraint;
  /** Hierarchy of partners: parts of shares that are passed up, such as from a reseller to its distributor. */
  pass_up?: PassUp[];
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

/**
 * Partner model: from the touches of a deal to the share of each partner.
 *
 * A partner with five touches is one partner: `equal_split`, `role_weighted`, `registered_sourcer`, `primary_only` and
 * `fixed` look at partners; the other models weigh touches as the models of channels do, and add them up by partner.
 *
 * On the wire it is an object with the name and what the model needs, or the name alone: `"equal_split"`, `{"model":
 * "time_decay", "half_life_days": 14}`.
 */
export interface FullPartnerModel {
  /** Name of the model. Default "equal_split". */
  model: PartnerModelName;
  /** Weights of roles, of `role_weighted`. `null`: implementation 0.5, influence 0.3, referral 0.15, ISV 0.05. */
  weights?: Record<string, number> | null;
  /** Weight of a role that has none, of `role_weighted`. `null`: 0.05. */
  other_weight?: number | null;
  /** Rule for a partner in several roles, of `role_weighted`. `null`: `sum`. */
  several_roles?: SeveralRoles | null;
  /** Half-life in days, of `time_decay`. `null`: 30. */
  half_life_days?: number | null;
  /** Shares as agreed, of `fixed`: by partner, whether or not it has evidence. */
  shares?: Record<string, number> | null;
  /** Weights of partners, of `custom`; those left out weigh 1. */
  partners?: Record<string, number> | null;
  /** Weights of roles, of `custom`; those left out weigh 1. */
  roles?: Record<string, number> | null;
  /** Weights of kinds of evidence, of `custom`; those left out weigh 1. */
  kinds?: Record<string, number> | null;
  /** Weights of sources, of `custom`; those left out weigh 1. */
  sources?: Record<string, number> | null;
  /** Confidence of a touch multiplies its weight, in models that weigh touches. Default false. */
  confidence_weighted: boolean;
}

/** Arguments of `simulate_rules`. */
export interface SimulateRulesArguments {
  /** Deals, with amount and currency. */
  opportunities: readonly Opportunity[];
  /** Evidence of partners on these deals. */
  evidence: readonly PartnerEvidence[];
  /** Rules as they are. */
  current: readonly PartnerRule[];
  /** Rules as they would be. */
  proposed: readonly PartnerRule[];
}
