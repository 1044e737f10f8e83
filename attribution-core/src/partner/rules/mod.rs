//! Rules of partner attribution, which a form can read and write.
//!
//! In: rules as data. Out: what is wrong with them, what they say in a sentence, the shares that they give, and what would change
//! under others. Never here: an entry of the ledger.

mod condition;
mod describe;
mod evaluate;
mod filter;
mod rule;
mod simulate;
mod templates;
mod validate;

pub use condition::{AmountRange, CloseRange, RuleCondition};
pub use describe::describe_rule;
pub use evaluate::evaluate_rules;
pub use filter::EvidenceFilter;
pub use rule::PartnerRule;
pub use simulate::{DealChange, PartnerChange, RuleSimulation, simulate_rules};
pub use templates::{RuleTemplate, rule_templates};
pub use validate::{ConflictingRules, RuleProblem, RuleValidation, validate_rules};
