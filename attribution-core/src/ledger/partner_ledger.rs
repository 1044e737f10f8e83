//! The ledger itself: its chain, what that adds up to, and what can be read of it.

use super::chain::{Chain, InclusionProof, LedgerRoot, Verification};
use super::options::LedgerOptions;
use super::record::LedgerEntry;
use super::state::{Keys, State};
use crate::error::{Error, ErrorKind, Result};
use crate::time::Timestamp;

/// Ledger of partners: append-only, exact to the minor unit, and provable by a hash chain.
///
/// Nothing in it is edited: a correction is an adjustment, a reversal or an override. It knows no rules; it takes awards that
/// balance, and says for each deal and currency what the last of them said.
///
/// # Examples
/// ```
/// use attribution_core::Money;
/// use attribution_core::domain::{Award, AwardPart};
/// use attribution_core::ledger::{Ledger, LedgerOptions, Posting};
///
/// let mut ledger = Ledger::new(LedgerOptions::default())?;
/// let award = |parts: &[(&str, f64)]| {
///     let parts = parts.iter().map(|(partner, share)| AwardPart::new(*partner, *share)).collect();
///     Ok::<_, attribution_core::Error>(Award::new("deal-1", Money::new(10_000, "USD".parse()?), "2026-01-20".parse()?, parts))
/// };
/// ledger.post(&[award(&[("P1", 0.7), ("P2", 0.3)])?], &Posting::new("2026-02-01".parse()?, "system"))?;
/// ledger.recalculate(&[award(&[("P1", 1.0)])?], &Posting::new("2026-02-03".parse()?, "system"))?;
///
/// let amounts: Vec<_> = ledger.entries(&Default::default())?.iter().map(|entry| entry.minor).collect();
/// assert_eq!(amounts, [Some(7_000), Some(3_000), Some(3_000), Some(-3_000)]);
/// assert!(ledger.verify(None)?.holds);
/// # Ok::<(), attribution_core::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Ledger {
    pub(super) options: LedgerOptions,
    pub(super) chain: Chain,
    pub(super) state: State,
    pub(super) keys: Keys,
}

/// Equal ledgers have the same options, entries and keys; what they add up to follows.
impl PartialEq for Ledger {
    fn eq(&self, other: &Self) -> bool {
        self.options == other.options && self.chain == other.chain && self.keys == other.keys
    }
}

impl Ledger {
    /// A ledger without entries.
    ///
    /// # Errors
    /// As [`LedgerOptions::validate`].
    pub fn new(options: LedgerOptions) -> Result<Self> {
        options.validate()?;
        Ok(Self { options, chain: Chain::default(), state: State::default(), keys: Keys::default() })
    }

    /// Its options.
    #[must_use]
    pub fn options(&self) -> &LedgerOptions {
        &self.options
    }

    /// Number of entries.
    #[must_use]
    pub fn len(&self) -> usize {
        self.chain.len()
    }

    /// True when there is no entry.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Root of the ledger, to be published or kept elsewhere.
    #[must_use]
    pub fn root(&self) -> LedgerRoot {
        self.chain.root()
    }

    /// Root of the tree over all entries, against which an inclusion proof is checked, in hex.
    #[must_use]
    pub fn tree_root(&self) -> String {
        self.chain.tree_root()
    }

    /// Verification of the chain, with a root that was kept elsewhere: the first entry that does not fit, and why.
    ///
    /// The root may be from any time since the ledger began. Without one, entries that are missing at the end cannot be seen.
    ///
    /// # Errors
    /// `INVALID_INPUT` for a text that is no root. A chain that does not hold is an answer.
    pub fn verify(&self, root: Option<&str>) -> Result<Verification> {
        self.chain.verify(root)
    }

    /// Inclusion proof of one entry.
    ///
    /// # Errors
    /// `INVALID_INPUT` for a sequence that there is not.
    pub fn proof(&self, sequence: u64) -> Result<InclusionProof> {
        self.chain.proof(sequence)
    }

    /// The entry at a place.
    ///
    /// # Errors
    /// `INVALID_INPUT` for a sequence that there is not.
    pub fn entry(&self, sequence: u64) -> Result<LedgerEntry> {
        let entry = usize::try_from(sequence).ok().and_then(|place| self.entry_at(place));
        entry.ok_or_else(|| {
            let detail = format!("expected a sequence below {}, got {sequence}", self.len());
            Error::new(ErrorKind::InvalidInput, "sequence", detail)
        })
    }

    pub(super) fn entry_at(&self, place: usize) -> Option<LedgerEntry> {
        let (record, hash) = (self.chain.decoded(place)?, self.chain.hash(place)?);
        Some(LedgerEntry::from_record(&record, hash, self.chain.deal_minor(place)))
    }

    /// Name of the period in which a moment lies, whatever its state.
    ///
    /// # Errors
    /// `INVALID_INPUT` for a moment at the very edge of the years 0 to 9999.
    pub fn period_of(&self, at: Timestamp) -> Result<String> {
        let name = self.options.name_of(self.options.period_at(at)?)?;
        Ok(name.as_str().to_owned())
    }
}
