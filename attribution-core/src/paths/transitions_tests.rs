use super::*;

fn summary() -> PathSummary {
    let mut summary = PathSummary::default();
    for (path, conversions, value, nulls) in
        [("b a a c", 2, 10.0, 1), ("a", 0, 0.0, 4), ("c b", 1, 5.0, 0), ("a a a a a a a a b", 1, 1.0, 0)]
    {
        let path: Vec<_> = path.split(' ').collect();
        summary.add(&path, conversions, value, nulls).unwrap();
    }
    summary
}

fn rows(transitions: &Transitions) -> Vec<String> {
    transitions.rows().map(|row| format!("{} -> {}: {}", row.from, row.to, row.count)).collect()
}

#[test]
fn states_of_one_channel() {
    let transitions = Transitions::from_summary(&summary(), 1, StateKind::Channel, true);
    assert_eq!((transitions.journeys(), transitions.conversions(), transitions.value()), (9, 4, 16.0));
    let expected = [
        "(start) -> a: 5",
        "(start) -> b: 3",
        "(start) -> c: 1",
        "a -> a: 10",
        "a -> b: 1",
        "a -> c: 3",
        "a -> (null): 4",
        "b -> a: 3",
        "b -> (conversion): 2",
        "c -> b: 1",
        "c -> (conversion): 2",
        "c -> (null): 1",
    ];
    assert_eq!(rows(&transitions), expected);
}

#[test]
fn repeats_can_be_dropped() {
    let transitions = Transitions::from_summary(&summary(), 1, StateKind::Channel, false);
    assert!(!rows(&transitions).iter().any(|row| row.starts_with("a -> a")));
}

#[test]
fn states_of_several_channels() {
    let transitions = Transitions::from_summary(&summary(), 3, StateKind::Channel, true);
    let rows = rows(&transitions);
    for row in
        ["b > a -> b > a > a: 3", "b > a > a -> a > a > c: 3", "a > a > a -> a > a > a: 5", "a -> (null): 4"]
    {
        assert!(rows.contains(&row.to_owned()), "{row} not in {rows:?}");
    }
}

#[test]
fn positions_can_be_told_apart() {
    let transitions = Transitions::from_summary(&summary(), 1, StateKind::ChannelPosition, true);
    let rows = rows(&transitions);
    for row in ["(start) -> a: 5", "a (2-3) -> c (4-7): 3", "a (4-7) -> a (8+): 1", "a (8+) -> b (8+): 1"] {
        assert!(rows.contains(&row.to_owned()), "{row} not in {rows:?}");
    }
}

#[test]
fn tables_and_maps_count_the_same() {
    let (summary, ranks) = (summary(), summary().ranked_channels().0);
    for kind in [StateKind::Channel, StateKind::ChannelPosition] {
        let walk = Walk { ranks: &ranks, order: 1, kind, self_loops: true };
        let symbols = walk.dense_symbols().unwrap();
        let paths = || summary.paths().map(CountedPath::from);
        assert_eq!(count_dense(&walk, symbols, paths()), count(&walk, paths()));
    }
}

#[test]
fn counts_from_elsewhere_are_checked() {
    let path = |from, to| Transitions::from_counts([(from, to, 1)]).unwrap_err().path().to_owned();
    assert_eq!(path("(null)", "a"), "transitions[0].from");
    assert_eq!(path("a", "(start)"), "transitions[0].to");
    assert_eq!(path("a", ""), "transitions[0].to");
    let again = Transitions::from_counts(
        Transitions::from_summary(&summary(), 1, StateKind::Channel, true)
            .rows()
            .map(|row| (row.from, row.to, row.count)),
    );
    assert_eq!(
        rows(&again.unwrap()),
        rows(&Transitions::from_summary(&summary(), 1, StateKind::Channel, true))
    );
}
