use crate::JourneyRules;
use crate::domain::{Conversion, Journeys, Note, Touchpoint};

/// Notes on one touch and the conversions given as key, day of January, value and kind.
fn notes(conversions: &[(&str, u32, f64, &str)]) -> Vec<Note> {
    let touches = [Touchpoint::new("ann", "2026-01-01".parse().unwrap(), "search")];
    let conversions: Vec<Conversion> = conversions
        .iter()
        .map(|(key, day, value, kind)| {
            let mut conversion = Conversion::new(*key, format!("2026-01-{day:02}").parse().unwrap(), *value);
            conversion.kind = Some((*kind).to_owned());
            conversion
        })
        .collect();
    Journeys::build(&JourneyRules::default(), &touches, &conversions).unwrap().report().notes.clone()
}

#[test]
fn a_refund_that_no_sale_is_left_for_is_noted() {
    // 5 are given back by somebody who bought nothing; of 60 only the 40 that were left of the sale of 100.
    let found = notes(&[
        ("ann", 2, 100.0, "purchase"),
        ("ann", 3, -60.0, "refund"),
        ("bob", 4, -5.0, "refund"),
        ("ann", 5, -60.0, "refund"),
    ]);
    let [note] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!((note.code, note.path.as_str()), ("REFUND_WITHOUT_SALE", "conversions[2]"));
    assert_eq!(
        note.detail,
        "no sale is left for 2 of 3 refunds, or for a part of them: -25 of value is unattributed"
    );
}

#[test]
fn refunds_of_sales_are_no_mistake() {
    assert_eq!(notes(&[("ann", 2, 100.0, "purchase"), ("ann", 3, -100.0, "refund")]), []);
    assert_eq!(notes(&[("ann", 2, 100.0, "purchase")]), []);
}
