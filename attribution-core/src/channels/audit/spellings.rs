//! Values of tags that are the same but for case and separators.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::link_problem::LinkProblem;
use super::tally::{Pair, Tally, visits_of};
use crate::channels::link::Tag;
use crate::math::SmallSort;

/// One way in which a value is written, with the pairs that have it.
type Spelling<'a> = (Cow<'a, str>, Vec<Pair>);

/// Values of tags as they are written, with the pairs that have them.
#[derive(Default)]
pub(super) struct Spellings<'a> {
    values: BTreeMap<(&'static str, Cow<'a, str>), Vec<Pair>>,
}

impl<'a> Spellings<'a> {
    /// Adds a value of a tag; pairs come in the order of their first visits.
    pub(super) fn add(&mut self, tag: Tag, value: Cow<'a, str>, pair: Pair) {
        let pairs = self.values.entry((tag.name(), value)).or_default();
        // A link may say the same twice.
        if pairs.last() != Some(&pair) {
            pairs.push(pair);
        }
    }

    /// Tells the values that have more than one spelling; the most frequent one is that to keep.
    pub(super) fn tell(self, tally: &mut Tally) {
        let mut spellings: BTreeMap<(&str, String), Vec<Spelling<'a>>> = BTreeMap::new();
        for ((tag, value), pairs) in self.values {
            let key = letters(&value);
            // Values without a letter are spelt alike only when they are the same.
            let key = if key.is_empty() { value.clone().into_owned() } else { key };
            spellings.entry((tag, key)).or_default().push((value, pairs));
        }
        for ((tag, _), mut by_count) in spellings.into_iter().filter(|(_, spellings)| spellings.len() > 1) {
            by_count.small_sort_by_key(|(_, pairs)| Reverse(visits_of(pairs)));
            let names: Vec<&str> = by_count.iter().map(|(name, _)| &**name).collect();
            let subject = format!("{tag}: {}", names.join(" | "));
            let remedy = format!("write {} everywhere", names.first().copied().unwrap_or_default());
            // Pairs of the spellings that are to change.
            let mut pairs: Vec<Pair> =
                by_count.iter().skip(1).flat_map(|(_, pairs)| pairs.iter().copied()).collect();
            pairs.small_sort_by_key(|pair| pair.index);
            tally.add_all(LinkProblem::InconsistentSpelling, subject, remedy, pairs);
        }
    }
}

/// Letters and digits of a value in lower case: those of all its spellings are the same.
pub(crate) fn letters(value: &str) -> String {
    value.to_lowercase().chars().filter(|letter| letter.is_alphanumeric()).collect()
}
