//! Keys of idempotency: what was posted under each.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::json::fields;

/// Entries that were posted under a key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(in crate::ledger) struct KeptKey {
    /// SHA-256 of the content of the call, in hex.
    pub(in crate::ledger) content: String,
    /// Sequence of the first entry.
    pub(in crate::ledger) first: u64,
    /// Number of entries.
    pub(in crate::ledger) count: u64,
}

fields! { KeptKey { content, first, count } }

/// Entries that were posted under each key.
pub(in crate::ledger) type Keys = BTreeMap<String, KeptKey>;
