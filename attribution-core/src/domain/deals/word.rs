//! Words of a CRM: one spelling for what people write in many.

/// A name in small letters with underscores: `Demo Request` and `demo-request` are `demo_request`.
pub(crate) fn word(text: &str) -> String {
    let mut word = String::with_capacity(text.len());
    for letter in text.trim().chars() {
        match letter {
            ' ' | '-' | '_' | '/' => {
                if !word.ends_with('_') {
                    word.push('_');
                }
            }
            letter => word.extend(letter.to_lowercase()),
        }
    }
    word
}

/// True for two spellings of the same words.
#[cfg(feature = "partner")]
pub(crate) fn same_word(one: &str, other: &str) -> bool {
    word(one) == word(other)
}

#[cfg(test)]
mod tests {
    use super::word;

    #[test]
    fn spellings_of_one_word_are_one() {
        for text in ["demo_request", "Demo Request", " demo-request ", "DEMO - REQUEST"] {
            assert_eq!(word(text), "demo_request");
        }
        assert_eq!(word("Closed Won"), "closed_won");
    }
}
