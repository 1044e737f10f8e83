//! Similarity of two texts: of words, and of whole names.

use strsim::{jaro_winkler, osa_distance};

use crate::math::count_f64;

/// Least share of letters that stay when one word is edited into another.
const LEAST_UNEDITED: f64 = 0.5;

/// Limit of the letters of a name that are compared: as many as a machine word of the longest kind has bits.
const MOST_LETTERS: usize = 128;

/// Similarity of two words that may be one, none for others: the share of letters that no edit (optimal string alignment)
/// touches.
pub(super) fn word_similarity(word: Word<'_>, other: Word<'_>) -> Option<f64> {
    if word.text == other.text {
        return Some(1.0);
    }
    let long = word.length.max(other.length);
    let least = |similarity: &f64| *similarity >= LEAST_UNEDITED;
    // Letters that the other word does not have are edited in any case.
    let alone =
        |one: Word<'_>, two: Word<'_>| one.length.saturating_sub((one.letters & !two.letters).count_ones());
    let most = alone(word, other).min(alone(other, word));
    Some(f64::from(most) / f64::from(long)).filter(least)?;
    let edits = osa_distance(word.text, other.text) as u64;
    Some(1.0 - count_f64(edits) / f64::from(long)).filter(least)
}

/// Word with what tells quickly that it is unlike another.
#[derive(Clone, Copy)]
pub(super) struct Word<'a> {
    text: &'a str,
    /// Number of letters.
    length: u32,
    /// A bit for each letter that it has; some letters share one.
    letters: u64,
}

impl<'a> Word<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let (mut length, mut letters) = (0, 0);
        for letter in text.chars() {
            length += 1;
            letters |= 1 << (u32::from(letter) % u64::BITS);
        }
        Self { text, length, letters }
    }
}

/// Jaro–Winkler similarity of whole names.
pub(super) fn name_similarity(name: &str, other: &str) -> f64 {
    jaro_winkler(name, other)
}

/// Indel ratio: the share of letters that stay when one text becomes the other by insertions and deletions, `2·LCS/(m + n)`
/// of their first 128 letters.
pub(super) fn indel_ratio(text: &str, other: &str) -> f64 {
    let text: Vec<char> = text.chars().take(MOST_LETTERS).collect();
    let other: Vec<char> = other.chars().take(MOST_LETTERS).collect();
    let letters = text.len() + other.len();
    if letters == 0 {
        return 1.0;
    }
    count_f64(2 * u64::from(common_subsequence(&text, &other))) / count_f64(letters as u64)
}

/// Length of the longest common subsequence of at most 128 letters, a column of the table in the bits of one number.
fn common_subsequence(text: &[char], other: &[char]) -> u32 {
    let mut column = u128::MAX;
    for letter in other {
        let same = text.iter().rev().fold(0_u128, |bits, own| bits << 1 | u128::from(own == letter));
        let kept = column & same;
        column = column.wrapping_add(kept) | (column - kept);
    }
    // A bit that is not set is a letter of the subsequence; those past the end of the text are never cleared.
    column.count_zeros()
}

#[cfg(test)]
#[path = "similarity_tests.rs"]
mod tests;
