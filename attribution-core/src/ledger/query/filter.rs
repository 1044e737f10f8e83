//! Filter of entries.

use serde::Serialize;

use crate::domain::money::Currency;
use crate::error::Result;
use crate::json::{fields, setters};
use crate::ledger::partner_ledger::Ledger;
use crate::ledger::record::{EntryKind, LedgerBook, LedgerEntry, Record};

/// Filter of entries: each has to fit all that is given.
///
/// # Examples
/// ```
/// use attribution_core::ledger::{EntryFilter, EntryKind};
///
/// let overrides = EntryFilter::default().with_kind(EntryKind::Override).with_deal("deal-1");
/// assert_eq!(overrides.limit, None);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
#[non_exhaustive]
pub struct EntryFilter {
    /// The partner. `null`: every one.
    pub partner: Option<String>,
    /// The deal. `null`: every one.
    pub deal: Option<String>,
    /// Name of the period. `null`: every one.
    pub period: Option<String>,
    /// The book. `null`: both, and entries that are in none.
    pub book: Option<LedgerBook>,
    /// The currency. `null`: every one.
    pub currency: Option<Currency>,
    /// Kind of entry. `null`: every one.
    pub kind: Option<EntryKind>,
    /// Sequence of the first entry that is taken.
    pub first: u64,
    /// Largest number of entries. `null`: all.
    pub limit: Option<u64>,
}

fields! { EntryFilter: partner, deal, period, book, currency, kind, first, limit }

setters! { EntryFilter:
    with_partner(partner: Option<String>),
    with_deal(deal: Option<String>),
    with_period(period: Option<String>),
    with_book(book: Option<LedgerBook>),
    with_currency(currency: Option<Currency>),
    with_kind(kind: Option<EntryKind>),
    with_first(first: u64),
    with_limit(limit: Option<u64>),
}

impl EntryFilter {
    fn fits(&self, record: &Record<'_>) -> bool {
        let same = |wanted: &Option<String>, own: &str| wanted.as_ref().is_none_or(|wanted| wanted == own);
        let posting = record.kind.is_posting();
        same(&self.partner, record.partner)
            && same(&self.deal, record.deal)
            && same(&self.period, record.period.as_str())
            && self.book.is_none_or(|book| posting && book == record.book)
            && self.currency.is_none_or(|currency| record.currency == Some(currency))
            && self.kind.is_none_or(|kind| kind == record.kind)
    }
}

impl Ledger {
    /// Entries in their order, of those that fit a filter.
    ///
    /// # Errors
    /// `INVALID_INPUT` for a name that is no period of the ledger.
    pub fn entries(&self, filter: &EntryFilter) -> Result<Vec<LedgerEntry>> {
        if let Some(period) = &filter.period {
            self.options.period_named(period)?;
        }
        let limit = filter.limit.map_or(usize::MAX, |limit| usize::try_from(limit).unwrap_or(usize::MAX));
        let from = usize::try_from(filter.first).unwrap_or(usize::MAX);
        let records = self.chain.records(from).filter(|(_, record)| filter.fits(record));
        Ok(records.filter_map(|(place, _)| self.entry_at(place)).take(limit).collect())
    }

    /// Postings that fit a filter.
    pub(super) fn postings(&self, filter: &EntryFilter) -> impl Iterator<Item = Record<'_>> {
        let records = self.chain.records(0).map(|(_, record)| record);
        records.filter(move |record| record.kind.is_posting() && filter.fits(record))
    }
}
