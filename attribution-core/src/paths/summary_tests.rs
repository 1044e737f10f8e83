use super::*;
use proptest::prelude::*;

/// Rows of journeys along short paths over few channels.
fn rows() -> impl Strategy<Value = Vec<(Vec<String>, u64, f64, u64)>> {
    let path = prop::collection::vec(0..4_u8, 1..5)
        .prop_map(|path| path.into_iter().map(|channel| format!("c{channel}")).collect());
    let row = (path, 0..3_u64, 0..5_000_u32, 0..3_u64).prop_map(|(path, conversions, cents, nulls)| {
        match (conversions, nulls) {
            // A refund, whose sale may be in another row, another part, or nowhere.
            (0, 0) => (path, 0, 0.0 - f64::from(cents) / 100.0, 0),
            (0, _) => (path, 0, 0.0, nulls),
            _ => (path, conversions, f64::from(cents) / 100.0, nulls),
        }
    });
    prop::collection::vec(row, 0..30)
}

fn summary(rows: &[(Vec<String>, u64, f64, u64)]) -> PathSummary {
    let mut summary = PathSummary::default();
    for (path, conversions, value, nulls) in rows {
        summary.add(path, *conversions, *value, *nulls).unwrap();
    }
    summary
}

proptest! {
    #[test]
    fn parts_merge_to_the_same_bytes_in_any_order(rows in rows(), parts in 1..6_usize, turn in 0..6_usize) {
        let mut summaries: Vec<_> = (0..parts)
            .map(|part| summary(&rows.iter().skip(part).step_by(parts).cloned().collect::<Vec<_>>()))
            .collect();
        summaries.rotate_left(turn % parts);
        let mut merged = PathSummary::default();
        for part in &summaries {
            merged.merge(part);
        }
        let mut paired = PathSummary::default();
        for pair in summaries.chunks(2).rev() {
            let mut both = pair[pair.len() - 1].clone();
            for part in &pair[..pair.len() - 1] {
                both.merge(part);
            }
            paired.merge(&both);
        }
        let whole = summary(&rows).to_bytes();
        prop_assert_eq!(&merged.to_bytes(), &whole);
        prop_assert_eq!(&paired.to_bytes(), &whole);
        prop_assert_eq!(PathSummary::from_bytes(&whole).unwrap().to_bytes(), whole);
    }

    #[test]
    fn what_is_removed_leaves_no_trace(kept in rows(), passing in rows()) {
        let mut streamed = summary(&kept);
        for (path, conversions, value, nulls) in &passing {
            streamed.add(path, *conversions, *value, *nulls).unwrap();
        }
        for (path, conversions, value, nulls) in passing.iter().rev() {
            streamed.remove(path, *conversions, *value, *nulls).unwrap();
        }
        prop_assert_eq!(streamed.to_bytes(), summary(&kept).to_bytes());
    }
}

#[test]
fn more_than_was_added_cannot_be_removed() {
    let mut summary = PathSummary::default();
    summary.add(&["a", "b"], 2, 30.0, 1).unwrap();
    let before = summary.to_bytes();
    let mut path = |path: &[&str], conversions, value, nulls| {
        summary.remove(path, conversions, value, nulls).unwrap_err().path().to_owned()
    };
    assert_eq!(path(&["b", "a"], 1, 0.0, 0), "path");
    assert_eq!(path(&["new"], 1, 0.0, 0), "path");
    assert_eq!(path(&[], 1, 0.0, 0), "path");
    assert_eq!(path(&["a", "b"], 3, 30.0, 0), "conversions");
    assert_eq!(path(&["a", "b"], 0, 0.0, 2), "nulls");
    assert_eq!(path(&["a", "b"], 2, 29.0, 0), "value");
    assert_eq!(path(&["a", "b"], 1, 31.0, 0), "value");
    assert_eq!(path(&["a", "b"], 0, -1.0, 0), "value");
    assert_eq!(summary.to_bytes(), before);
}

#[test]
fn rows_that_cannot_be_are_refused() {
    let mut summary = PathSummary::default();
    let mut path = |path: &[&str], conversions, value| {
        summary.add(path, conversions, value, 0).unwrap_err().path().to_owned()
    };
    assert_eq!(path(&[], 1, 1.0), "path");
    assert_eq!(path(&["a", ""], 1, 1.0), "path[1]");
    for value in [f64::NAN, f64::INFINITY, -1.0] {
        assert_eq!(path(&["a"], 1, value), "value");
    }
    assert_eq!(path(&["a"], 0, 1.0), "value");
    assert!(summary.is_empty());
}

#[test]
fn refunds_may_come_before_their_sales_and_leave_again() {
    let path = ["search", "email"];
    let mut summary = PathSummary::default();
    summary.add(&path, 0, -60.0, 0).unwrap();
    assert_eq!((summary.len(), summary.conversions(), summary.value()), (1, 0, -60.0));
    let early = PathSummary::from_bytes(&summary.to_bytes()).unwrap();
    assert_eq!(early, summary);
    summary.add(&path, 1, 100.0, 0).unwrap();
    assert_eq!((summary.len(), summary.conversions(), summary.value()), (1, 1, 40.0));
    assert_eq!(PathSummary::from_bytes(&summary.to_bytes()).unwrap(), summary);
    // What is left of a sale is not what was added.
    let refused = summary.remove(&path, 1, 40.0, 0).unwrap_err();
    assert_eq!(
        (refused.path(), refused.detail()),
        (
            "value",
            "expected a value as it was added, of 100 sold and -60 given back, got 40: sales and refunds are removed one by one"
        )
    );
    summary.remove(&path, 1, 100.0, 0).unwrap();
    assert_eq!(summary, early);
    summary.remove(&path, 0, -60.0, 0).unwrap();
    assert!(summary.is_empty());
    assert_eq!(summary, PathSummary::default());
    for (conversions, nulls) in [(1, 0), (0, 1)] {
        assert_eq!(summary.add(&path, conversions, -1.0, nulls).unwrap_err().path(), "value");
    }
}
