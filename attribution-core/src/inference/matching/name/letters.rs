//! Transliteration: letters with marks, ligatures, Greek and Cyrillic in Latin letters without marks.
//!
//! The table is made from Unicode's compatibility decompositions of Latin letters, ELOT 743 for Greek and BGN/PCGN for
//! Cyrillic. Tables of all scripts cost a browser 60 to 290 kB, this one 1 kB; other scripts are compared in their own letters.

use crate::math::SmallSort;

/// Lines of Latin letters, and what is written by them; `-` for nothing.
const TABLE: &str = include_str!("data/letters.txt");

/// Distance of full-width forms from ASCII.
const FULL_WIDTH: u32 = 0xFEE0;

/// Letters with what they are written by.
pub(super) struct Letters(Vec<(char, &'static str)>);

impl Letters {
    pub(super) fn new() -> Self {
        let mut letters = Vec::new();
        for (latin, sources) in TABLE.lines().filter_map(|line| line.split_once(' ')) {
            let latin = if latin == "-" { "" } else { latin };
            letters.extend(sources.chars().map(|source| (source, latin)));
        }
        letters.small_sort_unstable();
        Self(letters)
    }

    /// Adds a letter or digit in small Latin letters, or as it is where its script has no table.
    pub(super) fn add(&self, letter: char, text: &mut String) {
        if letter.is_ascii() {
            text.push(letter.to_ascii_lowercase());
            return;
        }
        for small in letter.to_lowercase() {
            match self.0.binary_search_by_key(&small, |(source, _)| *source) {
                Ok(place) => text.push_str(self.0.get(place).map_or("", |(_, latin)| *latin)),
                Err(_) if is_mark(small) => {}
                Err(_) => text.push(small),
            }
        }
    }
}

/// True for a mark that stands on the letter before it.
fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}')
}

/// The ASCII character of a full-width form, or the character itself.
pub(super) fn narrow(letter: char) -> char {
    match letter {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(letter) - FULL_WIDTH).unwrap_or(letter),
        '\u{3000}' => ' ',
        _ => letter,
    }
}
