//! Sums of the records of a ledger.

use std::collections::BTreeSet;

use super::deals::Deals;
use super::period::Period;
use super::periods::{Periods, Shut};
use crate::error::{Error, ErrorKind, Result};
use crate::ledger::options::LedgerOptions;
use crate::ledger::record::{EntryKind, LedgerBook, Record};
use crate::time::Timestamp;

/// Sums of the records of a ledger: net amounts, and the states of deals and periods.
#[derive(Clone, Debug, Default)]
pub(in crate::ledger) struct State {
    pub(in crate::ledger) deals: Deals,
    pub(in crate::ledger) periods: Periods,
    /// Sequences of entries that were taken back.
    pub(in crate::ledger) reversed: BTreeSet<u64>,
    /// Moment of the last entry.
    pub(in crate::ledger) last: Option<Timestamp>,
}

impl State {
    /// The period in which something of a natural period is posted: itself, or the first open one after a closed one.
    pub(in crate::ledger) fn placed(&self, natural: Period) -> Result<Period> {
        if self.periods.state(natural) == Some(Shut::Locked) {
            let detail = "expected a period that is not locked: it was locked, and takes no more entries";
            return Err(Error::new(ErrorKind::NotAllowed, "period", detail));
        }
        Ok(self.periods.open_from(natural))
    }

    /// Takes in a record that was checked.
    pub(in crate::ledger) fn apply(&mut self, record: &Record<'_>, options: &LedgerOptions) {
        self.last = Some(record.at);
        let period = || options.period_named(record.period.as_str()).ok();
        match record.kind {
            EntryKind::Close | EntryKind::Lock | EntryKind::Reopen => {
                if let Some(period) = period() {
                    self.periods.change(record.kind, period);
                }
                return;
            }
            EntryKind::Release => {
                if let Some(deal) = self.deals.entry(record.deal) {
                    deal.pinned = None;
                }
                return;
            }
            EntryKind::Reversal => {
                self.reversed.extend(record.reverses);
            }
            EntryKind::Override => {
                if let Some(deal) = self.deals.entry(record.deal) {
                    deal.pinned = period();
                }
            }
            EntryKind::Award | EntryKind::Adjustment | EntryKind::Payout => {}
        }
        if record.book == LedgerBook::Attribution
            && let Some(currency) = record.currency
        {
            self.deals.add(record.deal, record.partner, currency, record.minor);
        }
    }
}
