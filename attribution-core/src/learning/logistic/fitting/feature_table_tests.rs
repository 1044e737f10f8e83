use super::*;
use crate::math::unwatched;

fn table(features: LogisticFeatures) -> FeatureTable {
    let mut summary = PathSummary::default();
    summary.add(&["b", "a", "b"], 1, 5.0, 2).unwrap();
    summary.add(&["a", "b", "b"], 2, 7.0, 0).unwrap();
    summary.add(&["b", "a"], 0, 0.0, 4).unwrap();
    let table = FeatureTable::new(&summary, features, &unwatched).unwrap();
    let indices = table.indices(&summary);
    for (place, row) in indices.iter().enumerate() {
        let path = summary.paths_in(place..place + 1).next().unwrap();
        assert!(table.rows[*row as usize].journeys >= path.totals.conversions + path.totals.nulls);
    }
    table
}

/// A row without its hash.
type Row = (Vec<(u32, u32)>, u64, u64, f64);

fn rows(features: LogisticFeatures) -> Vec<Row> {
    let row = |row: FeatureRow| (row.members, row.journeys, row.conversions, row.value);
    table(features).rows.into_iter().map(row).collect()
}

#[test]
fn journeys_with_the_same_features_are_one_row() {
    assert_eq!(rows(LogisticFeatures::Presence), [(vec![(0, 1), (1, 1)], 9, 3, 12.0)]);
    assert_eq!(
        rows(LogisticFeatures::Counts),
        [(vec![(0, 1), (1, 1)], 4, 0, 0.0), (vec![(0, 1), (1, 2)], 5, 3, 12.0)]
    );
    // The last a is the last touch but one, the last touch but two, and the last touch.
    assert_eq!(
        rows(LogisticFeatures::Recency),
        [
            (vec![(0, 1), (1, 2)], 4, 0, 0.0),
            (vec![(0, 2), (1, 1)], 3, 1, 5.0),
            (vec![(0, 3), (1, 1)], 2, 2, 7.0)
        ]
    );
}

#[test]
fn names_and_features_make_the_hash_and_nothing_else() {
    let mut other = PathSummary::default();
    other.add(&["0", "z"], 1, 1.0, 0).unwrap();
    other.add(&["a", "b"], 1, 1.0, 0).unwrap();
    let other = FeatureTable::new(&other, LogisticFeatures::Presence, &unwatched).unwrap();
    let keys: Vec<u64> = other.rows.iter().map(|row| row.key).collect();
    assert_eq!(keys[1], table(LogisticFeatures::Presence).rows[0].key);
    assert_ne!(keys[0], keys[1]);
}
