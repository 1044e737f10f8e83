//! Entries of a call: planned together, then appended together.

use std::ops::Range;

use serde::Serialize;

use super::circumstances::Posting;
use crate::error::{Error, ErrorKind, Result};
use crate::json::written;
use crate::ledger::chain::Batch;
use crate::ledger::digest::{hex, sha256};
use crate::ledger::partner_ledger::Ledger;
use crate::ledger::record::{EntryKind, LedgerEntry, PeriodName, Record, decode, decode_sums};
use crate::ledger::state::{KeptKey, Period};

/// Entries that a call posted, by their places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Posted {
    /// Sequence of the first entry.
    pub first: u64,
    /// Number of entries; 0 when there was nothing to post.
    pub count: u64,
    /// True when an earlier call with the same key had posted them.
    pub repeated: bool,
}

impl Posted {
    /// Sequences of the entries.
    #[must_use]
    pub const fn sequences(&self) -> Range<u64> {
        self.first..self.first + self.count
    }
}

impl Ledger {
    /// A batch for a call, when its moment and its author allow one.
    pub(in crate::ledger) fn begin(&self, posting: &Posting) -> Result<Batch> {
        if posting.by.is_empty() {
            return Err(Error::new(ErrorKind::InvalidInput, "by", "expected who does it, got an empty text"));
        }
        if let Some(last) = self.state.last.filter(|last| *last > posting.at) {
            let detail = format!("expected a moment not before the last entry, {last}, got {}", posting.at);
            return Err(Error::new(ErrorKind::NotAllowed, "at", detail));
        }
        Ok(Batch::new(&self.chain))
    }

    /// The same for a decision, which needs a reason.
    pub(super) fn begin_decision(&self, posting: &Posting) -> Result<Batch> {
        let batch = self.begin(posting)?;
        if posting.reason().is_none() {
            return Err(Error::new(ErrorKind::InvalidInput, "reason", "expected a reason, got none"));
        }
        Ok(batch)
    }

    /// Name of the period in which something of a natural period is posted.
    pub(in crate::ledger) fn placed(&self, natural: Period) -> Result<PeriodName> {
        let placed = self.state.placed(natural).map_err(|error| {
            let name = self.options.name_of(natural).unwrap_or_default();
            let detail = format!("{} ({})", error.detail(), name.as_str());
            Error::new(error.kind(), error.path(), detail)
        })?;
        self.options.name_of(placed)
    }

    /// Appends what was planned.
    pub(in crate::ledger) fn commit(&mut self, batch: &Batch) -> Posted {
        for (bytes, _) in batch.records() {
            if let Some(record) = decode_sums(bytes) {
                self.state.apply(&record, &self.options);
            }
        }
        self.chain.append(batch);
        Posted { first: batch.first(), count: batch.len() as u64, repeated: false }
    }

    /// The entries that a batch would append.
    pub(super) fn preview(&self, batch: &Batch) -> Vec<LedgerEntry> {
        let mut hash = *self.chain.last_hash();
        let entries = batch.records().filter_map(|(bytes, deal_minor)| {
            hash = sha256(&[&hash, bytes]);
            Some(LedgerEntry::from_record(&decode(bytes)?, &hash, deal_minor))
        });
        entries.collect()
    }

    /// Plans and appends, once for each key. `content` is what the key stands for, beside who and why.
    pub(in crate::ledger) fn once(
        &mut self,
        content: &impl Serialize,
        posting: &Posting,
        plan: impl FnOnce(&Self) -> Result<Batch>,
    ) -> Result<Posted> {
        let Some(key) = &posting.key else {
            let batch = plan(self)?;
            return Ok(self.commit(&batch));
        };
        if key.is_empty() {
            return Err(Error::new(ErrorKind::InvalidInput, "key", "expected a key, got an empty text"));
        }
        let content = written(&(content, &posting.by, &posting.reason, &posting.convert))
            .map_err(|error| Error::new(ErrorKind::InvalidInput, "", error.to_string()))?;
        let content = hex(&sha256(&[content.as_bytes()]));
        if let Some(kept) = self.keys.get(key) {
            if kept.content == content {
                return Ok(Posted { first: kept.first, count: kept.count, repeated: true });
            }
            let detail = format!("expected the content with which {key:?} was used before, or another key");
            return Err(Error::new(ErrorKind::NotAllowed, "key", detail));
        }
        let batch = plan(self)?;
        let posted = self.commit(&batch);
        self.keys.insert(key.clone(), KeptKey { content, first: posted.first, count: posted.count });
        Ok(posted)
    }
}

/// A record with what a call says of all its entries.
pub(super) fn record_of(kind: EntryKind, posting: &Posting, period: PeriodName) -> Record<'_> {
    Record { reason: posting.reason(), ..Record::new(kind, posting.at, &posting.by, period) }
}
