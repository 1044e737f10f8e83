//! Values of tags that are the same but for case and separators.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::link_problem::LinkProblem;
use super::tally::Tally;
use crate::channels::link::Tag;
use crate::math::SmallSort;

/// Spellings of each value, with their rows.
#[derive(Default)]
pub(super) struct Spellings {
    values: BTreeMap<(&'static str, String), BTreeMap<String, Vec<usize>>>,
}

impl Spellings {
    /// Adds a value of a tag that people compare by eye.
    pub(super) fn add(&mut self, tag: Tag, value: &str, row: usize) {
        if !matches!(tag, Tag::Source | Tag::Medium | Tag::Campaign) {
            return;
        }
        let key: String = value.to_lowercase().chars().filter(|letter| letter.is_alphanumeric()).collect();
        // Values without a letter are spelt alike only when they are the same.
        let key = if key.is_empty() { value.to_owned() } else { key };
        self.values.entry((tag.name(), key)).or_default().entry(value.to_owned()).or_default().push(row);
    }

    /// Tells the values that have more than one spelling; the most frequent one is that to keep.
    pub(super) fn tell(self, tally: &mut Tally) {
        for ((tag, _), spellings) in self.values.into_iter().filter(|(_, spellings)| spellings.len() > 1) {
            let mut by_count: Vec<_> = spellings.into_iter().collect();
            by_count.small_sort_by_key(|(_, rows)| Reverse(rows.len()));
            let names: Vec<&str> = by_count.iter().map(|(name, _)| name.as_str()).collect();
            let subject = format!("{tag}: {}", names.join(" | "));
            let remedy = format!("write {} everywhere", names.first().copied().unwrap_or_default());
            // Rows of the spellings that are to change.
            let mut rows: Vec<usize> =
                by_count.iter().skip(1).flat_map(|(_, rows)| rows.iter().copied()).collect();
            rows.small_sort_unstable();
            for row in rows {
                tally.add(LinkProblem::InconsistentSpelling, &subject, remedy.clone(), row);
            }
        }
    }
}
