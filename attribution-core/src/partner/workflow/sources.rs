//! Evidence of each source of a workflow, after what the source needs.

use std::collections::BTreeMap;

use super::options::{SourceRule, Workflow};
use crate::domain::{EvidenceSource, RegistrationStatus};
use crate::math::SmallSort;
use crate::partner::evidence::{DealTouches, Touch, Unused, UnusedReason};
use crate::time::days_between;

/// Evidence of a source that counts.
#[derive(Clone, Debug)]
pub(super) struct OfSource<'a> {
    pub(super) source: EvidenceSource,
    pub(super) weight: f64,
    pub(super) touches: Vec<Touch<'a>>,
}

/// Sources that are switched on, in their order.
fn ordered(workflow: &Workflow) -> Vec<&SourceRule> {
    let mut sources: Vec<&SourceRule> = workflow.sources.iter().filter(|source| source.enabled).collect();
    sources.small_sort_by_key(|source| (workflow.primary != Some(source.source), source.priority));
    sources
}

/// Sources with evidence that counts, in their order; what does not count is noted.
pub(super) fn usable<'a>(
    workflow: &Workflow,
    of: &DealTouches<'a>,
    unused: &mut Unused,
) -> Vec<OfSource<'a>> {
    let rules = ordered(workflow);
    let mut found: Vec<OfSource<'a>> = Vec::new();
    for rule in &rules {
        let own = of.touches.iter().filter(|touch| touch.evidence.source == rule.source);
        let mut touches: Vec<Touch<'a>> = Vec::new();
        for touch in own {
            match objection(rule, of, touch) {
                Some(reason) => unused.note(touch.row, reason),
                None => touches.push(*touch),
            }
        }
        if let Some(least) = rule.min_activity {
            active(&mut touches, least, unused);
        }
        if !touches.is_empty() {
            found.push(OfSource { source: rule.source, weight: rule.weight, touches });
        }
    }
    for touch in &of.touches {
        if !rules.iter().any(|rule| rule.source == touch.evidence.source) {
            unused.note(touch.row, UnusedReason::NotInWorkflow);
        }
    }
    found
}

/// Reason why a source does not take evidence.
fn objection(rule: &SourceRule, of: &DealTouches<'_>, touch: &Touch<'_>) -> Option<UnusedReason> {
    let evidence = touch.evidence;
    if rule.require_approval && evidence.approved_by.as_deref().is_none_or(str::is_empty) {
        return Some(UnusedReason::NotApproved);
    }
    if rule.required_status.is_some_and(|needed| !meets(evidence.status, needed)) {
        return Some(UnusedReason::WrongStatus);
    }
    // Of a close on a date its start counts: exactly as many days as there are in the limit still hold.
    let closed = of.deal.close_or_forecast();
    let submitted = evidence.submitted().or(touch.at);
    if let (Some(limit), Some(closed), Some(submitted)) = (rule.expiry_days, closed, submitted)
        && days_between(submitted.micros(), closed.micros()) > limit.get()
    {
        return Some(UnusedReason::Expired);
    }
    None
}

/// True where a status is the one needed; a converted registration was approved.
fn meets(status: Option<RegistrationStatus>, needed: RegistrationStatus) -> bool {
    let is_approval = needed == RegistrationStatus::Approved;
    status.is_some_and(|status| status == needed || (is_approval && status.is_approved()))
}

/// Keeps the touches of partners with enough activity.
fn active(touches: &mut Vec<Touch<'_>>, least: f64, unused: &mut Unused) {
    let mut activity: BTreeMap<&str, f64> = BTreeMap::new();
    for touch in touches.iter() {
        *activity.entry(&touch.evidence.partner).or_default() += touch.weight;
    }
    touches.retain(|touch| {
        let is_active = activity.get(touch.evidence.partner.as_str()).is_some_and(|own| *own >= least);
        if !is_active {
            unused.note(touch.row, UnusedReason::BelowMinActivity);
        }
        is_active
    });
}
