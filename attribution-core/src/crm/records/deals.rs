//! Accounts, opportunities, contact roles and stage changes.

use super::builder::{Builder, Outcome};
use super::lookups::{refused, sure};
use crate::crm::answer::CrmSetAsideReason;
use crate::crm::mapping::CrmRecord;
use crate::crm::rows::{Objection, Reading, flag};
use crate::domain::money::Currency;
use crate::domain::{
    Account, Activity, ContactRole, DealStatus, EvidenceSource, Opportunity, StageChange, word,
};
use crate::time::Timestamp;

/// Words in the type of an account that is a partner.
const PARTNER: [&str; 3] = ["partner", "reseller", "distributor"];

/// True for a flag, and for a type such as `Channel Partner / Reseller`.
fn is_partner(text: &str) -> bool {
    let of_type = || word(text);
    flag(text).unwrap_or_else(|| PARTNER.iter().any(|partner| of_type().contains(partner)))
}

/// Fields of a closed deal that an objection may be about.
const DEAL: &[&str] = &["id", "closed_at"];

impl Builder<'_> {
    pub(in crate::crm) fn account(&mut self, row: &mut Reading<'_>) -> Outcome {
        let id = row.needed_id("id")?;
        if !self.is_new(CrmRecord::Account, &id) {
            return Ok(Some(CrmSetAsideReason::Duplicate));
        }
        if row.texts("is_partner").any(is_partner) {
            self.partners.insert(id.clone());
        }
        self.records.accounts.push(Account {
            name: row.owned("name"),
            domain: row.owned("domain"),
            segment: row.owned("segment"),
            industry: row.owned("industry"),
            deal_size: row.owned("deal_size"),
            decision_makers: row.number("decision_makers", f64::MAX),
            committee_influencers: row.number("committee_influencers", f64::MAX),
            ..Account::new(id)
        });
        Ok(None)
    }

    pub(in crate::crm) fn opportunity(&mut self, row: &mut Reading<'_>) -> Outcome {
        let id = row.needed_id("id")?;
        let deal = self.deal(id, row);
        // The close of a closed deal is when it counts: without it the deal would be as old as its creation.
        let unread = |repair: &&Objection| repair.field == "closed_at" && deal.outcome() != DealStatus::Open;
        if let Some(objection) = row.repairs.iter().find(unread) {
            return Err(objection.clone());
        }
        deal.validate().map_err(|error| refused(&error, DEAL))?;
        if !self.is_new(CrmRecord::Opportunity, &deal.id) {
            return Ok(Some(CrmSetAsideReason::Duplicate));
        }
        self.partner_fields(&deal, row);
        for contact in row.ids("contacts").collect::<Vec<_>>() {
            self.contact_role_of(ContactRole::new(deal.id.clone(), contact));
        }
        self.opportunities.insert(deal.id.clone(), self.records.opportunities.len());
        self.records.opportunities.push(deal);
        Ok(None)
    }

    fn deal(&self, id: String, row: &mut Reading<'_>) -> Opportunity {
        let unit = sure(row.mapping.probability_unit);
        let stage = row.owned("stage");
        let said = row.parsed("status", |text| {
            let known = DealStatus::from_name(text).or_else(|| DealStatus::from_stage(text));
            known.ok_or_else(|| format!("expected open, won or lost, got {text:?}"))
        });
        let by_flags = match (row.flag("is_closed"), row.flag("is_won")) {
            (_, Some(true)) => Some(DealStatus::Won),
            (Some(true), Some(false)) => Some(DealStatus::Lost),
            (Some(false), _) => Some(DealStatus::Open),
            _ => None,
        };
        let mut deal = Opportunity {
            account: row.id("account"),
            name: row.owned("name"),
            status: said.or(by_flags).or_else(|| self.stage_status(stage.as_deref()?)),
            stage: stage.map(|stage| self.stage_name(&stage)),
            created_at: row.time("created_at"),
            closed_at: row.time("closed_at"),
            amount: row.number("amount", f64::MAX),
            currency: row.parsed("currency", |text| {
                text.parse::<Currency>().map_err(|error| error.detail().to_owned())
            }),
            probability: row.number("probability", unit).map(|probability| probability / unit),
            deal_size: row.owned("deal_size"),
            segment: row.owned("segment"),
            sales_cycle_days: row.number("sales_cycle_days", f64::MAX),
            decision_makers: row.number("decision_makers", f64::MAX),
            committee_influencers: row.number("committee_influencers", f64::MAX),
            ..Opportunity::new(id)
        };
        if deal.outcome() == DealStatus::Open {
            // Of an open deal the date of the close is a forecast.
            deal.expected_close_at = deal.closed_at.take();
        }
        deal
    }

    /// Activities of the partner fields of a deal, each partner with a role once.
    fn partner_fields(&mut self, deal: &Opportunity, row: &mut Reading<'_>) {
        let found = named_partners(row);
        for (place, (field, partner, role)) in found.iter().enumerate() {
            let says_no_more = |(other, (_, known, known_role)): (usize, &(&str, String, Option<String>))| {
                let is_same = known == partner && other != place;
                is_same && ((role == known_role && other < place) || (role.is_none() && known_role.is_some()))
            };
            if found.iter().enumerate().any(says_no_more) {
                continue;
            }
            let Some(at) = moment_of(deal) else {
                // A field that says who, of a deal that says nowhere when.
                let reason = "expected the moment when the deal was created or closes, got none".into();
                row.repairs.push(Objection { field: "partners", value: partner.clone(), reason });
                continue;
            };
            self.records.activities.push(Activity {
                kind: Some("crm_partner_field".into()),
                source: Some(EvidenceSource::CrmOpportunityField),
                opportunity: Some(deal.id.clone()),
                account: deal.account.clone(),
                partner: Some(partner.clone()),
                role: role.clone(),
                ..Activity::new(format!("{}/{field}", deal.id), at)
            });
        }
    }

    /// The moment of a deal of that id, for evidence that has none of its own.
    pub(super) fn moment_of_deal(&self, id: &str) -> Option<Timestamp> {
        moment_of(self.records.opportunities.get(*self.opportunities.get(id)?)?)
    }

    pub(in crate::crm) fn contact_role(&mut self, row: &mut Reading<'_>) -> Outcome {
        let (opportunity, lead) = (row.needed_id("opportunity")?, self.person(row.needed_id("lead")?));
        let role = row.owned("role");
        if row.id("id").is_some_and(|id| !self.is_new(CrmRecord::ContactRole, &id)) {
            return Ok(Some(CrmSetAsideReason::Duplicate));
        }
        let of_person = self.partner_of(Some(&lead), None, Some(&opportunity));
        let partner = row.id("partner").or(of_person);
        if !self.contact_role_of(ContactRole {
            opportunity: opportunity.clone(),
            lead: lead.clone(),
            role: role.clone(),
        }) {
            return Ok(Some(CrmSetAsideReason::Duplicate));
        }
        let Some(partner) = partner else { return Ok(None) };
        match row.time("at").or_else(|| self.moment_of_deal(&opportunity)) {
            Some(at) => self.records.activities.push(Activity {
                kind: Some("contact_role".into()),
                source: Some(EvidenceSource::ContactRole),
                partner: Some(partner),
                role,
                contact: Some(lead.clone()),
                opportunity: Some(opportunity.clone()),
                ..Activity::new(row.id("id").unwrap_or(format!("{opportunity}/{lead}")), at)
            }),
            None => row.repairs.push(Objection { value: partner, ..row.missing("at") }),
        }
        Ok(None)
    }

    /// Adds a contact role, unless it is there.
    pub(super) fn contact_role_of(&mut self, role: ContactRole) -> bool {
        let key = format!(
            "{}\u{1f}{}\u{1f}{}",
            role.opportunity,
            role.lead,
            role.role.as_deref().unwrap_or_default()
        );
        let is_new = self.is_new(CrmRecord::ContactRole, &key);
        if is_new {
            self.records.contact_roles.push(role);
        }
        is_new
    }

    pub(in crate::crm) fn stage_change(&mut self, row: &Reading<'_>) -> Outcome {
        let opportunity = row.id("opportunity");
        let lead = row.id("lead").filter(|_| opportunity.is_none()).map(|lead| self.person(lead));
        if opportunity.is_none() && lead.is_none() {
            let is_of_lead = row.plan.mapping.fields.contains_key("lead");
            return Err(row.missing(if is_of_lead { "lead" } else { "opportunity" }));
        }
        let Some(stage) = row.text("stage") else { return Err(row.missing("stage")) };
        let at = row.needed_time("at")?;
        let stage = self.stage_name(stage);
        let whose = opportunity.as_deref().or(lead.as_deref()).unwrap_or_default();
        let key = format!("{whose}\u{1f}{stage}\u{1f}{}", at.micros());
        if !self.is_new(CrmRecord::StageChange, &key) {
            return Ok(Some(CrmSetAsideReason::Duplicate));
        }
        self.records.stage_changes.push(StageChange { opportunity, lead, stage, at });
        Ok(None)
    }
}

/// Evidence without a moment is as old as its deal.
fn moment_of(deal: &Opportunity) -> Option<Timestamp> {
    deal.created_at.or(deal.closed_at).or(deal.expected_close_at)
}

/// The partners that fields of a deal name, each with its field and role.
fn named_partners<'a>(row: &Reading<'a>) -> Vec<(&'a str, String, Option<String>)> {
    let columns = row.plan.partners.iter().zip(&row.plan.mapping.partners);
    let named = columns.filter_map(|((field, role_field), partner)| {
        let named = field.iter().find_map(|code| row.cell(*code))?;
        let role = role_field.iter().find_map(|code| row.cell(*code)).map(str::to_owned);
        Some((partner.field.as_str(), row.id_of(named), role.or_else(|| partner.role.clone())))
    });
    named.collect()
}
