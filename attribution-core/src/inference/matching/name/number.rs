//! Numbers in names: digits, words, ordinals and Roman numerals.

use crate::math::SmallSort;

/// Numbers of a name: what tells the second fund of a series from the third.
#[derive(PartialEq, Eq)]
pub(in crate::inference::matching) struct Numbers {
    /// Words that are numbers, in order of size of their text.
    words: Vec<String>,
    /// Digits inside other words.
    inside: Vec<String>,
}

/// Words of small numbers, with their ordinals.
const WORDS: [(&str, &str); 10] = [
    ("one", "first"),
    ("two", "second"),
    ("three", "third"),
    ("four", "fourth"),
    ("five", "fifth"),
    ("six", "sixth"),
    ("seven", "seventh"),
    ("eight", "eighth"),
    ("nine", "ninth"),
    ("ten", "tenth"),
];

/// The digits of a small number that a word spells, in English, or of an ordinal.
pub(super) fn digits(word: &str) -> Option<String> {
    let spelt = (1_u32..).zip(WORDS).find(|(_, (cardinal, ordinal))| word == *cardinal || word == *ordinal);
    if let Some((number, _)) = spelt {
        return Some(number.to_string());
    }
    let ordinal = ["st", "nd", "rd", "th"].into_iter().find_map(|ending| word.strip_suffix(ending))?;
    is_digits(ordinal).then(|| ordinal.to_owned())
}

impl Numbers {
    pub(super) fn new(words: &[String]) -> Self {
        let mut numbers = Self { words: Vec::new(), inside: Vec::new() };
        for (place, word) in words.iter().enumerate() {
            let is_last = place + 1 == words.len();
            if is_digits(word) {
                numbers.words.push(word.trim_start_matches('0').to_owned());
            } else if word.bytes().any(|byte| byte.is_ascii_digit()) {
                numbers.inside.push(word.chars().filter(char::is_ascii_digit).collect());
            } else if place > 0 && (is_last || word.len() > 1) && is_roman(word) {
                numbers.words.push(word.clone());
            }
        }
        numbers.words.small_sort_unstable();
        numbers.inside.small_sort_unstable();
        numbers
    }

    /// True when two names have other numbers. Digits inside words tell apart only where both names have some.
    pub(in crate::inference::matching) fn differ(&self, other: &Self) -> bool {
        let both = !self.inside.is_empty() && !other.inside.is_empty();
        self.words != other.words || (both && self.inside != other.inside)
    }
}

fn is_digits(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// True for Roman numerals up to 39.
fn is_roman(word: &str) -> bool {
    let ones = word.trim_start_matches('x');
    let tens = word.len() - ones.len();
    !word.is_empty()
        && tens <= 3
        && matches!(ones, "" | "i" | "ii" | "iii" | "iv" | "v" | "vi" | "vii" | "viii" | "ix")
}
