//! Values of tags that are the same but for case and separators.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::link_problem::LinkProblem;
use super::tally::{Pair, Tally, visits_of};
use crate::channels::link::Tag;
use crate::math::SmallSort;

/// Spellings of each value, with the pairs that have them.
#[derive(Default)]
pub(super) struct Spellings {
    values: BTreeMap<(&'static str, String), BTreeMap<String, Vec<Pair>>>,
}

impl Spellings {
    /// Adds a value of a tag that people compare by eye.
    pub(super) fn add(&mut self, tag: Tag, value: &str, pair: Pair) {
        if !matches!(tag, Tag::Source | Tag::Medium | Tag::Campaign) {
            return;
        }
        let key = letters(value);
        // Values without a letter are spelt alike only when they are the same.
        let key = if key.is_empty() { value.to_owned() } else { key };
        self.values.entry((tag.name(), key)).or_default().entry(value.to_owned()).or_default().push(pair);
    }

    /// Tells the values that have more than one spelling; the most frequent one is that to keep.
    pub(super) fn tell(self, tally: &mut Tally) {
        for ((tag, _), spellings) in self.values.into_iter().filter(|(_, spellings)| spellings.len() > 1) {
            let mut by_count: Vec<_> = spellings.into_iter().collect();
            by_count.small_sort_by_key(|(_, pairs)| Reverse(visits_of(pairs)));
            let names: Vec<&str> = by_count.iter().map(|(name, _)| name.as_str()).collect();
            let subject = format!("{tag}: {}", names.join(" | "));
            let remedy = || format!("write {} everywhere", names.first().copied().unwrap_or_default());
            // Pairs of the spellings that are to change.
            let mut pairs: Vec<Pair> =
                by_count.iter().skip(1).flat_map(|(_, pairs)| pairs.iter().copied()).collect();
            pairs.small_sort_by_key(|pair| pair.index);
            for pair in pairs {
                tally.add(LinkProblem::InconsistentSpelling, &subject, remedy, pair);
            }
        }
    }
}

/// Letters and digits of a value in lower case: those of all its spellings are the same.
pub(super) fn letters(value: &str) -> String {
    value.to_lowercase().chars().filter(|letter| letter.is_alphanumeric()).collect()
}
