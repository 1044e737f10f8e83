//! Partner attribution: which partner earned which part of a deal, by rules that people can read.
//!
//! In: deals, evidence of partners, registrations of deals. Out: shares with their evidence, awards for the ledger, decisions
//! and their history, analytics and health. Never here: an entry of the ledger, or a clock.

mod analytics;
mod evidence;
mod health;
mod involvement;
mod registration;
mod rules;
mod split;
mod workflow;

pub use analytics::{
    AnalyticsCounts, AnalyticsTotals, AttributedMonth, Concentration, DaysToClose, DealsByPartners,
    PartnerAnalytics, PartnerAnalyticsOptions, PartnerMeasure, PartnerMoney, PartnerMonth, PartnerOverlap,
    PartnerRow, RankedPartner, RankingEnd, RoleRow, TimeToClose, WinRate, WinRateComparison,
    herfindahl_hirschman_index, partner_analytics,
};
pub use evidence::{
    EvidenceOfTouches, UnusedEvidence, UnusedReason, UnusedTouch, UnusedTouchReason, partner_evidence,
};
pub use health::{
    FiguresCounts, FiguresOptions, HealthGrade, HealthOptions, HealthParts, HealthRow, HealthWeights,
    PartnerFigures, PartnerFiguresTable, PartnerHealth, partner_figures, partner_health,
};
pub use involvement::{
    PartnerRowSetAside, PartnerSetAsideReason, PartnerTable, SourcedInfluenced, sourced_or_influenced,
};
pub use registration::{
    DealRegistration, DuplicateSetAside, DuplicateSetAsideReason, EvidenceSetAside, EvidenceSetAsideReason,
    ExpiredRegistrations, ExpiryCounts, QueueCounts, QueuedRegistration, RegisteredDeal, RegistrationAction,
    RegistrationConflict, RegistrationConflictCounts, RegistrationConflicts, RegistrationDecision,
    RegistrationDuplicateCounts, RegistrationDuplicateOptions, RegistrationDuplicates, RegistrationEvidence,
    RegistrationEvidenceCounts, RegistrationOptions, RegistrationPair, RegistrationQueue,
    RegistrationQueueOptions, RegistrationRequest, RegistrationSide, RegistrationStatusCount,
    RegistrationStep, decide_registration, duplicate_registrations, expire_registrations, register_deal,
    registration_conflicts, registration_evidence, registration_queue,
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
