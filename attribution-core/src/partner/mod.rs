//! Partner attribution: which partner earned which part of a deal, by rules that people can read.
//!
//! In: deals, evidence of partners, registrations of deals. Out: shares with their evidence, awards for the ledger, decisions
//! and their history, analytics and health. Never here: an entry of the ledger, or a clock.

mod evidence;
mod rules;
mod split;
mod workflow;

pub use evidence::{
    EvidenceOfTouches, UnusedEvidence, UnusedReason, UnusedTouch, UnusedTouchReason, partner_evidence,
};
pub use rules::{
    AmountRange, CloseRange, ConflictingRules, DealChange, EvidenceFilter, PartnerChange, PartnerRule,
    RuleCondition, RuleProblem, RuleSimulation, RuleTemplate, RuleValidation, describe_rule, evaluate_rules,
    rule_templates, simulate_rules, validate_rules,
};
pub use split::{
    DealOutcome, DealPart, DealSplit, NoAwardReason, PartnerAttribution, PartnerModel, PartnerModelName,
    PartnerTotal, PassUp, SeveralRoles, SourceSide, SplitCounts, UnawardedDeal, partner_shares,
};
pub use workflow::{
    ConflictRule, FallbackRule, MergeRule, SourceRule, Workflow, WorkflowTemplate, run_workflow,
    workflow_templates,
};
