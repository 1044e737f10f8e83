//! A workflow on deals.

use super::decide::decide;
use super::options::Workflow;
use crate::domain::{AwardConstraint, Opportunity, PartnerEvidence};
use crate::error::Result;
use crate::partner::evidence::{Unused, UnusedReason, by_deal};
use crate::partner::split::{Collector, Decision, PartnerAttribution, PartnerModel};

/// Measurement workflow: sources of evidence by priority, with approvals, expiry, conflicts and fallback, and the shares of partners.
///
/// Reason to pick it: an approved registration should beat what was tracked, or be mixed with it, and where sources name
/// different partners a person should decide.
///
/// # Examples
/// ```
/// use attribution_core::domain::{AwardConstraint, EvidenceSource, Opportunity, PartnerEvidence};
/// use attribution_core::partner::{DealOutcome, PartnerModel, SourceRule, Workflow, run_workflow};
///
/// let sources = [EvidenceSource::DealRegistration, EvidenceSource::Activity].map(SourceRule::new);
/// let workflow = Workflow::default().with_sources(sources.to_vec());
/// let meeting = PartnerEvidence::new("e1", "P1", "deal-1");
/// let found =
///     run_workflow(&[Opportunity::new("deal-1")], &[meeting], &workflow, &PartnerModel::default(), AwardConstraint::SumTo100)?;
/// assert_eq!(found.deals[0].outcome, DealOutcome::Attributed);
/// assert_eq!(found.deals[0].sources, [EvidenceSource::Activity]);
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # Errors
/// `INVALID_CONFIG` for a workflow or model that cannot be; `INVALID_INPUT` for deals and evidence that cannot be.
pub fn run_workflow(
    deals: &[Opportunity],
    evidence: &[PartnerEvidence],
    workflow: &Workflow,
    model: &PartnerModel,
    constraint: AwardConstraint,
) -> Result<PartnerAttribution> {
    model.validate().map_err(|error| error.within("model"))?;
    workflow.validate_with(model).map_err(|error| error.within("workflow"))?;
    let mut unused = Unused::default();
    let found = by_deal(deals, evidence, &mut unused)?;
    let mut collector = Collector::default();
    for of in &found {
        let decision = if workflow.applies_to.holds(of.deal) {
            decide(workflow, of, model, constraint, &mut unused)?
        } else {
            of.touches.iter().for_each(|touch| unused.note(touch.row, UnusedReason::NoRule));
            Decision::default()
        };
        collector.add(of.deal, &decision)?;
    }
    Ok(collector.finish(evidence, unused))
}

#[cfg(test)]
#[path = "run_tests.rs"]
mod tests;
