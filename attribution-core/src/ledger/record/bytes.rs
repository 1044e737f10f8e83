//! Reading the parts of a record one after another.

use crate::domain::money::Currency;

/// The bytes are no record.
pub(super) struct NoRecord;

/// Bytes that are still to be read.
pub(super) struct Bytes<'a>(pub(super) &'a [u8]);

impl<'a> Bytes<'a> {
    pub(super) fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }

    pub(super) fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (taken, rest) = self.0.split_first_chunk()?;
        self.0 = rest;
        Some(*taken)
    }

    pub(super) fn byte(&mut self) -> Option<u8> {
        self.array().map(|[byte]| byte)
    }

    pub(super) fn text(&mut self) -> Option<&'a str> {
        let length = u32::from_le_bytes(self.array()?);
        std::str::from_utf8(self.take(usize::try_from(length).ok()?)?).ok()
    }

    /// Value of an option: none of nothing, and of bytes that are no option an objection.
    pub(super) fn optional<T>(
        &mut self,
        read: impl FnOnce(&mut Self) -> Option<T>,
    ) -> Result<Option<T>, NoRecord> {
        match self.byte() {
            Some(0) => Ok(None),
            Some(1) => read(self).map(Some).ok_or(NoRecord),
            _ => Err(NoRecord),
        }
    }

    /// A currency, whose letters are capitals.
    pub(super) fn currency(&mut self) -> Option<Currency> {
        Currency::from_code(self.array()?)
    }

    /// Passes over a text.
    pub(super) fn skip(&mut self) -> Option<()> {
        let length = u32::from_le_bytes(self.array()?);
        self.take(usize::try_from(length).ok()?).map(drop)
    }
}
