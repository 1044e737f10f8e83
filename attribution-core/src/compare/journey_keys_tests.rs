use super::*;
use crate::math::unwatched;
use crate::{JourneyRules, PathCount};

fn keys(rows: &[PathCount]) -> Vec<(String, u64, f64, u64)> {
    let journeys = Journeys::from_path_counts(&JourneyRules::default(), rows).unwrap();
    let steps = Steps::new(&unwatched, 1);
    let keys = JourneyKeys::new(&journeys, &OrderedPaths::new(&journeys, &steps), &steps);
    let row = |index: &u32| {
        let journey = journeys.get(*index as usize).unwrap();
        let path = journey.channel_names().collect::<Vec<_>>().join(" > ");
        (path, journey.count(), journey.value(), keys.keys[*index as usize])
    };
    keys.order(&journeys).iter().map(row).collect()
}

#[test]
fn rows_in_any_order_have_the_same_keys_in_the_same_order() {
    let mut rows = vec![
        PathCount::parse("b > a", 3, 9.0, 1).unwrap(),
        PathCount::parse("a", 2, 8.0, 0).unwrap(),
        PathCount::parse("b > a", 1, 4.0, 0).unwrap(),
        PathCount::parse("c", 0, 0.0, 7).unwrap(),
        PathCount::parse("b > a", 3, 6.0, 2).unwrap(),
    ];
    let before = keys(&rows);
    let distinct: std::collections::BTreeSet<u64> = before.iter().map(|(.., key)| *key).collect();
    assert_eq!(distinct.len(), before.len());
    for _ in 0..rows.len() {
        rows.rotate_left(1);
        assert_eq!(keys(&rows), before);
        rows.reverse();
        assert_eq!(keys(&rows), before);
    }
}
