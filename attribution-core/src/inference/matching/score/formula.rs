//! Score of two names.

use super::pairing::Pairing;
use super::similarity::{indel_ratio, name_similarity};
use super::weighed::WeighedName;
use super::weights::{WordWeights, usual_part};
use crate::inference::matching::answer::{MatchBasis, MatchNote};
use crate::inference::matching::name::Name;

/// Score of names with the same words.
const EXACT: f64 = 1.0;
/// Largest score of all others, and that of the same letters with spaces elsewhere.
const NEARLY: f64 = 0.99;
/// Score of an equal domain.
const SAME_DOMAIN: f64 = 0.95;
/// Score of a name within another.
const CONTAINED: f64 = 0.8;
/// Score of initials.
const INITIALS: f64 = 0.75;
/// Largest score of names with other numbers.
const OTHER_NUMBERS: f64 = 0.8;
/// Deduction for two other legal forms.
const OTHER_FORMS: f64 = 0.1;
/// Most names with a word that makes a name within another by itself.
const FEW_NAMES: u32 = 3;
/// Least letters of initials and of a name within another.
const LEAST_LETTERS: usize = 3;

/// Judgement of two names.
pub(in crate::inference::matching) struct Judgement {
    pub(in crate::inference::matching) score: f64,
    pub(in crate::inference::matching) basis: MatchBasis,
    /// Weighted token overlap.
    pub(in crate::inference::matching) overlap: f64,
    /// Indel ratio of the names without spaces.
    pub(in crate::inference::matching) indel: f64,
    /// Jaro–Winkler similarity of the names without spaces.
    pub(in crate::inference::matching) jaro_winkler: f64,
    /// Score of the names alone.
    pub(in crate::inference::matching) of_names: f64,
    pub(super) pairing: Pairing,
    pub(in crate::inference::matching) notes: Vec<MatchNote>,
}

impl Judgement {
    /// Judges two names that have words, and whether their domains are equal; the other way round it is the same.
    pub(in crate::inference::matching) fn new(
        left: WeighedName<'_>,
        right: WeighedName<'_>,
        is_same_domain: bool,
        weights: &WordWeights,
    ) -> Self {
        // One order of the two, so that no rounding and no choice between equal pairs depends on it.
        let is_turned = right.name.order() < left.name.order();
        let (left, right) = if is_turned { (right, left) } else { (left, right) };
        let (one, other) = (left.name, right.name);
        let mut pairing = Pairing::new(left, right);
        if is_turned {
            pairing.turn();
        }
        let indel = indel_ratio(&one.joined, &other.joined);
        let jaro_winkler = name_similarity(&one.joined, &other.joined);
        let mut judged = Self {
            score: f64::midpoint(pairing.overlap, f64::midpoint(indel, jaro_winkler)),
            basis: MatchBasis::Tokens,
            overlap: pairing.overlap,
            indel,
            jaro_winkler,
            of_names: 0.0,
            pairing,
            notes: Vec::new(),
        };
        let is_exact = one.words == other.words;
        let numbers_differ = one.numbers.differ(&other.numbers);
        if is_exact {
            (judged.score, judged.basis) = (EXACT, MatchBasis::Exact);
        } else if one.joined == other.joined {
            judged.lift(NEARLY, MatchBasis::Tokens);
            judged.notes.push(MatchNote::OtherSpaces);
        } else if is_contained(one, other, weights) || is_contained(other, one, weights) {
            judged.lift(CONTAINED, MatchBasis::Containment);
        } else if are_initials(one, other) || are_initials(other, one) {
            judged.lift(INITIALS, MatchBasis::Initials);
        }
        if have_other_forms(one, other) {
            judged.score -= OTHER_FORMS;
            judged.notes.push(MatchNote::OtherLegalForms);
        }
        if !is_exact {
            judged.score = judged.score.clamp(0.0, NEARLY);
        }
        if numbers_differ {
            judged.score = judged.score.min(OTHER_NUMBERS);
            judged.notes.push(MatchNote::OtherNumbers);
        }
        judged.of_names = judged.score;
        if is_same_domain {
            judged.notes.push(MatchNote::SameDomain);
            // Companies of one group share a domain, which numbers tell apart.
            if !numbers_differ {
                judged.lift(SAME_DOMAIN, MatchBasis::Domain);
            }
        }
        judged
    }

    /// Judgement of an equal domain where a name is missing.
    pub(in crate::inference::matching) fn of_domain() -> Self {
        Self {
            score: SAME_DOMAIN,
            basis: MatchBasis::Domain,
            overlap: 0.0,
            indel: 0.0,
            jaro_winkler: 0.0,
            of_names: 0.0,
            pairing: Pairing { pairs: Vec::new(), overlap: 0.0 },
            notes: vec![MatchNote::SameDomain],
        }
    }

    fn lift(&mut self, to: f64, basis: MatchBasis) {
        if self.score < to {
            self.score = to;
            self.basis = basis;
        }
    }
}

/// True when the other name has every word of one and more, and these words say enough.
fn is_contained(one: &Name, other: &Name, weights: &WordWeights) -> bool {
    let is_told = match one.words.as_slice() {
        [word] => weights.names_with(word) <= FEW_NAMES && usual_part(word) == 0.0,
        words => words.iter().any(|word| Some(word) != words.first()) && words.len() < other.words.len(),
    };
    is_told && one.joined.len() >= LEAST_LETTERS && one.words.iter().all(|word| other.words.contains(word))
}

/// True when one name is the initials of the other's words, all of them or those that are not small words.
fn are_initials(one: &Name, other: &Name) -> bool {
    let [word] = one.words.as_slice() else { return false };
    if word.len() < LEAST_LETTERS || other.words.len() < LEAST_LETTERS {
        return false;
    }
    initials(other, true) == *word || initials(other, false) == *word
}

/// Least part of names that has a small word, such as `of`.
const SMALL_WORD: f64 = 0.1;

/// The initials of a name, with those of small words or without.
pub(in crate::inference::matching) fn initials(name: &Name, with_small: bool) -> String {
    let words = name.words.iter().filter(|word| with_small || usual_part(word) < SMALL_WORD);
    words.filter_map(|word| word.chars().next()).collect()
}

/// True when both names have a legal form, and none in common.
fn have_other_forms(one: &Name, other: &Name) -> bool {
    let is_shared = one.forms.iter().any(|form| other.forms.contains(form));
    !is_shared && !one.forms.is_empty() && !other.forms.is_empty()
}

#[cfg(test)]
#[path = "formula_tests.rs"]
mod tests;
