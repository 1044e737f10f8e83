//! Activities: tasks, events, campaign members, partners and registrations.

use super::builder::{Builder, Outcome};
use crate::crm::answer::CrmSetAsideReason as Reason;
use crate::crm::mapping::CrmRecord;
use crate::crm::options::CampaignMembers;
use crate::crm::rows::{Objection, Reading, flag};
use crate::domain::{Activity, EvidenceSource, spells, word};
use crate::time::Timestamp;

/// Words for an activity that has happened.
const DONE: [&str; 5] = ["completed", "complete", "done", "closed", "sent"];
/// Words for an event that has not.
const NOT_HELD: [&str; 14] = [
    "canceled",
    "cancelled",
    "no_show",
    "rescheduled",
    "failed",
    "busy",
    "no_answer",
    "bounced",
    "missed",
    "calling_crm_user",
    "connecting",
    "queued",
    "ringing",
    "in_progress",
];
/// Words for a registration that gives its partner nothing.
const NOT_APPROVED: [&str; 8] =
    ["rejected", "denied", "declined", "expired", "duplicate", "withdrawn", "revoked", "cancelled"];
/// Kind of the opening of a mail.
const MAIL_OPEN: [&str; 4] = ["email_open", "mail_open", "email_opened", "open"];
/// The largest confidence.
const SURE: f64 = 1.0;
/// Microseconds in a minute.
const MINUTE: i64 = 60_000_000;

/// Beginnings of ids of Salesforce, and the objects that they name.
const OPPORTUNITY: &str = "006";
const ACCOUNT: &str = "001";
const CAMPAIGN: &str = "701";

/// Object that an activity is about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Subject {
    Opportunity,
    Account,
    Campaign,
}

impl Builder<'_> {
    pub(in crate::crm) fn task(&mut self, row: &mut Reading<'_>) -> Outcome {
        let id = row.needed_id("id")?;
        let is_done = row
            .text("completed")
            .is_none_or(|text| flag(text).unwrap_or_else(|| DONE.contains(&word(text).as_str())));
        if !is_done {
            // Open tasks may be due at no time.
            return Ok(Some(Reason::NotCompleted));
        }
        let at = row.needed_time("at")?;
        Ok(self.of_people(CrmRecord::Task, id, at, row))
    }

    pub(in crate::crm) fn event(&mut self, row: &mut Reading<'_>) -> Outcome {
        let id = row.needed_id("id")?;
        if row.flag("child") == Some(true) {
            return Ok(Some(Reason::ChildEvent));
        }
        let is_held = row
            .text("completed")
            .is_none_or(|text| flag(text).unwrap_or_else(|| !NOT_HELD.contains(&word(text).as_str())));
        if !is_held {
            return Ok(Some(Reason::NotHeld));
        }
        let at = row.needed_time("at")?;
        Ok(self.of_people(CrmRecord::Event, id, at, row))
    }

    /// An activity of people, of which there may be copies.
    fn of_people(
        &mut self,
        record: CrmRecord,
        id: String,
        at: Timestamp,
        row: &mut Reading<'_>,
    ) -> Option<Reason> {
        let activity = self.activity(id, at, EvidenceSource::Activity, row);
        if activity.kind.as_deref().is_some_and(|kind| MAIL_OPEN.contains(&kind)) {
            return Some(Reason::MailOpen);
        }
        if self.is_later(at) {
            return Some(Reason::AfterAsOf);
        }
        if !self.is_new(record, &activity.id) {
            return Some(Reason::Duplicate);
        }
        // Of a date nobody knows the minute.
        if let Some(contact) = activity.contact.as_ref().filter(|_| !at.is_date()) {
            let kind = activity.kind.clone().unwrap_or_default();
            if !self.minutes.insert((contact.clone(), kind, at.micros().div_euclid(MINUTE))) {
                return Some(Reason::SameMinute);
            }
        }
        self.push(activity);
        None
    }

    pub(in crate::crm) fn campaign_member(&mut self, row: &mut Reading<'_>) -> Outcome {
        let id = row.needed_id("id")?;
        row.needed_id("campaign")?;
        let has_responded = row.flag("responded");
        if self.options.campaign_members == CampaignMembers::Responded && has_responded == Some(false) {
            return Ok(Some(Reason::NotResponded));
        }
        let at = row.needed_time("at")?;
        if self.is_later(at) {
            return Ok(Some(Reason::AfterAsOf));
        }
        if !self.is_new(CrmRecord::CampaignMember, &id) {
            return Ok(Some(Reason::Duplicate));
        }
        let activity = self.activity(id, at, EvidenceSource::CampaignMember, row);
        self.push(activity);
        Ok(None)
    }

    pub(in crate::crm) fn partner(&mut self, row: &mut Reading<'_>) -> Outcome {
        let partner = row.needed_id("partner")?;
        let of = row.id("opportunity").or_else(|| row.id("account")).unwrap_or_default();
        let id = row.id("id").unwrap_or_else(|| format!("{of}/{partner}"));
        // Without a deal it says no more than who works with whom.
        let source = match row.text("opportunity") {
            Some(_) => EvidenceSource::CrmOpportunityField,
            None => EvidenceSource::Activity,
        };
        self.of_partner(CrmRecord::Partner, id, source, row)
    }

    pub(in crate::crm) fn registration(&mut self, row: &mut Reading<'_>) -> Outcome {
        let id = row.needed_id("id")?;
        row.needed_id("partner")?;
        if row.text("status").is_some_and(|status| NOT_APPROVED.contains(&word(status).as_str())) {
            return Ok(Some(Reason::NotApproved));
        }
        self.of_partner(CrmRecord::Registration, id, EvidenceSource::DealRegistration, row)
    }

    /// Evidence that names a partner, which is as old as its deal where it has no moment of its own.
    fn of_partner(
        &mut self,
        record: CrmRecord,
        id: String,
        source: EvidenceSource,
        row: &mut Reading<'_>,
    ) -> Outcome {
        let of_deal = || self.moment_of_deal(&row.id("opportunity")?);
        let at = match row.text("at") {
            Some(_) => row.needed_time("at")?,
            None => of_deal().ok_or_else(|| row.missing("at"))?,
        };
        if self.is_later(at) {
            return Ok(Some(Reason::AfterAsOf));
        }
        if !self.is_new(record, &id) {
            return Ok(Some(Reason::Duplicate));
        }
        let mut activity = self.activity(id, at, source, row);
        if let Some(status) = row.text("status") {
            activity.metadata.insert("status".into(), status.to_owned());
        }
        self.push(activity);
        Ok(None)
    }

    fn is_later(&self, at: Timestamp) -> bool {
        self.options.as_of.is_some_and(|as_of| at > as_of)
    }

    fn push(&mut self, activity: Activity) {
        self.activities.entry(activity.id.clone()).or_insert(self.records.activities.len());
        self.records.activities.push(activity);
    }

    /// The activity of a row, with everything else that the row says.
    fn activity(&self, id: String, at: Timestamp, source: EvidenceSource, row: &mut Reading<'_>) -> Activity {
        let what = row.id("what");
        let subject = what.as_deref().and_then(|id| self.subject(id));
        let about = |of: Subject| what.clone().filter(|_| subject == Some(of));
        let owner = row.id("owner");
        let known = owner.as_ref().and_then(|owner| self.owners.get(owner));
        let name = known.and_then(|owner| owner.name.clone());
        let mut activity = Activity {
            kind: self.kind(row),
            source: (source != EvidenceSource::Activity).then_some(source),
            opportunity: row.id("opportunity").or_else(|| about(Subject::Opportunity)),
            account: row.id("account").or_else(|| about(Subject::Account)),
            account_name: row.owned("account_name"),
            account_domain: row.owned("account_domain"),
            contact: row.id("contact").map(|contact| self.person(contact)),
            partner: row.id("partner").or_else(|| known.and_then(|owner| owner.partner.clone())),
            role: row.owned("role"),
            channel: row.owned("channel").or_else(|| known.and_then(|owner| owner.channel.clone())),
            campaign: row.id("campaign").or_else(|| about(Subject::Campaign)),
            sales_rep: name.or(owner),
            weight: row.number("weight", f64::MAX),
            confidence: row.number("confidence", SURE),
            ..Activity::new(id, at)
        };
        if activity.partner.is_none() {
            let (account, deal) = (activity.account.as_deref(), activity.opportunity.as_deref());
            activity.partner = self.partner_of(activity.contact.as_deref(), account, deal);
        }
        for (code, text) in row.cells {
            if let Some(name) = row.table.names.name(*code).filter(|_| !row.plan.is_used(*code)) {
                activity.metadata.insert(name.to_owned(), text.clone());
            }
        }
        for Objection { field, value, .. } in &row.repairs {
            activity.metadata.insert((*field).to_owned(), value.clone());
        }
        if let Some(what) = what.filter(|_| subject.is_none()) {
            activity.metadata.insert("what".into(), what);
        }
        for field in ["opportunity", "account", "contact"] {
            // An activity is of one deal; the others are kept.
            let others: Vec<String> = row.ids(field).skip(1).collect();
            if !others.is_empty() {
                activity.metadata.insert(format!("{field}.others"), others.join("; "));
            }
        }
        activity
    }

    /// The object that an id is of, by its beginning, or by the row that has it.
    fn subject(&self, id: &str) -> Option<Subject> {
        let of = |beginning: &str| id.starts_with(beginning);
        match id {
            _ if of(OPPORTUNITY) || self.opportunities.contains_key(id) => Some(Subject::Opportunity),
            _ if of(CAMPAIGN) => Some(Subject::Campaign),
            _ if of(ACCOUNT) || self.has(CrmRecord::Account, id) => Some(Subject::Account),
            _ => None,
        }
    }

    /// Kind of an activity: that of the first field whose word says one.
    fn kind(&self, row: &Reading<'_>) -> Option<String> {
        let known = |text: &str| {
            let exact = self.mapping.kinds.get(text);
            let spelt = || self.mapping.kinds.iter().find(|(known, _)| spells(known, text));
            exact.or_else(|| spelt().map(|(_, kind)| kind)).map_or_else(|| word(text), |kind| word(kind))
        };
        let said = row.texts("kind").map(known).find(|kind| !kind.is_empty());
        said.or_else(|| row.plan.fixed("kind").map(str::to_owned))
    }
}
