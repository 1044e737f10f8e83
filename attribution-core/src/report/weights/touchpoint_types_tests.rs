//! Expected values: by hand from the two accounts of the fixture, and the published table of multipliers.

use super::*;
use crate::report::fixture::journeys;

#[test]
fn kinds_of_the_tables_and_of_the_journeys_stand_together() {
    // Of the kinds of the fixture the first is set, and spelt in another way; the others are not known.
    let config = B2bConfig::default().with_touch_types([("Call Kind".to_owned(), 1.45)].into());
    let types = touchpoint_types(&journeys(), &config).unwrap();
    let of = |kind: &str| {
        let found = types.iter().find(|one| one.kind == kind).unwrap();
        (found.multiplier, found.known, found.accelerates, found.touches)
    };
    // A touch of the won deal is one of the open deal too, and counts once.
    assert_eq!(of("call_kind"), (1.45, true, false, 2));
    assert_eq!(of("webinar_kind"), (1.0, false, false, 1));
    assert_eq!(of("email_kind"), (1.0, false, false, 1));
    assert_eq!(of("demo_request"), (1.5, true, true, 0));
    assert_eq!(types[0].kind, "referral");
    assert!(types.windows(2).all(|pair| pair[0].multiplier >= pair[1].multiplier));
    assert_eq!(types.len(), 14);
}
