//! Root of a ledger: a short text that says everything in it.

use std::fmt;

use serde::Serialize;

use super::hash_chain::Chain;
use crate::error::{Error, ErrorKind, Result};
use crate::ledger::digest::{from_hex, hex};

/// Version of the chain, as roots begin.
const VERSION: &str = "v1";

/// Root of a ledger: the number of its entries and the hash of the last, `v1:<entries>:<hash>`.
///
/// Reason to keep it elsewhere: a chain that lost its last entries is a sound chain; only a root from before shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct LedgerRoot {
    /// The whole root, to be published or kept: `v1:<entries>:<hash>`.
    pub root: String,
    /// Number of entries.
    pub entries: u64,
    /// Hash of the last entry in hex; of a ledger without entries that of `attribution-core ledger v1`.
    pub hash: String,
}

impl fmt::Display for LedgerRoot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.root)
    }
}

impl Chain {
    /// The root of the chain.
    pub(in crate::ledger) fn root(&self) -> LedgerRoot {
        let hash = hex(self.last_hash());
        LedgerRoot { root: format!("{VERSION}:{}:{hash}", self.len()), entries: self.next(), hash }
    }
}

/// Number of entries and last hash that a root says.
pub(super) fn parsed(root: &str) -> Result<(u64, [u8; 32])> {
    let parts = || {
        let (version, rest) = root.split_once(':')?;
        let (count, hash) = rest.split_once(':').filter(|_| version == VERSION)?;
        // Digits alone: other spellings of a number are no root.
        let count = count.parse::<u64>().ok().filter(|number| number.to_string() == count)?;
        Some((count, from_hex(hash)?))
    };
    parts().ok_or_else(|| {
        let detail =
            format!("expected a root such as v1:3:441e15…, with 64 hexadecimal digits, got {root:?}");
        Error::new(ErrorKind::InvalidInput, "root", detail)
    })
}
