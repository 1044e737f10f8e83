//! A ledger as bytes.
//!
//! `ACLG`, a byte of version (1); the options: a byte of period length (0 month, 1 quarter, 2 year), four of offset in minutes, one
//! of the fiscal year's first month; eight bytes of the number of entries, and for each four of its record's length, the record,
//! and eight of the deal's amount (the lowest number for none); eight bytes of the number of keys, and for each the key, its
//! content in hex, and eight bytes each of first sequence and number; the root; at the end SHA-256 of all that. Numbers are
//! little-endian, a text is its length in four bytes and its UTF-8.

use crate::error::{Error, ErrorKind, Result};
use crate::ledger::digest::sha256;
use crate::ledger::options::{LedgerOptions, LedgerPeriod};
use crate::ledger::partner_ledger::Ledger;
use crate::ledger::state::{KeptKey, Keys};

const MAGIC: &[u8] = b"ACLG";
const VERSION: u8 = 1;
/// Stands for an amount that is not known.
const UNKNOWN: i64 = i64::MIN;

impl Ledger {
    /// The ledger as bytes, which [`Ledger::from_bytes`] reads.
    ///
    /// # Examples
    /// ```
    /// use attribution_core::ledger::{Ledger, LedgerOptions, Posting};
    ///
    /// let mut ledger = Ledger::new(LedgerOptions::default())?;
    /// ledger.close_period("2026-01", &Posting::new("2026-02-01".parse()?, "ann"))?;
    /// let mut bytes = ledger.to_bytes();
    /// assert_eq!(Ledger::from_bytes(&bytes)?, ledger);
    /// bytes[30] ^= 1;
    /// assert!(Ledger::from_bytes(&bytes).is_err());
    /// # Ok::<(), attribution_core::Error>(())
    /// ```
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let LedgerOptions { period, utc_offset_minutes, fiscal_start } = &self.options;
        let period = match period {
            LedgerPeriod::Month => 0,
            LedgerPeriod::Quarter => 1,
            LedgerPeriod::Year => 2,
        };
        let mut bytes = [MAGIC, &[VERSION, period]].concat();
        bytes.extend_from_slice(&utc_offset_minutes.to_le_bytes());
        bytes.push(*fiscal_start);
        bytes.extend_from_slice(&self.chain.next().to_le_bytes());
        for place in 0..self.len() {
            section(&mut bytes, self.chain.record(place).unwrap_or_default());
            bytes.extend_from_slice(&self.chain.deal_minor(place).unwrap_or(UNKNOWN).to_le_bytes());
        }
        bytes.extend_from_slice(&(self.keys.len() as u64).to_le_bytes());
        for (key, KeptKey { content, first, count }) in &self.keys {
            section(&mut bytes, key.as_bytes());
            section(&mut bytes, content.as_bytes());
            bytes.extend_from_slice(&first.to_le_bytes());
            bytes.extend_from_slice(&count.to_le_bytes());
        }
        section(&mut bytes, self.root().root.as_bytes());
        let digest = sha256(&[&bytes]);
        bytes.extend_from_slice(&digest);
        bytes
    }

    /// The ledger that bytes hold, every entry checked again: hash, order, and whether it could have been posted.
    ///
    /// # Errors
    /// `INVALID_INPUT` for bytes of which any is not as it was written, and entries that no ledger posts.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self> {
        let Some((bytes, digest)) = bytes.split_last_chunk::<32>() else {
            return Err(broken("they are too few"));
        };
        if !bytes.starts_with(MAGIC) {
            return Err(broken("they do not begin as a ledger does"));
        }
        if sha256(&[bytes]) != *digest {
            return Err(broken("they were changed after they were written"));
        }
        let mut rest = Rest(bytes.get(MAGIC.len()..).unwrap_or_default());
        if rest.byte()? != VERSION {
            return Err(broken("they are of another version"));
        }
        let mut ledger = Self::unread(rest.options()?)?;
        // Numbers of entries and keys are not believed: nothing is made ready for them.
        for _ in 0..rest.u64()? {
            let record = rest.section()?;
            let deal_minor = Some(i64::from_le_bytes(rest.array()?)).filter(|minor| *minor != UNKNOWN);
            ledger.replay(record, deal_minor)?;
        }
        let mut keys = Keys::new();
        for _ in 0..rest.u64()? {
            let (key, content) = (rest.text()?, rest.text()?);
            if keys.last_key_value().is_some_and(|(last, _)| *last >= key) {
                return Err(broken("their keys are not in order"));
            }
            keys.insert(key, KeptKey { content, first: rest.u64()?, count: rest.u64()? });
        }
        let root = rest.text()?;
        if !rest.0.is_empty() {
            return Err(broken("they go on after their end"));
        }
        ledger.finished(keys, &root)
    }
}

fn section(bytes: &mut Vec<u8>, part: &[u8]) {
    bytes.extend_from_slice(&u32::try_from(part.len()).unwrap_or(u32::MAX).to_le_bytes());
    bytes.extend_from_slice(part);
}

/// Bytes that are still to be read.
struct Rest<'a>(&'a [u8]);

impl<'a> Rest<'a> {
    fn array<const N: usize>(&mut self) -> Result<[u8; N]> {
        let (taken, rest) = self.0.split_first_chunk().ok_or_else(ended)?;
        self.0 = rest;
        Ok(*taken)
    }

    fn byte(&mut self) -> Result<u8> {
        self.array().map(|[byte]| byte)
    }

    fn u64(&mut self) -> Result<u64> {
        self.array().map(u64::from_le_bytes)
    }

    fn section(&mut self) -> Result<&'a [u8]> {
        let length = usize::try_from(u32::from_le_bytes(self.array()?)).map_err(|_| ended())?;
        let (taken, rest) = self.0.split_at_checked(length).ok_or_else(ended)?;
        self.0 = rest;
        Ok(taken)
    }

    fn text(&mut self) -> Result<String> {
        let text = std::str::from_utf8(self.section()?);
        text.map(str::to_owned).map_err(|_| broken("a text is not UTF-8"))
    }

    fn options(&mut self) -> Result<LedgerOptions> {
        let period = match self.byte()? {
            0 => LedgerPeriod::Month,
            1 => LedgerPeriod::Quarter,
            2 => LedgerPeriod::Year,
            _ => return Err(broken("their periods have no known length")),
        };
        let utc_offset_minutes = i32::from_le_bytes(self.array()?);
        Ok(LedgerOptions { period, utc_offset_minutes, fiscal_start: self.byte()? })
    }
}

fn broken(detail: &str) -> Error {
    Error::new(ErrorKind::InvalidInput, "bytes", format!("expected the bytes of a ledger: {detail}"))
}

fn ended() -> Error {
    broken("they end too early")
}

#[cfg(test)]
#[path = "bytes_tests.rs"]
mod tests;
