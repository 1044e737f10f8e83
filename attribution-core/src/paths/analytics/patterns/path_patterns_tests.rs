use super::*;
use crate::{Conversion, JourneyRules, PathCount, Touchpoint};

fn counts(rows: &[(&str, u64, f64, u64)]) -> Journeys {
    let rows: Vec<PathCount> = rows
        .iter()
        .map(|(path, conversions, value, nulls)| {
            PathCount::parse(path, *conversions, *value, *nulls).unwrap()
        })
        .collect();
    Journeys::from_path_counts(&JourneyRules::default(), &rows).unwrap()
}

fn names(found: &PathPatterns) -> Vec<String> {
    found.patterns.iter().map(|row| row.path.join(">")).collect()
}

#[test]
fn transforms_make_one_pattern_of_several_paths() {
    let journeys = counts(&[("a > a > b > a", 2, 40.0, 1), ("a > b > a", 1, 5.0, 0), ("b > a", 0, 0.0, 3)]);
    for (transform, expected) in [
        (PathTransform::Exact, vec!["a>a>b>a", "a>b>a", "b>a"]),
        (PathTransform::Collapsed, vec!["a>b>a", "b>a"]),
        (PathTransform::First, vec!["a>b", "b>a"]),
        (PathTransform::Unique, vec!["b>a"]),
    ] {
        let found = path_patterns(&journeys, &PatternOptions::default().with_transform(transform)).unwrap();
        assert_eq!(names(&found), expected, "{transform:?}");
        assert_eq!((found.journeys, found.conversions, found.value), (7, 3, 45.0));
    }
    let unique = PatternOptions::default().with_transform(PathTransform::Unique);
    let row = &path_patterns(&journeys, &unique).unwrap().patterns[0];
    assert_eq!((row.journeys, row.conversion_rate, row.mean_value), (7, Some(3.0 / 7.0), Some(15.0)));
    assert_eq!(row.mean_days, None, "path counts have no times");
}

#[test]
fn every_journey_is_in_a_row_or_remains() {
    let journeys = counts(&[("a", 3, 9.0, 0), ("b", 2, 20.0, 8), ("c", 0, 0.0, 5), ("d", 1, 1.0, 0)]);
    for (by, expected) in [
        (PatternOrder::Conversions, ["a", "b"]),
        (PatternOrder::Value, ["b", "a"]),
        (PatternOrder::Journeys, ["b", "c"]),
        (PatternOrder::ConversionRate, ["a", "d"]),
        (PatternOrder::MeanValue, ["b", "a"]),
        (PatternOrder::Touches, ["a", "b"]),
    ] {
        let found =
            path_patterns(&journeys, &PatternOptions::default().with_sort_by(by).with_top(2)).unwrap();
        assert_eq!(names(&found), expected, "{by:?}");
        let listed: u64 = found.patterns.iter().map(|row| row.journeys).sum();
        assert_eq!((found.distinct, found.remaining.patterns), (4, 2));
        assert_eq!(listed + found.remaining.journeys, 19);
    }
    let often = PatternOptions::default().with_sort_by(PatternOrder::ConversionRate).with_min_journeys(3);
    assert_eq!(names(&path_patterns(&journeys, &often).unwrap()), ["a", "b", "c"]);
}

/// A sale that was given back whole is no conversion; a part that was given back lessens the value.
#[test]
fn refunds_take_value_back() {
    let at = |day: &str| day.parse().unwrap();
    let touches = ["ann", "bob"].map(|key| Touchpoint::new(key, at("2026-01-01T00:00:00Z"), "search"));
    let sale = |key: &str, day, value| Conversion::new(key, at(day), value);
    let refund = |key: &str, value| Conversion {
        kind: Some("refund".to_owned()),
        ..Conversion::new(key, at("2026-01-09"), value)
    };
    let sales = [
        sale("ann", "2026-01-03T00:00:00Z", 50.0),
        sale("bob", "2026-01-05T00:00:00Z", 30.0),
        refund("ann", -50.0),
        refund("bob", -10.0),
    ];
    let journeys = Journeys::build(&JourneyRules::default(), &touches, &sales).unwrap();
    let row = &path_patterns(&journeys, &PatternOptions::default()).unwrap().patterns[0];
    assert_eq!((row.journeys, row.conversions, row.value, row.mean_days), (2, 1, 20.0, Some(4.0)));
}
