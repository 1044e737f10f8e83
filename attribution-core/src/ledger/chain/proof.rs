//! Inclusion proof: one entry shown to be in a ledger without the others.

use serde::Serialize;

use super::hash_chain::Chain;
use super::merkle::{climbed, leaf, path, tree};
use crate::error::{Error, ErrorKind, Result};
use crate::json::fields;
use crate::ledger::digest::{bytes_from_hex, from_hex, hex};
use crate::ledger::record::{LedgerEntry, decode};

/// Inclusion proof of one entry, after RFC 6962: its record, and the hashes beside its way up to the root of the tree.
///
/// Reason to hand it to a partner: it shows that the entry stands in the ledger whose tree root was published, and says nothing
/// of other entries.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct InclusionProof {
    /// Place of the entry, from 0.
    pub sequence: u64,
    /// Canonical bytes of the entry, in hex.
    pub record: String,
    /// Hashes beside the way from the entry up, in hex.
    pub path: Vec<String>,
    /// Number of entries of the tree.
    pub tree_size: u64,
    /// Hash of the tree, in hex.
    pub tree_root: String,
}

fields! { InclusionProof { sequence, record, path, tree_size, tree_root } }

/// Check of a proof: whether it leads to its root, and the entry that it proves.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ProofCheck {
    /// True when the record, at its place, leads to the root of the tree.
    pub holds: bool,
    /// The entry that the record says; its hash in the chain, which a proof does not know, is empty. `null`: it is no record.
    pub entry: Option<LedgerEntry>,
}

impl Chain {
    /// Proof of the entry at `sequence`.
    pub(in crate::ledger) fn proof(&self, sequence: u64) -> Result<InclusionProof> {
        let place = usize::try_from(sequence).ok();
        let Some((place, record)) = place.and_then(|place| Some((place, self.record(place)?))) else {
            let detail = format!("expected a sequence below {}, got {sequence}", self.len());
            return Err(Error::new(ErrorKind::InvalidInput, "sequence", detail));
        };
        let leaves = self.leaves();
        Ok(InclusionProof {
            sequence,
            record: hex(record),
            path: path(&leaves, place).iter().map(|hash| hex(hash)).collect(),
            tree_size: self.next(),
            tree_root: hex(&tree(&leaves)),
        })
    }

    /// Hash of the tree over all records, in hex.
    pub(in crate::ledger) fn tree_root(&self) -> String {
        hex(&tree(&self.leaves()))
    }

    fn leaves(&self) -> Vec<[u8; 32]> {
        (0..self.len()).filter_map(|place| self.record(place)).map(leaf).collect()
    }
}

/// Verification of an inclusion proof, by the algorithm of RFC 9162, section 2.1.3.2.
///
/// A proof that holds says that the entry is in the tree with the root that the proof names: compare that with one published.
///
/// # Examples
/// ```
/// use attribution_core::ledger::{Ledger, LedgerOptions, Payout, Posting, verify_proof};
/// use attribution_core::Money;
///
/// let mut ledger = Ledger::new(LedgerOptions::default())?;
/// let posting = Posting::new("2026-02-01T09:00:00Z".parse()?, "ann");
/// ledger.pay(&Payout::new("P1", Money::new(5_000, "EUR".parse()?), "wire 81"), &posting)?;
/// let mut proof = ledger.proof(0)?;
/// assert!(verify_proof(&proof)?.holds);
/// // A cent more paid: -5000 is 78 ec ff … in the record.
/// proof.record = proof.record.replace("78ecff", "77ecff");
/// assert!(!verify_proof(&proof)?.holds);
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # Errors
/// `INVALID_INPUT` for texts that are not hexadecimal.
pub fn verify_proof(proof: &InclusionProof) -> Result<ProofCheck> {
    let refused = |path: String| {
        Error::new(
            ErrorKind::InvalidInput,
            path,
            "expected hexadecimal digits in small letters, 64 for a hash",
        )
    };
    let record = bytes_from_hex(&proof.record).ok_or_else(|| refused("record".into()))?;
    let root = from_hex(&proof.tree_root).ok_or_else(|| refused("tree_root".into()))?;
    let hashes = proof.path.iter().enumerate();
    let hashes = hashes.map(|(place, hash)| from_hex(hash).ok_or_else(|| refused(format!("path[{place}]"))));
    let hashes = hashes.collect::<Result<Vec<_>>>()?;
    let climbs = climbed(leaf(&record), proof.sequence, proof.tree_size, &hashes) == Some(root);
    let decoded = decode(&record);
    let holds = climbs && decoded.as_ref().is_some_and(|record| record.sequence == proof.sequence);
    let entry = decoded.map(|record| {
        let entry = LedgerEntry::from_record(&record, &[0; 32], None);
        LedgerEntry { hash: String::new(), ..entry }
    });
    Ok(ProofCheck { holds, entry })
}

#[cfg(test)]
#[path = "proof_tests.rs"]
mod tests;
