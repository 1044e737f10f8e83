//! Expected values: the table itself read line by line, and forms as registers print them.

use std::collections::BTreeSet;

use super::super::normal::NameReader;
use super::*;

#[test]
fn forms_of_at_least_forty_jurisdictions_are_known() {
    let countries = TABLE.lines().filter_map(|line| line.split('|').next()).flat_map(|line| line.split(' '));
    let countries: BTreeSet<&str> = countries.collect();
    assert!(countries.iter().all(|country| country.len() == 2), "{countries:?}");
    assert!(countries.len() >= 40, "only {}", countries.len());
}

#[test]
fn every_spelling_is_found_after_a_name() {
    let (reader, forms) = (NameReader::new(), LegalForms::new());
    for line in TABLE.lines() {
        for (words, is_before) in line.split('|').skip(1).map(spelling) {
            let expected = forms.by_words[words].name;
            let name = reader.read(&format!("Zyx {words}"));
            assert_eq!(
                (name.words.join(" ").as_str(), name.forms.contains(&expected)),
                ("zyx", true),
                "{line}: {words}"
            );
            if is_before {
                let name = reader.read(&format!("{words} Zyx"));
                assert_eq!(
                    (name.words.join(" ").as_str(), name.forms.contains(&expected)),
                    ("zyx", true),
                    "{words}"
                );
            }
        }
    }
}

#[test]
fn spellings_are_in_the_letters_that_names_have_after_transliteration() {
    let reader = NameReader::new();
    for (words, _) in TABLE.lines().flat_map(|line| line.split('|').skip(1)).map(spelling) {
        // With a word on both sides nothing is taken for a form.
        let name = reader.read(&format!("qq {words} qq"));
        let read = name.words.join(" ");
        let is_number = words.split(' ').any(|word| word.len() == 1);
        assert!(is_number || read == format!("qq {words} qq") || !words.is_ascii(), "{words}: {read}");
    }
}
