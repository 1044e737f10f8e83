use proptest::prelude::*;

use super::*;

#[test]
fn codes_follow_first_appearance() {
    let mut dictionary = Dictionary::default();
    let codes: Vec<u32> = ["b", "", "b", "ü🙂", "a", ""].iter().map(|text| dictionary.intern(text)).collect();
    assert_eq!(codes, [0, 1, 0, 2, 3, 1]);
    assert_eq!(dictionary.names().collect::<Vec<_>>(), ["b", "", "ü🙂", "a"]);
    assert_eq!(dictionary.get("c"), None);
    assert_eq!(dictionary.name(4), None);
}

proptest! {
    #[test]
    fn every_text_comes_back(texts in prop::collection::vec(".{0,6}", 0..200)) {
        let mut dictionary = Dictionary::default();
        for text in &texts {
            let code = dictionary.intern(text);
            prop_assert_eq!(dictionary.name(code), Some(text.as_str()));
        }
        let distinct: std::collections::BTreeSet<_> = texts.iter().collect();
        prop_assert_eq!(dictionary.len(), distinct.len());
        for text in &texts {
            prop_assert_eq!(dictionary.get(text).and_then(|code| dictionary.name(code)), Some(text.as_str()));
        }
    }
}
