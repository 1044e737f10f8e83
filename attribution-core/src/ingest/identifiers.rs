//! Turning millions of identifiers into codes with all cores, and finding those that occur twice.
//!
//! Codes follow the order of first appearance, as they would with one thread and one table; how identifiers are
//! spread over cores leaves no trace in the result.

use hashbrown::HashTable;

use super::chunked::CHUNK;
use crate::domain::{Dictionary, hash_text};
use crate::math::{index_u32, map_chunks};

/// How many tables the identifiers are spread over: each fits in a core's own cache for a million of them.
const PARTITIONS: usize = 64;
/// The table of an identifier is the six highest bits of its hash; inside the table the lower ones find it.
const PARTITION_SHIFT: u32 = 26;

/// Identifiers as codes.
#[derive(Debug, Default)]
pub(super) struct Identifiers {
    /// The code of each item.
    pub(super) codes: Vec<u32>,
    /// For each code, the first item that has it.
    pub(super) first: Vec<u32>,
    /// For each code, the hash of its text.
    hashes: Vec<u32>,
}

#[derive(Clone, Copy)]
struct Hashed {
    hash: u32,
    item: u32,
}

/// What one table found: for each item its number in the table, for each number its first item.
#[derive(Default)]
struct Partition {
    items: Vec<(u32, u32)>,
    first: Vec<Hashed>,
}

impl Identifiers {
    /// Codes for `items` texts.
    pub(super) fn of<'a>(items: usize, text: impl Fn(u32) -> &'a str + Sync) -> Self {
        let chunks = map_chunks(items, CHUNK, |range| {
            let mut lists: Vec<Vec<Hashed>> = vec![Vec::new(); PARTITIONS];
            for item in range.map(index_u32) {
                let hash = hash_text(text(item));
                if let Some(list) = lists.get_mut((hash >> PARTITION_SHIFT) as usize) {
                    list.push(Hashed { hash, item });
                }
            }
            lists
        });
        let partitions = map_chunks(PARTITIONS, 1, |range| {
            let lists = chunks.iter().filter_map(|lists| lists.get(range.start));
            Partition::fill(lists, &text)
        });
        Self::merge(items, partitions)
    }

    /// Numbers the codes of all tables by first appearance.
    fn merge(items: usize, partitions: Vec<Partition>) -> Self {
        let mut order: Vec<(u32, u32, u32, u32)> = Vec::new();
        for (partition, found) in partitions.iter().enumerate() {
            let firsts = found.first.iter().enumerate();
            order.extend(firsts.map(|(number, Hashed { hash, item })| {
                (*item, *hash, index_u32(partition), index_u32(number))
            }));
        }
        order.sort_unstable();
        let mut code_of: Vec<Vec<u32>> = partitions.iter().map(|found| vec![0; found.first.len()]).collect();
        for (code, (.., partition, number)) in order.iter().enumerate() {
            let slot = code_of.get_mut(*partition as usize).and_then(|codes| codes.get_mut(*number as usize));
            if let Some(slot) = slot {
                *slot = index_u32(code);
            }
        }
        let mut codes = vec![0; items];
        for (found, code_of) in partitions.into_iter().zip(&code_of) {
            for (item, number) in found.items {
                if let (Some(slot), Some(code)) = (codes.get_mut(item as usize), code_of.get(number as usize))
                {
                    *slot = *code;
                }
            }
        }
        let (first, hashes) = order.into_iter().map(|(item, hash, ..)| (item, hash)).unzip();
        Self { codes, first, hashes }
    }

    /// Adds the distinct texts to `dictionary`, which must not hold any of them yet.
    pub(super) fn append_to<'a>(&self, dictionary: &mut Dictionary, text: impl Fn(u32) -> &'a str) {
        dictionary.reserve(self.first.len());
        for (item, hash) in self.first.iter().zip(&self.hashes) {
            dictionary.push_hashed(text(*item), *hash);
        }
    }

    /// Items whose text an earlier item has, with that item, in order.
    pub(super) fn repeated(&self) -> Vec<(u32, u32)> {
        let firsts = self.codes.iter().map(|code| self.first.get(*code as usize).copied().unwrap_or(0));
        firsts.zip(0..).filter(|(first, item)| first != item).map(|(first, item)| (item, first)).collect()
    }
}

impl Partition {
    fn fill<'a, 'b>(lists: impl Iterator<Item = &'b Vec<Hashed>>, text: &impl Fn(u32) -> &'a str) -> Self {
        let mut table: HashTable<u32> = HashTable::new();
        let Self { mut items, mut first } = Self::default();
        for Hashed { hash, item } in lists.flatten().copied() {
            let known = |number: &u32| {
                first
                    .get(*number as usize)
                    .is_some_and(|seen: &Hashed| seen.hash == hash && text(seen.item) == text(item))
            };
            let number = table.find(spread(hash), known).copied().unwrap_or_else(|| {
                let number = index_u32(first.len());
                first.push(Hashed { hash, item });
                let rehash = |number: &u32| first.get(*number as usize).map_or(0, |seen| spread(seen.hash));
                table.insert_unique(spread(hash), number, rehash);
                number
            });
            items.push((item, number));
        }
        Self { items, first }
    }
}

/// All hashes of a table share their high bits, which the table looks at: they are made to depend on the low ones.
fn spread(hash: u32) -> u64 {
    u64::from(hash).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

#[cfg(test)]
#[path = "identifiers_tests.rs"]
mod tests;
