//! Reading the tables of a CRM into deals.

use std::collections::BTreeMap;

use super::moments::moment;
use crate::columns::record_table::RecordTable;
use crate::domain::money::Currency;
use crate::domain::{
    Account, ContactRole, DealStatus, Deals, Dictionary, JourneyRules, Lead, LeadTier, Note, Opportunity,
    Rejection, StageChange, TableKind, Validation,
};
use crate::error::{Error, ErrorKind, Result};

/// Records of one kind from all batches, with what could not be used.
struct Reading<'r> {
    rules: &'r JourneyRules,
    rejected: Vec<Rejection>,
}

fn invalid(field: &str, detail: impl Into<String>) -> Error {
    Error::new(ErrorKind::InvalidInput, field, detail.into())
}

/// Text that is needed in each row.
fn needed(table: &RecordTable<'_>, field: &str, row: usize) -> Result<String> {
    let text = table.text(field, row).map(str::to_owned);
    text.ok_or_else(|| invalid(field, "expected text that is not empty, got none"))
}

fn text(table: &RecordTable<'_>, field: &str, row: usize) -> Option<String> {
    table.text(field, row).map(str::to_owned)
}

/// A number; NaN is none, as data frames have it.
fn number(table: &RecordTable<'_>, field: &str, row: usize) -> Option<f64> {
    table.number(field, row).filter(|number| !number.is_nan())
}

/// One of some words.
fn one_of<T>(
    table: &RecordTable<'_>,
    field: &str,
    row: usize,
    read: impl Fn(&str) -> Option<T>,
    names: &str,
) -> Result<Option<T>> {
    let Some(text) = table.text(field, row) else { return Ok(None) };
    read(text).map(Some).ok_or_else(|| invalid(field, format!("expected {names}, got {text:?}")))
}

impl Reading<'_> {
    /// The records of a kind: those whose ids came before are refused.
    fn read<T>(
        &mut self,
        kind: TableKind,
        tables: &[RecordTable<'_>],
        id: impl Fn(&T) -> Option<&str>,
        mut record: impl FnMut(&RecordTable<'_>, usize) -> Result<T>,
    ) -> Result<Vec<T>> {
        let (mut records, mut first) = (Vec::new(), 0);
        let (mut ids, mut rows_of_ids) = (Dictionary::default(), Vec::new());
        for table in tables.iter().filter(|table| table.kind() == kind) {
            let (mut read, mut rejected) = table.read(first, self.rules.validation, |row| {
                let one = record(table, row)?;
                if let Some(id) = id(&one) {
                    if let Some(known) = ids.get(id) {
                        let first: usize = rows_of_ids.get(known as usize).copied().unwrap_or_default();
                        let detail =
                            format!("expected an id of its own, got that of {}[{first}]", kind.name());
                        return Err(invalid("id", detail));
                    }
                    ids.intern(id);
                    rows_of_ids.push(first + row);
                }
                Ok(one)
            })?;
            records.append(&mut read);
            self.rejected.append(&mut rejected);
            first += table.rows()?;
        }
        Ok(records)
    }
}

/// A share of one in percent.
const PERCENT: f64 = 100.0;

/// Highest probability of at most 100, which tells percentages from shares; what is above is neither.
fn highest_probability(tables: &[RecordTable<'_>]) -> Result<f64> {
    let mut highest = 0.0_f64;
    for table in tables.iter().filter(|table| table.kind() == TableKind::Opportunities) {
        for row in 0..table.rows()? {
            let known = number(table, "probability", row).filter(|known| *known <= PERCENT);
            highest = highest.max(known.unwrap_or(0.0));
        }
    }
    Ok(highest)
}

/// A status by its name, or by that of the stage which closes a deal.
fn status_of(text: &str) -> Option<DealStatus> {
    DealStatus::from_name(text).or_else(|| DealStatus::from_stage(text))
}

fn opportunity(
    rules: &JourneyRules,
    table: &RecordTable<'_>,
    row: usize,
    (percent, currency): (bool, &mut Option<Currency>),
) -> Result<Opportunity> {
    let of = |field| text(table, field, row);
    let at = |field| moment(rules, table, field, row);
    let amount = |field| number(table, field, row);
    let status = one_of(table, "status", row, status_of, "`open`, `won` or `lost`")?;
    let own: Option<Currency> = match table.text("currency", row) {
        Some(code) => {
            Some(code.parse().map_err(|error: Error| invalid("currency", error.detail().to_owned()))?)
        }
        None => None,
    };
    if let (Some(own), Some(known)) = (own, *currency)
        && own != known
    {
        let detail = format!(
            "expected {known} as in the opportunities before, got {own}; convert to one currency first"
        );
        return Err(invalid("currency", detail));
    }
    let mut probability = amount("probability");
    if percent {
        if let Some(given) = probability.filter(|given| *given > PERCENT) {
            return Err(invalid("probability", format!("expected a percentage from 0 to 100, got {given}")));
        }
        probability = probability.map(|given| given / PERCENT);
    }
    let deal = Opportunity {
        id: needed(table, "id", row)?,
        account: of("account"),
        name: of("name"),
        status,
        stage: of("stage"),
        created_at: at("created_at")?,
        closed_at: at("closed_at")?,
        expected_close_at: at("expected_close_at")?,
        amount: amount("amount"),
        currency: own,
        probability,
        deal_size: of("deal_size"),
        segment: of("segment"),
        sales_cycle_days: amount("sales_cycle_days"),
        decision_makers: amount("decision_makers"),
        committee_influencers: amount("committee_influencers"),
        kind: of("kind"),
        partner: of("partner"),
        revenue_type: of("revenue_type"),
        lead_created_at: at("lead_created_at")?,
        metadata: BTreeMap::new(),
    };
    deal.validate()?;
    *currency = currency.or(own);
    Ok(deal)
}

fn lead(rules: &JourneyRules, table: &RecordTable<'_>, row: usize) -> Result<Lead> {
    let lead = Lead {
        id: needed(table, "id", row)?,
        account: text(table, "account", row),
        opportunity: text(table, "opportunity", row),
        created_at: moment(rules, table, "created_at", row)?,
        qualified_at: moment(rules, table, "qualified_at", row)?,
        lead_score: number(table, "lead_score", row),
        demographic_score: number(table, "demographic_score", row),
        behavioral_score: number(table, "behavioral_score", row),
        firmographic_score: number(table, "firmographic_score", row),
        tier: one_of(table, "tier", row, LeadTier::from_name, "a tier from A to D")?,
    };
    lead.validate().map(|()| lead)
}

fn account(table: &RecordTable<'_>, row: usize) -> Result<Account> {
    let account = Account {
        id: needed(table, "id", row)?,
        name: text(table, "name", row),
        domain: text(table, "domain", row),
        segment: text(table, "segment", row),
        industry: text(table, "industry", row),
        deal_size: text(table, "deal_size", row),
        decision_makers: number(table, "decision_makers", row),
        committee_influencers: number(table, "committee_influencers", row),
    };
    account.validate().map(|()| account)
}

fn contact_role(table: &RecordTable<'_>, row: usize) -> Result<ContactRole> {
    Ok(ContactRole {
        opportunity: needed(table, "opportunity", row)?,
        lead: needed(table, "lead", row)?,
        role: text(table, "role", row),
    })
}

fn stage_change(rules: &JourneyRules, table: &RecordTable<'_>, row: usize) -> Result<StageChange> {
    let at = moment(rules, table, "at", row)?;
    let change = StageChange {
        opportunity: text(table, "opportunity", row),
        lead: text(table, "lead", row),
        stage: needed(table, "stage", row)?,
        at: at.ok_or_else(|| invalid("at", "expected a time, got none"))?,
    };
    change.validate().map(|()| change)
}

impl Deals {
    /// Deals from the tables of a CRM: opportunities, leads, accounts, contact roles and stage changes, each in several
    /// batches if need be.
    ///
    /// Reason to pick it: exports go in with their own headers, by the column mapping of the rules. Probabilities are
    /// shares; where one of them is above 1, all are read as percentages, and the report says so.
    ///
    /// # Examples
    /// ```
    /// use attribution_core::JourneyRules;
    /// use attribution_core::domain::Deals;
    /// use attribution_core::ingest::{RecordTable, TableKind};
    ///
    /// let table = RecordTable::new(TableKind::Opportunities)
    ///     .with_text("id", &["deal-1", "deal-2"])
    ///     .with_text("account", &["acme", "acme"])
    ///     .with_text("stage", &["Closed Won", "Proposal"])
    ///     .with_number("amount", &[100_000.0, 40_000.0])
    ///     .with_time("created_at", &[0_i64, 0]);
    /// let deals = Deals::from_tables(&JourneyRules::for_deals(), &[table])?;
    /// assert_eq!((deals.counts().won, deals.counts().open), (1, 1));
    /// # Ok::<(), attribution_core::Error>(())
    /// ```
    ///
    /// # Errors
    /// `MISSING_DATA` for a column that is needed or named and not there; `INVALID_INPUT` for the first record that cannot be
    /// used, unless the rules collect such records.
    pub fn from_tables(rules: &JourneyRules, tables: &[RecordTable<'_>]) -> Result<Self> {
        let mut reading = Reading { rules, rejected: Vec::new() };
        let highest = highest_probability(tables)?;
        let percent = highest > 1.0;
        let mut currency = None;
        let opportunities = reading.read(
            TableKind::Opportunities,
            tables,
            |deal: &Opportunity| Some(&deal.id),
            |table, row| opportunity(rules, table, row, (percent, &mut currency)),
        )?;
        let rejected_opportunities = reading.rejected.len() as u64;
        let leads = reading.read(
            TableKind::Leads,
            tables,
            |lead: &Lead| Some(&lead.id),
            |table, row| lead(rules, table, row),
        )?;
        let accounts = reading.read(TableKind::Accounts, tables, |one: &Account| Some(&one.id), account)?;
        let people = reading.read(TableKind::ContactRoles, tables, |_| None, contact_role)?;
        let changes = reading.read(
            TableKind::StageChanges,
            tables,
            |_| None,
            |table, row| stage_change(rules, table, row),
        )?;
        let mut deals = Self::new(opportunities, leads)?
            .with_accounts(accounts)?
            .with_contact_roles(people)?
            .with_stage_changes(changes)?;
        if percent {
            let detail = format!("probabilities up to {highest} were read as percentages");
            deals.notes.push(Note::new("PERCENT", "opportunities.probability", detail));
        }
        if rules.validation == Validation::Collect {
            deals.rejected = reading.rejected;
            deals.rejected_opportunities = rejected_opportunities;
        }
        Ok(deals)
    }
}

#[cfg(test)]
#[path = "tables_tests.rs"]
mod tests;
