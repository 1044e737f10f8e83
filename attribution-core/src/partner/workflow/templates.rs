//! Templates of workflows.

use serde::Serialize;

use super::options::{ConflictRule, FallbackRule, SourceRule, Workflow};
use crate::domain::{EvidenceSource, RegistrationStatus};
use crate::math::Days;

/// Template of a workflow, to edit and store.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct WorkflowTemplate {
    /// Its id.
    pub id: String,
    /// Name for people.
    pub name: String,
    /// Description in a sentence.
    pub description: String,
    /// The workflow.
    pub workflow: Workflow,
}

const EXPIRY: Days = Days::known(90.0);

fn approved_registration() -> SourceRule {
    SourceRule::new(EvidenceSource::DealRegistration)
        .with_priority(1)
        .with_require_approval(true)
        .with_required_status(RegistrationStatus::Approved)
        .with_expiry_days(EXPIRY)
}

fn source(source: EvidenceSource, priority: u32) -> SourceRule {
    SourceRule::new(source).with_priority(priority)
}

/// Workflow templates: registrations first, a mix of 80 and 20 percent, marketplaces alone, and the field of the CRM.
///
/// # Examples
/// ```
/// let templates = attribution_core::partner::workflow_templates();
/// assert!(templates.iter().all(|template| template.workflow.validate().is_ok()));
/// ```
#[must_use]
pub fn workflow_templates() -> Vec<WorkflowTemplate> {
    use EvidenceSource::{
        Activity, CampaignMember, ContactRole, CrmOpportunityField, ManualOverride, Marketplace,
        TouchpointTracking,
    };
    let tracked = |from: u32| {
        let all = [ContactRole, Activity, CampaignMember, TouchpointTracking];
        (from..).zip(all).map(|(priority, one)| source(one, priority)).collect::<Vec<_>>()
    };
    let registered: Vec<SourceRule> =
        [source(ManualOverride, 0), approved_registration(), source(CrmOpportunityField, 2)]
            .into_iter()
            .chain(tracked(3))
            .collect();
    let hybrid = vec![approved_registration().with_weight(0.8), source(Activity, 2).with_weight(0.2)];
    let field: Vec<SourceRule> = std::iter::once(source(CrmOpportunityField, 1)).chain(tracked(2)).collect();
    let template = |id: &str, name: &str, description: &str, workflow: Workflow| WorkflowTemplate {
        id: id.to_owned(),
        name: name.to_owned(),
        description: description.to_owned(),
        workflow,
    };
    vec![
        template(
            "registration_first",
            "Deal registration first",
            "An approved registration that has not expired takes the deal; else the partner of the CRM's field, else tracked \
             evidence.",
            Workflow::default().with_sources(registered),
        ),
        template(
            "hybrid_80_20",
            "Registration and influence, 80 to 20",
            "An approved registration has 80 percent and tracked activity 20; where one is missing, the other has all.",
            Workflow::default().with_sources(hybrid).with_conflict(ConflictRule::Merge),
        ),
        template(
            "marketplace_only",
            "Marketplace only",
            "Transactions of marketplaces count, and nothing else.",
            Workflow::default().with_sources(vec![source(Marketplace, 1)]),
        ),
        template(
            "crm_field_with_fallback",
            "Field of the CRM, with fallback",
            "The partner that the CRM's field names, else tracked evidence; a deal without either goes to a person.",
            Workflow::default().with_sources(field).with_fallback(FallbackRule::ManualReview),
        ),
    ]
}
