//! People and milestones of an account: who was touched, of whom the committee consists, and what happened when.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::touch::AccountTouch;
use crate::domain::{DealStatus, Deals, Opportunity, Timestamp};
use crate::math::{SmallSort, count_f64};

/// Person of an account: somebody who was touched, or has a part in a deal.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Stakeholder {
    /// Lead or contact.
    pub lead: String,
    /// Parts that the person has in the deals, each once.
    pub roles: Vec<String>,
    /// True for a member of the buying committee of a deal.
    pub member: bool,
    /// Touches; 0 for somebody who has a part and was never touched.
    pub touches: u64,
    /// Moment of the first touch.
    pub first_at: Option<Timestamp>,
    /// Moment of the last touch.
    pub last_at: Option<Timestamp>,
}

/// Kind of milestone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum AccountMilestoneKind {
    /// The first lead of a deal was created.
    LeadCreated,
    /// A deal was created.
    OpportunityCreated,
    /// A deal came to a stage.
    StageChanged,
    /// A deal was won.
    Won,
    /// A deal was lost.
    Lost,
    /// An open deal is expected to close.
    ExpectedClose,
}

/// Milestone of a deal of an account.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct AccountMilestone {
    /// Moment of the milestone.
    #[serde(serialize_with = "crate::time::date_or_time")]
    pub at: Timestamp,
    /// Kind of the milestone.
    pub milestone: AccountMilestoneKind,
    /// Deal that it happened to.
    pub opportunity: String,
    /// Stage that the deal came to.
    pub stage: Option<String>,
    /// Lead that was created.
    pub lead: Option<String>,
}

/// The people of some deals and touches, those with the most touches first, then by id.
pub(super) fn stakeholders(deals: &Deals, rows: &[usize], touches: &[AccountTouch]) -> Vec<Stakeholder> {
    let mut people: BTreeMap<&str, Stakeholder> = BTreeMap::new();
    for row in rows {
        for role in deals.roles_of(*row) {
            let person = person(&mut people, &role.lead);
            person.member = true;
            person.roles.extend(role.role.clone().filter(|name| !person.roles.contains(name)));
        }
        for lead in deals.leads_of(*row) {
            person(&mut people, &lead.id);
        }
    }
    for touch in touches {
        let Some(lead) = touch.lead.as_deref() else { continue };
        let person = person(&mut people, lead);
        person.touches += 1;
        person.first_at = person.first_at.or(touch.at);
        person.last_at = touch.at.or(person.last_at);
    }
    let mut people: Vec<Stakeholder> = people.into_values().collect();
    people.small_sort_by(|a, b| b.touches.cmp(&a.touches).then_with(|| a.lead.cmp(&b.lead)));
    people
}

fn person<'p, 'a>(people: &'p mut BTreeMap<&'a str, Stakeholder>, lead: &'a str) -> &'p mut Stakeholder {
    people.entry(lead).or_insert_with(|| Stakeholder {
        lead: lead.to_owned(),
        roles: Vec::new(),
        member: false,
        touches: 0,
        first_at: None,
        last_at: None,
    })
}

/// Size of the committee of some deals, and the share of it that was touched, at most 1.
///
/// Contact roles count where there are any, each person once; else the largest head count of the deals. Without roles
/// nobody can tell a member from another lead: every lead that was touched counts.
pub(super) fn committee(deals: &Deals, rows: &[usize], people: &[Stakeholder]) -> (f64, Option<f64>) {
    let touched = |person: &&Stakeholder| person.touches > 0;
    let members: Vec<&Stakeholder> = people.iter().filter(|person| person.member).collect();
    let (size, engaged) = if members.is_empty() {
        let size = rows.iter().map(|row| deals.committee(*row).size).fold(0.0, f64::max);
        (size, people.iter().filter(touched).count())
    } else {
        (count_f64(members.len() as u64), members.into_iter().filter(touched).count())
    };
    (size, (size > 0.0).then(|| (count_f64(engaged as u64) / size).min(1.0)))
}

/// Milestones of some deals, in the order of time.
pub(super) fn milestones(deals: &Deals, rows: &[usize]) -> Vec<AccountMilestone> {
    let mut found = Vec::new();
    for row in rows {
        let Some(deal) = deals.opportunities().get(*row) else { continue };
        let mut add = |at: Option<Timestamp>, milestone, stage: Option<&str>, lead: Option<&str>| {
            found.extend(at.map(|at| AccountMilestone {
                at,
                milestone,
                opportunity: deal.id.clone(),
                stage: stage.map(str::to_owned),
                lead: lead.map(str::to_owned),
            }));
        };
        let own: Vec<_> = deals.leads_of(*row).collect();
        let of_account =
            || deals.leads().iter().filter(|lead| lead.account.is_some() && lead.account == deal.account);
        let leads = if own.is_empty() { of_account().collect() } else { own };
        let first =
            leads.into_iter().filter(|lead| lead.created_at.is_some()).min_by_key(|lead| lead.created_at);
        if let Some(lead) = first {
            add(lead.created_at, AccountMilestoneKind::LeadCreated, None, Some(&lead.id));
        }
        add(deal.created_at, AccountMilestoneKind::OpportunityCreated, None, None);
        // A stage that a deal comes back to was reached the first time.
        let mut reached = BTreeSet::new();
        for change in deals.stages_of(*row).filter(|change| reached.insert(change.stage.as_str())) {
            add(Some(change.at), AccountMilestoneKind::StageChanged, Some(&change.stage), None);
        }
        let (at, kind) = end(deal);
        add(at, kind, None, None);
    }
    found.small_sort_by_key(|milestone| (milestone.at, milestone.milestone));
    found
}

/// The end of a deal, known or expected.
fn end(deal: &Opportunity) -> (Option<Timestamp>, AccountMilestoneKind) {
    match deal.outcome() {
        DealStatus::Won => (deal.closed(), AccountMilestoneKind::Won),
        DealStatus::Lost => (deal.closed(), AccountMilestoneKind::Lost),
        _ => (deal.expected_close_at.or(deal.closed_at), AccountMilestoneKind::ExpectedClose),
    }
}
