//! Reversal: one entry taken back exactly.

use super::awards::overridden;
use super::circumstances::Posting;
use super::entries::{Posted, record_of};
use crate::error::{Error, ErrorKind, Result};
use crate::ledger::chain::Batch;
use crate::ledger::partner_ledger::Ledger;
use crate::ledger::record::{EntryKind, Evidence, LedgerBook, NO_CALCULATION, Record};

impl Ledger {
    /// Takes back one entry exactly, once.
    ///
    /// The next recalculation of the deal brings a bare reversal back: change the rules first, or override the deal.
    ///
    /// # Errors
    /// `INVALID_INPUT` without who and why, and for a sequence that there is not; `NOT_ALLOWED` for an entry that has no amount, is a
    /// reversal or was reversed, one of a deal that is overridden, a locked period, a moment before the last entry, and a key with
    /// other content.
    pub fn reverse(&mut self, sequence: u64, posting: &Posting) -> Result<Posted> {
        self.once(&("reverse", sequence), posting, |ledger| ledger.planned_reversal(sequence, posting))
    }

    fn planned_reversal(&self, sequence: u64, posting: &Posting) -> Result<Batch> {
        let mut batch = self.begin_decision(posting)?;
        let refused = |detail: &str| Err(Error::new(ErrorKind::NotAllowed, "sequence", detail));
        let place = usize::try_from(sequence).ok();
        let Some((place, target)) = place.and_then(|place| Some((place, self.chain.decoded(place)?))) else {
            let detail = format!("expected a sequence below {}, got {sequence}", self.len());
            return Err(Error::new(ErrorKind::InvalidInput, "sequence", detail));
        };
        if !target.kind.is_posting() || target.kind == EntryKind::Reversal {
            let detail =
                format!("expected an entry with an amount that is no reversal, got a {}", target.kind.name());
            return refused(&detail);
        }
        if self.state.reversed.contains(&sequence) {
            return refused("expected an entry that was not reversed, got one that was");
        }
        let Some(minor) = target.minor.checked_neg() else {
            return refused("expected an amount above -2^63 minor units");
        };
        if target.book == LedgerBook::Attribution {
            let deal = self.state.deals.get(target.deal);
            if deal.is_some_and(|deal| deal.pinned.is_some()) {
                return Err(overridden(target.deal));
            }
            let net = target.currency.map(|currency| self.state.deals.net(deal, target.partner, currency));
            if net.and_then(|net| net.checked_add(minor)).is_none() {
                return refused("expected a net amount below 2^63 minor units after it");
            }
        }
        let period = self.placed(self.options.period_named(target.period.as_str())?)?;
        let own = record_of(EntryKind::Reversal, posting, period);
        let mut record = Record {
            kind: own.kind,
            at: own.at,
            by: own.by,
            reason: own.reason,
            period,
            minor,
            reverses: Some(sequence),
            rule: None,
            rule_version: 0,
            model: None,
            role: None,
            evidence: Evidence::NONE,
            fx: None,
            calculation: NO_CALCULATION,
            ..target
        };
        batch.push(&mut record, self.chain.deal_minor(place));
        Ok(batch)
    }
}

#[cfg(test)]
#[path = "reversal_tests.rs"]
mod tests;
