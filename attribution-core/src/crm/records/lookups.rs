//! Rows that others look up: stages, owners and associations.

use super::builder::{Builder, KnownStage, Outcome};
use crate::crm::answer::CrmSetAsideReason;
use crate::crm::mapping::{CrmOwner, CrmRecord, ProbabilityUnit};
use crate::crm::rows::{Objection, Reading};
use crate::domain::{ContactRole, DealStatus};

/// The largest probability, in the unit of the CRM.
pub(super) fn sure(unit: ProbabilityUnit) -> f64 {
    match unit {
        ProbabilityUnit::Percent => 100.0,
        ProbabilityUnit::Fraction => 1.0,
    }
}

impl Builder<'_> {
    pub(in crate::crm) fn stage(&mut self, row: &mut Reading<'_>) -> Outcome {
        let id = row.needed_id("id")?;
        if !self.is_new(CrmRecord::Stage, &id) {
            return Ok(Some(CrmSetAsideReason::Duplicate));
        }
        let probability = row.number("probability", sure(row.mapping.probability_unit));
        let is_sure = probability.map(|probability| probability > 0.0);
        let status = match (row.flag("is_closed"), row.flag("is_won").or(is_sure)) {
            (Some(false), _) => Some(DealStatus::Open),
            (Some(true), Some(true)) => Some(DealStatus::Won),
            (Some(true), Some(false)) => Some(DealStatus::Lost),
            _ => None,
        };
        self.stages.insert(id, KnownStage { name: row.owned("name"), status });
        Ok(None)
    }

    pub(in crate::crm) fn owner(&mut self, row: &Reading<'_>) -> Outcome {
        let id = row.needed_id("id")?;
        if !self.is_new(CrmRecord::Owner, &id) {
            return Ok(Some(CrmSetAsideReason::Duplicate));
        }
        let names = [row.text("first_name"), row.text("last_name")];
        let whole = names.into_iter().flatten().collect::<Vec<_>>().join(" ");
        let whole = Some(whole).filter(|whole| !whole.is_empty());
        let name = row.owned("name").or(whole).or_else(|| row.owned("email"));
        let owner = self.owners.entry(id.clone()).or_insert_with(|| CrmOwner::default().with_id(id));
        owner.name = owner.name.take().or(name);
        Ok(None)
    }

    /// Completes the records that an association names with what they do not name themselves.
    pub(in crate::crm) fn association(&mut self, row: &Reading<'_>) -> Outcome {
        let [activity, opportunity, account, contact] =
            ["activity", "opportunity", "account", "contact"].map(|field| row.id(field));
        let given = [&activity, &opportunity, &account, &contact].into_iter().flatten().count();
        if given < 2 {
            let mapped = ["activity", "opportunity", "account", "contact"];
            let field = mapped
                .into_iter()
                .find(|field| row.plan.mapping.fields.contains_key(*field) && row.text(field).is_none());
            return Err(row.missing(field.unwrap_or("activity")));
        }
        let contact = contact.map(|contact| self.person(contact));
        let is_new = match (activity, opportunity) {
            (Some(activity), opportunity) => self.complete_activity(&activity, opportunity, account, contact),
            (None, Some(opportunity)) => self.complete_opportunity(&opportunity, account, contact),
            (None, None) => contact.zip(account).is_some_and(|(contact, account)| {
                let known = self.people.get(&contact).copied();
                let person = known.and_then(|place| self.records.leads.get_mut(place));
                person.is_some_and(|person| fill(&mut person.account, Some(account)))
            }),
        };
        Ok((!is_new).then_some(CrmSetAsideReason::NoRecord))
    }

    fn complete_activity(
        &mut self,
        id: &str,
        opportunity: Option<String>,
        account: Option<String>,
        contact: Option<String>,
    ) -> bool {
        let known = self.activities.get(id).copied();
        let before = known.and_then(|place| self.records.activities.get(place));
        let of = |own: Option<&String>, given: &Option<String>| own.cloned().or_else(|| given.clone());
        let partner = before.and_then(|activity| {
            let deal = of(activity.opportunity.as_ref(), &opportunity);
            let buyer = of(activity.account.as_ref(), &account);
            let person = of(activity.contact.as_ref(), &contact);
            self.partner_of(person.as_deref(), buyer.as_deref(), deal.as_deref())
        });
        let Some(activity) = known.and_then(|place| self.records.activities.get_mut(place)) else {
            return false;
        };
        let filled = [
            fill(&mut activity.opportunity, opportunity),
            fill(&mut activity.account, account),
            fill(&mut activity.contact, contact),
        ];
        fill(&mut activity.partner, partner);
        filled.contains(&true)
    }

    fn complete_opportunity(&mut self, id: &str, account: Option<String>, contact: Option<String>) -> bool {
        let known = self.opportunities.get(id).copied();
        let Some(deal) = known.and_then(|place| self.records.opportunities.get_mut(place)) else {
            return false;
        };
        let is_filled = fill(&mut deal.account, account);
        let Some(contact) = contact else { return is_filled };
        self.contact_role_of(ContactRole::new(id, contact)) || is_filled
    }
}

/// Fills what is empty; true where that says something new.
fn fill(slot: &mut Option<String>, value: Option<String>) -> bool {
    let is_new = slot.is_none() && value.is_some();
    if is_new {
        *slot = value;
    }
    is_new
}

/// Objection of a record to a field, which rejects its row.
pub(super) fn refused(error: &crate::error::Error, known: &'static [&'static str]) -> Objection {
    let field = known.iter().find(|field| **field == error.path()).copied().unwrap_or("id");
    Objection { field, value: String::new(), reason: error.detail().to_owned() }
}
