use crate::domain::{Conversion, Credits, JourneyRules, Journeys, Timestamp, Touchpoint};
use crate::models::ModelSpec;

fn credits() -> Credits {
    let at = |day: i64| Timestamp::from_micros(day * 86_400_000_000).unwrap();
    let touches = [
        Touchpoint::new("ann", at(0), "search"),
        Touchpoint::new("bob", at(0), "email"),
        Touchpoint::new("ann", at(1), "email"),
        Touchpoint::new("ann", at(3), "search"),
        Touchpoint::new("eve", at(3), "search"),
    ];
    let conversions = [
        Conversion::new("ann", at(2), 50.0),
        Conversion::new("bob", at(2), 8.0),
        Conversion::new("ann", at(4), 20.0),
    ];
    let journeys = Journeys::build(&JourneyRules::default(), &touches, &conversions).unwrap();
    ModelSpec::linear().attribute(&journeys).unwrap()
}

#[test]
fn columns_say_what_the_rows_say() {
    let lines = credits().line_columns();
    // Both journeys of ann come before bob's; eve did not convert.
    assert_eq!(lines.journey, [0, 0, 1, 2]);
    assert_eq!((lines.key, lines.keys), (vec![0, 0, 0, 1], vec!["ann".to_owned(), "bob".to_owned()]));
    assert_eq!(lines.position, [0, 1, 0, 0]);
    assert_eq!(lines.row, [0, 2, 3, 1]);
    assert_eq!(lines.at, [0, 86_400_000_000, 3 * 86_400_000_000, 0]);
    assert_eq!(
        (lines.channel, lines.channels),
        (vec![0, 1, 0, 1], vec!["search".to_owned(), "email".to_owned()])
    );
    assert_eq!(lines.weight, [0.5, 0.5, 1.0, 1.0]);
    assert_eq!(lines.value, [25.0, 25.0, 20.0, 8.0]);
}

#[test]
fn lines_go_on_from_any_touch() {
    let credits = credits();
    let all: Vec<_> = credits.lines().collect();
    assert_eq!(all.len(), 4);
    for (index, line) in all.iter().enumerate() {
        let rest: Vec<_> = credits.lines_from(line.journey, line.position).collect();
        assert_eq!(rest, all[index..]);
    }
    // Behind the last touch of a journey the next journey follows.
    assert_eq!(credits.lines_from(0, 2).next(), Some(all[2]));
    assert_eq!(credits.lines_from(3, 0).count() + credits.lines_from(usize::MAX, 7).count(), 0);
}

#[test]
fn values_are_net_of_refunds() {
    let at = |day: i64| Timestamp::from_micros(day * 86_400_000_000).unwrap();
    let touches = [
        Touchpoint::new("ann", at(0), "search"),
        Touchpoint::new("ann", at(1), "email"),
        Touchpoint::new("bob", at(0), "email"),
    ];
    let refund =
        |key: &str, value| Conversion { kind: Some("refund".into()), ..Conversion::new(key, at(3), value) };
    let conversions = [
        Conversion::new("ann", at(2), 50.0),
        Conversion::new("bob", at(2), 8.0),
        refund("ann", -20.0),
        refund("bob", -8.0),
    ];
    let journeys = Journeys::build(&JourneyRules::default(), &touches, &conversions).unwrap();
    let credits = ModelSpec::linear().attribute(&journeys).unwrap();
    let lines = credits.line_columns();
    // Of 50 are 30 left, shared by two touches; the sale of bob was given back whole.
    assert_eq!(lines.value, [15.0, 15.0, 0.0]);
    assert_eq!(lines.value, credits.lines().map(|line| line.value).collect::<Vec<_>>());
}
