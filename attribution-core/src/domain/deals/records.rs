//! All deals together: records that find each other by their ids.

use serde::{Deserialize, Serialize};

use super::account::Account;
use super::committee::Committee;
use super::contact_role::ContactRole;
use super::lead::Lead;
use super::opportunity::{DealStatus, Opportunity};
use super::stage_change::StageChange;
use crate::domain::build_report::{Note, Rejection};
use crate::domain::dictionary::Dictionary;
use crate::domain::money::Currency;
use crate::error::{Error, ErrorKind, Result};
use crate::math::{SmallSort, count_f64, index_u32};
use crate::time::Timestamp;

/// Deals: leads, opportunities, accounts, contact roles and stage changes of one CRM.
///
/// Reason to pick it: the tables of a CRM go in as they are, and journeys, models and reports find in them what
/// they need. Ids are unique in each table.
///
/// # Examples
/// ```
/// use attribution_core::domain::{Deals, Lead, Opportunity};
///
/// let deal = Opportunity { account: Some("acme".into()), ..Opportunity::new("deal-1") };
/// let lead = Lead { account: Some("acme".into()), ..Lead::new("ann") };
/// let deals = Deals::new(vec![deal], vec![lead])?;
/// assert_eq!(deals.lead("ann").and_then(|lead| lead.account.as_deref()), Some("acme"));
/// assert_eq!(deals.counts().open, 1);
/// # Ok::<(), attribution_core::Error>(())
/// ```
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(try_from = "Tables")]
pub struct Deals {
    opportunities: Vec<Opportunity>,
    leads: Vec<Lead>,
    accounts: Vec<Account>,
    contact_roles: Vec<ContactRole>,
    stage_changes: Vec<StageChange>,
    as_of: Option<Timestamp>,
    #[serde(skip)]
    ids: Ids,
    /// Records that could not be used, and how many of them were opportunities.
    #[serde(skip)]
    pub(crate) rejected: Vec<Rejection>,
    #[serde(skip)]
    pub(crate) rejected_opportunities: u64,
    #[serde(skip)]
    pub(crate) notes: Vec<Note>,
}

/// Positions of records by their ids.
#[derive(Clone, Debug, Default)]
struct Ids {
    opportunities: Dictionary,
    leads: Dictionary,
    accounts: Dictionary,
    /// For each opportunity the rows of its contact roles, and those of its stage changes in the order of time.
    roles: Vec<Vec<u32>>,
    stages: Vec<Vec<u32>>,
    /// For each opportunity the leads that became it or have a part in it, in the order in which they are named.
    leads_of: Vec<Vec<u32>>,
}

/// The tables alone, as they are read back.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Tables {
    opportunities: Vec<Opportunity>,
    leads: Vec<Lead>,
    accounts: Vec<Account>,
    contact_roles: Vec<ContactRole>,
    stage_changes: Vec<StageChange>,
    as_of: Option<Timestamp>,
}

impl TryFrom<Tables> for Deals {
    type Error = Error;

    fn try_from(tables: Tables) -> Result<Self> {
        let Tables { opportunities, leads, accounts, contact_roles, stage_changes, as_of } = tables;
        let deals = Self::new(opportunities, leads)?
            .with_accounts(accounts)?
            .with_contact_roles(contact_roles)?
            .with_stage_changes(stage_changes)?;
        Ok(Self { as_of, ..deals })
    }
}

/// Numbers of records.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
#[non_exhaustive]
pub struct DealCounts {
    /// Opportunities.
    pub opportunities: u64,
    /// Those that were won.
    pub won: u64,
    /// Those that were lost.
    pub lost: u64,
    /// Those that are open.
    pub open: u64,
    /// Leads.
    pub leads: u64,
    /// Accounts.
    pub accounts: u64,
    /// Contact roles.
    pub contact_roles: u64,
    /// Stage changes.
    pub stage_changes: u64,
}

/// Ids of a table with the row of each; the first that comes twice is refused.
fn ids<'a>(table: &str, names: impl Iterator<Item = &'a str>) -> Result<Dictionary> {
    let mut ids = Dictionary::default();
    for (row, id) in names.enumerate() {
        if let Some(first) = ids.get(id) {
            let detail = format!("expected an id of its own, got that of {table}[{first}]");
            return Err(Error::new(ErrorKind::InvalidInput, format!("{table}[{row}].id"), detail));
        }
        ids.intern(id);
    }
    Ok(ids)
}

/// Checks all rows of a table.
fn check<T>(table: &str, rows: &[T], check: impl Fn(&T) -> Result<()>) -> Result<()> {
    for (index, row) in rows.iter().enumerate() {
        check(row).map_err(|error| error.within(&format!("{table}[{index}]")))?;
    }
    Ok(())
}

impl Deals {
    /// Deals of opportunities and leads, either of which may be empty.
    ///
    /// # Errors
    /// `INVALID_INPUT` for a record that cannot be used, an id that comes twice, and amounts in several currencies.
    pub fn new(opportunities: Vec<Opportunity>, leads: Vec<Lead>) -> Result<Self> {
        check("opportunities", &opportunities, Opportunity::validate)?;
        check("leads", &leads, Lead::validate)?;
        let mut deals = Self { opportunities, leads, ..Self::default() };
        deals.ids.opportunities =
            ids("opportunities", deals.opportunities.iter().map(|deal| deal.id.as_str()))?;
        deals.ids.leads = ids("leads", deals.leads.iter().map(|lead| lead.id.as_str()))?;
        deals.check_currency()?;
        deals.link_people();
        Ok(deals)
    }

    /// The same with accounts.
    ///
    /// # Errors
    /// `INVALID_INPUT` for an account that cannot be used, and for an id that comes twice.
    pub fn with_accounts(mut self, accounts: Vec<Account>) -> Result<Self> {
        check("accounts", &accounts, Account::validate)?;
        self.ids.accounts = ids("accounts", accounts.iter().map(|account| account.id.as_str()))?;
        self.accounts = accounts;
        Ok(self)
    }

    /// The same with contact roles: the members of buying committees.
    ///
    /// # Errors
    /// `INVALID_INPUT` for a role without lead or opportunity.
    pub fn with_contact_roles(mut self, roles: Vec<ContactRole>) -> Result<Self> {
        check("contact_roles", &roles, ContactRole::validate)?;
        self.contact_roles = roles;
        self.link_people();
        Ok(self)
    }

    /// The same with a stage history.
    ///
    /// # Errors
    /// `INVALID_INPUT` for a line without stage, or without exactly one of opportunity and lead.
    pub fn with_stage_changes(mut self, changes: Vec<StageChange>) -> Result<Self> {
        check("stage_changes", &changes, StageChange::validate)?;
        self.stage_changes = changes;
        self.link_stages();
        Ok(self)
    }

    /// The same as of a moment: that at which open deals are looked at.
    #[must_use]
    pub fn as_of(mut self, moment: Timestamp) -> Self {
        self.as_of = Some(moment);
        self
    }

    /// Deals that only a close and a probability say to be closed are open where that close has not come at `moment`: it is a
    /// forecast.
    pub(crate) fn leave_open(&mut self, moment: i64) {
        for deal in &mut self.opportunities {
            let is_said =
                deal.status.is_some() || deal.stage.as_deref().and_then(DealStatus::from_stage).is_some();
            if !is_said && deal.closed_at.is_some_and(|closed| closed.micros() > moment) {
                deal.status = Some(DealStatus::Open);
            }
        }
    }

    fn check_currency(&self) -> Result<()> {
        let mut known: Option<(usize, Currency)> = None;
        for (row, deal) in self.opportunities.iter().enumerate() {
            let Some(currency) = deal.currency else { continue };
            let (first, expected) = *known.get_or_insert((row, currency));
            if currency != expected {
                let detail = format!(
                    "expected {expected} as in opportunities[{first}], got {currency}; convert to one currency first"
                );
                return Err(Error::new(
                    ErrorKind::InvalidInput,
                    format!("opportunities[{row}].currency"),
                    detail,
                ));
            }
        }
        Ok(())
    }

    /// Rows of a table by the opportunity that each names, for every opportunity that is known.
    fn by_opportunity<'a>(&self, named: impl Iterator<Item = Option<&'a str>>) -> Vec<Vec<u32>> {
        let mut lists = vec![Vec::new(); self.opportunities.len()];
        for (row, opportunity) in (0_u32..).zip(named) {
            let code = opportunity.and_then(|id| self.ids.opportunities.get(id));
            if let Some(list) = code.and_then(|code| lists.get_mut(code as usize)) {
                list.push(row);
            }
        }
        lists
    }

    /// Finds the people of each opportunity: its contact roles, and its leads.
    fn link_people(&mut self) {
        let mut leads_of = self.by_opportunity(self.leads.iter().map(|lead| lead.opportunity.as_deref()));
        let roles =
            self.by_opportunity(self.contact_roles.iter().map(|role| Some(role.opportunity.as_str())));
        for (list, rows) in leads_of.iter_mut().zip(&roles) {
            let of_roles = rows.iter().filter_map(|row| self.contact_roles.get(*row as usize));
            list.extend(of_roles.filter_map(|role| self.ids.leads.get(&role.lead)));
            let mut seen = std::collections::BTreeSet::new();
            list.retain(|lead| seen.insert(*lead));
        }
        (self.ids.roles, self.ids.leads_of) = (roles, leads_of);
    }

    /// Finds the stage changes of each opportunity, and puts them into the order of time.
    fn link_stages(&mut self) {
        let changes = &self.stage_changes;
        let mut stages = self.by_opportunity(changes.iter().map(|change| change.opportunity.as_deref()));
        for list in &mut stages {
            list.small_sort_by_key(|row| changes.get(*row as usize).map(|change| change.at));
        }
        self.ids.stages = stages;
    }

    /// The opportunities, in the order in which they came.
    #[must_use]
    pub fn opportunities(&self) -> &[Opportunity] {
        &self.opportunities
    }

    /// The leads, in the order in which they came.
    #[must_use]
    pub fn leads(&self) -> &[Lead] {
        &self.leads
    }

    /// The accounts, in the order in which they came.
    #[must_use]
    pub fn accounts(&self) -> &[Account] {
        &self.accounts
    }

    /// The contact roles, in the order in which they came.
    #[must_use]
    pub fn contact_roles(&self) -> &[ContactRole] {
        &self.contact_roles
    }

    /// The stage changes, in the order in which they came.
    #[must_use]
    pub fn stage_changes(&self) -> &[StageChange] {
        &self.stage_changes
    }

    /// Moment at which open deals are looked at, where it is known.
    #[must_use]
    pub fn moment(&self) -> Option<Timestamp> {
        self.as_of
    }

    /// Currency of the amounts, where one is named.
    #[must_use]
    pub fn currency(&self) -> Option<Currency> {
        self.opportunities.iter().find_map(|deal| deal.currency)
    }

    /// Row of an opportunity by its id.
    #[must_use]
    pub fn row_of(&self, opportunity: &str) -> Option<usize> {
        self.ids.opportunities.get(opportunity).map(|row| row as usize)
    }

    /// An opportunity by its id.
    #[must_use]
    pub fn opportunity(&self, id: &str) -> Option<&Opportunity> {
        self.opportunities.get(self.row_of(id)?)
    }

    /// Row of a lead by its id.
    pub(crate) fn lead_row(&self, id: &str) -> Option<usize> {
        self.ids.leads.get(id).map(|row| row as usize)
    }

    /// A lead by its id.
    #[must_use]
    pub fn lead(&self, id: &str) -> Option<&Lead> {
        self.leads.get(self.lead_row(id)?)
    }

    /// An account by its id.
    #[must_use]
    pub fn account(&self, id: &str) -> Option<&Account> {
        self.accounts.get(self.ids.accounts.get(id)? as usize)
    }

    /// The account of an opportunity, where it is known.
    #[must_use]
    pub fn account_of(&self, opportunity: &Opportunity) -> Option<&Account> {
        self.account(opportunity.account.as_deref()?)
    }

    /// Size of a deal: its own, or that of its account.
    #[must_use]
    pub fn deal_size<'a>(&'a self, opportunity: &'a Opportunity) -> Option<&'a str> {
        let of_account = || self.account_of(opportunity)?.deal_size.as_deref();
        opportunity.deal_size.as_deref().or_else(of_account)
    }

    /// Segment of a deal: its own, or that of its account.
    #[must_use]
    pub fn segment<'a>(&'a self, opportunity: &'a Opportunity) -> Option<&'a str> {
        let of_account = || self.account_of(opportunity)?.segment.as_deref();
        opportunity.segment.as_deref().or_else(of_account)
    }

    /// The contact roles of the opportunity in a row.
    pub fn roles_of(&self, row: usize) -> impl Iterator<Item = &ContactRole> {
        let rows = self.ids.roles.get(row).map(Vec::as_slice).unwrap_or_default();
        rows.iter().filter_map(|role| self.contact_roles.get(*role as usize))
    }

    /// The stage changes of the opportunity in a row, in the order of time.
    pub fn stages_of(&self, row: usize) -> impl Iterator<Item = &StageChange> {
        let rows = self.ids.stages.get(row).map(Vec::as_slice).unwrap_or_default();
        rows.iter().filter_map(|change| self.stage_changes.get(*change as usize))
    }

    /// The leads that became the opportunity in a row, or have a part in it, each once.
    pub fn leads_of(&self, row: usize) -> impl Iterator<Item = &Lead> {
        let rows = self.ids.leads_of.get(row).map(Vec::as_slice).unwrap_or_default();
        rows.iter().filter_map(|lead| self.leads.get(*lead as usize))
    }

    /// The buying committee of the opportunity in a row.
    #[must_use]
    pub fn committee(&self, row: usize) -> Committee {
        let mut people = Dictionary::default();
        let (mut decide, mut influence) = (0_u64, 0_u64);
        for role in self.roles_of(row) {
            let known = people.len();
            people.intern(&role.lead);
            if people.len() > known {
                decide += u64::from(role.decides());
                influence += u64::from(role.influences());
            }
        }
        if !people.is_empty() {
            return Committee {
                size: count_f64(people.len() as u64),
                decision_makers: count_f64(decide),
                influencers: count_f64(influence),
            };
        }
        let Some(deal) = self.opportunities.get(row) else { return Committee::default() };
        let account = self.account_of(deal);
        let decide = deal.decision_makers.or_else(|| account?.decision_makers);
        let influence = deal.committee_influencers.or_else(|| account?.committee_influencers);
        Committee::of_head_counts(decide.unwrap_or(0.0), influence.unwrap_or(0.0))
    }

    /// Numbers of records of each kind.
    #[must_use]
    pub fn counts(&self) -> DealCounts {
        let with = |status| self.opportunities.iter().filter(|deal| deal.outcome() == status).count() as u64;
        DealCounts {
            opportunities: u64::from(index_u32(self.opportunities.len())),
            won: with(DealStatus::Won),
            lost: with(DealStatus::Lost),
            open: with(DealStatus::Open),
            leads: self.leads.len() as u64,
            accounts: self.accounts.len() as u64,
            contact_roles: self.contact_roles.len() as u64,
            stage_changes: self.stage_changes.len() as u64,
        }
    }
}
