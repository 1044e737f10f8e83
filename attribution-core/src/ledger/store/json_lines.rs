//! A ledger as lines of JSON: an entry in each, with its hash.

use serde::Serialize;

use crate::error::{Error, ErrorKind, Result};
use crate::json::{fields, written};
use crate::ledger::digest::hex;
use crate::ledger::options::LedgerOptions;
use crate::ledger::partner_ledger::Ledger;
use crate::ledger::record::{LedgerEntry, encode};
use crate::ledger::state::Keys;

/// The last line.
#[derive(Serialize)]
struct LastLine {
    root: String,
    options: LedgerOptions,
    keys: Keys,
}

fields! { LastLine { root, options = default, keys = default } }

impl Ledger {
    /// The ledger as lines of JSON: an entry in each, with its hash, and at the end root, options and keys.
    ///
    /// Reason to pick it over bytes: anyone can read it, and check it without this library.
    ///
    /// # Examples
    /// ```
    /// use attribution_core::ledger::{Ledger, LedgerOptions, Posting};
    ///
    /// let mut ledger = Ledger::new(LedgerOptions::default())?;
    /// ledger.close_period("2026-01", &Posting::new("2026-02-01".parse()?, "ann"))?;
    /// let lines = ledger.to_json_lines();
    /// assert!(lines.starts_with(r#"{"sequence":0,"kind":"close","at":"2026-02-01T00:00:00Z","by":"ann""#));
    /// assert_eq!(Ledger::from_json_lines(&lines)?, ledger);
    /// # Ok::<(), attribution_core::Error>(())
    /// ```
    #[must_use]
    pub fn to_json_lines(&self) -> String {
        let mut text = String::new();
        for place in 0..self.len() {
            let line = self.entry_at(place).and_then(|entry| written(&entry).ok());
            text.push_str(&line.unwrap_or_default());
            text.push('\n');
        }
        let last =
            LastLine { root: self.root().root, options: self.options.clone(), keys: self.keys.clone() };
        text.push_str(&written(&last).unwrap_or_default());
        text.push('\n');
        text
    }

    /// The ledger that lines of JSON hold: every entry is encoded again, and its hash, order and right to stand there are checked.
    ///
    /// # Errors
    /// `INVALID_INPUT` with the line at which something does not fit.
    pub fn from_json_lines(text: &str) -> Result<Self> {
        let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
        let Some((last, entries)) = lines.split_last() else {
            let detail = "expected a last line with the root of the ledger, got no lines";
            return Err(Error::new(ErrorKind::InvalidInput, "lines", detail));
        };
        let at = |place: usize| move |error: Error| in_line(error, place);
        let LastLine { root, options, keys } = Error::read(last).map_err(at(entries.len()))?;
        let mut ledger = Self::unread(options)?;
        let mut bytes = Vec::new();
        for (place, line) in entries.iter().enumerate() {
            let entry: LedgerEntry = Error::read(line).map_err(at(place))?;
            bytes.clear();
            let record = entry.to_record().ok_or_else(|| no_record(place))?;
            encode(&record, &mut bytes);
            ledger.replay(&bytes, entry.deal_minor)?;
            let own = ledger.chain.hash(place).map(|hash| hex(hash)).unwrap_or_default();
            if own != entry.hash {
                let detail =
                    format!("expected the hash of the entry and the one before, {own}, got {:?}", entry.hash);
                return Err(in_line(Error::new(ErrorKind::InvalidInput, "hash", detail), place));
            }
            // Fields that the encoding leaves out, or spells in another way, would be lost in silence.
            if ledger.entry_at(place).as_ref() != Some(&entry) {
                return Err(no_record(place));
            }
        }
        ledger.finished(keys, &root)
    }
}

fn in_line(error: Error, place: usize) -> Error {
    error.within(&format!("lines[{place}]")).of_kind(ErrorKind::InvalidInput)
}

fn no_record(place: usize) -> Error {
    let detail =
        "expected the fields of its kind of entry, with a period's name and digests of 64 hexadecimal digits";
    in_line(Error::new(ErrorKind::InvalidInput, "", detail), place)
}

#[cfg(test)]
#[path = "json_lines_tests.rs"]
mod tests;
