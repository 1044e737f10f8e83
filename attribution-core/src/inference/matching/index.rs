//! Blocking: the accounts that a name has the most and rarest letters in common with.

use super::name::Name;
use super::score::initials;
use crate::domain::hash_text;
use crate::math::{SmallSort, index_u32};

/// Limit of the entries of the index that are looked at for one name.
const MOST_ENTRIES: usize = 20_000;

/// Mark of keys that are words.
const WORD: u64 = 1 << 63;

/// Most letters of a short name, which is found by pairs of letters too: a typo leaves few of its threes.
const SHORT: usize = 6;

/// Number of steps in which the part in common is told apart.
const PARTS: u32 = 1 << 12;

/// Least number of words whose initials are a key.
const LEAST_INITIALS: usize = 3;

/// Index from words and letters to the names that have them.
pub(super) struct NameIndex {
    /// Keys in order, each with the end of its entries.
    keys: Vec<(u64, u32)>,
    /// Places of names, in order for each key.
    entries: Vec<u32>,
    /// Weight of all keys of each name.
    totals: Vec<u32>,
}

/// Room for the counts of a search, which the next one takes again.
#[derive(Default)]
pub(super) struct SearchRoom {
    /// Weight in common with each name.
    weights: Vec<u32>,
    /// Names with any.
    found: Vec<u32>,
}

impl NameIndex {
    pub(super) fn new(names: &[Name]) -> Self {
        let mut all = Vec::new();
        for (place, name) in names.iter().enumerate() {
            let place = index_u32(place);
            all.extend(keys(name).into_iter().map(|key| (key, place)));
        }
        all.small_sort_unstable();
        let mut keys: Vec<(u64, u32)> = Vec::new();
        let mut entries = Vec::with_capacity(all.len());
        for (key, place) in all {
            entries.push(place);
            let end = index_u32(entries.len());
            match keys.last_mut().filter(|(last, _)| *last == key) {
                Some((_, last_end)) => *last_end = end,
                None => keys.push((key, end)),
            }
        }
        let mut index = Self { keys, entries, totals: vec![0; names.len()] };
        for place in 0..index.keys.len() {
            let Some((key, _)) = index.keys.get(place).copied() else { continue };
            let Some(list) = index.entries.get(index.range(place)) else { continue };
            let weight = index.weight(key, list.len());
            for name in list {
                index.totals.get_mut(*name as usize).into_iter().for_each(|total| *total += weight);
            }
        }
        index
    }

    /// Places of the names nearest to a name, at most `limit` of them, by the weight of the keys in common as a part of that of all
    /// keys of both (Dice), then by place.
    pub(super) fn nearest(&self, name: &Name, limit: usize, room: &mut SearchRoom) -> Vec<u32> {
        let mut lists: Vec<(&[u32], u64)> =
            keys(name).into_iter().filter_map(|key| Some((self.entries(key)?, key))).collect();
        // The rarest first: common keys come last, and not at all once enough has been looked at.
        lists.small_sort_unstable_by(|(one, key), (other, other_key)| {
            one.len().cmp(&other.len()).then(key.cmp(other_key))
        });
        room.weights.resize(self.totals.len(), 0);
        let total: u32 = lists.iter().map(|(list, key)| self.weight(*key, list.len())).sum();
        let mut left = MOST_ENTRIES;
        for (list, key) in lists {
            let weight = self.weight(key, list.len());
            for place in list.iter().take(left) {
                let Some(own) = room.weights.get_mut(*place as usize) else { continue };
                if *own == 0 {
                    room.found.push(*place);
                }
                *own += weight;
            }
            left = left.saturating_sub(list.len());
        }
        room.best(limit, |place| total + self.totals.get(place as usize).copied().unwrap_or_default())
    }

    fn entries(&self, key: u64) -> Option<&[u32]> {
        let place = self.keys.binary_search_by_key(&key, |(key, _)| *key).ok()?;
        self.entries.get(self.range(place))
    }

    /// The entries of the key at a place.
    fn range(&self, place: usize) -> std::ops::Range<usize> {
        let end = |place: usize| self.keys.get(place).map_or(0, |(_, end)| *end as usize);
        place.checked_sub(1).map_or(0, end)..end(place)
    }

    /// Weight of a key that so many names have: the rarer the heavier, words twice as heavy as letters.
    fn weight(&self, key: u64, with: usize) -> u32 {
        let rarity = (self.totals.len() / with.max(1)).checked_ilog2().unwrap_or_default();
        (1 + rarity) << u32::from(key & WORD != 0)
    }
}

impl SearchRoom {
    /// Those with the greatest part in common, the lower place first of equal ones; clears the room.
    fn best(&mut self, limit: usize, both: impl Fn(u32) -> u32) -> Vec<u32> {
        let mut parts: Vec<(u32, u32)> = Vec::with_capacity(self.found.len());
        let mut counts = vec![0_usize; PARTS as usize + 1];
        for place in self.found.drain(..) {
            let Some(common) = self.weights.get_mut(place as usize).map(std::mem::take) else { continue };
            // At most half of what both have together.
            let part = (2 * PARTS * common / both(place).max(1)).min(PARTS);
            counts.get_mut(part as usize).into_iter().for_each(|count| *count += 1);
            parts.push((PARTS - part, place));
        }
        // Only what may be among the best is sorted.
        let (mut least, mut above) = (0, 0);
        for (part, count) in (0_u32..).zip(counts).collect::<Vec<_>>().into_iter().rev() {
            above += count;
            if above >= limit {
                least = part;
                break;
            }
        }
        parts.retain(|(rest, _)| PARTS - rest >= least);
        parts.small_sort_unstable();
        parts.into_iter().take(limit).map(|(_, place)| place).collect()
    }
}

/// Keys of a name: its words, the same without spaces, its initials, and three letters in a row of each word.
fn keys(name: &Name) -> Vec<u64> {
    let word = |text: &str| WORD | u64::from(hash_text(text));
    let mut keys: Vec<u64> = name.words.iter().map(|text| word(text)).collect();
    keys.push(word(&name.joined));
    if name.words.len() >= LEAST_INITIALS {
        keys.extend([word(&initials(name, true)), word(&initials(name, false))]);
    }
    for text in &name.words {
        keys.extend(letters(text, 3));
    }
    if name.joined.chars().count() <= SHORT {
        keys.extend(letters(&name.joined, 2));
    }
    keys.small_sort_unstable();
    keys.dedup();
    keys
}

/// So many letters in a row of a word, with a space before and after it, each as a number.
fn letters(word: &str, count: usize) -> impl Iterator<Item = u64> {
    let spaced: Vec<char> = [' '].into_iter().chain(word.chars()).chain([' ']).collect();
    let number = |row: &[char]| row.iter().fold(0_u64, |number, letter| number << 21 | u64::from(*letter));
    let rows: Vec<u64> = spaced.windows(count).map(number).collect();
    rows.into_iter()
}

#[cfg(test)]
#[path = "index_tests.rs"]
mod tests;
