//! Counting the journeys that have each n-gram, by the length of their paths.

use std::collections::BTreeMap;

use crate::math::{SmallSort, TwoByTwo};
use crate::paths::analytics::ranked_paths::RankedPaths;

/// Strata of path length: 1, 2, 3, 4, 5, 6 to 8, and 9 or more.
pub(super) const STRATA: usize = 7;

/// Journeys of a stratum: converting ones and others.
pub(super) type Strata = [[u64; 2]; STRATA];

/// Journeys by length, and those of them that have each n-gram.
pub(super) struct NgramCounts {
    pub(super) all: Strata,
    pub(super) with: BTreeMap<Vec<u32>, Strata>,
}

fn stratum(touches: usize) -> usize {
    match touches {
        0..=5 => touches.saturating_sub(1),
        6..=8 => 5,
        _ => 6,
    }
}

fn add(strata: &mut Strata, stratum: usize, [converting, others]: [u64; 2]) {
    if let Some([own_converting, own_others]) = strata.get_mut(stratum) {
        *own_converting = own_converting.saturating_add(converting);
        *own_others = own_others.saturating_add(others);
    }
}

/// Sum over the strata.
pub(super) fn total(strata: &Strata) -> [u64; 2] {
    strata.iter().fold([0, 0], |[converting, others], [more_converting, more_others]| {
        [converting.saturating_add(*more_converting), others.saturating_add(*more_others)]
    })
}

/// The table of journeys with and without something.
pub(super) fn table([cases, controls]: [u64; 2], [cases_with, controls_with]: [u64; 2]) -> TwoByTwo {
    TwoByTwo {
        cases_with,
        controls_with,
        cases_without: cases.saturating_sub(cases_with),
        controls_without: controls.saturating_sub(controls_with),
    }
}

impl NgramCounts {
    /// Counts each journey once for an n-gram, however often its path has it; touches of one channel in a row are one.
    pub(super) fn new(paths: &RankedPaths<'_>, sizes: &[u32]) -> Self {
        let mut counts = Self { all: Strata::default(), with: BTreeMap::new() };
        let mut sizes = sizes.to_vec();
        sizes.small_sort_unstable();
        sizes.dedup();
        let mut collapsed = Vec::new();
        paths.each(|path, totals| {
            let journeys = [totals.conversions, totals.nulls];
            collapsed.clear();
            collapsed.extend_from_slice(path);
            collapsed.dedup();
            let stratum = stratum(collapsed.len());
            add(&mut counts.all, stratum, journeys);
            for size in &sizes {
                let mut ngrams: Vec<&[u32]> = collapsed.windows(*size as usize).collect();
                ngrams.small_sort_unstable();
                ngrams.dedup();
                for ngram in ngrams {
                    match counts.with.get_mut(ngram) {
                        Some(strata) => add(strata, stratum, journeys),
                        None => add(counts.with.entry(ngram.to_vec()).or_default(), stratum, journeys),
                    }
                }
            }
        });
        counts
    }

    /// A table for each stratum.
    pub(super) fn tables(&self, with: &Strata) -> Vec<TwoByTwo> {
        self.all.iter().zip(with).map(|(all, with)| table(*all, *with)).collect()
    }
}
