//! Turning millions of identifiers into codes with all cores, and finding those that occur twice.
//!
//! Codes follow the order of first appearance, as they would with one thread and one table; how identifiers are
//! spread over cores leaves no trace in the result.

use super::chunked::CHUNK;
use crate::domain::{Dictionary, hash_text};
use crate::math::{SmallSort, index_u32, map_chunks};

/// Number of tables that the identifiers are spread over: each fits in a core's own cache for a million of them.
const PARTITIONS: usize = 64;
/// The table of an identifier is the six highest bits of its hash; inside the table the lower ones find it.
const PARTITION_SHIFT: u32 = 26;

/// Identifiers as codes.
#[derive(Debug, Default)]
pub(super) struct Identifiers {
    /// The code of each item.
    pub(super) codes: Vec<u32>,
    /// For each code, the first item that has it.
    first: Vec<u32>,
    tables: Vec<Table>,
    /// For each code, its hash, its table and its number there.
    indices: Vec<(u32, u32, u32)>,
}

#[derive(Clone, Copy)]
struct Hashed {
    hash: u32,
    item: u32,
}

/// One of the tables: its texts, and for each of them its first item and its hash.
#[derive(Debug, Default)]
struct Table {
    names: Dictionary,
    first: Vec<(u32, u32)>,
    /// For each item, the number of its text.
    items: Vec<(u32, u32)>,
}

impl Table {
    fn fill<'a, 'b>(lists: impl Iterator<Item = &'b Vec<Hashed>>, text: &impl Fn(u32) -> &'a str) -> Self {
        let mut table = Self::default();
        for Hashed { hash, item } in lists.flatten().copied() {
            let number = table.names.intern_hashed(text(item), hash);
            if number as usize == table.first.len() {
                table.first.push((item, hash));
            }
            table.items.push((item, number));
        }
        table
    }
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
        let tables = map_chunks(PARTITIONS, 1, |range| {
            Table::fill(chunks.iter().filter_map(|lists| lists.get(range.start)), &text)
        });
        Self::number(items, tables)
    }

    /// Numbers the texts of all tables by first appearance.
    fn number(items: usize, tables: Vec<Table>) -> Self {
        let mut order: Vec<(u32, (u32, u32, u32))> =
            Vec::with_capacity(tables.iter().map(|t| t.first.len()).sum());
        for (table, index) in tables.iter().zip(0_u32..) {
            let numbered = table.first.iter().zip(0_u32..);
            order.extend(numbered.map(|((item, hash), number)| (*item, (*hash, index, number))));
        }
        order.small_sort_unstable();
        let mut code_of: Vec<Vec<u32>> = tables.iter().map(|table| vec![0; table.first.len()]).collect();
        for ((_, (_, table, number)), code) in order.iter().zip(0_u32..) {
            let slot = code_of.get_mut(*table as usize).and_then(|codes| codes.get_mut(*number as usize));
            if let Some(slot) = slot {
                *slot = code;
            }
        }
        let mut codes = vec![0; items];
        for (table, code_of) in tables.iter().zip(&code_of) {
            for (item, number) in &table.items {
                if let (Some(slot), Some(code)) =
                    (codes.get_mut(*item as usize), code_of.get(*number as usize))
                {
                    *slot = *code;
                }
            }
        }
        let (first, indices) = order.into_iter().unzip();
        Self { codes, first, tables, indices }
    }

    /// Adds the distinct texts to `dictionary`, which must not hold any of them yet.
    pub(super) fn append_to(&self, dictionary: &mut Dictionary) {
        dictionary.reserve(self.indices.len());
        for (hash, table, number) in &self.indices {
            let name = self.tables.get(*table as usize).and_then(|table| table.names.name(*number));
            dictionary.push_hashed(name.unwrap_or_default(), *hash);
        }
    }

    /// Items whose text an earlier item has, with that item, in order.
    pub(super) fn repeated(&self) -> Vec<(u32, u32)> {
        let firsts = self.codes.iter().map(|code| self.first.get(*code as usize).copied().unwrap_or(0));
        firsts.zip(0..).filter(|(first, item)| first != item).map(|(first, item)| (item, first)).collect()
    }
}

#[cfg(test)]
#[path = "identifiers_tests.rs"]
mod tests;
