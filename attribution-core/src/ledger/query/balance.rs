//! Balances: what entries add up to.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::filter::EntryFilter;
use crate::domain::money::Currency;
use crate::error::{Error, ErrorKind, Result};
use crate::json::{fields, setters};
use crate::ledger::partner_ledger::Ledger;
use crate::ledger::record::LedgerBook;

/// Column by which balances are grouped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum BalanceBy {
    /// By partner.
    Partner,
    /// By deal.
    Deal,
    /// By period.
    Period,
}

/// Options of balances: which entries are added up, and by what they are grouped.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
#[non_exhaustive]
pub struct BalanceOptions {
    /// The partner. `null`: every one.
    pub partner: Option<String>,
    /// The deal. `null`: every one.
    pub deal: Option<String>,
    /// Name of the period. `null`: every one.
    pub period: Option<String>,
    /// The book. `null`: both, each by itself.
    pub book: Option<LedgerBook>,
    /// The currency. `null`: every one, each by itself.
    pub currency: Option<Currency>,
    /// Columns of the groups, beside book and currency, by which everything is grouped.
    pub by: Vec<BalanceBy>,
}

fields! { BalanceOptions: partner, deal, period, book, currency, by }

setters! { BalanceOptions:
    with_partner(partner: Option<String>),
    with_deal(deal: Option<String>),
    with_period(period: Option<String>),
    with_book(book: Option<LedgerBook>),
    with_currency(currency: Option<Currency>),
    with_by(by: Vec<BalanceBy>),
}

/// Balance of a group of entries, in one book and one currency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct BalanceRow {
    /// The partner. `null`: not grouped by it.
    pub partner: Option<String>,
    /// The deal. `null`: not grouped by it, or payouts.
    pub deal: Option<String>,
    /// The period. `null`: not grouped by it.
    pub period: Option<String>,
    /// The book.
    pub book: LedgerBook,
    /// The currency.
    pub currency: Currency,
    /// Sum in minor units.
    pub minor: i64,
    /// Number of entries.
    pub entries: u64,
}

impl Ledger {
    /// Balances: sums of entries by book and currency, and by partner, deal or period where asked for; in the order of the groups.
    ///
    /// # Examples
    /// ```
    /// use attribution_core::Money;
    /// use attribution_core::ledger::{BalanceBy, BalanceOptions, Ledger, LedgerOptions, Payout, Posting};
    ///
    /// let mut ledger = Ledger::new(LedgerOptions::default())?;
    /// let posting = Posting::new("2026-02-01T09:00:00Z".parse()?, "ann");
    /// for reference in ["wire 81", "wire 82"] {
    ///     ledger.pay(&Payout::new("P1", Money::new(5_000, "EUR".parse()?), reference), &posting)?;
    /// }
    /// let balances = ledger.balance(&BalanceOptions::default().with_by(vec![BalanceBy::Partner]))?;
    /// assert_eq!(balances[0].minor, -10_000);
    /// # Ok::<(), attribution_core::Error>(())
    /// ```
    ///
    /// # Errors
    /// `INVALID_INPUT` for a name that is no period of the ledger, and a sum of 2⁶³ minor units or more.
    pub fn balance(&self, options: &BalanceOptions) -> Result<Vec<BalanceRow>> {
        let BalanceOptions { partner, deal, period, book, currency, by } = options;
        if let Some(period) = period {
            self.options.period_named(period)?;
        }
        let filter = EntryFilter {
            partner: partner.clone(),
            deal: deal.clone(),
            period: period.clone(),
            book: *book,
            currency: *currency,
            ..EntryFilter::default()
        };
        let mut groups: BTreeMap<_, (i128, u64)> = BTreeMap::new();
        for record in self.postings(&filter) {
            let Some(currency) = record.currency else { continue };
            let partner = by.contains(&BalanceBy::Partner).then_some(record.partner);
            let deal = by.contains(&BalanceBy::Deal).then_some(record.deal).filter(|deal| !deal.is_empty());
            let period = by.contains(&BalanceBy::Period).then_some(record.period);
            let (sum, entries) = groups.entry((partner, deal, period, record.book, currency)).or_default();
            *sum += i128::from(record.minor);
            *entries += 1;
        }
        let rows = groups.into_iter().map(|((partner, deal, period, book, currency), (sum, entries))| {
            let minor = i64::try_from(sum).map_err(|_| {
                let detail = format!("expected sums below 2^63 minor units, got {sum} of {currency}");
                Error::new(ErrorKind::InvalidInput, "", detail)
            })?;
            Ok(BalanceRow {
                partner: partner.map(str::to_owned),
                deal: deal.map(str::to_owned),
                period: period.map(|period| period.as_str().to_owned()),
                book,
                currency,
                minor,
                entries,
            })
        });
        rows.collect()
    }
}
