//! Bloom filter with one hash: a quick no to keys that never converted.

use crate::domain::Dictionary;

/// Number of bits of the Bloom filter for each key: one key in sixteen that never converted gets past.
const BITS_FOR_EACH: usize = 16;

/// Bloom filter: one bit for the hash of each key, small enough for a core's own cache, where the dictionary is not.
#[derive(Debug)]
pub(super) struct KeyFilter {
    words: Vec<u64>,
    shift: u32,
}

impl KeyFilter {
    /// A filter that lets all of `keys` pass.
    pub(super) fn new(keys: &Dictionary) -> Self {
        let bits = (keys.len() * BITS_FOR_EACH).next_power_of_two().clamp(64, 1 << 31);
        let mut filter = Self { words: vec![0; bits / 64], shift: u32::BITS - bits.trailing_zeros() };
        for hash in keys.hashes() {
            let (word, bit) = filter.index(hash);
            if let Some(word) = filter.words.get_mut(word) {
                *word |= bit;
            }
        }
        filter
    }

    #[inline]
    fn index(&self, hash: u32) -> (usize, u64) {
        // The dictionary finds its entries by the low bits, so that the high ones say something else.
        let index = hash.wrapping_mul(0x9E37_79B1) >> self.shift;
        ((index >> 6) as usize, 1 << (index & 63))
    }

    /// False only for a hash that no key has.
    #[inline]
    pub(super) fn may_hold(&self, hash: u32) -> bool {
        let (word, bit) = self.index(hash);
        self.words.get(word).is_none_or(|word| word & bit != 0)
    }
}

#[cfg(test)]
#[path = "key_filter_tests.rs"]
mod tests;
