//! Ids of the evidence of a record, wherever they are.

use super::bytes::Bytes;

/// List of the ids of evidence: texts of a caller, or the bytes of a record that was read.
#[derive(Clone, Copy, Debug)]
pub(in crate::ledger) enum Evidence<'a> {
    /// Texts of a caller.
    Given(&'a [String]),
    /// Texts in a record, one after another, each of which was read once already.
    Encoded {
        /// Number of texts.
        count: usize,
        /// Their bytes.
        bytes: &'a [u8],
    },
}

impl<'a> Evidence<'a> {
    /// No evidence.
    pub(in crate::ledger) const NONE: Self = Self::Given(&[]);

    /// Reads a list of texts.
    pub(super) fn read(bytes: &mut Bytes<'a>) -> Option<Self> {
        let count = u32::from_le_bytes(bytes.array()?);
        let from = bytes.0;
        // The number of items is not believed: each of them has to be there.
        for _ in 0..count {
            bytes.text()?;
        }
        let bytes = from.get(..from.len() - bytes.0.len())?;
        Some(Self::Encoded { count: usize::try_from(count).ok()?, bytes })
    }

    /// Number of ids.
    pub(super) const fn len(self) -> usize {
        match self {
            Self::Given(texts) => texts.len(),
            Self::Encoded { count, .. } => count,
        }
    }

    /// The ids in order.
    pub(in crate::ledger) fn iter(self) -> impl Iterator<Item = &'a str> {
        let (texts, bytes): (&[String], &[u8]) = match self {
            Self::Given(texts) => (texts, &[]),
            Self::Encoded { bytes, .. } => (&[], bytes),
        };
        let mut rest = Bytes(bytes);
        texts.iter().map(String::as_str).chain(std::iter::from_fn(move || rest.text()))
    }
}

/// Equal lists have the same ids in the same order, wherever they are.
impl PartialEq for Evidence<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}
