//! Changes of periods.

use super::circumstances::Posting;
use super::entries::{Posted, record_of};
use crate::error::{Error, ErrorKind, Result};
use crate::ledger::partner_ledger::Ledger;
use crate::ledger::record::EntryKind;

impl Ledger {
    /// Closes a period: what comes late goes to the next open one.
    ///
    /// # Errors
    /// `INVALID_INPUT` for a name that is no period of the ledger, and without `by`; `NOT_ALLOWED` for a period that is not open, a
    /// moment before the last entry, and a key with other content.
    pub fn close_period(&mut self, period: &str, posting: &Posting) -> Result<Posted> {
        self.change_period(EntryKind::Close, period, posting)
    }

    /// Locks a period for good: what comes late is refused.
    ///
    /// # Errors
    /// As [`Ledger::close_period`], for a period that is locked.
    pub fn lock_period(&mut self, period: &str, posting: &Posting) -> Result<Posted> {
        self.change_period(EntryKind::Lock, period, posting)
    }

    /// Opens a closed period again, which needs a reason.
    ///
    /// # Errors
    /// As [`Ledger::close_period`], for a period that is not closed; `INVALID_INPUT` without a reason.
    pub fn reopen_period(&mut self, period: &str, posting: &Posting) -> Result<Posted> {
        self.change_period(EntryKind::Reopen, period, posting)
    }

    fn change_period(&mut self, kind: EntryKind, name: &str, posting: &Posting) -> Result<Posted> {
        self.once(&(kind, name), posting, |ledger| {
            let mut batch = match kind {
                EntryKind::Reopen => ledger.begin_decision(posting)?,
                _ => ledger.begin(posting)?,
            };
            let period = ledger.options.period_named(name)?;
            if let Some(objection) = ledger.state.periods.objection(kind, period) {
                let detail = format!("{objection} ({name})");
                return Err(Error::new(ErrorKind::NotAllowed, "period", detail));
            }
            batch.push(&mut record_of(kind, posting, ledger.options.name_of(period)?), None);
            Ok(batch)
        })
    }
}

#[cfg(test)]
#[path = "periods_tests.rs"]
mod tests;
