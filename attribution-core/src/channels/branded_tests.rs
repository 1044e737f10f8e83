use proptest::prelude::*;

use super::*;

fn near(term: &str, brand: &str) -> Option<u64> {
    branded_search(Some(term), &[brand.to_owned()]).edits
}

#[test]
fn longer_brands_allow_more_edits() {
    assert_eq!((near("ikea", "IKEA"), near("ikae", "IKEA")), (Some(0), None));
    assert_eq!((near("phillips", "Philips"), near("filips", "Philips")), (Some(1), None));
    assert_eq!((near("lumne lamp", "Lumen Lamps"), near("lumn lam", "Lumen Lamps")), (Some(2), None));
}

#[test]
fn words_are_looked_at_joined() {
    assert_eq!(near("cheap lumenlamps shop", "Lumen Lamps"), Some(0));
    assert_eq!(near("lu men lamps", "Lumen-Lamps"), Some(0));
    assert_eq!(near("the very long brand of ours", "The Very Long Brand"), Some(0));
}

#[test]
fn nothing_is_known_without_a_term_or_a_brand() {
    assert_eq!(branded_search(Some(" "), &["x".into()]).branded, None);
    assert_eq!(branded_search(Some("lamp"), &[]).branded, None);
    assert_eq!(branded_search(Some("lamp"), &["!".into()]).branded, None);
}

proptest! {
    #[test]
    fn a_brand_is_near_itself(brand in "[a-z]{1,8}( [a-z]{1,8}){0,3}", before in "[a-z]{0,5}") {
        prop_assert_eq!(near(&format!("{before} {brand}"), &brand), Some(0));
    }
}
