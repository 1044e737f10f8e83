//! Pairing of the words of two names.

use super::similarity::{Word, word_similarity};
use super::weighed::WeighedName;
use crate::math::{SmallSort, Sum};

/// Weight of a legal form that is paired with a word which may be the same form, misspelt.
const FORM_WEIGHT: f64 = 1.0;

/// Most words that are compared, written together, with one word of the other name.
const MOST_JOINED: usize = 3;

/// Least similarity of words written together with a word of the other name.
const LEAST_JOINED: f64 = 0.85;

/// Words of one name that stand for words of the other.
#[derive(Clone, Copy)]
pub(super) struct Pair {
    /// Similarity, 0 to 1.
    pub(super) similarity: f64,
    /// Weight of the words of both.
    pub(super) weight: f64,
    /// Places of the words of one name, a bit for each; legal forms stand behind the words.
    pub(super) left: u64,
    /// Places of those of the other.
    pub(super) right: u64,
}

/// Pairs of words that two names have in common, as similar and as heavy as they can be taken one after the other.
pub(super) struct Pairing {
    pub(super) pairs: Vec<Pair>,
    /// Part of the weight of all words that is paired, each pair by its similarity.
    pub(super) overlap: f64,
}

impl Pairing {
    pub(super) fn new(left: WeighedName<'_>, right: WeighedName<'_>) -> Self {
        let mut possible = Vec::new();
        of_words(left, right, &mut possible);
        of_joined(left, right, |pair| possible.push(pair));
        of_joined(right, left, |pair| possible.push(pair.turned()));
        if left.name.forms.is_empty() {
            of_forms(right, left, |pair| possible.push(pair.turned()));
        }
        if right.name.forms.is_empty() {
            of_forms(left, right, |pair| possible.push(pair));
        }
        possible.small_sort_by(|one, other| {
            let places = |pair: &Pair| (pair.left, pair.right);
            other.gain().total_cmp(&one.gain()).then_with(|| places(one).cmp(&places(other)))
        });
        let (mut taken_left, mut taken_right) = (0, 0);
        possible.retain(|pair| {
            let is_free = pair.left & taken_left == 0 && pair.right & taken_right == 0;
            if is_free {
                taken_left |= pair.left;
                taken_right |= pair.right;
            }
            is_free
        });
        let forms = (taken_left >> left.len()).count_ones() + (taken_right >> right.len()).count_ones();
        let words = left.words().chain(right.words()).map(|(_, weight)| weight);
        let all: Sum = words.chain([FORM_WEIGHT * f64::from(forms)]).collect();
        let paired: Sum = possible.iter().map(Pair::gain).collect();
        let overlap = if all.value() > 0.0 { paired.value() / all.value() } else { 0.0 };
        Self { pairs: possible, overlap }
    }

    /// Turns every pair round.
    pub(super) fn turn(&mut self) {
        self.pairs.iter_mut().for_each(|pair| *pair = pair.turned());
    }
}

impl Pair {
    fn gain(&self) -> f64 {
        self.similarity * self.weight
    }

    /// The same pair, seen from the other name.
    fn turned(self) -> Self {
        Self { left: self.right, right: self.left, ..self }
    }
}

/// Pairs of one word with one word.
fn of_words(left: WeighedName<'_>, right: WeighedName<'_>, pairs: &mut Vec<Pair>) {
    let others: Vec<(Word<'_>, f64)> =
        right.words().map(|(word, weight)| (Word::new(word), weight)).collect();
    for (place, (word, weight)) in left.words().enumerate() {
        let word = Word::new(word);
        for (other_place, (other, other_weight)) in others.iter().enumerate() {
            if let Some(similarity) = word_similarity(word, *other) {
                let weight = weight + other_weight;
                pairs.push(Pair { similarity, weight, left: 1 << place, right: 1 << other_place });
            }
        }
    }
}

/// Pairs of two or three words in a row with one word that they are when written together.
fn of_joined(several: WeighedName<'_>, single: WeighedName<'_>, mut add: impl FnMut(Pair)) {
    for length in 2..=MOST_JOINED {
        for (place, (words, weights)) in several.rows(length).enumerate() {
            let joined = words.concat();
            for (other_place, (other, other_weight)) in single.words().enumerate() {
                let similarity = word_similarity(Word::new(&joined), Word::new(other));
                if let Some(similarity) = similarity.filter(|similarity| *similarity >= LEAST_JOINED) {
                    let weight: Sum = weights.iter().copied().chain([other_weight]).collect();
                    let left = ((1 << length) - 1) << place;
                    add(Pair { similarity, weight: weight.value(), left, right: 1 << other_place });
                }
            }
        }
    }
}

/// Pairs of a legal form with a word of a name that has none: the form, misspelt.
fn of_forms(with: WeighedName<'_>, without: WeighedName<'_>, mut add: impl FnMut(Pair)) {
    for (place, form) in with.name.forms.iter().enumerate() {
        for (other_place, (word, weight)) in without.words().enumerate() {
            if let Some(similarity) = word_similarity(Word::new(form), Word::new(word)) {
                let left = 1 << (with.len() + place);
                add(Pair { similarity, weight: FORM_WEIGHT + weight, left, right: 1 << other_place });
            }
        }
    }
}
