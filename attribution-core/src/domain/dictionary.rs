//! Text to small integer codes and back.

use std::hash::BuildHasher;

use foldhash::fast::FixedState;
use hashbrown::HashTable;

use crate::math::index_u32;

/// Stands for "no value" in a column of codes.
pub const MISSING_CODE: u32 = u32::MAX;

/// Distinct texts, each with the code of its first appearance: 0, 1, 2, …
///
/// One block of memory holds all texts, one table of eight bytes per entry finds them. Codes depend only on the order
/// in which texts came, never on their hashes, so that no hash can leak into a result.
#[derive(Clone, Debug, Default)]
pub struct Dictionary {
    text: String,
    ends: Vec<usize>,
    table: HashTable<Entry>,
}

#[derive(Clone, Copy, Debug)]
struct Entry {
    hash: u32,
    code: u32,
}

impl Entry {
    /// Spreads the 32 bits kept of a hash over the 64 that the table looks at.
    fn spread(hash: u32) -> u64 {
        u64::from(hash).wrapping_mul(0x9E37_79B9_7F4A_7C15)
    }
}

/// The hash that [`Dictionary`] uses, for callers that compute it ahead, in parallel.
#[inline]
#[expect(clippy::cast_possible_truncation, reason = "keeping the low half of the hash is the point")]
pub(crate) fn hash_text(text: &str) -> u32 {
    let hash = FixedState::with_seed(0x5EED).hash_one(text);
    (hash ^ (hash >> 32)) as u32
}

impl Dictionary {
    /// The code of `text`, new if it was not seen before.
    pub(crate) fn intern(&mut self, text: &str) -> u32 {
        self.intern_hashed(text, hash_text(text))
    }

    /// [`Dictionary::intern`] with the hash known.
    pub(crate) fn intern_hashed(&mut self, text: &str, hash: u32) -> u32 {
        if let Some(code) = self.get_hashed(text, hash) {
            return code;
        }
        self.push_hashed(text, hash)
    }

    /// Adds a text that is known to be new, with its hash; returns its code.
    pub(crate) fn push_hashed(&mut self, text: &str, hash: u32) -> u32 {
        let code = index_u32(self.ends.len());
        self.text.push_str(text);
        self.ends.push(self.text.len());
        self.table
            .insert_unique(Entry::spread(hash), Entry { hash, code }, |entry| Entry::spread(entry.hash));
        code
    }

    /// Makes room for more texts.
    pub(crate) fn reserve(&mut self, more: usize) {
        self.ends.reserve(more);
        self.table.reserve(more, |entry| Entry::spread(entry.hash));
    }

    /// The code of `text`, if it was seen before.
    #[must_use]
    pub fn get(&self, text: &str) -> Option<u32> {
        self.get_hashed(text, hash_text(text))
    }

    /// [`Dictionary::get`] with the hash known.
    #[inline]
    pub(crate) fn get_hashed(&self, text: &str, hash: u32) -> Option<u32> {
        let same = |entry: &Entry| entry.hash == hash && self.name(entry.code) == Some(text);
        self.table.find(Entry::spread(hash), same).map(|entry| entry.code)
    }

    /// The code of a text with this hash, which may be another text.
    #[inline]
    pub(crate) fn guess_hashed(&self, hash: u32) -> Option<u32> {
        self.table.find(Entry::spread(hash), |entry| entry.hash == hash).map(|entry| entry.code)
    }

    /// The text behind `code`.
    #[inline]
    #[must_use]
    pub fn name(&self, code: u32) -> Option<&str> {
        let index = code as usize;
        let end = *self.ends.get(index)?;
        let start = match index {
            0 => 0,
            _ => *self.ends.get(index - 1)?,
        };
        self.text.get(start..end)
    }

    /// The hash of every text, in no particular order.
    pub(crate) fn hashes(&self) -> impl Iterator<Item = u32> {
        self.table.iter().map(|entry| entry.hash)
    }

    /// Number of distinct texts.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// True when there is no text at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// All texts in the order of their codes.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        (0..index_u32(self.len())).filter_map(|code| self.name(code))
    }
}

#[cfg(test)]
#[path = "dictionary_tests.rs"]
mod tests;
