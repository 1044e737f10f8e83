//! A sort that is small where code is downloaded.
//!
//! `slice::sort` is compiled anew for every type and every comparison, a few kilobytes each time, and maps and sets
//! sort in the same way what they are collected from. A browser takes one merge sort of positions for all of them;
//! other targets keep the sorts of slices.

use std::cmp::Ordering;

/// Small sorts: the same order as the sorts of slices, as long as equal items cannot be told apart where the sort is
/// called unstable.
pub(crate) trait SmallSort<T> {
    /// As `sort_by`: equal items keep their order.
    fn small_sort_by(&mut self, compare: impl FnMut(&T, &T) -> Ordering);

    /// As `sort_unstable_by`.
    fn small_sort_unstable_by(&mut self, compare: impl FnMut(&T, &T) -> Ordering);

    /// As `sort_by_key`.
    fn small_sort_by_key<K: Ord>(&mut self, key: impl FnMut(&T) -> K);

    /// As `sort_unstable`.
    fn small_sort_unstable(&mut self)
    where
        T: Ord;
}

#[cfg(not(target_arch = "wasm32"))]
impl<T> SmallSort<T> for [T] {
    fn small_sort_by(&mut self, compare: impl FnMut(&T, &T) -> Ordering) {
        self.sort_by(compare);
    }

    fn small_sort_unstable_by(&mut self, compare: impl FnMut(&T, &T) -> Ordering) {
        self.sort_unstable_by(compare);
    }

    fn small_sort_by_key<K: Ord>(&mut self, key: impl FnMut(&T) -> K) {
        self.sort_by_key(key);
    }

    fn small_sort_unstable(&mut self)
    where
        T: Ord,
    {
        self.sort_unstable();
    }
}

#[cfg(target_arch = "wasm32")]
impl<T> SmallSort<T> for [T] {
    fn small_sort_by(&mut self, compare: impl FnMut(&T, &T) -> Ordering) {
        sort_by_position(self, compare);
    }

    fn small_sort_unstable_by(&mut self, compare: impl FnMut(&T, &T) -> Ordering) {
        sort_by_position(self, compare);
    }

    fn small_sort_by_key<K: Ord>(&mut self, mut key: impl FnMut(&T) -> K) {
        sort_by_position(self, |a, b| key(a).cmp(&key(b)));
    }

    fn small_sort_unstable(&mut self)
    where
        T: Ord,
    {
        sort_by_position(self, Ord::cmp);
    }
}

/// Maps and sets of few items, put in one by one where the sort of a `collect` would be downloaded.
pub(crate) trait SmallCollect: Iterator + Sized {
    /// As `collect`: of two with the same key, the later one stays.
    fn small_collect<C: Default + Extend<Self::Item> + FromIterator<Self::Item>>(self) -> C {
        if cfg!(target_arch = "wasm32") {
            let mut all = C::default();
            all.extend(self);
            return all;
        }
        self.collect()
    }
}

impl<I: Iterator> SmallCollect for I {}

/// Sorts items by their positions: only the comparison and the moves know their type.
#[cfg(any(test, target_arch = "wasm32"))]
fn sort_by_position<T>(items: &mut [T], mut compare: impl FnMut(&T, &T) -> Ordering) {
    let mut order = positions(items.len(), &mut |a, b| match (items.get(a), items.get(b)) {
        (Some(a), Some(b)) => compare(a, b).is_gt(),
        _ => false,
    });
    // Cycle by cycle: each place takes the item that belongs there, and is done.
    for start in 0..order.len() {
        let mut index = start;
        while let Some(from) = order.get_mut(index).map(|from| std::mem::replace(from, index)) {
            if from == start || from == index {
                break;
            }
            items.swap(index, from);
            index = from;
        }
    }
}

/// Positions in the order of what is there, by a merge sort from runs of one upward; `after` is true when the item at
/// the first position belongs behind that at the second. None where everything stands in order already.
#[cfg(any(test, target_arch = "wasm32"))]
fn positions(length: usize, after: &mut dyn FnMut(usize, usize) -> bool) -> Vec<usize> {
    if (1..length).all(|index| !after(index - 1, index)) {
        return Vec::new();
    }
    let mut order: Vec<usize> = (0..length).collect();
    let mut merged = Vec::with_capacity(length);
    let mut run = 1;
    while run < length {
        merged.clear();
        for both in order.chunks(2 * run) {
            let (mut left, mut right) = both.split_at_checked(run).unwrap_or((both, &[]));
            if let (Some(last), Some(first)) = (left.last(), right.first())
                && !after(*last, *first)
            {
                merged.extend_from_slice(both);
                continue;
            }
            while let ([first, ..], [second, ..]) = (left, right) {
                let from = if after(*first, *second) { &mut right } else { &mut left };
                if let Some((next, rest)) = from.split_first() {
                    merged.push(*next);
                    *from = rest;
                }
            }
            merged.extend_from_slice(left);
            merged.extend_from_slice(right);
        }
        std::mem::swap(&mut order, &mut merged);
        run *= 2;
    }
    order
}

#[cfg(test)]
#[path = "sort_tests.rs"]
mod tests;
