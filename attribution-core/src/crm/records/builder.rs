//! Records so far, and what later rows look up in them.

use std::collections::{BTreeMap, BTreeSet};

use crate::crm::answer::{CrmRecords, CrmSetAsideReason};
use crate::crm::mapping::{CrmOwner, CrmRecord, FieldMapping};
use crate::crm::options::CrmOptions;
use crate::crm::rows::Objection;
use crate::domain::{DealStatus, spells};
use crate::math::SmallCollect;

/// Fate of a row that is not rejected: a reason to set it aside, or none.
pub(in crate::crm) type Outcome = Result<Option<CrmSetAsideReason>, Objection>;

/// Stage of a pipeline that was a row.
pub(super) struct KnownStage {
    pub(super) name: Option<String>,
    pub(super) status: Option<DealStatus>,
}

/// Builder of records, row by row.
pub(in crate::crm) struct Builder<'a> {
    pub(in crate::crm) mapping: &'a FieldMapping,
    pub(super) options: &'a CrmOptions,
    pub(in crate::crm) records: CrmRecords,
    pub(super) stages: BTreeMap<String, KnownStage>,
    pub(super) owners: BTreeMap<String, CrmOwner>,
    /// Places of records by their ids.
    pub(super) opportunities: BTreeMap<String, usize>,
    pub(super) people: BTreeMap<String, usize>,
    /// Accounts that are partners.
    pub(super) partners: BTreeSet<String>,
    pub(super) activities: BTreeMap<String, usize>,
    /// Contacts that leads became.
    pub(super) contact_of: BTreeMap<String, String>,
    /// Contacts that some lead became.
    pub(super) converted: BTreeSet<String>,
    /// Contact, kind and minute of activities.
    pub(super) minutes: BTreeSet<(String, String, i64)>,
    ids: BTreeSet<(CrmRecord, String)>,
}

impl<'a> Builder<'a> {
    pub(in crate::crm) fn new(mapping: &'a FieldMapping, options: &'a CrmOptions) -> Self {
        let owners = mapping.owners.iter().map(|owner| (owner.id.clone(), owner.clone()));
        Self {
            mapping,
            options,
            records: CrmRecords::default(),
            stages: BTreeMap::new(),
            owners: owners.small_collect(),
            opportunities: BTreeMap::new(),
            people: BTreeMap::new(),
            partners: BTreeSet::new(),
            activities: BTreeMap::new(),
            contact_of: BTreeMap::new(),
            converted: BTreeSet::new(),
            minutes: BTreeSet::new(),
            ids: BTreeSet::new(),
        }
    }

    /// True for the first row of a record with that id.
    pub(super) fn is_new(&mut self, record: CrmRecord, id: &str) -> bool {
        self.ids.insert((record, id.to_owned()))
    }

    /// True for an id that a row of this record had.
    pub(super) fn has(&self, record: CrmRecord, id: &str) -> bool {
        self.ids.contains(&(record, id.to_owned()))
    }

    /// Name of a stage for people.
    pub(super) fn stage_name(&self, stage: &str) -> String {
        let known = self.stages.get(stage).and_then(|stage| stage.name.clone());
        known.unwrap_or_else(|| stage.to_owned())
    }

    /// Status that a stage stands for: by the mapping, by its row, or by its name.
    pub(super) fn stage_status(&self, stage: &str) -> Option<DealStatus> {
        let known = self.stages.get(stage);
        let name = known.and_then(|known| known.name.as_deref()).unwrap_or(stage);
        let said = |stage: &str| {
            let exact = self.mapping.stages.get(stage);
            let spelt = || self.mapping.stages.iter().find(|(known, _)| spells(known, stage));
            exact.or_else(|| spelt().map(|(_, status)| status)).copied()
        };
        said(stage)
            .or_else(|| said(name))
            .or_else(|| known.and_then(|known| known.status))
            .or_else(|| DealStatus::from_stage(stage))
            .or_else(|| DealStatus::from_stage(name))
    }

    /// A person by the id of its contact, where a lead became one.
    pub(super) fn person(&self, id: String) -> String {
        self.contact_of.get(&id).cloned().unwrap_or(id)
    }

    /// Partner that a person works for, unless the partner itself buys: it is the account of the deal, or of
    /// the activity where that names no deal.
    pub(super) fn partner_of(
        &self,
        person: Option<&str>,
        account: Option<&str>,
        opportunity: Option<&str>,
    ) -> Option<String> {
        let person = self.records.leads.get(*self.people.get(person?)?)?;
        let partner = person.account.as_deref().filter(|account| self.partners.contains(*account))?;
        let deal = opportunity.and_then(|id| self.records.opportunities.get(*self.opportunities.get(id)?));
        let buyer = deal.and_then(|deal| deal.account.as_deref()).or(account);
        (buyer != Some(partner)).then(|| partner.to_owned())
    }
}
