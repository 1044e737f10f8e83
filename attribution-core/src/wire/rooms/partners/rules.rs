//! Functions of rules of partners.

use crate::domain::money::Currency;
use crate::domain::{Opportunity, PartnerEvidence};
use crate::partner::{
    PartnerAttribution, PartnerRule, RuleSimulation, RuleTemplate, RuleValidation, describe_rule,
    evaluate_rules, rule_templates, simulate_rules, validate_rules,
};
use crate::wire::function::functions;

functions! {
    /// Partner rules: which partner earned which part of a deal, by rules that people can read.
    PARTNER_RULES

    /// Partner attribution by rules: for each deal the first rule that applies, its workflow, model and constraint, and awards for the ledger.
    fn evaluate_rules[](
        /// Deals, with amount and currency.
        opportunities: Vec<Opportunity>,
        /// Evidence of partners on these deals.
        evidence: Vec<PartnerEvidence>,
        /// Rules, of which the smallest priority number that applies decides.
        rules: Vec<PartnerRule>,
    ) -> PartnerAttribution { evaluate_rules(&opportunities, &evidence, &rules) }

    /// Rule simulation (what-if): proposed rules against current ones on the same deals, with the gain of each partner.
    fn simulate_rules[](
        /// Deals, with amount and currency.
        opportunities: Vec<Opportunity>,
        /// Evidence of partners on these deals.
        evidence: Vec<PartnerEvidence>,
        /// Rules as they are.
        current: Vec<PartnerRule>,
        /// Rules as they would be.
        proposed: Vec<PartnerRule>,
    ) -> RuleSimulation { simulate_rules(&opportunities, &evidence, &current, &proposed) }

    /// Rule validation: every problem of every rule with its address, and active rules of the same priority.
    fn validate_rules[](
        /// Rules to be checked.
        rules: Vec<PartnerRule>,
    ) -> RuleValidation { Ok(validate_rules(&rules)) }

    /// Rule in one plain sentence: the deals, the evidence, the model and the constraint.
    fn describe_rule[](
        /// The rule.
        rule: PartnerRule,
    ) -> String { describe_rule(&rule) }

    /// Rule templates: the usual ways to share deals among partners, each a rule that works as it is.
    fn rule_templates[](
        /// Currency of amounts in the conditions.
        currency: Currency,
    ) -> Vec<RuleTemplate> { rule_templates(currency) }
}
