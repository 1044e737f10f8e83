use proptest::prelude::*;

use super::*;

proptest! {
    #[test]
    fn words_are_found_as_the_standard_library_finds_them(text in "[abä]{0,12}", word in "[abä]{0,3}") {
        prop_assert_eq!(has_word(&text, &word), text.contains(&word));
    }
}
