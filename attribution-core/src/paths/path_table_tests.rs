use super::*;
use crate::JourneyRules;
use crate::math::unwatched;
use crate::{PathCount, Timestamp, Touchpoint};

fn rows(paths: &[CountedPath]) -> Vec<(String, u64, f64, u64)> {
    paths.iter().map(|row| (row.path.join(">"), row.conversions, row.value, row.nulls)).collect()
}

#[test]
fn paths_are_sorted_by_conversions_then_value_then_name() {
    let mut summary = PathSummary::default();
    for (path, conversions, value, nulls) in [
        (vec!["b"], 1, 5.0, 0),
        (vec!["a", "b"], 1, 5.0, 1),
        (vec!["c"], 0, 0.0, 9),
        (vec!["a"], 1, 7.0, 0),
        (vec!["d", "d"], 3, 1.0, 0),
        (vec!["b"], 1, 0.5, 2),
    ] {
        summary.add(&path, conversions, value, nulls).unwrap();
    }
    let expected =
        [("d>d", 3, 1.0, 0), ("b", 2, 5.5, 2), ("a", 1, 7.0, 0), ("a>b", 1, 5.0, 1), ("c", 0, 0.0, 9)];
    let expected: Vec<_> = expected.into_iter().map(|(path, c, v, n)| (path.to_owned(), c, v, n)).collect();
    assert_eq!(rows(&summary.counted_paths()), expected);
}

#[test]
fn a_path_that_was_removed_is_not_listed() {
    let mut summary = PathSummary::default();
    summary.add(&["a"], 1, 1.0, 0).unwrap();
    summary.remove(&["a"], 1, 1.0, 0).unwrap();
    assert_eq!(summary.counted_paths(), []);
}

#[test]
fn the_table_of_journeys_is_read_as_path_counts_again() {
    let at = |day: i64| Timestamp::from_micros(day * 86_400_000_000).unwrap();
    let touches = [
        Touchpoint::new("ann", at(1), "search"),
        Touchpoint::new("ann", at(2), "a > b"),
        Touchpoint::new("bob", at(1), "search"),
    ];
    let sales = [crate::Conversion::new("ann", at(3), 9.0)];
    let journeys = Journeys::build(&JourneyRules::default(), &touches, &sales).unwrap();
    let table = journeys.counted_paths(&unwatched).unwrap();
    let json = serde_json::to_string(&table).unwrap();
    let read: Vec<PathCount> = serde_json::from_str(&json).unwrap();
    let again = Journeys::from_path_counts(&JourneyRules::default(), &read).unwrap();
    assert_eq!(again.counted_paths(&unwatched).unwrap(), table);
    assert_eq!(rows(&table), [("search>a > b".to_owned(), 1, 9.0, 0), ("search".to_owned(), 0, 0.0, 1)]);
}
