//! Names of periods: short texts that need no memory of their own.

/// Longest name, such as `2026-Q1`.
const LONGEST: usize = 7;

/// Name of a period: `2026-01`, `2026-Q1` or `2026`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::ledger) struct PeriodName {
    // Zeros stand behind the text, so that names are in the order of their texts.
    text: [u8; LONGEST],
    length: u8,
}

impl PeriodName {
    /// The name with this text; none for one that is too long.
    pub(in crate::ledger) fn new(text: &str) -> Option<Self> {
        let mut name = Self { length: u8::try_from(text.len()).ok()?, ..Self::default() };
        name.text.get_mut(..text.len())?.copy_from_slice(text.as_bytes());
        Some(name)
    }

    /// Its text.
    pub(in crate::ledger) fn as_str(&self) -> &str {
        let text = self.text.get(..usize::from(self.length)).unwrap_or_default();
        std::str::from_utf8(text).unwrap_or_default()
    }
}
