//! Table of known texts: one look for each question, whatever the length of the list.

use std::hash::BuildHasher;

use foldhash::fast::FixedState;
use hashbrown::HashTable;

/// Known texts, each with what it stands for. Nobody walks through it, so that no order can leak.
pub(in crate::channels) struct TextTable<T> {
    table: HashTable<(&'static str, T)>,
    /// Length of the longest text: a host of a thousand labels is not hashed for each of them.
    longest: usize,
}

fn hash(text: &str) -> u64 {
    FixedState::with_seed(0x5EED).hash_one(text)
}

impl<T: Copy> TextTable<T> {
    /// Adds a text; one that is there already keeps its meaning.
    fn add(&mut self, text: &'static str, value: T) {
        if self.get(text).is_none() {
            self.longest = self.longest.max(text.len());
            self.table.insert_unique(hash(text), (text, value), |(text, _)| hash(text));
        }
    }

    /// Meaning of a text.
    pub(in crate::channels) fn get(&self, text: &str) -> Option<T> {
        if text.len() > self.longest {
            return None;
        }
        self.table.find(hash(text), |(known, _)| *known == text).map(|(_, value)| *value)
    }
}

impl<T: Copy> FromIterator<(&'static str, T)> for TextTable<T> {
    fn from_iter<I: IntoIterator<Item = (&'static str, T)>>(pairs: I) -> Self {
        let mut table = Self { table: HashTable::new(), longest: 0 };
        for (text, value) in pairs {
            table.add(text, value);
        }
        table
    }
}
