//! Normal form of a company's name: its words without legal form, marks, case and punctuation.

use super::legal_forms::LegalForms;
use super::letters::{Letters, narrow};
use super::number::{Numbers, digits};
use crate::math::SmallSort;

/// Limit of the letters of a name that are read.
const MOST_LETTERS: usize = 256;

/// Limit of the words of a name that are compared.
const MOST_WORDS: usize = 24;

/// Limit of the legal forms of a name: words and forms have a bit each in one number of 64.
const MOST_FORMS: usize = 24;

/// Least number of letters before a legal form that is written without a space: `SiemensAG`.
const LEAST_BEFORE_FORM: usize = 3;

/// Words that join parts of a name, as `&` does.
const AND: [&str; 5] = ["and", "und", "et", "y", "e"];

/// Name in normal form.
pub(in crate::inference::matching) struct Name {
    /// Words without legal forms.
    pub(in crate::inference::matching) words: Vec<String>,
    /// Words without spaces between them.
    pub(in crate::inference::matching) joined: String,
    /// Abbreviations of the legal forms.
    pub(in crate::inference::matching) forms: Vec<&'static str>,
    /// Numbers among the words.
    pub(in crate::inference::matching) numbers: Numbers,
}

impl Name {
    /// Order of names that tells all apart whose score may differ.
    pub(in crate::inference::matching) fn order(&self) -> (&[String], &[&'static str]) {
        (&self.words, &self.forms)
    }
}

/// Reader of names, with the tables that it needs.
pub(in crate::inference::matching) struct NameReader {
    letters: Letters,
    forms: LegalForms,
}

impl NameReader {
    pub(in crate::inference::matching) fn new() -> Self {
        Self { letters: Letters::new(), forms: LegalForms::new() }
    }

    /// The normal form of a name; without words for text that holds neither a letter nor a digit.
    pub(in crate::inference::matching) fn read(&self, name: &str) -> Name {
        let text = self.plain(name);
        let mut words = self.words(&text);
        let mut forms = self.take_forms(&mut words);
        forms.small_sort_unstable();
        forms.dedup();
        forms.truncate(MOST_FORMS);
        words.truncate(MOST_WORDS);
        for word in &mut words {
            if let Some(number) = digits(word) {
                *word = number;
            }
        }
        Name { joined: words.concat(), numbers: Numbers::new(&words), words, forms }
    }

    /// Small Latin letters and digits, with spaces between words.
    fn plain(&self, name: &str) -> String {
        let mut text = String::new();
        let (mut start, mut rise, mut before) = (0, None, ' ');
        for letter in name.chars().take(MOST_LETTERS).map(narrow).chain([' ']) {
            if letter.is_alphanumeric() {
                // A capital within a word, where a legal form may begin.
                if letter.is_uppercase() && before.is_lowercase() {
                    rise = Some(text.len());
                }
                self.letters.add(letter, &mut text);
            } else if parts_words(letter) {
                if let Some(at) = rise.take()
                    && at - start >= LEAST_BEFORE_FORM
                    && text.get(at..).is_some_and(|form| self.forms.is_word(form))
                {
                    text.insert(at, ' ');
                }
                text.push_str(if matches!(letter, '&' | '+') { " and " } else { " " });
                start = text.len();
            }
            before = letter;
        }
        text
    }

    /// The words of plain text: letters that stand alone in a row are one, and attached legal forms words of their own.
    fn words(&self, text: &str) -> Vec<String> {
        let (mut words, mut is_row): (Vec<String>, bool) = (Vec::new(), false);
        for word in text.split(' ').filter(|word| !word.is_empty()) {
            let is_letter = word.len() == 1 && word.bytes().all(|byte| byte.is_ascii_lowercase());
            match words.last_mut().filter(|_| is_letter && is_row) {
                Some(row) => row.push_str(word),
                None => match self.forms.detached(word) {
                    Some((rest, form)) => words.extend([rest.to_owned(), form.to_owned()]),
                    None => words.push(word.to_owned()),
                },
            }
            is_row = is_letter;
        }
        words
    }

    /// Takes legal forms from both ends, and what they leave there; a name keeps its last word, whatever it is.
    fn take_forms(&self, words: &mut Vec<String>) -> Vec<&'static str> {
        let mut forms = Vec::new();
        loop {
            let longest = self.forms.longest.min(words.len().saturating_sub(1));
            let lengths = (1..=longest).rev();
            let after = lengths.clone().find_map(|length| {
                let at = words.len() - length;
                Some((at, self.forms.after(words.get(at..)?)?))
            });
            if let Some((at, form)) = after {
                words.truncate(at);
                forms.push(form.name);
            } else if let Some((length, form)) =
                lengths.clone().find_map(|length| Some((length, self.forms.before(words.get(..length)?)?)))
            {
                words.drain(..length);
                forms.push(form.name);
            } else {
                break;
            }
            while words.len() > 1 && words.last().is_some_and(|word| AND.contains(&word.as_str())) {
                words.pop();
            }
        }
        if words.len() > 1 && words.first().is_some_and(|word| word == "the") {
            words.remove(0);
        }
        forms
    }
}

/// True for what parts words; all else that is neither letter nor digit is left out: full stops of abbreviations, apostrophes,
/// marks, the signs within `E*Trade` and after `Yahoo!`, and control characters.
fn parts_words(letter: char) -> bool {
    const SIGNS: &str = ",;:/\\|_()[]\"&+-‐‑–—·•«»“”„";
    letter.is_whitespace() || SIGNS.contains(letter)
}

#[cfg(test)]
#[path = "normal_tests.rs"]
mod tests;
