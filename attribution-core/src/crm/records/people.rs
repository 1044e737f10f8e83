//! Leads and contacts: a converted lead and its contact are one person.

use super::builder::{Builder, Outcome};
use crate::crm::answer::CrmSetAsideReason;
use crate::crm::mapping::CrmRecord;
use crate::crm::rows::Reading;
use crate::domain::{Lead, LeadTier};
use crate::ingest::{IdentityKind, IdentityLink};
use crate::time::Timestamp;

/// The largest score.
const MAX_SCORE: f64 = 100.0;

impl Builder<'_> {
    pub(in crate::crm) fn contact(&mut self, row: &mut Reading<'_>) -> Outcome {
        let id = row.needed_id("id")?;
        if !self.is_new(CrmRecord::Contact, &id) {
            return Ok(Some(CrmSetAsideReason::Duplicate));
        }
        let person = read(id.clone(), row);
        let contact = (IdentityKind::CrmContact, id.as_str());
        self.link(contact, (IdentityKind::Email, row.text("email")), None);
        self.link(contact, (IdentityKind::Account, person.account.as_deref()), None);
        self.add(person);
        Ok(None)
    }

    pub(in crate::crm) fn lead(&mut self, row: &mut Reading<'_>) -> Outcome {
        let id = row.needed_id("id")?;
        let contact = row.id("contact");
        // An id is one person, whether a contact or a lead has it.
        let is_taken = contact.is_none() && self.people.contains_key(&id);
        if is_taken || !self.is_new(CrmRecord::Lead, &id) {
            return Ok(Some(CrmSetAsideReason::Duplicate));
        }
        let converted_at = row.time("converted_at");
        let mut lead = read(id.clone(), row);
        let of_lead = (IdentityKind::CrmLead, id.as_str());
        self.link(of_lead, (IdentityKind::Email, row.text("email")), None);
        self.link(of_lead, (IdentityKind::Account, lead.account.as_deref()), converted_at);
        let Some(contact) = contact else {
            self.add(lead);
            return Ok(None);
        };
        self.link(of_lead, (IdentityKind::CrmContact, Some(&contact)), converted_at);
        self.contact_of.insert(id, contact.clone());
        self.records.report.converted_leads += 1;
        // Several leads may have become one contact.
        let is_first = self.converted.insert(contact.clone());
        let known = self.people.get(&contact).copied();
        if let Some(person) = known.and_then(|place| self.records.leads.get_mut(place)) {
            unite(person, lead, is_first);
        } else {
            lead.id = contact;
            self.add(lead);
        }
        Ok(None)
    }

    fn add(&mut self, person: Lead) {
        self.people.insert(person.id.clone(), self.records.leads.len());
        self.records.leads.push(person);
    }

    fn link(
        &mut self,
        left: (IdentityKind, &str),
        right: (IdentityKind, Option<&str>),
        at: Option<Timestamp>,
    ) {
        let (kind, Some(id)) = right else { return };
        let mut link = IdentityLink::new(left, (kind, id));
        link.at = at;
        link.source = Some(self.mapping.system.name().to_owned());
        self.records.links.push(link);
    }
}

fn read(id: String, row: &mut Reading<'_>) -> Lead {
    Lead {
        account: row.id("account"),
        opportunity: row.id("opportunity"),
        created_at: row.time("created_at"),
        qualified_at: row.time("qualified_at"),
        lead_score: row.number("lead_score", MAX_SCORE),
        demographic_score: row.number("demographic_score", MAX_SCORE),
        behavioral_score: row.number("behavioral_score", MAX_SCORE),
        firmographic_score: row.number("firmographic_score", MAX_SCORE),
        tier: row.parsed("tier", |text| {
            LeadTier::from_name(text).ok_or_else(|| format!("expected A, B, C or D, got {text:?}"))
        }),
        ..Lead::new(id)
    }
}

/// The person of a contact with what its lead knows: the creation of the lead, as that of a converted contact is the conversion.
fn unite(person: &mut Lead, lead: Lead, is_first: bool) {
    let before = person.created_at.filter(|_| !is_first);
    person.created_at = match (before, lead.created_at) {
        (Some(before), Some(created)) => Some(before.min(created)),
        (before, created) => created.or(before).or(person.created_at),
    };
    person.account = lead.account.or(person.account.take());
    person.opportunity = person.opportunity.take().or(lead.opportunity);
    person.qualified_at = lead.qualified_at.or(person.qualified_at);
    person.lead_score = person.lead_score.or(lead.lead_score);
    person.demographic_score = person.demographic_score.or(lead.demographic_score);
    person.behavioral_score = person.behavioral_score.or(lead.behavioral_score);
    person.firmographic_score = person.firmographic_score.or(lead.firmographic_score);
    person.tier = person.tier.or(lead.tier);
}
