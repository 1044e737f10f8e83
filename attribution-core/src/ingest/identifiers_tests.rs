use super::*;

#[test]
fn codes_follow_first_appearance_across_chunks() {
    let texts: Vec<String> = (0..CHUNK + 1000).map(|item| format!("id-{}", (item * 7919) % 5000)).collect();
    let found = Identifiers::of(texts.len(), |item| &texts[item as usize]);

    let mut sequential = Dictionary::default();
    let expected: Vec<u32> = texts.iter().map(|text| sequential.intern(text)).collect();
    assert_eq!(found.codes, expected);

    let mut dictionary = Dictionary::default();
    found.append_to(&mut dictionary);
    assert!(dictionary.names().eq(sequential.names()));
    assert_eq!(dictionary.get("id-42"), sequential.get("id-42"));
}

#[test]
fn repeated_items_name_the_first_one() {
    let texts = ["a", "b", "a", "c", "b", "a"];
    let found = Identifiers::of(texts.len(), |item| texts[item as usize]);
    assert_eq!(found.repeated(), [(2, 0), (4, 1), (5, 0)]);
}

#[test]
fn nothing_gives_nothing() {
    let found = Identifiers::of(0, |_| "");
    assert!(found.codes.is_empty() && found.repeated().is_empty());
}
