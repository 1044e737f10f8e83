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

    /// The name of a year below 10 000, or of a part of it: a month of two digits behind `-`, a quarter of one behind `-Q`.
    pub(in crate::ledger) fn of_year(year: u32, part: Option<(&str, u32)>) -> Self {
        let mut name = Self::default();
        let digit = |number: u32| u8::try_from(number % 10).map_or(b'0', |digit| b'0' + digit);
        for unit in [1000, 100, 10, 1] {
            name.push(digit(year / unit));
        }
        if let Some((between, part)) = part {
            between.bytes().for_each(|byte| name.push(byte));
            if between.len() == 1 {
                name.push(digit(part / 10));
            }
            name.push(digit(part));
        }
        name
    }

    fn push(&mut self, byte: u8) {
        if let Some(place) = self.text.get_mut(usize::from(self.length)) {
            *place = byte;
            self.length += 1;
        }
    }

    /// Its text.
    pub(in crate::ledger) fn as_str(&self) -> &str {
        let text = self.text.get(..usize::from(self.length)).unwrap_or_default();
        std::str::from_utf8(text).unwrap_or_default()
    }
}
