/** Functions of partner_rules. Made from docs/surface.json by `make generate`; do not edit. */
import { noMore } from "../arguments.js";
import { ask } from "../ask.js";
import type { Watched } from "../watching.js";
import type { Currency, Opportunity, PartnerAttribution, PartnerEvidence, PartnerRule, RuleSimulation, RuleTemplate, RuleValidation, SimulateRulesArguments } from "./types.js";

/**
 * Partner attribution by rules: for each deal the first rule that applies, its workflow, model and constraint, and awards
 * for the ledger.
 *
 * `opportunities`: Deals, with amount and currency.
 *
 * `evidence`: Evidence of partners on these deals.
 *
 * `rules`: Rules, of which the smallest priority number that applies decides.
 */
export async function evaluateRules(opportunities: readonly Opportunity[], evidence: readonly PartnerEvidence[], rules: readonly PartnerRule[], watched: Watched = {}, ...more: undefined[]): Promise<PartnerAttribution> {
  const hint = "evaluateRules takes opportunities, evidence, rules, and then { signal, progress }";
  noMore(more, hint);
  return ask("evaluate_rules", { opportunities, evidence, rules }, watched, hint, "PartnerAttribution");
}

/** Rule simulation (what-if): proposed rules against current ones on the same deals, with the gain of each partner. */
export async function simulateRules(given: SimulateRulesArguments, watched: Watched = {}, ...more: undefined[]): Promise<RuleSimulation> {
  const hint = "simulateRules takes one object, and then { signal, progress }";
  noMore(more, hint);
  return ask("simulate_rules", given, watched, hint, "RuleSimulation");
}

/**
 * Rule validation: every problem of every rule with its address, and active rules of the same priority.
 *
 * `rules`: Rules to be checked.
 */
export async function validateRules(rules: readonly PartnerRule[], watched: Watched = {}, ...more: undefined[]): Promise<RuleValidation> {
  const hint = "validateRules takes rules, and then { signal, progress }";
  noMore(more, hint);
  return ask("validate_rules", { rules }, watched, hint, "RuleValidation");
}

/**
 * Rule in one plain sentence: the deals, the evidence, the model and the constraint.
 *
 * `rule`: The rule.
 */
export async function describeRule(rule: PartnerRule, watched: Watched = {}, ...more: undefined[]): Promise<string> {
  const hint = "describeRule takes rule, and then { signal, progress }";
  noMore(more, hint);
  return ask("describe_rule", { rule }, watched, hint);
}

/**
 * Rule templates: the usual ways to share deals among partners, each a rule that works as it is.
 *
 * `currency`: Currency of amounts in the conditions.
 */
export async function ruleTemplates(currency: Currency, watched: Watched = {}, ...more: undefined[]): Promise<RuleTemplate[]> {
  const hint = "ruleTemplates takes currency, and then { signal, progress }";
  noMore(more, hint);
  return ask("rule_templates", { currency }, watched, hint, "[RuleTemplate]");
}
