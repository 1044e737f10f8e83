//! Legal forms of companies, by jurisdiction.
//!
//! Names and abbreviations of forms as the ISO 20275 list of entity legal forms (GLEIF) and the registers of the countries
//! give them, in the Latin letters of the transliteration; those of China, Japan, Korea and the Arab countries in their own.

use std::collections::BTreeMap;

use crate::math::SmallSort;

/// A form for each line: countries, its abbreviation, and what else it is written by. What has `<` may stand before a name.
const TABLE: &str = include_str!("data/legal_forms.txt");

/// Sign of what may stand before a name.
const BEFORE: char = '<';

/// Legal form that words spell.
#[derive(Clone, Copy)]
pub(super) struct LegalForm {
    /// Abbreviation.
    pub(super) name: &'static str,
    /// True when it may stand before a name.
    is_before: bool,
}

/// Legal forms by the words that spell them.
pub(super) struct LegalForms {
    by_words: BTreeMap<&'static str, LegalForm>,
    /// Forms that are written without a space before or after them, the longest first.
    attached: Vec<&'static str>,
    /// Number of words of the longest.
    pub(super) longest: usize,
}

impl LegalForms {
    pub(super) fn new() -> Self {
        let mut by_words: BTreeMap<&'static str, LegalForm> = BTreeMap::new();
        for line in TABLE.lines() {
            let mut spellings = line.split('|').skip(1);
            let Some(name) = spellings.next() else { continue };
            let (name, is_before) = spelling(name);
            for (words, is_before) in std::iter::once((name, is_before)).chain(spellings.map(spelling)) {
                let form = by_words.entry(words).or_insert(LegalForm { name, is_before });
                form.is_before |= is_before;
            }
        }
        let longest = by_words.keys().map(|words| words.split(' ').count()).max().unwrap_or_default();
        let mut attached: Vec<_> = by_words.keys().copied().filter(|words| is_attached(words)).collect();
        attached.small_sort_by_key(|words| std::cmp::Reverse(words.len()));
        Self { by_words, attached, longest }
    }

    /// The form that words after a name spell.
    pub(super) fn after(&self, words: &[String]) -> Option<LegalForm> {
        match words {
            [word] => self.by_words.get(word.as_str()).copied(),
            words => self.by_words.get(words.join(" ").as_str()).copied(),
        }
    }

    /// The form that words before a name spell.
    pub(super) fn before(&self, words: &[String]) -> Option<LegalForm> {
        self.after(words).filter(|form| form.is_before)
    }

    /// True for the spelling of a form in one word.
    pub(super) fn is_word(&self, word: &str) -> bool {
        self.by_words.contains_key(word)
    }

    /// A word without the form that is written at its end or its beginning, and that form.
    pub(super) fn detached<'a>(&self, word: &'a str) -> Option<(&'a str, &'static str)> {
        if word.is_ascii() || self.is_word(word) {
            return None;
        }
        self.attached.iter().find_map(|form| {
            let rest = word.strip_suffix(form).or_else(|| word.strip_prefix(form))?;
            (!rest.is_empty()).then_some((rest, *form))
        })
    }
}

/// The words of an entry, and whether they may stand before a name.
fn spelling(entry: &'static str) -> (&'static str, bool) {
    entry.strip_prefix(BEFORE).map_or((entry, false), |words| (words, true))
}

/// True for forms in scripts that put no space between words.
fn is_attached(words: &str) -> bool {
    words.chars().all(|letter| matches!(letter, '\u{3000}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}'))
}

#[cfg(test)]
#[path = "legal_forms_tests.rs"]
mod tests;
