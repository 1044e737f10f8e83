//! Expected values: the same log with the buyers written into its rows.

use std::collections::BTreeMap;

use crate::domain::{Conversion, JourneyKey, JourneyRules, Journeys, TextField, Touchpoint};
use crate::ingest::{CodedText, ConversionField, ConversionTable, TouchTable};
use crate::models::ModelSpec;

fn touch(journey: &str, at: &str, channel: &str) -> Touchpoint {
    Touchpoint::new(journey, at.parse().unwrap(), channel)
}

fn rules(buyers: &[(&str, &str)]) -> JourneyRules {
    let buyers: BTreeMap<String, String> =
        buyers.iter().map(|(id, buyer)| ((*id).to_owned(), (*buyer).to_owned())).collect();
    JourneyRules::default().with_buyers(buyers)
}

/// Channels and their credits.
fn credits(journeys: &Journeys) -> Vec<(Option<String>, f64)> {
    let table = ModelSpec::linear().attribute(journeys).unwrap().by(&["channel".parse().unwrap()]).unwrap();
    table.rows().iter().map(|row| (row.keys[0].clone(), row.value)).collect()
}

const IDS: [&str; 5] = ["cookie-7", "ann", "003A", "cookie-9", "cookie-7"];
const BUYERS: [(&str, &str); 3] = [("cookie-7", "003A"), ("ann", "003A"), ("cookie-8", "bob")];

fn log(key: impl Fn(&str) -> String) -> (Vec<Touchpoint>, Vec<Conversion>) {
    let channels = ["search", "email", "event", "display", "social"];
    let touch = |(place, channel): (usize, &str)| {
        touch(&key(IDS[place]), &format!("2026-01-0{}", place + 1), channel)
    };
    let touches = channels.into_iter().enumerate().map(touch).collect();
    let sale = |id: &str, value| Conversion::new(key(id), "2026-01-09".parse().unwrap(), value);
    (touches, vec![sale("ann", 90.0), sale("cookie-9", 10.0)])
}

#[test]
fn rows_of_one_buyer_are_one_journey() {
    let (touches, sales) = log(str::to_owned);
    let apart = Journeys::build(&JourneyRules::default(), &touches, &sales).unwrap();
    let joined = Journeys::build(&rules(&BUYERS), &touches, &sales).unwrap();
    let map: BTreeMap<&str, &str> = BUYERS.into_iter().collect();
    let (touches, sales) = log(|id| (*map.get(id).unwrap_or(&id)).to_owned());
    let written = Journeys::build(&JourneyRules::default(), &touches, &sales).unwrap();
    assert_eq!(credits(&joined), credits(&written));
    assert_eq!(joined.to_bytes(), written.to_bytes());
    assert_ne!(credits(&joined), credits(&apart));
    assert!(joined.report().notes.is_empty());
}

#[test]
fn coded_keys_and_keys_of_accounts_have_buyers_too() {
    let at = ["2026-01-01", "2026-01-02", "2026-01-03", "2026-01-04", "2026-01-05"];
    let at = at.map(|at| at.parse::<crate::Timestamp>().unwrap());
    let channels = ["search", "email", "event", "display", "social"];
    let names = ["cookie-7", "ann", "003A", "cookie-9"];
    let coded = CodedText { codes: [0_u32, 1, 2, 3, 0], names };
    let (bought_by, bought_at, value) = (["ann", "cookie-9"], ["2026-01-09T00:00:00Z"; 2], [90.0, 10.0]);
    let bought_at = bought_at.map(|at| at.parse::<crate::Timestamp>().unwrap());
    let built = |rules: &JourneyRules, key: TextField, keys: &dyn crate::ingest::TextColumn| {
        let touches =
            TouchTable::new().with_text(key, keys).with_at(&at).with_text(TextField::Channel, &channels);
        let sales = ConversionTable::new()
            .with_text(key, &bought_by)
            .with_time(ConversionField::At, &bought_at)
            .with_value(&value);
        Journeys::from_columns(rules, &[touches], &[sales]).unwrap()
    };
    let plain = built(&rules(&BUYERS), TextField::Journey, &IDS);
    let coded_keys = built(&rules(&BUYERS), TextField::Journey, &coded);
    assert_eq!(credits(&plain), credits(&coded_keys));
    // Search, email, event and social of one buyer earn 90.
    assert_eq!(credits(&plain).iter().filter(|(_, value)| *value == 22.5).count(), 4);
    let mut of_accounts = rules(&BUYERS);
    of_accounts.key = JourneyKey::Account;
    assert_eq!(credits(&built(&of_accounts, TextField::Account, &coded)), credits(&plain));
}

#[test]
fn buyers_whom_no_row_has_are_noted() {
    let (touches, sales) = log(str::to_owned);
    let journeys = Journeys::build(&rules(&[("cookie-8", "bob")]), &touches, &sales).unwrap();
    let note = &journeys.report().notes[0];
    assert_eq!((note.code, note.path.as_str()), ("UNKNOWN_NAME", "buyers"));
}

#[test]
fn a_buyer_without_a_name_is_refused() {
    assert_eq!(rules(&[("a", "b"), ("cookie-7", " ")]).validate().unwrap_err().path(), "buyers.cookie-7");
}
