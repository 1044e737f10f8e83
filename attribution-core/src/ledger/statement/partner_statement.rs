//! Statement of a partner in a period.

use std::collections::BTreeMap;

use serde::Serialize;

use super::line::{BookTotal, KindTotal, StatementLine};
use crate::domain::money::Currency;
use crate::error::{Error, ErrorKind, Result};
use crate::ledger::commission::ENTRY;
use crate::ledger::partner_ledger::Ledger;
use crate::ledger::record::{EntryKind, LedgerBook, Record, share_f64};
use crate::math::SmallSort;

/// Statement of a partner in a period and a currency: what was attributed to it, what it is owed, and what it was paid.
///
/// A statement holds nothing of other partners: no amount, no id, no reason, no calculation, and no number of the ledger from which
/// entries of others could be counted. Balances are of the book of commission alone: what was attributed is nothing that is owed.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Statement {
    /// The partner.
    pub partner: String,
    /// The period.
    pub period: String,
    /// Currency of every amount.
    pub currency: Currency,
    /// Commission that was owed before the period, in minor units.
    pub opening: i64,
    /// Commission that is owed after it.
    pub closing: i64,
    /// Attributed amounts of the period.
    pub attribution: BookTotal,
    /// Commission and payouts of the period.
    pub commission: BookTotal,
    /// Deals of the lines, in order.
    pub deals: Vec<String>,
    /// The entries of the partner, in their order.
    pub lines: Vec<StatementLine>,
}

impl Ledger {
    /// Statement of a partner in a period and a currency.
    ///
    /// # Examples
    /// ```
    /// use attribution_core::Money;
    /// use attribution_core::ledger::{Ledger, LedgerOptions, Payout, Posting};
    ///
    /// let mut ledger = Ledger::new(LedgerOptions::default())?;
    /// let posting = Posting::new("2026-02-01T09:00:00Z".parse()?, "ann");
    /// ledger.pay(&Payout::new("P1", Money::new(5_000, "EUR".parse()?), "wire 81"), &posting)?;
    /// let statement = ledger.statement("P1", "2026-02", "EUR".parse()?)?;
    /// assert_eq!((statement.opening, statement.closing), (0, -5_000));
    /// # Ok::<(), attribution_core::Error>(())
    /// ```
    ///
    /// # Errors
    /// `INVALID_INPUT` for an empty partner, a name that is no period of the ledger, and sums of 2⁶³ minor units or more.
    pub fn statement(&self, partner: &str, period: &str, currency: Currency) -> Result<Statement> {
        if partner.is_empty() {
            return Err(Error::new(ErrorKind::InvalidInput, "partner", "expected a name, got an empty text"));
        }
        let wanted = self.options.period_named(period)?;
        let mut opening = 0;
        let mut books: BTreeMap<(LedgerBook, EntryKind), (u64, i128)> = BTreeMap::new();
        let mut own = Lines::default();
        for (place, record) in self.chain.records(0) {
            if record.partner != partner || record.currency != Some(currency) {
                continue;
            }
            let of = self.options.period_named(record.period.as_str())?;
            if of < wanted && record.book == LedgerBook::Commission {
                opening += i128::from(record.minor);
            }
            if of == wanted {
                let (entries, sum) = books.entry((record.book, record.kind)).or_default();
                *entries += 1;
                *sum += i128::from(record.minor);
                own.push(&record, self.chain.deal_minor(place));
            }
        }
        let attribution = total(&books, LedgerBook::Attribution)?;
        let commission = total(&books, LedgerBook::Commission)?;
        let mut deals: Vec<String> = own.lines.iter().filter_map(|line| line.deal.clone()).collect();
        deals.small_sort_unstable();
        deals.dedup();
        Ok(Statement {
            partner: partner.to_owned(),
            period: period.to_owned(),
            currency,
            opening: fitting(opening)?,
            closing: fitting(opening + i128::from(commission.minor))?,
            attribution,
            commission,
            deals,
            lines: own.lines,
        })
    }
}

/// Lines so far, and the numbers that entries have among them.
#[derive(Default)]
struct Lines {
    lines: Vec<StatementLine>,
    numbers: BTreeMap<u64, u64>,
}

impl Lines {
    fn push(&mut self, record: &Record<'_>, deal_minor: Option<i64>) {
        let line = self.lines.len() as u64 + 1;
        self.numbers.insert(record.sequence, line);
        let number = |sequence: u64| self.numbers.get(&sequence).copied();
        let is_payout = record.deal.is_empty();
        // Sequences of the ledger count the entries of all partners.
        let sequence = |id: &str| id.strip_prefix(ENTRY)?.parse::<u64>().ok();
        let commission = record.book == LedgerBook::Commission && !is_payout;
        let named = record.evidence.iter().find_map(sequence).filter(|_| commission);
        let evidence = record.evidence.iter().filter(|id| !commission || sequence(id).is_none());
        self.lines.push(StatementLine {
            line,
            book: record.book,
            kind: record.kind,
            at: record.at,
            deal: (!is_payout).then(|| record.deal.to_owned()),
            deal_minor,
            share: (!is_payout).then(|| share_f64(record.share)),
            role: record.role.map(str::to_owned),
            minor: record.minor,
            evidence: evidence.map(str::to_owned).collect(),
            for_line: named.and_then(number),
            reverses_line: record.reverses.and_then(number),
        });
    }
}

fn total(books: &BTreeMap<(LedgerBook, EntryKind), (u64, i128)>, of: LedgerBook) -> Result<BookTotal> {
    let own = books.iter().filter(|((book, _), _)| *book == of);
    let mut by_kind = Vec::new();
    let mut sum = 0;
    for ((_, kind), (entries, minor)) in own {
        sum += *minor;
        by_kind.push(KindTotal { kind: *kind, entries: *entries, minor: fitting(*minor)? });
    }
    Ok(BookTotal { minor: fitting(sum)?, by_kind })
}

fn fitting(sum: i128) -> Result<i64> {
    i64::try_from(sum).map_err(|_| {
        Error::new(
            ErrorKind::InvalidInput,
            "partner",
            format!("expected sums below 2^63 minor units, got {sum}"),
        )
    })
}

#[cfg(test)]
#[path = "partner_statement_tests.rs"]
mod tests;
