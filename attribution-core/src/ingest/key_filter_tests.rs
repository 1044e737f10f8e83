use super::*;
use crate::domain::hash_text;

#[test]
fn every_key_passes_and_most_others_do_not() {
    let mut keys = Dictionary::default();
    for key in 0..1000 {
        keys.intern(&format!("key-{key}"));
    }
    let filter = KeyFilter::new(&keys);
    assert!(keys.names().all(|name| filter.may_hold(hash_text(name))));
    let passed = (0..10_000).filter(|key| filter.may_hold(hash_text(&format!("other-{key}")))).count();
    assert!(passed < 1_000, "{passed} of 10000");
}

#[test]
fn without_keys_nothing_passes() {
    let filter = KeyFilter::new(&Dictionary::default());
    assert!(!filter.may_hold(hash_text("anybody")));
}
