//! Answer of a call that changes a ledger.

use serde::Serialize;

use super::entries::Posted;
use crate::ledger::partner_ledger::Ledger;
use crate::ledger::record::LedgerEntry;

/// Entries that a call posted, or would post.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PostedEntries {
    /// The entries in order; none when there was nothing to post.
    pub entries: Vec<LedgerEntry>,
    /// True when an earlier call with the same key had posted them.
    pub repeated: bool,
    /// True when they were not posted, as the call only asked what would be.
    pub dry_run: bool,
    /// Root of the ledger after the call.
    pub root: String,
}

impl Ledger {
    /// The entries of a call.
    #[must_use]
    pub fn posted_entries(&self, posted: Posted) -> PostedEntries {
        let places = posted.sequences().filter_map(|sequence| usize::try_from(sequence).ok());
        PostedEntries {
            entries: places.filter_map(|place| self.entry_at(place)).collect(),
            repeated: posted.repeated,
            dry_run: false,
            root: self.root().root,
        }
    }

    /// Entries that a call would post, as an answer.
    #[must_use]
    pub fn previewed_entries(&self, entries: Vec<LedgerEntry>) -> PostedEntries {
        PostedEntries { entries, repeated: false, dry_run: true, root: self.root().root }
    }
}
