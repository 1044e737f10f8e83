/** Types that functions of the room `partner_rules` take and give. Made from docs/surface.json by `make generate`; do not edit. */
import type { AwardConstraint, Currency, DealOutcome, EvidenceSource, FullWorkflow, Opportunity, PartnerEvidence, PartnerModel, PartnerModelName, RuleCondition, SeveralRoles, Workflow } from "./types.js";

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

/** Part of a partner's share that is passed up to another partner, such as the distributor of a reseller. */
export interface PassUp {
  /** Partner that passes on. */
  from: string;
  /** Partner that receives, and may pass on itself. */
  to: string;
  /** Part of all that `from` has, 0 to 1. */
  rate: number;
}

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
  /** Description in a sentence. */
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
