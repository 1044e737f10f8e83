//! Links of touches to deals: their account, lead and opportunity, and the key that they are sorted by.

use super::super::chunked::Batches;
use super::super::gather;
use crate::columns::column::TextColumn;
use crate::columns::table::TouchTable;
use crate::domain::{Deals, Dictionary, MISSING_CODE, TextCodes, TextField};
use crate::math::index_u32;

/// Opportunity of a touch that names one which no record has.
pub(super) const UNKNOWN: u32 = MISSING_CODE - 1;

/// Links of every touch, by row.
pub(super) struct TouchLinks {
    /// Accounts, those of leads and opportunities included.
    pub(super) accounts: TextCodes,
    /// Leads by name.
    pub(super) leads: TextCodes,
    /// Row of the opportunity among those of the deals, [`UNKNOWN`] or [`MISSING_CODE`].
    pub(super) opportunity: Vec<u32>,
    /// Names of opportunities that no record has, as far as touches name them.
    pub(super) unknown_opportunities: Dictionary,
    /// Sort key of touches: first the accounts, by their codes, then leads and opportunities without one.
    pub(super) keys: TextCodes,
}

/// The dictionary of a column, with what each of its names stands for.
fn resolved(names: &Dictionary, code: impl FnMut(&str) -> u32) -> Vec<u32> {
    names.names().map(code).collect()
}

fn look_up(codes: &[u32], code: u32) -> u32 {
    codes.get(code as usize).copied().unwrap_or(MISSING_CODE)
}

impl TouchLinks {
    /// Reads the links of all rows.
    pub(super) fn new(tables: &[TouchTable<'_>], batches: &Batches, deals: &Deals) -> Self {
        let rows: Vec<u32> = (0..index_u32(batches.rows())).collect();
        let missing = || TextCodes { codes: vec![MISSING_CODE; rows.len()], names: Dictionary::default() };
        let column = |field| gather::text_of(field, tables, batches, &rows).unwrap_or_else(missing);
        let (mut accounts, leads) = (column(TextField::Account), column(TextField::Lead));
        let opportunities = column(TextField::Opportunity);
        let mut account = |name: Option<&str>| name.map_or(MISSING_CODE, |name| accounts.names.intern(name));
        let of_lead =
            resolved(&leads.names, |lead| account(deals.lead(lead).and_then(|lead| lead.account.as_deref())));
        let of_opportunity = resolved(&opportunities.names, |id| {
            account(deals.opportunity(id).and_then(|deal| deal.account.as_deref()))
        });
        let mut unknown_opportunities = Dictionary::default();
        let row_of = resolved(&opportunities.names, |id| {
            if let Some(row) = deals.row_of(id) {
                return index_u32(row);
            }
            unknown_opportunities.intern(id);
            UNKNOWN
        });
        // The account that a touch names goes before that of its opportunity, and that before its lead's.
        for (row, slot) in accounts.codes.iter_mut().enumerate() {
            if *slot == MISSING_CODE {
                let code = |codes: &TextCodes| codes.codes.get(row).copied().unwrap_or(MISSING_CODE);
                let of_opportunity = look_up(&of_opportunity, code(&opportunities));
                *slot = if of_opportunity == MISSING_CODE {
                    look_up(&of_lead, code(&leads))
                } else {
                    of_opportunity
                };
            }
        }
        let mut keys = accounts.clone();
        for (row, slot) in keys.codes.iter_mut().enumerate().filter(|(_, slot)| **slot == MISSING_CODE) {
            let name = |codes: &TextCodes| {
                codes.codes.get(row).and_then(|code| codes.names.name(*code)).map(str::to_owned)
            };
            // Ids of different tables may be alike.
            let key = match (name(&leads), name(&opportunities)) {
                (Some(lead), _) => format!("lead {lead}"),
                (None, Some(opportunity)) => format!("opportunity {opportunity}"),
                (None, None) => continue,
            };
            *slot = keys.names.intern(&key);
        }
        let opportunity = opportunities.codes.iter().map(|code| look_up(&row_of, *code)).collect();
        Self { accounts, leads, opportunity, unknown_opportunities, keys }
    }
}

/// Codes of the rows of one batch as a column.
pub(super) struct BatchCodes<'a> {
    pub(super) codes: &'a [u32],
    pub(super) names: &'a Dictionary,
}

impl TextColumn for BatchCodes<'_> {
    fn rows(&self) -> usize {
        self.codes.len()
    }

    fn text(&self, row: usize) -> Option<&str> {
        self.names.name(*self.codes.get(row)?)
    }

    fn codes(&self) -> Option<usize> {
        Some(self.names.len())
    }

    fn code(&self, row: usize) -> Option<u32> {
        self.codes.get(row).copied().filter(|code| *code != MISSING_CODE)
    }

    fn name(&self, code: u32) -> Option<&str> {
        self.names.name(code)
    }
}

/// A column for each batch.
pub(super) fn by_batch<'a>(codes: &'a TextCodes, tables: &[TouchTable<'_>]) -> Vec<BatchCodes<'a>> {
    let mut start = 0;
    let of_table = |table: &TouchTable<'_>| {
        let rows = table.rows().unwrap_or(0);
        let batch = codes.codes.get(start..start + rows).unwrap_or_default();
        start += rows;
        BatchCodes { codes: batch, names: &codes.names }
    };
    tables.iter().map(of_table).collect()
}

/// The same tables with another column of accounts.
pub(super) fn with_accounts<'a>(
    tables: &[TouchTable<'a>],
    accounts: &'a [BatchCodes<'a>],
) -> Vec<TouchTable<'a>> {
    let with = |(table, column): (&TouchTable<'a>, &'a BatchCodes<'a>)| {
        let mut table = table.clone();
        table.texts.retain(|(field, _)| *field != TextField::Account);
        table.texts.push((TextField::Account, column));
        table
    };
    tables.iter().zip(accounts).map(with).collect()
}
