//! Weights of words: rare words say more of a name than common ones.

use crate::domain::Dictionary;
use crate::math::{count_f64, ln};

/// Pseudo-count of names beside those of the list: short lists know little of what is common.
const PRIOR_NAMES: f64 = 500.0;

/// Words that many companies have in their names, with the part of names that has them, nearly.
const COMMON: [(f64, &str); 2] = [
    (0.2, " and of the for de la des du der die und et y e i da do von van en "),
    (
        0.02,
        " group holding holdings company corporation international services service solutions systems industries global \
         management capital partners bank trust fund technologies technology limited enterprises national united american \
         investment investments consulting media ",
    ),
];

/// Inverse document frequency of the words of a list of names.
#[derive(Default)]
pub(in crate::inference::matching) struct WordWeights {
    words: Dictionary,
    /// Number of names with each word.
    counts: Vec<u32>,
    names: u64,
}

impl WordWeights {
    /// Counts a name's words.
    pub(in crate::inference::matching) fn count(&mut self, words: &[String]) {
        self.names += 1;
        for (place, word) in words.iter().enumerate() {
            if words.iter().take(place).any(|earlier| earlier == word) {
                continue;
            }
            let code = self.words.intern(word) as usize;
            if code >= self.counts.len() {
                self.counts.resize(code + 1, 0);
            }
            self.counts.get_mut(code).into_iter().for_each(|count| *count += 1);
        }
    }

    /// Number of names that have a word.
    pub(super) fn names_with(&self, word: &str) -> u32 {
        let code = self.words.get(word).map(|code| code as usize);
        code.and_then(|code| self.counts.get(code)).copied().unwrap_or_default()
    }

    /// Weight of a word: `ln(1 + (n + 500) / max(1, n_w + 500·p))` for `n` names, of which `n_w` have the word, and the part `p` of
    /// all names that has it as a rule.
    pub(in crate::inference::matching) fn weight(&self, word: &str) -> f64 {
        let with = f64::from(self.names_with(word)) + PRIOR_NAMES * usual_part(word);
        ln(1.0 + (count_f64(self.names) + PRIOR_NAMES) / with.max(1.0))
    }
}

/// Part of all names that has a word as a rule; 0 for words that are not common.
pub(super) fn usual_part(word: &str) -> f64 {
    let is_in = |(_, words): &&(f64, &str)| words.split(' ').any(|common| common == word);
    COMMON.iter().find(is_in).map_or(0.0, |(part, _)| *part)
}
