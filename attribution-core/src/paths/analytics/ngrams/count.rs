//! Counting the journeys that have each n-gram, by stratum of their paths.

use std::collections::BTreeMap;

use super::options::NgramStrata;
use crate::math::{SmallSort, TwoByTwo};
use crate::paths::analytics::ranked_paths::RankedPaths;

/// Journeys of each stratum that has some, by its place: converting ones and others.
pub(super) type Strata = Vec<(usize, [u64; 2])>;

/// Number of lengths that are strata.
const LENGTHS: usize = 7;

/// Journeys by stratum, and those of them that have each n-gram.
pub(super) struct NgramCounts {
    /// In the order of the strata's keys, whatever the order of paths.
    pub(super) all: Vec<[u64; 2]>,
    pub(super) with: BTreeMap<Vec<u32>, Strata>,
}

/// The place of a length among the strata: 1, 2, 3, 4, 5, 6 to 8, and 9 or more.
fn of_length(touches: usize) -> usize {
    match touches {
        0..=5 => touches.saturating_sub(1),
        6..=8 => 5,
        _ => 6,
    }
}

/// Places of strata, which are known beforehand for lengths and come with the paths for sets of channels.
struct Places {
    strata: NgramStrata,
    by_channels: BTreeMap<Vec<u32>, usize>,
    key: Vec<u32>,
}

impl Places {
    /// The place of a collapsed path.
    fn of(&mut self, path: &[u32]) -> usize {
        if self.strata == NgramStrata::Length {
            return of_length(path.len());
        }
        self.key.clear();
        self.key.extend_from_slice(path);
        self.key.small_sort_unstable();
        if let Some(place) = self.by_channels.get(&self.key) {
            return *place;
        }
        let next = self.by_channels.len();
        self.by_channels.insert(self.key.clone(), next);
        next
    }

    /// Strata of an n-gram that no path had before.
    fn none(&self) -> Strata {
        match self.strata {
            NgramStrata::Length => (0..LENGTHS).map(|place| (place, [0, 0])).collect(),
            NgramStrata::Channels => Vec::new(),
        }
    }
}

fn add([converting, others]: &mut [u64; 2], [more_converting, more_others]: [u64; 2]) {
    *converting = converting.saturating_add(more_converting);
    *others = others.saturating_add(more_others);
}

/// Sum of some strata.
pub(super) fn total(strata: impl IntoIterator<Item = [u64; 2]>) -> [u64; 2] {
    let mut sum = [0, 0];
    strata.into_iter().for_each(|journeys| add(&mut sum, journeys));
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
        let mut sizes = sizes.to_vec();
        sizes.small_sort_unstable();
        sizes.dedup();
        let mut collapsed = Vec::new();
        let mut places = Places { strata, by_channels: BTreeMap::new(), key: Vec::new() };
        let mut all: Vec<[u64; 2]> = places.none().into_iter().map(|(_, journeys)| journeys).collect();
        let mut with: BTreeMap<Vec<u32>, Strata> = BTreeMap::new();
        paths.each(|path, totals| {
            collapsed.clear();
            collapsed.extend_from_slice(path);
            collapsed.dedup();
            let place = places.of(&collapsed);
            let journeys = [totals.conversions, totals.nulls];
            match all.get_mut(place) {
                Some(known) => add(known, journeys),
                None => all.push(journeys),
            }
            for size in &sizes {
                let mut ngrams: Vec<&[u32]> = collapsed.windows(*size as usize).collect();
                ngrams.small_sort_unstable();
                ngrams.dedup();
                for ngram in ngrams {
                    let of_ngram = match with.get_mut(ngram) {
                        Some(of_ngram) => of_ngram,
                        None => with.entry(ngram.to_vec()).or_insert_with(|| places.none()),
                    };
                    match of_ngram.get_mut(place).filter(|(own, _)| *own == place) {
                        Some((_, known)) => add(known, journeys),
                        None => of_ngram.push((place, journeys)),
                    }
                }
            }
        });
        if strata == NgramStrata::Length {
            return Self { all, with };
        }
        // Places are in the order of paths, which is no particular one: sums go by the channels.
        let mut ranks = vec![0; all.len()];
        for (rank, place) in places.by_channels.values().enumerate() {
            ranks.get_mut(*place).into_iter().for_each(|slot| *slot = rank);
        }
        for of_ngram in with.values_mut() {
            for (place, _) in &mut *of_ngram {
                *place = ranks.get(*place).copied().unwrap_or(0);
            }
            of_ngram.small_sort_unstable();
            of_ngram.dedup_by(|(place, journeys), (kept, sum)| {
                let is_same = place == kept;
                if is_same {
                    add(sum, *journeys);
                }
                is_same
            });
        }
        let all = places.by_channels.into_values().filter_map(|place| all.get(place).copied()).collect();
        Self { all, with }
    }

    /// A table for each stratum in which some journey has the n-gram.
    pub(super) fn tables(&self, with: &Strata) -> Vec<TwoByTwo> {
        let of_stratum = |(place, with): &(usize, [u64; 2])| Some(table(*self.all.get(*place)?, *with));
        with.iter().filter_map(of_stratum).collect()
    }
}
