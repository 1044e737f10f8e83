//! A ledger made anew from its records.

use crate::error::{Error, ErrorKind, Result};
use crate::ledger::options::LedgerOptions;
use crate::ledger::partner_ledger::Ledger;
use crate::ledger::record::decode;
use crate::ledger::state::Keys;

impl Ledger {
    /// Appends a record that was written before, after a check that it could have been posted.
    pub(super) fn replay(&mut self, bytes: &[u8], deal_minor: Option<i64>) -> Result<()> {
        let sequence = self.chain.next();
        let refused = |detail: &str| {
            let detail = format!("expected an entry as the ledger posts it: {detail}");
            Error::new(ErrorKind::InvalidInput, format!("entries[{sequence}]"), detail)
        };
        let record = decode(bytes).ok_or_else(|| refused("its bytes are no record"))?;
        self.state.check(&record, &self.chain, &self.options).map_err(refused)?;
        self.state.apply(&record, &self.options);
        self.chain.push(bytes, deal_minor);
        Ok(())
    }

    /// Puts the keys beside the entries that they are of, and checks the root.
    pub(super) fn finished(mut self, keys: Keys, root: &str) -> Result<Self> {
        let invalid = |path: &str, detail: String| Err(Error::new(ErrorKind::InvalidInput, path, detail));
        let own = self.root().root;
        if own != root {
            return invalid("root", format!("expected the root of the entries, {own}, got {root:?}"));
        }
        let last = self.chain.next();
        for (key, kept) in &keys {
            if key.is_empty() || kept.first.checked_add(kept.count).is_none_or(|end| end > last) {
                return invalid("keys", format!("expected entries of the ledger under the key {key:?}"));
            }
        }
        self.keys = keys;
        Ok(self)
    }

    /// A ledger to be filled, whose options come from outside.
    pub(super) fn unread(options: LedgerOptions) -> Result<Self> {
        Self::new(options).map_err(|error| error.within("options").of_kind(ErrorKind::InvalidInput))
    }
}
