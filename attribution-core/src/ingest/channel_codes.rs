//! Codes of channels, of which there are few and which come again and again.

use crate::domain::Dictionary;

const RECENT: usize = 64;

/// A dictionary that remembers what was asked for last: a text of 8 to 16 bytes is known by its length and two words,
/// without a hash of it and without looking at it again.
#[derive(Debug)]
pub(super) struct ChannelCodes {
    names: Dictionary,
    recent: [Recent; RECENT],
}

#[derive(Clone, Copy, Debug, Default)]
struct Recent {
    /// No text that is remembered has a length of 0.
    length: usize,
    words: (u64, u64),
    code: u32,
}

impl Default for ChannelCodes {
    fn default() -> Self {
        Self { names: Dictionary::default(), recent: [Recent::default(); RECENT] }
    }
}

/// The first and the last eight bytes of a text of 8 to 16 bytes, which are all of it.
fn words(text: &str) -> Option<(u64, u64)> {
    let bytes = text.as_bytes();
    let (first, last) = (bytes.first_chunk()?, bytes.last_chunk()?);
    (bytes.len() <= 16).then(|| (u64::from_le_bytes(*first), u64::from_le_bytes(*last)))
}

impl ChannelCodes {
    /// The code of a channel, new if it was not seen before.
    pub(super) fn intern(&mut self, name: &str) -> u32 {
        let Some(words) = words(name) else { return self.names.intern(name) };
        let mixed = (words.0 ^ words.1.rotate_left(32)).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 58;
        let Some(slot) = usize::try_from(mixed).ok().and_then(|index| self.recent.get_mut(index)) else {
            return self.names.intern(name);
        };
        if (slot.length, slot.words) != (name.len(), words) {
            *slot = Recent { length: name.len(), words, code: self.names.intern(name) };
        }
        slot.code
    }

    /// The channels by code.
    pub(super) fn names(&self) -> &Dictionary {
        &self.names
    }
}

#[cfg(test)]
#[path = "channel_codes_tests.rs"]
mod tests;
