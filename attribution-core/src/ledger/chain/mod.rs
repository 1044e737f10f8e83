//! Hash chain of records, and the tree over them that proves one entry without the others.
//!
//! In: canonical records. Out: hashes, roots, proofs, and the first place where a chain breaks. Never here: the meaning of a
//! record.

mod hash_chain;
mod merkle;
mod proof;
mod root;
mod verification;

pub(in crate::ledger) use hash_chain::{Batch, Chain};
pub use proof::{InclusionProof, ProofCheck, verify_proof};
pub use root::LedgerRoot;
pub use verification::{BreakReason, ChainBreak, Verification};
