//! Pairs of URL and referrer: visits that come again are known.

use std::hash::{BuildHasher, Hasher};

use foldhash::fast::FixedState;
use hashbrown::HashTable;

/// Distinct pairs of URL and referrer, in the order of their first visits.
#[derive(Default)]
pub(crate) struct VisitPairs<'a> {
    /// Hash and index of each pair. Nobody walks through it, so that no order can leak.
    table: HashTable<(u64, usize)>,
    pairs: Vec<(&'a str, &'a str)>,
}

impl<'a> VisitPairs<'a> {
    /// Index of the pair of a visit: that of the first visit that had it, else the next.
    pub(crate) fn index(&mut self, pair: (&'a str, &'a str)) -> usize {
        let hash = hash(pair);
        let same = |(known, index): &(u64, usize)| *known == hash && self.pairs.get(*index) == Some(&pair);
        if let Some((_, index)) = self.table.find(hash, same) {
            return *index;
        }
        let index = self.pairs.len();
        self.pairs.push(pair);
        self.table.insert_unique(hash, (hash, index), |(hash, _)| *hash);
        index
    }
}

fn hash((url, referrer): (&str, &str)) -> u64 {
    let mut hasher = FixedState::with_seed(0x5EED).build_hasher();
    hasher.write(url.as_bytes());
    hasher.write(referrer.as_bytes());
    hasher.finish()
}
