use crate::{JourneyRules, Journeys, PathCount};

fn notes(rows: &[(&str, u64)]) -> Vec<String> {
    let rows: Vec<_> =
        rows.iter().map(|(path, count)| PathCount::parse(path, *count, 0.0, 1).unwrap_or_default()).collect();
    let journeys = Journeys::from_path_counts(&JourneyRules::default(), &rows).unwrap();
    assert_eq!(journeys.report().rows, rows.len() as u64);
    journeys.report().notes.iter().map(|note| format!("{} {}", note.code, note.path)).collect()
}

#[test]
fn a_row_that_looks_like_the_total_of_the_others_is_noted() {
    for name in ["Total", "TOTALS", "Grand Total", "grand-total", " Sum: ", "Subtotal", "overall"] {
        assert_eq!(notes(&[("a", 3), ("b", 1), (name, 4)]), ["TOTAL_ROW paths[2].path"], "{name}");
        assert_eq!(notes(&[(name, 4), ("a > b", 3), ("b", 1)]), ["TOTAL_ROW paths[0].path"], "{name}");
    }
}

#[test]
fn a_channel_of_that_name_is_a_channel() {
    for rows in [
        &[("a", 3), ("b", 1), ("Total", 5)][..],
        &[("a", 4), ("Total", 4)],
        &[("a", 3), ("b", 1), ("Total Wine", 4)],
        &[("a", 3), ("b", 1), ("c", 4)],
        &[("a", 3), ("b", 1), ("a > Total", 4)],
        &[("a", 0), ("b", 0), ("Total", 0)],
    ] {
        assert_eq!(notes(rows), <[String; 0]>::default(), "{rows:?}");
    }
}
