//! Words in texts of tags.

/// True for a text with a word somewhere in it.
///
/// Texts of tags are short, and few have the first letter of a word: there is nothing to prepare a search for.
pub(super) fn has_word(text: &str, word: &str) -> bool {
    let Some((first, rest)) = word.as_bytes().split_first() else { return true };
    let mut text = text.as_bytes();
    while let Some(at) = text.iter().position(|letter| letter == first) {
        text = text.get(at + 1..).unwrap_or_default();
        if text.starts_with(rest) {
            return true;
        }
    }
    false
}

#[cfg(test)]
#[path = "words_tests.rs"]
mod tests;
