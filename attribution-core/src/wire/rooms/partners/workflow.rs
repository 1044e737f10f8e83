//! Functions of evidence and workflows of partners.

use crate::domain::{AwardConstraint, Opportunity, PartnerEvidence, Touchpoint};
use crate::partner::{
    EvidenceOfTouches, PartnerAttribution, PartnerModel, Workflow, WorkflowTemplate, partner_evidence,
    partner_shares, run_workflow, workflow_templates,
};
use crate::wire::function::functions;

functions! {
    /// Partner evidence: what counts, from which source, and what it earns.
    PARTNER_WORKFLOW

    /// Partner evidence from touches of opportunities: those that name a partner and a deal, with their role, weight and confidence.
    fn partner_evidence[](
        /// Touches, such as those of `infer_touches`.
        touches: Vec<Touchpoint>,
    ) -> EvidenceOfTouches { Ok(partner_evidence(&touches)) }

    /// Partner attribution: the shares of partners in deals, by one model and under one constraint.
    fn partner_shares[](
        /// Deals, with amount and currency.
        opportunities: Vec<Opportunity>,
        /// Evidence of partners on these deals.
        evidence: Vec<PartnerEvidence>,
        /// Model of the shares.
        model: PartnerModel = default,
        /// Constraint on the shares.
        constraint: AwardConstraint = default,
    ) -> PartnerAttribution { partner_shares(&opportunities, &evidence, &model, constraint) }

    /// Measurement workflow: sources of evidence by priority, with approvals, expiry, conflicts and fallback, and the shares of partners.
    fn run_workflow[](
        /// Deals, with amount and currency.
        opportunities: Vec<Opportunity>,
        /// Evidence of partners on these deals.
        evidence: Vec<PartnerEvidence>,
        /// Sources, their priorities, and what happens where they disagree or say nothing.
        workflow: Workflow,
        /// Model of the shares.
        model: PartnerModel = default,
        /// Constraint on the shares.
        constraint: AwardConstraint = default,
    ) -> PartnerAttribution { run_workflow(&opportunities, &evidence, &workflow, &model, constraint) }

    /// Workflow templates: registrations first, a mix of 80 and 20 percent, marketplaces alone, and the field of the CRM.
    fn workflow_templates[]() -> Vec<WorkflowTemplate> { Ok(workflow_templates()) }
}
