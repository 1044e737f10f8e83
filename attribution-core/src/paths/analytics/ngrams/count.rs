//! Counting the journeys that have each n-gram, by stratum of their paths.

use std::collections::BTreeMap;

use super::options::NgramStrata;
use crate::math::{SmallSort, TwoByTwo};
use crate::paths::analytics::ranked_paths::RankedPaths;

/// Journeys of each stratum that has some, by its place: converting ones and others.
pub(super) type Strata = BTreeMap<usize, [u64; 2]>;

/// Journeys by stratum, and those of them that have each n-gram.
pub(super) struct NgramCounts {
    /// In the order of the strata's keys, whatever the order of paths.
    pub(super) all: Vec<[u64; 2]>,
    pub(super) with: BTreeMap<Vec<u32>, Strata>,
}

/// The length of a path as a stratum: 1, 2, 3, 4, 5, 6 to 8, and 9 or more.
fn length(touches: usize) -> u32 {
    match touches {
        0 | 1 => 1,
        2 => 2,
        3 => 3,
        4 => 4,
        5 => 5,
        6..=8 => 6,
        _ => 9,
    }
}

impl NgramStrata {
    /// Writes the key of the stratum of a collapsed path.
    fn key(self, path: &[u32], key: &mut Vec<u32>) {
        key.clear();
        match self {
            Self::Length => key.push(length(path.len())),
            Self::Channels => {
                key.extend_from_slice(path);
                key.small_sort_unstable();
            }
        }
    }
}

fn add([converting, others]: &mut [u64; 2], [more_converting, more_others]: [u64; 2]) {
    *converting = converting.saturating_add(more_converting);
    *others = others.saturating_add(more_others);
}

/// Sum of some strata.
pub(super) fn total<'a>(strata: impl IntoIterator<Item = &'a [u64; 2]>) -> [u64; 2] {
    let mut sum = [0, 0];
    strata.into_iter().for_each(|journeys| add(&mut sum, *journeys));
    sum
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
    pub(super) fn new(paths: &RankedPaths<'_>, sizes: &[u32], strata: NgramStrata) -> Self {
        let (mut collapsed, mut key) = (Vec::new(), Vec::new());
        let mut by_key: BTreeMap<Vec<u32>, (usize, [u64; 2])> = BTreeMap::new();
        paths.each(|path, totals| {
            collapse(path, &mut collapsed);
            strata.key(&collapsed, &mut key);
            let journeys = [totals.conversions, totals.nulls];
            match by_key.get_mut(&key) {
                Some((_, known)) => add(known, journeys),
                None => drop(by_key.insert(key.clone(), (0, journeys))),
            }
        });
        by_key.values_mut().enumerate().for_each(|(place, (own, _))| *own = place);
        let mut sizes = sizes.to_vec();
        sizes.small_sort_unstable();
        sizes.dedup();
        let mut with: BTreeMap<Vec<u32>, Strata> = BTreeMap::new();
        paths.each(|path, totals| {
            collapse(path, &mut collapsed);
            strata.key(&collapsed, &mut key);
            let place = by_key.get(&key).map_or(0, |(place, _)| *place);
            let journeys = [totals.conversions, totals.nulls];
            for size in &sizes {
                let mut ngrams: Vec<&[u32]> = collapsed.windows(*size as usize).collect();
                ngrams.small_sort_unstable();
                ngrams.dedup();
                for ngram in ngrams {
                    let of_ngram = match with.get_mut(ngram) {
                        Some(of_ngram) => of_ngram,
                        None => with.entry(ngram.to_vec()).or_default(),
                    };
                    add(of_ngram.entry(place).or_default(), journeys);
                }
            }
        });
        Self { all: by_key.into_values().map(|(_, journeys)| journeys).collect(), with }
    }

    /// A table for each stratum in which some journey has the n-gram.
    pub(super) fn tables(&self, with: &Strata) -> Vec<TwoByTwo> {
        let of_stratum = |(place, with): (&usize, &[u64; 2])| Some(table(*self.all.get(*place)?, *with));
        with.iter().filter_map(of_stratum).collect()
    }
}

fn collapse(path: &[u32], collapsed: &mut Vec<u32>) {
    collapsed.clear();
    collapsed.extend_from_slice(path);
    collapsed.dedup();
}
