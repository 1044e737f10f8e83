//! Verification of a chain: the first entry at which it breaks.

use serde::{Deserialize, Serialize};

use super::hash_chain::{Chain, GENESIS};
use super::root::parsed;
use crate::error::Result;
use crate::ledger::digest::sha256;
use crate::math::map_chunks;
use crate::time::Timestamp;

/// Entries that one thread checks at a time.
const CHUNK: usize = 4096;

/// Reason that a chain breaks at an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum BreakReason {
    /// The hash is not that of the hash before and the record: something was changed, dropped, doubled or moved.
    Hash,
    /// The bytes are no record.
    Record,
    /// The record says another place than the one where it stands.
    Sequence,
    /// The moment is before that of the entry before.
    Time,
    /// The chain does not lead to the root: entries are missing at its end, or all hashes were made anew.
    Root,
}

/// Place at which a chain breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ChainBreak {
    /// Sequence of the first entry that does not fit; of a cut tail that of the first one missing.
    pub at: u64,
    /// Reason.
    pub why: BreakReason,
}

/// Verification of a ledger: whether its chain holds, and where it breaks if it does not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Verification {
    /// True when the chain holds.
    pub holds: bool,
    /// Number of entries.
    pub entries: u64,
    /// First place at which it breaks. `null`: it holds.
    pub broken: Option<ChainBreak>,
    /// Root of the chain as it stands.
    pub root: String,
}

impl Chain {
    /// Checks every record against its hash, and the chain against a root that was kept elsewhere.
    pub(in crate::ledger) fn verify(&self, root: Option<&str>) -> Result<Verification> {
        let root = root.map(parsed).transpose()?;
        // Each hash is checked against the one that stands before it, so that all cores can work.
        let found = map_chunks(self.len(), CHUNK, |places| {
            let mut before = places.start.checked_sub(1).and_then(|place| Some(self.decoded(place)?.at));
            places.into_iter().find_map(|place| {
                let at = match self.checked_at(place) {
                    Ok(at) if before.is_none_or(|before| before <= at) => at,
                    Ok(_) => return Some(ChainBreak { at: place as u64, why: BreakReason::Time }),
                    Err(why) => return Some(ChainBreak { at: place as u64, why }),
                };
                before = Some(at);
                None
            })
        });
        let mut broken = found.into_iter().flatten().next();
        if let Some((count, hash)) = root
            && broken.is_none_or(|broken| broken.at >= count)
        {
            broken = self.off_root(count, &hash).or(broken);
        }
        let (entries, root) = (self.next(), self.root().root);
        Ok(Verification { holds: broken.is_none(), entries, broken, root })
    }

    /// The place where the chain leaves a root, which may be that of a shorter time.
    fn off_root(&self, count: u64, hash: &[u8; 32]) -> Option<ChainBreak> {
        let why = BreakReason::Root;
        if count > self.next() {
            return Some(ChainBreak { at: self.next(), why });
        }
        let last = usize::try_from(count).unwrap_or(usize::MAX).checked_sub(1);
        let own = last.map_or(Some(&GENESIS), |last| self.hash(last));
        (own != Some(hash)).then_some(ChainBreak { at: count.saturating_sub(1), why })
    }

    /// Moment of the record at a place, when it fits there.
    fn checked_at(&self, place: usize) -> Result<Timestamp, BreakReason> {
        let hashed = self.hashed(place).ok_or(BreakReason::Record)?;
        if self.hash(place) != Some(&sha256(&[hashed])) {
            return Err(BreakReason::Hash);
        }
        let decoded = self.decoded(place).ok_or(BreakReason::Record)?;
        if decoded.sequence == place as u64 { Ok(decoded.at) } else { Err(BreakReason::Sequence) }
    }
}

#[cfg(test)]
#[path = "verification_tests.rs"]
mod tests;
